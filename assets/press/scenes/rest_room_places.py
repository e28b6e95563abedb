"""Where things stand in the operators' rest room, and how far its fire reaches."""

from __future__ import annotations

import math

from assets.press.perspective import Eye

VIEW = Eye(690, 452, 1.55)
BACK, LEFT, TOP = 6.0, -3.3, 3.5  # far wall, left wall and ceiling, in metres
CORNER, CEILING = VIEW.at(LEFT, TOP, BACK)
FLOOR = VIEW.at(LEFT, 0, BACK)[1]
DOOR = (944, 806)  # the fire, seen through the open door of the stove
WINDOW = (566, 704, 208, 540)  # left, right, top, foot
RAIL = 306


def firelight(x: float, y: float, reach: float = 330) -> float:
    """How much of the fire comes to a point, 0 to 1."""
    across, down = (x - DOOR[0]) / reach, (y - DOOR[1] - 60) / (reach * 0.6)
    return math.exp(-(across**2) - down**2)


def windowlight(x: float, y: float) -> float:
    """How much of the window lies on the floor at a point, 0 to 1."""
    across = ((x - 500) + (y - 860) * 0.9) / 95
    return math.exp(-(across**2)) if y > 740 else 0
