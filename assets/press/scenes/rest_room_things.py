"""What stands in the operators' rest room: coats, hats, cot, stove, a stool and a headset."""

from __future__ import annotations

import math
from collections.abc import Sequence

from shapely.geometry import LineString

from assets.press.inks import BIRCH, EMBER, INK, NEVA, PALE, PAPER, RED, WET
from assets.press.layer import Layer, Spot
from assets.press.scenes.stencil import Stencil


def coat(
    layer: Layer, x: float, y: float, scale: float, hem: float, ink: str = INK, shawl: str = ""
) -> None:
    """A woman's coat on a hook: the shoulders keep the shape of whoever wore it."""
    on = Stencil(layer, x, y, scale)
    body = [(-6, 4), (6, 4), (18, 12), (34, 22), (40, 60), (34, 104), (44, hem), (14, hem + 6)]
    body += [(-18, hem + 4), (-46, hem - 2), (-36, 104), (-42, 62), (-32, 22), (-16, 12)]
    on.poly([(a + 3, b + 3) for a, b in body], INK, 0.8, 24)
    on.poly(body, ink, 0.8, 24)
    dark = ink == INK
    on.gouge(-4, 8, -20, 16, 3.4, NEVA, 0.03)
    on.run([(32, 24), (38, 60), (32, 104), (43, hem)], 3.6, PALE, 0.03)
    for u in (-26, -12, 4, 18, 28):
        fold = (PALE if u > 10 else WET) if dark else INK
        on.gouge(u * 0.7, 60, u * 1.3, hem - 4, 2.6, fold, 0.02)
    on.gouge(2, 14, 2, hem, 2, WET if dark else INK, 0.01)
    for k in range(5):
        on.disc(7, 34 + k * 22, 2.4, None, PALE, 0.1, 7)
    for side in (-1, 1):
        sleeve = [(24, 22), (40, 34), (46, 96), (36, 122), (27, 118), (30, 70)]
        on.poly([(a * side, b) for a, b in sleeve], ink, 0.6, 24)
        on.gouge(40 * side, 36, 44 * side, 112, 2.8, PALE if side > 0 else WET, -0.03 * side)
        on.gouge(29 * side, 60, 29 * side, 114, 1.8, WET if dark else INK)
    on.poly([(-14, 14), (0, -2), (15, 14), (10, 26), (0, 17), (-9, 26)], shawl or ink, 0.5, 20)
    on.gouge(-8, 15, 0, 2, 2, PALE)
    on.gouge(9, 18, 1, 4, 2, PALE)
    if shawl:
        _shawl(on, shawl)


def _shawl(on: Stencil, ink: str) -> None:
    hung = [(-20, 10), (0, -4), (20, 10), (16, 60), (22, 120), (12, 126), (4, 60), (-6, 30)]
    on.poly([*hung, (-14, 84), (-24, 82), (-18, 40)], ink, 0.6, 20)
    for u in (-17, -12, 12, 16):
        on.gouge(u * 0.7, 14, u * 1.1, 78 if u < 0 else 116, 2.6, INK, 0.02)
    for k in range(4):
        on.gouge(11 + k * 3, 120, 10 + k * 3.4, 134, 1.6, PALE)


def hat(
    layer: Layer, x: float, y: float, scale: float, flip: bool = False, tilt: float = 0
) -> None:
    """A wide felt hat of that year, its ribbon and one feather."""
    on = Stencil(layer, x, y, scale, flip, tilt)
    on.poly([(-46, 0), (-40, -7), (-22, -10), (22, -10), (42, -6), (48, 1), (20, 4), (-20, 4)])
    on.poly([(-24, -8), (-25, -24), (-16, -34), (4, -37), (20, -32), (25, -22), (24, -8)])
    on.poly([(-25, -10), (-25, -18), (25, -16), (25, -9)], BIRCH, 0.5)
    on.run([(-14, -33), (4, -36), (19, -31), (25, -22)], 2.4, PALE, 0.04)
    on.gouge(-40, -5, 44, -4, 2.4, PALE, -0.02)
    on.poly([(14, -14), (30, -34), (52, -44), (60, -40), (44, -30), (26, -12)], WET, 0.5)
    for k in range(5):
        on.gouge(20 + k * 7, -18 - k * 5, 28 + k * 7, -18 - k * 5, 2, INK, 0.1)
    on.gouge(16, -13, 58, -41, 2, PALE, -0.08)


