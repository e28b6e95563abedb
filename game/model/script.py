"""Playthrough files: what a run does, and what it expects to see, step by step."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.condition import Condition
from game.model.effect import Effect
from game.model.problem import NOWHERE, Mark


@dataclass(frozen=True, slots=True)
class Pick:
    """`choose: name`: take a choice; `part` is `sure` or `back` for the word of a second step."""

    choice: str
    part: str = ""
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Fall:
    """`falls: signaller`: the next random branch leads to this scene, or `here`, `back`, `end`."""

    scene: str
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Draw:
    """`draws: call-mother`: the next draw gives this page."""

    scene: str
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Read:
    """`read: ...`: the words were told since the last choice; `unread` says that they were not."""

    words: str
    is_there: bool = True
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Enter:
    """`scene: guns`: this scene is the one that stands."""

    scene: str
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Open:
    """`open: connect, listen`: these choices, and no others, stand open."""

    choices: tuple[str, ...]
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Locked:
    """`locked: window`: the choice is shown and shut; `because` is its reason, "" for any."""

    choice: str
    because: str = ""
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Hidden:
    """`hidden: zina`: the choice is not shown, for its condition does not hold."""

    choice: str
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Gone:
    """`gone: ring-reutov`: the choice was taken once and is not shown again."""

    choice: str
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Check:
    """`check: palace-line is cut`: the condition holds; `words` are as the author wrote them."""

    condition: Condition
    words: str
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Stamp:
    """`stamp: ...`: the ledger has a line with these words."""

    words: str
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Cause:
    """`cause: company-post`: a footnote of what was told gives the cause of this variable."""

    variable: str
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Seen:
    """`seen: staff-taken, ultimatum`: these events have been met."""

    events: tuple[str, ...]
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Ends:
    """`ends: operator-ultimatum`: the chapter or the night has ended, with this chapter or fate."""

    name: str
    mark: Mark = NOWHERE


Step = (
    Pick | Fall | Draw | Read | Enter | Open | Locked | Hidden | Gone | Check | Stamp | Cause
    | Seen | Ends
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Script:
    """One run: where it begins, with what, and its steps in the order played.

    Without `chapter` the whole night of its `roles` is played; `scene` starts at that scene.
    """

    name: str
    steps: tuple[Step, ...]
    roles: tuple[str, ...] = ()
    chapter: str = ""
    scene: str = ""
    seed: int | None = None
    given: tuple[Effect, ...] = ()
    mark: Mark = NOWHERE
