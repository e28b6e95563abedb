"""The dial at ten past two: enamel, Roman hours, two hands almost one, the gilt drum round them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from shapely.geometry import Polygon

from assets.press.inks import BIRCH, INK, NEVA, PAPER, RED
from assets.press.layer import Layer, Spot
from assets.press.scenes.title_places import BEZEL, DIAL, DRUM, FACE, polar

HOURS = ("XII", "I", "II", "III", "IIII", "V", "VI", "VII", "VIII", "IX", "X", "XI")
WIDTHS = {"I": 0.28, "V": 0.66, "X": 0.64}
TEN_PAST_TWO = (2 * 30 + 10 / 2, 10 * 6)  # degrees of the hour and of the minute hand
# Half outlines of the hands: how far from the arbor, how far from the middle line.
HOUR_HAND = (
    (-36, 4), (-30, 8), (-22, 5), (0, 6), (44, 6), (50, 9), (56, 16), (64, 23), (74, 26),
    (86, 24), (100, 16), (114, 8), (130, 0.6),
)  # fmt: skip
MINUTE_HAND = (
    (-56, 2.4), (-48, 7), (-38, 4), (0, 4.4), (90, 3.4), (150, 2.8), (DIAL - 9, 0.5),
)  # fmt: skip


def dial(layer: Layer) -> None:
    """White enamel, a ring of minutes, two winding holes, one crack."""
    layer.disc(*FACE, DIAL + 4, None, INK, 0.004, 72)
    layer.disc(*FACE, DIAL, None, PAPER, 0.005, 72)
    for radius in (DIAL - 8, DIAL - 24):
        layer.line([polar(radius, d) for d in range(0, 360, 4)], 1.6, INK, closed=True)
    for minute in range(60):
        five = minute % 5 == 0
        layer.gouge(
            *polar(DIAL - 23, minute * 6), *polar(DIAL - 9, minute * 6), 4.2 if five else 1.6, INK
        )
        if five:
            layer.disc(*polar(DIAL - 16, minute * 6), 4.4, None, INK, 0.08, 9)
    for hour, text in enumerate(HOURS):
        _numeral(layer, text, hour * 30, DIAL - 54, 45)
    for degrees in (116, 244):
        x, y = polar(70, degrees)
        layer.disc(x, y, 12, None, INK, 0.04, 14)
        layer.rect(x - 3.4, y - 3.4, 6.8, 6.8, BIRCH, 0.3)
    for k in range(14):  # shade under the upper lip of the drum
        d = 286 + k * 6.2
        layer.gouge(*polar(DIAL - 2, d), *polar(DIAL - 3, d + 16), 4.6 - abs(k - 7) * 0.45, INK)
    crack = [polar(r, d) for r, d in ((DIAL - 2, 200), (128, 205), (104, 198), (66, 210))]
    for p, q in pairwise(crack):
        layer.gouge(*p, *q, 1.8, NEVA, 0.04)


def _numeral(layer: Layer, text: str, degrees: float, radius: float, size: float) -> None:
    """Cut with its foot to the middle: thick downstrokes, thin upstrokes, hair serifs."""
    cx, cy = polar(radius, degrees)
    turn = math.radians(degrees)
    thick, thin = size * 0.19, size * 0.075

    def at(u: float, v: float) -> Spot:
        return (
            cx + u * math.cos(turn) + v * math.sin(turn),
            cy + u * math.sin(turn) - v * math.cos(turn),
        )

    def bar(foot: float, head: float, width: float) -> None:
        w, h = width / 2, size / 2
        corners = [at(foot - w, -h), at(head - w, h), at(head + w, h), at(foot + w, -h)]
        layer.poly(corners, INK, 0.4, 40)
        for u, v in ((foot, -h), (head, h)):
            s = thick * 0.75
            layer.poly(
                [at(u - s, v - 1.3), at(u - s, v + 1.3), at(u + s, v + 1.3), at(u + s, v - 1.3)],
                INK,
                0.3,
                40,
            )

    u = -sum(WIDTHS[letter] for letter in text) * size / 2
    for letter in text:
        wide = WIDTHS[letter] * size
        middle, lean = u + wide / 2, wide * 0.32
        match letter:
            case "I":
                bar(middle, middle, thick)
            case "V":
                bar(middle, middle - lean, thick)
                bar(middle + 1, middle + lean, thin)
            case "X":
                bar(middle + lean, middle - lean, thick)
                bar(middle - lean, middle + lean, thin)
        u += wide


def hands(layer: Layer) -> None:
    """The hour in red, the minute over it in ink with a white-line to keep them apart."""
    hour, minute = TEN_PAST_TWO
    _blade(layer, hour, HOUR_HAND, INK, 3.6)
    _blade(layer, hour, HOUR_HAND, RED)
    _blade(layer, minute, MINUTE_HAND, PAPER, 2.6)
    _blade(layer, minute, MINUTE_HAND, INK)
    layer.disc(*FACE, 15, None, INK, 0.03, 18)
    layer.disc(*FACE, 7, None, BIRCH, 0.04, 14)


def _blade(layer: Layer, degrees: float, half: Sequence[Spot], ink: str, grow: float = 0.0) -> None:
    turn = math.radians(degrees)
    outline = [*half, *((r, -o) for r, o in reversed(half))]
    shape = Polygon(
        [
            (
                FACE[0] + r * math.sin(turn) + o * math.cos(turn),
                FACE[1] - r * math.cos(turn) + o * math.sin(turn),
            )
            for r, o in outline
        ]
    ).buffer(0)
    layer.geometry(shape.buffer(grow) if grow else shape, ink, 0.3, 40)


def bezel(layer: Layer) -> None:
    """The gilt drum, cut toward the light, which is at the right and below."""
    for radius, ink in ((DRUM + 6, INK), (DRUM, BIRCH), (BEZEL + 4, INK), (BEZEL, BIRCH)):
        layer.disc(*FACE, radius, None, ink, 0.005, 64)
    chance = layer.rng.random
    for d in range(0, 360, 3):
        lit = 0.5 + 0.5 * math.cos(math.radians(d - 122))
        outer = PAPER if chance() < lit else INK
        layer.gouge(*polar(DRUM - 3, d), *polar(BEZEL + 7, d + 1.5), 3.4, outer)
        inner = PAPER if chance() < lit * 0.9 else INK
        layer.gouge(*polar(BEZEL - 3, d), *polar(DIAL + 7, d - 2.5), 3 + 3 * lit, inner)
    for d in range(78, 176, 7):
        layer.gouge(*polar(DRUM + 1, d), *polar(DRUM + 1, d + 8), 4.4, RED, 0.02)


def garland(layer: Layer) -> None:
    """Flowers and leaves of gilt bronze, falling from the crown of the drum on both sides."""
    for side in (-1, 1):
        for i in range(15):
            degrees = side * (18 + i * 9.6)
            spot = polar(DRUM + 10 + 12 * math.sin(i * 1.1), degrees)
            size = 15 + 6 * math.sin(i * 2.3 + side)
            if i % 3 == 1:
                _rosette(layer, spot, size, i)
            else:
                slant = 70 if i % 2 else -30
                _leaves(layer, spot, size, degrees - 90 + slant, lit=side > 0 or i > 10)


def _rosette(layer: Layer, spot: Spot, size: float, phase: float) -> None:
    x, y = spot
    layer.disc(x, y, size + 4, None, INK, 0.05, 12)
    layer.disc(x, y, size, None, BIRCH, 0.1, 9)
    for k in range(6):
        a = k * math.tau / 6 + phase
        ca, sa = math.cos(a), math.sin(a)
        ink = PAPER if math.cos(a - 0.7) > -0.2 else INK
        layer.gouge(x + 3 * ca, y + 3 * sa, x + size * ca, y + size * sa, 4, ink, 0.2)
    layer.disc(x, y, 4, None, INK, 0.1, 7)


def _leaves(layer: Layer, spot: Spot, size: float, degrees: float, *, lit: bool) -> None:
    x, y = spot
    for k in (-1, 1):
        a = math.radians(degrees + k * 55)
        ca, sa = math.cos(a), math.sin(a)
        foot, tip = (x - 6 * ca, y - 6 * sa), (x + (size + 13) * ca, y + (size + 13) * sa)
        layer.gouge(*foot, *tip, 21, INK, 0.06)
        layer.gouge(*foot, *tip, 13, BIRCH, 0.06)
        layer.gouge(foot[0] + 2, foot[1] + 2, *tip, 5, PAPER if lit else INK, 0.1)
