"""The focus graph: what can have the focus, where it goes from there, and what a voice says of it.

Keyboard, pad, mouse and speech all move over the same graph. Build one with `in_a_column` or
`in_a_row`, or give the ways explicitly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from game.desktop.box import Box
from game.desktop.intent import Action, Intent, PointAt, Press

Way = Literal["up", "down", "left", "right"]


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing that can have the focus: its boxes in the window, and its words for speech."""

    id: str
    boxes: tuple[Box, ...]
    said: str


@dataclass(frozen=True, slots=True)
class FocusGraph:
    """Spots in reading order, and the ways between them. A way that is not given leads nowhere."""

    spots: tuple[Spot, ...] = ()
    ways: Mapping[tuple[str, Way], str] = field(default_factory=dict)

    def spot(self, id: str) -> Spot | None:
        """The spot of this id, if it is on the graph."""
        return next((spot for spot in self.spots if spot.id == id), None)

    def at(self, x: float, y: float) -> Spot | None:
        """The spot under a point; the one named last where two lie over each other."""
        return next(
            (spot for spot in reversed(self.spots) if any(box.holds(x, y) for box in spot.boxes)),
            None,
        )

    def moved(self, id: str, intent: Intent) -> str:
        """Where the focus goes from a spot for an intent; it stays where it is if nothing lies
        that way.

        `next` and `previous` go round in reading order. From nowhere (""), any move finds the
        first spot, or the last one when it goes up or back. Pointing or pressing finds what lies
        under the pointer.
        """
        if not self.spots:
            return ""
        if isinstance(intent, PointAt | Press):
            under = self.at(intent.x, intent.y)
            return under.id if under else id
        if not isinstance(intent, Action):
            return id
        ids = [spot.id for spot in self.spots]
        match intent.name:
            case "next" | "previous":
                step = 1 if intent.name == "next" else -1
                if id not in ids:
                    return ids[0 if step > 0 else -1]
                return ids[(ids.index(id) + step) % len(ids)]
            case "first":
                return ids[0]
            case "last":
                return ids[-1]
            case "up" | "down" | "left" | "right":
                if id not in ids:
                    return ids[-1 if intent.name == "up" else 0]
                return self.ways.get((id, intent.name), id)
            case _:
                return id


def in_a_column(spots: Sequence[Spot]) -> FocusGraph:
    """Spots one under another; below the last comes the first again."""
    ways: dict[tuple[str, Way], str] = {}
    for above, below in pairwise([*spots, *spots[:1]]):
        ways[above.id, "down"], ways[below.id, "up"] = below.id, above.id
    return FocusGraph(tuple(spots), ways)


def in_a_row(spots: Sequence[Spot]) -> FocusGraph:
    """Spots side by side."""
    ways: dict[tuple[str, Way], str] = {}
    for left, right in pairwise(spots):
        ways[left.id, "right"], ways[right.id, "left"] = right.id, left.id
    return FocusGraph(tuple(spots), ways)
