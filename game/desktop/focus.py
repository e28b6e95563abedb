"""The focus graph: what can have the focus, where it goes from there, and what a voice says of it.

Keyboard, pad, mouse and speech all move over the same graph. Build one with `in_a_column` or
`in_a_grid`, join several with `joined`, or give the ways explicitly.
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


def in_a_column(spots: Sequence[Spot], *, goes_round: bool = False) -> FocusGraph:
    """Spots one under another."""
    ways: dict[tuple[str, Way], str] = {}
    for above, below in pairwise(spots):
        ways[above.id, "down"], ways[below.id, "up"] = below.id, above.id
    if goes_round and len(spots) > 1:
        ways[spots[-1].id, "down"], ways[spots[0].id, "up"] = spots[0].id, spots[-1].id
    return FocusGraph(tuple(spots), ways)


def in_a_row(spots: Sequence[Spot]) -> FocusGraph:
    """Spots side by side."""
    ways: dict[tuple[str, Way], str] = {}
    for left, right in pairwise(spots):
        ways[left.id, "right"], ways[right.id, "left"] = right.id, left.id
    return FocusGraph(tuple(spots), ways)


def in_a_grid(rows: Sequence[Sequence[Spot]]) -> FocusGraph:
    """Rows of spots; up and down find the nearest place in the next row."""
    ways: dict[tuple[str, Way], str] = {}
    for row in rows:
        ways |= in_a_row(row).ways
    for upper, lower in pairwise(rows):
        for place, spot in enumerate(upper):
            ways[spot.id, "down"] = lower[min(place, len(lower) - 1)].id
        for place, spot in enumerate(lower):
            ways[spot.id, "up"] = upper[min(place, len(upper) - 1)].id
    return FocusGraph(tuple(spot for row in rows for spot in row), ways)


def joined(first: FocusGraph, second: FocusGraph, way: Way) -> FocusGraph:
    """Two graphs, the second lying `way` of the first; where one ends it leads into the other."""
    back: dict[Way, Way] = {"down": "up", "up": "down", "left": "right", "right": "left"}
    if not first.spots or not second.spots:
        return second if not first.spots else first
    ways = {**first.ways, **second.ways}
    ahead, behind = (second.spots[0].id, first.spots[-1].id)
    for spot in first.spots:
        ways.setdefault((spot.id, way), ahead)
    for spot in second.spots:
        ways.setdefault((spot.id, back[way]), behind)
    return FocusGraph((*first.spots, *second.spots), ways)
