"""The girls of the exchange: at the board from behind, from the side, and looking round."""

from __future__ import annotations

import math
from dataclasses import replace

from shapely.geometry.base import BaseGeometry

from assets.press.layer import Spot
from assets.press.people.clothes import dress
from assets.press.people.figure import Costume, Grip, Mark, Part, Pose, View
from assets.press.people.geometry import ball, capsule, hull, joined, patch, soften, wire
from assets.press.people.limbs import hand
from assets.press.people.nap import napped
from assets.press.people.props import cord, rifle
from assets.press.people.wardrobe import OPERATOR, SOLDIER, SUPERVISOR

SEATED = replace(OPERATOR, length=0, legs="hidden")

# fmt: off


def plugging(
    costume: Costume = SEATED, view: View = "back", *, far_hand: bool = True
) -> list[Part]:
    """From behind: one arm up with a plug, the other hand on the keys."""
    pose = Pose(
        pelvis=(-1, -64), neck=(1, -119), head=(4, -136), view=view, tilt=3, breadth=15, slope=-2.5,
        hand_a=(-30, -92), elbow_a=1, grip_a="none",
        hand_b=(45, -143), elbow_at_b=(39, -114), grip_b="pinch",
    )
    pulled = cord([(48, -159), (46.6, -150), (56, -134), (53, -112), (44, -98), (55, -84)], "cord")
    return _from_behind(pose, costume, front=pulled, far_hand=far_hand)


def keying(costume: Costume = SEATED, view: View = "rear") -> list[Part]:
    """From behind: both hands low on the keys, the head a little bent."""
    pose = Pose(
        pelvis=(-2, -64), neck=(2, -118), head=(7, -133), view=view, tilt=9, breadth=14, slope=1.5,
        hand_a=(14, -94), elbow_a=1, grip_a="none",
        hand_b=(39, -101), elbow_at_b=(25, -89), grip_b="relaxed",
    )
    return _from_behind(pose, costume)


def listening(costume: Costume = SEATED, view: View = "rear") -> list[Part]:
    """From behind: a hand pressed on the receiver, the other still on a cord."""
    pose = Pose(
        pelvis=(-2, -64), neck=(0, -119), head=(3, -135), view=view, tilt=-7, breadth=14, slope=-2,
        hand_a=(20, -96), elbow_a=1, grip_a="none",
        hand_b=(21, -121), elbow_at_b=(31, -96), grip_b="relaxed",
    )
    return _from_behind(pose, costume)


def reaching(costume: Costume = OPERATOR) -> list[Part]:
    """From the side: stretched up to a high jack."""
    return _from_the_side(costume, (2, -118), (7, -135), -12, (40, -150), (38, -100), "fist")


def attending(costume: Costume = OPERATOR) -> list[Part]:
    """From the side: leaning in to the keys."""
    return _from_the_side(costume, (6, -116), (14, -130), 10, (38, -98), (30, -96), "relaxed")


def looking_round(costume: Costume = OPERATOR) -> list[Part]:
    """Turned on her chair to look behind her, a hand on its back."""
    pose = Pose(
        pelvis=(-5, -64), neck=(-2, -119), head=(-5, -136), view="turned", look=-1, tilt=3,
        breadth=12, slope=1, hips=3,
        hand_a=(37, -100), grip_a="none", hand_b=(-22, -84), elbow_b=-1, grip_b="relaxed",
        foot_a=(30, -22), foot_b=(24, -20),
    )
    return dress(pose, costume, behind=high_chair())


def supervising(costume: Costume = SUPERVISOR) -> list[Part]:
    """Standing very straight, hands clasped before her, a watch on a chain."""
    pose = Pose(
        pelvis=(0, -90), neck=(0, -147), head=(2, -164), view="turned", tilt=-2, breadth=14,
        hip_tilt=-1,
        hand_a=(-3, -98), elbow_at_a=(-22, -114), grip_a="fist",
        hand_b=(8, -98), elbow_at_b=(23, -113), grip_b="fist", a_in_front=True,
        foot_a=(-7, -8), foot_b=(9, -8), toe_a=-1,
    )
    chain = wire([(-5, -138), (-2, -122), (4, -117), (8, -123), (5, -139)], 0.7)
    return dress(pose, costume, middle=[Part(chain, "brass", rim=0)])


def _from_the_side(
    costume: Costume, neck: Spot, head: Spot, tilt: float, high: Spot, low: Spot, grip: Grip
) -> list[Part]:
    pose = Pose(
        pelvis=(-6, -64), neck=neck, head=head, view="profile", tilt=tilt, breadth=8, hips=3,
        hand_a=low, elbow_a=1, grip_a="relaxed", hand_b=high, elbow_b=1, grip_b=grip,
        foot_a=(32, -22), foot_b=(26, -20),
    )
    return dress(pose, costume, behind=high_chair())


