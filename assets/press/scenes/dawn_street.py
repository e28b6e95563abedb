"""The Moika on the morning of the 26th: a woman in a coat, and a guard at the end of a fire."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

from assets.press.inks import BIRCH, DEEP, INK, NEVA, PALE, PAPER, WET, H
from assets.press.layer import Layer, Spot
from assets.press.people.crossing import buttoned_up
from assets.press.people.cutting import draw
from assets.press.people.library import person
from assets.press.people.light import Light
from assets.press.people.wardrobe import SAILOR, SOLDIER, WORKER
from assets.press.perspective import MAN
from assets.press.scene import Scene
from assets.press.scenes.dawn_street_houses import houses
from assets.press.scenes.dawn_street_places import KERB, QUAY, STEP, VIEW, WALL
from assets.press.scenes.dawn_street_river import far, quay, river, sky
from assets.press.scenes.setts import Sett, course_joint, courses, joint, shine, stones
from assets.press.scenes.stencil import Stencil

ASHES = (716, 742)


def ground() -> Layer:
    """Wet setts by day: a dark joint, then stones that hold the sky or do not."""
    layer = Layer("ground", 0.55, 41)
    road = [VIEW.at(KERB, 0, 130), VIEW.at(QUAY, 0, 130), VIEW.at(QUAY, 0, 1.3)]
    layer.poly([*road, VIEW.at(KERB, 0, 1.3), (-10, H + 10), VIEW.at(WALL, 0, 4.9)], NEVA, 0.8, 60)
    for course in courses(1.3):
        start = KERB + (course.row % 2) * 0.15
        for stone in stones(layer, VIEW, course, start, QUAY, QUAY):
            ink = _light_in(layer, stone)
            if ink:
                shine(layer, stone, ink, 0.42)
            joint(layer, stone, 16, 5)
        course_joint(layer, VIEW, course, KERB, QUAY)
    _pavement(layer)
    return layer


def _light_in(layer: Layer, stone: Sett) -> str:
    """The ink of what lies in a stone: the sky, the wall, or nothing."""
    below = stone.near - VIEW.y
    bright = math.exp(-(((stone.x - VIEW.x + 40 + 0.3 * below) / (120 + 0.4 * below)) ** 2))
    roll = layer.rng.random()
    if roll < bright * 0.55:
        return PAPER
    if roll < 0.2 + bright * 0.72:
        return PALE
    return WET if roll > 0.78 else BIRCH if roll > 0.7 and stone.x < 560 else ""


def _pavement(layer: Layer) -> None:
    """Slabs along the houses, with the wall lying broken in them, and a granite kerb."""
    slabs = [VIEW.at(WALL, STEP, 130), VIEW.at(KERB, STEP, 130), VIEW.at(KERB, STEP, 3)]
    layer.poly([*slabs, VIEW.at(WALL, STEP, 3)], BIRCH, 0.8, 60)
    rng = layer.rng
    z = 3.6
    while z < 70:
        layer.gouge(*VIEW.at(WALL, STEP, z), *VIEW.at(KERB, STEP, z), min(6, 14 / z), INK)
        middle = VIEW.at((WALL + KERB) / 2, STEP, z), VIEW.at((WALL + KERB) / 2, STEP, z * 1.2)
        layer.gouge(*middle[0], *middle[1], min(5, 10 / z), INK)
        for _ in range(12):
            side, depth = rng.uniform(WALL + 0.1, KERB - 0.3), z * rng.uniform(1, 1.2)
            roll = rng.random()
            ink = PAPER if roll < 0.4 else PALE if roll < 0.65 else WET
            p, q = VIEW.at(side, STEP, depth), VIEW.at(side + 0.32, STEP, depth)
            layer.gouge(*p, *q, min(9, 18 / depth), ink, 0.02)
        z *= 1.2
    kerb = [VIEW.at(KERB, STEP, 130), VIEW.at(KERB, STEP, 3), VIEW.at(KERB, -0.02, 3)]
    layer.poly([*kerb, VIEW.at(KERB, -0.02, 130)], INK, 0.6, 60)
    layer.gouge(*VIEW.at(KERB, STEP, 130), *VIEW.at(KERB, STEP, 3), 7, PAPER)


def picket() -> Layer:
    """Four men who have had the fire all night, and what is left of it."""
    layer = Layer("picket", 0.8, 51)
    day = Light.day("right")
    x, y = ASHES
    _shade(layer, x, y + 4, 250)
    size = VIEW.person(8, MAN)
    person(layer, "guard", x - 164, y - 30, size * 0.95, False, day, WORKER)
    person(layer, "idle", x + 150, y - 34, size * 0.93, True, day, SOLDIER)
    person(layer, "log_seat", x - 92, y + 10, size * 1.04, False, day, SOLDIER)
    _ashes(layer)
    person(layer, "warm", x + 92, y + 16, size * 1.06, True, day, SAILOR)
    return layer


def _shade(layer: Layer, x: float, y: float, wide: float) -> None:
    """Feet and their reflections, dark in the wet."""
    rng = layer.rng
    for _ in range(46):
        u, v = rng.gauss(0, wide / 3), rng.uniform(-12, 34)
        run = rng.uniform(16, 50)
        layer.gouge(x + u, y + v, x + u + run, y + v, 3.4, INK if rng.random() < 0.6 else BIRCH)


def _ashes(layer: Layer) -> None:
    """Charred ends in a grey ring; the smoke goes straight up and then thinks better of it."""
    on, rng = Stencil(layer, *ASHES), layer.rng
    on.disc(0, 6, 46, 13, INK, 0.08, 16)
    on.disc(2, 4, 36, 9, BIRCH, 0.12, 14)
    for a, b, c, d in ((-44, 8, 4, -6), (-10, 12, 40, -4), (-26, -4, 22, 8), (14, 10, -18, -10)):
        on.gouge(a, b, c, d, 10, INK)
        on.gouge(a + 4, b - 3, c, d - 2, 3, PALE)
    for _ in range(16):
        u, v = rng.uniform(-34, 34), rng.uniform(-4, 10)
        on.gouge(u, v, u + 8, v - 1, 3, PAPER if rng.random() < 0.5 else INK)
    _smoke(on, [(-4, -8), (10, -54), (-4, -108), (14, -164), (2, -222), (26, -286)], 4.6)
    _smoke(on, [(8, -8), (22, -50), (10, -96), (26, -138), (16, -178)], 3.0)


def _smoke(on: Stencil, points: list[Spot], width: float) -> None:
    """One thread of smoke: a ribbon that sways and thins."""
    curve = []
    for (a, b), (c, d) in pairwise(points):
        for i in range(8):
            t = i / 8
            ease = (1 - math.cos(math.pi * t)) / 2
            curve.append((a + (c - a) * ease, b + (d - b) * t))
    last = len(curve)
    swell = [width * math.sin(math.pi * (i + 1) / (last + 1)) ** 0.6 for i in range(last)]
    left = [(a - w, b) for (a, b), w in zip(curve, swell, strict=True)]
    right = [(a + w, b) for (a, b), w in zip(curve, swell, strict=True)]
    on.poly([*left, *reversed(right)], PAPER, 0.4, 40)


def walker() -> Layer:
    """The woman, near us, with all of it before her."""
    layer = Layer("walker", 1.0, 61)
    x, y = 426, 1044
    rng = layer.rng
    for _ in range(70):  # what the wet keeps of her
        u, v = rng.gauss(0, 46), rng.uniform(0, 78)
        run = rng.uniform(20, 60)
        ink = INK if rng.random() < 0.66 else DEEP
        layer.gouge(x + u - 20, y + v, x + u + run - 20, y + v, 4.4, ink, 0.02)
    day = Light.day("right", inks={"gown": INK, "hair": INK, "neck": PAPER}, core=0.2)
    dark = replace(day, inks={**day.inks, "coat": INK, "felt": INK}, rim=PALE, gap=WET)
    draw(layer, buttoned_up(), x, y, 2.95, False, dark)
    for px, py, wide, tilt in ((800, 1000, 64, 4), (612, 1082, 76, -5), (690, 896, 40, 3)):
        on = Stencil(layer, px, py)  # leaflets trodden into the setts
        corners = [(-wide / 2, 4), (-wide / 3, -9 + tilt), (wide / 2, -8), (wide / 3, 7 + tilt)]
        on.poly([(a + 2, b + 4) for a, b in corners], INK, 0.8, 14)
        on.poly(corners, PAPER, 0.8, 14)
        for k in range(3):
            on.gouge(-wide * 0.28, -3 + k * 3.4, wide * 0.3, -4 + k * 3.4, 1.8, INK)
    return layer


def post() -> Layer:
    """A street lamp on the quay, put out; it stands close beside the text."""
    layer = Layer("post", 1.0, 71)
    x, y = VIEW.at(0.64, STEP, 5)
    on = Stencil(layer, x, y, 0.82)
    half = [(4, -742), (5, -150), (9, -140), (10, -40), (18, -30), (20, 0)]
    on.poly([*((-a, b) for a, b in reversed(half)), *half], INK, 0.8, 40)
    for b, width in ((-8, 25), (-44, 16), (-150, 14), (-330, 10), (-600, 10), (-742, 10)):
        on.poly([(-width, b), (width, b), (width, b + 12), (-width, b + 12)])
        on.gouge(-width, b + 1, width, b + 1, 3, PAPER)
    on.poly([(-42, -690), (42, -690), (42, -683), (-42, -683)], INK, 0.5)
    on.poly([(-20, -742), (20, -742), (33, -856), (-33, -856)], INK, 0.6, 30)
    on.poly([(-15, -748), (-1, -748), (-1, -850), (-26, -850)], PALE, 0.5, 30)
    on.poly([(15, -748), (2, -748), (2, -850), (26, -850)], NEVA, 0.5, 30)
    on.poly([(-38, -854), (-12, -890), (12, -890), (38, -854)])
    on.gouge(-34, -856, -11, -888, 3, PAPER)
    on.poly([(-5, -908), (5, -908), (5, -888), (-5, -888)], INK, 0.5)
    for k in range(15):
        b = -720 + k * 47
        edge = -3 if b < -160 else -8
        on.gouge(edge, b, edge, b + 40, 2.8, PAPER)
    for _ in range(18):  # its reflection runs down the kerb
        u, v = layer.rng.gauss(0, 9), layer.rng.uniform(6, 150)
        on.gouge(u - 14, v, u + 14, v, 4, INK)
    return layer


SCENE = Scene(
    name="dawn-street",
    side="right",
    alt=(
        "On a grey wet morning a woman in a felt hat and a long dark coat has stopped on the "
        "Moika by a torn proclamation, holding her collar shut. Beyond her four tired men, one "
        "with a red armband, stand and sit round the ashes of a fire, and St Isaac's dome shows "
        "over the end of the river."
    ),
    blocks=(sky, far, river, houses, ground, quay, picket, walker, post),
)
