"""The exchange on the Morskaya: rusticated granite, lit windows, the carriage gate and its name."""

from __future__ import annotations

import math

from assets.press.bars import Bars
from assets.press.inks import DEEP, INK, NEVA, PALE, PAPER, RED, WET, W
from assets.press.layer import Layer, Spot
from assets.press.lettering import lettered
from assets.press.scenes.morskaya_places import SIDE, VIEW, firelight, lamplight

END, ROOF = 34, 17  # how far the building runs, how high
NEAR, FAR, SPRING = 7.2, 10.8, 2.5  # the jambs of the gate, and where its arch begins
MIDDLE, RADIUS = (NEAR + FAR) / 2, (FAR - NEAR) / 2


def on_wall(z: float, h: float) -> Spot:
    return VIEW.at(SIDE, h, z)


def exchange() -> Layer:
    """The whole front, from the granite up."""
    layer = Layer("exchange", 0.5, 23)
    layer.poly(VIEW.wall(SIDE, 3.4, END, 0, ROOF), INK, 0.8, 60)
    _granite(layer)
    _windows(layer)
    _gate(layer)
    _passage(layer)
    _sign(layer)
    for h, width, ink in (
        (ROOF, 9, PALE), (ROOF - 0.8, 4, NEVA), (5.9, 8, PALE), (6.15, 4, NEVA), (0.9, 4, WET),
    ):  # fmt: skip
        layer.gouge(*on_wall(END, h), *on_wall(3.6, h), width, ink)
    return layer


def _granite(layer: Layer) -> None:
    """Each block a dark joint and a few pushes of the tool, wider toward the light."""
    course = 0
    while course * 0.62 < 5.5:
        h, z = course * 0.62, 3.6 + (course % 2) * 0.5
        while z < END:
            wide = 0.95 * (1 + z / 60)
            outside = math.hypot(z + wide / 2 - MIDDLE, max(0, h + 0.3 - SPRING)) > RADIUS + 0.6
            if outside and on_wall(z + wide, h)[0] < W + 60:
                _block(layer, z, h, wide)
            z += wide
        course += 1


def _block(layer: Layer, z: float, h: float, wide: float) -> None:
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


def _windows(layer: Layer) -> None:
    """The hall is never dark: tall panes over the gate, then offices, most of them asleep."""
    z, n = 4.2, 0
    while z < END - 2.6:
        _window(layer, z, 6.6, 9.1, 0.95, lit=n not in (3, 6), pale=n % 2 == 0)
        _window(layer, z, 11.2, 13.6, 0, lit=n in (2, 5), pale=n % 2 == 0)
        z += 3.35
        n += 1


def _window(
    layer: Layer, z: float, foot: float, head: float, arch: float, *, lit: bool, pale: bool
) -> None:
    def outline(grow: float) -> list[Spot]:
        turns = [i * math.pi / 8 for i in range(9)]
        half = 0.95 + grow
        top = [(middle + half * math.cos(t), head + (arch + grow) * math.sin(t)) for t in turns]
        corners = [(middle - half, foot - grow * 0.7), (middle + half, foot - grow * 0.7), *top]
        return [on_wall(*corner) for corner in corners]

    middle = z + 0.95
    layer.poly(outline(0.29), NEVA if pale else WET, 0.5, 60)
    layer.poly(outline(0), INK, 0.5, 60)
    layer.poly(outline(-0.1), PAPER if lit else DEEP, 0.5, 60)
    width, rng = 45 / z, layer.rng
    for t in (0.33, 0.67):
        x = z + 1.9 * t
        layer.gouge(*on_wall(x, foot), *on_wall(x, head + arch * 0.8), width, INK)
    for t in (0.3, 0.6, 0.9):
        h = foot + (head - foot) * t
        layer.gouge(*on_wall(z, h), *on_wall(z + 1.9, h), width, INK)
    if lit and arch:
        for _ in range(14):  # light spilled on the sill
            x = rng.uniform(z - 0.3, z + 2.2)
            p, q = on_wall(x, foot - 0.22), on_wall(x, foot - rng.uniform(0.3, 0.6))
            layer.gouge(*p, *q, min(4.5, 30 / z), PALE)


def _curve(grow: float) -> list[Spot]:
    """The arch of the gate from its far springing to its near one."""
    r = RADIUS + grow
    turns = [i * math.pi / 12 for i in range(13)]
    return [on_wall(MIDDLE + r * math.cos(t), SPRING + r * math.sin(t)) for t in turns]


def _opening(grow: float) -> list[Spot]:
    return [on_wall(FAR + grow, 0), *_curve(grow), on_wall(NEAR - grow, 0)]


