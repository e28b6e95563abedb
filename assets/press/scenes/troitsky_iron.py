"""The iron of the bridge: lamps with three arms, the railing, the wires of the tram."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from assets.press.inks import INK, NEVA, PALE, PAPER
from assets.press.layer import Layer, Spot
from assets.press.people.geometry import rounded
from assets.press.scenes.stencil import Stencil
from assets.press.scenes.troitsky_places import ACROSS, LAMPS, RAIL, STEP, TRACKS, VIEW, WIRE

RAILS = ((0.14, 30), (0.9, 26), (1.1, 62))  # how high each lies, how many millimetres thick
SPAN = 1.5  # metres from post to post


def lamp(layer: Layer, side: float, z: float) -> None:
    """A standard with a lantern in the middle and one on either arm; units are centimetres."""
    on = Stencil(layer, *VIEW.at(side, STEP, z), VIEW.metre(z) / 100)
    half: list[Spot] = [(6, -560), (7, -300), (8, -170), (13, -160), (13, -150), (9, -140)]
    half += [(12, -60), (20, -30), (22, -14), (26, -12), (26, 0)]
    on.poly([*((-a, b) for a, b in reversed(half)), *half], INK, 0.6, 40)
    for s in (-1, 1):
        arm = [(0, -430), (s * 30, -450), (s * 62, -452), (s * 84, -470), (s * 88, -496)]
        on.layer.line(on.spots(rounded(arm)), max(1.2, 7 * on.scale), INK)
        curl = [(s * 5, -380), (s * 30, -404), (s * 44, -428), (s * 34, -444), (s * 22, -434)]
        on.layer.line(on.spots(rounded(curl)), max(0.9, 4 * on.scale), INK)
        _lantern(on, s * 88, -494)
    _lantern(on, 0, -560)
    if z > 20:
        return
    for b, wide in ((-154, 13), (-300, 8), (-420, 9)):
        on.gouge(-wide, b, wide, b, 4, PAPER)
    for k in range(9):
        on.gouge(-4, -545 + k * 44, -4.4, -508 + k * 44, 3, PAPER)
    for u in (-12, -5, 4, 12):  # leaves cast round the foot
        on.gouge(u, -22, u * 0.55, -120, 5, PAPER if u < 0 else NEVA, 0.06 * u / 12)
    for b, ink in ((-12, PALE), (-8, NEVA), (-4, NEVA)):
        on.gouge(-25, b, 24, b, 2.6, ink)


def _lantern(on: Stencil, a: float, b: float) -> None:
    """A glass like a bud, its iron calyx and its cap."""

    def cut(half: Sequence[Spot], ink: str) -> None:
        right = [(a + u, b - v) for u, v in half]
        on.poly([*right, *((a - u, b - v) for u, v in reversed(half))], ink, 0.3)

    cut(((9, 0), (19, 26), (17, 46)), INK)
    for s, ink in ((-1, PAPER), (1, PALE)):
        pane = [(1, 5), (7, 5), (15, 26), (14, 42), (1, 42)]
        on.poly([(a + s * u, b - v) for u, v in pane], ink, 0.3)
    cut(((21, 45), (8, 58), (3, 70)), INK)


def railing(layer: Layer, side: float, nearest: float) -> None:
    """Three rails and, between posts, upright bars with stems of iron that bend across them."""
    z = nearest
    while z < 60:
        if z < 18:
            _panel(layer, side, z, z + SPAN)
        else:
            _bars(layer, side, z, z + SPAN, 0.5)
        z += SPAN
    steps = [60.0, 24.0, 12.0, 7.0, 4.4, 3.0, 2.2, 1.7, nearest]
    steps = [z for z in steps if z >= nearest]
    for h, thick in RAILS:
        upper = [VIEW.at(side, h + thick / 2000, z) for z in steps]
        lower = [VIEW.at(side, h - thick / 2000, z) for z in reversed(steps)]
        layer.poly([*upper, (upper[-1][0], upper[-1][1] + 2), *lower], INK, 0.5, 40)
    for p, q in pairwise(steps):
        x, y = VIEW.at(side, RAILS[-1][0] + 0.014, p), VIEW.at(side, RAILS[-1][0] + 0.014, q)
        layer.gouge(*x, *y, min(7, 18 / q), PAPER)


def _bars(layer: Layer, side: float, z0: float, z1: float, every: float) -> None:
    z = z0
    while z < z1:
        layer.line([VIEW.at(side, 0.14, z), VIEW.at(side, 0.9, z)], max(0.7, 9 / z), INK)
        z += every


STEM: list[Spot] = [(0.5, 0.0), (0.53, 0.2), (0.62, 0.42), (0.84, 0.52), (0.95, 0.7), (0.9, 0.9),
                    (0.76, 0.92), (0.7, 0.78), (0.78, 0.68), (0.84, 0.76)]  # fmt: skip
LEAF: list[Spot] = [(0.5, 0.1), (0.52, 0.4), (0.56, 0.62), (0.6, 0.96)]


def _panel(layer: Layer, side: float, z0: float, z1: float) -> None:
    """Along the panel 0 to 1, from the lowest rail to the middle one 0 to 1."""
    _bars(layer, side, z0 + SPAN / 10, z1, SPAN / 10)

    def at(u: float, v: float) -> Spot:
        return VIEW.at(side, 0.14 + 0.76 * v, z0 + SPAN * u)

    layer.line([VIEW.at(side, 0, z0), VIEW.at(side, 1.14, z0)], max(1.4, 30 / z0), INK)
    for turned in (False, True):
        for curve, thick in ((STEM, 17), (LEAF, 12)):
            run = [at(1 - u if turned else u, v) for u, v in rounded(curve)]
            layer.line(run, max(0.9, thick / (z0 + SPAN / 2)), INK)
    x, y = at(0.5, 0.66)
    size = 44 / (z0 + SPAN / 2)
    layer.poly(
        [(x, y - size * 2.2), (x + size * 0.8, y), (x, y + size * 2.2), (x - size * 0.8, y)],
        INK,
        0.4,
    )
    if z0 < 9:
        layer.gouge(
            x - size * 0.2, y - size * 1.6, x - size * 0.2, y + size * 1.4, size * 0.4, PALE
        )


def wires(layer: Layer) -> None:
    """Two wires to run under, and across the roadway what they hang from."""
    for side in TRACKS:
        for off in (-0.5, 0.5):
            points = [VIEW.at(side + off, WIRE, z) for z in (400, 70, 30, 18, 12, 8.6, 6.4, 5)]
            layer.line(points, 1.5, INK)
    for z in LAMPS[1:]:
        hung = []
        for k in range(13):
            t = k / 12
            hung.append(
                VIEW.at(RAIL + (ACROSS - RAIL) * t, WIRE + 0.7 - 1.2 * math.sin(math.pi * t), z)
            )
        layer.line(hung, max(0.8, 12 / z), INK)
