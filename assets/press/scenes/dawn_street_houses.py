"""The houses along the Moika by grey daylight, and the bills pasted on the nearest."""

from __future__ import annotations

from dataclasses import dataclass

from assets.press.bars import Bars
from assets.press.inks import BIRCH, DEEP, INK, NEVA, OXBLOOD, PALE, PAPER, WET
from assets.press.layer import Layer, Spot
from assets.press.lettering import lettered
from assets.press.scenes.dawn_street_places import front, on_wall


@dataclass(frozen=True)
class House:
    """A stretch of the row: where it begins and ends, how high, its plaster and its bays."""

    start: float
    end: float
    top: float
    plaster: str
    shade: str
    light: str
    bay: float = 3.0
    storey: float = 3.9


ROW = (
    House(74, 130, 15.0, NEVA, WET, PALE),
    House(48, 74, 18.5, BIRCH, INK, PALE),
    House(31, 48, 14.0, OXBLOOD, INK, BIRCH),
    House(18.6, 31, 17.0, PALE, NEVA, PAPER),
    House(4.9, 18.6, 16.0, BIRCH, INK, PAPER, bay=3.1),
)


def houses(*, has_bills: bool = True) -> Layer:
    """From the far end of the row to the wall beside us, with what is pasted on it."""
    layer = Layer("houses", 0.4, 31)
    for house in ROW:
        _plaster(layer, house)
        _storeys(layer, house)
        _edges(layer, house)
    _ground_floor(layer)
    _pipe(layer, 9.75)
    if has_bills:
        _bills(layer)
    return layer


def _plaster(layer: Layer, house: House) -> None:
    """Flat plaster, wet in streaks under every moulding."""
    layer.poly(front(house.start, house.end, 0, house.top), house.plaster, 0.8, 60)
    rng, z = layer.rng, house.start
    while z < house.end:
        for base in (house.top - 0.3, 12.0, 8.1, 4.0):
            for _ in range(4):
                x, h = z + rng.uniform(0, 0.8), base - rng.uniform(0, 0.4)
                drop = rng.uniform(0.5, 2.6)
                width = min(9, 70 / x) * rng.uniform(0.3, 1)
                ink = house.shade if rng.random() < 0.7 else house.light
                if h < house.top:
                    layer.gouge(*on_wall(x, h), *on_wall(x, h - drop), width, ink)
        z += 0.5 * max(1, z / 14)


def _storeys(layer: Layer, house: House) -> None:
    z = house.start + 0.7
    while z < house.end - 1.9:
        h = 5.2
        while h + 2.3 < house.top - 0.8:
            _sash(layer, house, z, h)
            h += house.storey
        if house.start > 18:
            _sash(layer, house, z, 1.1)
        z += house.bay


def _sash(layer: Layer, house: House, z: float, h: float) -> None:
    """A tall window: surround, dark panes that hold a little sky, a sill that drips."""
    size = 9 / z
    layer.poly(front(z - 0.22, z + 1.42, h - 0.1, h + 2.5), house.light, 0.5, 60)
    layer.poly(front(z, z + 1.2, h + 0.04, h + 2.3), INK, 0.5, 60)
    layer.poly(front(z + 0.1, z + 0.54, h + 0.16, h + 2.1), WET, 0.4, 60)
    layer.poly(front(z + 0.66, z + 1.1, h + 0.16, h + 2.1), DEEP, 0.4, 60)
    for t in (0.62, 1.42):
        layer.gouge(*on_wall(z, h + t), *on_wall(z + 1.2, h + t), 4 * size, INK)
    if layer.rng.random() < 0.7:
        layer.gouge(*on_wall(z + 0.16, h + 2.0), *on_wall(z + 0.46, h + 1.2), 4 * size, PALE)
    layer.poly(front(z - 0.34, z + 1.54, h - 0.3, h - 0.12), INK, 0.4, 60)
    layer.gouge(*on_wall(z - 0.34, h - 0.12), *on_wall(z + 1.54, h - 0.12), 5 * size, PAPER)
    layer.poly(front(z - 0.34, z + 1.54, h + 2.62, h + 2.82), INK, 0.4, 60)
    layer.gouge(*on_wall(z - 0.34, h + 2.84), *on_wall(z + 1.54, h + 2.84), 4 * size, PAPER)


