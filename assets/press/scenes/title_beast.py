"""A black bronze rhinoceros in folded armour, carrying the hour, and the gilt rock it stands on."""

from __future__ import annotations

import math
from itertools import pairwise

from shapely.geometry import Point, Polygon

from assets.press.inks import BIRCH, INK, NEVA, PALE, PAPER, RED
from assets.press.layer import Layer
from assets.press.scenes.stencil import Stencil

# fmt: off
BODY = [
    (-310, -116), (-322, -132), (-318, -150), (-330, -196), (-352, -236), (-318, -214),
    (-296, -170), (-276, -178), (-266, -200), (-256, -180), (-232, -196), (-222, -232),
    (-206, -244), (-198, -222), (-206, -204), (-176, -228), (-130, -262), (-60, -276), (20, -268),
    (100, -276), (190, -270), (252, -236), (282, -180), (292, -120), (300, -84), (314, -60),
    (300, -52), (286, -76), (278, -116), (270, -92), (262, -50), (266, -16), (278, 4), (196, 4),
    (206, -34), (190, -84), (120, -76), (30, -66), (-60, -72), (-76, -44), (-78, -14), (-66, 4),
    (-146, 4), (-140, -40), (-158, -92), (-190, -96), (-226, -84), (-262, -70), (-296, -78),
    (-312, -92), (-290, -100),
]
FAR_LEGS = [
    [(-150, -120), (-196, -70), (-214, -8), (-220, 4), (-158, 4), (-150, -50), (-110, -90)],
    [(150, -110), (132, -60), (126, -10), (118, 4), (182, 4), (196, -50), (220, -100)],
]
# The plates, after the old engravings.
FOLDS = [
    [(-176, -224), (-160, -176), (-166, -130), (-190, -98)],
    [(-108, -266), (-84, -210), (-86, -150), (-112, -96), (-104, -70)],
    [(120, -272), (98, -220), (104, -150), (140, -104), (180, -86)],
    [(104, -150), (60, -112), (-20, -102), (-86, -118)],
    [(252, -232), (226, -190), (226, -140), (262, -104)],
    [(-208, -200), (-214, -160), (-196, -118)],
]
LIT = [
    [(100, -274), (190, -268), (250, -234), (282, -178), (292, -118)],
    [(262, -90), (256, -48), (262, -10)],
    [(-74, -66), (-80, -16), (-70, 2)],
    [(-60, -275), (20, -267), (98, -275)],
]
FLANK = (-84, 100, -250, -110)  # the scales lie here: left, right, top, foot
ROCK = [
    (-352, 40), (-330, 8), (-280, -2), (-216, -8), (-120, -2), (0, -10), (120, -2), (216, -8),
    (286, -2), (336, 10), (360, 40), (352, 66), (300, 74), (262, 62), (180, 66), (90, 58),
    (40, 74), (0, 66), (-40, 74), (-90, 58), (-180, 66), (-256, 62), (-296, 74), (-346, 66),
]
# fmt: on


def rhinoceros(layer: Layer, x: float, y: float) -> None:
    """Facing left, its feet at (x, y), the lamp somewhere behind its tail."""
    on = Stencil(layer, x, y, 1.1)
    for leg in FAR_LEGS:
        on.poly(leg)
    on.poly(BODY, INK, 0.8, 24)
    _plates(on)
    _hide(on)
    for line in LIT:
        on.run(line, 5.4, PAPER, 0.03)
    on.run([(268, -90), (262, -48), (268, -10), (276, 2)], 5, RED)
    on.run([(270, -212), (290, -170), (298, -110)], 6, RED, 0.02)
    _head(on)
    for foot in (-142, 200):
        for k in range(3):
            on.disc(foot + 12 + k * 24, -4, 10, 7, PALE, 0.08, 9)


def _plates(on: Stencil) -> None:
    """Every fold of the armour a white line, stitched along its edge."""
    uniform = on.layer.rng.uniform
    for fold in FOLDS:
        for p, q in pairwise(fold):
            on.gouge(*p, *q, 4.6, BIRCH if p[0] < 0 else PAPER, 0.04)
            on.gouge(p[0] + 9, p[1] + 2, q[0] + 9, q[1] + 2, 2, NEVA, 0.04)
            for t in (0.0, 0.18, 0.36, 0.54, 0.72, 0.9):
                u, v = p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t
                ink = PALE if u > -60 else NEVA
                on.gouge(u + 6, v + 2, u + 20 + uniform(-3, 6), v + 5, 2.2, ink, 0.06)
    for row in range(5):
        for column in range(7):
            u, v = -62 + column * 22 + (row % 2) * 11, -226 + row * 24
            if v < -92 + abs(u) * 0.1:
                on.gouge(u - 6, v, u + 6, v, 3.4, PALE if column > 2 else NEVA, 0.5)


