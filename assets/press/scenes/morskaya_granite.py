"""The rusticated granite of the exchange, block by block, by its lamps and by day."""

from __future__ import annotations

import math

from assets.press.inks import BIRCH, INK, NEVA, PALE, PAPER, RED, WET, W
from assets.press.layer import Layer, Spot
from assets.press.scenes.morskaya_places import (
    END,
    MIDDLE,
    RADIUS,
    SPRING,
    firelight,
    lamplight,
    on_wall,
)


def granite(layer: Layer, *, day: bool) -> None:
    """Courses from the pavement to the first floor, left out where the gate is."""
    clear = 0.1 if day else 0.6
    course = 0
    while course * 0.62 < 5.5:
        h, z = course * 0.62, 3.6 + (course % 2) * 0.5
        while z < END:
            wide = 0.95 * (1 + z / 60)
            reach = math.hypot(z + wide / 2 - MIDDLE, max(0, h + 0.3 - SPRING))
            if reach > RADIUS + clear and on_wall(z + wide, h)[0] < W + 60:
                if day:
                    _in_daylight(layer, z, h, wide)
                else:
                    _in_lamplight(layer, z, h, wide)
            z += wide
        course += 1


def _in_lamplight(layer: Layer, z: float, h: float, wide: float) -> None:
    """A dark joint and a few pushes of the tool, wider toward the light."""
    rng = layer.rng
    x, y = on_wall(z + wide / 2, h + 0.3)
    fire, lamp, size = firelight(x, y, 430), lamplight(x, y), 9 / z
    if h > 3.4:  # the fire is low: above a man's reach it lights nothing
        fire = 0.0
    tone = (0.08 if z < 6.5 else 0.2) + max(fire, lamp * 1.15)
    for j in range(3):
        if rng.random() > tone:
            continue
        if fire > max(lamp, 0.2) and rng.random() < 0.25 + fire:
            ink = RED
        elif lamp > 0.35 and rng.random() < lamp + 0.2:
            ink = PALE
        else:
            ink = NEVA if lamp > 0.12 or rng.random() < 0.35 else WET
        level = h + 0.1 + j * 0.19
        start, slip = rng.uniform(0.06, 0.3), rng.uniform(-0.04, 0.04)
        width = min(11, 9 * size * (0.6 + tone * 0.6))
        layer.gouge(
            *on_wall(z + wide * 0.94, level), *on_wall(z + wide * start, level + slip), width, ink
        )
    if tone > 0.3:
        layer.gouge(*on_wall(z, h + 0.03), *on_wall(z, h + 0.58), 4 * size, WET)


def _in_daylight(layer: Layer, z: float, h: float, wide: float) -> None:
    """A face of wet stone, its upper edge caught by the sky, its lower edge in shade."""
    rng, size = layer.rng, 9 / z
    inset = 0.035 + 0.0012 * z

    def at(along: float, up: float) -> Spot:
        return on_wall(z + inset + (wide - 2 * inset) * along, h + inset + (0.62 - 2 * inset) * up)

    roll = rng.random()
    face = PALE if roll < 0.62 else BIRCH if roll < 0.9 else NEVA
    layer.poly([at(0, 0), at(1, 0), at(1, 1), at(0, 1)], face, 0.7, 30)
    layer.gouge(*at(1, 0.9), *at(0.02, 0.92), min(8, 6 * size), PAPER)
    layer.gouge(*at(0.98, 0.1), *at(0.04, 0.08), min(7, 5 * size), NEVA)
    for _ in range(2 if z < 18 else 1):
        along, up = rng.uniform(0.1, 0.7), rng.uniform(0.25, 0.7)
        ink = NEVA if face != NEVA else WET
        layer.gouge(*at(along + 0.25, up), *at(along, up - 0.04), min(6, 5 * size), ink)
    if h > 4.2 and rng.random() < 0.6:  # water from the ledge
        along = rng.uniform(0.1, 0.9)
        layer.gouge(*at(along, 1), *at(along, 1 - rng.uniform(0.5, 1.9)), min(6, 5 * size), INK)
