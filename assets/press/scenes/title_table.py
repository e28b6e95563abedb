"""The ministers' table in the mirror: papers, the lamp under its newspaper, one empty chair."""

from __future__ import annotations

import math
from itertools import pairwise

from assets.press.inks import BIRCH, EMBER, INK, OXBLOOD, PAPER, RED
from assets.press.layer import Layer, Spot
from assets.press.scenes.stencil import Stencil
from assets.press.scenes.title_places import FRAME, LAMP


def table(layer: Layer) -> None:
    """Red cloth, drafts where they were dropped, light running out over all of it."""
    x, y = LAMP
    edge, rng = FRAME + 40, layer.rng
    layer.poly([(690, 720), (760, 690), (edge, 690), (edge, 1100), (690, 1100)], INK, 1, 40)
    layer.poly(
        [(690, 750), (746, 705), (1010, 701), (edge, 712), (edge, 782), (900, 791), (706, 778)],
        EMBER,
        1,
        30,
    )
    layer.poly([(700, 782), (900, 796), (edge, 786), (edge, 1100), (690, 1100)], OXBLOOD, 1, 40)
    for k in range(24):
        u = 696 + k * 15 + rng.uniform(-4, 4)
        deep, lit = rng.uniform(930, 1060), rng.uniform(850, 960)
        layer.gouge(u, 796, u + rng.uniform(-10, 10), deep, rng.uniform(5, 12), INK, 0.03)
        ink = EMBER if k % 4 else RED
        layer.gouge(u + 7, 796, u + 7 + rng.uniform(-6, 6), lit, rng.uniform(2, 5), ink, 0.03)
    for _ in range(230):
        a = rng.uniform(0, math.tau)
        near, far = rng.uniform(40, 90), rng.uniform(120, 230)
        tip = x + far * math.cos(a)
        if tip < FRAME + 10:
            layer.gouge(
                x + near * math.cos(a),
                y + 88 + near * 0.22 * math.sin(a),
                tip,
                y + 88 + far * 0.24 * math.sin(a),
                rng.uniform(1.4, 4.4),
                PAPER if far < 170 else RED,
                0.01,
            )
    for px, py, wide, lift in (
        (742, 752, 66, 6), (804, 772, 84, -6), (968, 768, 88, 7), (1010, 730, 60, -6),
    ):  # fmt: skip
        sheet = [(-wide / 2, lift * 0.4), (-wide / 4, -12), (wide / 2, -10 - lift * 0.3)]
        on = Stencil(layer, px, py)
        on.poly([(a + 3, b + 5) for a, b in [*sheet, (wide / 3, 10)]], INK, 0.5, 40)
        on.poly([*sheet, (wide / 3, 10)], PAPER, 0.6, 40)
        for k in range(3):
            on.gouge(-wide * 0.26, -5 + k * 4, wide * 0.26, -7 + k * 4, 1.4, INK)