def _hide(on: Stencil) -> None:
    """Short gouges round the barrel, crowding towards the light."""
    rng = on.layer.rng
    inside = Polygon(BODY).buffer(0).buffer(-8)
    left, right, top, foot = FLANK
    for _ in range(520):
        u, v = rng.uniform(-300, 280), rng.uniform(-270, 0)
        scaled = left < u < right and top < v < foot
        if scaled or not inside.contains(Point(u, v)):
            continue
        lit = 0.5 + 0.5 * math.tanh((u - 20) / 190) - 0.25 * math.sin((v + 170) / 60)
        roll = rng.random()
        if roll > 0.2 + 0.42 * lit:
            continue
        ink = PAPER if roll < lit * 0.34 else PALE if roll < lit * 0.6 else NEVA
        on.gouge(u, v, u + u / 300 * 8, v + rng.uniform(8, 20), rng.uniform(1.2, 3.2), ink, 0.08)


def _head(on: Stencil) -> None:
    """Horn, eye, lip and ear."""
    on.run([(-340, -226), (-320, -192), (-306, -158), (-296, -138)], 4.4, PAPER, 0.02)
    on.gouge(-262, -150, -238, -146, 5, PAPER, -0.2)
    on.disc(-250, -147, 3.2, 2.6, INK, 0.05, 7)
    for a, b, c, d, width, bend in (
        (-268, -164, -236, -160, 2.4, -0.15),
        (-306, -104, -262, -92, 4.0, 0.12),
        (-300, -84, -262, -76, 3.0, 0.05),
        (-314, -128, -302, -122, 4.0, 0.2),
        (-216, -228, -206, -212, 5.0, 0.1),
    ):
        on.gouge(a, b, c, d, width, PALE, bend)
    for k in range(6):
        on.gouge(-288 + k * 12, -118 - k * 3, -276 + k * 12, -106 - k, 2.4, NEVA, 0.2)


def rocaille(layer: Layer, x: float, y: float) -> None:
    """Gilt rock, scrolls and shells under the beast's feet."""
    on = Stencil(layer, x, y)
    on.poly([(a * 1.02, b + 4 - 6 * (b < 30)) for a, b in ROCK], INK, 0.8, 24)
    on.poly(ROCK, BIRCH, 0.8, 24)
    rng = layer.rng
    for j in range(62):
        u = -330 + j * 10.8
        ink = INK if rng.random() < 0.62 - u / 900 else PAPER
        rise, end = 20 + rng.uniform(-4, 6), -2 + rng.uniform(-3, 5)
        on.gouge(u, rise, u + rng.uniform(4, 18), end, rng.uniform(3, 7), ink, 0.1)
    for side in (-1, 1):
        for u, radius in ((322, 26), (232, 23), (140, 24), (56, 20)):
            _volute(on, side * u, 38, radius, side)
        for u in (278, 188, 98):
            for j in (-1, 0, 1):
                top, lit = 16 + abs(j) * 8, side * u > -120
                on.gouge(side * u, 60, side * (u + j * 16), top, 9, INK, 0.1 * j)
                ink = PAPER if lit else BIRCH
                on.gouge(side * u + 2, 58, side * (u + j * 14) + 2, top + 4, 3.6, ink, 0.1 * j)
    for j in range(-4, 5):
        on.gouge(0, 70, j * 10, 8 + abs(j) * 4, 9, INK, 0.02 * j)
        on.gouge(1, 68, j * 9.4 + 2, 14 + abs(j) * 4, 4, PAPER if j > -2 else BIRCH, 0.02 * j)


def _volute(on: Stencil, x: float, y: float, radius: float, side: int) -> None:
    """A scroll: first its shadow, then its lit edge."""
    for shift, width, ink in ((0.0, 11, INK), (1.5, 5, PAPER)):
        spiral = []
        for j in range(15):
            a, r = j * 0.52, radius * (1 - j / 16)
            spiral.append((x + side * r * math.cos(a) + shift, y - r * math.sin(a) + shift))
        for j, (p, q) in enumerate(pairwise(spiral)):
            on.gouge(*p, *q, width * (1 - j / 22), ink, 0.12 * side)
