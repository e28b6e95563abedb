"""Inside the gate of the exchange: courses and vault running straight away, one hanging lamp."""

from __future__ import annotations

import math

from assets.press.inks import BIRCH, INK, NEVA, PALE, PAPER, WET
from assets.press.layer import Layer, Spot
from assets.press.scenes.morskaya_places import (
    FAR,
    MIDDLE,
    NEAR,
    RADIUS,
    SIDE,
    SPRING,
    VIEW,
    on_wall,
    opening,
)

LAMP = VIEW.at(SIDE + 0.5, 3.0, MIDDLE)


def passage(layer: Layer, *, day: bool) -> None:
    """The vault, the lamp in it, and the iron leaf thrown back against the wall outside."""
    layer.poly(opening(0), WET, 0.6, 60)
    with layer.clipped(opening(0)):
        shadow = [VIEW.at(SIDE, 0, FAR), VIEW.at(SIDE + 3, 0, FAR), VIEW.at(SIDE + 3, 0, 4)]
        layer.poly([*shadow, VIEW.at(SIDE, 0, 4)], INK, 0.6, 60)
        _courses(layer, day=day)
        if day:
            _bench(layer)
        _lamp(layer, day=day)
    edge = PAPER if day else PALE
    for j in range(8):
        z = FAR + 0.75 + j * 0.2
        layer.gouge(*on_wall(z, 0.05), *on_wall(z, 2.9), 4.4, INK)
        layer.gouge(*on_wall(z + 0.04, 0.1), *on_wall(z + 0.04, 3.05), 1.6, edge)
    for h in (0.3, 1.5, 2.7):
        layer.gouge(*on_wall(FAR + 0.7, h), *on_wall(FAR + 2.3, h), 5, INK)


def _courses(layer: Layer, *, day: bool) -> None:
    rng = layer.rng
    for course in range(12):
        h0, z = course * 0.36, FAR
        if h0 > SPRING:
            z = MIDDLE + math.sqrt(max(0.0, RADIUS**2 - (h0 - SPRING) ** 2))
        s = (course % 2) * 0.25
        while s < 3:
            wide = rng.uniform(0.4, 0.6)
            p, q = VIEW.at(SIDE + s, h0 + 0.18, z), VIEW.at(SIDE + s + wide, h0 + 0.18, z)
            near = _daylight(s) if day else _lamplight(p)
            if rng.random() < 0.45 + near:
                bright = rng.random()
                ink = PAPER if bright < near * 0.6 else PALE if bright < near * 1.2 else INK
                ink = NEVA if ink == INK and bright < 0.6 else ink
                width = 4 + 6 * near
                layer.gouge(p[0] + 4, p[1], q[0] - 3, q[1], width, ink, 0.01)
            s += wide


def _lamplight(spot: Spot) -> float:
    across, down = spot[0] - LAMP[0], (spot[1] - LAMP[1]) * 0.8
    return math.exp(-((math.hypot(across, down) / 120) ** 2))


def _daylight(inside: float) -> float:
    """How much of the street's light comes so many metres in."""
    return 0.5 * math.exp(-((inside / 0.9) ** 2))


def _bench(layer: Layer) -> None:
    """The end of the bench by the lodge: most of it is behind the jamb."""
    z, near, seat = FAR - 0.1, FAR - 0.5, 0.46

    def at(s: float, h: float, depth: float) -> Spot:
        return VIEW.at(SIDE + s, h, depth)

    layer.poly([at(1.5, seat, z), at(3.2, seat, z), at(3.2, seat, near), at(1.5, seat, near)],
               BIRCH, 0.5, 30)  # fmt: skip
    layer.gouge(*at(1.5, seat - 0.05, near), *at(3.2, seat - 0.05, near), 5, INK)
    leg = [at(1.62, 0, near), at(1.72, 0, near), at(1.72, seat, near), at(1.62, seat, near)]
    layer.poly(leg, INK, 0.4, 30)
    layer.gouge(*at(1.62, 0.02, near), *at(1.62, seat - 0.06, near), 2.4, BIRCH)
    for _ in range(16):  # the wet that boots have carried in
        s, depth = layer.rng.uniform(0, 1.2), layer.rng.uniform(NEAR, FAR - 0.3)
        layer.gouge(*at(s, 0, depth), *at(s + 0.25, 0, depth), 2.6, NEVA)


def _lamp(layer: Layer, *, day: bool) -> None:
    """One hanging lamp, which by day is put out."""
    rng, (x, y) = layer.rng, LAMP
    layer.line([(x, y - 90), (x, y - 14)], 3, INK)
    if not day:
        for k in range(20):
            a = k * math.tau / 20
            c, s = math.cos(a), math.sin(a)
            out = rng.uniform(24, 46)
            layer.gouge(x + 14 * c, y + 14 * s, x + out * c, y + out * s, 3, PAPER)
    shade = [(x - 20, y - 4), (x - 8, y - 18), (x + 8, y - 18)]
    layer.poly([*shade, (x + 20, y - 4)], INK, 0.5, 20)
    layer.disc(x, y + 2, 10, 9, PALE if day else PAPER, 0.06, 10)
