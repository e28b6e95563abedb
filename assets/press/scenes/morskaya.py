"""Bolshaya Morskaya by night: the gateway of the exchange and the guard at its fire."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial

from assets.press.inks import INK, PALE, PAPER, RED, H
from assets.press.layer import Layer
from assets.press.people.library import person
from assets.press.people.light import Light
from assets.press.people.wardrobe import SOLDIER
from assets.press.perspective import MAN
from assets.press.scene import Scene
from assets.press.scenes.morskaya_gate import exchange
from assets.press.scenes.morskaya_lamps import bracket_lamp, post
from assets.press.scenes.morskaya_light import NIGHT
from assets.press.scenes.morskaya_places import FIRE, LAMP, STEP, VIEW
from assets.press.scenes.morskaya_setts import ground
from assets.press.scenes.morskaya_street import arch, houses, sky
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
    bracket_lamp(layer, PAPER)
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


SCENE = Scene(
    name="morskaya",
    side="left",
    alt=(
        "By night, on the wet setts of the Bolshaya Morskaya, a Keksgolm sentry stands with a "
        "slung rifle before the lit gateway of the telephone exchange while two soldiers hold "
        "their hands to a brazier. The street runs away to the dark red arch of the General Staff."
    ),
    blocks=(
        partial(sky, NIGHT),
        partial(arch, NIGHT),
        partial(houses, NIGHT),
        partial(exchange, NIGHT),
        partial(ground, NIGHT),
        gate_lamp,
        guard,
        partial(post, NIGHT),
    ),
)
