"""Steam in cold air: one body that billows above, and is drawn out to nothing by the wind."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from shapely.affinity import translate
from shapely.geometry import Point

from assets.press.inks import NEVA, PALE, PAPER
from assets.press.layer import Layer
from assets.press.people.geometry import joined, lerp, unit

Knot = tuple[float, float, float]  # a place on the way it takes, and half its width there
SLICES = 9  # between two knots


def steam(layer: Layer, knots: Sequence[Knot]) -> None:
    """From the first knot, where it comes out, to the last, where nothing is left of it."""
    spine = _smoothed(knots)
    billows = _billows(layer, spine)
    body = joined(*(Point(x, y).buffer(r, 12) for x, y, r in (*spine, *billows)))
    layer.geometry(body, PALE, 0.5, 15)
    widest = max(r for _, _, r in knots)
    under = body.difference(translate(body, widest * 0.03, -widest * 0.12))
    layer.geometry(under, NEVA, 0.4, 15, 8)
    over = body.difference(translate(body, widest * 0.05, widest * 0.11))
    layer.geometry(over, PAPER, 0.4, 15, 8)
    for billow in billows:
        _rounded(layer, billow)
    _drawn_out(layer, spine)
    _frayed(layer, spine)


def _smoothed(knots: Sequence[Knot]) -> list[Knot]:
    """The way in short slices, its corners rounded (Catmull and Rom)."""
    run = [knots[0], *knots, knots[-1]]
    out = []
    for a, b, c, d in zip(run, run[1:], run[2:], run[3:], strict=False):
        for i in range(SLICES):
            t = i / SLICES
            x, y, r = (
                0.5 * (2 * q + (s - p) * t + (2 * p - 5 * q + 4 * s - u) * t**2
                       + (3 * q - p - 3 * s + u) * t**3)
                for p, q, s, u in zip(a, b, c, d, strict=True)
            )  # fmt: skip
            out.append((x, y, max(0.6, r)))
    return [*out, knots[-1]]


def _billows(layer: Layer, spine: Sequence[Knot]) -> list[Knot]:
    """Round heads along its upper side, no two of a size, fewer as it thins."""
    rng, out, gap = layer.rng, [], 0.0
    for before, (x, y, r) in pairwise(spine):
        gap -= math.dist(before[:2], (x, y))
        if gap > 0 or r < 9:
            continue
        ux, uy = unit(before[:2], (x, y))
        size = r * rng.uniform(0.42, 0.72)
        away = r * rng.uniform(0.62, 0.9)
        side = 1 if ux < 0 else -1
        out.append((x - uy * away * side, y + ux * away * side, size))
        gap = size * rng.uniform(0.9, 1.6)
    return out


def _rounded(layer: Layer, billow: Knot) -> None:
    """Two or three cuts that go round with a head of it: light above, grey beneath."""
    (x, y, r), rng = billow, layer.rng
    for ink, first, out in (
        (PAPER, 3.5, 0.74),
        (PAPER, 3.8, 0.5),
        (NEVA, 0.5, 0.9),
        (NEVA, 0.9, 0.66),
    ):
        turn, sweep = first + rng.uniform(-0.3, 0.3), rng.uniform(0.9, 1.4)
        p = x + out * r * math.cos(turn), y + out * r * math.sin(turn)
        q = x + out * r * math.cos(turn + sweep), y + out * r * math.sin(turn + sweep)
        layer.gouge(*p, *q, max(1.6, r * 0.1), ink, -0.2)


def _drawn_out(layer: Layer, spine: Sequence[Knot]) -> None:
    """Long cuts the way the wind goes; towards its end they are all there is."""
    rng = layer.rng
    for i in range(4, len(spine) - 8, 2):
        j = min(len(spine) - 1, i + rng.randint(5, 11))
        (x, y, r), (x2, y2, r2) = spine[i], spine[j]
        ux, uy = unit((x, y), (x2, y2))
        for _ in range(max(1, int(r / 22))):
            side = rng.uniform(-0.8, 0.5)
            p = x + uy * side * r, y - ux * side * r
            q = x2 + uy * side * r2, y2 - ux * side * r2
            ink = NEVA if p[1] > y and rng.random() < 0.8 else PAPER
            layer.gouge(*p, *lerp(p, q, rng.uniform(0.6, 1)), max(1.8, r * 0.06), ink, 0.05)
    x, y, _ = spine[-1]
    for _ in range(18):
        u, v = rng.uniform(-40, 220), rng.gauss(0, 13)
        run = rng.uniform(30, 100)
        layer.gouge(x + u, y + v, x + u - run, y + v - 3, rng.uniform(1.6, 4), PAPER, 0.03)


def _frayed(layer: Layer, spine: Sequence[Knot]) -> None:
    """Beneath, threads of it come away and lag behind."""
    rng = layer.rng
    for (x, y, r), (x2, y2, _) in zip(spine[6:-10:2], spine[8:-8:2], strict=False):
        if r < 9:
            continue
        ux, uy = unit((x, y), (x2, y2))
        side = 1 if ux > 0 else -1
        out = r * rng.uniform(0.8, 1.0)
        px, py = x - uy * out * side, y + ux * out * side
        run, hang = r * rng.uniform(0.5, 1.3), r * rng.uniform(0.1, 0.5)
        lag = px - ux * run - uy * hang * side, py - uy * run + ux * hang * side
        thick = r * rng.uniform(0.08, 0.2)
        layer.gouge(px + ux * run * 0.6, py + uy * run * 0.6, *lag, thick, PALE, 0.1)
