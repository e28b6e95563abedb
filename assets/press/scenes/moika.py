"""The Moika further on, with no picket and no bills: a young man comes along close to the wall."""

from __future__ import annotations

from functools import partial

from assets.press.inks import DEEP, INK, PAPER
from assets.press.layer import Layer
from assets.press.people.crossing import STRIPPED
from assets.press.people.library import person
from assets.press.people.light import Light
from assets.press.perspective import MAN
from assets.press.scene import Scene
from assets.press.scenes.dawn_street import ground, post, walker
from assets.press.scenes.dawn_street_houses import houses
from assets.press.scenes.dawn_street_places import KERB, STEP, VIEW
from assets.press.scenes.dawn_street_river import far, quay, river, sky

AWAY = 11.4  # metres from us to him


def brother() -> Layer:
    """He is bareheaded and without a belt, and as cold as he looks."""
    layer = Layer("brother", 0.8, 51)
    day = Light.day("right", inks={"hair": INK, "neck": PAPER})
    x, y = VIEW.at(KERB - 0.5, STEP, AWAY)
    for _ in range(30):
        u, v = layer.rng.gauss(0, 30), layer.rng.uniform(-6, 26)
        run = layer.rng.uniform(14, 40)
        ink = INK if layer.rng.random() < 0.7 else DEEP
        layer.gouge(x + u - 14, y + v, x + u + run - 14, y + v, 3.4, ink)
    person(layer, "idle", x, y, VIEW.person(AWAY, MAN), True, day, STRIPPED)
    return layer


SCENE = Scene(
    name="moika",
    side="right",
    alt=(
        "The Moika on a grey wet morning, with nobody else about. A woman in a felt hat and a long "
        "dark coat has stopped near us, holding her collar shut. Before her a young man without a "
        "cap or a belt stands close to the houses, his hands in his pockets. St Isaac's dome "
        "shows over the end of the river."
    ),
    blocks=(sky, far, river, partial(houses, has_bills=False), ground, quay, brother, walker, post),
    like="dawn-street",
)
