"""Position 41 seen close: her profile, her plug on its way to jack 14, the one red lamp."""

from __future__ import annotations

import math
from dataclasses import replace

from assets.press.inks import DEEP, INK, NEVA, PALE, PAPER, WET, W
from assets.press.layer import Layer
from assets.press.people.cutting import draw
from assets.press.people.library import person
from assets.press.people.light import Light
from assets.press.people.poses import exchange
from assets.press.scene import Scene
from assets.press.scenes.forty_one_board import calls, numbers, panel
from assets.press.scenes.forty_one_girl import girl
from assets.press.scenes.forty_one_places import (
    CEILING,
    END,
    EYE,
    FOURTEEN,
    ROW_OF_BOARD,
    WALL,
    lamp,
)
from assets.press.scenes.forty_one_shelf import desk, pencilled, plugs
from assets.press.scenes.hall import hanging_lamp, pegs, upright
from assets.press.scenes.switchboard import LATE, draw_board, signal

FAR_LIGHT = replace(Light.night("left", NEVA, skin=PALE, core=0.45), halo=INK)
DIM = replace(Light.night("left", NEVA, skin=INK, inks={"brass": WET}, weight=1.0), halo=INK)


def room() -> Layer:
    """The dark over the row, the end wall and its one window that we see."""
    layer = Layer("room", 0.2, 5)
    layer.flood(INK)
    layer.poly(EYE.front(WALL, 2, 0, CEILING, END), DEEP, 1, 40)
    left, right = EYE.at(WALL, 0, END)[0], W
    layer.hatch((left, 0, right, 700), 1.57, 8, 60, 2.2, WET, 0.8, 0.01)
    layer.hatch((left, 170, right, 470), 1.57, 6, 46, 4.2, NEVA, 0.9, 0.01)
    for place in range(40):
        near = 1.2 + place * 0.2
        a, b = EYE.at(WALL, 2.4, near), EYE.at(WALL, 2.4 + layer.rng.uniform(0.3, 1.6), near)
        layer.gouge(*a, *b, 9 / near, WET if place % 3 else NEVA)
    _window(layer, -0.42, 0.62)
    return layer


def _window(layer: Layer, left: float, right: float) -> None:
    middle, half = (left + right) / 2, (right - left) / 2
    turns = [math.pi * i / 8 for i in range(9)]
    bow = [EYE.at(middle + half * math.cos(t), 2.9 + half * math.sin(t), END) for t in turns]
    pane = [EYE.at(right, 1.1, END), *bow, EYE.at(left, 1.1, END)]
    layer.poly(pane, INK, 0.8, 30)
    (x0, y0), (x1, y1) = EYE.at(left, 1.1, END), EYE.at(right, 3.5, END)
    with layer.clipped(pane):
        layer.poly([(x0 + 5, y0 - 5), (x0 + 5, y1), (x1 - 5, y1), (x1 - 5, y0 - 5)], NEVA, 1, 30)
        layer.hatch((x0, y1, x1, y0), -0.9, 9, 60, 2.6, PALE, 0.6)
        for t in (1 / 3, 2 / 3):
            layer.rect(x0 + (x1 - x0) * t - 2, y1, 4, y0 - y1, INK, 0.4)
        for t in (0.22, 0.44, 0.66, 0.86):
            layer.rect(x0, y0 + (y1 - y0) * t, x1 - x0, 4, INK, 0.4)


def boards(*, is_numbered: bool = True) -> Layer:
    """The row of board beyond, her own place, and a lamp: by its number that of jack 14."""
    layer = Layer("boards", 0.4, 9)
    draw_board(layer, ROW_OF_BOARD, replace(LATE, share_signal=0.0))
    panel(layer)
    x, y = lamp(*FOURTEEN)
    for ray in range(60):  # nothing else is seen so near to it
        t = math.tau * ray / 60 + layer.rng.uniform(-0.05, 0.05)
        far = layer.rng.uniform(70, 112)
        layer.gouge(x, y, x + math.cos(t) * far * 0.86, y + math.sin(t) * far, 13, INK)
    signal(layer, x, y, 0.92)
    if is_numbered:
        numbers(layer)
    return layer


def watch() -> Layer:
    """The lamp over her, and far down the hall the supervisor."""
    layer = Layer("watch", 0.6, 31)
    hanging_lamp(layer, (556, 40), 30, PAPER, PAPER, WET, 4.2)
    x, y = EYE.at(-0.02, 0, 4.6)
    person(layer, "supervising", x, y, EYE.person(4.6), False, FAR_LIGHT)
    return layer


def neighbour() -> Layer:
    """The girl at the next place: no more than a dark back."""
    layer = Layer("neighbour", 0.7, 37)
    x, y = EYE.at(-0.16, 0, 2.1)
    draw(layer, exchange.keying(), x, y, EYE.person(2.1), True, DIM)
    return layer


def shelf() -> Layer:
    """The key shelf, what stands on it and what hangs below it."""
    layer = Layer("shelf", 0.8, 43)
    desk(layer)
    pencilled(layer)
    plugs(layer)
    calls(layer)
    return layer


def near() -> Layer:
    """She herself."""
    layer = Layer("near", 1.0, 23)
    girl(layer)
    return layer


def pillar() -> Layer:
    """An iron column at the sheet, and the dark beyond it."""
    layer = Layer("pillar", 1.2, 71)
    upright(layer, range(7))
    pegs(layer, (1300, 1640, 1790))
    return layer


SCENE = Scene(
    name="forty-one",
    side="right",
    alt=(
        "One place at the switchboard, seen close at night. A young woman in a dark high-necked "
        "dress and an iron headset sits in profile; her raised hand brings a plug towards jack "
        "14, over which a red lamp burns among rows of jacks. Her other hand is on a key. Names "
        "are pencilled on the shelf. Beyond her are the dark back of the next girl and, small, "
        "a supervisor standing very straight."
    ),
    blocks=(room, boards, watch, neighbour, shelf, near, pillar),
)
