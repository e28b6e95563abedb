"""The hall of the same night before any soldier has come: the supervisor stands where he will."""

from __future__ import annotations

from functools import partial

from assets.press.people.poses.exchange import supervising
from assets.press.scene import Scene
from assets.press.scenes.exchange_night import boards, girls, lamps, near, pillar, room

SCENE = Scene(
    name="exchange-small-hours",
    side="right",
    alt=(
        "The exchange in the small hours. Shaded lamps hang over the switchboard; most of the "
        "chairs are empty. Close to us, seen from behind, a girl in a dark dress and a headset "
        "lifts a plug towards a red lamp that burns among the jacks. Far off, before a window with "
        "a searchlight in it, stands the supervisor, her hands clasped."
    ),
    blocks=(room, boards, partial(girls, supervising()), lamps, near, pillar),
    like="exchange-night",
)
