"""Things that people hold, lean on, sit on or ride."""

from __future__ import annotations

import math
from collections.abc import Sequence

from shapely.affinity import rotate
from shapely.geometry import Point, Polygon

from assets.press.layer import Spot
from assets.press.people.figure import Mark, Part
from assets.press.people.geometry import ball, capsule, hull, joined, lerp, rounded, unit, wire


def rifle(butt: Spot, muzzle: Spot, bayonet: bool = True) -> Part:
    """The three-line rifle, its bayonet fixed, from butt to point."""
    length = math.dist(butt, muzzle)
    ux, uy = unit(butt, muzzle)
    k = length / 172

    def at(along: float, out: float) -> Spot:
        a, b = along * k, out * k
        return butt[0] + ux * a - uy * b, butt[1] + uy * a + ux * b

    outline: list[Spot] = [(0, -5), (0, 6), (22, 4), (30, 6.4), (37, 3.4), (104, 2.5), (118, 1.6)]
    outline += [(130, 1.4), (172, 0.5), (172, -0.5)] if bayonet else [(130, 1.4), (132, 0)]
    outline += [
        (130, -1.2),
        (118, -1.7),
        (60, -2.6),
        (47, -3.2),
        (43, -5.6),
        (39, -3.4),
        (26, -2.8),
    ]
    marks: tuple[Mark, ...] = ()
    if bayonet:
        marks = ((*at(112, 0), *at(170, 0), 0.9, "light", 0),)
    shape = Polygon([at(a, b) for a, b in outline]).buffer(0)
    return Part(shape, "steel", marks, rim=0.8)


def sling(points: Sequence[Spot]) -> Part:
    return Part(wire(points, 0.9), "rope", rim=0)


def chair() -> list[Part]:
    """A chair seen from the side, its back to the left."""
    return [
        Part(Polygon([(-20, -50), (16, -50), (16, -45), (-20, -45)]), "wood"),
        Part(capsule([(-18, -46), (-21, -1)], [2.2, 1.8]), "wood"),
        Part(capsule([(13, -46), (15, -1)], [2.2, 1.8]), "wood"),
        Part(capsule([(-19, -48), (-25, -100)], [2.2, 1.8]), "wood"),
        Part(capsule([(-25, -99), (-22, -84)], [3, 2.4]), "wood"),
    ]


def stool() -> list[Part]:
    """The hard high seat of an operator, with its low back."""
    return [
        Part(capsule([(-18, -46), (-23, -78)], [1.8, 1.6]), "wood"),
        Part(capsule([(-25, -80), (-20, -73)], [2.6, 2.2]), "wood"),
        Part(Polygon([(-22, -48), (14, -48), (14, -43), (-22, -43)]), "wood"),
        Part(capsule([(-4, -44), (-4, -6)], [2.4, 2.4]), "wood"),
        Part(capsule([(-20, -2), (-4, -10), (12, -2)], [1.8, 2.2, 1.8]), "wood"),
    ]


def bicycle() -> tuple[list[Part], Spot, Spot, Spot]:
    """A bicycle, and where its saddle, handlebar and crank are."""
    rear, fore, crank, saddle, bar = (
        (-33.0, -23.0),
        (37.0, -23.0),
        (-2.0, -24.0),
        (-11.0, -62.0),
        (26.0, -68.0),
    )
    tubes = [
        (rear, crank),
        (crank, saddle),
        (rear, lerp(crank, saddle, 0.85)),
        (lerp(crank, saddle, 0.82), lerp(bar, fore, 0.14)),
        (crank, lerp(bar, fore, 0.3)),
        (bar, fore),
        ((bar[0] - 9, bar[1] + 3), (bar[0] + 3, bar[1] - 2)),
    ]
    seat = hull(
        ball((saddle[0] - 7, saddle[1] - 1), 2.6), ball((saddle[0] + 7, saddle[1] - 2), 1.7)
    )
    frame = joined(seat, *(wire(tube, 1.6) for tube in tubes))
    return [_wheel(rear), _wheel(fore), Part(frame, "steel", rim=0.9)], saddle, bar, crank


def _wheel(hub: Spot, r: float = 23) -> Part:
    ring = Point(hub).buffer(r, 20).difference(Point(hub).buffer(r - 2.0, 20))
    turns = [i * math.tau / 14 for i in range(14)]
    spokes = [
        wire([hub, (hub[0] + (r - 1) * math.cos(t), hub[1] + (r - 1) * math.sin(t))], 0.35)
        for t in turns
    ]
    return Part(joined(ring, *spokes, ball(hub, 2.2)), "steel", rim=0.7)


def paper_sheet(centre: Spot, w: float, h: float, tilt: float = 0) -> Part:
    """A sheet with its lines of writing."""
    x, y = centre
    sheet = Polygon(
        [
            (x - w / 2, y - h / 2),
            (x + w / 2, y - h / 2),
            (x + w / 2, y + h / 2),
            (x - w / 2, y + h / 2),
        ]
    )
    top = y - h / 2 + 3
    lines: tuple[Mark, ...] = tuple(
        (x - w * 0.32, top + i * 3, x + w * 0.3, top + 0.4 + i * 3, 0.6, "ink", 0)
        for i in range(int(h / 3) - 1)
    )
    return Part(rotate(sheet, tilt), "paper", lines, rim=0)


def mess_tin(at: Spot) -> Part:
    x, y = at
    shape = Polygon([(x - 9, y), (x + 9, y - 2), (x + 8, y - 18), (x - 7, y - 16)])
    shade: tuple[Mark, ...] = (
        (x - 6, y - 15, x - 7.5, y - 2, 1.2, "ink", 0),
        (x - 8, y - 3, x + 8, y - 5, 0.8, "ink", 0),
    )
    return Part(shape, "enamel", shade)


def cord(points: Sequence[Spot], kind: str = "red") -> list[Part]:
    """A switchboard cord with its plug at the first point."""
    (x, y), (x2, y2) = points[0], points[1]
    dx, dy = unit((x2, y2), (x, y))
    plug = capsule([(x - dx * 2, y - dy * 2), (x + dx * 8, y + dy * 8)], [1.9, 1.2])
    return [Part(wire(rounded(points), 1.3), kind, rim=0), Part(plug, "brass", rim=0)]
