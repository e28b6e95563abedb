"""The control table: a shaded lamp, the open book, listening keys, a glass of tea."""

from __future__ import annotations

import math

from assets.press.inks import BIRCH, DEEP, EMBER, INK, NEVA, OXBLOOD, PALE, PAPER, WET
from assets.press.layer import Layer, Spot
from assets.press.people.cutting import draw
from assets.press.people.extra_poses import tea_glass
from assets.press.people.light import Light
from assets.press.perspective import Eye
from assets.press.scenes.carving import outline, stroke

LEFT, RIGHT, NEAR, FAR, HIGH = -0.04, 0.62, 1.26, 1.92, 0.76
BOOK = (0.03, 0.31, 1.34, 1.66)  # its left and right edge, its foot and head
LAMP = (0.445, 1.84)
GLASSY = Light.night("left", PAPER, skin=PAPER, inks={"glass": PALE, "tea": EMBER})


def table(layer: Layer, eye: Eye) -> None:
    """The leaf and the panelled front."""
    layer.poly(eye.front(LEFT, RIGHT, -0.2, HIGH - 0.05, NEAR + 0.03), OXBLOOD, 0.8, 40)
    _panels(layer, eye)
    layer.poly(eye.floor(LEFT - 0.02, RIGHT + 0.02, NEAR, FAR, HIGH), WET, 0.8, 40)
    _grain(layer, eye)
    layer.poly(eye.front(LEFT - 0.02, RIGHT + 0.02, HIGH - 0.045, HIGH, NEAR), INK, 0.7, 40)
    a, b = eye.at(LEFT - 0.02, HIGH, NEAR), eye.at(RIGHT + 0.02, HIGH, NEAR)
    layer.gouge(*a, *b, 6, PAPER)
    layer.gouge(a[0], a[1] + 16, b[0], b[1] + 17, 3, EMBER)


def _panels(layer: Layer, eye: Eye) -> None:
    """A drawer over two sunk panels; away from the lamp the wood goes dark."""
    depth = NEAR + 0.03
    front = eye.front(LEFT, RIGHT, -0.2, HIGH - 0.05, depth)
    (x0, y0), (x1, _), (_, y1), _ = front
    with layer.clipped(front):
        layer.hatch((x0, y1, x1, y0), 1.57, 13, 60, 2.4, EMBER, 0.55, 0.01)
        for _ in range(120):
            x = layer.rng.uniform(x0, x1)
            high = 0.3 + 0.4 * ((x - x0) / (x1 - x0)) ** 2
            top = y0 - (y0 - y1) * layer.rng.uniform(0.05, high)
            layer.gouge(x, y0 + 20, x + 1, top, 8, INK, 0.01)
    for left, right, low, high in (
        (0.05, 0.3, HIGH - 0.19, HIGH - 0.075),
        (LEFT + 0.04, 0.17, 0.16, HIGH - 0.22),
        (0.2, 0.38, 0.16, HIGH - 0.22),
        (0.41, RIGHT - 0.04, 0.16, HIGH - 0.22),
    ):
        _sunk(layer, eye.front(left, right, low, high, depth))
    x, y = eye.at(0.175, HIGH - 0.13, depth)
    layer.disc(x, y + 3, 13, 10, INK, 0.04, 14)
    layer.disc(x, y, 11, 9, BIRCH, 0.04, 14)
    layer.gouge(x - 7, y - 3, x + 6, y - 4, 4, PAPER, 0.2)


def _sunk(layer: Layer, panel: list[Spot]) -> None:
    (x0, y0), (x1, _), (_, y1), _ = panel
    layer.gouge(x0, y0 + 3, x0, y1, 6, INK)
    layer.gouge(x0, y1, x1, y1, 7, INK)
    layer.gouge(x1, y1, x1, y0, 4, EMBER)
    layer.gouge(x0, y0, x1, y0, 4, EMBER)
    layer.gouge(x0 + 12, y1 + 13, x1 - 10, y1 + 12, 3, EMBER)


