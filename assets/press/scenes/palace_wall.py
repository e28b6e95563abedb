"""The dull dark red of the Palace, running away from us: columns, windows, soot and statues."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assets.press.inks import BIRCH, EMBER, INK, NEVA, OXBLOOD, PALE, PAPER, WET
from assets.press.layer import Layer, Spot
from assets.press.perspective import Eye

EAVES, BELT = 20.4, (6.5, 7.3)  # the great cornice; the belt between the two orders
STOREYS = ((1.3, 4.9), (8.6, 12.8), (15.4, 18.0))
BAY = 5.2
RISE = 0.5  # of a window's arch


@dataclass(frozen=True)
class Wall:
    """A stretch of it, so many metres to the side, from a near end to a far one."""

    layer: Layer
    eye: Eye
    side: float
    near: float
    far: float

    def at(self, z: float, h: float) -> Spot:
        return self.eye.at(self.side, h, z)

    def piece(self, z0: float, z1: float, h0: float, h1: float) -> list[Spot]:
        return self.eye.wall(self.side, z0, z1, h0, h1)

    def down(self, z: float, top: float, foot: float, width: float, ink: str) -> None:
        self.layer.gouge(*self.at(z, top), *self.at(z, foot), width, ink)

    def along(self, z0: float, z1: float, h: float, width: float, ink: str) -> None:
        self.layer.gouge(*self.at(z0, h), *self.at(z1, h), width, ink)

    def arched(self, z0: float, z1: float, foot: float, head: float, rise: float) -> list[Spot]:
        """The outline of an opening with a round head."""
        middle, half = (z0 + z1) / 2, (z1 - z0) / 2
        turns = [math.pi * i / 10 for i in range(11)]
        top = [self.at(middle + half * math.cos(t), head + rise * math.sin(t)) for t in turns]
        return [self.at(z1, foot), *top, self.at(z0, foot)]

    def plaster(self) -> None:
        """Flat red, then what the smoke of forty winters and a wet autumn have done to it."""
        self.layer.poly(self.piece(self.near, self.far, 0, EAVES), OXBLOOD, 0.8, 60)
        rng, z = self.layer.rng, self.near
        while z < self.far:
            for top in (EAVES - 0.4, 13.6, 6.4, 3.4):
                for _ in range(4):
                    x, h = z * rng.uniform(1, 1.03), top - rng.uniform(0, 1.2)
                    ink = EMBER if rng.random() < 0.42 else INK
                    width = min(8, 60 / x) * rng.uniform(0.3, 1)
                    self.down(x, h, h - rng.uniform(0.8, 3.4), width, ink)
            z *= 1.03

    def bays(self, start: float) -> None:
        """Columns of both orders, and between them the windows of three storeys."""
        places = [start]
        while places[-1] + 2 * BAY < self.far:
            places.append(places[-1] + BAY)
        for z in reversed(places):
            for foot, head in STOREYS:
                self.window(z + 1.7, z + 3.7, foot, head)
            self.column(z, 0.7, 6.0)
            self.column(z, 7.8, 19.2)

    def window(self, z0: float, z1: float, foot: float, head: float) -> None:
        """A moulded surround, dark panes that hold a little of the sky, a sill that drips."""
        size = 40 / z0
        around = self.arched(z0 - 0.4, z1 + 0.4, foot - 0.35, head + 0.3, RISE)
        self.layer.poly(around, EMBER, 0.5, 60)
        for p, q in pairwise(around):
            self.layer.gouge(*p, *q, min(5, size), BIRCH)
        self.layer.poly(self.arched(z0, z1, foot, head, RISE * 0.8), INK, 0.4, 60)
        middle = (z0 + z1) / 2
        for left, right in ((z0 + 0.15, middle - 0.08), (middle + 0.08, z1 - 0.15)):
            self.layer.poly(self.piece(left, right, foot + 0.15, head - 0.1), WET, 0.4, 60)
            t = self.layer.rng.uniform(0.3, 0.8)
            self.down(left + 0.3, foot + (head - foot) * t, foot + 0.4, min(6, size), NEVA)
        for t in (0.36, 0.7):
            self.along(z0, z1, foot + (head - foot) * t, min(4, size), INK)
        self.along(z0 - 0.5, z1 + 0.5, foot - 0.35, min(5, size), PALE)

    def column(self, z: float, foot: float, head: float, half: float = 0.36) -> None:
        """Half round, lit from the river, its shadow on the wall beyond."""
        rng, thin = self.layer.rng, max(0.8, 30 / z)
        self.layer.poly(self.piece(z + half, z + half * 2.4, foot, head), INK, 0.4, 60)
        self.layer.poly(self.piece(z - half, z + half, foot, head), OXBLOOD, 0.4, 60)
        for t, ink, k in ((0.74, PALE, 0.9), (0.4, BIRCH, 0.7), (0.0, EMBER, 1.2), (-0.7, INK, 1)):
            self.down(z + half * t, head, foot, thin * k * rng.uniform(0.85, 1.1), ink)
        for low, high, wide in ((head, head + 0.55, 1.5), (foot - 0.5, foot, 1.45)):
            z0, z1 = z - half * wide, z + half * wide
            self.layer.poly(self.piece(z0, z1, low, high), BIRCH, 0.4, 60)
            self.along(z0, z1, low, thin, INK)
            self.along(z0, z1, high, thin * 0.7, PAPER)

    def belts(self) -> None:
        """Plinth, belt and cornice, each with its wet upper edge."""
        for low, high in ((0, 0.7), BELT, (EAVES - 1, EAVES)):
            self.layer.poly(
                self.piece(self.near, self.far, low, high), WET if low == 0 else INK, 0.6, 60
            )
            self.along(self.near, self.far, high, min(7, 60 / self.near), PALE)
            if low:
                self.along(self.near, self.far, (low + high) / 2, min(5, 34 / self.near), EMBER)
            self.along(self.near, self.far, low, min(5, 40 / self.near), INK)

    def roof(self) -> None:
        """The balustrade along the roof, with statues and urns by turns."""
        self.layer.poly(self.piece(self.near, self.far, EAVES, EAVES + 1.5), WET, 0.6, 60)
        self.along(self.near, self.far, EAVES + 1.5, min(4, 50 / self.near), PALE)
        places = [self.near + 1]
        while places[-1] < self.far:
            places.append(places[-1] + BAY)
        for n, z in enumerate(reversed(places)):
            x, y = self.at(z, EAVES + 1.4)
            size = self.eye.metre(z)
            stand = [(-0.55, 1.3), (-0.5, -0.7), (0.5, -0.7), (0.55, 1.3)]
            self.layer.poly([(x + a * size, y + b * size) for a, b in stand], INK, 0.3)
            shape = URN if n % 3 == 1 else FIGURES[n % 2]
            _standing(self.layer, x, y - size * 0.7, size, shape)


URN = ((-0.4, 0), (-0.3, -0.4), (-0.75, -1.0), (-0.5, -1.5), (0.5, -1.5), (0.75, -1.0), (0.3, -0.4),
       (0.4, 0))  # fmt: skip
FIGURES = (
    ((-0.5, 0), (-0.5, -1.2), (-0.95, -1.6), (-0.4, -2.05), (-0.25, -2.45), (0, -2.8),
     (0.28, -2.45), (0.5, -2.0), (1.0, -2.5), (0.6, -1.5), (0.5, 0)),
    ((-0.55, 0), (-0.6, -1.1), (-0.5, -1.9), (-0.3, -2.1), (-0.2, -2.65), (0.15, -2.75),
     (0.3, -2.3), (0.85, -1.9), (0.6, -1.0), (0.55, 0)),
)  # fmt: skip


def _standing(layer: Layer, x: float, y: float, size: float, shape: Sequence[Spot]) -> None:
    """Something against the sky, its river side wet."""
    layer.poly([(x + a * size, y + b * size) for a, b in shape], INK, 0.25, 20)
    layer.gouge(x - size * 0.36, y - size * 0.2, x - size * 0.3, y - size * 1.3, size * 0.2, PALE)
