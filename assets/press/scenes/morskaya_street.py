"""The Bolshaya Morskaya itself: its sky, the arch at its end, the houses on both sides."""

from __future__ import annotations

import math

from assets.press.inks import DEEP, EMBER, INK, NEVA, OXBLOOD, PALE, PAPER, W
from assets.press.layer import Layer, Spot
from assets.press.scenes.day_sky import day_sky
from assets.press.scenes.morskaya_light import Arch, Facade, StreetLight
from assets.press.scenes.morskaya_places import ACROSS, SIDE, VIEW
from assets.press.scenes.stencil import Stencil

# Houses beyond the exchange, far to near: where each begins and ends, its height.
HOUSES = ((78, 108, 17), (60, 78, 14), (46, 60, 18.5), (34, 46, 15))


def sky(light: StreetLight) -> Layer:
    """Low cloud over the roofs, paler over the square."""
    return day_sky(VIEW.y, -60, lambda _: 1) if light.is_day else _night_sky()


def _night_sky() -> Layer:
    """The last hour of the night."""
    layer = Layer("sky", 0.15, 11)
    layer.flood(DEEP)
    rng = layer.rng
    y = -10.0
    while y < VIEW.y:
        t, x = y / VIEW.y, -60 - rng.random() * 120
        while x < W:
            run = rng.uniform(60, 190)
            if rng.random() < 0.75 - t * 0.5:
                layer.gouge(
                    x, y, x + run, y - run * 0.1, rng.uniform(2.5, 7) * (1.2 - t), INK, 0.03
                )
            near = math.exp(-(((x + run / 2 - VIEW.x) / 190) ** 2))
            if rng.random() < 0.12 + t * 0.5 * (0.4 + near):
                bright = near * t > 0.5 and rng.random() < 0.5
                width = rng.uniform(1, 4) * (0.5 + t)
                layer.gouge(
                    x,
                    y + 4,
                    x + run * 0.9,
                    y + 4 - run * 0.08,
                    width,
                    PALE if bright else NEVA,
                    0.02,
                )
            x += run * rng.uniform(0.9, 1.3)
        y += 8.4
    return layer


def arch(light: StreetLight) -> Layer:
    """The arch of the General Staff closes the street: dark red, and the square's sky inside it."""
    layer = Layer("arch", 0.25, 13)
    on, rng, look = Stencil(layer, VIEW.x + 2, VIEW.y + 14), layer.rng, light.arch
    front = [(-130, 0), (-130, -150), (-66, -152), (-66, -164), (66, -164), (66, -152)]
    on.poly([*front, (150, -150), (150, 0)], OXBLOOD, 0.8, 24)
    for _ in range(110):
        u, v = rng.uniform(-128, 146), rng.uniform(-148, -30)
        run = rng.uniform(10, 40)
        on.gouge(u, v, u, v + run, rng.uniform(1, 3), look.stroke if rng.random() < 0.6 else EMBER)
    on.poly([(-134, -156), (154, -156), (154, -151), (-134, -151)], INK, 0.5)
    on.gouge(-70, -167, 70, -167, 3, look.top)
    on.poly(_span(46, -88), INK, 0.5, 30)
    for i in range(11):
        c, s = math.cos(math.pi * i / 10), math.sin(math.pi * i / 10)
        on.gouge(-40 * c, -88 - 40 * s, -52 * c, -88 - 52 * s, 3.4, look.stones)
    on.poly(_span(35, -86), look.sky, 0.5, 30)
    with layer.clipped(on.spots(_span(35, -86))):
        _through(on, look)
    chariot = [(-44, -164), (-40, -182), (-30, -186), (-28, -200), (-22, -188), (-12, -186)]
    chariot += [(-10, -202), (-3, -188), (2, -216), (8, -190), (14, -202), (18, -187), (30, -186)]
    on.poly([*chariot, (32, -200), (40, -180), (46, -164)], INK, 0.5, 14)
    return layer


def _through(on: Stencil, look: Arch) -> None:
    """What the arch frames: sky, and the Palace across the square."""
    cloud, gap = look.cloud
    for k in range(16):
        y = -120 + k * 8
        on.gouge(-40, y, 40, y - 6, on.layer.rng.uniform(2, 4.4), cloud if k % 2 else gap, 0.04)
    on.poly([(-40, 0), (-40, -32), (40, -34), (40, 0)], OXBLOOD, 0.6, 20)
    for k in range(9):
        ink = look.panes if k in (2, 3, 6) else INK
        on.poly([(-36 + k * 9, -26), (-33 + k * 9, -26), (-33 + k * 9, -17)], ink, 0.2)


