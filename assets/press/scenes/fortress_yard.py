"""The yard of the fortress: low barracks, bare limes, a barrier stood up, an empty sentry box."""

from __future__ import annotations

import math
from itertools import pairwise

from assets.press.inks import BIRCH, DEEP, INK, NEVA, PALE, PAPER, WET
from assets.press.layer import Layer, Spot
from assets.press.scenes.fortress_mud import open_ground
from assets.press.scenes.fortress_places import INNER, VIEW


def yard() -> Layer:
    """The houses, and the ground before them."""
    layer = Layer("yard", 0.45, 17)
    _barracks(layer)
    open_ground(layer)
    return layer


def _barracks(layer: Layer) -> None:
    """A long low house on each side of the way to the church, and bare limes."""
    for left, right, high in ((1290.0, 1534.0, 70.0), (1696.0, 1990.0, 84.0)):
        foot = 536.0
        layer.poly([(left, foot), (left, foot - high), (right, foot - high), (right, foot)], INK)
        layer.poly([(left + 2, foot), (left + 2, foot - high + 14), (right - 2, foot - high + 14),
                    (right - 2, foot)], PALE if left < 1600 else BIRCH, 0.6, 40)  # fmt: skip
        eaves, ridge = foot - high + 16, foot - high - 16
        roof = [(left - 6, eaves), (left + 8, ridge), (right - 8, ridge), (right + 6, eaves)]
        layer.poly(roof, WET, 0.6, 40)
        layer.gouge(left, foot - high - 15, right, foot - high - 15, 4, PAPER)
        x = left + 12
        while x < right - 14:
            layer.rect(x, foot - high + 26, 11, 20, INK, 0.5, 20)
            layer.rect(x + 2, foot - high + 28, 4, 16, DEEP, 0.4, 20)
            layer.gouge(x - 2, foot - high + 48, x + 14, foot - high + 48, 2.4, PAPER)
            x += 25
    for x, tall in ((1452.0, 170.0), (1826.0, 190.0)):
        _lime(layer, x, 538, tall)


def _lime(layer: Layer, x: float, foot: float, tall: float) -> None:
    rng = layer.rng
    lean = rng.uniform(-5, 5)
    trunk = [(x - 5, foot), (x - 2.4, foot - tall * 0.6), (x + lean, foot - tall)]
    layer.poly([*trunk, (x + 2.4, foot - tall * 0.6), (x + 5, foot)], INK, 0.8, 24)
    for k in range(11):
        y = foot - tall * (0.3 + k * 0.062)
        reach = rng.uniform(14, 42) * (1 if k % 2 else -1)
        tip = (x + reach, y - rng.uniform(18, 40))
        layer.gouge(x, y, *tip, 3, INK, 0.06)
        layer.gouge(*tip, tip[0] + reach * 0.5, tip[1] - rng.uniform(6, 18), 1.6, INK)


def barrier() -> Layer:
    """A striped pole, stood up, and the box of a sentry who is not in it."""
    layer = Layer("barrier", 0.5, 19)
    (x, y), metre = VIEW.at(-0.75, 0, INNER + 0.6), VIEW.metre(INNER + 0.6)
    layer.rect(x - 14, y - metre * 0.9, 28, metre * 0.9, INK, 0.6)
    layer.gouge(x + 6, y - 4, x + 6, y - metre * 0.86, 6, NEVA)
    foot, tip = (x - 10, y - metre * 0.2), (x + 34, y - metre * 4.0)
    _striped(layer, foot, tip, 9, 15)
    layer.disc(foot[0], foot[1] + 4, 19, 19, INK, 0.08, 10)
    layer.gouge(foot[0] + 8, foot[1] - 6, foot[0] + 12, foot[1] + 10, 5, BIRCH, 0.2)
    _box(layer, 2.55, 3.3, INNER - 0.3)
    return layer


def _striped(layer: Layer, foot: Spot, tip: Spot, half: float, count: int) -> None:
    ux, uy = (tip[0] - foot[0]) / count, (tip[1] - foot[1]) / count
    length = math.hypot(ux, uy)
    nx, ny = -uy / length * half, ux / length * half
    edge = [(foot[0] + nx * k, foot[1] + ny * k) for k in (1.3, -1.3)]
    edge += [(tip[0] - nx * k, tip[1] - ny * k) for k in (0.8, -0.8)]
    layer.poly(edge, INK, 0.5, 40)
    for k in range(0, count, 2):
        x, y = foot[0] + ux * k, foot[1] + uy * k
        s = 1 - 0.4 * k / count
        band = [(x + nx * s, y + ny * s), (x - nx * s, y - ny * s + half)]
        band += [(x + ux - nx * s, y + uy - ny * s + half), (x + ux + nx * s, y + uy + ny * s)]
        layer.poly(band, PAPER, 0.4, 30)


def _box(layer: Layer, left: float, right: float, z: float) -> None:
    """A sentry box in slanting stripes."""
    high = 2.15
    front = VIEW.front(left, right, 0, high, z)
    layer.poly(front, INK, 0.7, 40)
    (x0, y0), (x1, _), (_, y1), _ = front
    with layer.clipped(front):
        for k in range(14):
            y = y0 - k * 46 + 30
            band = [(x0 - 4, y), (x1 + 4, y - 44), (x1 + 4, y - 66), (x0 - 4, y - 22)]
            layer.poly(band, PAPER, 0.6, 30)
    door = VIEW.front(left + 0.14, right - 0.14, 0, high - 0.3, z)
    layer.poly(door, INK, 0.7, 30)
    layer.gouge(door[0][0] + 6, door[0][1] - 6, door[3][0] + 6, door[3][1] + 12, 5, WET)
    roof = [(x0 - 10, y1 + 4), ((x0 + x1) / 2, y1 - 42), (x1 + 10, y1 + 4)]
    layer.poly(roof, INK, 0.6, 30)
    for p, q in pairwise(roof):
        layer.gouge(p[0], p[1] - 4, q[0], q[1] - 2, 4, PALE)
