"""The landing outside the hall by night: a lit glass door, a sentry, a stove, a sleeper."""

from __future__ import annotations

import math
from dataclasses import replace

from assets.press.inks import BIRCH, DEEP, EMBER, INK, NEVA, OXBLOOD, PALE, PAPER, RED, WET, H
from assets.press.layer import Layer
from assets.press.lettering import lettered, level
from assets.press.people.cutting import draw, touch
from assets.press.people.library import person
from assets.press.people.light import Light
from assets.press.people.poses import exchange
from assets.press.people.props import rifle
from assets.press.people.wardrobe import SOLDIER
from assets.press.perspective import Eye
from assets.press.scene import Scene
from assets.press.scenes.hall import hanging_lamp
from assets.press.scenes.stove import Stove, draw_stove
from assets.press.typeface import Typeface

EYE = Eye(1250, 470, 1.55)
LEFT, RIGHT, END, CEILING = -1.5, 2.35, 6.5, 3.9
DOOR_LEFT, DOOR_RIGHT, DOOR_TOP = -0.75, 1.05, 2.72
STOVE = Stove(EYE, 1.36, 2.16, 3.25, 4.1)
TILE = 0.36
DOORLIT = replace(
    Light.night("left", PAPER, skin=PALE, core=0.42, weight=1.5), toward=(-0.75, -0.6), halo=INK
)
FIRELIT = Light(toward=(0.95, 0.12), rim=RED, weight=1.7)


def room() -> Layer:
    """Walls, ceiling and a floor of tiles that carries two lights."""
    layer = Layer("room", 0.2, 5)
    layer.flood(INK)
    layer.poly(EYE.front(LEFT, RIGHT, 0, CEILING, END), DEEP, 1, 40)
    (x0, y1), (x1, y0) = EYE.at(LEFT, 0, END), EYE.at(RIGHT, CEILING, END)
    layer.hatch((x0, y0, x1, y1), 1.57, 8, 70, 2.6, WET, 0.9, 0.01, _doorlight)
    layer.hatch((x0, y0, x1, y1), 1.57, 11, 50, 2.2, NEVA, 0.6, 0.01, _close)
    _walls(layer)
    _tiles(layer)
    return layer


def _doorlight(x: float, y: float) -> float:
    return 0.25 + 0.75 * math.exp(-(((x - 1290) / 190) ** 2) - ((y - 360) / 210) ** 2)


def _close(x: float, y: float) -> float:
    return math.exp(-(((x - 1290) / 170) ** 2) - ((y - 250) / 130) ** 2)


def _walls(layer: Layer) -> None:
    for side in (LEFT, RIGHT):
        layer.poly(EYE.wall(side, 2.0, END, 0, CEILING), INK, 1, 60)
        for _ in range(420):
            depth, low = layer.rng.uniform(2.4, END), layer.rng.uniform(1.3, 3.6)
            a, b = EYE.at(side, low, depth), EYE.at(side, low + layer.rng.uniform(0.1, 0.5), depth)
            layer.gouge(*a, *b, 8 / depth, WET if layer.rng.random() < 0.7 else DEEP)
        for height, thick, ink in ((1.18, 0.06, NEVA), (0.14, 0.05, NEVA), (3.5, 0.06, WET)):
            layer.poly(EYE.wall(side, 2.0, END, height, height + thick), ink, 0.8, 40)
    for height, width, ink in ((1.2, 5, NEVA), (0.16, 4, NEVA), (3.55, 6, NEVA)):
        for left, right in ((LEFT, DOOR_LEFT - 0.2), (DOOR_RIGHT + 0.2, RIGHT)):
            (x, y), (end, _) = EYE.at(left, height, END), EYE.at(right, height, END)
            layer.rect(x, y, end - x, width, ink, 0.8)
    depth = END
    while depth > 2.4:
        a, b = EYE.at(LEFT, CEILING, depth), EYE.at(RIGHT, CEILING, depth)
        layer.gouge(*a, *b, 30 / depth, WET)
        depth *= 0.82


