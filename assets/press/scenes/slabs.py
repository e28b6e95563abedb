"""A pavement of granite slabs, wet: joints across it, and what lies in it in short level cuts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assets.press.inks import BIRCH, INK
from assets.press.layer import Layer
from assets.press.perspective import Eye

FARTHEST, LONG = 110.0, 1.18  # metres; how much farther off the next joint is


@dataclass(frozen=True)
class Strip:
    """A level strip that runs away from us, from one side to the other, at some height."""

    eye: Eye
    left: float
    right: float
    height: float
    nearest: float


def slabs(layer: Layer, strip: Strip, inks: Sequence[str], busy: int = 14) -> None:
    """Cut the strip; every ink of the list lies in it as often as it is named."""
    eye, left, right, height = strip.eye, strip.left, strip.right, strip.height
    layer.poly(eye.floor(left, right, strip.nearest, FARTHEST * 1.5, height), BIRCH, 0.8, 60)
    rng, z, row = layer.rng, strip.nearest * 1.05, 0
    while z < FARTHEST:
        layer.gouge(*eye.at(left, height, z), *eye.at(right, height, z), min(6, 13 / z), INK)
        middle = left + (right - left) * (0.36 if row % 2 else 0.64)
        layer.gouge(
            *eye.at(middle, height, z), *eye.at(middle, height, z * LONG), min(4, 9 / z), INK
        )
        for _ in range(busy):
            side, depth = rng.uniform(left + 0.05, right - 0.35), z * rng.uniform(1, LONG)
            p, q = eye.at(side, height, depth), eye.at(side + 0.32, height, depth)
            layer.gouge(*p, *q, min(9, 17 / depth), rng.choice(inks), 0.02)
        z, row = z * LONG, row + 1
