"""The hall at night from the supervisor's end: her table, a row of backs, a soldier at the door."""

from __future__ import annotations

import math
from dataclasses import replace

from assets.press.inks import BIRCH, DEEP, EMBER, INK, NEVA, OXBLOOD, PALE, PAPER, WET, H
from assets.press.layer import Layer
from assets.press.people.cutting import draw
from assets.press.people.library import person
from assets.press.people.light import Light
from assets.press.people.poses import exchange
from assets.press.perspective import Eye
from assets.press.scene import Scene
from assets.press.scenes import control_table
from assets.press.scenes.emma import far_hand, supervisor
from assets.press.scenes.hall import Parquet, hanging_lamp, lay, shadow
from assets.press.scenes.switchboard import LATE, Board, draw_board

EYE = Eye(1180, 400, 1.3, 1100)
LEFT, RIGHT, END, CEILING = -1.7, 2.2, 9.0, 4.6
ROW = 1.26  # where the girls sit
DOOR = (0.12, 1.26, 2.5)
HUNG = (7.6, 5.9, 4.6, 3.55)
LAMPS = tuple((EYE.at(RIGHT - 0.8, 2.34, depth), 104 / depth) for depth in HUNG)
OVERHEAD = (EYE.at(RIGHT - 0.8, 2.34, 2.7), 40.0)
LAMPLIT = replace(
    Light.night("right", PAPER, off=WET, skin=PALE, core=0.5, weight=1.5),
    toward=(0.45, -0.9),
    halo=INK,
)
DOORLIT = replace(Light.night("right", PALE, off=NEVA, skin=PAPER, core=0.44), halo=INK)


def _glow(x: float, y: float) -> float:
    """How much the lamps give to a place on the board."""
    total = 0.0
    for (lx, ly), k in (*LAMPS, OVERHEAD):
        total += math.exp(-(((x - lx - 4 * k) / (5 * k)) ** 2) - ((y - ly - 6 * k) / (6 * k)) ** 2)
    return min(1.0, total)


def _shine(x: float, y: float) -> float:
    """What the floor gives back of them."""
    total = 0.0
    for (lx, ly), k in LAMPS:
        base = EYE.y + (EYE.y - ly) * 0.9 + 9 * k
        total += math.exp(-(((x - lx + 6 * k) / (6 * k)) ** 2) - ((y - base) / (9 * k)) ** 2)
    return min(0.6, total * 0.6)


def room() -> Layer:
    """Beams, the end wall with its door, the place where a portrait hung, the floor."""
    layer = Layer("room", 0.2, 5)
    layer.flood(INK)
    layer.poly(EYE.front(LEFT, RIGHT, 0, CEILING, END), DEEP, 1, 40)
    x0, x1 = EYE.at(LEFT, 0, END)[0], EYE.at(RIGHT, 0, END)[0]
    layer.hatch((x0, 0, x1, EYE.at(0, 1.1, END)[1]), 1.57, 9, 60, 2.0, WET, 0.8, 0.01)
    layer.poly(EYE.front(LEFT, RIGHT, 0, 1.05, END), INK, 0.8, 40)
    layer.hatch((x0, EYE.at(0, 1.05, END)[1], x1, EYE.at(0, 0, END)[1]), 1.57, 12, 40, 2, WET, 0.6)
    layer.gouge(*EYE.at(LEFT, 1.05, END), *EYE.at(RIGHT, 1.05, END), 4, NEVA)
    depth = END
    while depth > 2.6:
        a, b = EYE.at(LEFT - 4, CEILING, depth), EYE.at(RIGHT + 1, CEILING, depth)
        layer.gouge(*a, *b, 46 / depth, WET)
        layer.gouge(a[0], a[1] + 34 / depth, b[0], b[1] + 34 / depth, 15 / depth, NEVA)
        depth *= 0.86
    _portrait(layer)
    _door(layer)
    dull, bright = (INK, DEEP, INK), (WET, NEVA, PALE)
    lay(layer, Parquet(EYE, LEFT, RIGHT - 0.4, 1.2, END, dull, bright, _shine))
    return layer


def _portrait(layer: Layer) -> None:
    """A paler piece of wall, its nail and its wire."""
    left, right = -1.3, -0.5
    layer.poly(EYE.front(left, right, 1.75, 2.9, END), WET, 0.8, 30)
    (x0, y0), (x1, _), (_, y1), _ = EYE.front(left, right, 1.75, 2.9, END)
    layer.hatch((x0 + 6, y1 + 6, x1 - 6, y0 - 6), 1.57, 10, 50, 1.8, NEVA, 0.6, 0.01)
    for a, b in (((x0, y0), (x0, y1)), ((x1, y0), (x1, y1)), ((x0, y0), (x1, y0))):
        layer.gouge(*a, *b, 3.4, DEEP)
    layer.line([((x0 + x1) / 2 - 18, y1 + 2), ((x0 + x1) / 2, y1 - 22)], 2, NEVA)
    layer.disc((x0 + x1) / 2, y1 - 23, 3.4, None, PALE, 0.1, 8)


