"""Where things stand in the title picture."""

from __future__ import annotations

import math

from assets.press.layer import Spot

FACE = (470, 416)  # the middle of the dial
DIAL, BEZEL, DRUM = 192, 219, 242
LAMP = (884, 636)  # the lamp, as the glass shows it
FRAME = 1046  # the inner edge of the mirror's frame
SHELF = 1030


def polar(radius: float, degrees: float) -> Spot:
    """A point of the dial, `degrees` clockwise from twelve."""
    a = math.radians(degrees - 90)
    return FACE[0] + radius * math.cos(a), FACE[1] + radius * math.sin(a)


def lamplight(x: float, y: float, reach: float = 300) -> float:
    """How much of the lamp comes to a point of the glass, 0 to 1."""
    across, down = (x - LAMP[0]) / reach, (y - LAMP[1]) / (reach * 0.72)
    return math.exp(-(across**2) - down**2)
