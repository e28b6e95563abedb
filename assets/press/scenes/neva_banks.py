"""The other quays of the Neva, far off: rows of houses, bare trees, the spit with its columns."""

from __future__ import annotations

from collections.abc import Iterable

from assets.press.inks import NEVA, PALE, WET
from assets.press.scenes.stencil import Stencil

ROW = ((-20, 70, 22), (236, 66, 20), (306, 40, 27), (350, 84, 18), (438, 50, 24), (492, 92, 17),
       (588, 54, 22), (646, 96, 15))  # fmt: skip
LENGTH = 760


def houses(on: Stencil, row: Iterable[tuple[float, float, float]]) -> None:
    """Each begins somewhere and is so wide and so high; a hipped roof and one floor of windows."""
    for start, wide, tall in row:
        roof = [(start, -tall), (start + 6, -tall - 6), (start + wide - 6, -tall - 6)]
        on.poly([(start, 0), *roof, (start + wide, -tall), (start + wide, 0)], NEVA, 0.5, 30)
        on.gouge(start, -tall, start + wide, -tall, 1.4, PALE)
        for k in range(int(wide / 9)):
            on.gouge(start + 6 + k * 9, -tall + 4, start + 6 + k * 9, -tall + 9, 2, WET)


def spit(on: Stencil) -> None:
    """The Exchange between its two rostral columns, and the quay that runs on from it."""
    houses(on, ROW)
    on.poly([(88, 0), (88, -24), (96, -30), (180, -30), (188, -24), (188, 0)], WET, 0.5, 30)
    on.poly([(100, -30), (138, -46), (176, -30)], WET, 0.5, 30)
    for a in range(96, 184, 9):
        on.gouge(a, -3, a, -23, 2.6, PALE)
    for a in (66, 214):
        _column(on, a)
    rng = on.layer.rng
    for _ in range(26):
        along, tall = rng.uniform(-10, LENGTH - 20), rng.uniform(12, 22)
        if not 80 < along < 200:
            _tree(on, along, tall)
    on.gouge(-20, 0, LENGTH, 1, 4, WET)


def _column(on: Stencil, a: float) -> None:
    """Ships' prows stand out of it on both sides."""
    half = [(-5, 0), (-3.4, -56), (-6, -60)]
    shaft = [(a + u, b) for u, b in half] + [(a - u, b) for u, b in reversed(half)]
    on.poly(shaft, WET, 0.4, 30)
    for b in (-18, -32, -46):
        on.gouge(a - 9, b, a + 9, b, 3, WET)
    on.gouge(a - 2, -6, a - 1.6, -54, 1.4, PALE)


def _tree(on: Stencil, a: float, tall: float) -> None:
    rng = on.layer.rng
    on.gouge(a, 0, a, -tall, 1.6, WET)
    for _ in range(4):
        b = -tall * rng.uniform(0.5, 1)
        on.gouge(a, b, a + rng.uniform(-7, 7), b - rng.uniform(3, 8), 1, WET)
