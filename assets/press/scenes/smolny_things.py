"""What lies about on the table: inkwell, thimble, tea, and the paper that brought her."""

from __future__ import annotations

import math

from assets.press.bars import Bars
from assets.press.inks import BIRCH, EMBER, INK, NEVA, OXBLOOD, PALE, PAPER, RED
from assets.press.layer import Layer, Spot
from assets.press.lettering import lettered
from assets.press.scenes.smolny_places import Flat
from assets.press.scenes.stencil import Stencil

MANDATE = Flat(-0.215, 1.29, 11)


def inkwell(layer: Layer, x: float, y: float) -> None:
    """China, sunk in the wood as in every school desk."""
    on = Stencil(layer, x, y)
    on.disc(-2, 5, 46, 25, INK, 0.03, 20)
    on.disc(0, 0, 42, 22, PAPER, 0.03, 20)
    on.disc(-2, 1, 36, 18, PALE, 0.04, 20)
    on.disc(2, -1, 32, 15, PAPER, 0.04, 20)
    on.disc(0, 1, 20, 10, INK, 0.05, 16)
    on.gouge(6, -3, 16, 2, 3, NEVA, 0.3)
    for a, b, r in ((-30, 14, 5), (-50, 22, 8), (-64, 16, 4), (-38, 28, 4)):
        on.disc(a, b, r, r * 0.6, INK, 0.2, 9)


def thimble(layer: Layer, x: float, y: float) -> None:
    """A sailmaker's: a heavy open ring of iron, pitted to take the needle's head."""
    on = Stencil(layer, x, y, 1.16)
    for k in range(16):
        on.gouge(-6, -8 + k * 1.4, -58 - k % 4 * 8, 2 + k * 1.2, 5, INK)
    side = [(-34, 0), (-27, -50), (27, -50), (34, 0), (24, 11), (0, 15), (-24, 11)]
    on.poly(side, INK, 0.6, 20)
    on.poly([(-29, -1), (-23, -46), (23, -46), (29, -1), (20, 7), (0, 10), (-20, 7)], BIRCH, 0.5)
    on.poly([(8, -46), (23, -46), (29, -1), (20, 7), (10, 9)], PAPER, 0.5)
    on.poly([(-29, -1), (-23, -46), (-14, -46), (-18, 8)], INK, 0.5)
    for row in range(4):
        for k in range(-3, 4):
            u = k * 7.4 + (row % 2) * 3.6
            v = -38 + row * 10 + (1 - (u / 26) ** 2) * 5
            on.disc(u * (1 + row * 0.05), v, 2.6, 2.2, INK, 0.2, 7)
    on.disc(0, -48, 28, 11, INK, 0.03, 18)
    on.disc(0, -48, 24, 8.4, PAPER, 0.03, 18)
    on.disc(-1, -47, 19, 6, INK, 0.04, 18)
    on.gouge(6, -43, 17, -47, 3, BIRCH, 0.2)
    on.run([(-31, -4), (-20, 6), (0, 10), (20, 6), (31, -4)], 4, PAPER)


