"""Half-way over the Troitsky Bridge: a lantern is opened in the wind, and people go to work."""

from __future__ import annotations

from dataclasses import replace

from assets.press.inks import BIRCH, DEEP, INK, NEVA, OXBLOOD, PALE, PAPER, WET, H, W
from assets.press.layer import Layer
from assets.press.people.crossing import MILLHAND, bent_on, buttoned_up, opening, to_work
from assets.press.people.cutting import draw
from assets.press.people.extra_poses import homeward
from assets.press.people.light import Light
from assets.press.perspective import MAN
from assets.press.scene import Scene
from assets.press.scenes.day_sky import day_sky
from assets.press.scenes.fortress import fortress
from assets.press.scenes.neva import gull, windswept
from assets.press.scenes.neva_banks import houses, spit
from assets.press.scenes.reflected import reflected
from assets.press.scenes.setts import courses, joint, shine, stones
from assets.press.scenes.slabs import Strip, slabs
from assets.press.scenes.stencil import Stencil
from assets.press.scenes.troitsky_iron import lamp, railing, wires
from assets.press.scenes.troitsky_places import ACROSS, KERB, LAMPS, RAIL, STEP, TRACKS, VIEW

NEAR, HER, HIM = 2.42, 572, 872


def sky() -> Layer:
    """Cloud driven over from the right."""
    return day_sky(VIEW.y, -60, lambda _: 1, 0.2)


def far() -> Layer:
    """The quays ahead, with the Palace on them; the fortress; the spit far down the river."""
    layer = Layer("far", 0.3, 13)
    spit(Stencil(layer, 1900, VIEW.y + 5, 1.0, True))
    on = Stencil(layer, 0, VIEW.y + 5)
    houses(
        on,
        ((-20, 60, 24), (36, 72, 30), (110, 44, 24), (152, 60, 33), (214, 40, 26), (258, 64, 30)),
    )
    _palace(on)
    fortress(Stencil(layer, 742, VIEW.y + 4, 1.7, True))
    for x, y, size, bank in ((1212, 300, 21, 0.2), (1330, 352, 15, -0.1), (906, 214, 17, 0.25)):
        gull(layer, x, y, size, bank)
    return layer


def _palace(on: Stencil) -> None:
    """Long, low and dark red, where the lantern has to go back to."""
    on.poly([(334, 0), (334, -31), (340, -34), (472, -24), (476, -20), (476, 0)], OXBLOOD, 0.5, 30)
    on.gouge(334, -32, 474, -22, 2.4, INK)
    for k in range(17):
        a = 340 + k * 8
        on.gouge(a, -34 + k * 0.6, a, -38 + k * 0.7, 2, INK)
        for b, tall in ((-24 + k * 0.45, 7), (-12 + k * 0.2, 6)):
            on.gouge(a, b, a, b + tall, 2.6, INK)


def water() -> Layer:
    """The river on both sides, far below; it is seen through the railing as well."""
    layer = Layer("water", 0.4, 17)
    layer.poly(
        [(-10, VIEW.y + 4), (W + 10, VIEW.y + 4), (W + 10, H + 10), (-10, H + 10)], NEVA, 0.8, 60
    )

    def near(x: float) -> float:
        return VIEW.y + abs(x - VIEW.x) * 1.6 / RAIL + 14

    windswept(layer, -20, W + 20, VIEW.y + 4, near, -0.06)
    return layer


def ground() -> Layer:
    """Roadway and rails, and the footway on which everybody walks."""
    layer = Layer("ground", 0.55, 41)
    road = [VIEW.at(ACROSS, 0, 150), VIEW.at(RAIL + 0.1, 0, 150), VIEW.at(RAIL + 0.1, 0, 1.2)]
    layer.poly([*road, (-10, H + 10), VIEW.at(ACROSS, 0, 30)], NEVA, 0.8, 60)
    for course in courses(1.5):
        start = ACROSS + (course.row % 2) * 0.15
        for stone in stones(layer, VIEW, course, start, KERB, KERB):
            roll = layer.rng.random()
            ink = PAPER if roll < 0.16 else PALE if roll < 0.4 else WET if roll > 0.76 else ""
            if ink:
                shine(layer, stone, ink, 0.42)
            joint(layer, stone, 16, 5)
    for track in TRACKS:
        for off in (-0.76, 0.76):
            layer.gouge(*VIEW.at(track + off, 0, 90), *VIEW.at(track + off, 0, 3), 9, INK)
            layer.gouge(
                *VIEW.at(track + off - 0.03, 0, 90), *VIEW.at(track + off - 0.03, 0, 3), 5, PAPER
            )
    slabs(layer, Strip(VIEW, KERB, RAIL + 0.12, STEP, 1.3), (PAPER, PAPER, PALE, NEVA, WET), 30)
    layer.gouge(*VIEW.at(KERB, 0.08, 110), *VIEW.at(KERB, 0.08, 1.6), 12, INK)
    layer.gouge(*VIEW.at(KERB, STEP, 110), *VIEW.at(KERB, STEP, 1.6), 6, PAPER)
    return layer


