"""Where things stand on the Palace Embankment, at the door to the river."""

from __future__ import annotations

from assets.press.layer import Spot
from assets.press.perspective import Eye

VIEW = Eye(1330, 520, 1.7, 700)
PARAPET, COPING, THICK = -3.4, 0.95, 0.55  # the granite along the river
QUAY = -2.3  # where the river's pavement ends
KERB, STEP = 2.5, 0.16  # the palace's pavement
LANDING = STEP + 0.15  # what its steps rise from
FRONT, CORNER = 4.7, 10.6  # the part of the wall that stands forward, and where it ends
WALL = 8.0  # the rest of it
DOOR = (6.1, 8.7)


def on_front(z: float, h: float) -> Spot:
    return VIEW.at(FRONT, h, z)