def _span(radius: float, spring: float) -> list[Spot]:
    turns = [i * math.pi / 10 for i in range(1, 10)]
    top = [(-radius * math.cos(t), spring - radius * math.sin(t)) for t in turns]
    return [(-radius, 0), (-radius, spring), *top, (radius, spring), (radius, 0)]


def houses(light: StreetLight) -> Layer:
    """Both walls of the street run to the arch."""
    layer = Layer("houses", 0.35, 17)
    for number, lower in enumerate((2, -2, 3, 0)):
        start, end, top = HOUSES[number]
        _house(layer, SIDE, start, end, top, light.facade(True, number), light.is_day)
        across = light.facade(False, number)
        _house(layer, ACROSS, start - 6, end - 6, top + lower, across, light.is_day)
    near = [VIEW.at(ACROSS, 20, 16), VIEW.at(ACROSS, 17, 28), VIEW.at(ACROSS, 0, 28)]
    layer.poly([(-10, -10), *near, (-10, 1400)], light.beside.wall, 0.8, 60)
    for z in (4.6, 6.2, 8.2, 10.6, 13.4, 16.6, 20.4, 24.6):
        for h in (1.2, 5.0, 8.6, 12.2):
            layer.poly(VIEW.wall(ACROSS, z, z + 1.2, h, h + 2.2), light.beside.panes, 0.5, 60)
            sill = VIEW.at(ACROSS, h - 0.3, z - 0.2), VIEW.at(ACROSS, h - 0.3, z + 1.5)
            layer.gouge(*sill[0], *sill[1], 40 / z, light.beside.sill)
    if light.is_day:
        _wet_plaster(layer, light.beside)
    return layer


def _wet_plaster(layer: Layer, look: Facade) -> None:
    """The wall across the street: courses, glass bars, and rain that has run from every sill."""
    rng = layer.rng
    for h, width in ((4.2, 10), (4.5, 4), (7.8, 5), (0.9, 8)):
        layer.gouge(*VIEW.at(ACROSS, h, 27.5), *VIEW.at(ACROSS, h, 4), width, look.course)
        layer.gouge(*VIEW.at(ACROSS, h + 0.12, 27.5), *VIEW.at(ACROSS, h + 0.12, 4), 4, look.sill)
    for z in (4.6, 6.2, 8.2, 10.6, 13.4, 16.6, 20.4, 24.6):
        for h in (1.2, 5.0, 8.6, 12.2):
            for t in (0.08, 0.52):  # two leaves, with the street's sky in the upper half
                pane = VIEW.wall(ACROSS, z + t * 1.2, z + t * 1.2 + 0.48, h + 0.9, h + 2.05)
                layer.poly(pane, DEEP, 0.5, 40)
                p, q = VIEW.at(ACROSS, h + 2, z + t + 0.1), VIEW.at(ACROSS, h + 1.2, z + t + 0.4)
                layer.gouge(*p, *q, min(9, 36 / z), NEVA)
            for _ in range(7):
                x, drop = z + rng.uniform(-0.3, 1.5), rng.uniform(0.3, 1.5)
                p, q = VIEW.at(ACROSS, h - 0.3, x), VIEW.at(ACROSS, h - 0.3 - drop, x)
                layer.gouge(*p, *q, min(9, 46 / z) * rng.uniform(0.4, 1), DEEP)


def _house(
    layer: Layer, side: float, start: float, end: float, top: float, look: Facade, day: bool
) -> None:
    """One house of the row, cut flat and then windowed."""
    layer.poly(VIEW.wall(side, start, end, 0, top), look.wall, 0.8, 40)
    z = start
    while z < end - 1:
        for storey in range(int(top / 3.6)):
            h = 1.2 + 3.6 * storey
            lit = layer.rng.random() < 0.1 and not day
            pane = VIEW.wall(side, z + 0.7, z + 2.1, h, h + 2.1)
            layer.poly(pane, PAPER if lit else look.panes, 0.4, 60)
            jamb = VIEW.at(side, h, z + 0.7), VIEW.at(side, h + 2.3, z + 0.7)
            layer.gouge(*jamb[0], *jamb[1], 26 / z, look.edge)
            sill = VIEW.at(side, h - 0.25, z + 0.4), VIEW.at(side, h - 0.25, z + 2.5)
            layer.gouge(*sill[0], *sill[1], 30 / z, look.sill)
        z += 3.1
    for h, width in ((top, 60), (top - 0.6, 30), (4.2, 30)):
        ink = look.cornice if h == top else look.course
        layer.gouge(*VIEW.at(side, h, start), *VIEW.at(side, h, end), width / start * 3, ink)
