"""The Neva, wide and grey: what the wind cuts into open water, and the gulls over it."""

from __future__ import annotations

import math
from collections.abc import Callable

from assets.press.inks import DEEP, INK, PALE, PAPER, WET
from assets.press.layer import Layer


def windswept(
    layer: Layer, left: float, right: float, far: float, near: Callable[[float], float], lean: float
) -> None:
    """Open water from the far shore down to `near(x)`; gusts darken it, and crests break white."""
    rng, y = layer.rng, far + 2
    deepest = max(near(left), near(right))
    while y < deepest:
        t = min(2.4, (y - far) / 60)
        x = left - rng.uniform(0, 60)
        while x < right:
            run = rng.uniform(18, 60) * (0.6 + 1.3 * t)
            if y < near(x + run / 2) + 8 and rng.random() < 0.82:
                thick = min(8, 1.4 + 3.2 * t) * rng.uniform(0.6, 1.1)
                ink = _light_on(x / (1 + 1.5 * t), y, rng.random())
                layer.gouge(x, y, x + run, y + run * lean, thick, ink, rng.uniform(-0.05, 0.02))
                if t > 0.5 and rng.random() < 0.05:
                    _crest(layer, x, y, run, lean, thick)
            x += run * rng.uniform(1.0, 1.7)
        y += 3.2 + 3.4 * t


def _light_on(x: float, y: float, roll: float) -> str:
    """The ink of one cut: dark where a gust comes over the water, light between two."""
    gust = math.sin(x / 130 + y / 37) + 0.7 * math.sin(x / 47 - y / 19)
    if roll < 0.14 - 0.07 * gust:
        return PAPER
    if roll < 0.4 - 0.16 * gust:
        return PALE
    return DEEP if roll > 0.86 - 0.16 * gust else WET


def _crest(layer: Layer, x: float, y: float, run: float, lean: float, thick: float) -> None:
    """White water with the dark of the wave under it."""
    layer.gouge(x, y + thick, x + run, y + run * lean + thick, thick * 1.3, DEEP, -0.06)
    layer.gouge(x + run * 0.1, y - 1, x + run * 0.8, y + run * lean - 2, thick * 1.2, PAPER, -0.1)


def gull(layer: Layer, x: float, y: float, size: float, bank: float) -> None:
    """On the wind, one wing lower than the other by `bank`."""
    layer.gouge(x, y, x - size, y - size * (0.5 - bank), size * 0.22, PAPER, 0.16)
    layer.gouge(x, y, x + size, y - size * (0.5 + bank), size * 0.22, PAPER, -0.16)
    layer.gouge(
        x - size * 0.9,
        y - size * (0.46 - bank),
        x - size * 1.2,
        y - size * (0.4 - bank),
        size * 0.12,
        INK,
    )
    layer.gouge(
        x + size * 0.9,
        y - size * (0.46 + bank),
        x + size * 1.2,
        y - size * (0.4 + bank),
        size * 0.12,
        INK,
    )
    layer.gouge(
        x - size * 0.2, y + size * 0.08, x + size * 0.26, y + size * 0.02, size * 0.16, PAPER
    )
