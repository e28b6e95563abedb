"""People on the move: walking, running, riding, bending to look."""

from __future__ import annotations

from dataclasses import replace

from assets.press.people.clothes import dress
from assets.press.people.figure import Costume, Part, Pose
from assets.press.people.geometry import patch
from assets.press.people.props import bicycle, rifle, sling
from assets.press.people.wardrobe import CADET, CYCLIST, WORKER

# fmt: off

def red_guard(costume: Costume = WORKER) -> list[Part]:
    """A worker walking, rifle on a rope sling."""
    pose = Pose(
        pelvis=(0, -90), neck=(7, -147), head=(13, -163), view="profile", tilt=6, breadth=9,
        slope=1, hips=3,
        hand_a=(30, -100), grip_a="fist", hand_b=(17, -128), grip_b="fist",
        foot_a=(-27, -11), foot_b=(25, -9), pitch_a=26, pitch_b=-10,
    )
    return dress(
        pose,
        costume,
        front=[sling([(13, -147), (19, -126), (8, -96)]), rifle((-12, -62), (-4, -224))],
    )


def cyclist(costume: Costume = CYCLIST) -> list[Part]:
    """A courier riding, satchel at the back."""
    bike, seat, bar, crank = bicycle()
    pose = Pose(
        pelvis=(seat[0] + 1, seat[1] - 9), neck=(14, -116), head=(24, -130), view="profile",
        tilt=2, breadth=6, hips=2,
        hand_a=(bar[0] - 2, bar[1] + 1), hand_b=(bar[0] - 7, bar[1] + 2), grip_a="fist",
        grip_b="fist",
        foot_a=(crank[0] - 5, crank[1] - 16), foot_b=(crank[0] + 4, crank[1] + 8), pitch_a=12,
        pitch_b=14,
    )
    satchel = [
        sling([(18, -112), (-14, -82)]),
        Part(
            patch((-32, -92), (-14, -98), (-8, -78), (-26, -72)),
            "leather",
            [(-30, -90, -13, -95, 1.0, "light", 0)],
        ),
    ]
    return dress(pose, costume, behind=bike, middle=satchel)


def running(costume: Costume = WORKER) -> list[Part]:
    """Running bent low, rifle trailed in one hand."""
    pose = Pose(
        pelvis=(-4, -82), neck=(24, -126), head=(37, -137), view="profile", tilt=4, breadth=9,
        hips=3,
        hand_a=(48, -104), grip_a="fist", hand_b=(-4, -92), grip_b="fist",
        foot_a=(-48, -28), foot_b=(28, -9), pitch_a=58, pitch_b=-8,
    )
    return dress(pose, costume, front=[rifle((-42, -76), (112, -108))])


def peering(costume: Costume = CADET) -> list[Part]:
    """Bent over to look into something, hands on its rim."""
    pose = Pose(
        pelvis=(-12, -88), neck=(22, -128), head=(38, -134), view="profile", tilt=34, breadth=9,
        hips=4,
        hand_a=(54, -92), hand_b=(46, -88), grip_a="fist", grip_b="fist",
        foot_a=(-22, -8), foot_b=(6, -8),
    )
    return dress(pose, replace(costume, length=56))