def _gate(layer: Layer) -> None:
    """Long stones round the carriage gate."""
    layer.poly(_opening(0.62), WET, 0.6, 60)
    inner, outer = _curve(0.08), _curve(0.6)
    for i in range(15):
        t = math.pi * i / 14
        c, s = math.cos(t), math.sin(t)
        near, far = RADIUS, RADIUS + 0.66
        layer.gouge(
            *on_wall(MIDDLE + near * c, SPRING + near * s),
            *on_wall(MIDDLE + far * c, SPRING + far * s),
            6,
            INK,
        )
    for p, q in zip(inner, outer, strict=True):
        ink = PALE if lamplight(*p) > 0.25 else NEVA
        for shift in (-7, 0, 7):
            layer.gouge(p[0] + shift, p[1], q[0] + shift, q[1], 4.4, ink)
    for z in (NEAR - 0.31, FAR + 0.31):
        for j in range(4):
            h = 0.06 + j * 0.62
            layer.gouge(*on_wall(z - 0.3, h), *on_wall(z + 0.3, h), 4, INK)
            for k in range(3):
                p, q = (
                    on_wall(z - 0.26, h + 0.14 + k * 0.15),
                    on_wall(z + 0.24, h + 0.14 + k * 0.15),
                )
                layer.gouge(*p, *q, 4.6, RED if firelight(*p) > 0.2 else PALE)


def _passage(layer: Layer) -> None:
    """Inside the gate: courses and vault running straight away, lit by one hanging lamp."""
    layer.poly(_opening(0), WET, 0.6, 60)
    rng = layer.rng
    lamp_x, lamp_y = VIEW.at(SIDE + 0.5, 3.0, MIDDLE)
    with layer.clipped(_opening(0)):
        shadow = [VIEW.at(SIDE, 0, FAR), VIEW.at(SIDE + 3, 0, FAR), VIEW.at(SIDE + 3, 0, 4)]
        layer.poly([*shadow, VIEW.at(SIDE, 0, 4)], INK, 0.6, 60)
        for course in range(12):
            h0, z = course * 0.36, FAR
            if h0 > SPRING:
                z = MIDDLE + math.sqrt(max(0.0, RADIUS**2 - (h0 - SPRING) ** 2))
            s = (course % 2) * 0.25
            while s < 3:
                wide = rng.uniform(0.4, 0.6)
                p, q = VIEW.at(SIDE + s, h0 + 0.18, z), VIEW.at(SIDE + s + wide, h0 + 0.18, z)
                near = math.exp(-((math.hypot(p[0] - lamp_x, (p[1] - lamp_y) * 0.8) / 120) ** 2))
                if rng.random() < 0.45 + near:
                    bright = rng.random()
                    ink = PAPER if bright < near * 0.6 else PALE if bright < near * 1.2 else INK
                    ink = NEVA if ink == INK and bright < 0.6 else ink
                    width = 4 + 6 * near
                    layer.gouge(p[0] + 4, p[1], q[0] - 3, q[1], width, ink, 0.01)
                s += wide
        layer.line([(lamp_x, lamp_y - 90), (lamp_x, lamp_y - 14)], 3, INK)
        for k in range(20):
            a = k * math.tau / 20
            c, s = math.cos(a), math.sin(a)
            out = rng.uniform(24, 46)
            layer.gouge(
                lamp_x + 14 * c, lamp_y + 14 * s, lamp_x + out * c, lamp_y + out * s, 3, PAPER
            )
        shade = [(lamp_x - 20, lamp_y - 4), (lamp_x - 8, lamp_y - 18), (lamp_x + 8, lamp_y - 18)]
        layer.poly([*shade, (lamp_x + 20, lamp_y - 4)], INK, 0.5, 20)
        layer.disc(lamp_x, lamp_y + 2, 10, 9, PAPER, 0.06, 10)
    for j in range(8):  # the iron leaf, thrown back against the wall
        z = FAR + 0.75 + j * 0.2
        layer.gouge(*on_wall(z, 0.05), *on_wall(z, 2.9), 4.4, INK)
        layer.gouge(*on_wall(z + 0.04, 0.1), *on_wall(z + 0.04, 3.05), 1.6, PALE)
    for h in (0.3, 1.5, 2.7):
        layer.gouge(*on_wall(FAR + 0.7, h), *on_wall(FAR + 2.3, h), 5, INK)


def _sign(layer: Layer) -> None:
    """The board over the gate, read from the far end towards us."""
    far, near, foot, head = 12.9, 5.2, 4.72, 5.62
    for inset, ink in ((0.0, INK), (0.1, WET), (0.16, INK)):
        board = VIEW.wall(SIDE, near + inset, far - inset, foot - 0.12 + inset, head + 0.12 - inset)
        layer.poly(board, ink, 0.6, 60)
    start, stop, tall = far - 0.36, near + 0.3, head - foot - 0.34

    def place(along: float, up: float) -> Spot:
        return on_wall(start + (stop - start) * along, foot + 0.17 + up * tall)

    lettered(layer, "ТЕЛЕФОННАЯ СТАНЦІЯ", place, PAPER, Bars(1.35))
