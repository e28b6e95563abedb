"""The cords between one row and the next: where they leave, which track each takes, where they go.

Every spot below has a track of its own on which all cords to it gather. Tracks lie above each other
only where they would touch, in the order that crosses fewest cords.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game.author.drawing.shapes import Span, touch
from game.author.drawing.spread import nearest
from game.author.drawing.weave import Band, Spot

STEP = 11.0  # between two tracks
ARROW = 15.0  # between the last track and the row below
TOP = 15.0  # between the row above and the first track
LABEL = 14.0  # more of it where cords are labelled
NOTHING = 14.0  # between two rows without a cord
PORTS = 15.0  # least distance between two cords that leave a card
MARGIN = 16.0  # of a card's lower edge, at both ends
STRAIGHT = 0.5

Pair = tuple[Spot, Spot]  # above, below


@dataclass(frozen=True, slots=True)
class Wires:
    """The cords of a band: the x at which each leaves, and the track of each spot below."""

    ports: Mapping[Pair, float]
    below: Mapping[Spot, float]
    levels: Mapping[Spot, int]
    height: float

    def spans(self) -> list[Span]:
        """The stretches that its tracks cover."""
        found = []
        for (_, lower), x in self.ports.items():
            there = self.below[lower]
            found.append((min(x, there) - 1, max(x, there) + 1))
        return found

    def track(self, lower: Spot, row_top: float) -> float:
        """The y of a spot's track, above the row that begins at `row_top`."""
        last = max(self.levels.values(), default=0)
        return row_top - ARROW - (last - self.levels.get(lower, last)) * STEP


def wires(
    band: Band,
    above: Mapping[Spot, tuple[float, float]],
    below: Mapping[Spot, float],
    label_width: Callable[[Pair], float],
) -> Wires:
    """Lay the cords of a band. `above` has the middle and half the width of every spot there."""
    if not band:
        return Wires({}, below, {}, NOTHING)
    ports: dict[Pair, float] = {}
    leaving: dict[Spot, list[Spot]] = {}
    for lower in sorted(band, key=lambda spot: below[spot]):
        for upper in band[lower]:
            leaving.setdefault(upper, []).append(lower)
    for upper, lowers in leaving.items():
        middle, half = above[upper]
        rooms = [max(PORTS, label_width((upper, lower))) for lower in lowers]
        wanted = [below[lower] for lower in lowers]
        edge = (middle - half + MARGIN, middle + half - MARGIN) if half > MARGIN else (middle,) * 2
        for lower, x in zip(lowers, _along(wanted, rooms, edge), strict=True):
            ports[upper, lower] = x
    levels = _levels(band, ports, below)
    labelled = any(label_width(pair) > 0 for pair in ports)
    tracks = max(levels.values(), default=-1) + 1
    height = TOP + LABEL * labelled + tracks * STEP + ARROW
    return Wires(ports, below, levels, height)


def _along(wanted: Sequence[float], rooms: Sequence[float], edge: Span) -> list[float]:
    """Places on an edge near the wanted ones, each with its room to the right."""
    offsets = [sum(rooms[:n]) for n in range(len(rooms))]
    length = edge[1] - edge[0]
    if offsets[-1] > length:  # more than the edge holds: closer, and even
        offsets = [offset * length / offsets[-1] for offset in offsets]
    pairs = [(min(max(x, edge[0]), edge[1]), 1.0) for x in wanted]
    places = nearest(pairs, offsets)
    over = places[-1] - edge[1]
    if over > 0:
        places = [
            min(x, edge[1] - offsets[-1] + offset)
            for x, offset in zip(places, offsets, strict=True)
        ]
    return [max(x, edge[0] + offset) for x, offset in zip(places, offsets, strict=True)]


def _levels(
    band: Band, ports: Mapping[Pair, float], below: Mapping[Spot, float]
) -> dict[Spot, int]:
    """The track of each spot below that a cord comes to from aside, counted from the top."""
    starts = {
        lower: [ports[upper, lower] for upper in uppers]
        for lower, uppers in band.items()
        if any(abs(ports[upper, lower] - below[lower]) > STRAIGHT for upper in uppers)
    }
    spans = {
        lower: (min(*xs, below[lower]), max(*xs, below[lower])) for lower, xs in starts.items()
    }

    def crossings(first: Spot, second: Spot) -> int:
        """How often cords cross when the first track lies above the second."""
        left, right = spans[first]
        through = sum(left < x < right for x in starts[second])
        return through + (spans[second][0] < below[first] < spans[second][1])

    order = sorted(starts, key=lambda spot: below[spot])
    for _ in order:
        for n in range(len(order) - 1):
            one, other = order[n], order[n + 1]
            if crossings(other, one) < crossings(one, other):
                order[n], order[n + 1] = other, one
    levels: dict[Spot, int] = {}
    for spot in order:
        beneath = (levels[o] + 1 for o in levels if touch(_wide(spans[o]), _wide(spans[spot])))
        levels[spot] = max(beneath, default=0)
    return levels


def _wide(span: Span) -> Span:
    return span[0] - 4, span[1] + 4
