"""The same hall late at night: lamps over the board, few girls, a red lamp burning."""

from __future__ import annotations

import math
from dataclasses import replace

from assets.press.inks import DEEP, INK, NEVA, PALE, PAPER, RED, WET
from assets.press.layer import Layer
from assets.press.people.cutting import draw, touch
from assets.press.people.figure import Part
from assets.press.people.light import Light
from assets.press.people.poses import exchange
from assets.press.perspective import Eye
from assets.press.scene import Scene
from assets.press.scenes.hall import Parquet, hanging_lamp, lay, pegs, shadow, upright
from assets.press.scenes.switchboard import LATE, Board, draw_board, signal

EYE = Eye(880, 430, 1.45)
LEFT, RIGHT, END, CEILING = -1.6, 3.4, 10.5, 5.4
LAMPS = tuple((EYE.at(-0.72, 2.3, depth), 92 / depth) for depth in (8.6, 6.6, 5.0, 3.7, 2.55))
OVERHEAD = (EYE.at(-0.72, 2.3, 1.7), 54.0)  # above the frame: only its light is seen
RED_LIT = Light(toward=(-0.98, -0.1), rim=RED, weight=1.4)
SIGNAL = (276, 268)  # the Palace line
LAMPLIT = replace(
    Light.night("left", PAPER, off=WET, skin=PALE, core=0.5, weight=1.5),
    toward=(0.3, -0.95),
    halo=INK,
)


def _glow(x: float, y: float) -> float:
    """How much the lamps give to a place on the board."""
    total = 0.0
    for (lx, ly), k in (*LAMPS, OVERHEAD):
        total += math.exp(-(((x - lx + 4 * k) / (5 * k)) ** 2) - ((y - ly - 6 * k) / (6 * k)) ** 2)
    return min(1.0, total)


def room() -> Layer:
    """The hall in the dark: beams, black windows with a searchlight in one, lamps on the floor."""
    layer = Layer("room", 0.2, 5)
    layer.flood(INK)
    layer.poly(EYE.front(LEFT, RIGHT, 0, CEILING, END), DEEP, 1, 40)
    depth = END
    while depth > 3:
        a, b = EYE.at(LEFT, CEILING, depth), EYE.at(RIGHT + 3, CEILING, depth)
        layer.gouge(*a, *b, 46 / depth, WET)
        layer.gouge(a[0], a[1] + 34 / depth, b[0], b[1] + 34 / depth, 15 / depth, NEVA)
        depth *= 0.86
    for left in (-1.2, 0.35, 1.9):
        _window(layer, left, left + 1.1)
    layer.gouge(*EYE.at(LEFT, 1.05, END), *EYE.at(RIGHT, 1.05, END), 4, NEVA)
    layer.poly(EYE.wall(LEFT, 1.5, END, 2.1, CEILING), INK, 1, 60)
    for place in range(24):
        near = 1.7 + place * 0.38
        a, b = EYE.at(LEFT, 2.5, near), EYE.at(LEFT, 2.5 + layer.rng.uniform(0.3, 1.6), near)
        layer.gouge(*a, *b, 9 / near, WET if place % 3 else NEVA)
    dull, bright = (INK, DEEP, INK), (WET, NEVA, PALE)
    lay(layer, Parquet(EYE, LEFT, 3.2, 1.2, END, dull, bright, _shine))
    return layer


def _shine(x: float, y: float) -> float:
    total = 0.0
    for (lx, ly), k in LAMPS:
        spread, base = 6 * k, EYE.y + (EYE.y - ly) * 0.8 + 9 * k
        total += math.exp(-(((x - lx - 5 * k) / spread) ** 2) - ((y - base) / (10 * k)) ** 2)
    return min(0.7, total * 0.7)


