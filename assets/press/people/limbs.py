"""Arms in their sleeves and legs in their boots, trousers or under a skirt."""

from __future__ import annotations

from shapely.affinity import rotate
from shapely.geometry.base import BaseGeometry

from assets.press.layer import Spot
from assets.press.people.figure import SHIN, THIGH, Costume, Grip, Mark, Part, Pose
from assets.press.people.geometry import ball, band, capsule, hull, joined, lerp, soften, unit

HAND = 1.15  # hands, like heads, a little large
SLEEVES = {
    "blouse": (7.2, 6.4, 4.4),
    "gown": (7.6, 6.2, 4.2),
    "dress": (6.8, 5.6, 4.2),
    "frock": (7.4, 6.2, 5.2),
}
HEAVY_SLEEVE = (8.4, 7.2, 6.4)


def hand(wrist: Spot, elbow: Spot, grip: Grip, size: float = HAND) -> BaseGeometry:
    """A mitten with a thumb, following the forearm; a fist; a plug held; or an open palm."""
    dx, dy = unit(elbow, wrist)

    def at(along: float, out: float) -> Spot:
        return (
            wrist[0] + dx * along * size - dy * out * size,
            wrist[1] + dy * along * size + dx * out * size,
        )

    if grip == "fist":
        return hull(ball(at(3, -2), 3.9 * size), ball(at(6, 1.5), 3.9 * size))
    if grip == "pinch":
        palm = hull(ball(at(1, 0), 3.5 * size), ball(at(6.5, -0.6), 4.0 * size))
        finger = capsule(
            [at(7, -2.6), at(11, -2.2), at(14.5, 0.2)], [2.0 * size, 1.7 * size, 1.2 * size]
        )
        thumb = capsule([at(3, 3), at(9, 3.2), at(13.5, 1.2)], [2.2 * size, 1.7 * size, 1.2 * size])
        return soften(joined(palm, hull(finger, thumb)), 0.5)
    if grip == "open":
        palm = hull(ball(at(0, 0), 3.4 * size), ball(at(6, 0), 4.6 * size))
        thumb = capsule([at(2, 3), at(8, 8.5)], [2.2 * size, 1.5 * size])
        fingers = (
            capsule([at(5, o), at(15 - abs(o) * 0.5, o * 1.8)], [1.9 * size, 1.4 * size])
            for o in (-3.6, -1.2, 1.2, 3.6)
        )
        return joined(palm, thumb, *fingers)
    mitten = hull(
        ball(at(0, 0), 3.6 * size), ball(at(6, 0.4), 4.2 * size), ball(at(13, 1), 2.4 * size)
    )
    return joined(mitten, capsule([at(2, 3), at(8.5, 5)], [2.2 * size, 1.5 * size]))


def knuckles(wrist: Spot, elbow: Spot, grip: Grip, size: float = HAND) -> list[Mark]:
    """The lines between closed fingers."""
    if grip not in ("fist", "pinch"):
        return []
    dx, dy = unit(elbow, wrist)
    marks: list[Mark] = []
    for along, out, reach in ((4.2, -3.6, 4.6), (6.4, -3.2, 4.2), (2.2, -3.2, 3.6)):
        x = wrist[0] + (dx * along - dy * out) * size
        y = wrist[1] + (dy * along + dx * out) * size
        marks.append((x, y, x - dy * reach * size, y + dx * reach * size, 0.6, "ink", 0.1))
    return marks


def foot(ankle: Spot, toe: float, pitch: float, *, shoe: bool = False) -> BaseGeometry:
    """A boot's heel, instep and toe; `toe` 0 is seen from in front."""
    x, y = ankle
    if toe == 0:
        shape = hull(ball((x, y), 4.9), ball((x - 3, y + 4.8), 3.4), ball((x + 3, y + 4.8), 3.4))
    else:
        reach = 13.5 if shoe else 12.5
        shape = joined(
            hull(ball((x, y), 4.8), ball((x - 3 * toe, y + 4.6), 3.4)),
            hull(ball((x + toe, y), 4.4), ball((x + 5 * toe, y + 4.8), 3.2)),
            hull(
                ball((x - 3 * toe, y + 5.2), 2.8),
                ball((x + reach * toe, y + 5.6), 2.5),
                ball((x + 8 * toe, y + 3.8), 3.0),
            ),
        )
    return rotate(shape, pitch * (toe or 1), origin=ankle)


def far_arm(pose: Pose, costume: Costume) -> list[Part]:
    j = pose.joints
    return _arm(j.shoulder_a, j.elbow_a, pose.hand_a, pose.grip_a, costume)


def near_arm(pose: Pose, costume: Costume) -> list[Part]:
    j = pose.joints
    parts = _arm(j.shoulder_b, j.elbow_b, pose.hand_b, pose.grip_b, costume)
    if parts and costume.armband:
        ux, uy = unit(j.shoulder_b, j.elbow_b)
        x, y = lerp(j.shoulder_b, j.elbow_b, 0.55)
        cloth = band((x + uy * 10, y - ux * 10), (x - uy * 10, y + ux * 10), 8)
        parts.append(Part(cloth.intersection(parts[-1].shape), "red", rim=0))
    return parts


