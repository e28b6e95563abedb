"""Where things stand on the Morskaya, and what lights them."""

from __future__ import annotations

import math

from assets.press.perspective import Eye

VIEW = Eye(1132, 606, 1.7, 700)
SIDE, ACROSS = 6.2, -8.6  # the wall of the exchange, the houses opposite
KERB, STEP = 4.4, 0.16
FIRE = (1712, 1030)
LAMP = VIEW.at(5.3, 3.55, 12.6)


def firelight(x: float, y: float, reach: float = 330) -> float:
    """How much of the brazier comes to a point, 0 to 1."""
    across, down = (x - FIRE[0]) / reach, (y - FIRE[1] + 50) / (reach * 0.8)
    return math.exp(-(across**2) - down**2)


def lamplight(x: float, y: float, reach: float = 250) -> float:
    """How much of the gas lamp comes to a point, 0 to 1."""
    across, down = (x - LAMP[0]) / reach, (y - LAMP[1] - 30) / reach
    return math.exp(-(across**2) - down**2)
