"""A school blackboard on its easel, half rubbed out."""

from __future__ import annotations

import math

from assets.press.inks import BIRCH, INK, NEVA, PALE, PAPER, WET, H
from assets.press.layer import Layer, Spot

EDGE = 950  # where its frame stands, beside the text


def blackboard() -> Layer:
    """It stands where the girls left it, its edge towards us."""
    layer = Layer("blackboard", 1.15, 71)
    layer.poly([(-10, -10), (EDGE + 10, -10), (EDGE - 2, H + 10), (-10, H + 10)], INK, 0.9, 50)
    _rubbed(layer)
    _lines(layer)
    frame = [(EDGE - 20, -10), (EDGE + 14, -10), (EDGE + 4, H + 10), (EDGE - 34, H + 10)]
    layer.poly(frame, INK, 0.9, 50)
    layer.poly(
        [(EDGE - 10, -10), (EDGE + 7, -10), (EDGE - 3, H + 10), (EDGE - 22, H + 10)], BIRCH, 0.9, 40
    )
    rng = layer.rng
    for k in range(26):
        y = k * 46 + rng.uniform(-8, 8)
        x = EDGE - 3 - y * 0.01
        layer.gouge(x + rng.uniform(-8, 4), y, x - 2, y + rng.uniform(30, 70), 2.6, INK, 0.01)
        layer.gouge(x + 6, y, x + 5, y + 42, 3.4, PAPER if k % 4 else PALE)
    for y in (190.0, 940.0):  # pegs
        layer.disc(EDGE - 6, y, 9, 9, INK, 0.06)
        layer.disc(EDGE - 4, y - 1, 5, 5, BIRCH, 0.06)
    return layer


def _rubbed(layer: Layer) -> None:
    """Where a wet cloth went over it."""
    rng = layer.rng
    for _ in range(90):
        x, y = rng.uniform(60, 860), rng.uniform(120, 1010)
        a, reach = rng.uniform(-0.5, 0.1), rng.uniform(60, 190)
        layer.gouge(x, y, x + reach * math.cos(a), y + reach * math.sin(a), 2.2, WET, 0.08)


def _lines(layer: Layer) -> None:
    """A writing lesson: four lines ruled, loops between them, the last left off."""
    rng = layer.rng
    for row, letters in enumerate((15, 15, 15, 6)):
        y = 250.0 + row * 170
        for off in (0, -64):
            layer.gouge(90, y + off, 850, y + off - 6, 2.2, NEVA if row < 3 else WET)
        x = 110.0
        for _ in range(letters):
            tall = 64 if rng.random() < 0.4 else 40
            loop = _loop(x, y, tall, rng.uniform(0.9, 1.1))
            layer.line(loop, 4.4, NEVA if rng.random() < 0.8 else PALE)
            x += 48


def _loop(x: float, y: float, tall: float, k: float) -> list[Spot]:
    """One joined loop of copperplate: the hand goes back before it comes on."""
    spots = []
    for i in range(22):
        t = i / 21
        lift = (1 - math.cos(math.tau * t)) / 2 * tall
        spots.append((x + t * 48 - math.sin(math.tau * t) * 15 * k + lift * 0.5, y - lift))
    return spots
