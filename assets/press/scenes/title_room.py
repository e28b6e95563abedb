"""What the mirror holds: white panels, a door that is opening, a floor of chevrons."""

from __future__ import annotations

from itertools import pairwise

from assets.press.inks import DEEP, INK, NEVA, PALE, PAPER, RED, WET, H
from assets.press.layer import Layer, Spot
from assets.press.people.library import person
from assets.press.people.light import Light
from assets.press.scenes.title_places import FRAME, lamplight
from assets.press.scenes.title_table import armchair, newspaper, table

FLOOR = 640
DOORS = (782, 972, 196, 634)  # left, right, top, foot
PANELS = (
    (-30, 92), (118, 250), (276, 420), (440, 640), (664, 764), (990, FRAME + 60),
)  # fmt: skip
Quad = tuple[Spot, Spot, Spot, Spot]  # lower left, upper left, upper right, lower right


def glass() -> Layer:
    """The whole mirror, from the far wall forward."""
    layer = Layer("glass", 0.2, 5)
    layer.flood(INK)
    layer.poly([(-10, -10), (FRAME, -10), (FRAME, H + 10), (-10, H + 10)], DEEP, 0.8, 60)
    layer.rect(-10, 0, FRAME + 10, 92, INK, 1)
    for y, width, ink in (
        (92, 5, NEVA), (104, 2.5, WET), (128, 3, WET), (560, 3, WET), (610, 4, NEVA), (632, 6, INK),
    ):  # fmt: skip
        layer.gouge(-20, y, FRAME + 20, y, width, ink)
    for left, right in PANELS:
        _panel(layer, left, right)

    def tone(x: float, y: float) -> float:
        return min(1, 0.12 + 1.2 * lamplight(x, y, 330))

    layer.hatch((0, 110, FRAME, 600), 1.57, 9, 90, 2.6, NEVA, 0.5, 0.01, tone)
    _doors(layer)
    _parquet(layer)
    table(layer)
    newspaper(layer)
    armchair(layer, 926, 1186)
    return layer


def _panel(layer: Layer, left: float, right: float) -> None:
    """Stucco: two mouldings with a pointed head and a shell."""
    for inset, ink in ((0, NEVA), (9, WET)):
        a, b, top, foot = left + inset, right - inset, 150 + inset, 536 - inset
        middle, width = (a + b) / 2, 3.6 - inset * 0.2
        layer.gouge(a, foot, a, top + 24, width, ink)
        layer.gouge(b, top + 24, b, foot, width, ink)
        layer.gouge(a, foot, b, foot, width, ink)
        layer.gouge(a, top + 24, middle - 14, top - 6, 3, ink, -0.12)
        layer.gouge(b, top + 24, middle + 14, top - 6, 3, ink, 0.12)
    for k in (-1, 1):
        middle = (left + right) / 2
        layer.gouge(middle, 146, middle + 26 * k, 162, 4, NEVA, 0.3 * k)


def _doors(layer: Layer) -> None:
    """White double doors at the end of the room, one leaf already moved."""
    left, right, top, foot = DOORS
    layer.poly(
        [(left - 16, foot), (left - 16, top - 12), (right + 16, top - 12), (right + 16, foot)],
        WET,
        0.8,
        40,
    )
    layer.poly([(left, foot), (left, top), (right, top), (right, foot)], INK, 0.8, 40)
    for x in (left - 13, left - 5, right + 6, right + 13):
        layer.gouge(x, foot, x, top - 6, 3, NEVA if x < 900 else PALE)
    lintel = [(left - 34, top - 14), (left - 26, top - 30), (right + 26, top - 30)]
    layer.poly([*lintel, (right + 34, top - 14)], INK, 0.7, 30)
    layer.gouge(left - 30, top - 31, right + 34, top - 31, 3.4, PALE)
    for k in (-1, 1):
        for j in range(4):
            tip = (877 + k * (14 + j * 13), top - 66 + j * 8)
            layer.gouge(877 + k * 2, top - 36, *tip, 3.6, NEVA if k < 0 else PALE, 0.1 * k)
    _arrival(layer)
    shut: Quad = ((left + 4, foot), (left + 4, top + 4), (left + 84, top + 4), (left + 84, foot))
    ajar: Quad = ((938, foot + 26), (938, top + 20), (right - 2, top + 4), (right - 2, foot))
    _leaf(layer, shut, NEVA, PALE)
    _leaf(layer, ajar, PALE, PAPER)


