"""The rest room by day: a girl at the basin, another asleep, grey light in the narrow window."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from assets.press.inks import DEEP, INK, PALE, PAPER
from assets.press.layer import Layer
from assets.press.people.cutting import draw
from assets.press.people.light import Light
from assets.press.people.poses.resting import turned_away, washing
from assets.press.scene import Scene
from assets.press.scenes.rest_room import heat
from assets.press.scenes.rest_room_light import DAY
from assets.press.scenes.rest_room_things import cot, headset, stool
from assets.press.scenes.rest_room_walls import hooks, jamb, room
from assets.press.scenes.rest_room_window import window
from assets.press.scenes.washstand import washstand_back, washstand_front

GREY = Light.day("right", rim=PALE, inks={"gown": DEEP, "hair": INK}, core=0.16, weight=1.6)
STAND = (656, 1016, 1.06)


def beds() -> Layer:
    """The cot under the window; somebody sleeps on it in her dress and her shoes."""
    layer = Layer("beds", 0.55, 21)
    cot(layer, 152, 592, 742)
    dress = replace(GREY, weight=1.4, inks={**GREY.inks, "gown": INK})
    draw(layer, turned_away(), 324, 688, 1.74, False, dress)
    return layer


def people() -> Layer:
    """The girl at the washstand."""
    layer = Layer("people", 1.0, 41)
    rng = layer.rng
    for x, wide in ((500, 62), (660, 84), (220, 74)):
        for _ in range(26):
            u, v = rng.gauss(0, wide / 2), rng.uniform(-4, 44)
            run = rng.uniform(24, 60)
            layer.gouge(x + u - v * 0.8, 1016 + v, x + u - v * 0.8 - run, 1019 + v, 5.4, INK, 0.02)
    stool(layer, 232, 884, 136, PALE)
    headset(layer, 228, 880, 1.1, [(54, 26), (48, 66), (64, 92), (58, 112)])
    washstand_back(layer, *STAND)
    x, y, size = 524, 1018, 3.05
    draw(layer, washing(), x, y, size, False, GREY)
    for _ in range(16):  # water from her hands
        u, v = rng.uniform(640, 684), rng.uniform(724, 752)
        layer.gouge(u, v, u + rng.uniform(-3, 3), v + rng.uniform(8, 20), 2.4, PAPER)
    washstand_front(layer, *STAND)
    return layer


SCENE = Scene(
    name="rest-room-day",
    side="right",
    alt=(
        "The operators' rest room in grey daylight. A girl in a dark high-necked dress bends over "
        "a basin on an iron washstand, her cuffs pinned back. Behind her another lies asleep on "
        "a cot with her back to us and her shoes on. Coats hang from hooks beside a narrow window "
        "on wet roofs, and a fire burns in a tiled stove."
    ),
    blocks=(
        partial(room, DAY),
        partial(window, DAY),
        hooks,
        beds,
        heat,
        people,
        partial(jamb, DAY),
    ),
)
