"""The Palace Embankment underfoot: road and pavements, the steps, the granite and its lamp."""

from __future__ import annotations

import math

from assets.press.inks import BIRCH, DEEP, EMBER, INK, NEVA, OXBLOOD, PALE, PAPER, WET, H, W
from assets.press.layer import Layer
from assets.press.scenes.jordan_door_places import (
    COPING,
    DOOR,
    FRONT,
    KERB,
    LANDING,
    PARAPET,
    QUAY,
    STEP,
    THICK,
    VIEW,
    WALL,
)
from assets.press.scenes.setts import Sett, courses, joint, shine, stones
from assets.press.scenes.slabs import Strip, slabs
from assets.press.scenes.stencil import Stencil


def ground() -> Layer:
    """Wet setts between two pavements: the river's sky lies in them, and the red of the wall."""
    layer = Layer("ground", 0.55, 41)
    road = [VIEW.at(PARAPET, 0, 170), VIEW.at(WALL, 0, 170), VIEW.at(WALL, 0, 12)]
    layer.poly([*road, (W + 600, H + 10), (-900, H + 10)], NEVA, 0.8, 60)
    for course in courses(1.3):
        start = QUAY + (course.row % 2) * 0.15
        for stone in stones(layer, VIEW, course, start, KERB, KERB):
            ink = _light_in(layer, stone)
            if ink:
                shine(layer, stone, ink, 0.42)
            joint(layer, stone, 16, 5)
        z = course.z
        y0 = VIEW.at(0, 0, z)[1]
        x, end = max(-10, VIEW.at(QUAY, 0, z)[0]), min(W + 10, VIEW.at(KERB, 0, z)[0])
        while x < end:
            run = min(layer.rng.uniform(60, 260), end - x)
            if layer.rng.random() < 0.8:
                layer.gouge(x, y0, x + run, y0 + 1, 7 / z + 0.5, INK if z < 20 else WET, 0.01)
            x += run
    _pavement(layer)
    _steps(layer)
    return layer


def _light_in(layer: Layer, stone: Sett) -> str:
    """The ink of what lies in a stone: the river's sky, the wall, or nothing."""
    below = stone.near - VIEW.y
    bright = math.exp(-(((stone.x - VIEW.x + 60 + 0.5 * below) / (90 + 0.5 * below)) ** 2))
    roll = layer.rng.random()
    if 20 + 0.4 * below < stone.x - VIEW.x and below < 300 and roll < 0.2:
        return EMBER if roll < 0.04 else OXBLOOD
    if roll < bright * 0.5:
        return PAPER
    if roll < 0.2 + bright * 0.7:
        return PALE
    return WET if roll > 0.78 else ""


def _pavement(layer: Layer) -> None:
    """Granite along the palace, with the wall lying in it, and the kerb."""
    slabs(layer, Strip(VIEW, KERB, WALL, STEP, 1.7), (OXBLOOD, OXBLOOD, WET, WET, PALE, PAPER), 24)
    kerb = [VIEW.at(KERB, STEP, 170), VIEW.at(KERB, STEP, 1.6), VIEW.at(KERB, -0.02, 1.6)]
    layer.poly([*kerb, VIEW.at(KERB, -0.02, 170)], INK, 0.6, 60)
    layer.gouge(*VIEW.at(KERB, STEP, 170), *VIEW.at(KERB, STEP, 2), 7, PAPER)


def _steps(layer: Layer) -> None:
    """A landing and three granite steps under the door."""
    for k, (side, before) in enumerate(((2.9, 1.7), (3.75, 0.5), (4.07, 0.5), (4.39, 0.5))):
        z0, z1 = DOOR[0] - before, DOOR[1] + before
        low, high = LANDING - 0.15 + k * 0.15, LANDING + k * 0.15
        layer.poly(VIEW.wall(side, z0, z1, low, high), WET, 0.5, 60)
        layer.poly(VIEW.front(side, FRONT, low, high, z0), DEEP, 0.5, 60)
        tread = VIEW.floor(side, FRONT, z0, z1, high)
        layer.poly(tread, BIRCH, 0.5, 60)
        for _ in range(16 if k == 0 else 5):
            s, z = layer.rng.uniform(side, FRONT - 0.5), layer.rng.uniform(z0, z1)
            ink = layer.rng.choice((PAPER, PALE, WET, OXBLOOD))
            layer.gouge(*VIEW.at(s, high, z), *VIEW.at(s + 0.4, high, z), 18 / z, ink, 0.02)
        layer.gouge(*tread[0], *tread[3], 5, PAPER)
        layer.gouge(*tread[0], *tread[1], 4, PAPER)


