"""People seated, squatting or asleep."""

from __future__ import annotations

from dataclasses import replace

from assets.press.people.clothes import dress
from assets.press.people.figure import Costume, Mark, Part, Pose
from assets.press.people.geometry import ball, capsule, hull, patch, soften
from assets.press.people.heads import head_parts
from assets.press.people.limbs import foot, hand
from assets.press.people.props import chair, cord, mess_tin, rifle, stool
from assets.press.people.wardrobe import CADET, MINISTER, OPERATOR, SOLDIER

# fmt: off

def operator(costume: Costume = OPERATOR) -> list[Part]:
    """An operator seated at the board, a plug raised, headset on."""
    pose = Pose(
        pelvis=(-4, -54), neck=(4, -108), head=(9, -124), view="profile", tilt=-4, breadth=9,
        hips=4,
        hand_a=(50, -104), grip_a="fist", hand_b=(50, -138), grip_b="fist",
        foot_a=(30, -8), foot_b=(22, -8),
    )
    pulled = cord([(56, -144), (66, -120), (60, -92), (48, -78), (56, -66)])
    return dress(pose, costume, behind=stool(), front=pulled)


def seated(costume: Costume = MINISTER) -> list[Part]:
    """Seated at the end of a table, head in one hand."""
    pose = Pose(
        pelvis=(-8, -55), neck=(8, -104), head=(18, -116), view="profile", tilt=26, breadth=9,
        hips=3,
        hand_a=(46, -76), hand_b=(28, -104),
        foot_a=(18, -8), foot_b=(28, -8),
    )
    return dress(pose, replace(costume, length=30), behind=chair())


def perched(costume: Costume = SOLDIER) -> list[Part]:
    """On the edge of a chair, both hands on an upright rifle, fighting sleep."""
    pose = Pose(
        pelvis=(2, -53), neck=(7, -102), head=(14, -116), view="turned", tilt=13, breadth=15,
        slope=1.5, hips=5,
        hand_a=(33, -82), grip_a="fist", hand_b=(31, -66), elbow_b=-1, grip_b="fist",
        foot_a=(30, -8), foot_b=(18, -8), pitch_b=8,
    )
    worn = replace(costume, length=46, flare=3, armband=True, straps=True)
    return dress(pose, worn, behind=chair(), middle=[rifle((38, -2), (29, -184))])


def crouch(costume: Costume = CADET) -> list[Part]:
    """Squatting at a fire or a pot, hands out."""
    pose = Pose(
        pelvis=(-14, -34), neck=(6, -78), head=(16, -91), view="profile", tilt=10, breadth=9,
        hips=3,
        hand_a=(48, -66), grip_a="open", hand_b=(40, -58), grip_b="open",
        foot_a=(8, -8), foot_b=(-4, -8), pitch_b=14,
    )
    return dress(pose, replace(costume, length=46, flare=2))


def log_seat(costume: Costume = CADET) -> list[Part]:
    """Seated on a billet, elbows on knees, the empty tin hanging."""
    pose = Pose(
        pelvis=(-14, -44), neck=(12, -92), head=(24, -104), view="profile", tilt=26, breadth=9,
        hips=3,
        hand_a=(38, -52), hand_b=(36, -44), grip_a="fist", grip_b="fist",
        foot_a=(36, -8), foot_b=(22, -8),
    )
    cuts = ((-26, -28), (-8, -22), (-20, -12), (2, -12), (-30, -4), (-4, -4), (6, -28), (12, -18))
    bark: list[Mark] = [(x, y, x + 9, y - 1, 1.7, "ink", 0.1) for x, y in cuts]
    billet = [
        Part(hull(ball((-36, -17), 17), ball((24, -16), 16)), "linen", bark),
        Part(ball((-36, -17), 17), "linen"),
        Part(ball((-36, -17), 14).difference(ball((-36, -17), 12.6)), "hair", rim=0),
        Part(ball((-36, -17), 8).difference(ball((-36, -17), 7)), "hair", rim=0),
        Part(ball((-36, -17), 2.4), "hair", rim=0),
    ]
    return dress(
        pose, replace(costume, length=48, flare=2), behind=billet, over=[mess_tin((42, -26))]
    )


def asleep(costume: Costume = CADET) -> list[Part]:
    """Slumped asleep against a wall, knees drawn up, cap over the eyes."""
    pose = Pose(
        pelvis=(-16, -11), neck=(-22, -66), head=(-13, -80), view="profile", tilt=38, breadth=8,
        hips=3,
        hand_a=(28, -34), hand_b=(4, -16),
        foot_a=(46, -8), foot_b=(30, -8),
    )
    return dress(pose, replace(costume, length=50, flare=1))


def lying(costume: Costume = CADET) -> list[Part]:
    """Asleep on the side under a greatcoat, one arm out."""
    body = soften(patch(
        (-64, -2), (-60, -15), (-44, -27), (-20, -30), (4, -26), (22, -34), (44, -30), (56, -18),
        (72, -10), (86, -9), (88, -2),
    ), 3)
    folds: list[Mark] = [
        (-50, -20, -34, -4, 1.4, "fold", 0.1), (-28, -27, -16, -5, 1.5, "fold", 0.1),
        (-2, -24, 2, -5, 1.3, "fold", 0.1), (24, -31, 18, -5, 1.6, "fold", -0.1),
        (44, -26, 34, -5, 1.4, "fold", -0.1), (58, -14, 50, -4, 1.2, "fold", 0),
    ]
    pose = Pose(head=(-72, -13), neck=(-60, -12), tilt=-78)
    pillow = patch((-88, -1), (-90, -7), (-82, -12), (-58, -10), (-54, -1))
    return [
        Part(foot((86, -9), 1, -58), "leather"),
        Part(foot((80, -8), 1, -36), "leather"),
        Part(pillow, "linen", [(-84, -6, -60, -7, 1.0, "ink", 0)]),
        *head_parts(pose, replace(costume, hat="", beard="")),
        Part(body, "greatcoat", folds, fold=0.6),
        Part(capsule([(-52, -14), (-38, -10), (-58, -3)], [6, 5, 4]), "greatcoat"),
        Part(hand((-60, -3), (-42, -8), "relaxed"), "skin"),
    ]
