"""Where each spot of a row stands across the sheet: apart from the others, near its cords."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from game.author.drawing.weave import Spot, Woven

SWEEPS = 30
GAP = 26.0  # pixels between two neighbours
STRAIGHT = 8.0  # how much dearer a bend is in a passing cord than at a scene
IDLE = 0.01  # how little a spot that joins nothing resists being pushed


class Extent(NamedTuple):
    """How far a spot reaches to the left and to the right of where its cords join it."""

    left: float
    right: float


Place = tuple[int, Spot]  # a row's number, and a spot in it
Joins = Mapping[Place, Sequence[tuple[Place, float]]]

PASSING = Extent(8.0, 8.0)


def spread(weave: Woven, extents: Mapping[str, Extent]) -> dict[Place, float]:
    """The x of every spot; the extents are those of the scenes.

    The rows are pulled towards what they join, down and up in turn, each time exactly as far as
    the order and the width of its spots allow.
    """
    at: dict[Place, float] = {}
    for n, row in enumerate(weave.rows):
        apart = _apart(row, extents)
        middle = (apart[-1] + extent_of(row[-1], extents).right) / 2
        at.update({(n, spot): offset - middle for spot, offset in zip(row, apart, strict=True)})
    joins = _joins(weave)
    for sweep in range(SWEEPS):
        order = range(len(weave.rows))
        for n in order if sweep % 2 == 0 else reversed(order):
            row = weave.rows[n]
            wanted = [_wanted((n, spot), joins, at) for spot in row]
            for spot, x in zip(row, nearest(wanted, _apart(row, extents)), strict=True):
                at[n, spot] = x
    return at


def extent_of(spot: Spot, extents: Mapping[str, Extent]) -> Extent:
    """How far a spot reaches."""
    return PASSING if spot.passes else extents[spot.scene]


def _apart(row: Sequence[Spot], extents: Mapping[str, Extent]) -> list[float]:
    """The least offsets of a row's spots, from the left."""
    offsets: list[float] = []
    edge = 0.0
    for spot in row:
        extent = extent_of(spot, extents)
        offsets.append(edge + extent.left)
        edge = offsets[-1] + extent.right + GAP
    return offsets


def _joins(weave: Woven) -> dict[Place, list[tuple[Place, float]]]:
    """What each spot is joined to, and how dear it is to bend the cord between them."""
    joins: dict[Place, list[tuple[Place, float]]] = {}
    for n, band in enumerate(weave.bands):
        for lower, uppers in band.items():
            for upper in uppers:
                weight = STRAIGHT ** (lower.passes + upper.passes)
                joins.setdefault((n, upper), []).append(((n + 1, lower), weight))
                joins.setdefault((n + 1, lower), []).append(((n, upper), weight))
    return joins


def _wanted(place: Place, joins: Joins, at: Mapping[Place, float]) -> tuple[float, float]:
    """Where a spot would stand by itself, and how strongly."""
    joined = joins.get(place, ())
    weight = sum(share for _, share in joined)
    if not weight:
        return at[place], IDLE
    return sum(at[other] * share for other, share in joined) / weight, weight


def nearest(wanted: Sequence[tuple[float, float]], offsets: Sequence[float]) -> list[float]:
    """Places in the order given, at least as far apart as the offsets, nearest to the wanted ones.

    Nearest in the sum of squares by weight: neighbours that push each other form a block, which
    stands at the mean of what its members want.
    """
    blocks: list[tuple[float, float, int]] = []  # mean, weight, how many
    for (x, weight), offset in zip(wanted, offsets, strict=True):
        blocks.append((x - offset, weight, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (left, one, some), (right, other, more) = blocks[-2:]
            mean = (left * one + right * other) / (one + other)
            blocks[-2:] = [(mean, one + other, some + more)]
    means = [mean for mean, _, many in blocks for _ in range(many)]
    return [mean + offset for mean, offset in zip(means, offsets, strict=True)]