def parapet() -> Layer:
    """Granite along the river: rough blocks, a smooth coping, wet on top; its own pavement."""
    layer = Layer("parapet", 0.65, 19)
    slabs(layer, Strip(VIEW, PARAPET, QUAY, STEP, 1.3), (PAPER, PAPER, PALE, NEVA))
    layer.poly(VIEW.wall(PARAPET, 1.2, 150, STEP, COPING), WET, 0.6, 60)
    layer.poly(VIEW.floor(PARAPET - THICK, PARAPET, 1.2, 150, COPING), BIRCH, 0.6, 60)
    layer.poly(VIEW.wall(PARAPET, 1.2, 150, COPING - 0.17, COPING), NEVA, 0.6, 60)
    z, n = 1.25, 0
    while z < 110:
        far = z * 1.17
        _block(layer, z, far)
        if n % 3 == 1:
            layer.gouge(
                *VIEW.at(PARAPET - THICK, COPING, z),
                *VIEW.at(PARAPET, COPING, z),
                min(6, 14 / z),
                INK,
            )
        z, n = far, n + 1
    for h, width, ink in ((COPING, 9, PAPER), (COPING - 0.17, 8, INK), (STEP, 8, INK)):
        layer.gouge(*VIEW.at(PARAPET, h, 150), *VIEW.at(PARAPET, h, 1.5), width, ink)
    layer.gouge(
        *VIEW.at(PARAPET - THICK, COPING, 150), *VIEW.at(PARAPET - THICK, COPING, 1.5), 6, DEEP
    )
    layer.gouge(*VIEW.at(QUAY, 0.06, 150), *VIEW.at(QUAY, 0.06, 1.6), 9, INK)
    layer.gouge(*VIEW.at(QUAY, STEP, 150), *VIEW.at(QUAY, STEP, 1.6), 5, PAPER)
    return layer


def _block(layer: Layer, near: float, far: float) -> None:
    """One block of the parapet, dressed with the point: short cuts, thicker towards its foot."""
    rng = layer.rng
    layer.gouge(
        *VIEW.at(PARAPET, STEP, near),
        *VIEW.at(PARAPET, COPING - 0.17, near),
        min(9, 20 / near),
        INK,
    )
    light = rng.choice((NEVA, NEVA, BIRCH))
    for _ in range(34):
        t, h = rng.random(), rng.uniform(STEP + 0.05, COPING - 0.22)
        z = near + (far - near) * t * 0.96
        ink = INK if rng.random() < 0.5 - 0.4 * (h - STEP) else light
        p, q = VIEW.at(PARAPET, h, z), VIEW.at(PARAPET, h - 0.03, z * 1.03)
        layer.gouge(*p, *q, min(7, 11 / z), ink, 0.02)


def lamp() -> Layer:
    """A lamp of the quay, put out; it stands close beside the text."""
    layer = Layer("lamp", 0.9, 71)
    on = Stencil(layer, *VIEW.at(-2.86, STEP, 5.9), 1.18)
    half = [(4, -330), (5, -96), (8, -88), (9, -30), (17, -22), (19, 0)]
    on.poly([*((-a, b) for a, b in reversed(half)), *half], INK, 0.7, 40)
    for b, wide in ((-4, 23), (-28, 14), (-92, 12), (-210, 9), (-322, 10)):
        on.poly([(-wide, b), (wide, b), (wide, b + 7), (-wide, b + 7)], INK, 0.5)
        on.gouge(-wide, b + 1, wide - 2, b + 1, 2.4, PAPER)
    for k in range(8):
        on.gouge(-2.6, -318 + k * 28, -2.4, -294 + k * 28, 2.2, PAPER)
    for s in (-1, 1):  # the lamplighter's bar, and scrolls that carry the lantern
        on.run([(s * 4, -300), (s * 15, -312), (s * 20, -330), (s * 10, -338)], 4, INK, 0.12)
    on.poly([(-26, -296), (26, -296), (26, -291), (-26, -291)], INK, 0.4)
    on.poly([(-13, -334), (13, -334), (25, -402), (-25, -402)], INK, 0.5, 30)
    on.poly([(-9, -339), (-2, -339), (-3, -398), (-19, -398)], PALE, 0.4, 30)
    on.poly([(2, -339), (9, -339), (19, -398), (2, -398)], NEVA, 0.4, 30)
    on.gouge(-13, -392, -7, -346, 3, PAPER)
    on.poly([(-30, -401), (-14, -424), (14, -424), (30, -401)], INK, 0.5)
    on.gouge(-26, -403, -13, -422, 2.6, PAPER)
    on.poly([(-4, -440), (4, -440), (3, -423), (-3, -423)], INK, 0.4)
    return layer
