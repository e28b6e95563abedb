"""Sizes of letters on the map, in pixels, shared by what measures and by what prints them."""

from __future__ import annotations

from collections.abc import Mapping

TITLE = 330.0
PREMISE = 46.0
EAR_FIRST, EAR = 58.0, 46.0
KEY = 40.0
LANE_NAME, LANE_WHO = 70.0, 42.0
PART_NAME, PART_CLOCK, PART_BUDGET = 62.0, 34.0, 22.0
TICK, DAY = 19.0, 15.0
CORD_TAG = 12.0
POOL_NAME, SLIP_WORDS = 14.0, 13.0
SCENE, OPENING, SAY = 17.0, 13.0, 13.0  # on a card: the scene's id, its first words, a choice
FAR = 46.0  # a scene's id where nothing else can be read

SIZES: Mapping[str, str] = {
    name.lower(): f"{value:g}px" for name, value in dict(globals()).items() if name.isupper()
}
