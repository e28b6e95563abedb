"""The same place when anybody rings: no number stands by the lamp, for it is not the Palace's."""

from __future__ import annotations

from functools import partial

from assets.press.scene import Scene
from assets.press.scenes.forty_one import boards, near, neighbour, pillar, room, shelf, watch

SCENE = Scene(
    name="forty-one-caller",
    side="right",
    alt=(
        "A place at the switchboard, seen close at night. A young woman in a dark high-necked "
        "dress and an iron headset sits in profile; her raised hand brings a plug towards a "
        "caller's jack, one of many, over which a red lamp burns. Her other hand is on a key. "
        "Names are pencilled on the shelf. Beyond her are the dark back of the next girl and, "
        "small, a supervisor standing very straight."
    ),
    blocks=(room, partial(boards, is_numbered=False), watch, neighbour, shelf, near, pillar),
    like="forty-one",
)
