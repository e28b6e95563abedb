"""The passage through the wall: rusticated stone, a vault, a leaf of the gate thrown back."""

from __future__ import annotations

import math
from itertools import pairwise

from shapely.geometry import Polygon, box

from assets.press.inks import BIRCH, DEEP, INK, NEVA, PALE, PAPER, WET, H, W
from assets.press.layer import Box, Layer
from assets.press.scenes.fortress_mud import floor
from assets.press.scenes.fortress_places import (
    INNER,
    LEFT,
    OUTER,
    RIGHT,
    SPRING,
    VIEW,
    arch,
    daylight,
    on_vault,
)

COURSE = SPRING / 6
STONES = 13  # round the vault
LEAF = (6.1, 8.5)  # from where to where the gate lies against the wall


def passage() -> Layer:
    """Walls and vault, dark at our end; the yard, where it rains, is seen through the far one."""
    layer = Layer("passage", 1.02, 23)
    # Joints are dark to the bottom: no sky between two stones.
    layer.geometry(box(930, -10, W + 10, H + 10).difference(Polygon(arch(INNER))), INK)
    floor(layer)
    for side in (LEFT, RIGHT):
        for row in range(6):
            _course(layer, side, row)
    for stone in range(STONES):
        _strip(layer, stone)
    _far_edge(layer)
    _leaf(layer)
    return layer


def _steps(offset: float) -> list[float]:
    """The joints along a course, from the yard to us."""
    z, out = INNER, [INNER]
    first = True
    while z > OUTER - 1.3:
        z -= (0.95 if not first else 0.95 * (1 - offset)) * (0.72 + z / 30)
        out.append(max(z, 0.7))
        first = False
    return out


def _tone(layer: Layer, light: float) -> tuple[str, str]:
    """The ink of a stone so lit, and of the cuts on it."""
    t = light + layer.rng.uniform(-0.1, 0.1)
    if t > 0.72:
        return BIRCH, PAPER
    if t > 0.46:
        return NEVA, PALE
    if t > 0.2:
        return WET, NEVA
    return DEEP, WET


def _course(layer: Layer, side: float, row: int) -> None:
    low, joints = row * COURSE, _steps((row % 2) * 0.5)
    for far, near in pairwise(joints):
        _stone(layer, side, low, near, far)


def _stone(layer: Layer, side: float, low: float, near: float, far: float) -> None:
    """A block with its joints sunk and its face left rough."""
    rng, light = layer.rng, daylight((near + far) / 2)
    quad = VIEW.wall(side, near, far, low, low + COURSE)
    layer.poly(quad, INK, 0.6, 60)
    fill, cut = _tone(layer, light * (0.9 if side < 0 else 1.0))
    gap = (far - near) * 0.05
    layer.poly(VIEW.wall(side, near + gap, far - gap, low + 0.03, low + COURSE - 0.03), fill, 1, 30)
    size = min(7.0, 26 / near)
    for _ in range(int(5 + light * 9)):
        z = far - gap - (far - near) * rng.random() ** 1.4 * 0.8
        h = low + rng.uniform(0.08, COURSE - 0.06)
        run = rng.uniform(0.08, 0.3)
        ink = cut if rng.random() < 0.7 else INK
        p, q = VIEW.at(side, h, z), VIEW.at(side, h, max(near, z - run))
        layer.gouge(*p, *q, size * rng.uniform(0.5, 1.1), ink, 0.02)
    p, q = VIEW.at(side, low + 0.05, far - gap), VIEW.at(side, low + COURSE - 0.05, far - gap)
    layer.gouge(*p, *q, size * 1.1, cut)


def _strip(layer: Layer, stone: int) -> None:
    """The stones of the vault along one line of its turn."""
    first, last = math.pi * stone / STONES, math.pi * (stone + 1) / STONES
    joints = _steps((stone % 2) * 0.5)
    rng = layer.rng
    for far, near in pairwise(joints):
        quad = [on_vault(first, near), on_vault(first, far), on_vault(last, far)]
        quad.append(on_vault(last, near))
        layer.poly(quad, INK, 0.6, 60)
        light = daylight((near + far) / 2) * (0.62 + 0.3 * abs(math.cos((first + last) / 2)))
        fill, cut = _tone(layer, light)
        a, b = first + 0.012, last - 0.012
        gap = (far - near) * 0.04
        face = [on_vault(a, near + gap), on_vault(a, far - gap), on_vault(b, far - gap)]
        layer.poly([*face, on_vault(b, near + gap)], fill, 1, 40)
        for _ in range(int(4 + light * 7)):
            turn = rng.uniform(a, b)
            z = far - gap - (far - near) * rng.random() ** 1.5 * 0.7
            p, q = on_vault(turn, z), on_vault(turn, max(near, z - rng.uniform(0.1, 0.4)))
            ink = cut if rng.random() < 0.75 else INK
            layer.gouge(*p, *q, min(7, 26 / near) * rng.uniform(0.5, 1), ink, 0.01)


