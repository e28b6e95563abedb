"""Sky, dome, bridge and river: the quiet side of the Moika by grey daylight."""

from __future__ import annotations

import math

from assets.press.inks import BIRCH, DEEP, INK, NEVA, PALE, PAPER, WET, H, W
from assets.press.layer import Layer
from assets.press.scenes.dawn_street_places import BANK, QUAY, RAILING, VIEW, WATER
from assets.press.scenes.day_sky import day_sky
from assets.press.scenes.stencil import Stencil


def sky() -> Layer:
    """Low cloud coming from the south, a wet brightness where the river ends."""
    return day_sky(VIEW.y, 300, lambda x: 0.55 if x > 1120 else 1)


def far() -> Layer:
    """St Isaac's over the bend of the river, roofs under it, bare trees on the other bank."""
    layer = Layer("far", 0.3, 13)
    on = Stencil(layer, 992, VIEW.y + 10)
    drum = [(-66, 0), (-66, -52), (-40, -54), (-38, -84), (-28, -88), (-27, -112), (-30, -116)]
    dome = [(-30 * math.cos(t), -118 - 42 * math.sin(t)) for t in (0.2, 0.6, 1.0, 1.3)]
    half = [*drum, *dome, (-5, -160), (-5, -178), (-2, -182), (-1, -198)]
    on.poly([*half, *((-a, b) for a, b in reversed(half))], NEVA, 0.7, 20)
    for u in (-21, -13, -4, 5, 14, 22):
        on.gouge(u, -90, u, -112, 2.4, PALE)
    on.run([(24, -122), (18, -146), (6, -158)], 3, PALE, -0.06)
    on.gouge(-30, -116, 30, -116, 2.4, DEEP)
    for x in (-52, 52):  # the belfries
        on.poly([(x - 9, -50), (x - 9, -70), (x, -80), (x + 9, -70), (x + 9, -50)], NEVA, 0.5)
    roofs = [(-120, 10), (-120, -40), (-60, -38), (-60, -48), (14, -46), (14, -36), (70, -38)]
    on.poly([*roofs, (70, 10)], WET, 0.8, 24)
    for u in range(-112, 66, 11):
        on.gouge(u, -12, u, -24, 3, INK if u % 2 else PALE)
    for start, end, top, plaster in reversed(OPPOSITE):
        _opposite(layer, start, end, top, plaster)
    path = [VIEW.at(BANK - 4, 0, 12), VIEW.at(BANK - 4, 0, 220), VIEW.at(BANK, 0, 220)]
    layer.poly([*path, VIEW.at(BANK, 0, 12)], PALE, 0.6, 40)
    _trees(layer)
    return layer


# Houses of the other bank, near to far: where each begins and ends, its height, its plaster.
OPPOSITE = (
    (15, 27, 13, NEVA), (27, 41, 16, WET), (41, 60, 12.5, BIRCH), (60, 88, 15, NEVA),
    (88, 125, 12, WET), (125, 210, 15, NEVA),
)  # fmt: skip


def _opposite(layer: Layer, start: float, end: float, top: float, plaster: str) -> None:
    """One house across the water, with its panes and its wet cornice."""
    layer.poly(VIEW.wall(BANK, start, end, 0, top), plaster, 0.7, 40)
    shade, light = (INK, PALE) if plaster != WET else (INK, NEVA)
    z = start + 0.8
    while z < end - 1.6:
        for h in (1.4, 5.2, 9.0, 12.6):
            if h + 2 < top - 0.6:
                layer.poly(VIEW.wall(BANK, z - 0.2, z + 1.5, h - 0.2, h + 2.3), light, 0.4, 60)
                layer.poly(VIEW.wall(BANK, z, z + 1.3, h, h + 2.1), shade, 0.4, 60)
                layer.poly(VIEW.wall(BANK, z + 0.1, z + 0.6, h + 0.1, h + 1.9), DEEP, 0.4, 60)
                p, q = VIEW.at(BANK, h - 0.2, z - 0.2), VIEW.at(BANK, h - 0.2, z + 1.5)
                layer.gouge(*p, *q, min(4, 70 / z), light)
        z += 3.2 * max(1, z / 50)
    for h, width in ((top, 150), (4.2, 70)):
        p, q = VIEW.at(BANK, h, start), VIEW.at(BANK, h, end)
        layer.gouge(*p, *q, min(7, width / start), PAPER if h == top else light)
    layer.gouge(*VIEW.at(BANK, 0, start), *VIEW.at(BANK, top, start), min(5, 80 / start), INK)


def _trees(layer: Layer) -> None:
    """Bare limes along the other quay."""
    rng = layer.rng
    z = 150.0
    while z > 17:
        foot, size = VIEW.at(BANK - 3, 0, z), VIEW.metre(z)
        tall = size * rng.uniform(4.5, 6.5)
        layer.gouge(*foot, foot[0] + rng.uniform(-3, 3), foot[1] - tall, max(1.4, size * 0.2), INK)
        for _ in range(8):
            t, reach = rng.uniform(0.35, 1), size * rng.uniform(-1.5, 1.5)
            y = foot[1] - tall * t
            tip = y - size * rng.uniform(0.6, 1.5)
            layer.gouge(foot[0], y, foot[0] + reach, tip, max(0.8, size * 0.06), INK, 0.05)
        z *= 0.9


