"""The exchange on the Morskaya: granite, windows, the carriage gate and its name."""

from __future__ import annotations

import math

from assets.press.bars import Bars
from assets.press.inks import BIRCH, INK, NEVA, PALE, PAPER, RED, WET
from assets.press.layer import Layer, Spot
from assets.press.lettering import lettered
from assets.press.scenes.morskaya_granite import granite
from assets.press.scenes.morskaya_light import StreetLight
from assets.press.scenes.morskaya_passage import passage
from assets.press.scenes.morskaya_places import (
    END,
    FAR,
    MIDDLE,
    NEAR,
    RADIUS,
    ROOF,
    SIDE,
    SPRING,
    VIEW,
    firelight,
    gate_curve,
    lamplight,
    on_wall,
    opening,
)

LIT_BELOW, LIT_ABOVE = (3, 6), (2, 5)  # the dark windows of the hall, the lit ones over it


def exchange(light: StreetLight) -> Layer:
    """The whole front, from the granite up."""
    layer, front = Layer("exchange", 0.5, 23), light.front
    layer.poly(VIEW.wall(SIDE, 3.4, END, 0, ROOF), front.wall, 0.8, 60)
    if light.is_day:
        layer.poly(VIEW.wall(SIDE, 3.4, END, 0, 5.9), front.plinth, 0.8, 60)
    granite(layer, day=light.is_day)
    _windows(layer, light)
    _gate(layer, light)
    passage(layer, day=light.is_day)
    _sign(layer)
    for h, width, ink in (
        (ROOF, 9, front.cornice), (ROOF - 0.8, 4, front.course), (5.9, 8, front.cornice),
        (6.15, 4, front.course),
    ):  # fmt: skip
        layer.gouge(*on_wall(END, h), *on_wall(3.6, h), width, ink)
    for z, end in ((END, FAR + 0.6), (NEAR - 0.6, 3.6)) if light.is_day else ((END, 3.6),):
        layer.gouge(*on_wall(z, 0.9), *on_wall(end, 0.9), 4, front.joint)
    return layer


def _windows(layer: Layer, light: StreetLight) -> None:
    """The hall is never dark: tall panes over the gate, then offices, most of them asleep."""
    z, n = 4.2, 0
    while z < END - 2.6:
        lit = (n not in LIT_BELOW, n in LIT_ABOVE)
        _window(layer, light, z, 6.6, 9.1, 0.95, n % 2, lit=lit[0])
        _window(layer, light, z, 11.2, 13.6, 0, n % 2, lit=lit[1])
        z += 3.35
        n += 1
    if light.is_day:
        _wet_plaster(layer)


def _wet_plaster(layer: Layer) -> None:
    """Rain that has run down the wall from the cornice, the ledges and the sills."""
    rng = layer.rng
    for _ in range(420):
        z = END * rng.random() ** 1.5
        top = rng.choice((ROOF - 0.9, 10.9, 6.2, 14.9)) - rng.uniform(0, 0.3)
        bay = (z - 4.2) % 3.35
        if z < 3.6 or (-0.3 < bay < 2.2 and top > 14.95):
            continue
        drop = rng.uniform(0.3, 1.9) if bay > 2.2 else rng.uniform(0.1, 0.5)
        ink = WET if rng.random() < 0.75 else PALE
        width = min(9, 60 / z) * rng.uniform(0.4, 1)
        layer.gouge(*on_wall(z, top), *on_wall(z, top - drop), width, ink)


def _window(
    layer: Layer, light: StreetLight, z: float, foot: float, head: float, arch: float, turn: int,
    *, lit: bool,
) -> None:  # fmt: skip
    def outline(grow: float) -> list[Spot]:
        turns = [i * math.pi / 8 for i in range(9)]
        half = 0.95 + grow
        top = [(middle + half * math.cos(t), head + (arch + grow) * math.sin(t)) for t in turns]
        corners = [(middle - half, foot - grow * 0.7), (middle + half, foot - grow * 0.7), *top]
        return [on_wall(*corner) for corner in corners]

    middle, front, glows = z + 0.95, light.front, lit and not light.is_day
    layer.poly(outline(0.29), front.surrounds[turn], 0.5, 60)
    layer.poly(outline(0), INK, 0.5, 60)
    layer.poly(outline(-0.1), PAPER if glows else front.panes, 0.5, 60)
    width, rng = 45 / z, layer.rng
    if light.is_day:
        with layer.clipped(outline(-0.1)):
            _reflection(layer, z, foot, head + arch)
    for t in (0.33, 0.67):
        x = z + 1.9 * t
        layer.gouge(*on_wall(x, foot), *on_wall(x, head + arch * 0.8), width, INK)
    for t in (0.3, 0.6, 0.9):
        h = foot + (head - foot) * t
        layer.gouge(*on_wall(z, h), *on_wall(z + 1.9, h), width, INK)
    if glows and arch:
        for _ in range(14):  # light spilled on the sill
            x = rng.uniform(z - 0.3, z + 2.2)
            p, q = on_wall(x, foot - 0.22), on_wall(x, foot - rng.uniform(0.3, 0.6))
            layer.gouge(*p, *q, min(4.5, 30 / z), PALE)
    if light.is_day:
        layer.gouge(*on_wall(z + 2.3, foot - 0.3), *on_wall(z - 0.35, foot - 0.3), 50 / z, INK)


def _reflection(layer: Layer, z: float, foot: float, head: float) -> None:
    """The sky in the glass, and the roof across the street under it."""
    rng = layer.rng
    roof = foot + (head - foot) * 0.42
    panes = [on_wall(z - 0.1, roof), on_wall(z + 2, roof + 0.2), on_wall(z + 2, head + 0.2)]
    layer.poly([*panes, on_wall(z - 0.1, head + 0.2)], NEVA, 0.8, 20)
    for _ in range(9):
        h, x = rng.uniform(roof + 0.1, head), rng.uniform(z - 0.2, z + 1.2)
        p, q = on_wall(x, h), on_wall(x + 0.9, h + 0.25)
        layer.gouge(*p, *q, min(8, 60 / z), PAPER if rng.random() < 0.4 else PALE)


def _gate(layer: Layer, light: StreetLight) -> None:
    """Long stones round the carriage gate."""
    day = light.is_day
    layer.poly(opening(0.62), BIRCH if day else WET, 0.6, 60)
    inner, outer = gate_curve(0.08), gate_curve(0.6)
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
        ink = PALE if day or lamplight(*p) > 0.25 else NEVA
        for shift in (-7, 0, 7):
            tint = PAPER if day and shift == 0 else ink
            layer.gouge(p[0] + shift, p[1], q[0] + shift, q[1], 4.4, tint)
    for z in (NEAR - 0.31, FAR + 0.31):
        for j in range(4):
            h = 0.06 + j * 0.62
            layer.gouge(*on_wall(z - 0.3, h), *on_wall(z + 0.3, h), 4, INK)
            for k in range(3):
                p, q = (
                    on_wall(z - 0.26, h + 0.14 + k * 0.15),
                    on_wall(z + 0.24, h + 0.14 + k * 0.15),
                )
                warm = firelight(*p) > 0.2 and not day
                layer.gouge(*p, *q, 4.6, RED if warm else PALE)


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