def _tiles(layer: Layer) -> None:
    """Diamonds of dark and pale stone."""
    layer.poly(EYE.floor(LEFT - 4, RIGHT, 1.6, END), INK, 1, 60)
    rows, half = int((END - 1.5) / TILE), TILE / 2
    for row in range(rows * 2):
        depth = END - row * half
        offset = half if row % 2 else 0.0
        side = LEFT + offset
        while side < RIGHT + half:
            pale = row % 2 == 0
            quad = [
                EYE.at(side, 0, max(1.2, depth - half)),
                EYE.at(min(side + half, RIGHT), 0, depth),
                EYE.at(min(side, RIGHT), 0, min(END, depth + half)),
                EYE.at(max(LEFT, side - half), 0, depth),
            ]
            layer.poly(quad, _stone(layer, quad[1][0], quad[1][1], pale), 0.6, 40)
            side += TILE


def _stone(layer: Layer, x: float, y: float, pale: bool) -> str:
    """What a flag gives back: the door's light, the fire's, or little."""
    door = math.exp(-(((x - 1290 + (y - 700) * 0.1) / 150) ** 2) - ((y - 700) / 190) ** 2)
    fx, fy = STOVE.mouth
    fire = math.exp(-(((x - fx + 60) / 230) ** 2) - ((y - fy - 170) / 120) ** 2)
    chance = layer.rng.random()
    if chance < fire * (1.0 if pale else 0.5):
        return RED if pale else EMBER
    if chance < door * (1.0 if pale else 0.35):
        return PAPER if pale and chance < door * 0.6 else PALE
    return (WET if chance < 0.8 else NEVA) if pale else (INK if chance < 0.8 else DEEP)


def door() -> Layer:
    """The glazed doors of the hall: lamps and a girl's head seen through the panes, a notice."""
    layer = Layer("door", 0.35, 11)
    frame = EYE.front(DOOR_LEFT - 0.16, DOOR_RIGHT + 0.16, 0, DOOR_TOP + 0.62, END)
    layer.poly(frame, INK, 0.8, 40)
    layer.poly(
        EYE.front(DOOR_LEFT - 0.1, DOOR_RIGHT + 0.1, 0, DOOR_TOP + 0.56, END), OXBLOOD, 0.8, 40
    )
    middle = (DOOR_LEFT + DOOR_RIGHT) / 2
    for left, right in ((DOOR_LEFT, middle - 0.03), (middle + 0.03, DOOR_RIGHT)):
        layer.poly(EYE.front(left, right, 0, DOOR_TOP, END), INK, 0.6, 40)
        layer.poly(
            EYE.front(left + 0.03, right - 0.03, 0.02, DOOR_TOP - 0.03, END), OXBLOOD, 0.6, 40
        )
        layer.poly(EYE.front(left + 0.13, right - 0.13, 0.2, 0.86, END), INK, 0.6, 40)
        layer.poly(EYE.front(left + 0.16, right - 0.16, 0.23, 0.83, END), OXBLOOD, 0.6, 40)
        _grain(layer, left, right)
        layer.poly(EYE.front(left + 0.1, right - 0.1, 0.98, DOOR_TOP - 0.14, END), INK, 0.6, 40)
        pane = EYE.front(left + 0.13, right - 0.13, 1.01, DOOR_TOP - 0.17, END)
        layer.poly(pane, PAPER, 0.6, 40)
        with layer.clipped(pane):
            _beyond(layer)
        for height in (1.55, 2.08):
            layer.poly(
                EYE.front(left + 0.1, right - 0.1, height - 0.02, height + 0.02, END), INK, 0.4
            )
    light = EYE.front(DOOR_LEFT + 0.05, DOOR_RIGHT - 0.05, DOOR_TOP + 0.1, DOOR_TOP + 0.48, END)
    layer.poly(light, PAPER, 0.6, 40)
    with layer.clipped(light):
        x0, y0 = light[3]
        layer.hatch((x0, y0, light[1][0], light[1][1]), 1.57, 7, 40, 2.4, PALE, 0.8)
    for side in (DOOR_LEFT + 0.5, middle, DOOR_RIGHT - 0.5):
        x, y = EYE.at(side, DOOR_TOP + 0.1, END)
        layer.line([(x, y), (x, y - 60)], 4, INK)
    for side in (middle - 0.1, middle + 0.1):
        x, y = EYE.at(side, 1.12, END)
        layer.line([(x, y), (x, y + 26)], 4.4, BIRCH)
    _notice(layer)
    return layer


