"""Scenes in rows by the clock: no row begins before the one above it is over.

A scene stands below every scene that leads to it, and apart from it. Within that, scenes of one
hour or so that do not lead to each other stand side by side, as the news of one night does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

SIDE_BY_SIDE = 60  # minutes that a row may span
WIDEST = 7  # scenes in a row


@dataclass(frozen=True, slots=True)
class Ranked:
    """The rows, and the ways (start, end) that run up the sheet and not down."""

    rows: tuple[tuple[str, ...], ...]
    upward: frozenset[tuple[str, str]]


def ranked(
    scenes: Sequence[str], leads: Iterable[tuple[str, str]], minutes: Mapping[str, int]
) -> Ranked:
    """Rows for the scenes, in the author's order within each."""
    onward: dict[str, list[str]] = {id: [] for id in scenes}
    for start, end in leads:
        onward[start].append(end)
    upward = _upward(onward, minutes)
    before: dict[str, list[str]] = {id: [] for id in scenes}
    for start, ends in onward.items():
        for end in ends:
            if (start, end) not in upward:
                before[end].append(start)
    depth = _depths(scenes, before)
    rows: list[list[str]] = []
    first = 0  # the minute at which the last row begins
    place = {id: n for n, id in enumerate(scenes)}
    for id in sorted(scenes, key=lambda id: (minutes[id], depth[id], place[id])):
        row = rows[-1] if rows else []
        apart = minutes[id] - first > SIDE_BY_SIDE or len(row) >= WIDEST
        if not row or apart or any(start in row for start in before[id]):
            rows.append([])
            first = minutes[id]
        rows[-1].append(id)
    return Ranked(tuple(map(tuple, rows)), upward)


def _upward(
    onward: Mapping[str, Sequence[str]], minutes: Mapping[str, int]
) -> frozenset[tuple[str, str]]:
    """Ways back in time, and one of each circle of ways that stand at one hour."""
    found = {
        (start, end)
        for start, ends in onward.items()
        for end in ends
        if minutes[end] < minutes[start]
    }
    done: set[str] = set()
    for root in onward:
        path: dict[str, None] = {}
        walk = [(root, iter(onward[root]))] if root not in done else []
        path[root] = None
        while walk:
            id, ends = walk[-1]
            end = next((end for end in ends if (id, end) not in found), None)
            if end is None:
                walk.pop()
                done.add(id)
                path.pop(id, None)
            elif end in path:
                found.add((id, end))
            elif end not in done:
                path[end] = None
                walk.append((end, iter(onward[end])))
    return frozenset(found)


def _depths(scenes: Sequence[str], before: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """How many ways lie between a scene and the farthest beginning."""
    depth: dict[str, int] = {}
    waiting = list(scenes)
    while waiting:
        id = waiting[-1]
        missing = [start for start in before[id] if start not in depth]
        if missing:
            waiting += missing
            continue
        waiting.pop()
        depth[id] = max((depth[start] + 1 for start in before[id]), default=0)
    return depth
