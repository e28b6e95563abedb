"""Two people or more: holding each other, carrying a third."""

from __future__ import annotations

from dataclasses import replace

from assets.press.people.clothes import dress
from assets.press.people.figure import FOREARM, UPPER_ARM, Costume, Mark, Part, Pose
from assets.press.people.geometry import bend, capsule, lerp, patch, soften
from assets.press.people.heads import head_parts
from assets.press.people.limbs import hand
from assets.press.people.wardrobe import CADET, SAILOR, SHAWL, SOLDIER

# fmt: off
UNCOVERED = replace(SHAWL, hat="", hair="bun")


def embrace(one: Costume = SAILOR, other: Costume = UNCOVERED) -> list[Part]:
    """Two people holding each other: his chin over her shoulder, her hands on his back."""
    her = Pose(
        pelvis=(15, -80), neck=(13, -128), head=(5, -143), view="profile", look=-1, tilt=8,
        breadth=8, hips=3,
        hand_a=(-20, -112), elbow_a=-1, hand_b=(-19, -135), elbow_b=-1, grip_a="none",
        foot_a=(13, -8), foot_b=(21, -8), toe_a=-1, toe_b=-1, pitch_b=14,
    )
    his = Pose(
        pelvis=(-14, -90), neck=(-9, -147), head=(1, -163), view="profile", tilt=30, breadth=8,
        hips=4,
        hand_a=(24, -120), hand_b=(30, -112), grip_a="none", grip_b="none",
        foot_a=(-20, -8), foot_b=(-4, -8),
    )
    shoulder, wrist = his.joints.shoulder_b, (27.0, -106.0)
    elbow = bend(shoulder, wrist, UPPER_ARM, FOREARM, 1)
    sleeve = soften(capsule([shoulder, elbow, wrist], [8.8, 7.6, 6.4]), 1)
    crease = (*lerp(elbow, shoulder, 0.2), *lerp(elbow, wrist, 0.3), 1.1, "fold", 0.2)
    return [
        *dress(his, replace(one, cross_belts=False)),
        *dress(her, other),
        Part(hand(wrist, elbow, "relaxed"), "skin", rim=0.8),
        Part(sleeve, one.coat, [crease]),
    ]


def stretcher(lead: Costume = SOLDIER, rear: Costume = CADET) -> list[Part]:
    """Two bearers and a stretcher with a man under a blanket."""
    canvas = Part(patch((-72, -82), (74, -82), (68, -76), (-66, -76)), "canvas")
    poles = Part(capsule([(-92, -82), (98, -82)], [1.9, 1.9]), "wood")
    return [
        *_bearer(82, lead, leads=True),
        canvas,
        *_under_a_blanket(),
        poles,
        *_bearer(-96, rear, leads=False),
    ]


def _bearer(x: float, costume: Costume, *, leads: bool) -> list[Part]:
    pose = Pose(
        pelvis=(x, -88), neck=(x + 9, -143), head=(x + 16, -158), view="profile",
        tilt=14 if leads else 8, breadth=8, hips=3,
        hand_a=(x + (2 if leads else 25), -84), grip_a="fist",
        hand_b=(x + (-4 if leads else 21), -82), grip_b="fist",
        foot_a=(x - 26, -11), foot_b=(x + 22, -9), pitch_a=28, pitch_b=-8,
    )
    return dress(pose, costume)


def _under_a_blanket() -> list[Part]:
    blanket = soften(patch(
        (-54, -80), (-50, -93), (-36, -100), (-8, -96), (18, -104), (34, -97), (56, -95), (62, -80),
    ), 3)
    folds: list[Mark] = [
        (-40, -96, -34, -82, 1.3, "fold", 0), (-14, -94, -10, -82, 1.3, "fold", 0),
        (14, -100, 8, -82, 1.4, "fold", 0), (36, -94, 30, -82, 1.3, "fold", 0),
    ]
    lain = Pose(head=(-56, -93), neck=(-46, -90), tilt=-84, view="profile")
    return [
        Part(patch((-68, -80), (-70, -87), (-48, -88), (-44, -80)), "linen", rim=0.5),
        *head_parts(lain, Costume(hat="", hair="short")),
        Part(blanket, "blanket", folds, fold=0.4),
        Part(capsule([(-20, -92), (-12, -76), (-10, -58)], [4.4, 3.8, 3]), "linen"),
        Part(hand((-10, -57), (-11, -68), "relaxed"), "skin"),
    ]
