"""What may be asked of a session. Commands name things by id, never by position."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Begin:
    """Start a night with these roles, or start inside it.

    With `chapter` or `scene` the night starts there, after the documented default of everything
    before; `given` sets variables by id. `alone` ends the playthrough with that chapter.
    """

    roles: tuple[str, ...] = ()
    seed: int = 1917
    chapter: str = ""
    scene: str = ""
    given: tuple[tuple[str, int], ...] = ()
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Choose:
    """Take a choice that stands open; the second step of an act is `id.sure` or `id.back`."""

    choice: str


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back that many choices."""

    steps: int = 1


@dataclass(frozen=True, slots=True)
class BackToScene:
    """Go back to where this scene began; from there, to where the scene before began."""


@dataclass(frozen=True, slots=True)
class Look:
    """Tell the standing scene and its offers again, changing nothing."""


Command = Begin | Choose | Undo | BackToScene | Look
