"""The roadway and the pavement of the Morskaya, wet, and what lies in them."""

from __future__ import annotations

import math

from assets.press.inks import BIRCH, DEEP, EMBER, INK, NEVA, OXBLOOD, PALE, PAPER, RED, WET, H, W
from assets.press.layer import Layer
from assets.press.scenes.morskaya_light import StreetLight
from assets.press.scenes.morskaya_places import (
    ACROSS,
    KERB,
    SIDE,
    STEP,
    VIEW,
    firelight,
    lamplight,
)
from assets.press.scenes.setts import Sett, course_joint, courses, joint, shine, stones


def ground(light: StreetLight) -> Layer:
    """Setts in perspective courses; the kerb runs down to the arch."""
    layer = Layer("ground", 0.55, 41)
    foot = [VIEW.at(SIDE, 0, 110), VIEW.at(SIDE, 0, 3.3)]
    beside = light.beside.wall
    layer.poly([(-10, VIEW.y + 6), (VIEW.x, VIEW.y + 6), *foot, (W + 400, H + 10), (-10, H + 10)],
               beside, 0.8, 60)  # fmt: skip
    road = [VIEW.at(ACROSS, 0, 120), VIEW.at(KERB, 0, 120), VIEW.at(KERB, 0, 1.4)]
    base = NEVA if light.is_day else DEEP
    layer.poly([*road, VIEW.at(ACROSS, 0, 1.4)], base, 0.8, 60)
    for course in courses(1.25):
        start = -8.4 + (course.row % 2) * 0.16
        for stone in stones(layer, VIEW, course, start, KERB - 0.1):
            ink = _by_day(layer, stone) if light.is_day else _by_night(layer, stone)
            if ink:
                shine(layer, stone, ink, 0.42 if light.is_day else 0.46)
            joint(layer, stone, 12, 4)
        if light.is_day:
            course_joint(layer, VIEW, course, ACROSS, KERB)
    if light.is_day:
        _slabs(layer)
    else:
        _pavement(layer)
    return layer


def _by_night(layer: Layer, stone: Sett) -> str:
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


def _by_day(layer: Layer, stone: Sett) -> str:
    """The ink of what lies in a stone: the arch as broken red, the sky, or nothing."""
    rng, x, below = layer.rng, stone.x, stone.near - VIEW.y
    sky = math.exp(-(((x - VIEW.x - 60) / (110 + 0.5 * below)) ** 2))
    wall = math.exp(-(((abs(x - VIEW.x) - 62) / (30 + 0.1 * below)) ** 2))
    wall *= math.exp(-below / 130)
    roll = rng.random()
    if roll < wall * 0.62:
        return OXBLOOD if rng.random() < 0.7 else EMBER
    if roll < wall * 0.62 + sky * 0.5:
        return PAPER
    if roll < 0.2 + sky * 0.68:
        return PALE
    return WET if roll > 0.76 else BIRCH if roll > 0.7 else ""


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


def _slabs(layer: Layer) -> None:
    """The same pavement by day: wet granite with the sky in it, dark under the wall."""
    rng = layer.rng
    face = [VIEW.at(KERB, STEP, 1.3), VIEW.at(KERB, -0.02, 1.3), VIEW.at(KERB, -0.02, 60)]
    layer.poly([*face, VIEW.at(KERB, STEP, 60)], INK, 0.8, 60)
    slabs = [VIEW.at(KERB, STEP, 60), VIEW.at(SIDE, STEP, 60), VIEW.at(SIDE, STEP, 3.3)]
    layer.poly([*slabs, (W + 300, H + 10), VIEW.at(KERB, STEP, 1.3)], BIRCH, 0.8, 60)
    z = 2.2
    while z < 40:
        layer.gouge(*VIEW.at(KERB, STEP, z), *VIEW.at(SIDE, STEP, z), min(6, 16 / z), INK)
        for _ in range(12):
            side, depth = rng.uniform(KERB + 0.1, SIDE - 0.2), z * rng.uniform(1, 1.16)
            roll, dark = rng.random(), (side - KERB) / (SIDE - KERB)
            ink = WET if roll < dark * 0.7 else PAPER if roll < 0.7 else PALE
            p, q = VIEW.at(side, STEP, depth), VIEW.at(side + 0.3, STEP, depth)
            layer.gouge(*p, *q, min(9, 20 / depth), ink, 0.02)
        z *= 1.16
    layer.gouge(*VIEW.at(KERB, STEP, 60), *VIEW.at(KERB, STEP, 2.6), 7, PAPER)