def _grain(layer: Layer, eye: Eye) -> None:
    """The grain runs along the leaf: light round the foot of the lamp, dark at the corners."""
    cx, cy = eye.at(LAMP[0] - 0.06, HIGH, LAMP[1] - 0.1)
    depth = FAR
    while depth > NEAR:
        side = LEFT + layer.rng.uniform(-0.05, 0)
        while side < RIGHT:
            long = layer.rng.uniform(0.04, 0.11)
            (x, y), end = eye.at(side, HIGH, depth), eye.at(side + long, HIGH, depth)
            tone = math.exp(-(((x - cx) / 250) ** 2) - ((y - cy) / 85) ** 2)
            ink = PAPER if tone > 0.62 else PALE if tone > 0.36 else NEVA if tone > 0.14 else INK
            if side > LEFT and end[0] < eye.at(RIGHT, HIGH, depth)[0]:
                layer.gouge(x, y, *end, 3 + 5 * tone, ink, 0.01)
            side += long + layer.rng.uniform(0.0, 0.05)
        depth *= 0.985


def book(layer: Layer, eye: Eye) -> None:
    """The book of calls: two pages, ruled, the left one full and the right one half written."""
    left, right, foot, top = BOOK
    middle = (left + right) / 2

    def at(side: float, depth: float, up: float = 0.0) -> Spot:
        return eye.at(side, HIGH + up, depth)

    cover = [at(left - 0.012, foot - 0.01), at(right + 0.012, foot - 0.01)]
    layer.poly([*cover, at(right + 0.01, top + 0.01), at(left - 0.01, top + 0.01)], INK, 0.6, 30)
    for start, end in ((left, middle), (middle, right)):
        bow = 0.5 * (start + end)
        page = [at(start, foot, 0.014), at(bow, foot, 0.03), at(end, foot, 0.016)]
        page += [at(end, top, 0.016), at(bow, top, 0.026), at(start, top, 0.012)]
        layer.poly([(x, y + 7) for x, y in page], BIRCH, 0.5, 30)
        layer.poly(page, PAPER, 0.5, 30)
        for line in range(13):
            depth = foot + 0.03 + line * (top - foot - 0.05) / 12
            a, b = at(start + 0.012, depth, 0.022), at(end - 0.012, depth, 0.022)
            if start == left or line > 5:
                _written(layer, a, b)
            else:
                layer.gouge(*a, *b, 1.6, PALE)
        for t in (0.2, 0.8):
            side = start + (end - start) * t
            layer.gouge(*at(side, foot + 0.01, 0.022), *at(side, top - 0.01, 0.022), 2, BIRCH)
    layer.gouge(*at(middle, foot, 0.014), *at(middle, top, 0.014), 8, INK)


def _written(layer: Layer, a: Spot, b: Spot) -> None:
    """A line of somebody's hand: the hour, a number, a word."""
    x = a[0]
    while x < b[0] - 8:
        end = min(x + layer.rng.uniform(10, 34), b[0])
        y = a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0])
        run, up = [(x, y)], False
        while x < end:
            x, up = x + 2.6, not up
            run.append((x, y - (layer.rng.choice((2.4, 3, 5)) if up else 0)))
        layer.line(run, 1.5, INK)
        x = end + layer.rng.uniform(6, 14)