def _grain(layer: Layer, left: float, right: float) -> None:
    for _ in range(26):
        side, low = layer.rng.uniform(left + 0.05, right - 0.05), layer.rng.uniform(0.05, 0.7)
        a, b = EYE.at(side, low, END), EYE.at(side, low + layer.rng.uniform(0.1, 0.25), END)
        layer.gouge(*a, *b, 1.8, EMBER if layer.rng.random() < 0.7 else INK)


def _beyond(layer: Layer) -> None:
    """Frosted glass: hanging lamps, the dark of the board, two heads at work."""
    x0, y0 = EYE.at(DOOR_LEFT, 2.6, END)
    x1, y1 = EYE.at(DOOR_RIGHT, 1.0, END)
    layer.hatch((x0, y0, x1, y1), 1.57, 6, 60, 2.2, PALE, 0.85, 0.01)
    for x, w in ((x0 + 20, 66), (x0 + 214, 58)):
        y = y1 - 64
        layer.disc(x + w / 2, y - 14, 15, 17, NEVA, 0.05, 12)
        layer.poly(
            [(x, y1 + 8), (x + 6, y + 20), (x + w / 2, y), (x + w - 6, y + 20), (x + w, y1 + 8)],
            NEVA,
        )
    for x in (x0 + 60, x0 + 190, x0 + 250):
        layer.line([(x, y0 - 8), (x, y0 + 40)], 3, NEVA)
        layer.poly(
            [(x - 17, y0 + 54), (x - 5, y0 + 38), (x + 5, y0 + 38), (x + 17, y0 + 54)], NEVA, 0.4
        )


def _notice(layer: Layer) -> None:
    """A sheet pasted over the left pane's rail: no admittance, in the spelling of the year."""
    x, y = EYE.at(DOOR_LEFT - 0.64, 1.95, END)
    layer.poly(
        [(x - 62, y - 74), (x + 60, y - 72), (x + 62, y + 46), (x - 60, y + 48)], PALE, 1.2, 16
    )
    face = Typeface("Oswald-Bold", 0.04)
    for line, (text, size) in enumerate((("ВХОДЪ", 25), ("ВОСПРЕЩЕНЪ", 15.5))):
        lettered(layer, text, level(face, text, x, y - 36 + line * 24, size), INK, face)
    for n in range(4):
        width = 46 if n < 3 else 26
        layer.gouge(x - 46, y + 4 + n * 10, x - 46 + width * 2, y + 5 + n * 10, 2.0, INK)


def lamp() -> Layer:
    """One shaded lamp on the landing."""
    layer = Layer("lamp", 0.5, 31)
    hanging_lamp(layer, EYE.at(0.15, 3.25, 5.2), 21, PAPER, PAPER, WET, 4.4)
    return layer


def stove() -> Layer:
    """The stove and the billets stacked at its foot."""
    layer = Layer("stove", 0.75, 41)
    draw_stove(layer, STOVE)
    x, y = EYE.at(1.86, 0, 2.9)
    for n, (dx, dy) in enumerate(((0, 0), (56, 2), (112, 0), (27, -44), (83, -42), (54, -86))):
        _billet(layer, x + dx, y + dy - 28, 27 + (n % 3) * 2)
    return layer


def _billet(layer: Layer, x: float, y: float, r: float) -> None:
    """A sawn end: bark, a ring, splits, the fire on one edge."""
    layer.disc(x, y, r + 4, None, INK, 0.06, 12)
    layer.disc(x, y, r, None, BIRCH, 0.06, 12)
    layer.disc(x + 1, y, r * 0.62, None, INK, 0.06, 11)
    layer.disc(x + 1, y, r * 0.54, None, BIRCH, 0.06, 11)
    turn = layer.rng.uniform(0, math.tau)
    for t in (turn, turn + 2.3, turn + 4.4):
        far = x + math.cos(t) * r * 0.9, y + math.sin(t) * r * 0.9
        layer.gouge(*far, x, y, 3.4, INK, 0.05)
    layer.gouge(x - r * 0.6, y - r * 0.8, x - r * 0.9, y + r * 0.5, 5, RED, 0.2)