def tea(layer: Layer, x: float, y: float) -> None:
    """A plain glass, still full, with a spoon in it."""
    on, rng = Stencil(layer, x, y, 1.1), layer.rng
    for _ in range(30):
        v = rng.uniform(-22, 14)
        on.gouge(20, v - 6, -90 - rng.uniform(0, 50), v + 14, 6, INK, 0.02)
    for k in range(7):  # light that has gone through
        on.gouge(-52 - k * 7, 2 + k, -80 - k * 9, 9 + k, 4, EMBER if k % 2 else BIRCH)
    outer = [(-42, 2), (-52, -148), (52, -148), (42, 2), (26, 14), (0, 18), (-26, 14)]
    on.poly(outer, INK, 0.7, 24)
    on.poly([(-37, 0), (-47, -142), (47, -142), (37, 0), (22, 9), (0, 12), (-22, 9)], PALE, 0.6, 24)
    tea_body = [(-36, -6), (-43, -100), (43, -100), (36, -6), (22, 2), (0, 5), (-22, 2)]
    on.poly(tea_body, OXBLOOD, 0.6, 24)
    for k in range(8):
        u = -34 + k * 9.5
        on.gouge(u * 0.95, -96, u * 0.82, -4, 4, INK if k < 5 else EMBER, 0.01)
    on.disc(0, -101, 43, 13, INK, 0.03, 20)
    on.disc(1, -101, 38, 10, OXBLOOD, 0.03, 20)
    on.gouge(-6, -106, 30, -100, 4, PAPER, -0.2)
    on.disc(0, -146, 51, 15, INK, 0.03, 22)
    on.disc(0, -146, 46, 12, PALE, 0.03, 22)
    on.disc(0, -143, 42, 9, NEVA, 0.03, 22)
    on.poly([(-6, -100), (14, -190), (22, -188), (4, -100)], INK, 0.5)
    on.gouge(3, -104, 18, -186, 4, PAPER)
    on.disc(22, -198, 9, 13, INK, 0.06, 12)
    on.disc(23, -198, 5, 9, PALE, 0.08, 12)
    on.gouge(37, -138, 30, -10, 6, PAPER)
    on.gouge(26, -92, 22, -12, 5, PAPER)
    on.gouge(-43, -134, -34, -8, 3, PAPER)
    on.run([(-44, -141), (-24, -134), (0, -132), (24, -134), (44, -141)], 3, PAPER)
    for k in range(5):
        on.gouge(-26 + k * 13, 4, -22 + k * 12, 12, 3, PAPER if k > 2 else NEVA)


def mandate(layer: Layer) -> None:
    """Typed, folded in four, and stamped in red."""
    at, rng = MANDATE.at, layer.rng
    wide, deep = 0.21, 0.2
    for _ in range(26):
        b = rng.uniform(-deep / 2, deep / 2)
        layer.gouge(*at(-wide / 2 + 0.02, b), *at(-wide / 2 - 0.03, b - 0.006), 7, INK)
    outline = [
        at(-wide / 2, -deep / 2),
        at(-0.004, -deep / 2 + 0.004),
        at(wide / 2, -deep / 2 - 0.004),
    ]
    outline += [at(wide / 2 + 0.003, 0.004), at(wide / 2 - 0.004, deep / 2)]
    outline += [at(0, deep / 2 - 0.004), at(-wide / 2 + 0.004, deep / 2 + 0.002)]
    layer.poly([(x - 5, y + 6) for x, y in outline], INK, 0.8, 20)
    layer.poly(outline, PAPER, 0.8, 20)
    for p, q in ((at(-wide / 2, 0.004), at(wide / 2, 0)), (at(0, -deep / 2), at(0, deep / 2))):
        layer.gouge(*p, *q, 4, BIRCH)
        layer.gouge(p[0], p[1] + 4, q[0], q[1] + 4, 2, INK)
    letters = Bars(1.25)

    def place(along: float, up: float) -> Spot:
        return at((along - 0.5) * 0.125, 0.058 + up * 0.026)

    lettered(layer, "МАНДАТЪ", place, INK, letters)
    for row in range(6):
        b = 0.036 - row * 0.019
        a = -0.08 if row else -0.06
        end = 0.085 if row < 5 else -0.02
        while a < end:
            run = rng.uniform(0.008, 0.026)
            layer.gouge(*at(a, b), *at(min(a + run, end), b), 4.4, INK)
            a += run + 0.007
    _stamp(layer)


def _stamp(layer: Layer) -> None:
    """Round, a little crooked, struck harder at one side."""
    rng, middle = layer.rng, (0.046, -0.052)

    def ring(r: float, t: float) -> Spot:
        return MANDATE.at(middle[0] + r * math.cos(t), middle[1] + r * math.sin(t))

    turns = [k * math.tau / 40 for k in range(41)]
    for r, width in ((0.04, 6.0), (0.027, 3.4)):
        layer.line([ring(r, t) for t in turns], width, RED)
    for k in range(26):
        if k % 7:
            t = k * math.tau / 26
            layer.gouge(*ring(0.0305, t), *ring(0.037, t + rng.uniform(-0.06, 0.06)), 5, RED)
    for k in range(3):
        b = -0.012 + k * 0.011
        half = 0.019 - abs(k - 1) * 0.004
        p = MANDATE.at(middle[0] - half, middle[1] + b)
        q = MANDATE.at(middle[0] + half, middle[1] + b)
        layer.gouge(*p, *q, 8, RED)
