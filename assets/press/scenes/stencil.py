"""A drawing in its own units laid on a block: moved, enlarged, tilted and turned over."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assets.press.inks import INK
from assets.press.layer import Layer, Spot


@dataclass(frozen=True)
class Stencil:
    """Everything is said in the drawing's own units; widths of gouges are enlarged with it."""

    layer: Layer
    x: float
    y: float
    scale: float = 1.0
    flip: bool = False
    tilt: float = 0.0  # degrees, clockwise

    def spot(self, a: float, b: float) -> Spot:
        if self.tilt:
            c, s = math.cos(math.radians(self.tilt)), math.sin(math.radians(self.tilt))
            a, b = a * c - b * s, a * s + b * c
        return self.x + (-a if self.flip else a) * self.scale, self.y + b * self.scale

    def spots(self, points: Sequence[Spot]) -> list[Spot]:
        return [self.spot(a, b) for a, b in points]

    def poly(
        self, points: Sequence[Spot], fill: str = INK, rough: float = 0.6, step: float = 22
    ) -> None:
        self.layer.poly(self.spots(points), fill, rough, step)

    def gouge(
        self, a: float, b: float, c: float, d: float, width: float, fill: str, bend: float = 0.0
    ) -> None:
        curve = -bend if self.flip else bend
        self.layer.gouge(
            *self.spot(a, b), *self.spot(c, d), max(0.6, width * self.scale), fill, curve
        )

    def run(self, points: Sequence[Spot], width: float, fill: str, bend: float = 0.0) -> None:
        """One push of the tool from each point to the next."""
        for (a, b), (c, d) in pairwise(points):
            self.gouge(a, b, c, d, width, fill, bend)

    def disc(
        self,
        a: float,
        b: float,
        rx: float,
        ry: float | None = None,
        fill: str = INK,
        rough: float = 0.06,
        n: int = 12,
    ) -> None:
        x, y = self.spot(a, b)
        self.layer.disc(x, y, rx * self.scale, (ry or rx) * self.scale, fill, rough, n)
