"""The plain geometry that figures are hung on: points, bones, limbs and hulls."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from assets.press.layer import Spot


def lerp(p: Spot, q: Spot, t: float) -> Spot:
    return p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t


def unit(p: Spot, q: Spot) -> Spot:
    """The direction from `p` to `q`, of length one."""
    d = math.dist(p, q) or 1
    return (q[0] - p[0]) / d, (q[1] - p[1]) / d


def bend(root: Spot, tip: Spot, first: float, second: float, side: float) -> Spot:
    """Where the elbow or knee lies; a reach that is too long stretches both bones."""
    d = math.dist(root, tip) or 1e-6
    k = max(1.0, d / (first + second) * 1.0005)
    first, second = first * k, second * k
    along = (first**2 - second**2 + d**2) / (2 * d)
    out = math.sqrt(max(0.0, first**2 - along**2)) * side
    ux, uy = unit(root, tip)
    return root[0] + ux * along - uy * out, root[1] + uy * along + ux * out


def rounded(points: Sequence[Spot]) -> list[Spot]:
    """The same run of points with its corners cut twice, its ends kept."""
    run = list(points)
    for _ in range(2):
        cut = [run[0]]
        for p, q in pairwise(run):
            cut += [lerp(p, q, 0.25), lerp(p, q, 0.75)]
        run = [*cut, run[-1]]
    return run


def ball(p: Spot, r: float) -> BaseGeometry:
    return Point(p).buffer(r, 8)


def patch(*points: Spot) -> BaseGeometry:
    return Polygon(points).buffer(0)


def wire(points: Sequence[Spot], radius: float) -> BaseGeometry:
    return LineString(points).buffer(radius)


def capsule(points: Sequence[Spot], radii: Sequence[float]) -> BaseGeometry:
    """A limb: tapered capsules joined end to end."""
    bones = zip(points, points[1:], radii, radii[1:], strict=False)
    return joined(*(hull(ball(p, r), ball(q, s)) for p, q, r, s in bones))


def joined(*shapes: BaseGeometry) -> BaseGeometry:
    whole: BaseGeometry = unary_union(shapes)
    return whole


def hull(*shapes: BaseGeometry) -> BaseGeometry:
    return joined(*shapes).convex_hull


def soften(outline: BaseGeometry, r: float) -> BaseGeometry:
    """Inner and outer corners rounded by `r`."""
    return outline.buffer(r).buffer(-2 * r).buffer(r)


def band(p: Spot, q: Spot, width: float) -> BaseGeometry:
    return LineString([p, q]).buffer(width / 2, cap_style="flat")
