"""The operators' rest room by night: coats, a cot, a stove, one girl with her headset off."""

from __future__ import annotations

import math

from assets.press.bars import Bars
from assets.press.inks import BIRCH, DEEP, EMBER, INK, NEVA, OXBLOOD, PALE, PAPER, RED, WET, H, W
from assets.press.layer import Layer
from assets.press.lettering import lettered
from assets.press.people.cutting import draw
from assets.press.people.extra_poses import dozing, resting
from assets.press.people.light import Light
from assets.press.perspective import Eye
from assets.press.scene import Scene
from assets.press.scenes.rest_room_things import coat, cot, hat, headset, stool, stove
from assets.press.scenes.stencil import Stencil

VIEW = Eye(690, 452, 1.55)
BACK, LEFT, TOP = 6.0, -3.3, 3.5  # far wall, left wall and ceiling, in metres
CORNER, CEILING = VIEW.at(LEFT, TOP, BACK)
FLOOR = VIEW.at(LEFT, 0, BACK)[1]
DOOR = (944, 806)  # the fire, seen through the open door of the stove
WINDOW = (566, 704, 208, 540)  # left, right, top, foot
RAIL = 306


def firelight(x: float, y: float, reach: float = 330) -> float:
    """How much of the fire comes to a point, 0 to 1."""
    across, down = (x - DOOR[0]) / reach, (y - DOOR[1] - 60) / (reach * 0.6)
    return math.exp(-(across**2) - down**2)


def room() -> Layer:
    """Painted board, a low ceiling, a floor that carries the fire and the night."""
    layer = Layer("room", 0.2, 5)
    layer.flood(INK)
    rng = layer.rng
    layer.poly([(CORNER, CEILING), (W, CEILING), (W, FLOOR), (CORNER, FLOOR)], DEEP, 0.8, 40)
    middle = (WINDOW[0] + WINDOW[1]) / 2

    def tone(x: float, y: float) -> float:
        return 0.2 + 0.75 * math.exp(-(((x - middle) / 210) ** 2) - ((y - 400) / 210) ** 2)

    layer.hatch((CORNER, CEILING, 1000, 566), 1.57, 8, 80, 2.8, NEVA, 0.8, 0.01, tone)
    x = CORNER + 8
    while x < 1010:  # wainscot
        warm = firelight(x, 720, 300) > 0.2 and rng.random() < 0.8
        ink = EMBER if warm else NEVA if rng.random() < 0.6 else WET
        layer.gouge(x, FLOOR - 4, x, 584, 2.6, ink)
        x += 13
    for y, width, ink in (
        (572, 7, INK), (566, 4, PALE), (582, 3, NEVA), (FLOOR - 22, 4, WET),
        (CEILING + 4, 5, NEVA), (CEILING + 18, 2.4, WET),
    ):  # fmt: skip
        layer.gouge(CORNER, y, 1100, y, width, ink)
    layer.gouge(CORNER, CEILING, CORNER, FLOOR, 4, WET)
    for h, ink in ((1.0, NEVA), (1.1, WET), (TOP - 0.1, WET), (0.15, WET)):
        layer.gouge(*VIEW.at(LEFT, h, BACK), *VIEW.at(LEFT, h, 3.4), 6, ink)
    for _ in range(60):
        z, h = rng.uniform(4.2, 5.9), rng.uniform(0.2, 3.2)
        ink = WET if rng.random() < 0.7 else NEVA
        layer.gouge(*VIEW.at(LEFT, h, z), *VIEW.at(LEFT, h - 0.3, z), 3, ink)
    for k in range(9):
        layer.gouge(*VIEW.at(k - 4, TOP, BACK), *VIEW.at(k - 4, TOP, 2.6), 5, WET)
    _boards(layer)
    _rules(layer)
    return layer


