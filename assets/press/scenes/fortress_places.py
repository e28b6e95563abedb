"""Where things stand in the gate of the fortress, and how far the morning comes in."""

from __future__ import annotations

import math

from assets.press.layer import Spot
from assets.press.perspective import Eye

VIEW = Eye(1496, 512, 1.6, 1000)
LEFT, RIGHT = -1.15, 3.5  # the walls of the passage
OUTER, INNER = 2.75, 9.2  # its ends: the one we come to, the one on the yard
SPRING = 2.7
MIDDLE, RADIUS = (LEFT + RIGHT) / 2, (RIGHT - LEFT) / 2


def on_vault(turn: float, z: float, grow: float = 0.0) -> Spot:
    """A place on the vault, from its right springing (0) over to its left one (pi)."""
    r = RADIUS + grow
    return VIEW.at(MIDDLE + r * math.cos(turn), SPRING + r * math.sin(turn), z)


def arch(z: float, grow: float = 0.0) -> list[Spot]:
    """The outline of the passage where it is cut at that depth, from the foot at the right."""
    turns = [math.pi * i / 16 for i in range(17)]
    feet = VIEW.at(RIGHT + grow, 0, z), VIEW.at(LEFT - grow, 0, z)
    return [feet[0], *(on_vault(t, z, grow) for t in turns), feet[1]]


def daylight(z: float) -> float:
    """In 0..1: little at our end, all of it at the yard."""
    inside = max(0.0, min(1.0, (z - OUTER) / (INNER - OUTER)))
    return math.pow(inside, 0.9) * 0.92 + 0.08
