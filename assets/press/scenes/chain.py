"""An iron chain hung between two places, its links smaller toward the farther."""

from __future__ import annotations

import math
from dataclasses import dataclass

from shapely.affinity import rotate
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from assets.press.inks import INK, PALE, PAPER
from assets.press.layer import Layer, Spot


@dataclass(frozen=True)
class Chain:
    """From `start` to `end`, sagging by so many pixels; the half length of a link at either."""

    start: Spot
    end: Spot
    sag: float
    near: float
    far: float

    def at(self, t: float) -> Spot:
        (x0, y0), (x1, y1) = self.start, self.end
        return x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + self.sag * 4 * t * (1 - t)


def draw_chain(layer: Layer, chain: Chain) -> None:
    """Links in turn flat and on edge."""
    t, flat = 0.0, True
    while t < 1:
        long = chain.near + (chain.far - chain.near) * t
        x, y = chain.at(t)
        ahead = chain.at(t + 0.01)
        angle = math.degrees(math.atan2(ahead[1] - y, ahead[0] - x))
        stride = math.dist(ahead, (x, y)) / 0.01
        _link(layer, x, y, long, angle, flat=flat)
        t, flat = t + long * 1.42 / stride, not flat


def _link(layer: Layer, x: float, y: float, long: float, angle: float, *, flat: bool) -> None:
    high = long * (0.62 if flat else 0.3)
    outer = _oval(x, y, long, high)
    inner = _oval(x, y, long * 0.56, high * 0.42)
    body = outer.difference(inner) if flat else outer
    layer.geometry(rotate(body, angle, origin=(x, y)), INK, 0.3, 12)
    if long > 5:
        turn = math.radians(angle)
        c, s = math.cos(turn), math.sin(turn)
        up = -high * 0.72 if flat else -high * 0.2
        ox, oy = x - s * up, y + c * up
        reach, ink = long * 0.55, PAPER if flat else PALE
        p, q = (ox - c * reach, oy - s * reach), (ox + c * reach, oy + s * reach)
        layer.gouge(*p, *q, long * 0.13, ink)


def _oval(x: float, y: float, wide: float, high: float) -> BaseGeometry:
    turns = [i * math.tau / 20 for i in range(20)]
    return Polygon([(x + wide * math.cos(t), y + high * math.sin(t)) for t in turns])
