"""People on a bridge in the wind: a lantern looked into, a collar held shut, dinners carried."""

from __future__ import annotations

from dataclasses import replace

from assets.press.people.brimmed import brimmed
from assets.press.people.clothes import dress
from assets.press.people.extra_poses import young
from assets.press.people.figure import Costume, Mark, Part, Pose
from assets.press.people.geometry import capsule, joined, patch, soften, wire
from assets.press.people.laden import before_arm, beneath, stubble
from assets.press.people.placing import Place
from assets.press.people.wardrobe import SHAWL, WORKER

# fmt: off
STRIPPED = Costume(  # a cadet's tunic without its belt and its straps
    coat="tunic", length=27, bulk=0.95, flare=4, hat="", hair="short", belt=False
)
COATED = Costume(
    coat="coat", length=56, bulk=0.92, flare=8, legs="skirt", hat="", hair="bun", soft=True,
    belt=False,
)
MILLHAND = replace(WORKER, cross_belts=False, armband=False)
MILLWOMAN = replace(SHAWL, coat="padded")


def opening(costume: Costume = STRIPPED) -> list[Part]:
    """A lantern held up by its ring in one hand, its little door opened with the other."""
    pose = Pose(
        pelvis=(-4, -90), neck=(1, -146), head=(10, -160), view="profile", tilt=22, breadth=9,
        slope=1, hips=5, hip_tilt=-3,
        hand_a=(42, -152), elbow_at_a=(26, -124), grip_a="fist",
        hand_b=(22, -104), elbow_at_b=(0, -104), grip_b="pinch",
        foot_a=(-14, -8), foot_b=(11, -8),
    )
    collar = soften(patch((-7, -152), (2, -153), (9, -150), (9, -143), (0, -139), (-8, -143)), 1.5)
    band: list[Mark] = [(-7, -144, 9, -145, 0.8, "fold", -0.1)]
    head = young(dress(pose, costume, front=_lantern()), pose)
    parts = before_arm(before_arm(head, stubble(pose)), Part(collar, costume.coat, band, rim=0.7))
    hair = next(i for i, part in enumerate(parts) if part.kind == "hair")
    return [*parts[: hair + 1], *_blown(pose), *parts[hair + 1 :]]


def _blown(pose: Pose) -> list[Part]:
    """Locks that the wind brings forward from behind."""
    place = Place.of(pose)
    locks = (
        [(1, -13), (9, -16.4), (16.4, -15), (10, -13.6), (5, -11)],
        [(4, -12.6), (12, -12.4), (17, -8.4), (10.4, -9.6), (6, -9.4)],
        [(6, -11), (11.4, -8.4), (12.6, -4.2), (9, -7.2), (5, -8.6)],
        [(-6, -12), (-2, -17), (5, -18.6), (1.4, -15), (0, -12.4)],
    )
    strands = tuple(place.mark(line, "light") for line in (
        (-9.6, -3, -3, -11.6, 0.8, -0.15), (-5, -5, 3, -11.4, 0.8, -0.12),
        (-10, 1.6, -7, -6, 0.7, -0.1),
    ))
    first, *others = (Part(place.outline(lock), "hair", rim=0) for lock in locks)
    return [replace(first, marks=strands), *others]


def _lantern() -> list[Part]:
    """Tin, with a pane to each side and a cowl; the near side stands open on its hinge."""
    frame = soften(patch((36, -127), (61, -127), (60, -92), (37, -92)), 0.8)
    foot = soften(patch((34, -94), (63, -94), (62, -89), (35, -89)), 0.8)
    cowl = patch(
        (32, -126), (41, -138), (44, -138), (44, -144), (53, -144), (53, -138), (56, -138),
        (65, -126),
    )
    ring = wire([(43, -142), (40, -151), (47, -157), (55, -151), (53, -142)], 1.2)
    inside = patch((40, -123), (57, -123), (56.4, -96), (40.6, -96))
    candle: list[Mark] = [
        (49, -96, 49, -109, 5.0, "ink", 0), (49, -108, 49, -114, 1.0, "ink", 0),
        (42, -123, 42.4, -97, 1.2, "ink", 0),
    ]
    door = patch((37, -125), (26, -120), (27, -88), (38, -95))
    pane: list[Mark] = [
        (30, -117, 30.6, -94, 1.4, "light", 0), (34, -119, 34.4, -97, 1.1, "light", 0),
    ]
    return [
        Part(ring, "tin", rim=0.5), Part(frame, "tin", rim=0.7), Part(foot, "tin", rim=0.6),
        Part(cowl, "tin", rim=1), Part(inside, "glow", candle, rim=0),
        Part(door, "tin", pane, rim=0.8),
    ]


