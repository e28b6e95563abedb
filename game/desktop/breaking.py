"""Where the lines of a paragraph end: the best whole, ragged right, nothing hyphenated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SHORT_LAST_LINE = 0.22  # of the column; a shorter last line looks lost
LONELY_WORD = 400.0  # what a last line of one short word costs: three very ragged lines
LONG_WORD_ALONE = 60.0  # of one that is not short: a line that stops at a quarter of the column
COMPANY = 0.7  # of the column; a single word as wide as that needs no other beside it
SHORT_LINE = 30.0  # what a last line of several short words costs
WEAK_END = 6.0  # what a line that ends in a one-letter word costs
OVERFULL = 1_000_000.0


@dataclass(frozen=True, slots=True)
class Item:
    """What cannot be broken: its width, the space that follows it on a line, and what hangs in the
    margins.

    `hang_left` and `hang_right` are the parts of the width that may stand outside the column when
    the item begins or ends a line. `is_weak` marks an item that should not end a line.
    """

    width: float
    space: float
    hang_left: float = 0.0
    hang_right: float = 0.0
    is_weak: bool = False


def broken(
    items: Sequence[Item], column: float, indent: float = 0.0, turnover: float = 0.0
) -> list[tuple[int, int]]:
    """The lines as (first, past the last) places in `items`, by least total raggedness.

    `indent` goes before the first line, `turnover` before the others. A line is overfull only
    where a single item is wider than the column.
    """
    count = len(items)
    best = [0.0] + [float("inf")] * count
    came_from = [0] * (count + 1)
    scale = (10 / column) ** 2
    short, alone = column * (1 - SHORT_LAST_LINE), column * (1 - COMPANY)
    # This loop runs some ten thousand times for a page: plain lists, no calls.
    widths = [item.width for item in items]
    spaces = [item.space for item in items]
    hangs = [item.hang_right for item in items]
    weak = [WEAK_END if item.is_weak else 0.0 for item in items]
    for start in range(count):
        so_far = best[start]
        room = column - (turnover if start else indent) + items[start].hang_left
        for end in range(start, count):
            room -= widths[end]
            slack = room + hangs[end]
            if slack < 0:
                if end > start:
                    break
                cost = so_far + OVERFULL
            elif end < count - 1:
                cost = so_far + slack * slack * scale + weak[end]
            else:
                if slack <= alone:
                    cost = so_far
                elif end == start and start > 0:
                    cost = so_far + (LONELY_WORD if slack > short else LONG_WORD_ALONE)
                else:
                    cost = so_far + (SHORT_LINE if slack > short else 0.0)
            if cost < best[end + 1]:
                best[end + 1], came_from[end + 1] = cost, start
            room -= spaces[end]
    return _walked_back(came_from)


def _walked_back(came_from: list[int]) -> list[tuple[int, int]]:
    lines, end = [], len(came_from) - 1
    while end:
        lines.append((came_from[end], end))
        end = came_from[end]
    return lines[::-1]
