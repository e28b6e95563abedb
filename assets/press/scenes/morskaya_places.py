"""Where things stand on the Morskaya, and what lights them by night."""

from __future__ import annotations

import math

from assets.press.layer import Spot
from assets.press.perspective import Eye

VIEW = Eye(1132, 606, 1.7, 700)
SIDE, ACROSS = 6.2, -8.6  # the wall of the exchange, the houses opposite
KERB, STEP = 4.4, 0.16
END, ROOF = 34, 17  # how far the building runs, how high
NEAR, FAR, SPRING = 7.2, 10.8, 2.5  # the jambs of its gate, and where the arch begins
MIDDLE, RADIUS = (NEAR + FAR) / 2, (FAR - NEAR) / 2
FIRE = (1712, 1030)
LAMP = VIEW.at(5.3, 3.55, 12.6)


def on_wall(z: float, h: float) -> Spot:
    return VIEW.at(SIDE, h, z)


def gate_curve(grow: float) -> list[Spot]:
    """The arch of the gate from its far springing to its near one."""
    r = RADIUS + grow
    turns = [i * math.pi / 12 for i in range(13)]
    return [on_wall(MIDDLE + r * math.cos(t), SPRING + r * math.sin(t)) for t in turns]


def opening(grow: float) -> list[Spot]:
    """The whole of the gate."""
    return [on_wall(FAR + grow, 0), *gate_curve(grow), on_wall(NEAR - grow, 0)]


def firelight(x: float, y: float, reach: float = 330) -> float:
    """How much of the brazier comes to a point, 0 to 1."""
    across, down = (x - FIRE[0]) / reach, (y - FIRE[1] + 50) / (reach * 0.8)
    return math.exp(-(across**2) - down**2)


def lamplight(x: float, y: float, reach: float = 250) -> float:
    """How much of the gas lamp comes to a point, 0 to 1."""
    across, down = (x - LAMP[0]) / reach, (y - LAMP[1] - 30) / reach
    return math.exp(-(across**2) - down**2)
