"""The chapters of a night in legs: no leg is come back to once it was left.

As a rule each chapter is a leg. Where a way leads from one chapter straight into another, all from
the one to the other are a single leg.
"""

from __future__ import annotations

from game.proof.liveness import Liveness
from game.proof.stand import Gap, Spot, Way
from game.proof.ways import Ways

Leg = range  # the places of its chapters in the braid


def legs_of(liveness: Liveness) -> tuple[Leg, ...]:
    """The legs in the order of the night."""
    ways = liveness.ways
    is_tied = [False] * ways.over.place  # to the chapter before it
    for spot in liveness.spots:
        for way in ways.from_(spot):
            first, last = _spanned(ways, way)
            is_tied[first + 1 : last + 1] = [True] * (last - first)
    starts = [place for place, tied in enumerate(is_tied) if not tied]
    ends = [*starts[1:], ways.over.place]
    return tuple(range(start, end) for start, end in zip(starts, ends, strict=True))


def place_of(ways: Ways, spot: Spot) -> int:
    """The place of the chapter that a spot belongs to; a gap, to the chapter that it opens."""
    return spot.place if isinstance(spot, Gap) else ways.chapter_of(spot)


def _spanned(ways: Ways, way: Way) -> tuple[int, int]:
    """The first and the last chapter that a way ties together; one and the same, as a rule."""
    start, end = place_of(ways, way.start), place_of(ways, way.end)
    # To the next gap is how a chapter ends, and past a gap nothing is left to be told.
    return min(start, end), max(start, end - isinstance(way.end, Gap))
