"""The Palace's door on the Neva: linen carried out past a sentry who is eating."""

from __future__ import annotations

import math

from assets.press.inks import BIRCH, DEEP, INK, NEVA, PALE, PAPER, WET, H
from assets.press.layer import Layer
from assets.press.people.cutting import draw
from assets.press.people.laden import eating, under_linen, washing
from assets.press.people.light import Light
from assets.press.perspective import MAN
from assets.press.scene import Scene
from assets.press.scenes.day_sky import day_sky
from assets.press.scenes.fortress import fortress
from assets.press.scenes.jordan_door_places import (
    CORNER,
    DOOR,
    FRONT,
    LANDING,
    VIEW,
    WALL,
    on_front,
)
from assets.press.scenes.jordan_door_quay import ground, lamp, parapet
from assets.press.scenes.neva import gull, windswept
from assets.press.scenes.neva_banks import spit
from assets.press.scenes.palace_wall import Wall
from assets.press.scenes.reflected import reflected
from assets.press.scenes.steam import steam
from assets.press.scenes.stencil import Stencil

FEET, HERS = (1506, 1010), (1196, 958)


def sky() -> Layer:
    """Low cloud over the river, brighter where the quay ends."""
    return day_sky(VIEW.y, -60, lambda _: 1, 0.07)


def far() -> Layer:
    """The other bank: low roofs downstream, the fortress, the long bridge."""
    layer = Layer("far", 0.3, 13)
    spit(Stencil(layer, 0, VIEW.y + 4))
    fortress(Stencil(layer, 1082, VIEW.y + 3, 1.7))
    on = Stencil(layer, 1262, VIEW.y + 4)  # the Troitsky Bridge
    on.poly([(-40, 0), (-40, -13), (120, -7), (120, 0)], WET, 0.4)
    for k in range(7):
        on.disc(-24 + k * 20, 1, 9 - k * 0.7, 8 - k * 0.7, PALE, 0.05, 10)
    on.gouge(-40, -14, 120, -8, 1.6, PAPER)
    for x, y, size, bank in ((640, 330, 20, 0.2), (780, 396, 14, -0.1), (1180, 402, 15, 0.2)):
        gull(layer, x, y, size, bank)
    return layer


def water() -> Layer:
    """The river, from the other bank to the granite."""
    layer = Layer("water", 0.4, 17)
    edge = [(VIEW.x + 60, VIEW.y + 3), (VIEW.x + 60, 640), (-10, H + 10)]
    layer.poly([(-10, VIEW.y + 3), *edge], NEVA, 0.8, 60)

    def near(x: float) -> float:
        return VIEW.y + max(0.0, VIEW.x - x) * 0.8 / 3.3 + 30

    windswept(layer, -20, VIEW.x, VIEW.y + 3, near, -0.03)
    return layer


def palace() -> Layer:
    """The wall to its far end, and the part of it that stands forward with the door in it."""
    layer = Layer("palace", 0.5, 31)
    main = Wall(layer, VIEW, WALL, 15, 170)
    main.plaster()
    main.bays(16.4)
    main.belts()
    main.roof()
    front = Wall(layer, VIEW, FRONT, 4.2, CORNER)
    layer.poly(VIEW.front(FRONT, WALL + 0.4, 0, 24, CORNER), INK, 0.6, 60)
    front.plaster()
    for z in (CORNER - 0.5, CORNER - 1.3, 5.5, 4.8):
        front.column(z, 0.9, 5.9, 0.26)
        front.column(z, 7.9, 19, 0.26)
    front.window(6.4, 8.4, 8.6, 13)
    front.belts()
    _door(front)
    return layer


def _door(front: Wall) -> None:
    """The arch, both its leaves thrown back, and the dark in which the baths are."""
    layer, (z0, z1) = front.layer, DOOR
    layer.poly(front.arched(z0 - 0.42, z1 + 0.42, 0.4, 3.5, 1.7), BIRCH, 0.5, 60)
    middle, half = (z0 + z1) / 2, (z1 - z0) / 2
    for i in range(13):  # long stones round the arch
        t = math.pi * i / 12
        c, s = math.cos(t), math.sin(t)
        p = on_front(middle + half * c, 3.5 + 1.3 * s)
        q = on_front(middle + (half + 0.46) * c, 3.5 + 1.74 * s)
        layer.gouge(*p, *q, 4, INK)
    for k in range(5):
        h = 0.6 + k * 0.6
        for z in (z0 - 0.42, z1):
            front.along(z, z + 0.42, h, 3.4, INK)
    layer.poly(front.arched(z0, z1, 0.4, 3.5, 1.3), INK, 0.5, 60)


def vapour() -> Layer:
    """Steam out of the baths: it fills the arch, climbs the wall, and the wind tears pieces off."""
    layer = Layer("steam", 0.6, 23)
    for wisp in WISPS:
        steam(layer, wisp)
    return layer


WISPS = (
    ((1740, 330, 44), (1676, 316, 33), (1606, 312, 22), (1536, 304, 14), (1470, 302, 7),
     (1410, 298, 2)),
    ((1812, 600, 12), (1812, 530, 40), (1800, 440, 60), (1788, 352, 70), (1752, 286, 74),
     (1690, 236, 66), (1622, 210, 56), (1550, 198, 44), (1476, 194, 33), (1396, 198, 23),
     (1316, 192, 14), (1236, 184, 6), (1180, 182, 2)),
)  # fmt: skip


def sentry() -> Layer:
    """He stands on the landing and has his breakfast."""
    layer = Layer("sentry", 0.8, 51)
    x, y = VIEW.at(3.25, LANDING, 4.9)
    reflected(layer, x, y, 62, 26, (INK, INK, WET))
    draw(layer, eating(), x, y, VIEW.person(4.6, MAN), True, Light.day("left", inks={"neck": PALE}))
    return layer


def bearers() -> Layer:
    """The two of them, going past us towards the water."""
    layer = Layer("bearers", 1.0, 61)
    inks = {"gown": INK, "hair": INK, "hospital": PALE, "neck": PALE}
    reflected(layer, *HERS, 118, 84, (INK, INK, DEEP))
    reflected(layer, *FEET, 150, 96, (INK, DEEP, PALE, PAPER, INK))
    draw(layer, washing(), *HERS, 2.36, True, Light.day("left", inks=inks, core=-0.1))
    draw(layer, under_linen(), *FEET, 2.72, True, Light.day("left", inks=inks))
    return layer


SCENE = Scene(
    name="jordan-door",
    side="left",
    alt=(
        "On a grey wet morning steam blows from a door in the long dark red wall of the Palace, "
        "over the road, to the Neva. A young man in a dark coat over a hospital gown carries a "
        "great white bundle that hides his head; it has a small red crown on it. Before him a "
        "bareheaded woman in a dark dress has another on her hip, and looks back. A sentry on "
        "the steps is eating a roll. Across the water are the fortress and its spire."
    ),
    blocks=(sky, far, water, palace, ground, vapour, parapet, lamp, sentry, bearers),
)
