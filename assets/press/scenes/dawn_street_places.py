"""Where things stand on the Moika on the morning after."""

from __future__ import annotations

from assets.press.layer import Spot
from assets.press.perspective import Eye

VIEW = Eye(934, 536, 1.7, 900)
WALL, KERB, STEP = -6.4, -3.9, 0.16  # the houses; the edge and the height of their pavement
BANK = 24  # the houses on the other side
QUAY, RAILING, WATER = 0.45, 1.8, -2.2  # the river's pavement, its railing, and the water below


def on_wall(z: float, h: float) -> Spot:
    return VIEW.at(WALL, h, z)


def front(z0: float, z1: float, h0: float, h1: float) -> list[Spot]:
    return VIEW.wall(WALL, z0, z1, h0, h1)