def _far_edge(layer: Layer) -> None:
    """The stones round the end on the yard, with the whole sky on their edge."""
    outer, inner = arch(INNER, 0.06), arch(INNER, -0.05)
    for line, width, ink in ((outer, 8, INK), (inner, 6, PAPER)):
        for p, q in pairwise(line):
            layer.gouge(*p, *q, width, ink)


def _leaf(layer: Layer) -> None:
    """Oak planks in iron straps, as high as two men, laid back along the wall."""
    near, far = LEAF
    side, high = LEFT + 0.07, 2.5
    layer.poly(VIEW.wall(side, near - 0.06, far + 0.04, 0.02, high + 0.06), INK, 0.7, 40)
    layer.poly(VIEW.wall(side, near, far, 0.06, high), WET, 0.7, 40)
    rng = layer.rng
    planks = 9
    for k in range(planks + 1):
        z = near + (far - near) * k / planks
        layer.gouge(*VIEW.at(side, 0.06, z), *VIEW.at(side, high, z), 26 / z, INK)
        for _ in range(7):
            h, depth = rng.uniform(0.1, high - 0.5), z + rng.uniform(0.03, 0.22)
            if depth < far:
                p, q = VIEW.at(side, h, depth), VIEW.at(side, h + rng.uniform(0.15, 0.5), depth)
                layer.gouge(*p, *q, 14 / z, BIRCH if rng.random() < 0.3 + 0.3 * k / planks else INK)
    for h in (0.45, 1.35, 2.2):
        layer.poly(VIEW.wall(side, near + 0.2, far, h - 0.07, h + 0.07), INK, 0.5, 40)
        layer.gouge(*VIEW.at(side, h + 0.06, far), *VIEW.at(side, h + 0.06, near + 0.3), 3, PALE)
        for k in range(5):
            layer.disc(*VIEW.at(side, h, near + 0.5 + k * 0.45), 2.6, 3.2, PALE, 0.2, 7)


def outer_wall() -> Layer:
    """The face of the gate on our side: long stones and short, up past the picture."""
    layer = Layer("wall", 1.2, 71)
    edge = VIEW.at(LEFT, 0, OUTER)[0]
    layer.poly([(-10, -10), (edge, -10), (edge, H + 10), (-10, H + 10)], INK, 0.9, 40)
    rng, tall = layer.rng, 118
    for row in range(-1, 10):
        y = row * tall + 20
        long = row % 2 == 0
        x = edge - 6.0
        wide = 150.0 if long else 96.0
        first = True
        while x > -20:
            _quoin(layer, (x - wide, y + 5, x, y + tall - 5), first=first)
            x -= wide + 8
            wide, first = rng.uniform(150, 230), False
    return layer


def _quoin(layer: Layer, face: Box, *, first: bool) -> None:
    """A face of granite, lit on the edge that looks into the passage."""
    x0, y0, x1, y1 = face
    rng = layer.rng
    layer.rect(x0, y0, x1 - x0, y1 - y0, WET if first else DEEP, 1.4, 24)
    grain = (NEVA, NEVA, INK) if first else (WET, INK)
    for _ in range(16 if first else 9):
        x, y = rng.uniform(x0 + 4, x1 - 20), rng.uniform(y0 + 6, y1 - 6)
        end = min(x1 - 4, x + rng.uniform(20, 60))
        layer.gouge(x, y, end, y + rng.uniform(-3, 3), 4, rng.choice(grain), 0.03)
    if first:
        layer.gouge(x1 - 3, y0 + 4, x1 - 4, y1 - 4, 7, PALE)
        layer.gouge(x1 - 14, y0 + 10, x1 - 15, y1 - 22, 4, NEVA)
    layer.gouge(x1 - 6, y0 + 3, x0 + 6, y0 + 3, 4, NEVA if first else WET)
