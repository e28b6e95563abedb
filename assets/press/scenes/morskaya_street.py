"""The Bolshaya Morskaya itself: night sky, the arch at its end, sleeping houses, wet setts."""

from __future__ import annotations

import math

from assets.press.inks import DEEP, EMBER, INK, NEVA, OXBLOOD, PALE, PAPER, RED, WET, H, W
from assets.press.layer import Layer, Spot
from assets.press.scenes.morskaya_places import (
    ACROSS,
    KERB,
    SIDE,
    STEP,
    VIEW,
    firelight,
    lamplight,
)
from assets.press.scenes.setts import Sett, courses, joint, shine, stones
from assets.press.scenes.stencil import Stencil

# Houses beyond the exchange, far to near: where each begins and ends, its height, its panes.
HOUSES = ((78, 108, 17, WET), (60, 78, 14, DEEP), (46, 60, 18.5, WET), (34, 46, 15, DEEP))


def sky() -> Layer:
    """The last hour of the night: low cloud over the roofs, paler over the square."""
    layer = Layer("sky", 0.15, 11)
    layer.flood(DEEP)
    rng = layer.rng
    y = -10.0
    while y < VIEW.y:
        t, x = y / VIEW.y, -60 - rng.random() * 120
        while x < W:
            run = rng.uniform(60, 190)
            if rng.random() < 0.75 - t * 0.5:
                layer.gouge(
                    x, y, x + run, y - run * 0.1, rng.uniform(2.5, 7) * (1.2 - t), INK, 0.03
                )
            near = math.exp(-(((x + run / 2 - VIEW.x) / 190) ** 2))
            if rng.random() < 0.12 + t * 0.5 * (0.4 + near):
                bright = near * t > 0.5 and rng.random() < 0.5
                width = rng.uniform(1, 4) * (0.5 + t)
                layer.gouge(
                    x,
                    y + 4,
                    x + run * 0.9,
                    y + 4 - run * 0.08,
                    width,
                    PALE if bright else NEVA,
                    0.02,
                )
            x += run * rng.uniform(0.9, 1.3)
        y += 8.4
    return layer


def arch() -> Layer:
    """The arch of the General Staff closes the street: dark red, a paler night inside it."""
    layer = Layer("arch", 0.25, 13)
    on, rng = Stencil(layer, VIEW.x + 2, VIEW.y + 14), layer.rng
    front = [(-130, 0), (-130, -150), (-66, -152), (-66, -164), (66, -164), (66, -152)]
    on.poly([*front, (150, -150), (150, 0)], OXBLOOD, 0.8, 24)
    for _ in range(110):
        u, v = rng.uniform(-128, 146), rng.uniform(-148, -30)
        run = rng.uniform(10, 40)
        on.gouge(u, v, u, v + run, rng.uniform(1, 3), INK if rng.random() < 0.6 else EMBER)
    on.poly([(-134, -156), (154, -156), (154, -151), (-134, -151)], INK, 0.5)
    on.gouge(-70, -167, 70, -167, 3, NEVA)
    on.poly(_span(46, -88), INK, 0.5, 30)
    for i in range(11):
        c, s = math.cos(math.pi * i / 10), math.sin(math.pi * i / 10)
        on.gouge(-40 * c, -88 - 40 * s, -52 * c, -88 - 52 * s, 3.4, NEVA)
    on.poly(_span(35, -86), NEVA, 0.5, 30)
    with layer.clipped(on.spots(_span(35, -86))):
        for k in range(16):
            y = -120 + k * 8
            on.gouge(-40, y, 40, y - 6, rng.uniform(2, 4.4), PALE if k % 2 else DEEP, 0.04)
        on.poly([(-40, 0), (-40, -32), (40, -34), (40, 0)], OXBLOOD, 0.6, 20)
        for k in range(9):
            ink = PAPER if k in (2, 3, 6) else INK
            on.poly([(-36 + k * 9, -26), (-33 + k * 9, -26), (-33 + k * 9, -17)], ink, 0.2)
    chariot = [(-44, -164), (-40, -182), (-30, -186), (-28, -200), (-22, -188), (-12, -186)]
    chariot += [(-10, -202), (-3, -188), (2, -216), (8, -190), (14, -202), (18, -187), (30, -186)]
    on.poly([*chariot, (32, -200), (40, -180), (46, -164)], INK, 0.5, 14)
    return layer


def _span(radius: float, spring: float) -> list[Spot]:
    turns = [i * math.pi / 10 for i in range(1, 10)]
    top = [(-radius * math.cos(t), spring - radius * math.sin(t)) for t in turns]
    return [(-radius, 0), (-radius, spring), *top, (radius, spring), (radius, 0)]


def houses() -> Layer:
    """Both walls of the street run to the arch."""
    layer = Layer("houses", 0.35, 17)
    for (start, end, top, panes), lower in zip(HOUSES, (2, -2, 3, 0), strict=True):
        _house(layer, SIDE, start, end, top, panes)
        _house(layer, ACROSS, start - 6, end - 6, top + lower, panes)
    near = [VIEW.at(ACROSS, 20, 16), VIEW.at(ACROSS, 17, 28), VIEW.at(ACROSS, 0, 28)]
    layer.poly([(-10, -10), *near, (-10, 1400)], INK, 0.8, 60)
    for z in (4.6, 6.2, 8.2, 10.6, 13.4, 16.6, 20.4, 24.6):
        for h in (1.2, 5.0, 8.6, 12.2):
            layer.poly(VIEW.wall(ACROSS, z, z + 1.2, h, h + 2.2), DEEP, 0.5, 60)
            sill = VIEW.at(ACROSS, h - 0.3, z - 0.2), VIEW.at(ACROSS, h - 0.3, z + 1.5)
            layer.gouge(*sill[0], *sill[1], 40 / z, WET)
    return layer