def _arrival(layer: Layer) -> None:
    """Whoever is behind the door: one man against their lantern, and the points of the others."""
    left, _, top, foot = DOORS
    gap = [(left + 84, top + 3), (940, top + 3), (940, foot + 20), (left + 84, foot + 20)]
    with layer.clipped(gap):
        layer.rect(left + 84, top, 80, foot - top + 30, NEVA, 0.5)
        rng = layer.rng
        for _ in range(46):
            x, y = rng.uniform(864, 942), rng.uniform(210, 560)
            run = rng.uniform(30, 80)
            layer.gouge(x, y, x + rng.uniform(-3, 3), y + run, rng.uniform(1.6, 4.4), PALE)
        for x, tip in ((873, 268), (884, 232), (919, 250), (931, 286)):
            layer.poly(
                [
                    (x - 2.6, 520),
                    (x - 2, tip + 70),
                    (x - 0.4, tip),
                    (x + 1.8, tip + 70),
                    (x + 2.6, 520),
                ],
                INK,
                0.3,
                60,
            )
        person(layer, "sentry", 898, foot + 6, 1.56, False, Light.night("right", PAPER, gap=""))


def _leaf(layer: Layer, quad: Quad, ink: str, edge: str) -> None:
    """One panelled leaf on any quadrilateral, lit where the lamp finds it."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = quad

    def at(u: float, v: float) -> Spot:
        foot, head = (
            (ax + (dx - ax) * u, ay + (dy - ay) * u),
            (bx + (cx - bx) * u, by + (cy - by) * u),
        )
        return foot[0] + (head[0] - foot[0]) * v, foot[1] + (head[1] - foot[1]) * v

    layer.poly(quad, WET, 0.6, 40)
    rng = layer.rng
    for _ in range(int(abs(cx - bx) * 1.1)):
        u, v = rng.random(), rng.random() ** 1.4
        p, q = at(u, v), at(u, min(1, v + rng.uniform(0.06, 0.2)))
        if rng.random() < 0.25 + lamplight(*p, 260):
            layer.gouge(*p, *q, rng.uniform(1, 3), ink)
    for low, high in ((0.06, 0.36), (0.42, 0.94)):
        box = [at(0.16, low), at(0.16, high), at(0.84, high), at(0.84, low), at(0.16, low)]
        for p, q in pairwise(box):
            layer.gouge(*p, *q, 4.4, INK)
        layer.gouge(*at(0.22, low + 0.02), *at(0.22, high - 0.02), 3, edge)
    layer.gouge(*at(0.985, 0.01), *at(0.985, 0.99), 3.4, edge)
    layer.gouge(*at(0.02, 0.01), *at(0.02, 0.99), 3, INK)


def _parquet(layer: Layer) -> None:
    """Chevrons, paler than the bronze, so that the beast stands clear of them."""
    layer.poly([(-10, FLOOR), (FRAME, FLOOR), (FRAME, H), (-10, H)], NEVA, 0.8, 60)
    rng = layer.rng
    z, n = 1.0, 0
    while z < 16:
        near, far = FLOOR + 470 / z, FLOOR + 470 / (z * 1.12)
        side = round(-4.9 * z / 0.84) * 0.84
        while side < 4:
            left, right = 840 + side * 190 / z, 840 + (side + 0.42) * 190 / z
            side += 0.42
            n += 1
            if right < -30 or left > FRAME:
                continue
            y0, y1 = (near, far) if n % 2 else (far, near)
            lit, roll = lamplight((left + right) / 2, near, 360), rng.random()
            if roll < lit - 0.4:
                ink = RED
            elif roll < 0.16 + lit:
                ink = PALE
            else:
                ink = WET if roll > 0.3 else ""
            if ink:
                width = max(1.2, (near - far) * 0.5) * rng.uniform(0.5, 1.2)
                layer.gouge(left, y0, right, y1, width, ink, 0.02)
            layer.gouge(left, y0, right, y1, 1.8, INK)
        z *= 1.12
        n += 1
    layer.poly(
        [(-10, FLOOR - 22), (FRAME, FLOOR - 22), (FRAME, FLOOR + 6), (-10, FLOOR + 6)], INK, 0.8, 60
    )
    layer.gouge(-10, FLOOR - 22, FRAME, FLOOR - 22, 3, NEVA)