def _edges(layer: Layer, house: House) -> None:
    """Cornice, string courses, and the corner where the next house begins."""
    start, end = house.start, house.end
    for h, tall in ((house.top, 0.7), (house.top - 1.2, 0.25), (4.3, 0.35)):
        layer.poly(front(start, end, h, h + tall), INK, 0.6, 60)
        layer.gouge(*on_wall(start, h + tall), *on_wall(end, h + tall), min(7, 90 / start), PAPER)
    layer.gouge(*on_wall(start, 0), *on_wall(start, house.top), min(7, 110 / start), INK)
    for z in (start + 2, (start + end) / 2, end - 2):  # chimneys
        layer.poly(front(z, z + 1.1, house.top + 0.6, house.top + 2.4), INK, 0.5, 60)
        layer.gouge(
            *on_wall(z + 1.1, house.top + 0.8), *on_wall(z + 1.1, house.top + 2.3), 60 / z, PALE
        )


def _ground_floor(layer: Layer) -> None:
    """Beside us: a granite plinth, channelled plaster, a shut street door, a cellar light."""
    rng = layer.rng
    for course in range(6):
        h = 0.95 + course * 0.56
        layer.gouge(*on_wall(18.6, h), *on_wall(4.9, h), 6, INK)
        layer.gouge(*on_wall(18.6, h + 0.05), *on_wall(4.9, h + 0.05), 3, PAPER)
        z = 5.2 + (course % 2) * 0.6
        while z < 18:
            layer.gouge(*on_wall(z, h), *on_wall(z, h + 0.54), 30 / z, INK)
            z += 1.25
    layer.poly(front(4.9, 18.6, 0, 0.9), WET, 0.6, 60)
    for _ in range(120):
        z, h = rng.uniform(5, 18), rng.uniform(0.06, 0.84)
        ink = PALE if rng.random() < 0.4 else INK
        layer.gouge(*on_wall(z, h), *on_wall(z + 0.5, h), 22 / z, ink, 0.02)
    for z in (6.3, 7.9, 9.6, 11.2, 13, 15, 17):
        layer.gouge(*on_wall(z, 0), *on_wall(z, 0.9), 30 / z, INK)
    layer.gouge(*on_wall(18.6, 0.92), *on_wall(4.9, 0.92), 8, PALE)
    _door(layer, 11.0)
    _sash(layer, ROW[-1], 14.4, 1.4)


def _door(layer: Layer, z: float) -> None:
    layer.poly(front(z - 0.4, z + 2.2, 0, 3.5), PAPER, 0.5, 60)
    layer.poly(front(z - 0.2, z + 2.0, 0, 3.3), INK, 0.5, 60)
    for left in (0.0, 0.95):
        layer.poly(front(z + left, z + left + 0.8, 0.1, 2.5), DEEP, 0.4, 60)
        for low, high in ((0.25, 1.0), (1.15, 2.35)):
            box = front(z + left + 0.12, z + left + 0.68, low, high)
            for p, q in zip(box, [*box[1:], box[0]], strict=True):
                layer.gouge(*p, *q, 2.6, NEVA)
    layer.poly(front(z, z + 1.75, 2.62, 3.18), WET, 0.4, 60)
    layer.gouge(*on_wall(z + 0.9, 1.3), *on_wall(z + 0.9, 1.1), 5, PALE)


