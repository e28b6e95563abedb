"""What a close view is cut with: smooth outlines, lit edges, strokes that follow a form."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from shapely.affinity import translate
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from assets.press.inks import INK, NEVA, PAPER
from assets.press.layer import Layer, Spot

FINE = 7  # places on a curve from one given point to the next


def curve(points: Sequence[Spot], *, closed: bool = False) -> list[Spot]:
    """A smooth line through all the points; a point given twice in a row makes a corner."""
    ring = [points[-1], *points, *points[:2]] if closed else [points[0], *points, points[-1]]
    run: list[Spot] = []
    for i in range(1, len(ring) - 2):
        run += [_between(ring[i - 1 : i + 3], k / FINE) for k in range(FINE)]
    return run if closed else [*run, points[-1]]


def outline(points: Sequence[Spot]) -> BaseGeometry:
    """The form inside a smooth closed line."""
    return Polygon(curve(points, closed=True)).buffer(0)


def lit(form: BaseGeometry, dx: float, dy: float) -> BaseGeometry:
    """The edge of a form on the side of a light that lies at (-dx, -dy)."""
    return form.difference(translate(form, dx, dy))


def stroke(layer: Layer, points: Sequence[Spot], width: float, fill: str) -> None:
    """One long push of the tool along a curve: sharp at both ends, widest at a third."""
    run = curve(points)
    swell = width * layer.rng.uniform(0.8, 1.15)
    left, right = [], []
    for i, (x, y) in enumerate(run):
        (ax, ay), (bx, by) = run[max(0, i - 1)], run[min(len(run) - 1, i + 1)]
        length = math.hypot(bx - ax, by - ay) or 1
        half = swell / 2 * math.sin(math.pi * (i / (len(run) - 1)) ** 0.7)
        half *= layer.rng.uniform(0.86, 1.1)
        nx, ny = -(by - ay) / length * half, (bx - ax) / length * half
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    layer.path(layer.knife([*left, *reversed(right)], 0.3, 60), fill)


def comb(
    layer: Layer,
    first: Sequence[Spot],
    last: Sequence[Spot],
    count: int,
    width: float,
    fill: str,
    ragged: float = 0.12,
) -> None:
    """Strokes from one line over to another of as many points, their ends never level."""
    for k in range(count):
        t = (k + layer.rng.uniform(-0.25, 0.25)) / max(1, count - 1)
        run = curve([_mixed(a, b, t) for a, b in zip(first, last, strict=True)])
        start = int(layer.rng.uniform(0, ragged) * len(run))
        end = len(run) - int(layer.rng.uniform(0, ragged) * len(run))
        if end - start > FINE:
            stroke(layer, run[start:end:3], width * layer.rng.uniform(0.7, 1.1), fill)


def cloth(layer: Layer, form: BaseGeometry, light: Spot, cold: Spot) -> None:
    """Dark cloth, kept off what lies behind it: the edge towards the light, the edge away from it.

    Both are the way from the edge into the form.
    """
    layer.geometry(form.buffer(4), INK, 0.5, 28)
    layer.geometry(form, INK, 0.5, 28)
    layer.geometry(lit(form, *cold), NEVA, 0.5, 28, 6)
    layer.geometry(lit(form, *light), PAPER, 0.5, 26, 6)


def flesh(layer: Layer, form: BaseGeometry, ink: str, shade: Spot, line: float = 3.4) -> None:
    """One plane of a hand: a dark line round it, light, and the side that `shade` leads in from."""
    layer.geometry(form.buffer(line), INK, 0.3, 20)
    layer.geometry(form, ink, 0.3, 18)
    layer.geometry(lit(form, *shade), INK, 0.3, 20, 3)


def beads(layer: Layer, points: Sequence[Spot], gap: float, width: float, fill: str) -> None:
    """Short slanting cuts along a line, as on the braid of a cord."""
    walked = 0.0
    for (ax, ay), (bx, by) in pairwise(curve(points)):
        length = math.hypot(bx - ax, by - ay)
        walked += length
        if walked > gap and length:
            walked = 0.0
            ux, uy = (bx - ax) / length, (by - ay) / length
            x, y = (ax + bx) / 2, (ay + by) / 2
            layer.gouge(
                x - uy * width - ux * width,
                y + ux * width - uy * width,
                x + uy * width + ux * width,
                y - ux * width + uy * width,
                width * 0.45,
                fill,
            )


def _between(four: Sequence[Spot], t: float) -> Spot:
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = four
    return _eased(x0, x1, x2, x3, t), _eased(y0, y1, y2, y3, t)


def _eased(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3
    )


def _mixed(p: Spot, q: Spot, t: float) -> Spot:
    return p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t


def placed(
    points: Sequence[Spot], x: float, y: float, scale: float = 1.0, turn: float = 0.0
) -> list[Spot]:
    """Points of a drawing's own units, enlarged, turned by so many degrees and moved."""
    ca, sa = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
    return [(x + a * ca - b * sa, y + a * sa + b * ca) for a, b in points]
