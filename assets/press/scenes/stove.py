"""A tall tiled stove with its iron door open on the fire."""

from __future__ import annotations

import math
from dataclasses import dataclass

from assets.press.inks import BIRCH, EMBER, INK, NEVA, PALE, PAPER, RED, WET
from assets.press.layer import Layer, Spot
from assets.press.perspective import Eye


@dataclass(frozen=True)
class Stove:
    """It stands between `left` and `right`, its face at `near`, its back at `far`."""

    eye: Eye
    left: float
    right: float
    near: float
    far: float
    height: float = 3.4

    @property
    def mouth(self) -> Spot:
        """The middle of the fire, on the canvas."""
        return self.eye.at(self.left + 0.42, 0.52, self.near)


def draw_stove(layer: Layer, stove: Stove) -> None:
    """Base, tiles, cornice, and the fire."""
    eye, left, right, near, far = stove.eye, stove.left, stove.right, stove.near, stove.far
    layer.poly(eye.wall(left, near, far, 0, stove.height), INK, 0.8, 40)
    layer.poly(eye.front(left, right, 0, stove.height, near), INK, 0.8, 40)
    rows, columns = 11, 4
    tall, wide = (stove.height - 0.26) / rows, (right - left) / columns
    for row in range(rows):
        low = 0.26 + row * tall
        for column in range(columns):
            _tile(layer, stove, left + column * wide, low, wide, tall)
        for column in range(3):
            deep = (far - near) / 3
            start = near + column * deep
            side = eye.wall(
                left, start + 0.015, start + deep - 0.015, low + 0.01, low + tall - 0.01
            )
            layer.poly(side, PALE, 0.7, 40)
            (x0, y0), (_, y1) = side[1], side[2]
            for off in (5, 11):
                layer.gouge(x0 + off, y1 + 8, x0 + off, y0 - 6, 3, PAPER)
    _mouldings(layer, stove)
    _fire(layer, stove)


def _tile(layer: Layer, stove: Stove, left: float, low: float, wide: float, tall: float) -> None:
    """A glazed tile with a sunk panel; the glaze catches the door on one edge."""
    eye, near = stove.eye, stove.near
    right, high = left + wide, low + tall
    face = eye.front(left + 0.008, right - 0.008, low + 0.008, high - 0.008, near)
    layer.poly(face, BIRCH, 0.7, 40)
    inner = eye.front(left + 0.035, right - 0.035, low + 0.035, high - 0.035, near)
    (x0, y0), (x1, _), (_, y1), _ = inner
    layer.gouge(x0, y0, x0 + 1, y1, 3.4, PALE)
    layer.gouge(x0, y1, x1, y1 + 1, 3, PALE)
    layer.gouge(x1, y1, x1 - 1, y0, 3, INK)
    layer.gouge(x1, y0, x0, y0 - 1, 3, INK)
    for _ in range(2):
        x = layer.rng.uniform(x0 + 8, x1 - 6)
        layer.gouge(x, y1 + 8, x + 1, layer.rng.uniform(y1 + 20, y0 - 6), 1.8, WET)


def _mouldings(layer: Layer, stove: Stove) -> None:
    eye, left, right, near, far = stove.eye, stove.left, stove.right, stove.near, stove.far
    out = 0.05
    layer.poly(eye.wall(left - out, near - out, far, 0, 0.24), INK, 0.8, 40)
    layer.poly(eye.front(left - out, right + out, 0, 0.24, near - out), INK, 0.8, 40)
    a, b = eye.at(left - out, 0.24, near - out), eye.at(right + out, 0.24, near - out)
    layer.gouge(*a, *b, 6, WET)
    a, b = eye.at(left, 0.24, near), eye.at(right, 0.24, near)
    layer.gouge(*a, *b, 4, NEVA)


def _fire(layer: Layer, stove: Stove) -> None:
    """An arched mouth, logs, tongues of flame, the door folded back."""
    eye, near, rng = stove.eye, stove.near, layer.rng
    (x, y), k = stove.mouth, eye.metre(near)
    half, tall = 0.25 * k, 0.5 * k
    base = y + tall / 2

    def arch(grow: float) -> list[Spot]:
        turns = [math.pi * i / 8 for i in range(9)]
        w, top = half + grow, base - tall * 0.62
        bow = [(x + w * math.cos(t), top - (tall * 0.38 + grow) * math.sin(t)) for t in turns]
        return [(x + w, base + grow * 0.4), *bow, (x - w, base + grow * 0.4)]

    layer.poly(arch(15), INK, 0.8, 24)
    layer.poly(arch(9), WET, 0.8, 24)
    layer.poly(arch(0), EMBER, 0.8, 24)
    with layer.clipped(arch(0)):
        layer.poly(
            [(x - half, base), (x + half, base), (x + half, base - 40), (x - half, base - 52)], RED
        )
        for n in range(7):
            at = x - half + (n + 0.5) * half * 2 / 7
            high = tall * rng.uniform(0.45, 0.85)
            layer.gouge(
                at, base, at + rng.uniform(-12, 12), base - high, 15, RED, rng.uniform(-0.2, 0.2)
            )
        for n in range(5):
            at = x - half * 0.6 + n * half * 0.3
            high = tall * rng.uniform(0.3, 0.52)
            layer.gouge(at, base - 8, at + rng.uniform(-8, 8), base - high, 8, PAPER, 0.15)
        for at, width in ((x - half * 0.4, 15), (x + half * 0.35, 17)):
            layer.disc(at, base - 12, width, width * 0.8, INK, 0.08, 10)
            layer.disc(at, base - 12, width * 0.5, width * 0.4, EMBER, 0.1, 9)
    door = [(x + half + 8, base + 8), (x + half + 8, base - tall * 0.92)]
    door += [(x + half + 0.3 * k, base - tall * 1.02), (x + half + 0.3 * k, base + 18)]
    layer.poly(door, INK, 0.8, 24)
    layer.gouge(x + half + 12, base, x + half + 12, base - tall * 0.86, 7, RED)
    for t in (0.3, 0.7):
        up = base - tall * t
        layer.gouge(x + half + 14, up, x + half + 0.26 * k, up - 4, 3, EMBER)
