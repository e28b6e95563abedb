"""Standing people: on guard, waiting, reading, smoking, giving an order."""

from __future__ import annotations

from assets.press.people.clothes import dress
from assets.press.people.figure import Costume, Part, Pose
from assets.press.people.geometry import ball, capsule, hull, lerp, patch, soften, wire
from assets.press.people.props import mess_tin, paper_sheet, rifle, sling
from assets.press.people.wardrobe import CADET, MINISTER, NURSE, SAILOR, SHAWL, SOLDIER

# fmt: off

def guard(costume: Costume = CADET) -> list[Part]:
    """On guard, weight on the back leg, rifle grounded at the side."""
    pose = Pose(
        pelvis=(-3, -90), neck=(0, -149), head=(3, -166), tilt=3, slope=1.5, hip_tilt=-2,
        hand_a=(-25, -86), hand_b=(31, -98), elbow_b=-1, grip_b="fist",
        foot_a=(-10, -8), foot_b=(15, -8), toe_a=-1,
    )
    return dress(pose, costume, front=[rifle((33, -2), (38, -186))])


def sentry(costume: Costume = SOLDIER) -> list[Part]:
    """Rifle slung, hands thrust in the sleeves, shoulders up against the cold."""
    pose = Pose(
        pelvis=(2, -90), neck=(0, -147), head=(5, -163), tilt=10, slope=-1, breadth=18,
        hip_tilt=2,
        hand_a=(10, -106), hand_b=(-2, -103), grip_a="none", grip_b="none",
        foot_a=(-14, -8), foot_b=(9, -8), toe_a=-1,
    )
    return dress(
        pose,
        costume,
        behind=[rifle((-24, -58), (-36, -222))],
        middle=[sling([(-14, -147), (14, -104)])],
        over=[
            Part(
                hull(ball((8, -107), 7), ball((-4, -103), 7)),
                costume.coat,
                [(2, -112, 3, -99, 1.0, "fold", 0.1)],
            )
        ],
    )


def sailor(costume: Costume = SAILOR) -> list[Part]:
    """A sailor standing easy, thumb in the belt, looking over his shoulder."""
    pose = Pose(
        pelvis=(3, -92), neck=(-1, -149), head=(-2, -166), look=-1, tilt=2, slope=3, hip_tilt=-3,
        hand_a=(-13, -100), grip_a="fist", hand_b=(26, -96), elbow_b=-1, grip_b="fist",
        a_in_front=True,
        foot_a=(-12, -8), foot_b=(17, -8), toe_a=-1,
    )
    return dress(
        pose,
        costume,
        behind=[rifle((26, -30), (-30, -188), False)],
        over=[
            Part(
                patch((22, -92), (34, -86), (31, -72), (24, -70), (25, -80), (19, -84)),
                "leather",
                rim=1,
            )
        ],
    )


def shawl(costume: Costume = SHAWL) -> list[Part]:
    """A woman in a shawl, arms folded under it, waiting in a line."""
    pose = Pose(
        pelvis=(0, -86), neck=(1, -140), head=(4, -156), tilt=12, breadth=15, slope=1,
        hip_tilt=2,
        hand_a=(10, -108), hand_b=(-6, -106), grip_a="none", grip_b="fist",
        foot_a=(-7, -8), foot_b=(9, -8), toe_a=-1,
    )
    return dress(
        pose,
        costume,
        over=[
            Part(
                patch((-16, -104), (-26, -78), (-8, -72), (-3, -100)),
                "wicker",
                [(-20, -80, -9, -99, 1.0, "light", 0), (-24, -86, -5, -80, 1.0, "light", 0)],
            )
        ],
    )


def nurse(costume: Costume = NURSE) -> list[Part]:
    """A nurse carrying a basin, head bent to it."""
    pose = Pose(
        pelvis=(0, -88), neck=(3, -143), head=(8, -158), tilt=16, breadth=14, slope=1,
        hip_tilt=-2,
        hand_a=(30, -106), grip_a="fist", hand_b=(25, -104), grip_b="fist",
        foot_a=(-9, -8), foot_b=(10, -8),
    )
    basin = Part(
        patch((14, -110), (48, -111), (43, -99), (20, -98)),
        "enamel",
        [(17, -108, 44, -109, 1.4, "light", 0)],
    )
    towel = Part(
        patch((36, -111), (45, -111), (46, -86), (39, -88)),
        "linen",
        [(41, -108, 42, -90, 0.8, "ink", 0)],
    )
    return dress(pose, costume, front=[basin, towel])


def minister(costume: Costume = MINISTER) -> list[Part]:
    """A minister in a frock coat, hands behind him, looking at the floor."""
    pose = Pose(
        pelvis=(-2, -91), neck=(3, -147), head=(9, -163), view="profile", tilt=14, breadth=10,
        hips=4,
        hand_a=(-15, -92), hand_b=(-16, -92), grip_a="none", grip_b="fist",
        foot_a=(-8, -8), foot_b=(12, -8),
    )
    return dress(pose, costume)


