"""Desk telephones of that year: bent magnets for legs, a crank, a handset across the fork."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from assets.press.inks import BIRCH, DEEP, INK, NEVA, PALE, PAPER
from assets.press.layer import Layer, Spot
from assets.press.scenes.stencil import Stencil


def telephone(layer: Layer, x: float, y: float, scale: float) -> None:
    """It stands on (x, y), about two hundred wide; lit from the right."""
    on, rng = Stencil(layer, x, y, scale), layer.rng
    for _ in range(44):  # its shadow, away from the window
        u, v = rng.uniform(-110, 60), rng.uniform(-10, 16)
        on.gouge(u + 50, v - 2, u - 30, v + 8, 6, INK, 0.02)
    for side in (-1, 1):
        _leg(on, side, 0.72, -14, DEEP)
    _drum(on)
    for side in (-1, 1):
        _leg(on, side, 1, 0, INK)
    _crank(on)
    _fork(on)
    _handset(Stencil(layer, *on.spot(0, -186), scale), 0.03)


def _leg(on: Stencil, side: int, spread: float, low: float, ink: str) -> None:
    """Half of a horseshoe magnet, gilt on the near one, on a small foot."""
    outer, middle, inner = [], [], []
    for i in range(11):
        t = i / 10
        out = (38 + 60 * t**1.8) * spread * side
        v = -122 + t * (116 + low)
        outer.append((out + 16 * side, v))
        middle.append((out, v))
        inner.append((out - 15 * side, v + 2))
    foot = [(122 * spread * side, low + 8), (74 * spread * side, low + 10)]
    on.poly([*outer, *foot, *reversed(inner)], INK, 0.6, 30)
    if ink != INK:
        _band(on, middle, 6, NEVA)
        return
    _band(on, [(a + 1 * side, b) for a, b in middle[:-1]], 15, BIRCH)
    for a, b in middle[1:-2:2]:  # gilt leaves
        on.gouge(a - 4, b - 6, a + 5, b + 8, 7, INK, 0.2 * side)
    lit = outer if side > 0 else inner
    _band(on, [(a - 2.5, b) for a, b in lit[:-1]], 4.4, PAPER if side > 0 else PALE)
    on.poly([(130 * side, low + 6), (114 * side, low - 8), (80 * side, low - 6),
             (68 * side, low + 8), (92 * side, low + 15)], INK, 0.5, 14)  # fmt: skip
    on.gouge(84 * side, low - 2, 118 * side, low, 6, PALE)


def _band(on: Stencil, points: Sequence[Spot], width: float, ink: str) -> None:
    on.layer.line(on.spots(points), width * on.scale, ink)


def _drum(on: Stencil) -> None:
    """The generator between the magnets, and its cog."""
    on.poly([(-44, -88), (44, -88), (44, -14), (-44, -14)], INK, 0.6, 30)
    for k in range(9):
        on.gouge(-38 + k * 9.5, -84, -38 + k * 9.5, -18, 5, PALE if k > 5 else BIRCH)
    for rx, ink in ((30, INK), (25, PALE), (17, INK), (13, BIRCH), (5, INK)):
        on.disc(12, -51, rx, rx, ink, 0.04, 20)
    for k in range(16):
        a = k * math.tau / 16
        c, s = math.cos(a), math.sin(a)
        on.gouge(12 + 26 * c, -51 + 26 * s, 12 + 17 * c, -51 + 17 * s, 3, INK)
    on.gouge(22, -62, 30, -44, 4, PAPER, 0.3)


def _crank(on: Stencil) -> None:
    for points in (
        [(58, -62), (112, -62), (112, -46), (58, -46)],
        [(102, -64), (118, -64), (122, -6), (106, -6)],
        [(102, -22), (140, -25), (146, -13), (140, 2), (102, 2)],
    ):
        on.poly(points, INK, 0.5, 16)
    on.poly([(62, -58), (108, -58), (108, -50), (62, -50)], PALE, 0.4)
    on.poly([(107, -60), (114, -60), (117, -22), (110, -22)], PALE, 0.4)
    on.poly([(110, -18), (137, -20), (141, -12), (137, -3), (110, -3)], BIRCH, 0.5, 14)
    on.gouge(114, -16, 138, -16, 5, PAPER)


def _fork(on: Stencil) -> None:
    """The plate on top, a turned column, and the horns."""
    on.poly([(-66, -126), (-60, -140), (60, -140), (66, -126), (60, -112), (-60, -112)], INK, 0.5)
    on.poly([(-60, -128), (-56, -136), (56, -136), (60, -128)], PALE, 0.4, 20)
    on.gouge(-20, -132, 58, -132, 5, PAPER)
    for k in range(7):
        on.gouge(-50 + k * 16, -124, -44 + k * 16, -115, 4, BIRCH, 0.2)
    on.poly([(-16, -138), (16, -138), (10, -160), (-10, -160)], INK, 0.5)
    on.gouge(6, -140, 4, -158, 7, PALE)
    for side in (-1, 1):
        horn = [(0, -156), (36, -164), (44, -206), (62, -210), (60, -158), (36, -144), (0, -142)]
        on.poly([(a * side, b) for a, b in horn], INK, 0.5, 20)
        on.gouge(8 * side, -149, 44 * side, -154, 6, BIRCH, 0.1)
        on.gouge(53 * side, -158, 54 * side, -204, 6, PAPER if side > 0 else PALE)


def _handset(on: Stencil, tilt: float) -> None:
    """A bar with an ear-piece at one end and a horn at the other."""
    c, s = math.cos(tilt), math.sin(tilt)

    def at(a: float, b: float) -> Spot:
        return a * c - b * s, a * s + b * c

    def cut(points: Sequence[Spot], ink: str) -> None:
        on.poly([at(*p) for p in points], ink, 0.5, 16)

    def rim(points: Sequence[Spot]) -> None:
        on.layer.line(on.spots([at(*p) for p in points]), 6 * on.scale, NEVA, closed=True)

    cut([(-96, -15), (96, -15), (100, 11), (-100, 11)], INK)
    cut([(-78, -10), (78, -10), (78, 5), (-78, 5)], BIRCH)
    for k in range(13):
        on.gouge(*at(-74 + k * 12, -10), *at(-66 + k * 12, 5), 4, INK)
    on.gouge(*at(-60, -9), *at(78, -9), 4.4, PAPER)
    ear = [(-128, -20), (-94, -26), (-80, -4), (-78, 24), (-84, 34), (-132, 34), (-140, 18)]
    rim(ear)
    cut(ear, INK)
    cut([(-134, 22), (-80, 22), (-78, 42), (-136, 42)], INK)
    cut([(-130, 28), (-84, 28), (-83, 37), (-131, 37)], PALE)
    on.gouge(*at(-98, -19), *at(-86, 20), 7, PALE, -0.1)
    on.gouge(*at(-124, -12), *at(-130, 16), 4, NEVA, 0.1)
    horn = [(82, -18), (114, -24), (130, 2), (134, 28), (160, 54), (100, 60), (102, 28), (92, 14)]
    rim(horn)
    cut(horn, INK)
    cut([(106, 50), (150, 47), (155, 54), (104, 58)], PALE)
    on.gouge(*at(112, -18), *at(128, 26), 7, PAPER, -0.1)
    on.gouge(*at(131, 30), *at(150, 46), 5, PAPER, 0.1)


def cord(layer: Layer, points: Sequence[Spot]) -> None:
    """A plaited cord: ink, with the plait showing."""
    layer.line(points, 9, INK)
    for (a, b), (c, d) in pairwise(points):
        count = max(1, int(math.hypot(c - a, d - b) / 11))
        for n in range(count):
            t = n / count
            x, y = a + (c - a) * t, b + (d - b) * t
            layer.gouge(x - 2, y - 3, x + 3, y + 3, 2.4, PALE)
