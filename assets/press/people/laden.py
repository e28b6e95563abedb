"""People of the morning with something to carry: linen on a shoulder, washing on a hip, a roll."""

from __future__ import annotations

from collections.abc import Sequence

from assets.press.layer import Spot
from assets.press.people.clothes import dress
from assets.press.people.extra_poses import TIRED, young
from assets.press.people.figure import Costume, Mark, Part, Pose
from assets.press.people.geometry import ball, capsule, joined, patch, soften
from assets.press.people.placing import Place
from assets.press.people.props import rifle
from assets.press.people.wardrobe import SOLDIER

# fmt: off
BORROWED = Costume(  # his sister's coat, too short in the skirts
    coat="coat", length=30, bulk=0.92, flare=6, hat="", hair="", belt=False
)


def under_linen(costume: Costume = BORROWED) -> list[Part]:
    """Bent under a great bundle of linen, walking; all that shows of the head is a jaw."""
    pose = Pose(
        pelvis=(-3, -87), neck=(13, -136), head=(28, -146), view="profile", tilt=16, breadth=9,
        slope=1, hips=4,
        hand_a=(45, -157), elbow_at_a=(42, -128), grip_a="fist",
        hand_b=(35, -121), elbow_at_b=(11, -103), grip_b="fist",
        foot_a=(-29, -13), foot_b=(24, -9), pitch_a=30, pitch_b=-9,
    )
    parts = dress(pose, costume, middle=[_tail()], front=_bundle())
    return beneath(before_arm(young(parts, pose), stubble(pose)), costume.coat, _gown())


def before_arm(parts: Sequence[Part], part: Part) -> list[Part]:
    """The same person with one part more, which lies under the near arm alone."""
    return [*parts[:-2], part, *parts[-2:]]


def beneath(parts: Sequence[Part], coat: str, skirt: Part) -> list[Part]:
    """The same person with a skirt that shows below the coat."""
    cloth = max(parts, key=lambda part: part.shape.area if part.kind == coat else 0)
    place = next(i for i, part in enumerate(parts) if part is cloth)
    return [*parts[:place], skirt, *parts[place:]]


def stubble(pose: Pose) -> Part:
    """Two days' beard along a jaw in profile."""
    place = Place.of(pose)
    dots = ((8.2, 10.2), (6.6, 11.7), (4.4, 11.3), (2.2, 10.0), (0.2, 8.7), (5.8, 9.8), (3.2, 8.8))
    return Part(joined(*(ball(place.spot(dot), 0.5) for dot in dots)), "hair", rim=0)


def _gown() -> Part:
    """A hospital gown, below the coat that is buttoned over it; below that, breeches."""
    skirt = soften(patch(
        (-14, -74), (18, -76), (31, -60), (34, -44), (20, -36), (2, -39), (-14, -36), (-27, -40),
        (-20, -58),
    ), 1)
    folds: list[Mark] = [
        (-12, -56, -20, -39, 1.2, "ink", 0.05), (-3, -56, -6, -39, 1.3, "ink", 0),
        (7, -56, 9, -38, 1.2, "ink", -0.04), (16, -58, 20, -39, 1.2, "ink", -0.06),
        (24, -60, 29, -43, 1.0, "ink", -0.06),
    ]
    return Part(skirt, "hospital", folds, rim=1.2)


def _tail() -> Part:
    """The twisted end of the sheet that he holds it by."""
    twist = soften(capsule([(6, -146), (24, -130), (37, -122), (40, -106)], [8, 5.4, 4, 5.6]), 1)
    turns: list[Mark] = [
        (14, -144, 26, -127, 1.1, "ink", 0.1), (22, -138, 35, -122, 1.0, "ink", 0.1),
        (37, -118, 39, -103, 1.0, "ink", 0), (41, -116, 42, -104, 0.9, "ink", 0.1),
    ]
    return Part(twist, "linen", turns, rim=1.2)


