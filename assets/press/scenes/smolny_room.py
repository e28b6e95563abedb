"""A classroom of Smolny at ten in the morning: bare wall, a door open on the corridor, a window."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

from assets.press.inks import BIRCH, INK, NEVA, PALE, PAPER, WET, H, W
from assets.press.layer import Layer, Spot
from assets.press.lettering import lettered
from assets.press.people.cutting import draw
from assets.press.people.light import Light
from assets.press.people.props import rifle
from assets.press.scenes.smolny_places import BACK, across
from assets.press.typeface import Typeface

DOORWAY = (1062, 1146)  # its jambs
LEAF = across((958, BACK + 90), (1054, BACK + 16), (1054, -34), (958, -110))
WINDOW = (1742, 1990)


def room() -> Layer:
    """The wall behind him, whitewashed once, and the boards of the floor."""
    layer = Layer("room", 0.2, 5)
    layer.flood(WET)
    layer.rect(940, -10, W - 920, BACK + 60, PALE, 1, 60)
    layer.hatch((940, -10, W + 10, BACK), 1.57, 13, 120, 3.4, NEVA, 0.75, 0.01, _shadow)
    layer.hatch((940, -10, W + 10, BACK), 1.57, 17, 90, 3.4, PAPER, 0.8, 0.01, _daylight)
    layer.hatch((940, -10, W + 10, BACK), 1.2, 46, 40, 2.4, BIRCH, 0.5, 0.05)
    layer.rect(940, 330, W - 920, 12, INK, 1, 60)
    layer.rect(940, 342, W - 920, BACK - 280, NEVA, 1, 60)
    layer.hatch((940, 346, W + 10, BACK + 60), 1.57, 11, 60, 3, WET, 0.8, 0.01)
    layer.gouge(W + 10, 329, 940, 329, 4, PAPER)
    _boards(layer)
    return layer


def _shadow(x: float, _: float) -> float:
    return min(1.0, max(0.0, (1760 - x) / 620))


def _daylight(x: float, y: float) -> float:
    return math.exp(-(((x - 1700) / 170) ** 2) - ((y - 200) / 260) ** 2)


def _boards(layer: Layer) -> None:
    """The floor beside the table, trodden grey."""
    layer.poly([(-10, BACK + 30), (1120, BACK + 30), (1120, H + 10), (-10, H + 10)], WET, 1, 60)
    rng = layer.rng
    for k in range(22):
        top, foot = 1110 - k * 30, 1060 - k * 74
        layer.gouge(top, BACK + 30, foot, H + 10, 4, INK)
        for _ in range(8):
            t = rng.uniform(0, 0.9)
            x, y = top + (foot - top) * t + rng.uniform(6, 40), BACK + 30 + (H - BACK) * t
            layer.gouge(x, y, x - 12, y + rng.uniform(30, 70), 2.6, NEVA, 0.01)


def door() -> Layer:
    """The doorway with the long corridor in it, and the leaf that still says which class it was."""
    layer = Layer("door", 0.4, 11)
    left, right = DOORWAY
    layer.rect(left - 12, -10, right - left + 42, BACK + 60, INK, 0.8, 50)
    layer.rect(left, -10, right - left + 18, BACK + 60, PAPER, 0.8, 50)
    layer.rect(left, -10, right - left, BACK + 60, NEVA, 0.8, 50)
    _corridor(layer, left, right)
    for off, ink, width in ((2, INK, 4), (9, BIRCH, 4), (15, INK, 3)):
        layer.gouge(right + off, BACK + 40, right + off, -10, width, ink)
    _leaf(layer)
    gun = [rifle((0, 0), (-33, -209))]
    light = Light.night("right", PAPER, gap="")
    draw(layer, gun, right + 16, BACK + 190, 2.6, False, replace(light, halo=PAPER))
    return layer


def _corridor(layer: Layer, left: float, right: float) -> None:
    """Vault behind vault, and a window at the far end of two hundred yards."""
    opening = [(left, -10), (right, -10), (right, BACK + 60), (left, BACK + 60)]
    x, y = (left + right) / 2 + 10, 190.0
    with layer.clipped(opening):
        for n, ink in enumerate((WET, NEVA, WET, NEVA, PALE)):
            half, turns = 62 - n * 12, [math.pi * i / 10 for i in range(11)]
            top = y - 120 + n * 26
            bow = [(x + half * math.cos(t), top - half * 0.9 * math.sin(t)) for t in turns]
            foot = y + 200 - n * 30
            layer.poly([(x + half, foot), *bow, (x - half, foot)], ink, 0.6, 30)
            for p, q in pairwise(bow):
                layer.gouge(*p, *q, 4, INK)
            layer.gouge(x - half, top, x - half, foot, 3.4, INK)
            layer.gouge(x + half, top, x + half, foot, 3.4, PALE)
        for k in range(9):
            layer.gouge(x + (k - 4) * 3, y + 92, x + (k - 4) * 22, BACK + 50, 3.6, INK, 0.01)
            layer.gouge(x + (k - 4) * 4, y + 104, x + (k - 4) * 16, y + 190, 3, PALE, 0.01)
        layer.rect(x - 7, y - 36, 14, 66, PAPER, 0.5)
        layer.gouge(x, y - 36, x, y + 30, 2, INK)


def _leaf(layer: Layer) -> None:
    """A white panelled door, swung in towards us, with its enamel plate."""
    at = LEAF
    layer.poly([at(-0.03, 0), at(1.02, 0), at(1.02, 1), at(-0.03, 1)], INK, 0.8, 50)
    layer.poly([at(0.02, 0.01), at(0.98, 0.01), at(0.98, 1), at(0.02, 1)], PALE, 0.8, 50)
    rng = layer.rng
    for _ in range(90):
        u, v = rng.random(), rng.random()
        run = rng.uniform(0.03, 0.12)
        ink = PAPER if rng.random() < 0.3 + u * 0.4 else NEVA
        layer.gouge(*at(u, v), *at(u, min(1, v + run)), 3.4, ink, 0.01)
    for low, high in ((0.02, 0.34),):
        _panel(layer, low, high)
    _panel(layer, 0.4, 1.06)
    layer.gouge(*at(0.985, 0), *at(0.985, 1), 4, PAPER)
    x, y = at(0.12, 0.37)
    layer.disc(x, y, 9, 10, INK, 0.05)
    layer.disc(x + 2, y - 1, 5, 6, BIRCH, 0.05)
    _plate(layer)


def _panel(layer: Layer, low: float, high: float) -> None:
    at = LEAF
    box = [at(0.16, low), at(0.84, low), at(0.84, high), at(0.16, high)]
    for p, q, ink in zip(box, [*box[1:], box[0]], (PAPER, INK, INK, INK), strict=True):
        layer.gouge(*p, *q, 6, ink)
        layer.gouge(p[0] + 4, p[1] - 4, q[0] + 4, q[1] - 4, 3, INK if ink == PAPER else NEVA)


def _plate(layer: Layer) -> None:
    """White enamel, a blue line, black letters, chipped at two of its screws."""
    low, high = 0.49, 0.73

    def box(inset: float) -> list[Spot]:
        a, b = 0.06 + inset, 0.94 - inset
        d = inset * 0.3
        return [LEAF(a, low + d), LEAF(b, low + d), LEAF(b, high - d), LEAF(a, high - d)]

    layer.poly([(x - 4, y + 6) for x, y in box(0)], INK, 0.6, 30)
    for inset, ink in ((0.0, INK), (0.025, PAPER), (0.06, NEVA), (0.09, PAPER)):
        layer.poly(box(inset), ink, 0.5, 40)
    face = Typeface("OldStandard-Bold", 0.02)
    for text, foot, size, start, end in (
        ("Классъ", 0.632, 0.075, 0.15, 0.86), ("IV", 0.518, 0.09, 0.34, 0.66),
    ):  # fmt: skip

        def place(
            along: float, up: float, foot: float = foot, size: float = size,
            start: float = start, end: float = end,
        ) -> Spot:  # fmt: skip
            return LEAF(start + (end - start) * along, foot + up * size)

        lettered(layer, text, place, INK, face)
    for u, v in ((0.12, high - 0.03), (0.88, high - 0.03), (0.12, low + 0.03), (0.88, low + 0.03)):
        layer.disc(*LEAF(u, v), 3, 3.4, INK, 0.2, 7)
    layer.disc(*LEAF(0.88, low + 0.035), 7, 6, INK, 0.4, 7)


def window() -> Layer:
    """A tall sash on a wet morning; the light of the whole picture comes in here."""
    layer = Layer("window", 0.3, 17)
    left, right = WINDOW
    layer.rect(left - 46, -10, right - left + 100, BACK + 20, INK, 0.8, 50)
    layer.poly([(left - 42, -10), (left, -10), (left, 352), (left - 42, 388)], PAPER, 0.8, 40)
    layer.hatch((left - 40, -10, left, 380), 1.57, 9, 80, 3, PALE, 0.7)
    layer.rect(left, -10, right - left + 60, 362, PALE, 0.8, 60)
    layer.hatch((left, -10, W + 10, 240), -0.1, 11, 120, 4.6, PAPER, 0.8, 0.02)
    layer.hatch((left, -10, W + 10, 200), -0.12, 23, 130, 3.4, NEVA, 0.6, 0.03)
    _garden(layer, left)
    layer.hatch((left, -10, W + 10, 350), 1.75, 24, 46, 2, PAPER, 0.5, 0.01)
    for x in (left + 112, left + 226):
        layer.rect(x, -10, 11, 364, INK, 0.7, 40)
        layer.gouge(x + 11, -10, x + 11, 350, 3.6, PAPER)
    for y in (104, 236):
        layer.rect(left, y, right - left + 60, 9, INK, 0.7, 40)
    layer.rect(left - 4, -10, 8, 364, INK, 0.7, 40)
    sill = [(left - 44, 392), (left - 6, 352), (W + 20, 352), (W + 20, 392)]
    layer.poly(sill, PAPER, 0.8, 40)
    layer.hatch((left - 30, 356, W, 388), 0.0, 8, 70, 2.6, PALE, 0.7)
    layer.rect(left - 46, 390, W - left + 60, 9, INK, 0.8, 40)
    return layer


def _garden(layer: Layer, left: float) -> None:
    """Roofs over the river, and a bare lime."""
    x, rng = float(left), layer.rng
    while x < W + 10:
        wide, tall = rng.uniform(30, 62), rng.uniform(36, 72)
        layer.rect(x, 352 - tall, wide + 2, tall, NEVA, 0.8, 20)
        layer.gouge(x, 352 - tall, x + wide, 352 - tall, 3, PAPER)
        x += wide
    layer.gouge(1900, 352, 1892, 120, 11, INK, 0.02)
    for k in range(12):
        y, reach = 300 - k * 16, rng.uniform(20, 64) * (1 if k % 2 else -1)
        layer.gouge(1895, y, 1895 + reach, y - rng.uniform(30, 70), 3.6, INK, 0.08)