def newspaper(layer: Layer) -> None:
    """A newspaper pinned over the lamp: nothing of the lamp but its light in the paper."""
    on, rng = Stencil(layer, *LAMP), layer.rng
    for _ in range(64):
        a = math.radians(-90 + rng.gauss(0, 42))
        near, far = rng.uniform(70, 96), rng.uniform(110, 196)
        ca, sa = math.cos(a), math.sin(a)
        if sa < -0.1:
            ink = RED if rng.random() < 0.62 else PAPER
            on.gouge(near * ca, near * sa, far * ca, far * sa, rng.uniform(1.2, 4), ink)
    on.poly([(-7, 40), (7, 40), (7, 80), (-7, 80)], INK, 0.5)
    on.disc(0, 82, 38, 9, INK, 0.05, 14)
    outer = [(-98, 44), (-40, -58), (-6, -76), (34, -66), (96, 30), (84, 52), (26, 58), (-30, 72)]
    on.poly([*outer, (-70, 56)], INK, 1)
    left = [(-90, 42), (-37, -53), (-8, -69), (-2, 50), (-30, 65), (-66, 50)]
    right = [(-3, -69), (31, -60), (89, 30), (79, 46), (26, 52), (3, 49)]
    on.poly(left, PAPER, 0.8)
    on.poly(right, PAPER, 0.8)
    with layer.clipped(on.spots(left)):  # the title across the fold, and columns under it
        on.poly([(-78, 4), (-56, -34), (-4, -46), (-3, -18)], INK, 0.8, 14)
        for k in range(5):
            on.gouge(-70 + k * 14, -2 - k * 4, -62 + k * 14, -22 - k * 4, 4, PAPER)
        for k in range(4):
            for j in range(7):
                u, v = -82 + k * 21 - j * 0.6, 12 - k * 5 + j * 7
                on.gouge(u, v, u + 16, v - 4, 2, INK)
    with layer.clipped(on.spots(right)):
        for k in range(4):
            for j in range(14):
                u, v = 4 + k * 19 + j * 1.6, -58 + k * 12 + j * 8
                on.gouge(u, v, u + 15, v + 3, 2, INK)
    on.gouge(-5, -68, 1, 52, 3, INK)
    on.gouge(-8, -72, 10, -70, 6, RED)


def armchair(layer: Layer, x: float, y: float) -> None:
    """A gilt armchair pushed back from the table, the light behind it."""
    on = Stencil(layer, x, y, 1.22)
    half = [(-44, -156), (-60, -172), (-68, -214), (-80, -262), (-77, -308), (-54, -336)]
    half += [(-24, -342), (-13, -356)]
    outer = [*half, (0, -364), *((-a, b) for a, b in reversed(half))]

    def within(size: float) -> list[Spot]:
        return [(a * size, (b + 250) * size - 250) for a, b in outer]

    for side in (-1, 1):  # arms, and the seat they stand on
        arm = [
            (66, -224),
            (92, -226),
            (112, -208),
            (114, -188),
            (102, -182),
            (98, -202),
            (70, -208),
        ]
        for points, ink in ((arm, INK), ([(a * 0.985 + 1, b + 3) for a, b in arm[:4]], BIRCH)):
            on.poly([(a * side, b) for a, b in points], ink, 0.6)
        on.gouge(104 * side, -186, 96 * side, -130, 9, INK)
        on.gouge(105 * side, -184, 98 * side, -132, 4, BIRCH)
    on.poly([(-104, -140), (-96, -160), (96, -160), (104, -140), (100, -96), (-100, -96)])
    on.poly([(-98, -140), (-92, -155), (92, -155), (98, -140), (0, -134)], EMBER)
    on.run([(-96, -141), (0, -135), (96, -141)], 5, BIRCH, -0.04)
    on.poly(within(1.07), INK, 0.8)
    on.poly(outer, BIRCH, 0.8)
    for p, q in pairwise(outer):
        for t in (0.1, 0.4, 0.7):
            u, v = p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t
            on.gouge(u, v, u * 0.88, (v + 250) * 0.88 - 247, 5, INK, 0.2)
    on.poly(within(0.86), INK, 0.8)
    cloth = within(0.81)
    with layer.clipped(on.spots(cloth)):
        on.poly(cloth, OXBLOOD, 0.8)
        for row in range(9):
            for column in range(-4, 5):
                u, v = column * 20 + (row % 2) * 10, -160 - row * 22
                on.gouge(u, v + 9, u, v - 9, 7, EMBER, 0.05)
                for k in (-1, 1):
                    on.gouge(u, v + 8, u + 8 * k, v - 3, 3.4, INK, 0.2 * k)
    for p, q in pairwise(outer[2:-2]):
        ink = RED if abs(p[0]) > 40 else PAPER
        on.gouge(p[0] * 1.05, p[1] - 3, q[0] * 1.05, q[1] - 3, 5, ink, 0.05)
    for side in (-1, 1):  # the shell of the crest
        for j in range(4):
            on.gouge(0, -334, side * (5 + j * 8), -358 + j * 5, 5, INK, 0.1 * side)