def cot(layer: Layer, left: float, right: float, foot: float) -> None:
    """An iron cot with a striped mattress and one pillow."""
    rng = layer.rng
    for x in (left, right):
        layer.line([(x, foot + 26), (x, foot - 110)], 7, INK)
        layer.line([(x + 2, foot + 22), (x + 2, foot - 108)], 2, PALE)
        layer.disc(x, foot - 114, 7, None, INK, 0.05, 10)
        layer.disc(x + 1, foot - 115, 3.6, None, PALE, 0.1, 8)
    layer.line([(left, foot - 88), (left + 20, foot - 88)], 3, INK)
    layer.rect(left, foot - 34, right - left, 10, INK, 0.5)
    mattress = [(left + 6, foot - 34), (left + 4, foot - 56), (right - 8, foot - 58)]
    layer.poly([*mattress, (right - 6, foot - 34)], BIRCH, 1, 24)
    for x in range(int(left) + 26, int(right) - 8, 22):
        layer.gouge(x, foot - 36, x + rng.uniform(-2, 3), foot - 56, 2.6, INK, 0.01)
    pillow = [(left + 4, foot - 52), (left + 6, foot - 84), (left + 86, foot - 86)]
    layer.poly([*pillow, (left + 96, foot - 54)], PALE, 1, 20)
    for k in range(6):
        ink = PAPER if k > 2 else INK
        layer.gouge(left + 12 + k * 13, foot - 56, left + 16 + k * 12, foot - 80, 3, ink, 0.1)
    layer.gouge(left, foot - 30, right, foot - 30, 3, NEVA)


def stove(layer: Layer, left: float, right: float, top: float, foot: float, door: Spot) -> None:
    """A Dutch stove of painted tiles, its iron door open on the fire."""
    body = [(left - 14, foot + 12), (left - 14, foot - 44), (left, foot - 52), (left, top)]
    layer.poly([*body, (right, top), (right, foot + 12)], INK, 0.9, 40)
    crown = [(left - 22, top + 4), (left - 14, top - 26), (left + 40, top - 34)]
    layer.poly([*crown, (right, top - 40), (right, top + 4)], INK, 0.8, 30)
    layer.gouge(left - 20, top + 2, right, top + 2, 5, PALE)
    layer.gouge(left - 12, top - 24, right, top - 36, 4, NEVA)
    wide, tall = 49, 58
    dx, dy = door
    for row in range(12):
        for column in range(4):
            x, y = left + 6 + column * wide, top + 18 + row * tall
            behind_door = abs(x + wide / 2 - dx) < 72 and y + tall > dy - 66
            if y + tall < foot - 46 and not behind_door:
                warmth = math.exp(-(((y - dy) / 230) ** 2))
                _tile(layer, x, y, wide - 5, tall - 5, warmth, blue=(row + column) % 2 == 0)
    layer.gouge(left - 12, foot - 48, right, foot - 48, 5, BIRCH)
    _fire_door(Stencil(layer, dx, dy))


def _tile(
    layer: Layer, x: float, y: float, w: float, h: float, warmth: float, *, blue: bool
) -> None:
    """One glazed tile with its flower, lit by the window and, low down, by the fire."""
    layer.rect(x, y, w, h, BIRCH, 0.7, 20)
    layer.gouge(x + 3, y + h - 2, x + 3, y + 3, 4.4, PAPER)
    layer.gouge(x + w - 2, y + 4, x + w - 2, y + h - 2, 4, INK)
    cx, cy = x + w / 2, y + h / 2
    flower = NEVA if blue else INK
    for k in range(4):
        a = k * math.pi / 2 + math.pi / 4
        ca, sa = math.cos(a), math.sin(a)
        layer.gouge(cx, cy, cx + 17 * ca, cy + 20 * sa, 7 if blue else 5, flower, 0.14)
        corner = (cx + w * 0.65 * ca, cy + h * 0.65 * sa)
        layer.gouge(*corner, cx + 13 * ca, cy + 15 * sa, 2.4, INK)
    layer.disc(cx, cy, 4, None, PAPER, 0.1, 7)
    if warmth > 0.3:
        layer.gouge(x + 4, y + h - 3, x + w - 4, y + h - 3, 5 * warmth, RED)


