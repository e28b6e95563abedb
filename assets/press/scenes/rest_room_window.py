"""The narrow window of the rest room, and the yard and the roofs that it looks on."""

from __future__ import annotations

from assets.press.inks import DEEP, INK, NEVA, PALE, PAPER, WET
from assets.press.layer import Layer
from assets.press.scenes.rest_room_light import RoomLight
from assets.press.scenes.rest_room_places import WINDOW
from assets.press.scenes.stencil import Stencil


def window(light: RoomLight) -> Layer:
    """A narrow window on the yard: roofs, the rack of wires, rain on the glass."""
    layer = Layer("window", 0.3, 9)
    left, right, top, foot = WINDOW
    reveal = [(left - 26, foot + 18), (left - 26, top - 22), (right + 26, top - 22)]
    layer.poly([*reveal, (right + 26, foot + 18)], INK, 0.8, 40)
    for x, out, ink in ((left - 4, -16, light.reveal[0]), (right + 4, 16, light.reveal[1])):
        layer.poly([(x + out, foot + 12), (x + out, top - 16), (x, top), (x, foot)], ink, 0.6, 40)
    pane = [(left, foot), (left, top), (right, top), (right, foot)]
    layer.poly(pane, PALE if light.is_day else NEVA, 0.5, 40)
    with layer.clipped(pane):
        _sky(layer, light)
        _yard(layer, light)
    middle = (left + right) / 2
    layer.rect(middle - 4, top, 8, foot - top, INK, 0.5)
    layer.gouge(middle - 4, foot, middle - 4, top, 2, PALE)
    for t in (0.24, 0.62):
        y = top + (foot - top) * t
        layer.rect(left, y, right - left, 7, INK, 0.5)
        layer.gouge(left, y, right, y, 2, PALE)
    layer.rect(left - 34, foot + 10, right - left + 68, 12, INK, 0.6)
    layer.gouge(left - 32, foot + 10, right + 32, foot + 10, 4.4, PALE)
    return layer


def _sky(layer: Layer, light: RoomLight) -> None:
    """Low cloud, paler over the roofs."""
    left, right, top, foot = WINDOW
    rng = layer.rng
    dark, bright = (NEVA, PAPER) if light.is_day else (DEEP, PALE)
    for _ in range(90):
        x, y = rng.uniform(left - 40, right), rng.uniform(top, foot)
        low = (y - top) / (foot - top)
        ink = bright if rng.random() < (0.15 + low * 0.5) * (1 if light.is_day else 0.35) else dark
        width = rng.uniform(1.5, 4.4)
        layer.gouge(x, y, x + rng.uniform(20, 70), y - rng.uniform(2, 12), width, ink, 0.03)


def _yard(layer: Layer, light: RoomLight) -> None:
    """Roofs behind roofs, the rack of wires, and rain."""
    left, right, top, foot = WINDOW
    rng, on = layer.rng, Stencil(layer, left, foot)
    behind, before = (NEVA, WET) if light.is_day else (DEEP, INK)
    far = [(-5, 5), (-5, -96), (22, -96), (22, -112), (32, -112), (32, -96), (74, -96), (74, -116)]
    far += [(86, -116), (86, -92), (142, -88), (142, 5)]
    on.poly(far, behind, 0.6, 20)
    near = [(-5, 5), (-5, -52), (16, -52), (16, -70), (30, -70), (30, -54), (98, -58), (98, -78)]
    on.poly([*near, (112, -78), (112, -60), (142, -62), (142, 5)], before, 0.6, 20)
    if light.is_day:
        on.run([(-5, -96), (22, -96)], 3, PAPER)
        on.run([(32, -96), (74, -96)], 3, PAPER)
        on.run([(30, -54), (98, -58)], 3, PALE)
    for x, y in ((8, -84), (50, -82), (96, -76), (10, -34), (26, -34), (104, -42), (120, -42)):
        pane = INK if light.is_day else WET if x == 50 else PAPER
        on.poly([(x, y), (x + 7, y), (x + 7, y + 12), (x, y + 12)], pane, 0.3)
    on.poly([(56, -56), (59, -150), (61, -150), (63, -57)], INK, 0.4)  # the rack of wires
    for k in range(5):
        y = -146 + k * 13
        on.poly([(44, y), (76, y - 1), (76, y + 2), (44, y + 3)], INK, 0.3)
        for x in (46, 55, 66, 74):
            a, b = on.spot(x, y)
            end = on.spot(170, y - 66 + x * 0.3) if x > 60 else on.spot(-40, y - 40 + x * 0.3)
            layer.line([(a, b), end], 1.2, INK)
    for _ in range(30):
        across, down = rng.uniform(left + 4, right - 4), rng.uniform(top + 8, foot - 40)
        layer.gouge(across, down, across - 2, down + rng.uniform(10, 34), 1.7, PAPER)
