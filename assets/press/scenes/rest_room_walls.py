"""The walls and floor of the rest room, its coats, and the doorway we look through."""

from __future__ import annotations

import math

from assets.press.bars import Bars
from assets.press.inks import DEEP, EMBER, INK, NEVA, OXBLOOD, PALE, PAPER, RED, WET, H, W
from assets.press.layer import Layer
from assets.press.lettering import lettered
from assets.press.scenes.rest_room_light import RoomLight
from assets.press.scenes.rest_room_places import (
    BACK,
    CEILING,
    CORNER,
    FLOOR,
    LEFT,
    RAIL,
    TOP,
    VIEW,
    WINDOW,
    firelight,
    windowlight,
)
from assets.press.scenes.rest_room_things import coat, hat
from assets.press.scenes.stencil import Stencil


def room(light: RoomLight) -> Layer:
    """Painted board, a low ceiling, a floor that carries the fire and the window."""
    layer = Layer("room", 0.2, 5)
    layer.flood(light.gloom)
    rng = layer.rng
    layer.poly([(CORNER, CEILING), (W, CEILING), (W, FLOOR), (CORNER, FLOOR)], light.wall, 0.8, 40)
    middle = (WINDOW[0] + WINDOW[1]) / 2

    def tone(x: float, y: float) -> float:
        return 0.2 + 0.75 * math.exp(-(((x - middle) / 210) ** 2) - ((y - 400) / 210) ** 2)

    layer.hatch((CORNER, CEILING, 1000, 566), 1.57, 8, 80, 2.8, light.hatch, 0.8, 0.01, tone)
    x = CORNER + 8
    while x < 1010:  # wainscot
        warm = firelight(x, 720, 300) > 0.2 and rng.random() < 0.8
        ink = light.warm if warm else light.wainscot[0 if rng.random() < 0.6 else 1]
        layer.gouge(x, FLOOR - 4, x, 584, 2.6, ink)
        x += 13
    for y, width, ink in (
        (572, 7, INK), (566, 4, light.ledge[0]), (582, 3, light.ledge[1]),
        (FLOOR - 22, 4, light.foot), (CEILING + 4, 5, light.crown[0]),
        (CEILING + 18, 2.4, light.crown[1]),
    ):  # fmt: skip
        layer.gouge(CORNER, y, 1100, y, width, ink)
    layer.gouge(CORNER, CEILING, CORNER, FLOOR, 4, WET)
    for h, ink in (
        (1.0, light.rails[0]), (1.1, light.rails[1]), (TOP - 0.1, light.rails[1]),
        (0.15, light.rails[1]),
    ):  # fmt: skip
        layer.gouge(*VIEW.at(LEFT, h, BACK), *VIEW.at(LEFT, h, 3.4), 6, ink)
    for _ in range(60):
        z, h = rng.uniform(4.2, 5.9), rng.uniform(0.2, 3.2)
        ink = light.side[0 if rng.random() < 0.7 else 1]
        layer.gouge(*VIEW.at(LEFT, h, z), *VIEW.at(LEFT, h - 0.3, z), 3, ink)
    for k in range(9):
        layer.gouge(*VIEW.at(k - 4, TOP, BACK), *VIEW.at(k - 4, TOP, 2.6), 5, light.lines)
    if light.is_day:
        _grey(layer)
        _boards_by_day(layer, light)
    else:
        _boards(layer, light)
    _rules(layer)
    return layer


