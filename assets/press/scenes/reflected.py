"""What wet stone keeps of those who stand on it."""

from __future__ import annotations

from collections.abc import Sequence

from assets.press.layer import Layer


def reflected(
    layer: Layer, x: float, y: float, wide: float, deep: float, inks: Sequence[str]
) -> None:
    """Level cuts under somebody's feet, fewer and shorter the farther down."""
    rng = layer.rng
    for k in range(int(wide * 0.6)):
        t = rng.random() ** 1.4
        run = rng.uniform(0.3, 0.9) * wide * (1 - 0.6 * t)
        u, v = rng.gauss(0, wide * 0.28), y + 3 + t * deep
        ink = inks[k % len(inks)]
        layer.gouge(x + u - run / 2, v, x + u + run / 2, v, 2.2 + 2.4 * (1 - t), ink, 0.02)
