"""The key shelf of position 41: its number, plugs and keys, pencilled names, the weights below."""

from __future__ import annotations

from assets.press.inks import BIRCH, EMBER, INK, NEVA, OXBLOOD, PALE, PAPER, WET
from assets.press.layer import Layer, Spot
from assets.press.lettering import lettered
from assets.press.scenes.carving import curve, outline, stroke
from assets.press.scenes.forty_one_places import EYE, FAR, LIP, NEAR, WALL, shelf
from assets.press.scenes.switchboard import SHELF
from assets.press.typeface import Typeface

OWN_PAIR = 4  # this pair of cords is in her hand
PLUGS = 9


def desk(layer: Layer) -> None:
    """The key shelf with plugs standing in pairs, and the open front below with the weights."""
    _weights(layer)
    layer.poly(EYE.floor(WALL, LIP, FAR - 0.1, FAR + 6, SHELF), INK, 0.9, 60)
    layer.gouge(*EYE.at(LIP, SHELF, FAR), *EYE.at(LIP, SHELF, 5), 4, NEVA)
    layer.poly(EYE.floor(WALL, LIP, NEAR - 0.15, FAR, SHELF), BIRCH, 0.9, 60)
    _top(layer)
    layer.poly(EYE.wall(LIP, NEAR - 0.2, FAR, SHELF - 0.07, SHELF), OXBLOOD, 0.6, 60)
    layer.gouge(*EYE.at(LIP, SHELF, 0.58), *EYE.at(LIP, SHELF, FAR), 8, PAPER)
    layer.gouge(*EYE.at(LIP, SHELF - 0.035, 0.6), *EYE.at(LIP, SHELF - 0.035, FAR), 4, EMBER)
    layer.gouge(*EYE.at(LIP, SHELF - 0.07, 0.6), *EYE.at(LIP, SHELF - 0.07, FAR), 8, INK)
    _plate(layer)


def _plate(layer: Layer) -> None:
    """The number of the place, enamelled, on the front of the shelf."""
    face = Typeface("Oswald-Bold", 0.02)
    for grow, fill in ((0.006, INK), (0.0, PAPER)):
        low, high = SHELF - 0.061 - grow, SHELF - 0.011 + grow
        layer.poly(EYE.wall(LIP, 0.76 - grow, 0.87 + grow, low, high), fill, 0.4, 40)
    lettered(
        layer,
        "41",
        lambda along, up: EYE.at(LIP, SHELF - 0.056 + up * 0.04, 0.78 + along * 0.07),
        INK,
        face,
    )


def _top(layer: Layer) -> None:
    """Grain of the wood, running with the shelf; the shade under the board."""
    for _ in range(120):
        inward, depth = layer.rng.uniform(0.03, 0.97), layer.rng.uniform(NEAR - 0.1, 1.9)
        a, b = shelf(inward, depth), shelf(inward, depth + layer.rng.uniform(0.05, 0.2))
        fill = INK if inward > 0.86 else WET if layer.rng.random() < 0.5 else PALE
        layer.gouge(*a, *b, 4 if inward > 0.86 else 2.2, fill)
    for _ in range(190):  # away from the lamp the wood goes dark
        inward, near = layer.rng.uniform(0.0, 1.0), 0.56 + 0.3 * layer.rng.random() ** 1.6
        if 0.06 < inward < 0.6 and near > 0.64:  # but not over the names
            continue
        a, b = shelf(inward, near), shelf(inward, near + layer.rng.uniform(0.05, 0.13))
        layer.gouge(*a, *b, 9 - 22 * (near - 0.56), INK)
    for depth in range(64, 190, 3):
        a, b = shelf(0.99, depth / 100), shelf(layer.rng.uniform(0.72, 0.88), depth / 100 + 0.01)
        layer.gouge(*a, *b, 7, INK)


def plugs(layer: Layer) -> None:
    """Two rows of plugs, the answering and the calling cord of each pair, and their keys."""
    for pair in reversed(range(PLUGS)):
        depth = 0.86 + pair * 0.125
        for inward, row in ((0.8, 0), (0.62, 1)):
            if pair == OWN_PAIR and row == 1:
                x, y = shelf(inward, depth)
                layer.disc(x, y, 11, 7, INK, 0.06, 10)
                continue
            _standing(layer, shelf(inward, depth), EYE.metre(depth))
        _lever(layer, depth)


