"""A low sky by day: cloud driven from the south, and a wet brightness over the horizon."""

from __future__ import annotations

import math
from collections.abc import Callable

from assets.press.inks import NEVA, PALE, PAPER, W
from assets.press.layer import Layer


def day_sky(
    horizon: float, left: float, calm: Callable[[float], float], slant: float = 0.09
) -> Layer:
    """Pale Neva cut with Neva from `left` on; `calm(x)` in 0..1 thins the cloud there.

    The harder it blows, the steeper the slant of the cuts.
    """
    layer = Layer("sky", 0.15, 11)
    layer.flood(PALE)
    rng = layer.rng

    def swell(x: float, y: float) -> float:
        return math.sin(x / 310 + y / 61) + 0.6 * math.sin(x / 127 - y / 43 + 1)

    y = -10.0
    while y < horizon + 30:
        t, x = y / horizon, left - rng.random() * 120
        while x < W:
            run = rng.uniform(80, 250)
            if rng.random() < (0.55 + 0.3 * swell(x, y)) * (1.2 - t) * calm(x):
                start, end = y + 10 * swell(x, y), y + 10 * swell(x + run, y) - run * slant
                layer.gouge(x, start, x + run, end, rng.uniform(2, 6) * (1.2 - t * 0.7), NEVA, 0.02)
            if t > 0.4 and rng.random() < (t - 0.34) * 1.4:
                end = y + 4 - run * (slant - 0.02)
                layer.gouge(x, y + 4, x + run * 0.9, end, rng.uniform(1, 3.8), PAPER)
            x += run * rng.uniform(0.9, 1.3)
        y += 8.6
    return layer
