"""Where things stand on the Troitsky Bridge, looking south and a little down the river."""

from __future__ import annotations

from assets.press.perspective import Eye

VIEW = Eye(300, 470, 1.7, 720)
RAIL, KERB, STEP = 3.0, -0.5, 0.16  # the railing downstream; the footway's edge and its height
ACROSS = -15.5  # the railing upstream
TRACKS = (-4.4, -7.6)
WIRE = 5.8
LAMPS = (3.04, 9.4, 15.8, 22.2, 28.6, 35.0, 41.4, 47.8)