def _boards(layer: Layer, light: RoomLight) -> None:
    """Floor boards to the vanishing point: red from the stove, a cold square from the window."""
    layer.poly(
        [(CORNER, FLOOR), (1100, FLOOR), (1100, H + 10), (-10, H + 10), VIEW.at(LEFT, 0, 3.4)],
        light.floor,
        0.8,
        60,
    )
    rng = layer.rng
    for ink, glow in (
        (
            OXBLOOD,
            [(868, 800), (1090, 800), (1090, H + 10), (470, H + 10), (560, 1010), (740, 880)],
        ),
        (EMBER, [(880, 880), (1090, 880), (1090, H + 10), (640, H + 10), (716, 1010), (800, 930)]),
    ):
        layer.poly(glow, ink, 3, 30)
        for _ in range(70):  # its edge, broken along the boards
            t = rng.random()
            i = min(2, int(t * 3))
            (xa, ya), (xb, yb) = glow[3 + i], glow[(4 + i) % 6]
            x, y = xa + (xb - xa) * (t * 3 - i), ya + (yb - ya) * (t * 3 - i)
            toward = (VIEW.x - x) / 9
            spill = DEEP if rng.random() < 0.5 else ink
            layer.gouge(x - toward, y + 24, x + toward, y - 24, rng.uniform(4, 11), spill)
    side = -3.3
    while side < 2.4:
        z = BACK
        while z > 2.05:
            run = rng.uniform(0.1, 0.34)
            for _ in range(4):
                s = side + rng.uniform(0.03, 0.31)
                p, q = VIEW.at(s, 0, z), VIEW.at(s, 0, max(2, z - run))
                fire, roll = firelight(*p, 400), rng.random()
                cold = windowlight(*p)
                if roll < fire * 1.1:
                    ink = (
                        PAPER if roll < (fire - 0.7) * 1.1 else RED if roll < fire * 0.85 else EMBER
                    )
                    layer.gouge(*p, *q, 17 / z * (0.5 + fire), ink, 0.01)
                elif roll < 0.6 + cold * 0.4:
                    bright, dark = rng.random() < cold, roll > 0.36
                    ink = PALE if bright else INK if dark else NEVA if roll < 0.14 else WET
                    layer.gouge(*p, *q, 13 / z, ink, 0.01)
            z -= run * 0.9
        layer.gouge(*VIEW.at(side, 0, BACK), *VIEW.at(side, 0, 1.6), 7, INK)
        side += 0.34


def _grey(layer: Layer) -> None:
    """What the window gives: the board round it and the ceiling over it."""
    rng = layer.rng
    left, right, *_ = WINDOW
    middle = (left + right) / 2

    def near(x: float, y: float) -> float:
        return math.exp(-(((x - middle) / 150) ** 2) - ((y - 360) / 190) ** 2)

    layer.hatch((CORNER, CEILING + 24, 840, 560), 1.57, 9, 60, 3.4, PALE, 0.8, 0.01, near)
    for _ in range(60):
        side, z = rng.gauss(-0.3, 1.0), rng.uniform(3.4, 5.8)
        p, q = VIEW.at(side, TOP, z), VIEW.at(side, TOP, z - 0.3)
        layer.gouge(*p, *q, 5, NEVA)
    for _ in range(70):
        z, h = rng.uniform(3.6, 5.9), rng.uniform(0.1, 0.95)
        layer.gouge(*VIEW.at(LEFT, h, z), *VIEW.at(LEFT, max(0.1, h - 0.4), z), 4, INK)


def _boards_by_day(layer: Layer, light: RoomLight) -> None:
    """The same boards, trodden pale, with the window on them and the fire only before its door."""
    foot = [(CORNER, FLOOR), (1100, FLOOR), (1100, H + 10), (-10, H + 10), VIEW.at(LEFT, 0, 3.4)]
    layer.poly(foot, light.floor, 0.8, 60)
    rng, side = layer.rng, -3.3
    while side < 2.4:
        z = BACK
        while z > 2.05:
            run = rng.uniform(0.1, 0.34)
            strokes = 4 + int(6 * windowlight(*VIEW.at(side + 0.17, 0, z)))
            for _ in range(strokes):
                s = side + rng.uniform(0.03, 0.31)
                p, q = VIEW.at(s, 0, z), VIEW.at(s, 0, max(2, z - run))
                fire, sky, roll = firelight(*p, 210), windowlight(*p), rng.random()
                if roll < fire * 0.9:
                    ink = RED if roll < fire * 0.5 else EMBER
                elif roll < 0.1 + sky * 0.9:
                    ink = PAPER if rng.random() < 0.3 + sky * 0.6 else PALE
                elif roll < 0.62:
                    ink = WET if rng.random() < 0.5 else NEVA if rng.random() < 0.5 else INK
                else:
                    continue
                layer.gouge(*p, *q, 13 / z * (0.6 + sky * 0.8), ink, 0.01)
            z -= run * 0.9
        layer.gouge(*VIEW.at(side, 0, BACK), *VIEW.at(side, 0, 1.6), 6, INK)
        side += 0.34


