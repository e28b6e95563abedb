"""The way into the fortress in October: mud, ruts, and water standing in them."""

from __future__ import annotations

import math
from collections.abc import Iterator

from assets.press.inks import BIRCH, INK, NEVA, PALE, PAPER, WET, H, W
from assets.press.layer import Layer, Spot
from assets.press.scenes.fortress_places import INNER, LEFT, RIGHT, VIEW, daylight

NEAREST = 1.35  # metres; nearer, the ground is under the picture
RUTS = (0.16, 0.6, 1.66, 2.1)
PUDDLES = ((1.02, 2.86, 0.62), (2.7, 3.9, 0.9), (0.55, 5.6, 0.9), (2.0, 9.5, 1.4))


def open_ground(layer: Layer) -> None:
    """From the gate to the church, with what carts and boots have made of it."""
    layer.poly([(900, 530), (W + 20, 530), (W + 20, H + 20), (900, H + 20)], BIRCH, 0.8, 60)
    layer.poly([(900, 640), (W + 20, 640), (W + 20, H + 20), (900, H + 20)], WET, 2, 40)
    _trodden(layer, 120.0, INNER - 0.6)


def floor(layer: Layer) -> None:
    """As much of it as has been carried into the passage, where no rain falls."""
    layer.poly(VIEW.floor(LEFT, RIGHT, 1.0, INNER), WET, 0.8, 60)
    _trodden(layer, INNER, NEAREST)


def _trodden(layer: Layer, far: float, near: float) -> None:
    for depth in _depths(far, near, 0.955):
        _row(layer, depth)
    for depth in _depths(min(far, 26.0), near, 0.9):
        _dragged(layer, depth)
    for side in RUTS:
        _rut(layer, side, min(far, 40.0), near)
    for side, depth, wide in PUDDLES:
        if near < depth < far:
            _puddle(layer, side, depth, wide)


def _depths(far: float, near: float, step: float) -> Iterator[float]:
    depth = far
    while depth > near:
        yield depth
        depth *= step


def _row(layer: Layer, depth: float) -> None:
    """One row of cuts across the way."""
    rng, y, metre = layer.rng, VIEW.at(0, 0, depth)[1], VIEW.metre(depth)
    side, end = (-1.6, 4.2) if depth < INNER + 2 else (-0.25 * depth, 0.5 * depth)
    while side < end:
        run = rng.uniform(0.14, 0.5) * (1 + depth / 12)
        x = VIEW.at(side, 0, depth)[0]
        if 930 < x < W:
            ink = _mud(layer, side, daylight(depth))
            wide = min(12.0, metre * rng.uniform(0.02, 0.06) + 1)
            layer.gouge(x, y, x + run * metre, y + rng.uniform(-5, 5), wide, ink, 0.06)
        side += run * rng.uniform(0.8, 1.7) * (2.2 if depth > INNER else 1)


def _mud(layer: Layer, side: float, light: float) -> str:
    """The ink of a cut in the mud: the sky in the middle of the way, and dark by the walls."""
    middle = math.exp(-(((side - 1.2) / 1.3) ** 2))
    roll = layer.rng.random()
    if roll < light * middle * 0.42:
        return PAPER if roll < light * middle * 0.14 else PALE
    if roll < 0.56:
        return WET if light > 0.9 else BIRCH
    return NEVA if roll < 0.74 else INK


def _dragged(layer: Layer, depth: float) -> None:
    """What wheels and boots have pulled along, towards us."""
    rng, light = layer.rng, daylight(depth)
    for _ in range(22):
        side = rng.gauss(1.15, 0.75) if rng.random() < 0.7 else rng.uniform(-1.1, 3.4)
        nearer = depth * rng.uniform(0.84, 0.95)
        p, q = VIEW.at(side, 0, depth), VIEW.at(side + rng.uniform(-0.05, 0.05), 0, nearer)
        ink = INK if rng.random() < 0.5 else PALE if rng.random() < light * 0.5 else BIRCH
        width = min(11, 18 / nearer) * rng.uniform(0.5, 1.1)
        layer.gouge(*p, *q, width if ink == INK else width * (0.5 + light), ink, 0.06)


def _rut(layer: Layer, side: float, far: float, near: float) -> None:
    depth, x_last = far, 0.0
    while depth > near:
        nearer = depth * 0.86
        wave = math.sin(depth * 1.7 + side) * 0.04
        p, q = VIEW.at(side + wave, 0, depth), VIEW.at(side + wave * 0.6, 0, nearer)
        layer.gouge(*p, *q, min(20, 34 / nearer), INK, 0.03)
        if x_last and depth < 14:
            layer.gouge(p[0] + 14 / nearer, p[1], q[0] + 18 / nearer, q[1], 12 / nearer, BIRCH)
        depth, x_last = nearer, q[0]


def _puddle(layer: Layer, side: float, depth: float, wide: float) -> None:
    """Standing water with the sky in it."""
    rim: list[Spot] = []
    for k in range(18):
        a = k * math.tau / 18
        r = layer.rng.uniform(0.82, 1.12)
        rim.append(VIEW.at(side + wide * 0.5 * r * math.cos(a), 0,
                           depth * (1 + 0.085 * r * math.sin(a))))  # fmt: skip
    layer.poly([(x, y + 5) for x, y in rim], INK, 0.8, 20)
    layer.poly(rim, PALE, 0.8, 20)
    with layer.clipped(rim):
        x0, y0 = min(x for x, _ in rim), min(y for _, y in rim)
        x1, y1 = max(x for x, _ in rim), max(y for _, y in rim)
        layer.hatch((x0, y0, x1, y1), 0.0, 6, 70, 3, PAPER, 0.7, 0.02)
        layer.hatch((x0, y0, x1, y1), 0.0, 11, 40, 2.4, NEVA, 0.6, 0.02)