def smoking(costume: Costume = SOLDIER) -> list[Part]:
    """Leaning on one leg, cigarette to the mouth."""
    pose = Pose(
        pelvis=(3, -90), neck=(-3, -148), head=(1, -164), view="profile", tilt=4, breadth=11,
        slope=2, hips=6, hip_tilt=-3,
        hand_a=(-20, -102), grip_a="fist", hand_b=(17, -144), elbow_at_b=(19, -117),
        grip_b="fist",
        foot_a=(-6, -8), foot_b=(18, -8),
    )
    return dress(
        pose,
        costume,
        over=[
            Part(capsule([(12.5, -156), (25, -157)], [0.9, 0.9]), "paper", rim=0),
            Part(ball((25.6, -157), 1.6), "red", rim=0),
        ],
    )


def letter(costume: Costume = CADET) -> list[Part]:
    """Standing with a letter, reading it close, cap pushed back."""
    pose = Pose(
        pelvis=(-2, -90), neck=(1, -147), head=(6, -162), view="profile", tilt=24, breadth=9,
        hips=5, hip_tilt=-2, slope=1,
        hand_a=(30, -124), grip_a="fist", hand_b=(24, -122), grip_b="fist",
        foot_a=(-8, -8), foot_b=(13, -8),
    )
    return dress(pose, costume, front=[paper_sheet((33, -131), 17, 22, 14)])


def idle(costume: Costume = CADET) -> list[Part]:
    """Hungry and idle: stamping, hands in pockets, head sunk in the collar."""
    pose = Pose(
        pelvis=(0, -89), neck=(4, -145), head=(10, -159), view="profile", tilt=14, breadth=11,
        slope=1, hips=5, hip_tilt=3,
        hand_a=(-2, -96), hand_b=(12, -94), grip_a="none", grip_b="none",
        foot_a=(-10, -8), foot_b=(12, -8),
    )
    shoulder, elbow = pose.joints.shoulder_b, pose.joints.elbow_b
    sleeve = soften(capsule([shoulder, elbow, pose.hand_b], [8.6, 7.4, 6.6]), 1)
    crease = (*lerp(elbow, shoulder, 0.2), *lerp(elbow, pose.hand_b, 0.35), 1.0, "fold", 0.2)
    return [*dress(pose, costume), Part(sleeve, costume.coat, [crease])]


def warm(costume: Costume = SOLDIER) -> list[Part]:
    """Standing at a fire, one hand held out to it, the other in the sleeve."""
    pose = Pose(
        pelvis=(-3, -90), neck=(2, -147), head=(8, -163), view="profile", tilt=10, breadth=11,
        slope=1, hips=6, hip_tilt=2,
        hand_a=(50, -116), grip_a="open", hand_b=(42, -108), grip_b="open",
        foot_a=(-14, -8), foot_b=(13, -8),
    )
    return dress(pose, costume)


def behind(costume: Costume = CADET) -> list[Part]:
    """Seen from behind, for a crowd: weight on one leg."""
    pose = Pose(
        pelvis=(1, -90), neck=(-1, -148), head=(-1, -164), view="back", tilt=3, breadth=20,
        slope=1.5, hip_tilt=-2,
        hand_a=(-24, -85), hand_b=(22, -85), elbow_b=-1,
        foot_a=(-10, -8), foot_b=(12, -8), toe_a=0, toe_b=0,
    )
    return dress(pose, costume)


def surrender(costume: Costume = CADET) -> list[Part]:
    """Arms up, weight back on one heel."""
    pose = Pose(
        pelvis=(0, -90), neck=(-3, -148), head=(-3, -165), view="front", tilt=-4, breadth=18,
        hip_tilt=2,
        hand_a=(-36, -186), elbow_a=-1, grip_a="open", hand_b=(33, -192), grip_b="open",
        a_in_front=True,
        foot_a=(-12, -8), foot_b=(14, -8), toe_a=-1,
    )
    return dress(pose, costume)


def pointing(costume: Costume = SOLDIER) -> list[Part]:
    """Giving an order, arm flung out."""
    pose = Pose(
        pelvis=(-2, -90), neck=(1, -148), head=(6, -165), view="profile", tilt=-4, breadth=12,
        slope=-2, hips=6,
        hand_a=(-22, -94), grip_a="fist", hand_b=(60, -156),
        foot_a=(-18, -8), foot_b=(16, -8),
    )
    return dress(pose, costume)


def tin(costume: Costume = CADET) -> list[Part]:
    """Turning a mess tin upside down to show that nothing comes out."""
    pose = Pose(
        pelvis=(-2, -90), neck=(0, -147), head=(5, -163), tilt=12, breadth=16, slope=1,
        hip_tilt=3,
        hand_a=(-20, -86), hand_b=(30, -112), grip_b="fist",
        foot_a=(-11, -8), foot_b=(13, -8), toe_a=-1,
    )
    return dress(
        pose,
        costume,
        front=[
            mess_tin((36, -100)),
            Part(wire([(28, -101), (30, -92), (42, -93), (44, -103)], 0.7), "steel", rim=0),
        ],
    )