def _rules(layer: Layer) -> None:
    """The rules of the service, pinned between the window and the stove."""
    on = Stencil(layer, 782, 352)
    on.poly([(-42, -66), (44, -64), (42, 70), (-44, 66)], INK, 0.7)
    on.poly([(-45, -70), (41, -67), (39, 65), (-46, 62)], PALE, 0.7)
    lettered(layer, "ПРАВИЛА", lambda u, v: on.spot(-34 + u * 66, -40 - v * 15), INK, Bars(1.5))
    for k in range(9):
        y = -26 + k * 9.4
        on.gouge(-37, y, 32 - (k % 3) * 8, y + 0.6, 2.4, INK)
    on.disc(-2, -64, 2.6, None, INK, 0.1, 7)


def hooks() -> Layer:
    """The rail of hooks: four coats, two hats, an umbrella that still drips."""
    layer = Layer("hooks", 0.4, 13)
    layer.rect(214, RAIL - 12, 322, 22, INK, 0.7)
    layer.rect(216, RAIL - 9, 318, 15, WET, 0.7)
    layer.gouge(216, RAIL - 10, 534, RAIL - 10, 3, PALE)
    for x in (246, 316, 388, 458, 514):
        layer.line([(x, RAIL), (x, RAIL + 14), (x + 7, RAIL + 17), (x + 10, RAIL + 10)], 3, INK)
        layer.line([(x + 1, RAIL), (x + 1, RAIL + 13)], 1.4, PALE)
    coat(layer, 246, RAIL + 6, 1.16, 178)
    coat(layer, 388, RAIL + 6, 1.2, 178, WET)
    coat(layer, 316, RAIL + 4, 1.12, 178, shawl=OXBLOOD)
    coat(layer, 460, RAIL + 6, 1.08, 132)
    hat(layer, 282, RAIL - 12, 0.98)
    hat(layer, 448, RAIL - 12, 0.9, flip=True)
    on = Stencil(layer, 516, RAIL)
    layer.line([on.spot(0, 18), on.spot(0, 36)], 3, INK)
    on.poly([(-4, 40), (4, 40), (14, 150), (2, 214), (-2, 214), (-13, 150)], INK, 0.6, 24)
    for u in (-5, 1, 7):
        on.gouge(u * 0.4, 46, u, 156, 2, PALE if u > 0 else NEVA, 0.02)
    return layer


def jamb(light: RoomLight) -> Layer:
    """The edge of the doorway and the dark passage beside it: what the sheet lies on."""
    layer = Layer("jamb", 1.2, 71)
    edge = [(1062, -10), (1068, 300), (1060, 700), (1066, H + 10)]
    layer.poly([*edge, (W + 10, H + 10), (W + 10, -10)], INK, 1.2, 50)
    for k in range(22):
        y = k * 54 + layer.rng.uniform(-8, 8)
        high, warm, low = light.edge
        ink = warm if 13 < k < 19 else high if k < 8 else low
        layer.gouge(1066, y, 1067, y + 48, 2.6, ink)
        layer.gouge(1090, y + 12, 1089, y + 50, 1.8, WET)
    return layer