def _house(layer: Layer, side: float, start: float, end: float, top: float, panes: str) -> None:
    """One house of the row, cut flat and then windowed."""
    layer.poly(VIEW.wall(side, start, end, 0, top), INK, 0.8, 40)
    edge = NEVA if side > 0 else WET
    z = start
    while z < end - 1:
        for storey in range(int(top / 3.6)):
            h = 1.2 + 3.6 * storey
            lit = layer.rng.random() < 0.1
            pane = VIEW.wall(side, z + 0.7, z + 2.1, h, h + 2.1)
            layer.poly(pane, PAPER if lit else panes, 0.4, 60)
            jamb = VIEW.at(side, h, z + 0.7), VIEW.at(side, h + 2.3, z + 0.7)
            layer.gouge(*jamb[0], *jamb[1], 26 / z, edge)
            sill = VIEW.at(side, h - 0.25, z + 0.4), VIEW.at(side, h - 0.25, z + 2.5)
            layer.gouge(*sill[0], *sill[1], 30 / z, edge)
        z += 3.1
    for h, width in ((top, 60), (top - 0.6, 30), (4.2, 30)):
        ink = PALE if h == top and side > 0 else NEVA
        layer.gouge(*VIEW.at(side, h, start), *VIEW.at(side, h, end), width / start * 3, ink)


def ground() -> Layer:
    """Wet setts: lit panes lie in them, the fire lies in them, the kerb runs down to the arch."""
    layer = Layer("ground", 0.55, 41)
    foot = [VIEW.at(SIDE, 0, 110), VIEW.at(SIDE, 0, 3.3)]
    layer.poly([(-10, VIEW.y + 6), (VIEW.x, VIEW.y + 6), *foot, (W + 400, H + 10), (-10, H + 10)],
               INK, 0.8, 60)  # fmt: skip
    road = [VIEW.at(ACROSS, 0, 120), VIEW.at(KERB, 0, 120), VIEW.at(KERB, 0, 1.4)]
    layer.poly([*road, VIEW.at(ACROSS, 0, 1.4)], DEEP, 0.8, 60)
    for course in courses(1.25):
        start = -8.4 + (course.row % 2) * 0.16
        for stone in stones(layer, VIEW, course, start, KERB - 0.1):
            ink = _light_in(layer, stone)
            if ink:
                shine(layer, stone, ink, 0.46)
            joint(layer, stone, 12, 4)
    _pavement(layer)
    return layer


def _light_in(layer: Layer, stone: Sett) -> str:
    """The ink of what lies in a stone: the fire, lit panes, the sky, or nothing."""
    rng, x, below = layer.rng, stone.x, stone.near - VIEW.y
    fire = firelight(x, stone.near, 400)
    off_panes = (x - VIEW.x - 150 - below * 0.62) / (40 + 0.2 * below)
    panes = math.exp(-(off_panes**2)) * (0.5 + 0.5 * math.sin(stone.z * 2.1))
    gleam = math.exp(-(((x - VIEW.x + 10) / (26 + 0.1 * below)) ** 2))
    roll = rng.random()
    if roll < fire * 0.9:
        return PAPER if rng.random() < (fire - 0.62) * 1.6 else RED
    if roll < fire * 0.9 + panes * 0.5:
        return PAPER
    if roll < gleam * 0.7 + panes * 0.7:
        return PALE
    return NEVA if roll < 0.34 + fire else WET if roll < 0.7 else ""


def _pavement(layer: Layer) -> None:
    """Slabs along the exchange, and the kerb that catches the light."""
    rng = layer.rng
    kerb = [VIEW.at(KERB, STEP, 1.3), VIEW.at(KERB, 0, 1.3), VIEW.at(KERB, 0, 60)]
    slabs = [VIEW.at(KERB, STEP, 60), VIEW.at(SIDE, STEP, 60), VIEW.at(SIDE, STEP, 3.3)]
    layer.poly([*slabs, (W + 300, H + 10), *kerb], INK, 0.8, 60)
    z = 2.2
    while z < 40:
        for _ in range(11):
            side, depth = rng.uniform(KERB + 0.1, SIDE - 0.1), z * rng.uniform(1, 1.16)
            p, q = VIEW.at(side, STEP, depth), VIEW.at(side + 0.3, STEP, depth)
            fire, lamp = firelight(*p, 460), lamplight(*p, 330)
            if rng.random() < 0.25 + max(fire, lamp):
                ink = RED if fire > 0.25 else PALE if lamp > 0.3 else NEVA
                layer.gouge(*p, *q, 16 / depth, ink, 0.02)
        layer.gouge(*VIEW.at(KERB, STEP, z), *VIEW.at(SIDE, STEP, z), 7 / z, WET)
        z *= 1.16
    layer.gouge(*VIEW.at(KERB, STEP, 60), *VIEW.at(KERB, STEP, 2.6), 8, PALE)
