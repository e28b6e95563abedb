"""Bolshaya Morskaya by day: the corporal of the guard at the gate, the bread tail behind him."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from assets.press.inks import BIRCH, INK, NEVA, OXBLOOD, PALE, PAPER, WET
from assets.press.layer import Layer
from assets.press.people.cutting import draw
from assets.press.people.library import person
from assets.press.people.light import Light
from assets.press.people.poses.gateway import corporal, mother
from assets.press.people.wardrobe import CITIZEN, SHAWL, SOLDIER, WORKER
from assets.press.perspective import MAN
from assets.press.scene import Scene
from assets.press.scenes.chain import Chain, draw_chain
from assets.press.scenes.morskaya_gate import exchange
from assets.press.scenes.morskaya_lamps import bracket_lamp, post
from assets.press.scenes.morskaya_light import DAY
from assets.press.scenes.morskaya_places import NEAR, STEP, VIEW, on_wall
from assets.press.scenes.morskaya_setts import ground
from assets.press.scenes.morskaya_street import arch, houses, sky
from assets.press.scenes.stencil import Stencil

LID = (1.34, 2.9, 0.06)  # how far right of the axis, how far away, how high


def tail() -> Layer:
    """The bread tail along the wall, the lamp over it, a man of the guard in the gateway."""
    layer = Layer("tail", 0.75, 51)
    _bakers_sign(layer)
    bracket_lamp(layer, PALE)
    day = Light.day("left")
    dress = (SHAWL, CITIZEN, SHAWL, replace(WORKER, armband=False, cross_belts=False), SHAWL)
    shawls = (OXBLOOD, BIRCH, WET, NEVA, PALE)
    z, n = 33.0, 0
    while z > 16:
        light = replace(day, inks={**day.inks, "shawl": shawls[n * 3 % 5]})
        side = 5.3 + layer.rng.uniform(-0.25, 0.25)
        x, y = VIEW.at(side, STEP, z)
        _wet(layer, x, y, VIEW.metre(z))
        name = "shawl" if dress[n % 5] is SHAWL else "behind"
        person(layer, name, x, y, VIEW.person(z, MAN), n % 3 == 0, light, dress[n % 5])
        z, n = z * layer.rng.uniform(0.93, 0.965), n + 1
    x, y = VIEW.at(7.0, STEP, 9.5)
    person(layer, "idle", x, y, VIEW.person(9.5, MAN), True, day, replace(SOLDIER, straps=True))
    return layer


def _bakers_sign(layer: Layer) -> None:
    """A pretzel on an iron arm, far down the wall, where the tail ends."""
    (x, y), metre = VIEW.at(5.1, 4.3, 33), VIEW.metre(33)
    layer.line([on_wall(33, 5.0), (x - 4, VIEW.at(5.1, 5.0, 33)[1]), (x, y - metre * 0.4)], 2, INK)
    on = Stencil(layer, x, y, metre / 17)
    bow = [(0, -5), (5, -12), (12, -12), (15, -4), (11, 6), (0, 11)]
    bow += [(-11, 6), (-15, -4), (-12, -12), (-5, -12), (0, -5)]
    arms = [(0, -5), (6, 1), (9, 8)], [(0, -5), (-6, 1), (-9, 8)]
    for width, ink in ((8, INK), (4, PAPER)):
        for run in (bow, *arms):
            layer.line(on.spots(run), width, ink)


def _wet(layer: Layer, x: float, y: float, metre: float) -> None:
    """What the wet keeps of somebody who stands there."""
    for _ in range(8):
        u, v = layer.rng.gauss(0, 0.2) * metre, layer.rng.uniform(-0.02, 0.3) * metre
        run = layer.rng.uniform(0.15, 0.4) * metre
        layer.gouge(x + u - run / 2, y + v, x + u + run / 2, y + v, max(1, 0.05 * metre), INK)


def gate() -> Layer:
    """The corporal on the lid of a box, and the gate's chain in his hand."""
    layer = Layer("gate", 1.0, 61)
    day = Light.day("left")
    x, y = VIEW.at(0.55, 0, 5.4)
    _wet(layer, x, y, VIEW.metre(5.4))
    draw(layer, mother(), x, y, VIEW.person(5.4, 1.66), False, replace(day, core=0.06))
    side, depth, high = LID
    _lid(layer)
    x, y = VIEW.at(side, high, depth)
    size = VIEW.person(depth, MAN)
    fist = x + 55 * size, y - 116 * size
    ring = on_wall(NEAR - 0.15, 1.0)
    draw_chain(layer, Chain(fist, ring, 130, 15, 6.5))
    layer.disc(*ring, 9, 11, INK, 0.05, 12)
    layer.disc(*ring, 4, 6, BIRCH, 0.05, 10)
    draw(layer, corporal(), x, y, size, True, replace(day, weight=1.7, core=0.3))
    return layer


def _lid(layer: Layer) -> None:
    """Three boards and their battens, laid on the wet."""
    side, depth, high = LID
    left, right, near, far = side - 0.42, side + 0.4, depth - 0.13, depth + 0.19
    rng = layer.rng
    for _ in range(40):
        u, z = rng.uniform(left - 0.2, right + 0.1), rng.uniform(near - 0.45, near + 0.05)
        p, q = VIEW.at(u, 0, z), VIEW.at(u + rng.uniform(0.1, 0.3), 0, z)
        layer.gouge(*p, *q, 5, INK if rng.random() < 0.7 else WET)
    layer.poly(VIEW.front(left, right, 0, high, near), INK, 0.8, 30)
    layer.poly(VIEW.floor(left, right, near, far, high), BIRCH, 0.8, 30)
    for t in (0.0, 0.34, 0.67):
        z = near + (far - near) * t
        layer.gouge(*VIEW.at(left, high, z), *VIEW.at(right, high, z), 5, INK)
        for _ in range(9):
            u = rng.uniform(left, right - 0.2)
            z_in = z + (far - near) * rng.uniform(0.06, 0.28)
            p, q = VIEW.at(u, high, z_in), VIEW.at(u + rng.uniform(0.1, 0.25), high, z_in)
            layer.gouge(*p, *q, 2.2, PAPER if rng.random() < 0.4 else INK)
    for u in (left + 0.08, right - 0.17):
        layer.poly(VIEW.floor(u, u + 0.09, near, far, high + 0.01), INK, 0.6, 20)
        layer.poly(VIEW.floor(u, u + 0.075, near, far, high + 0.02), BIRCH, 0.6, 20)
    layer.gouge(*VIEW.at(left, high, near), *VIEW.at(right, high, near), 4, PAPER)


SCENE = Scene(
    name="morskaya-day",
    side="left",
    alt=(
        "A grey wet day on the Bolshaya Morskaya. Before the gate of the telephone exchange a "
        "Keksgolm corporal with a red armband stands on the lid of a box, one boot open at the "
        "sole, and holds the end of the gate's chain. A woman with a child inside her coat goes "
        "by. A line of people runs along the wall towards the dark red arch at the street's end."
    ),
    blocks=(
        partial(sky, DAY),
        partial(arch, DAY),
        partial(houses, DAY),
        partial(exchange, DAY),
        partial(ground, DAY),
        tail,
        gate,
        partial(post, DAY),
    ),
)