def lamp(layer: Layer, eye: Eye) -> None:
    """A table lamp: brass foot, and a dark shade that keeps its light on the book."""
    (x, y), k = eye.at(LAMP[0], HIGH, LAMP[1]), eye.metre(LAMP[1]) * 0.78
    layer.disc(x, y, 0.085 * k, 0.03 * k, INK, 0.03, 18)
    stroke(layer, [(x - 0.08 * k, y - 2), (x, y + 0.02 * k), (x + 0.08 * k, y - 2)], 5, PAPER)
    layer.poly([(x - 8, y), (x - 5, y - 0.2 * k), (x + 5, y - 0.2 * k), (x + 8, y)], INK, 0.5)
    layer.gouge(x - 3, y - 4, x - 2, y - 0.19 * k, 4, BIRCH)
    top, rim = y - 0.42 * k, y - 0.24 * k
    for ray in range(17):
        lean = (ray - 8) / 8
        far = layer.rng.uniform(0.7, 1.0)
        start = (x + lean * 0.15 * k, rim + 10)
        end = (x + lean * 0.36 * k * far, rim + (0.12 + 0.2 * (1 - lean * lean)) * k * far)
        layer.gouge(*start, *end, 6, PAPER)
    layer.disc(x, rim + 1, 0.165 * k, 0.03 * k, PAPER, 0.03, 20)
    shade = [(x - 0.18 * k, rim), (x - 0.165 * k, rim - 0.05 * k), (x - 0.07 * k, top)]
    shade += [(x + 0.07 * k, top), (x + 0.165 * k, rim - 0.05 * k), (x + 0.18 * k, rim)]
    shade += [(x, rim + 0.012 * k)]
    layer.poly(shade, INK, 0.6, 30)
    layer.poly([(a + (x - a) * 0.06, b + 3) for a, b in shade[:6]], DEEP, 0.6, 30)
    for rib in range(6):
        lean = (rib - 2.5) / 2.5
        a, b = (x + lean * 0.05 * k, top + 8), (x + lean * 0.14 * k, rim - 10)
        layer.gouge(*a, *b, 5, NEVA if rib > 1 else PALE)
    layer.rect(x - 9, top - 12, 18, 14, INK, 0.4)
    layer.gouge(x - 6, top - 10, x + 6, top - 10, 4, BIRCH)


def keys(layer: Layer, eye: Eye) -> None:
    """A sloping box of levers: over, and she hears what that girl hears."""
    box = [eye.at(0.4, HIGH, 1.42), eye.at(0.6, HIGH, 1.42)]
    box += [eye.at(0.6, HIGH + 0.09, 1.6), eye.at(0.4, HIGH + 0.09, 1.6)]
    layer.poly(eye.wall(0.4, 1.42, 1.6, HIGH, HIGH + 0.09), INK, 0.5, 30)
    layer.poly([(x, y + 12) for x, y in box], INK, 0.6, 30)
    layer.poly(box, OXBLOOD, 0.6, 30)
    layer.gouge(*box[3], *box[2], 5, PALE)
    layer.gouge(*box[0], *box[3], 4, PALE)
    for row in range(2):
        for column in range(7):
            side, depth = 0.42 + column * 0.0265, 1.46 + row * 0.08
            x, y = eye.at(side, HIGH + 0.02 + row * 0.04, depth)
            thrown = (row, column) == (1, 2)
            tip = (x + (10 if thrown else -6), y - 16)
            layer.line([(x, y), tip], 6, INK)
            layer.disc(*tip, 6.4, 5, PAPER if thrown or column < 3 else PALE, 0.06, 10)


def tea(layer: Layer, eye: Eye) -> None:
    """Going cold at her elbow."""
    x, y = eye.at(0.355, HIGH, 1.38)
    draw(layer, tea_glass(0, 0), x, y, 2.7, False, GLASSY)


def blotter(layer: Layer, eye: Eye) -> None:
    """An inkwell and the pen stood in it."""
    x, y = eye.at(0.2, HIGH, 1.76)
    well = outline([(x - 20, y), (x - 15, y - 24), (x + 15, y - 24), (x + 20, y), (x, y + 8)])
    layer.geometry(well, INK, 0.4, 20)
    stroke(layer, [(x - 14, y - 2), (x - 11, y - 20), (x + 4, y - 22)], 4, PAPER)
    layer.line([(x + 2, y - 22), (x - 30, y - 92)], 6, INK)
    layer.gouge(x, y - 24, x - 30, y - 92, 3.6, PAPER)
