"""Straightens the runs of a layout: scenes that only lead on to each other stand in one line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.author.drawing.spread import GAP, Extent, Place, extent_of
from game.author.drawing.weave import Woven

NEAR = 70.0  # pixels; a bend smaller than this looks like a mistake


def straightened(
    weave: Woven, extents: Mapping[str, Extent], at: Mapping[Place, float]
) -> dict[Place, float]:
    """The same places, with each run at one x as far as its neighbours leave room for it.

    The longest run stands where it stood; others join it, or each other, where they almost did.
    """
    found = dict(at)
    settled: list[float] = []
    for run in sorted(_runs(weave), key=len, reverse=True):
        wanted = sum(found[place] for place in run) / len(run)
        least, most = _room(weave, extents, found, run)
        if least > most:
            continue
        near = [x for x in settled if abs(x - wanted) <= NEAR and least <= x <= most]
        x = near[0] if near else min(max(wanted, least), most)
        settled.append(x)
        found.update(dict.fromkeys(run, x))
    return found


def _runs(weave: Woven) -> Iterator[list[Place]]:
    """Places that follow each other by single cords; a place that does not is a run of one."""
    onward: dict[Place, list[Place]] = {}
    joined: dict[Place, int] = {}
    for n, band in enumerate(weave.bands):
        for lower, uppers in band.items():
            joined[n + 1, lower] = len(uppers)
            for upper in uppers:
                onward.setdefault((n, upper), []).append((n + 1, lower))
    single = {
        upper: lowers[0]
        for upper, lowers in onward.items()
        if len(lowers) == 1 and joined[lowers[0]] == 1
    }
    below = set(single.values())
    for n, row in enumerate(weave.rows):
        for spot in row:
            if (n, spot) not in below:
                run = [(n, spot)]
                while run[-1] in single:
                    run.append(single[run[-1]])
                yield run


def _room(
    weave: Woven, extents: Mapping[str, Extent], at: Mapping[Place, float], run: list[Place]
) -> tuple[float, float]:
    """Between which x every place of a run keeps clear of its neighbours."""
    least, most = float("-inf"), float("inf")
    for n, spot in run:
        row = weave.rows[n]
        k = row.index(spot)
        own = extent_of(spot, extents)
        if k:
            left = row[k - 1]
            least = max(least, at[n, left] + extent_of(left, extents).right + GAP + own.left)
        if k + 1 < len(row):
            right = row[k + 1]
            most = min(most, at[n, right] - extent_of(right, extents).left - GAP - own.right)
    return least, most
