"""An iron washstand: basin, jug, soap, a towel on its rod and an oval mirror turned aside."""

from __future__ import annotations

import math

from assets.press.inks import BIRCH, INK, NEVA, PALE, PAPER, RED, WET
from assets.press.layer import Layer, Spot
from assets.press.scenes.stencil import Stencil

RIM = -262  # the basin's edge, over the feet of the stand


def washstand_back(layer: Layer, x: float, y: float, scale: float) -> None:
    """What stands behind the hands: mirror, rod, the far side of the basin."""
    on = Stencil(layer, x, y, scale)
    on.run([(72, 0), (76, -380)], 9, INK)
    on.gouge(71, -20, 74, -376, 2.4, PALE)
    glass = _oval(76, -424, 34, 52)
    on.poly([(76 + (a - 76) * 1.22, -424 + (b + 424) * 1.14) for a, b in glass], INK, 0.6, 30)
    on.poly(glass, NEVA, 0.5, 30)
    with layer.clipped(on.spots(glass)):
        on.poly([(34, -440), (118, -490), (118, -444), (34, -390)], PALE, 0.8, 20)
        on.poly([(34, -404), (118, -460), (118, -450), (34, -392)], PAPER, 0.8, 20)
        for k in range(5):
            on.gouge(50 + k * 11, -374, 60 + k * 11, -404, 3, WET)
    on.poly(_oval(0, RIM, 96, 22), INK, 0.5, 40)
    on.poly(_oval(0, RIM + 1, 89, 17), PALE, 0.5, 40)
    with layer.clipped(on.spots(_oval(0, RIM + 1, 89, 17))):
        on.poly(_oval(4, RIM + 9, 82, 13), NEVA, 0.5, 40)
        for k in range(7):
            on.gouge(-60 + k * 17, RIM + 6 + k % 3 * 4, -28 + k * 17, RIM + 6 + k % 3 * 4, 3, PAPER)


def washstand_front(layer: Layer, x: float, y: float, scale: float) -> None:
    """The near side of the basin, the legs, the jug, the towel."""
    on = Stencil(layer, x, y, scale)
    turns = [math.pi * k / 14 for k in range(15)]
    bowl: list[Spot] = [(96 * math.cos(t), RIM + 22 * math.sin(t)) for t in turns]
    under: list[Spot] = [(66 * math.cos(t), RIM + 20 + 48 * math.sin(t)) for t in reversed(turns)]
    for foot, head in ((-74, -58), (74, 60), (4, 2)):
        on.poly([(head - 4, RIM + 50), (head + 4, RIM + 50), (foot + 4, 0), (foot - 5, 0)], INK)
        on.gouge(head - 1, RIM + 60, foot - 1, -8, 2.6, PALE if foot < 60 else RED)
    on.poly([(-70, -62), (70, -62), (72, -54), (-72, -54)], INK, 0.5)
    on.gouge(-68, -61, 68, -61, 2.4, PALE)
    _jug(Stencil(layer, *on.spot(-4, -62), scale))
    on.poly([*bowl, *under], INK, 0.5, 40)
    inner: list[Spot] = [(90 * math.cos(t), RIM + 3 + 21 * math.sin(t)) for t in turns]
    belly: list[Spot] = [(60 * math.cos(t), RIM + 18 + 44 * math.sin(t)) for t in reversed(turns)]
    on.poly([*inner, *belly], PAPER, 0.5, 40)
    for k in range(6):
        on.gouge(24 + k * 8, RIM + 58 - k * 5, 34 + k * 8, RIM + 26 - k * 2, 4, BIRCH, -0.1)
    for k in range(4):
        on.gouge(44 + k * 9, RIM + 52 - k * 7, 60 + k * 7, RIM + 26 - k * 2, 4.4, INK, -0.1)
    on.gouge(86, RIM + 14, 50, RIM + 50, 3.4, RED, -0.16)
    on.gouge(-96, RIM + 2, 30, RIM + 23, 3, NEVA, -0.2)
    on.poly(_oval(84, RIM - 4, 17, 6), INK, 0.4, 20)  # the soap in its dish
    on.poly([(74, RIM - 6), (76, RIM - 14), (92, RIM - 14), (95, RIM - 6)], BIRCH, 0.5, 20)
    _towel(on)


def _jug(on: Stencil) -> None:
    """An enamel jug on the lower shelf."""
    body = [(-26, -2), (-32, -36), (-24, -74), (-14, -92), (-20, -104), (16, -104), (14, -92)]
    on.poly([*body, (24, -74), (32, -36), (26, -2)], INK, 0.5, 24)
    light = [(-23, -5), (-28, -36), (-20, -72), (-11, -90), (-15, -100), (12, -100), (10, -90)]
    on.poly([*light, (20, -72), (27, -36), (22, -5)], PAPER, 0.5, 24)
    for u in (10, 16, 21):
        on.gouge(u * 0.8, -80, u, -8, 4, BIRCH if u < 20 else INK, -0.06)
    on.run([(-24, -84), (-44, -70), (-40, -40), (-28, -30)], 5, INK)
    on.gouge(-24, -70, 22, -70, 3, NEVA)


def _towel(on: Stencil) -> None:
    """The one towel, wet at this end."""
    on.run([(58, -214), (118, -220)], 6, INK)
    cloth = [(74, -222), (114, -226), (118, -150), (110, -92), (98, -96), (88, -90), (78, -98)]
    on.poly([(a + 3, b + 3) for a, b in cloth], INK, 0.7, 20)
    on.poly(cloth, PAPER, 0.7, 20)
    for u in (82, 90, 99, 108):
        on.gouge(u, -216, u + 1, -104, 3, BIRCH if u < 100 else INK, 0.02)
    for b in (-116, -108):
        on.gouge(77, b, 113, b + 3, 2.4, NEVA)


def _oval(x: float, y: float, wide: float, tall: float) -> list[Spot]:
    turns = [math.tau * k / 26 for k in range(26)]
    return [(x + wide * math.cos(t), y + tall * math.sin(t)) for t in turns]