def _standing(layer: Layer, foot: Spot, metre: float) -> None:
    """A plug on its seat: a black shell, and above it the brass of sleeve and tip."""
    (x, y), k = foot, metre / 1000
    layer.gouge(x, y + 4 * k, x - 62 * k, y + 40 * k, 15 * k, INK, 0.02)
    layer.disc(x, y, 17 * k, 10 * k, INK, 0.05, 12)
    layer.gouge(x - 14 * k, y + 4 * k, x + 12 * k, y + 5 * k, 4 * k, PAPER, 0.2)
    shell = [(x - 11 * k, y), (x - 9 * k, y - 46 * k), (x + 9 * k, y - 46 * k), (x + 11 * k, y)]
    layer.poly(shell, INK, 0.5, 20)
    layer.gouge(x - 6 * k, y - 4 * k, x - 5 * k, y - 42 * k, 4 * k, NEVA)
    brass = [(x - 6 * k, y - 46 * k), (x - 5 * k, y - 74 * k), (x - 2 * k, y - 80 * k)]
    brass += [(x - 5 * k, y - 86 * k), (x, y - 95 * k), (x + 5 * k, y - 86 * k)]
    brass += [(x + 2 * k, y - 80 * k), (x + 5 * k, y - 74 * k), (x + 6 * k, y - 46 * k)]
    layer.poly([(a + (3 * k if a > x else -3 * k), b) for a, b in brass], INK, 0.4, 30)
    layer.poly(brass, PAPER, 0.4, 30)
    layer.gouge(x + 3.5 * k, y - 48 * k, x + 3 * k, y - 90 * k, 4 * k, INK)


def _lever(layer: Layer, depth: float) -> None:
    """A listening key: a slot in the shelf, a small lever leaning out of it."""
    a, b = shelf(0.3, depth - 0.03), shelf(0.3, depth + 0.03)
    (x, y), k = shelf(0.3, depth), EYE.metre(depth) / 1000
    layer.gouge(*a, *b, 13 * k, INK)
    stem = [(x - 5 * k, y), (x - 13 * k, y - 26 * k), (x - 4 * k, y - 28 * k), (x + 5 * k, y)]
    layer.poly(stem, INK, 0.4, 30)
    knob = [(x - 24 * k, y - 26 * k), (x - 18 * k, y - 40 * k), (x + 2 * k, y - 40 * k)]
    knob += [(x + 6 * k, y - 30 * k), (x - 2 * k, y - 24 * k)]
    layer.geometry(outline(knob).buffer(3 * k), INK, 0.3, 20)
    layer.geometry(outline(knob), PAPER, 0.3, 20)
    layer.gouge(x - 18 * k, y - 27 * k, x + 3 * k, y - 29 * k, 4 * k, INK)


def pencilled(layer: Layer) -> None:
    """Surnames in pencil on the bare wood, one struck out, and the pencil beside them."""
    rng = layer.rng
    for line, letters in enumerate((8, 6, 9, 7, 8, 4)):
        inward, depth, run = 0.52 - line * 0.062, 0.735, []
        for i in range(letters * 2):
            (x, y), tall = shelf(inward, depth + i * 0.008), rng.choice((7, 8, 9, 18))
            run += [(x + rng.uniform(0, 3), y - (tall if i % 2 else 0)), (x + 5, y - 3)]
        layer.line(curve(run), 2.6, INK)
        if line == 1:
            a, b = shelf(inward + 0.012, depth - 0.01), shelf(inward + 0.02, depth + 0.11)
            layer.gouge(*a, *b, 5, INK)
    (x0, y0), (x1, y1) = shelf(0.17, 0.72), shelf(0.1, 0.86)
    _pencil(layer, (x0, y0), (x1, y1))


def _pencil(layer: Layer, butt: Spot, tip: Spot) -> None:
    (x0, y0), (x1, y1) = butt, tip
    neck = (x0 + (x1 - x0) * 0.82, y0 + (y1 - y0) * 0.82)
    layer.line([(x0 + 3, y0 + 6), (x1 + 2, y1 + 5)], 7, INK)
    layer.line([butt, neck], 11, INK)
    layer.line([butt, neck], 7, OXBLOOD)
    layer.gouge(x0, y0 - 2, neck[0], neck[1] - 2, 2.6, PAPER)
    layer.poly([(neck[0] - 4, neck[1] - 3), tip, (neck[0] + 4, neck[1] + 4)], PAPER, 0.3, 30)
    layer.gouge(x1 - (x1 - x0) * 0.06, y1 - (y1 - y0) * 0.06, x1, y1, 3, INK)


def _weights(layer: Layer) -> None:
    """The front is off: each cord hangs in a loop, and in the loop a pulley with its lead."""
    layer.poly(EYE.wall(LIP, 0.5, 3.4, -0.4, SHELF - 0.05), INK, 0.8, 60)
    for pair in range(14):
        for n in (0, 1):
            depth = 0.62 + pair * 0.125 + n * 0.045
            (x, top), metre = EYE.at(LIP - 0.14, SHELF - 0.06, depth), EYE.metre(depth)
            long = (0.2 + 0.06 * layer.rng.random() + 0.05 * n) * metre
            k = metre / 1000
            fill = PALE if n else NEVA
            for dx in (-8 * k, 8 * k):
                layer.line([(x + dx, top), (x + dx * 0.9, top + long)], 4.4 * k, fill)
            y = top + long
            layer.disc(x, y, 13 * k, 15 * k, WET, 0.05, 12)
            layer.disc(x, y, 5 * k, 6 * k, INK, 0.1, 8)
            lead = [(x - 11 * k, y + 14 * k), (x + 11 * k, y + 14 * k), (x + 13 * k, y + 74 * k)]
            layer.poly([*lead, (x - 13 * k, y + 74 * k)], WET, 0.6, 24)
            stroke(layer, [(x - 8 * k, y + 18 * k), (x - 9 * k, y + 70 * k)], 5 * k, PALE)
