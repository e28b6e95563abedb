"""The gate of the fortress on the morning after: a page to sign, and one man over."""

from __future__ import annotations

from dataclasses import replace

from assets.press.inks import BIRCH, DEEP, INK, PALE, PAPER, WET
from assets.press.layer import Layer
from assets.press.people.cutting import draw
from assets.press.people.light import Light
from assets.press.people.poses.fortress import left_over, offering, signing
from assets.press.perspective import MAN
from assets.press.scene import Scene
from assets.press.scenes.fortress_cathedral import cathedral, sky
from assets.press.scenes.fortress_passage import outer_wall, passage
from assets.press.scenes.fortress_places import VIEW
from assets.press.scenes.fortress_yard import barrier, yard

INKS = {
    "tin": BIRCH,
    "page": PALE,
    "smoke": INK,
    "felt": INK,
    "pea": BIRCH,
    "trousers": DEEP,
    "hair": INK,
}
DAY = replace(Light.day("right", inks=INKS), toward=(0.7, -0.7), weight=1.6, core=0.22)


def brother() -> Layer:
    """Gleb, behind the guard."""
    layer = Layer("brother", 1.06, 43)
    x, y = VIEW.at(0.92, 0, 3.8)
    _trodden(layer, x, y, 2.4)
    draw(layer, left_over(), x, y, VIEW.person(3.8, MAN), True, replace(DAY, halo=INK))
    return layer


def signers() -> Layer:
    """The guard and his book; the woman who has come to sign."""
    layer = Layer("signers", 1.1, 47)
    x, y = VIEW.at(0.06, 0, 3.3)
    _trodden(layer, x, y, 2.9)
    draw(layer, offering(), x, y, VIEW.person(3.3, MAN), True, replace(DAY, halo=INK))
    x, y = VIEW.at(-0.85, 0, 3.05)
    _trodden(layer, x, y, 3.0)
    coat = {**DAY.inks, "greatcoat": INK}
    draw(layer, signing(), x, y, VIEW.person(3.05, 1.66), False,
         replace(DAY, inks=coat, rim=PALE, gap=WET, halo=INK))  # fmt: skip
    return layer


def _trodden(layer: Layer, x: float, y: float, k: float) -> None:
    """The wet dark of somebody's feet."""
    rng = layer.rng
    for _ in range(34):
        u, v = rng.gauss(0, 16) * k, rng.uniform(-3, 16) * k
        run = rng.uniform(8, 24) * k
        ink = INK if rng.random() < 0.75 else PALE if rng.random() < 0.4 else PAPER
        layer.gouge(x + u - run / 2, y + v, x + u + run / 2, y + v, 2.0 * k, ink, 0.02)


SCENE = Scene(
    name="fortress-gate",
    side="left",
    alt=(
        "Grey morning in the gate of the Peter and Paul Fortress. In the deep arch a soldier in a "
        "greatcoat holds out an open book, and a woman in a hat and a long dark coat bends to it "
        "with a pen. Behind him a bare-headed cadet without a belt waits with an unlit lantern in "
        "one hand and in the other a galosh with a red lining. Beyond, over mud and a raised "
        "striped barrier, stands the cathedral with its needle of a spire."
    ),
    blocks=(sky, cathedral, yard, barrier, passage, brother, signers, outer_wall),
)
