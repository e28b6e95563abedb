"""The table itself, and the book that lies open on it."""

from __future__ import annotations

import math

from assets.press.bars import Bars
from assets.press.inks import BIRCH, EMBER, INK, NEVA, OXBLOOD, PALE, PAPER
from assets.press.layer import Layer, Spot
from assets.press.lettering import lettered
from assets.press.scenes.smolny_places import FAR, LEFT, NEAR, RIGHT, TABLE, Flat

LEDGER = Flat(0.052, 1.53, 2)
WIDE, DEEP_ = 0.5, 0.33
PLANKS = 4


def table() -> Layer:
    """A school table, stained once and worked on by girls ever since."""
    layer = Layer("table", 0.85, 41)
    layer.poly(TABLE.floor(LEFT - 0.012, RIGHT + 0.012, NEAR, FAR + 0.02), INK, 0.8, 60)
    layer.poly(TABLE.floor(LEFT, RIGHT, NEAR, FAR), OXBLOOD, 0.8, 60)
    _grain(layer)
    _shine(layer)
    for k in range(1, PLANKS):
        z = NEAR + (FAR - NEAR) * k / PLANKS
        layer.gouge(*TABLE.at(LEFT, 0, z), *TABLE.at(RIGHT, 0, z + 0.004), 6, INK)
        layer.gouge(*TABLE.at(RIGHT, 0, z - 0.006), *TABLE.at(-0.1, 0, z - 0.006), 3, EMBER)
    layer.gouge(*TABLE.at(RIGHT, 0, FAR), *TABLE.at(LEFT, 0, FAR), 6, PAPER)
    layer.gouge(*TABLE.at(RIGHT, 0, NEAR), *TABLE.at(RIGHT, 0, FAR), 6, PAPER)
    layer.gouge(*TABLE.at(LEFT, 0, NEAR), *TABLE.at(LEFT, 0, FAR), 4, EMBER)
    _carved(layer)
    return layer


def _grain(layer: Layer) -> None:
    """Along the planks: ink away from the window, ember towards it."""
    rng = layer.rng
    for _ in range(760):
        side, depth = rng.uniform(LEFT, RIGHT), rng.uniform(NEAR, FAR)
        run = rng.uniform(0.03, 0.16)
        end = min(side + run, RIGHT)
        lit = (side - LEFT) / (RIGHT - LEFT)
        ink = EMBER if rng.random() < lit * 0.8 else INK
        width = rng.uniform(2, 6) * (1.3 - lit * 0.5)
        start, stop = TABLE.at(side, 0, depth), TABLE.at(end, 0, depth + rng.uniform(-0.004, 0.004))
        layer.gouge(*start, *stop, width, ink, rng.uniform(-0.02, 0.02))


def _shine(layer: Layer) -> None:
    """The two halves of the window, lying broken along the planks."""
    rng = layer.rng
    for low, high in ((0.255, 0.35), (0.372, RIGHT - 0.006)):
        depth = FAR - 0.03
        while depth > NEAR:
            t = (FAR - depth) / (FAR - NEAR)
            if rng.random() < 1.05 - t * 0.75:
                start = rng.uniform(low, low + 0.02)
                stop = rng.uniform(high - 0.03, high)
                ink = PAPER if rng.random() < 0.5 - t * 0.3 else PALE
                width = rng.uniform(4, 9) * (1 - t * 0.4)
                layer.gouge(
                    *TABLE.at(start, 0, depth), *TABLE.at(stop, 0, depth), width, ink, 0.006
                )
            depth -= rng.uniform(0.011, 0.02)


def _carved(layer: Layer) -> None:
    """Olya was here."""
    spot = Flat(0.03, 1.23, -12)
    for shift, ink in ((0.0015, EMBER), (0, INK)):

        def place(along: float, up: float, shift: float = shift) -> Spot:
            return spot.at((along - 0.5) * 0.066 + shift, up * 0.03 - shift)

        lettered(layer, "ОЛЯ", place, ink, Bars(0.8))


