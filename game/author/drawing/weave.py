"""How the cords of a group run from row to row, and the order in each row that crosses fewest.

A cord that is longer than one row passes through the rows between. All cords to one scene pass
through a row at one spot: they have joined, as tracks do before a station.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

SWEEPS = 12


class Spot(NamedTuple):
    """A place in a row: a scene that stands there, or the cords to it passing through."""

    scene: str
    passes: bool = False


Rows = tuple[tuple[Spot, ...], ...]
Band = dict[Spot, tuple[Spot, ...]]  # each spot of a lower row, and the spots above that lead to it


class Woven(NamedTuple):
    """Rows of spots, and the bands between each row and the next."""

    rows: Rows
    bands: tuple[Band, ...]


def woven(rows: Sequence[Sequence[str]], leads: Iterable[tuple[str, str]]) -> Woven:
    """The rows with the passing cords among the scenes, ordered so that few cords cross."""
    level = {id: n for n, row in enumerate(rows) for id in row}
    spots: list[dict[Spot, None]] = [{Spot(id): None for id in row} for row in rows]
    bands: list[dict[Spot, dict[Spot, None]]] = [{} for _ in rows[1:]]
    for start, end in leads:
        upper = Spot(start)
        for n in range(level[start], level[end]):
            lower = Spot(end, n + 1 < level[end])
            spots[n + 1][lower] = None
            bands[n].setdefault(lower, {})[upper] = None
            upper = lower
    joined = tuple({lower: tuple(uppers) for lower, uppers in band.items()} for band in bands)
    return Woven(_ordered([tuple(row) for row in spots], joined), joined)


def _ordered(rows: list[tuple[Spot, ...]], bands: Sequence[Band]) -> Rows:
    """The best of some sweeps down and up, each putting a row in the order of its neighbours."""
    best, fewest = tuple(rows), _crossings(rows, bands)
    for sweep in range(SWEEPS):
        if not fewest:
            break
        if sweep % 2:
            for n in reversed(range(len(bands))):
                rows[n] = _sorted(rows[n], rows[n + 1], _turned(bands[n]))
        else:
            for n, band in enumerate(bands):
                rows[n + 1] = _sorted(rows[n + 1], rows[n], band)
        crossings = _crossings(rows, bands)
        if crossings < fewest:
            best, fewest = tuple(rows), crossings
    return best


def _sorted(
    row: Sequence[Spot], fixed: Sequence[Spot], joins: Mapping[Spot, Sequence[Spot]]
) -> tuple[Spot, ...]:
    """A row by the mean place of what each spot joins; what joins nothing keeps its place."""
    place = {spot: n for n, spot in enumerate(fixed)}

    def mean(n: int, spot: Spot) -> float:
        joined = [place[other] for other in joins.get(spot, ())]
        return sum(joined) / len(joined) if joined else n * len(fixed) / len(row)

    order = {spot: (mean(n, spot), n) for n, spot in enumerate(row)}
    return tuple(sorted(row, key=lambda spot: order[spot]))


def _turned(band: Band) -> dict[Spot, list[Spot]]:
    turned: dict[Spot, list[Spot]] = {}
    for lower, uppers in band.items():
        for upper in uppers:
            turned.setdefault(upper, []).append(lower)
    return turned


def _crossings(rows: Sequence[Sequence[Spot]], bands: Sequence[Band]) -> int:
    """How often two cords of one band cross."""
    total = 0
    for n, band in enumerate(bands):
        above = {spot: k for k, spot in enumerate(rows[n])}
        below = {spot: k for k, spot in enumerate(rows[n + 1])}
        ends = [(above[u], below[lower]) for lower, uppers in band.items() for u in uppers]
        total += sum((a - c) * (b - d) < 0 for k, (a, b) in enumerate(ends) for c, d in ends[:k])
    return total