def buttoned_up(costume: Costume = COATED) -> list[Part]:
    """A woman with her hat pulled down, holding her collar shut; the coat blows out behind her."""
    pose = Pose(
        pelvis=(0, -87), neck=(4, -141), head=(10, -156), view="profile", tilt=10, breadth=9,
        slope=1, hips=4, hip_tilt=2,
        hand_a=(22, -108), grip_a="none",
        hand_b=(17, -122), elbow_at_b=(0, -101), grip_b="fist",
        foot_a=(-12, -8), foot_b=(10, -8),
    )
    collar = soften(patch(
        (-8, -153), (-1, -150), (7, -147), (16, -148), (19, -140), (9, -133), (-6, -135),
    ), 1.5)
    edge: list[Mark] = [
        (-6, -146, 10, -137, 1.0, "fold", 0.1), (14, -147, 10, -136, 0.9, "fold", 0),
    ]
    woman = young(dress(pose, costume), pose)
    parts = beneath(before_arm(woman, Part(collar, costume.coat, edge)), costume.coat, _skirt())
    return [*beneath(parts, costume.coat, _tails()), *brimmed(pose)]


def _skirt() -> Part:
    cloth = soften(patch(
        (-14, -60), (18, -60), (21, -26), (17, -12), (4, -16), (-14, -12), (-32, -18), (-26, -36),
    ), 1)
    folds: list[Mark] = [
        (-8, -50, -22, -20, 1.3, "fold", 0.06), (0, -50, -4, -18, 1.2, "fold", 0),
        (8, -50, 12, -18, 1.2, "fold", 0),
    ]
    return Part(cloth, "gown", folds, fold=0.5)


def _tails() -> Part:
    """The skirts of the coat, out on the wind."""
    cloth = soften(patch(
        (-4, -96), (-20, -72), (-50, -50), (-44, -43), (-52, -38), (-26, -32), (-4, -40),
    ), 1.5)
    folds: list[Mark] = [
        (-10, -86, -40, -46, 1.4, "fold", 0.12), (-7, -80, -26, -40, 1.3, "fold", 0.08),
    ]
    return Part(cloth, "coat", folds, fold=0.5)


def to_work(costume: Costume = MILLHAND, dinner: str = "kerchief") -> list[Part]:
    """Coming on with a hand in a pocket and dinner in the other, the head turned aside."""
    pose = Pose(
        pelvis=(1, -88), neck=(-1, -145), head=(1, -161), view="turned", tilt=6, breadth=16,
        slope=2, hip_tilt=-3,
        hand_a=(-15, -94), elbow_at_a=(-29, -114), grip_a="none",
        hand_b=(25, -90), elbow_b=1, grip_b="fist",
        foot_a=(-17, -12), foot_b=(13, -8), pitch_a=22, pitch_b=-6,
    )
    shoulder, elbow = pose.joints.shoulder_a, (-30, -115)
    sleeve = soften(capsule([shoulder, elbow, (-14, -96)], [9, 7.8, 6.6]), 1)
    creases: list[Mark] = [
        (-34, -120, -26, -112, 1.0, "fold", 0.2), (-30, -110, -22, -108, 0.9, "fold", 0),
    ]
    pocketed = Part(sleeve, costume.coat, creases)
    return dress(pose, costume, middle=[pocketed], front=_dinner(27, -84, dinner))


def bent_on(costume: Costume = MILLWOMAN, dinner: str = "linen") -> list[Part]:
    """Coming on with the head down, dinner held to the chest."""
    pose = Pose(
        pelvis=(0, -85), neck=(3, -139), head=(7, -153), view="profile", tilt=18, breadth=11,
        slope=1, hips=4,
        hand_a=(22, -108), grip_a="none", hand_b=(20, -98), elbow_at_b=(-4, -106), grip_b="fist",
        foot_a=(-20, -11), foot_b=(16, -9), pitch_a=24, pitch_b=-6,
    )
    return dress(pose, costume, front=_dinner(25, -98, dinner))


def _dinner(x: float, y: float, kind: str) -> list[Part]:
    """A bowl in a handkerchief, knotted on top."""
    bowl = soften(patch((x - 4, y), (x + 4, y), (x + 11, y + 13), (x + 8, y + 21), (x - 8, y + 21),
                        (x - 11, y + 13)), 2)
    ears = joined(
        patch((x, y + 1), (x - 9, y - 7), (x - 8, y + 1)),
        patch((x, y + 1), (x + 9, y - 6), (x + 7, y + 2)),
    )
    folds: list[Mark] = [
        (x - 1, y + 3, x - 7, y + 16, 1.0, "ink", 0.08), (x, y + 3, x, y + 18, 1.0, "ink", 0),
        (x + 1, y + 3, x + 7, y + 16, 1.0, "ink", -0.08),
    ]
    return [Part(ears, kind, rim=0.6), Part(bowl, kind, folds, rim=0.8)]
# fmt: on
