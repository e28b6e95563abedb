"""The rest room by day: one girl washes at the basin, one lies with her back to us."""

from __future__ import annotations

from collections.abc import Sequence

from assets.press.layer import Spot
from assets.press.people.clothes import dress
from assets.press.people.extra_poses import TIRED, young
from assets.press.people.figure import Costume, Mark, Part, Pose
from assets.press.people.geometry import ball, capsule, hull, lerp, patch, soften
from assets.press.people.limbs import foot, hand

# fmt: off


def washing(costume: Costume = TIRED) -> list[Part]:
    """Bent over a basin, cuffs pinned back, both hands full of water."""
    pose = Pose(
        pelvis=(-14, -88), neck=(16, -132), head=(30, -142), view="profile", tilt=34, breadth=8,
        slope=1, hips=3, hip_tilt=2,
        hand_a=(46, -101), grip_a="none", hand_b=(42, -99), grip_b="none",
        foot_a=(-14, -8), foot_b=(0, -8),
    )
    far = _bare_arm(pose.joints.shoulder_a, (36, -112), (53, -104), costume)
    near = _bare_arm(pose.joints.shoulder_b, (20, -101), (41, -94), costume)
    body = young(dress(pose, costume), pose)
    return [*far, *body, *near]


def _bare_arm(shoulder: Spot, elbow: Spot, wrist: Spot, costume: Costume) -> list[Part]:
    """A sleeve pinned back above the elbow, the forearm bare, the palm turned up."""
    cuff = lerp(shoulder, elbow, 0.9)
    sleeve = soften(capsule([shoulder, lerp(shoulder, elbow, 0.5), cuff], [7.8, 7.0, 6.2]), 1)
    fore = soften(capsule([lerp(shoulder, elbow, 0.86), elbow, wrist], [4.6, 4.6, 3.4]), 0.6)
    edge = hull(ball((cuff[0] - 1, cuff[1] - 5.6), 1.6), ball((cuff[0] + 1, cuff[1] + 5.2), 1.8))
    under: Mark = (elbow[0] + 3, elbow[1] + 2.4, wrist[0] - 2, wrist[1] + 2, 0.7, "ink", 0)
    folds: list[Mark] = [
        (*lerp(shoulder, elbow, 0.3), cuff[0] - 3, cuff[1] + 2, 1.0, "fold", 0.1),
        (cuff[0] - 5, cuff[1] - 4, cuff[0] - 2, cuff[1] + 4, 0.8, "fold", 0.1),
    ]
    return [
        Part(fore, "skin", [under], rim=0.3),
        Part(hand(wrist, elbow, "relaxed", 1.05), "skin", rim=0.3),
        Part(sleeve, costume.coat, folds),
        Part(edge, "linen", rim=0),
    ]


def turned_away(costume: Costume = TIRED) -> list[Part]:
    """Asleep on her side in her dress, her back to us and her shoes on."""
    coat = costume.coat
    back = soften(patch(
        (-52, 0), (-55, -13), (-50, -24), (-42, -29), (-28, -25), (-12, -20), (0, -24), (14, -33),
        (26, -33), (38, -27), (54, -19), (72, -16), (76, -8), (72, -1),
    ), 3)
    folds: list[Mark] = [
        (-40, -22, -10, -15, 1.0, "fold", 0.06), (-36, -10, -6, -8, 0.9, "fold", 0.04),
        (2, -18, 14, -4, 1.4, "fold", 0.1), (16, -26, 40, -4, 1.5, "fold", 0.14),
        (30, -26, 62, -6, 1.4, "fold", 0.1), (46, -20, 78, -8, 1.2, "fold", 0.06),
        (24, -12, 44, -2, 1.1, "fold", 0.1),
    ]
    seam: list[Mark] = [(-50, -14, -6, -12, 0.7, "light", 0.06)]
    buttons = [Part(ball((-46 + k * 9, -14.2 + k * 0.5), 1.1), "brass", rim=0) for k in range(5)]
    arm = soften(capsule([(-46, -23), (-26, -28), (-10, -22)], [6.4, 5.4, 4.2]), 1)
    belt = soften(patch((-10, -21), (-6, -22), (-5, -1), (-9, -1)), 0.4)
    return [
        *_shoes(),
        *_head(),
        Part(arm, coat, [(-40, -27, -16, -26, 0.9, "fold", 0.1)]),
        Part(back, coat, [*folds, *seam], fold=0.5),
        Part(belt, "leather", rim=0.5),
        *buttons,
    ]


def _shoes() -> Sequence[Part]:
    stocking = capsule([(68, -8), (84, -7)], [4.4, 3.6])
    return [
        Part(capsule([(66, -13), (79, -13)], [4, 3.4]), "hair"),
        Part(foot((81, -14), 1, -62, shoe=True), "leather"),
        Part(stocking, "hair"),
        Part(foot((86, -7), 1, -70, shoe=True), "leather"),
    ]


def _head() -> Sequence[Part]:
    """The back of a head on a pillow: hair drawn up into a bun, and the nape."""
    hair = soften(hull(ball((-74, -16), 11.2), ball((-68, -15), 8.4)), 1)
    strands: list[Mark] = [
        (-62, -19, -83, -21, 1.0, "light", 0.12), (-61, -15, -85, -15, 1.0, "light", 0.04),
        (-62, -11, -82, -9, 0.9, "light", -0.1), (-60, -17, -55, -18, 0.7, "ink", 0.2),
    ]
    bun: list[Mark] = [
        (-87, -28, -80, -22, 0.9, "light", 0.3), (-87, -22, -81, -27, 0.8, "light", -0.2),
    ]
    nape = soften(patch((-68, -20), (-50, -21), (-48, -7), (-68, -8)), 1)
    return [
        Part(nape, "skin", rim=0.5),
        Part(hair, "hair", strands),
        Part(ball((-83, -25), 5.8), "hair", bun),
    ]
# fmt: on