def _fire_door(on: Stencil) -> None:
    on.poly([(-52, 56), (-52, -40), (-30, -62), (30, -62), (52, -40), (52, 56)], INK, 0.7)
    mouth = [(-40, 46), (-40, -34), (-24, -50), (24, -50), (40, -34), (40, 46)]
    on.poly(mouth, RED, 0.7)
    rng = on.layer.rng
    with on.layer.clipped(on.spots(mouth)):
        for i in range(9):
            u, lean = -36.0 + i * 9, rng.uniform(-6, 6)
            tip, bend = -6 - rng.random() * 30, rng.uniform(-0.1, 0.1)
            on.gouge(u, 44, u + lean, tip, 11, PAPER, bend)
        for u, v, wide in ((-26.0, 30, 40), (-2.0, 38, 48), (6.0, 24, 36)):
            w = wide / 2
            on.poly([(u - w, v + 7), (u - w, v - 4), (u + w, v - 7), (u + w, v + 5)], INK, 0.6, 14)
            on.gouge(u - w, v - 4, u + w, v - 7, 3, RED)
    on.poly([(-54, 56), (-54, -58), (-92, -40), (-92, 74)], INK, 0.7)  # the leaf, swung out
    on.gouge(-55, 54, -55, -56, 4, RED)
    on.gouge(-54, 58, -92, 74, 3.4, RED)
    for k in range(4):
        on.gouge(-62 - k * 8, 40 + k * 4, -62 - k * 8, -40 + k * 4, 2, EMBER)
    on.poly([(-54, 54), (58, 54), (58, 64), (-54, 64)], INK, 0.6)
    for k in range(34):
        u = rng.uniform(-50, 50)
        on.gouge(u, 66, u * 1.5 - 14, 66 + rng.uniform(14, 44), 3.4, RED if k % 3 else PAPER)


def stool(layer: Layer, x: float, y: float, tall: float, glow: str = RED) -> None:
    """A round-topped office stool, lit from its right."""
    on = Stencil(layer, x, y)
    for foot, head in ((-68, -50), (-24, -16), (34, 24), (70, 52)):
        on.poly([(head - 5, 8), (head + 6, 8), (foot + 5, tall), (foot - 5, tall)], INK, 0.6)
        on.gouge(head + 5, 12, foot + 4, tall - 4, 4, glow if foot > 0 else PALE)
    on.poly([(-58, tall * 0.62), (60, tall * 0.6), (60, tall * 0.66), (-58, tall * 0.68)], INK, 0.5)
    on.gouge(-56, tall * 0.62, 58, tall * 0.6, 2.6, glow)
    on.poly([(-66, -4), (66, -8), (74, 4), (60, 14), (-60, 16), (-74, 6)], INK, 0.7)
    on.gouge(-62, -3, 68, -7, 5, glow)
    on.gouge(72, 2, 40, 13, 3, PAPER)


def headset(layer: Layer, x: float, y: float, scale: float, drop: Sequence[Spot]) -> None:
    """An iron headset laid down: the band, two receivers, and the cord hanging loose."""
    on = Stencil(layer, x, y, scale)
    arch = [
        on.spot(34 * math.cos(t), -6 - 46 * math.sin(t))
        for t in [i * math.pi / 14 for i in range(15)]
    ]
    for radius, ink in ((5.0, INK), (2.6, PAPER)):
        layer.geometry(LineString(arch).buffer(radius * scale), ink, 0.4, 20)
    for width, ink in ((7, INK), (3, PALE)):
        layer.line([on.spot(34, 8), *on.spots(drop)], width * scale, ink)
    a, b = drop[-1]
    on.poly([(a - 4, b - 2), (a + 4, b - 2), (a + 3, b + 24), (a - 3, b + 24)], BIRCH, 0.3)
    for k in (-1, 1):
        for rx, ry, ink in ((12.0, 15.0, INK), (8.4, 11.0, BIRCH), (3.8, 5.6, INK)):
            on.disc(34 * k, -4, rx, ry, ink, 0.04, 14)