def _pipe(layer: Layer, z: float) -> None:
    """A zinc drainpipe, still running."""
    layer.poly(front(z, z + 0.22, 0.3, 16), INK, 0.5, 40)
    layer.gouge(*on_wall(z + 0.16, 0.4), *on_wall(z + 0.16, 8), 4.4, PALE)
    layer.gouge(*on_wall(z + 0.16, 8), *on_wall(z + 0.16, 16), 4, PALE)
    for h in (0.9, 3.3, 6.2):
        layer.gouge(*on_wall(z - 0.1, h), *on_wall(z + 0.34, h), 6, INK)
    mouth = [on_wall(z, 0.34), on_wall(z + 0.22, 0.34), on_wall(z + 0.05, 0.16)]
    layer.poly([*mouth, on_wall(z - 0.2, 0.2)], INK, 0.4, 40)
    for k in range(4):
        layer.gouge(
            *on_wall(z - 0.1 + k * 0.05, 0.2), *on_wall(z - 0.3 + k * 0.06, 0), 4, PAPER, 0.05
        )


def _bills(layer: Layer) -> None:
    """Election lists under yesterday's proclamation, and that half torn away."""
    for z0, z1, h0, h1, ink in (
        (6.5, 7.5, 1.0, 2.2, PALE), (7.2, 8.0, 0.92, 1.5, NEVA), (8.7, 9.5, 1.5, 2.75, PALE),
    ):  # fmt: skip
        scrap = [on_wall(z0, h0), on_wall((z0 + z1) / 2, h0 + 0.12), on_wall(z1, h0 - 0.04)]
        layer.poly([*scrap, on_wall(z1, h1), on_wall(z0, h1 - 0.05)], ink, 1.2, 9)
        for k in range(int((h1 - h0) / 0.15)):
            h = h1 - 0.2 - k * 0.15
            layer.gouge(*on_wall(z0 + 0.12, h), *on_wall(z1 - 0.14, h), 3, INK)
    _proclamation(layer)


def _proclamation(layer: Layer) -> None:
    near, far, foot, head = 6.75, 8.95, 1.12, 2.86

    def place(along: float, up: float) -> Spot:
        return on_wall(near + (far - near) * along, foot + (head - foot) * up)

    torn = [(0.0, 0.02), (0.0, 1.0), (1.0, 1.0), (1.0, 0.66), (0.9, 0.6), (0.93, 0.52)]
    torn += [(0.78, 0.46), (0.8, 0.36), (0.66, 0.33), (0.62, 0.2), (0.5, 0.17), (0.47, 0.06)]
    torn += [(0.36, 0.09), (0.3, 0.0), (0.12, 0.04)]
    sheet = [place(*spot) for spot in torn]
    layer.poly([(x + 4, y + 5) for x, y in sheet], INK, 1.4, 9)
    layer.poly(sheet, PAPER, 1.4, 9)
    curl = [(0.3, 0.0), (0.36, 0.09), (0.47, 0.06), (0.42, -0.1), (0.33, -0.13)]
    with layer.clipped(sheet):
        for text, low, high, left, right in (
            ("КЪ ГРАЖДАНАМЪ", 0.81, 0.93, 0.05, 0.96), ("РОССІИ", 0.60, 0.73, 0.2, 0.8),
        ):  # fmt: skip

            def line(
                along: float, up: float, left: float = left, right: float = right,
                low: float = low, high: float = high,
            ) -> Spot:  # fmt: skip
                return place(left + (right - left) * along, low + (high - low) * up)

            lettered(layer, text, line, INK, Bars(1.5))
        layer.gouge(*place(0.06, 0.565), *place(0.94, 0.565), 3, INK)
        for k in range(9):
            up = 0.51 - k * 0.056
            layer.gouge(*place(0.06, up), *place(0.93 - (k % 3) * 0.05, up), 4.2, INK)
    layer.poly([place(*spot) for spot in curl], PALE, 0.8, 14)
    layer.gouge(*place(0.31, -0.02), *place(0.44, 0.02), 3, INK)