def people() -> Layer:
    """The sentry before the glass; the one who sleeps against the newel, his boots to the fire."""
    layer = Layer("people", 1.0, 23)
    x, y = EYE.at(0.27, 0, 3.35)
    fallen = [(x - 66, y - 8), (x + 62, y - 8), (x + 6, y + 176), (x - 210, y + 196)]
    layer.poly(fallen, INK, 3, 18)
    man, size = exchange.keksgolm(armband=False), EYE.person(3.35)
    draw(layer, man, x, y, size, True, DOORLIT)
    touch(layer, man, x, y, size, True, FIRELIT)
    x, y, size = 1086, 1062, 3.1
    gun = [rifle((6, 0), (-30, -168))]
    draw(layer, gun, x - 20, y - 4, size * 0.95, False, Light.night("right", RED))
    light = Light.night("right", RED, off=NEVA, skin=PAPER, core=0.5, weight=1.9)
    _kettle(layer, 1590, 1066)
    person(layer, "asleep", x, y, size, False, replace(light, halo=INK), SOLDIER)
    return layer


def _kettle(layer: Layer, x: float, y: float) -> None:
    """A tin kettle left where the fire can warm it."""
    layer.line([(x - 30, y - 62), (x - 20, y - 112), (x + 20, y - 112), (x + 30, y - 62)], 7, INK)
    layer.gouge(x - 20, y - 114, x + 22, y - 113, 3.4, RED)
    spout = [(x - 38, y - 20), (x - 92, y - 78), (x - 76, y - 84), (x - 34, y - 54)]
    layer.poly(spout, INK, 0.6, 16)
    layer.gouge(x - 84, y - 80, x - 44, y - 42, 3.6, NEVA)
    layer.disc(x, y - 36, 54, 42, INK, 0.02, 18)
    layer.rect(x - 44, y - 16, 88, 20, INK, 0.8)
    layer.poly([(x - 30, y - 70), (x - 16, y - 84), (x + 16, y - 84), (x + 30, y - 70)], INK, 0.5)
    for off, width in ((47, 9), (38, 5), (30, 3)):
        layer.gouge(x + off - 10, y - 64, x + off - 8, y - 2, width, RED, -0.2)
    layer.gouge(x - 44, y - 56, x - 44, y - 6, 4, NEVA, 0.18)
    layer.gouge(x - 26, y - 72, x + 24, y - 72, 2.6, NEVA)


def newel() -> Layer:
    """The head of the stair: a post at the sheet, and the rail going down into the dark."""
    layer = Layer("newel", 1.2, 71)
    layer.poly([(-10, -10), (948, -10), (956, 420), (946, 800), (954, H + 10), (-10, H + 10)], INK)
    for k in range(24):
        y = k * 50 + layer.rng.uniform(-6, 6)
        layer.gouge(
            949, y, 948, y + 44, 2.8, PALE if 4 < k < 12 else (RED if 15 < k < 21 else NEVA)
        )
        layer.gouge(924, y + 12, 923, y + 52, 2.0, WET if k < 15 else EMBER)
    _stair_window(layer)
    layer.line([(930, 640), (120, 1126)], 15, DEEP)
    layer.line([(930, 633), (120, 1119)], 3, WET)
    for x in range(70, 900, 64):
        y = 640 + (930 - x) * 0.6
        layer.line([(x, y), (x, y + 260)], 8, DEEP)
        layer.gouge(x - 2, y + 6, x - 2, y + 220, 2.2, WET)
    return layer


def _stair_window(layer: Layer) -> None:
    """Over the stair, a tall window on a night that has nothing in it."""
    turns = [math.pi * i / 10 for i in range(11)]
    bow = [(450 + 150 * math.cos(t), 250 - 150 * math.sin(t)) for t in turns]
    pane = [(600, 660), *bow, (300, 660)]
    layer.poly(pane, DEEP, 1.2, 40)
    with layer.clipped(pane):
        layer.hatch((300, 90, 600, 660), 1.2, 17, 90, 2.6, WET, 0.5, 0.02)
        for x in (400, 500):
            layer.rect(x - 4, 80, 8, 600, INK, 0.8)
        for y in (250, 390, 530):
            layer.rect(290, y - 4, 320, 8, INK, 0.8)
    layer.rect(276, 660, 348, 12, DEEP, 1, 40)


SCENE = Scene(
    name="guarded-corridor",
    side="left",
    alt=(
        "The landing outside the exchange hall at night. Light comes through the glass of a double "
        "door; before it stands a soldier in a greatcoat and a fleece cap, his rifle grounded. At "
        "the right is a tiled stove, its iron door open on a red fire; at the left another soldier "
        "sleeps on the floor with his boots towards it."
    ),
    blocks=(room, door, lamp, stove, people, newel),
)