def _door(layer: Layer) -> None:
    """Two leaves with frosted glass, and the lamp of the landing behind it."""
    left, right, top = DOOR
    layer.poly(EYE.front(left - 0.12, right + 0.12, 0, top + 0.14, END), INK, 0.7, 30)
    layer.poly(EYE.front(left - 0.06, right + 0.06, 0, top + 0.08, END), OXBLOOD, 0.7, 30)
    middle = (left + right) / 2
    for a, b in ((left + 0.04, middle - 0.03), (middle + 0.03, right - 0.04)):
        layer.poly(EYE.front(a - 0.02, b + 0.02, 0.06, top - 0.02, END), INK, 0.5, 30)
        layer.poly(EYE.front(a, b, 0.08, top - 0.04, END), OXBLOOD, 0.5, 30)
        pane = EYE.front(a + 0.08, b - 0.08, 1.0, top - 0.14, END)
        layer.poly(pane, PALE, 0.5, 30)
        (x0, y0), (x1, _), (_, y1), _ = pane
        with layer.clipped(pane):
            layer.hatch((x0, y1, x1, y0), 1.57, 6, 46, 3, PAPER, 0.75, 0.01)
        layer.rect(x0, (y0 + y1) / 2 - 2, x1 - x0, 4, INK, 0.3)
        low = EYE.front(a + 0.08, b - 0.08, 0.2, 0.85, END)
        layer.line(low, 3, EMBER, closed=True)
    x, y = EYE.at(middle + 0.1, 1.05, END)
    layer.line([(x, y - 7), (x, y + 9)], 4, BIRCH)


def boards() -> Layer:
    """The board along the right wall."""
    layer = Layer("boards", 0.4, 9)
    draw_board(layer, Board(EYE, RIGHT, 2.4, END, _glow), replace(LATE, share_signal=0.0))
    return layer


def lamps() -> Layer:
    """The lamps over it."""
    layer = Layer("lamps", 0.5, 31)
    for spot, k in LAMPS:
        hanging_lamp(layer, spot, k, PAPER, PAPER, WET, 3.4)
    return layer


def girls() -> Layer:
    """Backs, one beyond another, and two empty chairs."""
    layer = Layer("girls", 0.65, 17)
    row = (
        (8.2, exchange.keying),
        (7.3, exchange.listening),
        (6.4, None),
        (5.55, exchange.keying),
        (4.7, None),
        (3.85, exchange.listening),
    )
    for depth, pose in row:
        x, y = EYE.at(ROW, 0, depth)
        if pose is None:
            draw(layer, exchange.high_chair(), x, y, EYE.person(depth), False, LAMPLIT)
            continue
        shadow(layer, EYE, x, y, 60 * EYE.person(depth), 40)
        draw(layer, pose(), x, y, EYE.person(depth), False, LAMPLIT)
    return layer


def soldier() -> Layer:
    """Inside the door, on the edge of a chair."""
    layer = Layer("soldier", 0.75, 41)
    x, y = EYE.at(0.27, 0, 4.6)
    shadow(layer, EYE, x, y, 120, 60)
    person(layer, "perched", x, y, EYE.person(4.6, 1.75), False, DOORLIT)
    return layer


def last() -> Layer:
    """The girl at the nearest place."""
    layer = Layer("last", 0.85, 29)
    x, y = EYE.at(ROW + 0.04, 0, 2.8)
    shadow(layer, EYE, x, y, 230, 70)
    girl = exchange.plugging(view="rear", far_hand=False)
    draw(layer, girl, x, y, EYE.person(2.8), False, replace(LAMPLIT, core=0.3))
    return layer


def watch() -> Layer:
    """The table, and the supervisor who listens at it."""
    layer = Layer("watch", 1.0, 23)
    control_table.table(layer, EYE)
    control_table.blotter(layer, EYE)
    control_table.lamp(layer, EYE)
    control_table.book(layer, EYE)
    control_table.keys(layer, EYE)
    control_table.tea(layer, EYE)
    supervisor(layer)
    far_hand(layer, 1196, 770)
    return layer


def shelves() -> Layer:
    """The post of a press at the sheet, and the books of other years in it."""
    layer = Layer("shelves", 1.2, 71)
    layer.poly([(-10, -10), (952, -10), (960, 400), (950, 800), (958, H + 10), (-10, H + 10)])
    for k in range(24):
        y = k * 50 + layer.rng.uniform(-6, 6)
        layer.gouge(953, y, 952, y + 44, 2.8, NEVA if k < 9 or k > 18 else PALE)
        layer.gouge(928, y + 12, 927, y + 52, 2.0, WET)
    for row in range(4):
        foot = 250 + row * 262
        layer.rect(60, foot, 830, 10, DEEP, 1, 60)
        x = 84.0
        while x < 850:
            wide, tall = layer.rng.uniform(30, 58), layer.rng.uniform(150, 196)
            if layer.rng.random() < 0.86:
                _volume(layer, x, foot, wide, tall)
            x += wide + layer.rng.uniform(2, 9)
    return layer


def _volume(layer: Layer, x: float, foot: float, wide: float, tall: float) -> None:
    """The back of one book: two bands, a label."""
    lean = layer.rng.choice((0, 0, 0, 7))
    back = [(x + lean, foot - tall), (x + wide + lean, foot - tall), (x + wide, foot), (x, foot)]
    layer.poly(back, DEEP, 1, 40)
    for up in (0.16, 0.82):
        y = foot - tall * up
        layer.gouge(x + 3, y, x + wide - 2, y, 3, WET)
    layer.rect(x + wide * 0.24 + lean * 0.6, foot - tall * 0.66, wide * 0.54, 24, WET, 0.8)


SCENE = Scene(
    name="exchange-watch",
    side="left",
    alt=(
        "The exchange hall at night, from the supervisor's end. She sits very straight in profile "
        "at a table with a shaded lamp, holding a receiver to her ear; her other hand lies on an "
        "open book. Beyond her girls in headsets sit with their backs to us along the switchboard. "
        "By the door a soldier with a red armband sits on the edge of a chair, both hands on his "
        "rifle."
    ),
    blocks=(room, boards, lamps, girls, soldier, last, watch, shelves),
)
