"""Clothes hung on the joints: torso, coat skirt, collar, and the order in which they lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from assets.press.people.figure import THIGH, Costume, Mark, Part, Pose
from assets.press.people.geometry import ball, hull, joined, lerp, soften
from assets.press.people.heads import head_parts
from assets.press.people.limbs import along_leg, far_arm, leg_parts, near_arm
from assets.press.people.trimmings import apron, belt, cross_belts, shirt_front, shoulder_straps

WAISTS = {
    "padded": 14.5,
    "pea": 14,
    "greatcoat": 13.2,
    "dress": 10.6,
    "gown": 10.8,
    "blouse": 10.4,
    "frock": 12.6,
    "coat": 12.4,
    "tunic": 12.8,
}
CHESTS = {"blouse": 7.4, "dress": 7.0, "gown": 7.4, "frock": 8.0}
COLLARED = ("greatcoat", "frock", "pea", "padded", "coat", "tunic")
FRONT = {"profile": 6, "turned": 4, "front": 0}  # where the buttons run in each view


@dataclass(frozen=True)
class Props:
    """Things carried: behind everything, on the torso, before the near arm, over all."""

    behind: Sequence[Part] = ()
    middle: Sequence[Part] = ()
    front: Sequence[Part] = ()
    over: Sequence[Part] = ()


def dress(
    pose: Pose,
    costume: Costume,
    behind: Sequence[Part] = (),
    middle: Sequence[Part] = (),
    front: Sequence[Part] = (),
    over: Sequence[Part] = (),
) -> list[Part]:
    """A person as cut parts, back to front."""
    torso = _torso(pose, costume)
    skirt = _skirt(pose, costume)
    body = joined(torso.shape, skirt.shape) if skirt else torso.shape
    parts = list(behind)
    if not pose.a_in_front:
        parts += far_arm(pose, costume)
    if pose.b_behind:
        parts += near_arm(pose, costume)
    parts += leg_parts(pose, costume)
    parts += _cloth(torso, skirt)
    parts += shirt_front(pose, costume, torso.shape)
    parts += apron(pose, costume, body)
    parts += cross_belts(pose, costume, torso.shape, waist_radius(pose, costume))
    parts += belt(pose, costume, body)
    parts += middle
    parts += _collar(pose, costume)
    parts += head_parts(pose, costume)
    parts += shoulder_straps(pose, costume)
    if pose.a_in_front:
        parts += far_arm(pose, costume)
    parts += front
    if not pose.b_behind:
        parts += near_arm(pose, costume)
    return parts + list(over)


def waist_radius(pose: Pose, costume: Costume) -> float:
    return WAISTS[costume.coat] * (0.84 if pose.view == "profile" else 1)


def _cloth(torso: Part, skirt: Part | None) -> list[Part]:
    """One garment of one cloth is one cut; otherwise the torso lies over the skirt."""
    if skirt is None:
        return [torso]
    if skirt.kind != torso.kind:
        return [skirt, torso]
    whole = soften(joined(torso.shape, skirt.shape), 0.4)
    return [replace(skirt, shape=whole, marks=(*skirt.marks, *torso.marks))]


def _torso(pose: Pose, costume: Costume) -> Part:
    j, waist = pose.joints, waist_radius(pose, costume)
    r = CHESTS.get(costume.coat, 8.8) * costume.bulk
    shoulders = (ball(j.shoulder_a, r), ball(j.shoulder_b, r))
    hang = 0.55 if costume.length or costume.legs == "skirt" else 1
    shape = joined(
        hull(ball((pose.neck[0], pose.neck[1] + 2), 7), *shoulders),
        hull(
            *shoulders, ball(lerp(pose.neck, pose.pelvis, 0.38), waist * 1.12), ball(j.waist, waist)
        ),
        hull(ball(j.waist, waist), ball(lerp(j.waist, pose.pelvis, hang), waist * 0.98)),
    )
    return Part(soften(shape, 2.5), costume.coat, _torso_folds(pose, costume, waist), fold=0.5)


def _torso_folds(pose: Pose, costume: Costume, waist: float) -> tuple[Mark, ...]:
    j = pose.joints
    neck, (wx, wy) = pose.neck, j.waist
    chest = lerp(neck, pose.pelvis, 0.22)
    folds: list[Mark] = []
    if pose.is_from_behind:
        folds.append((chest[0], chest[1] - 4, wx, wy, 1.0, "fold", 0))
    else:
        fx = FRONT.get(pose.view, 0)
        tx, ty = lerp(neck, pose.pelvis, 0.1 if costume.coat == "padded" else 0.36)
        folds += [
            (neck[0] + fx - 5, neck[1] + 3, tx + fx, ty, 1.3, "fold", 0.04),
            (neck[0] + fx + 5, neck[1] + 3, tx + fx, ty, 1.1, "fold", -0.04),
            (tx + fx, ty, pose.pelvis[0] + fx, pose.pelvis[1] - 12, 0.9, "fold", 0),
        ]
    for t in (-0.55, 0.5):
        x = chest[0] + t * pose.breadth
        folds.append((x, chest[1] + 8, wx + t * waist * 0.8, wy - 3, 1.0, "fold", 0.05))
    if costume.coat == "padded":  # quilting runs down the jacket
        for t in (-0.75, -0.3, 0.2, 0.7):
            x = chest[0] + t * pose.breadth
            folds.append((x, chest[1] - 2, wx + t * waist, wy, 0.8, "fold", 0))
    return tuple(folds)


def _skirt(pose: Pose, costume: Costume) -> Part | None:
    """Coat skirts or a woman's skirt: the hull of waist, hips, thighs and hem, its hem bitten."""
    skirted = costume.legs == "skirt"
    separate = skirted and costume.coat in ("blouse", "padded", "pea")
    length = 78 if separate else costume.length or (78 if skirted else 0)
    if not length:
        return None
    j, k, waist = pose.joints, costume.bulk, waist_radius(pose, costume)
    ax, ay = along_leg(j.hip_a, j.knee_a, pose.foot_a, length)
    bx, by = along_leg(j.hip_b, j.knee_b, pose.foot_b, length)
    low, left, right = max(ay, by), min(ax, bx), max(ax, bx)
    middle, spread = (left + right) / 2, costume.flare + (6 if skirted else 7)
    rounds = [ball(j.waist, waist), ball(j.hip_a, 11.5 * k), ball(j.hip_b, 11.5 * k)]
    if length > 30:
        t = min(1, length / THIGH)
        rounds += [ball(lerp(j.hip_a, j.knee_a, t), 10), ball(lerp(j.hip_b, j.knee_b, t), 10)]
    shape = hull(
        *rounds,
        ball((left - spread, min(ay, low) - 1), 1.5),
        ball((right + spread, by - 1), 1.5),
        ball((middle, low + 2), 2),
    )
    folds: list[Mark] = []
    for i, t in enumerate((-0.72, -0.38, -0.05, 0.3, 0.66)):
        top = (j.waist[0] + t * waist * 0.7, j.waist[1] + 7)
        hem = (middle + t * ((right - left) / 2 + spread), low)
        start, end = lerp(top, hem, 0.10 + 0.1 * abs(t)), lerp(top, hem, 0.97)
        folds.append((*start, *end, 1.3 - 0.5 * abs(t), "fold", 0.02 * t))
        if length > 40 and i in (1, 3):
            shape = shape.difference(_bite(hem[0], low))
    return Part(shape, "skirt" if separate else costume.coat, tuple(folds), fold=0.6)


def _bite(x: float, low: float) -> BaseGeometry:
    return Polygon([(x - 2.2, low + 6), (x + 1.6, low + 6), (x - 0.2, low - 5)])


def _collar(pose: Pose, costume: Costume) -> list[Part]:
    x, y = pose.neck
    if costume.coat not in COLLARED:
        return []
    fallen = hull(
        ball((x - 7.5, y + 3), 2.6),
        ball((x + 7, y + 3), 2.6),
        ball((x - 6, y - 5), 1.6),
        ball((x + 5.4, y - 4), 1.6),
    )
    return [Part(fallen, costume.coat, rim=0.8)]