def _boards(layer: Layer) -> None:
    """Floor boards to the vanishing point: red from the stove, a cold square from the window."""
    layer.poly(
        [(CORNER, FLOOR), (1100, FLOOR), (1100, H + 10), (-10, H + 10), VIEW.at(LEFT, 0, 3.4)],
        DEEP,
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
                across = ((p[0] - 500) + (p[1] - 860) * 0.9) / 95
                cold = math.exp(-(across**2)) if p[1] > 740 else 0
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


def window() -> Layer:
    """A narrow window on the yard: roofs, the rack of wires, a searchlight standing still."""
    layer = Layer("window", 0.3, 9)
    left, right, top, foot = WINDOW
    reveal = [(left - 26, foot + 18), (left - 26, top - 22), (right + 26, top - 22)]
    layer.poly([*reveal, (right + 26, foot + 18)], INK, 0.8, 40)
    for x, out, ink in ((left - 4, -16, PALE), (right + 4, 16, WET)):
        layer.poly([(x + out, foot + 12), (x + out, top - 16), (x, top), (x, foot)], ink, 0.6, 40)
    pane = [(left, foot), (left, top), (right, top), (right, foot)]
    layer.poly(pane, NEVA, 0.5, 40)
    with layer.clipped(pane):
        _night(layer)
    middle = (left + right) / 2
    layer.rect(middle - 4, top, 8, foot - top, INK, 0.5)
    layer.gouge(middle - 4, foot, middle - 4, top, 2, PALE)
    for t in (0.24, 0.62):
        y = top + (foot - top) * t
        layer.rect(left, y, right - left, 7, INK, 0.5)
        layer.gouge(left, y, right, y, 2, PALE)
    layer.rect(left - 34, foot + 10, right - left + 68, 12, INK, 0.6)
    layer.gouge(left - 32, foot + 10, right + 32, foot + 10, 4.4, PALE)
    return layer


def _night(layer: Layer) -> None:
    """What the panes hold, cut by running wet."""
    left, right, top, foot = WINDOW
    rng = layer.rng
    for spread, ink in ((0, PALE), (8, PAPER)):
        beam = [(left - 30, foot - 60 - spread), (left + 20 - spread, foot - 56 - spread)]
        beam += [(right + 36 - spread * 2, top - 30), (right - 66 + spread, top - 60)]
        layer.poly(beam, ink, 1, 30)
    for _ in range(70):
        x, y = rng.uniform(left, right), rng.uniform(top, foot)
        ink = DEEP if rng.random() < 0.7 else PALE
        layer.gouge(
            x, y, x + rng.uniform(20, 60), y - rng.uniform(2, 10), rng.uniform(1.5, 4), ink, 0.03
        )
    on = Stencil(layer, left, foot)
    far = [(-5, 5), (-5, -96), (22, -96), (22, -112), (32, -112), (32, -96), (74, -96), (74, -116)]
    far += [(86, -116), (86, -92), (142, -88), (142, 5)]
    on.poly(far, DEEP, 0.6, 20)
    near = [(-5, 5), (-5, -52), (16, -52), (16, -70), (30, -70), (30, -54), (98, -58), (98, -78)]
    on.poly([*near, (112, -78), (112, -60), (142, -62), (142, 5)], INK, 0.6, 20)
    for x, y in ((8, -84), (50, -82), (96, -76), (10, -34), (26, -34), (104, -42), (120, -42)):
        on.poly([(x, y), (x + 7, y), (x + 7, y + 12), (x, y + 12)], PAPER if x != 50 else WET, 0.3)
    on.poly([(56, -56), (59, -150), (61, -150), (63, -57)], INK, 0.4)  # the rack of wires
    for k in range(5):
        y = -146 + k * 13
        on.poly([(44, y), (76, y - 1), (76, y + 2), (44, y + 3)], INK, 0.3)
        for x in (46, 55, 66, 74):
            a, b = on.spot(x, y)
            end = on.spot(170, y - 66 + x * 0.3) if x > 60 else on.spot(-40, y - 40 + x * 0.3)
            layer.line([(a, b), end], 1.2, INK)
    for _ in range(30):
        x, y = rng.uniform(left + 4, right - 4), rng.uniform(top + 8, foot - 40)
        layer.gouge(x, y, x - 2, y + rng.uniform(10, 34), 1.7, PAPER)


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


def beds() -> Layer:
    """The cot under the window; somebody sleeps on it in her dress."""
    layer = Layer("beds", 0.55, 21)
    cot(layer, 250, 690, 742)
    light = Light.night("right", PALE, skin=PALE, core=0.4, inks={"blanket": OXBLOOD})
    draw(layer, dozing(), 470, 688, 1.9, False, light)
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


def jamb() -> Layer:
    """The edge of the doorway and the dark passage beside it: what the sheet lies on."""
    layer = Layer("jamb", 1.2, 71)
    edge = [(1062, -10), (1068, 300), (1060, 700), (1066, H + 10)]
    layer.poly([*edge, (W + 10, H + 10), (W + 10, -10)], INK, 1.2, 50)
    for k in range(22):
        y = k * 54 + layer.rng.uniform(-8, 8)
        ink = RED if 13 < k < 19 else PALE if k < 8 else NEVA
        layer.gouge(1066, y, 1067, y + 48, 2.6, ink)
        layer.gouge(1090, y + 12, 1089, y + 50, 1.8, WET)
    return layer


SCENE = Scene(
    name="rest-room",
    side="right",
    alt=(
        "A telephone operator in a dark high-necked dress sits bowed on a bench before an open "
        "stove, a glass of tea in both hands and her headset on the stool beside her. Behind her "
        "another girl sleeps on a cot under a narrow night window, and coats hang from hooks."
    ),
    blocks=(room, window, hooks, beds, heat, people, jamb),
)