def _bundle() -> list[Part]:
    """A sheet tied by its corners over all the others: it sags behind him, its ears stand up."""
    body = soften(patch(
        (-30, -128), (-52, -142), (-61, -163), (-55, -186), (-38, -200), (-22, -204), (-6, -214),
        (14, -213), (30, -205), (40, -205), (51, -193), (54, -176), (47, -162), (38, -152),
        (26, -147), (16, -137), (2, -131), (-12, -127),
    ), 4)
    folds: list[Mark] = [
        (6, -200, -30, -194, 1.7, "ink", -0.1), (4, -198, -52, -170, 2.4, "ink", -0.17),
        (6, -196, -44, -142, 2.5, "ink", -0.16), (9, -195, -18, -134, 2.3, "ink", -0.1),
        (13, -195, 8, -146, 2.1, "ink", -0.03), (17, -196, 31, -156, 1.9, "ink", 0.1),
        (20, -198, 48, -170, 1.9, "ink", 0.15), (-46, -160, -34, -134, 1.5, "ink", 0.14),
        (-24, -142, -12, -133, 1.2, "ink", 0.1), (40, -200, 48, -184, 1.3, "ink", -0.2),
        (-50, -182, -54, -164, 1.2, "ink", 0.1), (-16, -207, -2, -209, 1.1, "ink", 0.2),
    ]
    tied = patch((2, -199), (20, -199), (18, -212), (4, -211))
    knot = soften(joined(ball((11, -205), 6.4), tied), 1)
    ears = [
        patch((8, -207), (-4, -226), (-17, -233), (-15, -221), (-3, -206), (3, -202)),
        patch((13, -208), (27, -225), (40, -222), (34, -212), (24, -206), (18, -203)),
    ]
    creases: list[Mark] = [
        (5, -207, -11, -227, 1.1, "ink", 0.06), (17, -208, 34, -220, 1.1, "ink", -0.06),
        (5, -209, 17, -201, 1.1, "ink", 0.2), (9, -201, 16, -208, 0.9, "ink", 0.1),
    ]
    return [
        Part(body, "linen", folds, rim=2.2),
        Part(soften(ears[0], 1), "linen", creases[:1], rim=1.3),
        Part(soften(ears[1], 1), "linen", creases[1:2], rim=1.3),
        Part(knot, "linen", creases[2:], rim=1.2),
        *_crown(-27, -163),
    ]


def _crown(x: float, y: float) -> list[Part]:
    """The laundry's mark in red thread."""
    points: list[Spot] = [
        (-5.4, 2.6), (-7.6, -3.6), (-3.4, -1), (-0.8, -6.4), (2.8, -1.6), (6.8, -5), (5.6, 2),
    ]
    band = patch((x - 5.4, y + 3.8), (x + 5.8, y + 3.2), (x + 5.8, y + 5), (x - 5.4, y + 5.6))
    return [Part(joined(patch(*((x + u, y + v) for u, v in points)), band), "red", rim=0)]


def washing(costume: Costume = TIRED) -> list[Part]:
    """A woman walking with washing on her hip, looking back over her shoulder."""
    pose = Pose(
        pelvis=(3, -88), neck=(4, -142), head=(3, -158), view="profile", look=-1, tilt=6, breadth=9,
        slope=2, hips=4, hip_tilt=-2,
        hand_a=(30, -110), grip_a="fist",
        hand_b=(22, -96), elbow_at_b=(-14, -112), grip_b="relaxed",
        foot_a=(-25, -12), foot_b=(21, -9), pitch_a=28, pitch_b=-8,
    )
    bag = soften(patch(
        (-12, -112), (2, -120), (22, -122), (40, -114), (46, -100), (40, -86), (22, -78), (0, -80),
        (-13, -92),
    ), 4)
    folds: list[Mark] = [
        (36, -116, 4, -84, 1.7, "ink", 0.16), (38, -114, 20, -82, 1.6, "ink", 0.1),
        (34, -117, -6, -98, 1.6, "ink", 0.14), (40, -112, 38, -90, 1.3, "ink", 0.1),
    ]
    ear = soften(patch((36, -114), (44, -126), (54, -128), (50, -118), (42, -110)), 1)
    load = [Part(ear, "wash", rim=1.1), Part(bag, "wash", folds, rim=1.8)]
    return young(dress(pose, costume, front=load), pose)


def eating(costume: Costume = SOLDIER) -> list[Part]:
    """A sentry about to bite into a roll, his rifle in the crook of his arm."""
    pose = Pose(
        pelvis=(3, -90), neck=(-2, -148), head=(4, -163), view="turned", tilt=12, slope=2,
        breadth=16, hip_tilt=-4,
        hand_a=(-2, -106), elbow_at_a=(-27, -116), grip_a="fist",
        hand_b=(33, -137), elbow_at_b=(32, -109), grip_b="fist",
        foot_a=(-13, -8), foot_b=(11, -8), toe_a=-1,
    )
    loaf = patch(
        (13, -149), (18, -157), (27, -161), (38, -159), (45, -153), (42, -146), (31, -143),
        (20, -143),
    )
    bite = joined(ball((12, -151), 3.4), ball((15, -157), 3.0))
    cuts: list[Mark] = [
        (23, -158, 26, -147, 1.2, "ink", 0.12), (30, -159, 33, -147, 1.2, "ink", 0.12),
        (37, -157, 39, -147, 1.0, "ink", 0.12),
    ]
    roll = Part(soften(loaf, 1.6).difference(bite), "crust", cuts, rim=1.1)
    return dress(pose, costume, behind=[rifle((-22, -46), (-20, -232))], front=[roll])
# fmt: on
