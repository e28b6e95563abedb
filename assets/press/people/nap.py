"""The nap of heavy cloth: its shadow side worked with short ink cuts that thin toward the light."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from assets.press.people.figure import Mark, Part

ROW = 4.3  # from one row of cuts to the next


def napped(
    parts: Sequence[Part], cloth: str, top: float = -140, rows: int = 26, *, right: bool = False
) -> list[Part]:
    """The same person, the largest piece of that cloth worked down from `top` on one side."""
    coat = max(parts, key=lambda part: part.shape.area if part.kind == cloth else 0)
    worked = replace(coat, marks=[*coat.marks, *_cuts(coat.shape, top, rows, -1 if right else 1)])
    return [worked if part is coat else part for part in parts]


def _cuts(cloth: BaseGeometry, top: float, rows: int, way: int) -> list[Mark]:
    marks: list[Mark] = []
    for row in range(rows):
        y = top + row * ROW
        across = cloth.intersection(LineString([(-60, y), (60, y)]))
        if across.is_empty:
            continue
        edge = across.bounds[0 if way > 0 else 2]
        for n in range(4 if row % 2 else 3):
            x = edge + way * (3.2 + n * 3.1 + (row % 3) * 0.7)
            marks.append((x, y, x - 0.8 * way, y + 5.2 - n, 0.85 - n * 0.15, "ink", 0.04))
    return marks