def _from_behind(
    pose: Pose, costume: Costume, front: list[Part] | None = None, *, far_hand: bool = False
) -> list[Part]:
    """A seated back over its chair; the far arm bent before her, or its hand seen beyond."""
    arm = []
    if far_hand:
        shoulder = pose.joints.shoulder_a
        sleeve = capsule([shoulder, (-25, -92), (-32, -102)], [7.2, 6.0, 4.2])
        arm = [
            Part(hand((-33, -103), (-25, -92), "relaxed"), "skin"),
            Part(soften(sleeve, 1), costume.coat),
        ]
    return dress(
        pose, costume, behind=[*arm, *_lap()], middle=[*_seams(pose), *_chair_back()],
        front=front or (),
    )


def _lap() -> list[Part]:
    """The skirt from behind, falling from the seat on both sides of the chair."""
    cloth = soften(joined(
        hull(ball((-7, -66), 10), ball((7, -66), 10), ball((-17, -52), 6), ball((16, -52), 6)),
        patch((-23, -56), (22, -56), (27, -20), (20, -9), (6, -13), (-8, -8), (-27, -14)),
    ), 1.5)
    folds: list[Mark] = [
        (x * 0.6, -62, x * 1.15, -15, 1.2, "fold", 0.002 * x) for x in (-15, -8.5, -2, 5, 11, 17)
    ]
    legs = [Part(capsule([(x, -50), (x * 1.16, -1)], [2.0, 1.6]), "wood") for x in (-17, 17)]
    rung = Part(wire([(-18.5, -20), (18.5, -20)], 1.2), "wood", rim=0.6)
    return [Part(cloth, "gown", folds, fold=0.5), rung, *legs]


def _chair_back() -> list[Part]:
    """A bent-wood hoop behind her waist, and the seat's edge."""
    hoop = _arch(16.2, -86, 1.7)
    inner = _arch(8.6, -77, 1.0)
    seat = soften(patch((-19, -54), (19, -54), (18, -49), (-18, -49)), 1)
    return [Part(inner, "wood", rim=0.8), Part(hoop, "wood"), Part(seat, "wood")]


def _arch(half: float, top: float, radius: float) -> BaseGeometry:
    turns = [math.pi * i / 12 for i in range(13)]
    spring = top + half * 0.8
    bow = [(-half * math.cos(t), spring - half * 0.8 * math.sin(t)) for t in turns]
    return wire([(-half + 0.6, -52), *bow, (half - 0.6, -52)], radius)


def _seams(pose: Pose) -> list[Part]:
    """The back of the dress: a yoke, two darts to the waist, and the buttons between."""
    (nx, ny), (wx, wy) = pose.neck, pose.joints.waist
    a, b = pose.joints.shoulder_a, pose.joints.shoulder_b
    yoke = wire([(a[0] + 1, a[1] + 3), (nx, ny + 13), (b[0] - 1, b[1] + 3)], 0.45)
    darts = [
        wire([(nx + s * 9, ny + 12), (nx + s * 10, ny + 22), (wx + s * 6, wy - 2)], 0.5)
        for s in (-1, 1)
    ]
    down = (0.08, 0.28, 0.48, 0.68, 0.88)
    spots = [(nx + (wx - nx) * t, ny + 3 + (wy - ny - 6) * t) for t in down]
    buttons = joined(*(ball(spot, 0.9) for spot in spots))
    return [Part(joined(yoke, *darts), "seam", rim=0), Part(buttons, "brass", rim=0)]


def high_chair() -> list[Part]:
    """The same chair from the side, its back to the left."""
    return [
        Part(wire([(-20, -52), (-25, -72), (-24, -86)], 1.7), "wood"),
        Part(wire([(-18, -54), (-20, -68), (-23, -80)], 1.1), "wood", rim=0.6),
        Part(soften(patch((-22, -54), (15, -54), (15, -48), (-22, -48)), 1), "wood"),
        Part(capsule([(-19, -49), (-24, -1)], [2.0, 1.6]), "wood"),
        Part(capsule([(12, -49), (16, -1)], [2.0, 1.6]), "wood"),
        Part(wire([(-21, -24), (14, -24)], 1.1), "wood", rim=0.5),
    ]


def keksgolm(costume: Costume = SOLDIER, *, armband: bool = True) -> list[Part]:
    """A soldier just inside a door, rifle grounded, not sure where to stand."""
    pose = Pose(
        pelvis=(-3, -90), neck=(0, -148), head=(4, -165), view="turned", tilt=5, slope=2,
        hip_tilt=-2,
        hand_a=(-22, -88), hand_b=(32, -97), elbow_at_b=(30, -117), grip_b="fist",
        foot_a=(-11, -8), foot_b=(14, -8), toe_a=-1,
    )
    pouches: list[Part] = []
    for x in (-9, 13):
        pouch = soften(patch((x - 5.5, -111), (x + 5.5, -111), (x + 5, -101), (x - 5, -101)), 0.8)
        pouches.append(Part(pouch, "leather", [(x - 4, -107.6, x + 4, -107.6, 0.8, "light", 0)]))
    strap = soften(patch((-17, -143), (-12, -145.5), (17, -112), (15, -108)), 0.6)
    parts = dress(
        pose, replace(costume, armband=armband, straps=True),
        middle=[Part(strap, "leather", rim=0.5), *pouches], front=[rifle((35, -2), (38, -190))],
    )
    return napped(parts, costume.coat)
