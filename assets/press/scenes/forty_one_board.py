"""Her own place at the board seen close: jacks, lamps, numbers, and the cords of callers."""

from __future__ import annotations

from assets.press.inks import BIRCH, DEEP, EMBER, INK, NEVA, OXBLOOD, PALE, PAPER, WET
from assets.press.layer import Layer, Spot
from assets.press.lettering import lettered
from assets.press.scenes.carving import beads, curve
from assets.press.scenes.forty_one_places import (
    COLUMN,
    COLUMNS,
    EYE,
    FAR,
    FIRST,
    FOOT,
    FOURTEEN,
    NEAR,
    ROW,
    ROWS,
    WALL,
    glow,
    jack,
    lamp,
    shelf,
)
from assets.press.scenes.switchboard import FACE, TOP
from assets.press.typeface import Typeface

WHITE = {(16, 5), (5, 6), (13, 1), (21, 2), (19, 6)}  # lamps that burn beside the red one
JOINED = {(18, 2): 0.75, (16, 4): 0.55, (21, 4): 0.62, (8, 1): 0.4}  # jacks that hold a cord
RINGS = ((0.72, PAPER), (0.5, PALE), (0.3, BIRCH), (0.14, NEVA), (0.0, WET))  # by the light there


def panel(layer: Layer) -> None:
    """The upright field: strips of ivory, a hole and a lamp for every subscriber."""
    layer.poly(EYE.wall(WALL, NEAR, FAR, FACE - 0.08, TOP), DEEP, 0.8, 60)
    _lamplight(layer)
    for row in range(ROWS):
        _strip(layer, row)
        for column in range(COLUMNS):
            _place(layer, column, row)
    for low, high, fill in ((FACE - 0.08, FACE, OXBLOOD), (FACE - 0.006, FACE + 0.006, INK)):
        layer.poly(EYE.wall(WALL, NEAR, FAR, low, high), fill, 0.7, 60)
    layer.gouge(*EYE.at(WALL, FACE, NEAR), *EYE.at(WALL, FACE, FAR), 6, PALE)
    for depth in (FAR - 0.03,):
        layer.poly(EYE.wall(WALL, depth - 0.045, depth + 0.045, FACE, TOP), OXBLOOD, 0.6, 50)
        layer.gouge(*EYE.at(WALL, FACE, depth - 0.04), *EYE.at(WALL, TOP, depth - 0.04), 6, BIRCH)
        layer.gouge(*EYE.at(WALL, FACE, depth), *EYE.at(WALL, TOP, depth), 4, EMBER)


def _lamplight(layer: Layer) -> None:
    """Upright gouges, wide and close where the shaded lamp throws its light."""
    for _ in range(900):
        depth = layer.rng.uniform(NEAR + 0.1, FAR)
        high = layer.rng.uniform(FACE, 1.75)
        (x, y), (_, y1) = EYE.at(WALL, high, depth), EYE.at(WALL, high - 0.09, depth)
        tone = glow(x, y)
        if x > -20 and layer.rng.random() < tone * 1.25:
            fill = NEVA if layer.rng.random() < tone else WET
            layer.gouge(x, y, x, y1, 2.5 + 5 * tone, fill, 0.01)


def _strip(layer: Layer, row: int) -> None:
    low = FOOT + row * ROW - 0.012
    layer.poly(EYE.wall(WALL, NEAR, FAR - 0.08, low, low + 0.02), INK, 0.5, 60)
    for column in range(COLUMNS):
        depth = FIRST + (column + 0.5) * COLUMN
        (x, y), near = EYE.at(WALL, low, depth), depth - COLUMN
        ink = BIRCH if glow(x, y) > 0.36 else NEVA if glow(x, y) > 0.12 else WET
        layer.poly(EYE.wall(WALL, near, depth, low + 0.003, low + 0.017), ink, 0.4, 50)
        a, b = EYE.at(WALL, low + 0.018, depth), EYE.at(WALL, low + 0.002, depth)
        layer.gouge(*a, *b, 1.6, INK)


def _place(layer: Layer, column: int, row: int) -> None:
    (x, y), metre = jack(column, row), EYE.metre(FIRST + column * COLUMN)
    if x < -30 or y < -30:
        return
    bright = glow(x, y)
    rx, ry = 0.0105 * metre, 0.0155 * metre
    layer.disc(x, y, rx * 1.15, ry * 1.15, INK, 0.05, 12)
    ring = next(ink for least, ink in RINGS if bright >= least)
    layer.disc(x - 0.6, y - 0.6, rx * 0.92, ry * 0.92, ring, 0.07, 12)
    layer.disc(x + 0.8, y + 0.6, rx * 0.62, ry * 0.66, INK, 0.07, 10)
    if (column, row) == FOURTEEN:
        return
    (x, y), burns = lamp(column, row), (column, row) in WHITE
    size = 1.5 if burns else 1.0
    layer.disc(x, y, rx * 0.95 * size, ry * 0.72 * size, INK, 0.06, 10)
    layer.disc(x, y, rx * 0.7 * size, ry * 0.52 * size, PAPER if burns else WET, 0.06, 10)
    if not burns and bright > 0.2:
        layer.gouge(x - rx * 0.5, y - 1, x + rx * 0.3, y - ry * 0.35, 2.2, PALE, 0.2)


def numbers(layer: Layer) -> None:
    """The numbers stand on their strips; only those beside the lamp are large enough to read."""
    face = Typeface("Oswald-Bold", 0.02)
    column, row = FOURTEEN
    for number in range(11, 18):
        at, low = FIRST + (column + number - 14) * COLUMN, FOOT + row * ROW - 0.034

        def place(along: float, up: float, at: float = at, low: float = low) -> Spot:
            return EYE.at(WALL, low + up * 0.03, at + (along - 0.5) * 0.034)

        plate = EYE.wall(WALL, at - 0.023, at + 0.023, low - 0.006, low + 0.036)
        layer.poly(plate, INK, 0.3, 40)
        layer.poly(EYE.wall(WALL, at - 0.021, at + 0.021, low - 0.004, low + 0.034), BIRCH, 0.3, 40)
        if number == 14:
            layer.poly(
                EYE.wall(WALL, at - 0.021, at + 0.021, low - 0.004, low + 0.034), PAPER, 0.3, 40
            )
        lettered(layer, str(number), place, INK, face)


def calls(layer: Layer) -> None:
    """Cords of callers who are talking: from the jack out, over and down into the shelf."""
    for n, ((column, row), sag) in enumerate(sorted(JOINED.items(), reverse=True)):
        depth = FIRST + column * COLUMN
        end = shelf(0.72, depth + (0.05 if n % 2 else -0.06))
        run = [
            jack(column, row),
            jack(column, row, 0.09),
            jack(column - 0.3, row - 1.2, 0.1 + 0.1 * sag),
            (end[0] + 8, end[1] - 90),
            end,
        ]
        layer.line(curve(run[1:]), 15, INK)
        layer.line(curve(run[1:]), 9, PALE if n % 2 else BIRCH)
        beads(layer, run[1:], 15, 3.4, INK)
        _plug_in(layer, run[0], run[1], 8)


def _plug_in(layer: Layer, hole: Spot, out: Spot, half: float) -> None:
    """A plug that stands out of its jack, its black shell towards us."""
    (x, y), (u, _) = hole, out
    layer.poly([(x, y - half), (u, y - half * 0.8), (u, y + half * 0.9), (x, y + half)], INK, 0.5)
    layer.gouge(x + 2, y - half * 0.4, u - 2, y - half * 0.4, 3, PALE)
