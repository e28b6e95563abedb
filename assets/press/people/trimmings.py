"""What lies on a coat: shirt front, apron, cartridge belts, waist belt and shoulder straps."""

from __future__ import annotations

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from assets.press.people.figure import Costume, Mark, Part, Pose
from assets.press.people.geometry import band, joined, lerp, unit

SHIRT = {"profile": 7, "turned": 4, "front": 0}
BIB = {"profile": 4, "turned": 2}


def shirt_front(pose: Pose, costume: Costume, torso: BaseGeometry) -> list[Part]:
    """The white of a shirt and a tie in the opening of a frock coat."""
    if costume.coat != "frock" or pose.is_from_behind:
        return []
    x, y = pose.neck[0] + SHIRT.get(pose.view, 0), pose.neck[1]
    front = Polygon([(x - 4, y), (x + 4.5, y), (x + 1.4, y + 19)])
    tie = (x + 0.6, y + 2, x + 1.2, y + 16, 1.5, "ink", 0.0)
    return [Part(front.intersection(torso), "linen", (tie,), rim=0)]


def apron(pose: Pose, costume: Costume, body: BaseGeometry) -> list[Part]:
    """A nurse's apron with its red cross."""
    if not costume.apron:
        return []
    fx = BIB.get(pose.view, 0)
    (nx, ny), (wx, wy) = pose.neck, pose.joints.waist
    hem = max(pose.foot_a[1], pose.foot_b[1]) - 26
    middle = (pose.foot_a[0] + pose.foot_b[0]) / 2
    bib = Polygon(
        [
            (nx + fx - 8, ny + 13),
            (nx + fx + 9, ny + 13),
            (wx + fx + 9, wy),
            (middle + fx + 17, hem),
            (middle + fx - 15, hem + 2),
            (wx + fx - 8, wy),
        ]
    )
    folds: list[Mark] = [
        (wx + fx + t * 7, wy + 6, middle + fx + t * 13, hem - 3, 1.2, "ink", 0.02)
        for t in (-0.6, -0.1, 0.45)
    ]
    folds.append((wx + fx - 9, wy + 1, wx + fx + 9, wy + 1, 1.6, "ink", 0))
    cx, cy = nx + fx + 0.5, ny + 23
    cross = joined(band((cx - 5, cy), (cx + 5, cy), 3.2), band((cx, cy - 5), (cx, cy + 5), 3.2))
    return [
        Part(bib.intersection(body), "linen", tuple(folds), rim=0),
        Part(cross, "red", rim=0),
    ]


def cross_belts(pose: Pose, costume: Costume, torso: BaseGeometry, waist: float) -> list[Part]:
    """Cartridge belts over the shoulders: two on a sailor, one on a worker."""
    if not costume.cross_belts:
        return []
    j = pose.joints
    y = j.waist[1] + 4
    ends = [
        (lerp(pose.neck, j.shoulder_a, 0.72), (j.waist[0] + waist, y)),
        (lerp(pose.neck, j.shoulder_b, 0.72), (j.waist[0] - waist, y)),
    ]
    parts = []
    for p, hip in ends if costume.coat == "pea" else ends[:1]:
        q = lerp(p, hip, 1.15)
        dx, dy = unit(p, q)
        rounds: list[Mark] = []
        for t in range(1, 12):
            x, y_ = lerp(p, q, t / 12)
            a, b = (x + dy * 2.6, y_ - dx * 2.6), (x - dy * 2.6, y_ + dx * 2.6)
            rounds.append((*a, *b, 0.8, "light", 0))
        parts.append(Part(band(p, q, 6.4).intersection(torso), "leather", tuple(rounds), rim=0.5))
    return parts


def belt(pose: Pose, costume: Costume, body: BaseGeometry) -> list[Part]:
    """A strap with a buckle, or the narrow belt of a dress."""
    if not costume.belt:
        return []
    (x, y), (ax, ay) = pose.joints.waist, pose.joints.across
    womans = costume.coat in ("blouse", "gown")
    width = 3.4 if womans else 4.4
    strap = band((x - ax * 40, y - ay * 40), (x + ax * 40, y + ay * 40), width).intersection(body)
    if womans:
        return [Part(strap, "leather", rim=0.5)]
    parts = [Part(strap, "leather", rim=0.6)]
    if pose.view in ("front", "turned"):
        bx = x + (4 if pose.view == "turned" else 0)
        parts.append(Part(band((bx - 2.4, y), (bx + 2.4, y), 5.2), "brass", rim=0))
    return parts


def shoulder_straps(pose: Pose, costume: Costume) -> list[Part]:
    if not costume.straps:
        return []
    parts = []
    for shoulder in (pose.joints.shoulder_a, pose.joints.shoulder_b):
        (px, py), (qx, qy) = lerp(pose.neck, shoulder, 0.42), lerp(pose.neck, shoulder, 1.08)
        p, q = (px, py - 2.1), (qx, qy - 6.7)
        parts.append(Part(band(p, q, 4.0), "brass", ((*p, *q, 0.7, "ink", 0.0),), rim=0))
    return parts