def ledger() -> Layer:
    """The book, turned towards him, so that we see it upside down."""
    layer = Layer("ledger", 0.9, 43)
    rng = layer.rng
    for _ in range(60):  # its shadow
        a, b = rng.uniform(-WIDE / 2, -WIDE / 2 + 0.06), rng.uniform(-DEEP_ / 2 - 0.02, DEEP_ / 2)
        layer.gouge(*LEDGER.at(a, b), *LEDGER.at(a - 0.06, b - 0.012), 8, INK)
    layer.poly(LEDGER.box(WIDE + 0.03, DEEP_ + 0.028), INK, 0.9, 30)
    layer.poly(LEDGER.box(WIDE + 0.012, DEEP_ + 0.012, 0.004), BIRCH, 0.9, 30)
    for k in range(5):  # the edges of the leaves
        drop = DEEP_ / 2 + 0.001 + k * 0.0016
        layer.gouge(*LEDGER.at(-WIDE / 2, -drop), *LEDGER.at(WIDE / 2, -drop), 2, INK)
    for half in (-1, 1):
        _page(layer, half)
    layer.gouge(*LEDGER.at(0, -DEEP_ / 2), *LEDGER.at(0, DEEP_ / 2), 9, INK)
    layer.gouge(*LEDGER.at(-0.008, -DEEP_ / 2), *LEDGER.at(-0.008, DEEP_ / 2), 5, NEVA)
    return layer


def _on_page(half: int, u: float, v: float) -> Spot:
    """A place on a leaf: u from the gutter outwards, v away from us; the leaf swells a little."""
    swell = 0.012 * math.sin(math.pi * min(1, u * 1.3))
    return LEDGER.at(half * u * WIDE / 2, (v - 0.5) * DEEP_, 0.006 + swell)


def _page(layer: Layer, half: int) -> None:
    steps = [k / 10 for k in range(11)]
    outline = [_on_page(half, u, 0) for u in steps] + [_on_page(half, u, 1) for u in steps[::-1]]
    layer.poly(outline, INK, 0.8, 20)
    layer.poly([(x, y - 3) for x, y in outline], PALE, 0.7, 20)
    rng = layer.rng
    with layer.clipped(outline):
        for _ in range(90):
            u, v = rng.random(), rng.random()
            lit = u if half > 0 else 1 - u
            if rng.random() < lit:
                layer.gouge(*_on_page(half, u, v), *_on_page(half, u, v + 0.14), 4, PAPER, 0.01)
        lines = 17
        for n in range(1, lines):
            v = n / lines
            for k in range(5):
                a, b = 0.04 + k * 0.19, 0.04 + (k + 1) * 0.19
                layer.gouge(*_on_page(half, a, v), *_on_page(half, b, v), 1.8, NEVA)
            if half > 0 or v < 0.34:
                _entry(layer, half, v, 1 / lines)
        for u in (0.16, 0.84):
            layer.gouge(*_on_page(half, u, 0), *_on_page(half, u, 1), 2.6, NEVA)


def _entry(layer: Layer, half: int, v: float, tall: float) -> None:
    """A line in a small square script."""
    rng = layer.rng
    u = 0.2 if half < 0 else 0.24
    end = 0.8 - rng.random() * 0.2
    while u < end:
        word = u + rng.uniform(0.05, 0.12)
        while u < min(word, 0.82):
            low, high = v + tall * 0.08, v + tall * rng.uniform(0.5, 0.86)
            layer.gouge(*_on_page(half, u, low), *_on_page(half, u, high), 2.8, INK)
            if rng.random() < 0.7:
                level = low if rng.random() < 0.5 else high
                layer.gouge(*_on_page(half, u, level), *_on_page(half, u + 0.018, level), 2.4, INK)
            u += 0.021
        u += 0.024
