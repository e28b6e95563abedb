"""Saints Peter and Paul over the fortress, and the low sky that it stands in."""

from __future__ import annotations

import math

from assets.press.inks import BIRCH, INK, NEVA, PAPER
from assets.press.layer import Layer
from assets.press.scenes.day_sky import day_sky
from assets.press.scenes.fortress_places import VIEW
from assets.press.scenes.stencil import Stencil

SPIRE = (1614.0, 532.0)  # the foot of the tower


def sky() -> Layer:
    """The low sky; thin where the needle goes up."""
    return day_sky(VIEW.y, 1240, lambda x: min(1.0, 0.35 + abs(x - SPIRE[0]) / 160))


def cathedral() -> Layer:
    """From the east: the altar wall, its cupola, the tower over it."""
    layer = Layer("cathedral", 0.3, 13)
    on = Stencil(layer, *SPIRE, 0.88)
    _tower(on)
    _cupola(Stencil(layer, SPIRE[0] + 24, SPIRE[1], 0.88))
    body = [(-70, 4), (-70, -84), (-52, -90), (-52, -98), (104, -98), (104, -90), (120, -84)]
    on.poly([*body, (120, 4)], INK, 0.6, 30)
    on.poly([(-67, 2), (-67, -82), (117, -82), (117, 2)], BIRCH, 0.5, 30)
    on.poly([(-48, -95), (-48, -86), (100, -86), (100, -95)], NEVA, 0.5, 30)
    for k in range(9):
        u = -62 + k * 21.6
        on.poly([(u, 2), (u, -80), (u + 7, -80), (u + 7, 2)], PAPER, 0.4, 30)
        on.gouge(u - 1, 0, u - 1, -80, 2.4, INK)
        if k < 8:
            on.poly([(u + 10, -16), (u + 10, -56), (u + 18, -56), (u + 18, -16)], INK, 0.4, 20)
            on.gouge(u + 14, -70, u + 14, -64, 4, INK)
    on.gouge(-70, -83, 120, -83, 3, INK)
    on.gouge(-67, -2, 117, -2, 3, INK)
    return layer


def _tower(on: Stencil) -> None:
    """Three storeys, each narrower, then the gilt needle with its angel."""
    low = [(-34, -80), (-34, -150), (34, -150), (34, -80)]
    high = [(-25, -150), (-25, -206), (25, -206), (25, -150)]
    for box in (low, high):
        on.poly(box, INK, 0.5, 30)
        on.poly([(a * 0.92, b) for a, b in box], BIRCH, 0.5, 30)
        (left, foot), (_, head) = box[0], box[1]
        for k in (-1, 1):
            on.gouge(left * 0.7 * k, foot, left * 0.7 * k, head, 7, PAPER if k < 0 else NEVA)
        on.poly([(-8, foot - 8), (-8, head + 18), (0, head + 10), (8, head + 18), (8, foot - 8)])
        on.poly([(left - 5, head + 5), (left - 3, head - 4), (3 - left, head - 4),
                 (5 - left, head + 5)], INK, 0.4)  # fmt: skip
        on.gouge(left - 3, head - 3, 3 - left, head - 3, 3, PAPER)
    drum = [(-19, -206), (-19, -226), (-14, -238), (14, -238), (19, -226), (19, -206)]
    on.poly(drum, INK, 0.4)
    on.gouge(8, -210, 8, -234, 7, NEVA)
    on.gouge(-8, -210, -8, -234, 5, BIRCH)
    on.poly([(-10, -238), (-6, -262), (6, -262), (10, -238)], INK, 0.4)
    on.gouge(4, -240, 3, -260, 4, PAPER)
    needle = [(-5.5, -262), (-0.8, -392), (0.8, -392), (5.5, -262)]
    on.poly(needle, INK, 0.3, 60)
    on.gouge(2.2, -264, 0.4, -388, 3.4, PAPER)
    on.gouge(-1.6, -264, -0.2, -380, 2, BIRCH)
    on.disc(0, -395, 3, 3, INK, 0.1, 8)
    on.run([(0, -396), (0, -420)], 2.4, INK)
    on.gouge(-6, -412, 6, -412, 2.2, INK)
    on.gouge(0, -404, -9, -400, 3, INK, 0.2)


def _cupola(on: Stencil) -> None:
    """The drum over the altar and its onion."""
    on.poly([(-20, -92), (-20, -122), (20, -122), (20, -92)], INK, 0.4)
    for k in range(5):
        on.gouge(-15 + k * 7.5, -95, -15 + k * 7.5, -119, 4, PAPER if k > 2 else BIRCH)
    turns = [math.pi * i / 8 for i in range(9)]
    dome = [(23 * math.cos(t), -122 - 26 * math.sin(t)) for t in turns]
    on.poly(dome, INK, 0.4, 20)
    on.poly([(a * 0.86, b + 1.4) for a, b in dome], NEVA, 0.4, 20)
    for u in (-12, -4, 5, 13):
        on.gouge(u, -124, u * 0.3, -145, 3, PAPER if u > 4 else INK, 0.1)
    on.poly([(-3, -146), (-5, -156), (0, -166), (5, -156), (3, -146)], INK, 0.3)
    on.run([(0, -164), (0, -178)], 2, INK)
    on.gouge(-4, -173, 4, -173, 2, INK)
