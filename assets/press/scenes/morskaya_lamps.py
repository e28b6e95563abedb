"""The street's two lamps: on a bracket over the pavement, and on a post beside the sheet."""

from __future__ import annotations

from assets.press.inks import INK, NEVA, PALE, PAPER, RED, WET, H
from assets.press.layer import Layer
from assets.press.scenes.morskaya_light import StreetLight
from assets.press.scenes.morskaya_places import LAMP, on_wall
from assets.press.scenes.stencil import Stencil


def bracket_lamp(layer: Layer, glass: str) -> None:
    """The gas lamp of the exchange, in iron; `glass` is what its panes hold."""
    on = Stencil(layer, *LAMP)
    layer.line([on_wall(12.6, 4.1), on.spot(4, -34), on.spot(0, -24)], 5, INK)
    layer.line([on_wall(12.6, 3.8), on.spot(0, -28)], 2, NEVA)
    on.poly([(-15, -18), (15, -18), (10, 18), (-10, 18)], INK, 0.5)
    on.poly([(-11, -14), (11, -14), (7, 14), (-7, 14)], glass, 0.4)
    on.poly([(-1.5, -16), (1.5, -16), (1.5, 16), (-1.5, 16)], INK, 0.3)
    on.poly([(-18, -17), (0, -32), (18, -17)], INK, 0.4)


def post(light: StreetLight) -> Layer:
    """A street lamp, dark by night and by day, at the edge of the sheet."""
    layer = Layer("post", 1.2, 71)
    on, (high, low) = Stencil(layer, 978, 0), light.iron
    half = [(5, 210), (6, 800), (8, 820), (9, H + 10)]
    on.poly([*((-a, b) for a, b in reversed(half)), *half], INK, 0.8, 40)
    for y, width in ((1070, 20), (940, 15), (818, 13), (640, 10), (300, 11), (212, 9)):
        on.poly([(-width, y), (width, y), (width, y + 12), (-width, y + 12)])
        on.gouge(-width, y + 1, width, y + 1, 2.4, PAPER if light.is_day else NEVA)
    on.poly([(-42, 262), (42, 262), (42, 268), (-42, 268)], INK, 0.5)
    on.poly([(-18, 210), (18, 210), (30, 110), (-30, 110)], INK, 0.6, 30)
    on.poly([(-13, 204), (13, 204), (23, 116), (-23, 116)], NEVA if light.is_day else WET, 0.5, 30)
    if light.is_day:
        on.poly([(-12, 203), (-2, 203), (-2, 117), (-22, 117)], PALE, 0.5, 30)
    on.gouge(-16, 196, -21, 120, 3, PAPER if light.is_day else NEVA)
    on.gouge(14, 200, 23, 118, 4, PALE)
    on.poly([(-1.6, 112), (1.6, 112), (1.6, 208), (-1.6, 208)], INK, 0.3)
    on.poly([(-34, 112), (-12, 78), (12, 78), (34, 112)])
    on.poly([(-5, 62), (5, 62), (5, 80), (-5, 80)], INK, 0.5)
    for k in range(18):
        y = 230 + k * 46
        edge = 7 if y > 800 else 4
        ink = high if y < 640 else low
        if y > 900 and not light.is_day:
            ink = RED
        on.gouge(edge, y, edge, y + 40, 2.4, ink)
    return layer
