"""Bolshaya Morskaya before light: the gateway of the exchange and the guard at its fire."""

from __future__ import annotations

import math
from dataclasses import replace

from assets.press.inks import INK, NEVA, PALE, PAPER, RED, WET, H
from assets.press.layer import Layer
from assets.press.people.library import person
from assets.press.people.light import Light
from assets.press.people.wardrobe import SOLDIER
from assets.press.perspective import MAN
from assets.press.scene import Scene
from assets.press.scenes.morskaya_gate import exchange, on_wall
from assets.press.scenes.morskaya_places import FIRE, LAMP, STEP, VIEW
from assets.press.scenes.morskaya_street import arch, ground, houses, sky
from assets.press.scenes.stencil import Stencil

KEKSGOLM = replace(SOLDIER, straps=True)


def gate_lamp() -> Layer:
    """The gas lamp, a soldier in the gateway, one woman with a long way still to walk."""
    layer = Layer("gate_lamp", 0.75, 51)
    rng, on = layer.rng, Stencil(layer, *LAMP)
    for _ in range(90):
        a = rng.gauss(math.pi / 2, 1.1)
        near, far = rng.uniform(26, 40), rng.uniform(54, 150)
        c, s = math.cos(a), math.sin(a)
        ink = PAPER if far < 100 else PALE
        on.gouge(near * c, near * s, far * c, far * s, rng.uniform(1.4, 3.6), ink)
    layer.line([on_wall(12.6, 4.1), on.spot(4, -34), on.spot(0, -24)], 5, INK)
    layer.line([on_wall(12.6, 3.8), on.spot(0, -28)], 2, NEVA)
    on.poly([(-15, -18), (15, -18), (10, 18), (-10, 18)], INK, 0.5)
    on.poly([(-11, -14), (11, -14), (7, 14), (-7, 14)], PAPER, 0.4)
    on.poly([(-1.5, -16), (1.5, -16), (1.5, 16), (-1.5, 16)], INK, 0.3)
    on.poly([(-18, -17), (0, -32), (18, -17)], INK, 0.4)
    street, gateway = Light.night("right", PALE), Light.night("right", PAPER, gap="")
    person(layer, "shawl", *VIEW.at(1.1, 0, 15), VIEW.person(15, MAN), False, street)
    person(layer, "idle", *VIEW.at(6.5, STEP, 9.7), VIEW.person(9.7, MAN), True, gateway, KEKSGOLM)
    return layer


def guard() -> Layer:
    """The sentry, and the two who have the fire."""
    layer = Layer("guard", 1.0, 61)
    layer.poly([(1352, 1052), (1446, 1052), (1330, H + 20), (1120, H + 20)], INK, 2, 30)
    cold = Light.night("right", PAPER, off=RED, skin=PAPER, core=0.2, weight=1.9)
    warm = Light.night("right", RED, skin=PAPER, core=0.5, weight=1.8)
    facing = Light.night("left", RED, off=PALE, skin=PAPER, core=0.5, weight=1.9)
    person(layer, "sentry", 1404, 1056, 2.5, True, cold, KEKSGOLM)
    person(layer, "crouch", 1560, 1078, 2.3, False, warm, KEKSGOLM)
    _brazier(Stencil(layer, *FIRE, 1.18))
    person(layer, "warm", 1900, 1072, 2.5, True, facing, KEKSGOLM)
    return layer


def _brazier(on: Stencil) -> None:
    """An iron basket of burning billets."""
    rng = on.layer.rng
    for size, ink in ((1.0, RED), (0.62, PAPER)):
        for i in range(11):
            u = (i - 5) / 5
            tall = (132 - 82 * abs(u) ** 1.3) * size * rng.uniform(0.75, 1.2)
            _tongue(on, u * 42 * size, 12 * size, tall, rng.uniform(-16, 6), ink)
    on.poly([(-54, -88), (54, -88), (44, -8), (-44, -8)], INK, 1, 20)
    for i in range(7):
        u = (i - 3) / 3
        on.gouge(u * 43, -80, u * 36, -14, 8, RED)
        if i % 2:
            on.gouge(u * 43, -78, u * 38, -34, 3.8, PAPER)
    for b in (-62, -36):
        on.poly([(-50, b), (50, b), (49, b + 6), (-49, b + 6)])
    for k in (-1, 0, 1):
        on.poly(
            [(k * 36 - 4, -10), (k * 36 + 4, -10), (k * 48 + 4, 26), (k * 48 - 3, 26)], INK, 0.5
        )
    on.gouge(-54, -89, 54, -89, 3.4, PAPER)
    for _ in range(22):
        x, y = rng.gauss(-24, 40), -190 - rng.random() * 260
        on.disc(x, y, rng.uniform(1.1, 2.7), None, RED, 0.2, 7)


def _tongue(on: Stencil, a: float, wide: float, tall: float, sway: float, ink: str) -> None:
    """One tongue of flame, its foot in the basket."""
    (x0, y0), (x1, y1) = on.spot(a - wide, -80), on.spot(a - wide - 8, -80 - tall * 0.5)
    (x2, y2), (x3, y3) = on.spot(a + sway, -80 - tall), on.spot(a + wide, -80)
    x4, y4 = on.spot(a + wide + 4, -80 - tall * 0.5)
    on.layer.path(
        f"M{x0:.1f} {y0:.1f}Q{x1:.1f} {y1:.1f} {x2:.1f} {y2:.1f}"
        f"Q{x4:.1f} {y4:.1f} {x3:.1f} {y3:.1f}Z",
        ink,
    )


def post() -> Layer:
    """A dead street lamp at the edge of the sheet."""
    layer = Layer("post", 1.2, 71)
    on = Stencil(layer, 978, 0)
    half = [(5, 210), (6, 800), (8, 820), (9, H + 10)]
    on.poly([*((-a, b) for a, b in reversed(half)), *half], INK, 0.8, 40)
    for y, width in ((1070, 20), (940, 15), (818, 13), (640, 10), (300, 11), (212, 9)):
        on.poly([(-width, y), (width, y), (width, y + 12), (-width, y + 12)])
        on.gouge(-width, y + 1, width, y + 1, 2.4, NEVA)
    on.poly([(-42, 262), (42, 262), (42, 268), (-42, 268)], INK, 0.5)
    on.poly([(-18, 210), (18, 210), (30, 110), (-30, 110)], INK, 0.6, 30)
    on.poly([(-13, 204), (13, 204), (23, 116), (-23, 116)], WET, 0.5, 30)
    on.gouge(-16, 196, -21, 120, 3, NEVA)
    on.gouge(14, 200, 23, 118, 4, PALE)
    on.poly([(-1.6, 112), (1.6, 112), (1.6, 208), (-1.6, 208)], INK, 0.3)
    on.poly([(-34, 112), (-12, 78), (12, 78), (34, 112)])
    on.poly([(-5, 62), (5, 62), (5, 80), (-5, 80)], INK, 0.5)
    for k in range(18):
        y, low = 230 + k * 46, 230 + k * 46 > 800
        ink = RED if y > 900 else PALE if y < 640 else NEVA
        on.gouge(7 if low else 4, y, 7 if low else 4, y + 40, 2.4, ink)
    return layer


SCENE = Scene(
    name="morskaya",
    side="left",
    alt=(
        "Before light on the wet setts of the Bolshaya Morskaya, a Keksgolm sentry stands with a "
        "slung rifle before the lit gateway of the telephone exchange while two soldiers hold "
        "their hands to a brazier. The street runs away to the dark red arch of the General Staff."
    ),
    blocks=(sky, arch, houses, exchange, ground, gate_lamp, guard, post),
)