def iron() -> Layer:
    """Wires, a tram, the lamps in two rows, and both railings."""
    layer = Layer("iron", 0.65, 21)
    wires(layer)
    _tram(layer)
    railing(layer, ACROSS, 24)
    for z in reversed(LAMPS[1:]):
        lamp(layer, ACROSS, z)
        lamp(layer, RAIL, z)
    railing(layer, RAIL, 1.22)
    return layer


def _tram(layer: Layer) -> None:
    """A tram on its way over to the Petrograd Side, people on its step."""
    z = 33.0
    on = Stencil(layer, *VIEW.at(TRACKS[1], 0, z), VIEW.metre(z) / 100)
    on.poly([(-112, -18), (-112, -310), (-96, -336), (96, -336), (112, -310), (112, -18)], INK, 0.4)
    on.poly([(-104, -40), (-104, -160), (104, -160), (104, -40)], OXBLOOD, 0.4)
    on.poly([(-104, -166), (-104, -300), (104, -300), (104, -166)], PALE, 0.4)
    for a in (-84, -20, 44):
        on.poly([(a, -178), (a, -270), (a + 44, -270), (a + 44, -178)], DEEP, 0.3)
    for a in (-72, 0, 72):
        on.disc(a, -100, 15, fill=PAPER)
    on.poly([(112, -20), (112, -180), (150, -176), (156, -20)], INK, 0.4)
    on.gouge(0, -336, 8, -570, 12, INK)


def workers() -> Layer:
    """They come towards us from the far end; the nearest looks aside at a tunic."""
    layer = Layer("workers", 0.8, 51)
    day = Light.day("left", inks={"neck": PALE})
    for parts, x, z, flip in (
        (homeward(), 396, 12, True),
        (bent_on(MILLHAND), 346, 8.6, False),
        (bent_on(), 424, 5.4, False),
    ):
        y = VIEW.at(0, STEP, z)[1]
        draw(layer, parts, x, y, VIEW.person(z, MAN), flip, day)
    x, y, z = 236, VIEW.at(0, STEP, 3.15)[1], 3.15
    reflected(layer, x, y, 90, 50, (INK, INK, DEEP))
    draw(layer, to_work(), x, y, VIEW.person(z, MAN), False, day)
    return layer


def pair() -> Layer:
    """Brother and sister, and the lantern between them."""
    layer = Layer("pair", 1.0, 61)
    day = Light.day("left", inks={"gown": INK, "hair": INK, "neck": PAPER}, core=0.0)
    dark = replace(day, inks={**day.inks, "coat": INK, "felt": INK}, rim=PALE, gap=WET)
    y = VIEW.at(0, STEP, NEAR)[1]
    reflected(layer, HER, y, 130, 90, (INK, INK, DEEP))
    reflected(layer, HIM, y, 130, 90, (INK, BIRCH, INK))
    draw(layer, buttoned_up(), HER, y, VIEW.person(NEAR, 1.68), False, dark)
    draw(layer, opening(), HIM, y, VIEW.person(NEAR, 1.78), True, day)
    return layer


def post() -> Layer:
    """The nearest lamp; it stands close beside the text."""
    layer = Layer("post", 0.9, 71)
    lamp(layer, RAIL, LAMPS[0])
    return layer


SCENE = Scene(
    name="troitsky-bridge",
    side="right",
    alt=(
        "On a long wet bridge, in the wind, a bareheaded young man in a tunic holds up a tin "
        "lantern and opens its little door. Facing him stands a woman in a dark coat, her hat "
        "pulled down. People come towards them with their dinners tied in handkerchiefs, one of "
        "them red. Lamps with three arms follow the railing, a tram comes over, and across the "
        "water are the fortress and its spire."
    ),
    blocks=(sky, far, water, ground, iron, post, workers, pair),
)
