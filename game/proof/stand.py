"""Where the player may stand, and the ways from there to the next decision."""

from __future__ import annotations

from dataclasses import dataclass

from game.proof.step import Step


@dataclass(frozen=True, slots=True)
class Stand:
    """A scene with choices to take; the ways back and the act half taken are part of the place."""

    scene: str
    returns: tuple[str, ...] = ()
    pending: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Between two chapters: the next is the one at this place of the braid; past the last, over."""

    place: int


Spot = Stand | Gap


@dataclass(frozen=True, slots=True)
class Way:
    """One straight way from a spot to the next: by a choice's id, or by none across a gap.

    `falls` are the scenes and pages that chance must give, in order.
    """

    start: Spot
    command: str
    steps: tuple[Step, ...]
    end: Spot
    falls: tuple[str, ...] = ()
