"""The hall's windows and clock by day, on the wall that faces us and on the one that runs away."""

from __future__ import annotations

import math

from shapely.geometry import MultiPoint

from assets.press.inks import BIRCH, INK, NEVA, PALE, PAPER, WET
from assets.press.layer import Layer, Spot
from assets.press.perspective import Eye
from assets.press.scenes.switchboard import TOP

EYE = Eye(690, 440, 1.75)
LEFT, RIGHT, END, CEILING = -2.3, 4.6, 13.0, 6.6
BAY, SILL, SPRING = 2.3, 2.75, 5.0
END_WINDOWS = ((-1.75, -0.15), (0.95, 2.55), (3.1, 4.5))


def end_window(layer: Layer, left: float, right: float) -> None:
    middle, half = (left + right) / 2, (right - left) / 2

    def arch(grow: float, low: float) -> list[Spot]:
        turns = [math.pi * i / 8 for i in range(9)]
        bow = [
            EYE.at(middle + (half + grow) * math.cos(t), 4.6 + (half + grow) * math.sin(t), END)
            for t in turns
        ]
        return [
            EYE.at(middle + half + grow, low, END),
            *bow,
            EYE.at(middle - half - grow, low, END),
        ]

    layer.poly(arch(0.13, 1.1), INK, 0.8, 30)
    pane = arch(0, 1.3)
    layer.poly(pane, PALE, 0.6, 30)
    (xl, yl), (xr, yt) = EYE.at(left, 1.3, END), EYE.at(right, 5.6, END)
    with layer.clipped(pane):
        layer.hatch((xl, yt, xr, yl), -0.12, 8, 90, 3.2, PAPER, 0.8, 0.02)
        layer.hatch((xl, yt, xr, yt + 120), -0.12, 9, 60, 2.4, NEVA, 0.7, 0.02)
        _roofs(layer, xl - 6, xr + 6, yl)
        for t in (1 / 3, 2 / 3):
            layer.rect(xl + (xr - xl) * t - 1.6, yt - 30, 3.2, yl - yt + 30, INK, 0.4, 40)
        for t in (0.24, 0.48, 0.72):
            layer.rect(xl, yl + (yt - yl) * t, xr - xl, 3.4, INK, 0.4, 40)


def _roofs(layer: Layer, x0: float, x1: float, base: float) -> None:
    """The other side of the street: roofs and chimneys, one window lit."""
    x, rng = x0, layer.rng
    while x < x1:
        wide, tall = rng.uniform(22, 44), rng.uniform(46, 84)
        layer.rect(x, base - tall, wide + 2, tall + 4, NEVA, 0.8, 20)
        if rng.random() < 0.7:
            layer.rect(x + wide * 0.3, base - tall - 16, 8, 18, NEVA, 0.5)
        for row in range(2):
            for column in range(2):
                at = x + 6 + column * wide * 0.45, base - tall + 14 + row * 24
                layer.rect(*at, 6, 11, PAPER if rng.random() < 0.12 else WET, 0.4)
        x += wide


def clock(layer: Layer, x: float, y: float, r: float) -> None:
    """The hall's clock hangs side on to us: its dials look up and down the row, at any hour."""
    top = EYE.at(0, CEILING - 0.3, END)[1]
    layer.line([(x, top), (x, y - r)], 6, INK)
    layer.line([(x - 1, top), (x - 1, y - r)], 1.8, PALE)
    layer.disc(x, y - r - 9, 9, 6, INK, 0.04, 12)
    drum = r * 0.34

    def dial(side: float, size: float) -> list[Spot]:
        turns = [k * math.tau / 28 for k in range(28)]
        wide = r * size * 0.3
        return [(x + side * drum + wide * math.cos(t), y + r * size * math.sin(t)) for t in turns]

    layer.geometry(MultiPoint([*dial(-1, 1.1), *dial(1, 1.1)]).convex_hull, INK, 0.4, 30)
    for across, width, ink in ((0.16, 3, NEVA), (0.5, 4.4, PALE), (0.86, 3, WET)):
        at = x - drum + 2 * drum * across + r * 0.2
        layer.gouge(at, y - r * 0.98, at, y + r * 0.96, width, ink, -0.05)
    layer.poly(dial(-1, 1), BIRCH, 0.4, 30)
    layer.poly(dial(-1, 0.9), PAPER, 0.4, 30)
    for hour in range(12):
        t = hour * math.tau / 12
        c, s = x - drum + math.sin(t) * r * 0.25, y - math.cos(t) * r * 0.84
        layer.gouge(c, s, c - math.sin(t) * r * 0.07, s + math.cos(t) * r * 0.16, 2.4, INK)
    layer.gouge(x - drum - 7, y + r * 0.6, x - drum + 5, y - r * 0.62, 13, PALE, 0.1)


def side_wall(layer: Layer) -> None:
    """Above the board: pilasters, and windows that run away from us."""
    layer.poly(EYE.wall(LEFT, 2.0, END, TOP, CEILING), WET, 1, 60)
    start = 2.6
    while start < END - 1:
        near, far = start + 0.35, start + BAY - 0.35
        frame = _side_arch(near - 0.12, far + 0.12, SILL - 0.12, 0.14)
        layer.poly(frame, INK, 0.8, 40)
        pane = _side_arch(near, far, SILL, 0)
        layer.poly(pane, PALE, 0.8, 40)
        x0, x1 = min(x for x, _ in pane), max(x for x, _ in pane)
        y0, y1 = max(-20, min(y for _, y in pane)), max(y for _, y in pane)
        with layer.clipped(pane):
            layer.hatch((x0, y0, x1, y1), -0.5, 11, 130, 4.4, PAPER, 0.7, 0.02)
            layer.hatch((x0, y0, x1, y1), -0.5, 20, 90, 3.0, NEVA, 0.6, 0.02)
        for t in (0.34, 0.67):
            depth = near + (far - near) * t
            bar = EYE.wall(LEFT, depth - 0.03, depth + 0.03, SILL, SPRING + 0.9)
            layer.poly(bar, INK, 0.5, 60)
        for height in (SILL + 0.75, SILL + 1.5, SPRING):
            a, b = EYE.at(LEFT, height, near), EYE.at(LEFT, height, far)
            layer.line([a, b], 42 / (near + far), INK)
        for height, fill, width in ((SILL - 0.14, PALE, 9), (SILL - 0.24, INK, 6)):
            a, b = EYE.at(LEFT, height, near - 0.25), EYE.at(LEFT, height, far + 0.25)
            layer.gouge(*a, *b, width, fill)
        for off in (-0.16, 0.0, 0.16):
            a, b = EYE.at(LEFT, TOP + 0.3, start + off), EYE.at(LEFT, CEILING, start + off)
            layer.gouge(*b, *a, 20 / start, NEVA if off else PALE)
        start += BAY


def _side_arch(near: float, far: float, low: float, grow: float) -> list[Spot]:
    middle, half = (near + far) / 2, (far - near) / 2
    turns = [math.pi * i / 8 for i in range(9)]
    bow = [
        EYE.at(LEFT, SPRING + (half + grow) * math.sin(t), middle - half * math.cos(t))
        for t in turns
    ]
    return [EYE.at(LEFT, low, near), *bow, EYE.at(LEFT, low, far)]