def _arm(shoulder: Spot, elbow: Spot, wrist: Spot, grip: Grip, costume: Costume) -> list[Part]:
    if grip == "none":
        return []
    bulk = 1 if costume.coat == "blouse" else costume.bulk
    radii = [r * bulk for r in SLEEVES.get(costume.coat, HEAVY_SLEEVE)]
    sleeve = soften(capsule([shoulder, elbow, wrist], radii), 1.0)
    marks = _sleeve_folds(shoulder, elbow, wrist, radii, costume.coat)
    lines = knuckles(wrist, elbow, grip)
    return [
        Part(hand(wrist, elbow, grip), "skin", lines, rim=0.7),
        Part(sleeve, costume.coat, marks),
    ]


def _sleeve_folds(
    shoulder: Spot, elbow: Spot, wrist: Spot, radii: list[float], coat: str
) -> tuple[Mark, ...]:
    """Cloth gathers at the elbow; a heavy cuff is turned back."""
    dx, dy = unit(elbow, wrist)
    folds: list[Mark] = []
    for i, t in enumerate((-0.25, 0.02, 0.28)):
        x, y = lerp(elbow, wrist, t) if t >= 0 else lerp(elbow, shoulder, -t)
        spread, slant = radii[1] * 0.8, 2.5 - i * 2
        start = (x + dy * spread + dx * slant, y - dx * spread + dy * slant)
        end = (x - dy * spread * 0.5, y + dx * spread * 0.5)
        folds.append((*start, *end, 0.9, "fold", 0.12))
    x, y = lerp(elbow, wrist, 0.9)
    r = radii[2]
    if coat in ("greatcoat", "frock", "pea"):
        folds.append((x + dy * r, y - dx * r, x - dy * r, y + dx * r, 0.9, "fold", 0))
    return tuple(folds)


def along_leg(hip: Spot, knee: Spot, ankle: Spot, length: float) -> Spot:
    """The point `length` below the hip along the leg."""
    if length <= THIGH:
        return lerp(hip, knee, length / THIGH)
    return lerp(knee, ankle, min(1, (length - THIGH) / SHIN))


def leg_parts(pose: Pose, costume: Costume) -> list[Part]:
    j = pose.joints
    far = _leg(j.hip_a, j.knee_a, pose.foot_a, foot_shape(pose, costume, far=True), costume)
    near = _leg(j.hip_b, j.knee_b, pose.foot_b, foot_shape(pose, costume, far=False), costume)
    return far + near


def foot_shape(pose: Pose, costume: Costume, *, far: bool) -> BaseGeometry:
    shoe = costume.legs != "boots"
    if far:
        return foot(pose.foot_a, pose.toe_a, pose.pitch_a, shoe=shoe)
    return foot(pose.foot_b, pose.toe_b, pose.pitch_b, shoe=shoe)


def _leg(hip: Spot, knee: Spot, ankle: Spot, shod: BaseGeometry, costume: Costume) -> list[Part]:
    match costume.legs:
        case "hidden":
            return []
        case "skirt":
            stocking = capsule([lerp(knee, ankle, 0.6), ankle], [4.2, 3.8])
            return [Part(joined(shod, stocking), "leather", rim=0.8)]
        case "bell":
            dx, dy = unit(knee, ankle)
            x, y = ankle[0] + dx * 1.5, ankle[1] + dy * 1.5
            bell = hull(ball(knee, 7), band((x - 9.5, y), (x + 9.5, y), 2.4))
            cloth = soften(joined(capsule([hip, knee], [10, 7.2]), bell), 1)
            crease = (*lerp(hip, knee, 0.6), *lerp(knee, ankle, 0.8), 1.0, "fold", 0.02)
            return [Part(shod, "leather", rim=0.8), Part(cloth, "trousers", (crease,))]
        case "trousers":
            low = (ankle[0], ankle[1] + 1)
            cloth = soften(capsule([hip, knee, low], [9.4, 6.8, 5.6]), 1)
            crease = (*lerp(hip, knee, 0.5), *lerp(knee, ankle, 0.95), 0.9, "fold", 0.0)
            return [Part(shod, "leather", rim=0.8), Part(cloth, "trousers", (crease,))]
        case "boots":
            top = capsule([hip, knee, lerp(knee, ankle, 0.4)], [10.5, 8.6, 7.0])
            crease = (*lerp(hip, knee, 0.5), *lerp(hip, knee, 0.95), 1.0, "fold", 0.1)
            calf = capsule(
                [lerp(knee, ankle, 0.16), lerp(knee, ankle, 0.45), ankle], [7.2, 7.0, 4.8]
            )
            boot = soften(joined(calf, shod), 0.6)
            x, y = lerp(knee, ankle, 0.7)
            wrinkle = (x, y, x + 4.5, lerp(knee, ankle, 0.8)[1], 0.8, "fold", 0.1)
            return [
                Part(soften(top, 1), "trousers", (crease,)),
                Part(boot, "leather", (wrinkle,)),
            ]
