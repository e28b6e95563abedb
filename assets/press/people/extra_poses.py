"""Poses of the rest room and of the walk home: women who have been up all night."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from assets.press.people.clothes import dress
from assets.press.people.figure import Costume, Mark, Part, Pose
from assets.press.people.geometry import capsule, lerp, patch, soften
from assets.press.people.heads import head_parts
from assets.press.people.limbs import hand
from assets.press.people.outlines import Line, Outline
from assets.press.people.placing import Place
from assets.press.people.wardrobe import SUPERVISOR

# fmt: off
YOUNG: Outline = [
    (7.5, -10), (9.1, -6), (9.3, -3.2), (8.6, -1.6), (11.4, 2.5), (11.2, 3.6), (9.5, 4.3),
    (10.3, 5.7), (9.5, 6.7), (10.1, 7.9), (9.0, 9.0), (9.1, 11.2), (7.0, 12.8), (3.4, 12.0),
    (-1.5, 8.6), (-4, 5), (-8, 5), (-10.8, 0), (-11, -6), (-7.5, -11), (-2, -13.2), (4, -12.6),
]
LOWERED: list[Line] = [  # a brow, a lid let down, nostril, mouth
    (9.3, -5.4, 4.4, -3.4, 0.7, -0.12), (9.2, -1.9, 5.0, -0.2, 1.3, 0.2),
    (8.2, 0.8, 5.8, 1.6, 0.5, 0.2), (10.6, 4.2, 9.0, 3.4, 0.8, 0.2), (10.0, 6.8, 7.2, 7.4, 1.0, 0),
]
TIRED = Costume(
    coat="gown", length=74, bulk=0.84, flare=8, legs="skirt", hat="", hair="bun", belt=False
)
WALKER = Costume(
    coat="gown", length=76, bulk=1.0, flare=9, legs="skirt", hat="shawl", hair="", belt=False
)


def resting(costume: Costume = TIRED) -> list[Part]:
    """On a bench, back bowed, both hands round a glass of tea."""
    pose = Pose(
        pelvis=(-10, -52), neck=(12, -102), head=(21, -119), view="profile", tilt=22, breadth=7,
        hips=3, slope=1,
        hand_a=(44, -80), grip_a="fist", hand_b=(40, -78), grip_b="fist",
        foot_a=(24, -8), foot_b=(40, -8),
    )
    bench = [
        Part(patch((-70, -46), (28, -46), (28, -40), (-70, -40)), "wood"),
        Part(patch((-64, -41), (-58, -41), (-60, 0), (-65, 0)), "wood"),
        Part(patch((10, -41), (16, -41), (19, 0), (14, 0)), "wood"),
    ]
    return young(dress(pose, costume, behind=bench, front=tea_glass(46, -84)), pose)


def tea_glass(x: float, y: float) -> list[Part]:
    """A glass in its holder, held at (x, y)."""
    facets: list[Mark] = [
        (x + u, y - 19, x + u * 0.9, y - 11, 0.6, "ink", 0.0) for u in (-5.4, 5.6)
    ]
    lattice: list[Mark] = [
        (x - 5, y - 9, x + 3, y + 2, 1.0, "ink", 0), (x + 4, y - 9, x - 4, y + 2, 1.0, "ink", 0),
    ]
    return [
        Part(patch((x - 6, y - 20), (x + 6, y - 20.6), (x + 4.6, y + 2), (x - 4.6, y + 2)),
             "glass", facets, rim=0),
        Part(patch((x - 5, y - 15), (x + 5.2, y - 15.4), (x + 4.6, y), (x - 4.6, y)), "tea",
             [(x - 3, y - 14, x - 2.6, y - 8, 0.8, "light", 0.0)], rim=0),
        Part(patch((x - 5.8, y - 10), (x + 5.8, y - 10.4), (x + 4.8, y + 3), (x - 4.8, y + 3)),
             "brass", lattice, rim=0),
    ]


def dozing(costume: Costume = SUPERVISOR) -> list[Part]:
    """On her side under a coat, cheek on her hand."""
    cover = soften(patch(
        (-58, 0), (-56, -14), (-44, -27), (-24, -31), (2, -25), (20, -34), (42, -28), (60, -17),
        (86, -11), (104, -9), (106, 0),
    ), 3)
    folds: list[Mark] = [
        (-44, -24, -34, -3, 1.5, "fold", 0.1), (-22, -28, -14, -4, 1.6, "fold", 0.1),
        (4, -24, 4, -4, 1.4, "fold", 0.1), (24, -32, 18, -4, 1.7, "fold", -0.1),
        (46, -26, 36, -4, 1.4, "fold", -0.1), (66, -14, 58, -3, 1.2, "fold", 0),
    ]
    pose = Pose(head=(-70, -15), neck=(-57, -13), tilt=-74)
    return [
        *head_parts(pose, replace(costume, hat="")),
        Part(cover, "blanket", folds, fold=0.5),
        Part(capsule([(-54, -12), (-42, -8), (-56, -2)], [4.6, 4, 3.4]), costume.coat),
        Part(hand((-58, -2), (-46, -6), "relaxed"), "skin"),
    ]


def homeward(costume: Costume = WALKER) -> list[Part]:
    """A woman walking with her head down, holding a large shawl together."""
    pose = Pose(
        pelvis=(0, -88), neck=(9, -141), head=(17, -156), view="profile", tilt=18, breadth=8,
        slope=1, hips=3,
        hand_a=(16, -94), grip_a="none", hand_b=(27, -116), grip_b="none",
        foot_a=(-24, -11), foot_b=(20, -9), pitch_a=26, pitch_b=-8,
    )
    drape = soften(patch(
        (2, -150), (-10, -140), (-18, -120), (-21, -98), (-13, -82), (-2, -86), (8, -96),
        (20, -104), (29, -114), (27, -124), (21, -136), (14, -142),
    ), 2.5)
    folds: list[Mark] = [
        (-6, -140, -16, -88, 1.6, "fold", -0.08), (2, -144, -7, -90, 1.5, "fold", -0.06),
        (8, -142, 4, -98, 1.4, "fold", 0), (13, -140, 16, -106, 1.3, "fold", 0.06),
        (24, -120, -4, -104, 1.4, "fold", 0.16), (25, -116, 0, -96, 1.2, "fold", 0.12),
    ]
    fringe = [
        Part(capsule([(x, y), (x - 2, y + 8)], [0.9, 0.5]), "shawl", rim=0)
        for x, y in ((-18, -90), (-14, -84), (-9, -84), (-4, -87), (2, -91), (7, -96), (12, -99))
    ]
    clutch = Part(hand((26, -118), (14, -108), "fist", 1.0), "skin", rim=0.7)
    parts = dress(pose, costume, over=[*fringe, Part(drape, "shawl", folds, fold=0.4), clutch])
    return young(parts, pose)
# fmt: on


def young(parts: Sequence[Part], pose: Pose) -> list[Part]:
    """The same person with a younger face in profile, its eyes lowered, and softer hair."""
    place = Place.of(pose)
    marks = tuple(place.mark(line, "ink") for line in LOWERED)
    slim = capsule([lerp(pose.head, pose.neck, 0.2), (pose.neck[0], pose.neck[1] + 3)], [3.8, 5.4])
    out = []
    for part in parts:
        middle = (part.shape.centroid.x, part.shape.centroid.y)
        if part.kind == "skin" and math.dist(middle, pose.head) < 9:
            out.append(replace(part, shape=place.outline(YOUNG), marks=marks))
        elif part.kind == "neck" or (part.shape.area < 320 and math.dist(middle, pose.neck) < 10):
            out.append(replace(part, shape=slim, rim=0.5))
        elif part.kind == "hair":
            out.append(replace(part, rim=0.45))
        else:
            out.append(part)
    return out
