"""The operators' rest room by night: coats, a cot, a stove, one girl with her headset off."""

from __future__ import annotations

from functools import partial

from assets.press.inks import BIRCH, EMBER, INK, OXBLOOD, PALE, PAPER, RED, H
from assets.press.layer import Layer
from assets.press.people.cutting import draw
from assets.press.people.extra_poses import dozing, resting
from assets.press.people.light import Light
from assets.press.scene import Scene
from assets.press.scenes.rest_room_light import NIGHT
from assets.press.scenes.rest_room_places import DOOR
from assets.press.scenes.rest_room_things import cot, hat, headset, stool, stove
from assets.press.scenes.rest_room_walls import hooks, jamb, room
from assets.press.scenes.rest_room_window import window


def beds() -> Layer:
    """The cot under the window; somebody sleeps on it with her hat on."""
    layer = Layer("beds", 0.55, 21)
    cot(layer, 250, 690, 742)
    light = Light.night("right", PALE, skin=PALE, core=0.4, inks={"blanket": OXBLOOD})
    draw(layer, dozing(), 470, 688, 1.9, False, light)
    hat(layer, 322, 660, 0.84, False, -74)
    return layer


def heat() -> Layer:
    """The stove: the only red in the room comes out of it."""
    layer = Layer("heat", 0.8, 31)
    stove(layer, 852, 1062, 132, 902, DOOR)
    return layer


def people() -> Layer:
    """The operator at the stove; her headset on the stool."""
    layer = Layer("people", 1.0, 41)
    shadow = [(430, 1014), (620, 1010), (300, H + 20), (-60, H + 20), (40, 1096)]
    layer.poly(shadow, INK, 2, 30)
    inks = {"glass": PAPER, "brass": BIRCH, "tea": EMBER}
    light = Light.night("right", RED, off=PALE, skin=PAPER, core=0.22, weight=1.8, inks=inks)
    draw(layer, resting(), 498, 1018, 3.5, False, light)
    stool(layer, 790, 930, 148)
    cord = [(54, 26), (48, 66), (64, 92), (58, 112)]
    headset(layer, 786, 926, 1.12, cord)
    return layer


SCENE = Scene(
    name="rest-room",
    side="right",
    alt=(
        "A telephone operator in a dark high-necked dress sits bowed on a bench before an open "
        "stove, a glass of tea in both hands and her headset on the stool beside her. Behind her "
        "another sleeps in her hat on a cot under a narrow night window, and coats hang from hooks."
    ),
    blocks=(
        partial(room, NIGHT),
        partial(window, NIGHT),
        hooks,
        beds,
        heat,
        people,
        partial(jamb, NIGHT),
    ),
)