def river() -> Layer:
    """Slow water between granite walls; the sky lies in it as long cuts; one low bridge."""
    layer = Layer("river", 0.5, 17)
    banks = [VIEW.at(RAILING, 0, 220), VIEW.at(BANK - 4, 0, 220), VIEW.at(BANK - 4, 0, 12)]
    layer.poly([*banks, (W + 400, H + 10), (VIEW.x, H + 10)], NEVA, 0.8, 60)
    rng = layer.rng
    z = 130.0
    while z > 4:
        left = VIEW.at(RAILING, WATER, z)
        for _ in range(7):
            end = VIEW.at(BANK - 4, WATER, z)[0]
            x, y = rng.uniform(left[0], min(end, W)), left[1] + rng.uniform(-1, 1)
            run = min(rng.uniform(30, 160), end - x)
            roll = rng.random()
            ink = PAPER if roll < 0.22 else PALE if roll < 0.55 else WET if roll < 0.85 else DEEP
            layer.gouge(x, y, x + run, y, min(9, 60 / z + 1), ink, 0.01)
        z *= 0.95
    layer.poly(VIEW.wall(BANK - 4, 12, 220, WATER, 0), BIRCH, 0.6, 40)
    foot, head = VIEW.at(BANK - 4, WATER, 12), VIEW.at(BANK - 4, WATER, 220)
    layer.gouge(*foot, *head, 6, INK)
    layer.gouge(*VIEW.at(BANK - 4, 0, 12), *VIEW.at(BANK - 4, 0, 220), 4, PAPER)
    on = Stencil(layer, VIEW.x + 22, VIEW.y + 12)  # the bridge
    on.poly([(-30, -10), (140, -14), (140, -2), (112, 8), (88, 2), (52, -3), (18, 2), (-6, 12),
             (-30, 12)], INK, 0.5, 30)  # fmt: skip
    on.gouge(-30, -12, 140, -16, 2.6, PAPER)
    for u in range(-24, 140, 9):
        on.gouge(u, -11, u, -19, 1.4, INK)
    return layer


def quay() -> Layer:
    """The river's pavement and its railing: iron between granite posts, down to the bridge."""
    layer = Layer("quay", 0.7, 19)
    pavement = [VIEW.at(QUAY, 0.16, 130), VIEW.at(RAILING + 0.3, 0.16, 130)]
    pavement += [VIEW.at(RAILING + 0.3, 0.16, 2.2), VIEW.at(QUAY, 0.16, 1.4)]
    layer.poly(pavement, BIRCH, 0.8, 60)
    rng = layer.rng
    z = 1.7
    while z < 60:
        layer.gouge(*VIEW.at(QUAY, 0.16, z), *VIEW.at(RAILING, 0.16, z), min(6, 12 / z), INK)
        for _ in range(14):
            side, depth = rng.uniform(QUAY, RAILING), z * rng.uniform(1, 1.2)
            ink = PAPER if rng.random() < 0.6 else NEVA
            p, q = VIEW.at(side, 0.16, depth), VIEW.at(side + 0.3, 0.16, depth)
            layer.gouge(*p, *q, min(9, 16 / depth), ink, 0.02)
        z *= 1.2
    layer.gouge(*VIEW.at(QUAY, 0.08, 130), *VIEW.at(QUAY, 0.08, 2), 9, INK)
    layer.gouge(*VIEW.at(QUAY, 0.17, 130), *VIEW.at(QUAY, 0.17, 2), 5, PAPER)
    z = 120.0
    while z > 1.3:
        for h, width in ((0.3, 16), (1.08, 26)):
            p, q = VIEW.at(RAILING, h, z), VIEW.at(RAILING, h, z * 0.93)
            layer.line([p, q], max(1.2, width / z), INK)
        for t in (0.985, 0.97, 0.955, 0.94):
            p, q = VIEW.at(RAILING, 0.3, z * t), VIEW.at(RAILING, 1.06, z * t)
            layer.line([p, q], max(0.7, 9 / z), INK)
        z *= 0.93
    for z in (62, 44, 32, 23.5, 17.4, 12.8, 9.4, 6.8):
        _post(layer, z)
    return layer


def _post(layer: Layer, z: float) -> None:
    """A granite post with a round cap."""
    size = VIEW.metre(z) / 100
    x, y = VIEW.at(RAILING, 0.16, z)
    on = Stencil(layer, x, y, size)
    on.poly([(-26, 0), (-24, -98), (24, -98), (26, 0)], INK, 0.5, 40)
    on.poly([(-22, -2), (-20, -95), (20, -95), (22, -2)], BIRCH, 0.5, 40)
    on.poly([(-30, -96), (-26, -112), (0, -122), (26, -112), (30, -96)], INK, 0.5, 40)
    on.gouge(-24, -110, 18, -116, 7, PAPER, -0.05)
    if z < 24:
        for u in (-16, -8, 0):
            on.gouge(u, -6, u, -92, 5 - u * 0.1, PAPER if u < -4 else PALE)
        on.gouge(18, -4, 18, -94, 7, INK)