def _window(layer: Layer, left: float, right: float) -> None:
    """A tall arched window on the night; in the middle one the beam from the river."""
    middle, half = (left + right) / 2, (right - left) / 2
    turns = [math.pi * i / 8 for i in range(9)]
    bow = [EYE.at(middle + half * math.cos(t), 3.5 + half * math.sin(t), END) for t in turns]
    pane = [EYE.at(right, 1.3, END), *bow, EYE.at(left, 1.3, END)]
    layer.poly(pane, WET, 0.6, 30)
    (x0, y0), (x1, y1) = EYE.at(left, 1.3, END), EYE.at(right, 4.1, END)
    with layer.clipped(pane):
        layer.hatch((x0, y1, x1, y0), -0.2, 8, 50, 2.2, DEEP, 0.8)
        layer.poly([(780, 500), (1130, 190), (1130, 250), (780, 520)], PALE, 1, 30)
        layer.hatch((780, 190, 1130, 520), -0.72, 12, 90, 2.4, PAPER, 0.5, 0.01, _beam)
        for t in (1 / 3, 2 / 3):
            layer.rect(x0 + (x1 - x0) * t - 1.4, y1, 2.8, y0 - y1, INK, 0.4)
        for t in (0.25, 0.5, 0.75):
            layer.rect(x0, y0 + (y1 - y0) * t, x1 - x0, 2.8, INK, 0.4)


def _beam(x: float, y: float) -> float:
    middle = 510 - (x - 780) * 0.83
    return max(0.0, 1 - abs(y - middle) / 34)


def boards() -> Layer:
    """The board under its lamps, and the red one burning on it."""
    layer = Layer("boards", 0.4, 9)
    draw_board(layer, Board(EYE, LEFT, 1.05, END, _glow), LATE)
    signal(layer, *SIGNAL)
    return layer


def girls(watcher: list[Part] | None = None) -> Layer:
    """Those who are left: one at the keys, one listening, empty chairs between; a soldier, or who
    else stands and watches them.
    """
    layer = Layer("girls", 0.65, 17)
    for depth in (8.4, 7.5, 5.7, 4.8):
        x, y = EYE.at(-0.66, 0, depth)
        draw(layer, exchange.high_chair(), x, y, EYE.person(depth), True, LAMPLIT)
    x, y = EYE.at(0.66, 0, 7.0)
    watching = watcher or exchange.keksgolm(armband=False)
    draw(layer, watching, x, y, EYE.person(7.0), True, LAMPLIT)
    for depth, pose in ((6.6, exchange.attending), (3.9, exchange.listening)):
        x, y = EYE.at(-0.62, 0, depth)
        shadow(layer, EYE, x, y, 60 * EYE.person(depth), 40)
        draw(layer, pose(), x, y, EYE.person(depth), True, LAMPLIT)
    return layer


def lamps() -> Layer:
    """The lamps themselves."""
    layer = Layer("lamps", 0.8, 31)
    for spot, k in LAMPS:
        hanging_lamp(layer, spot, k, PAPER, PAPER, WET, 3.6)
    return layer


def near() -> Layer:
    """The girl beside us, her plug on its way to the lamp."""
    layer = Layer("near", 1.0, 23)
    x, y = EYE.at(-0.6, 0, 1.82)
    girl, size = exchange.plugging(view="rear", far_hand=False), EYE.person(1.82)
    draw(layer, girl, x, y, size, True, replace(LAMPLIT, core=0.1))
    touch(layer, girl, x, y, size, True, RED_LIT)
    return layer


def pillar() -> Layer:
    """An iron column at the sheet, and the dark beyond it."""
    layer = Layer("pillar", 1.2, 71)
    upright(layer, range(9))
    pegs(layer, (1240, 1390, 1724))
    return layer


SCENE = Scene(
    name="exchange-night",
    side="right",
    alt=(
        "The exchange at night. Shaded lamps hang over the switchboard; most of the chairs are "
        "empty. Close to us, seen from behind, a girl in a dark dress and a headset lifts a plug "
        "towards a red lamp that burns among the jacks. Far off, before a window with a "
        "searchlight in it, stands a soldier."
    ),
    blocks=(room, boards, girls, lamps, near, pillar),
)
