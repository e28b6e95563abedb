"""Who stands at the fortress gate: a guard with his book, one man over, and who signs for him."""

from __future__ import annotations

from dataclasses import replace

from assets.press.layer import Spot
from assets.press.people.brimmed import brimmed
from assets.press.people.clothes import dress
from assets.press.people.extra_poses import young
from assets.press.people.figure import Costume, Mark, Part, Pose
from assets.press.people.geometry import capsule, patch, soften, wire
from assets.press.people.limbs import hand, knuckles
from assets.press.people.nap import napped
from assets.press.people.outlines import Outline
from assets.press.people.placing import Place
from assets.press.people.props import rifle, sling
from assets.press.people.wardrobe import SOLDIER

SISTER = Costume(
    coat="greatcoat", length=72, bulk=0.84, flare=9, legs="skirt", hat="", hair="bun", soft=True
)
TUNIC = Costume(coat="pea", length=24, bulk=0.9, flare=3, hat="", hair="short", belt=False)

# fmt: off
FORELOCK: Outline = [
    (-2, -12), (6, -13), (10.4, -9.6), (10, -3.6), (7.6, -7.4), (5.6, -5.2), (3.6, -9),
]
STUBBLE = ((1.5, 8), (3, 10), (4.6, 8.6), (6, 10.6), (0.2, 5.8), (-1.6, 4.6), (7.4, 9), (3.4, 12))


def signing(costume: Costume = SISTER) -> list[Part]:
    """A woman in a hat and a long coat, bent to a page, a pen in her hand, a bag in her elbow."""
    pose = Pose(
        pelvis=(-5, -88), neck=(7, -142), head=(17, -156), view="profile", tilt=19, breadth=8,
        slope=1, hips=4, hip_tilt=-2,
        hand_a=(14, -104), grip_a="none", hand_b=(33, -123), elbow_at_b=(13, -107),
        grip_b="pinch",
        foot_a=(-13, -8), foot_b=(12, -9), pitch_a=10,
    )
    holder = [Part(wire([(40, -137), (46.5, -121)], 0.8), "leather", rim=0),
              Part(wire([(46.5, -121), (49, -114.5)], 0.5), "steel", rim=0)]
    bag = soften(patch((3, -93), (20, -92), (22, -72), (1, -73)), 1.2)
    strap = wire([(5, -93), (10, -106), (16, -105), (18, -92)], 0.8)
    clasp: list[Mark] = [(4, -88, 20, -87, 0.9, "light", 0), (16, -84, 18, -76, 0.8, "light", 0)]
    collar = soften(patch((-1, -150), (6, -152), (16, -141), (15, -134), (4, -136), (-4, -142)), 1)
    turned: list[Mark] = [(1, -148, 12, -137, 1.0, "light", 0.1)]
    parts = dress(
        pose, costume, middle=[Part(bag, "leather", clasp)],
        over=[Part(strap, "leather", rim=0), *holder],
    )
    return [*young(parts, pose), Part(collar, "felt", turned), *brimmed(pose)]


def offering(costume: Costume = SOLDIER) -> list[Part]:
    """A guard who holds an open book out of the breast of his coat."""
    pose = Pose(
        pelvis=(1, -91), neck=(0, -148), head=(7, -163), tilt=12, slope=2, breadth=16,
        hip_tilt=3,
        hand_a=(45, -103), grip_a="fist", hand_b=(31, -97), elbow_at_b=(27, -112), grip_b="none",
        foot_a=(-12, -8), foot_b=(13, -8), toe_a=-1,
    )
    lines: list[Mark] = [
        (24.5 + k * 1.3, -119 + k * 2.7, 40 + k * 1.6, -121 + k * 2.7, 0.7, "ink", 0)
        for k in range(6)
    ]
    lines += [
        (43.5 + k * 1.5, -121.4 + k * 2.7, (58 if k < 4 else 50) + k * 1.7, -123 + k * 2.7, 0.7,
         "ink", 0)
        for k in range(5)
    ]
    book = [
        Part(patch((17, -119), (60, -125), (73, -104), (27, -98)), "leather", rim=0),
        Part(patch((20, -121), (40, -124), (49, -104), (29, -100.6)), "page", lines[:6], rim=0),
        Part(patch((41, -124), (59, -126.4), (69.6, -106), (50, -104)), "page", lines[6:], rim=0),
    ]
    wrist, elbow = (32.0, -98.0), (27.0, -112.0)
    sleeve = soften(capsule([pose.joints.shoulder_b, elbow, wrist], [8.4, 7.4, 6.4]), 1)
    creases: list[Mark] = [
        (34, -114, 20, -106, 1.0, "fold", 0.1), (32, -122, 20, -116, 0.9, "fold", 0.1),
        (37, -103, 26, -100, 0.9, "fold", 0),
    ]
    fist = hand((36, -98), elbow, "fist")
    near = [Part(fist, "skin", knuckles((36, -98), elbow, "fist"), rim=0.6),
            Part(sleeve, costume.coat, creases)]
    flap = soften(patch((8, -140), (17, -134), (25, -121), (22, -104), (12, -112)), 1)
    parts = dress(
        pose, replace(costume, straps=True), behind=[rifle((-19, -46), (-27, -224), False)],
        middle=[Part(sling([(-13, -147), (14, -106)]).shape, "leather", rim=0.4)],
        front=[*book, Part(flap, costume.coat, [(18, -131, 20, -110, 1, "fold", 0.1)])],
        over=near,
    )
    return napped(parts, costume.coat, right=True)


def left_over(costume: Costume = TUNIC) -> list[Part]:
    """Bare-headed, unbelted, a dead lantern hanging from one hand, a galosh held in the other."""
    pose = Pose(
        pelvis=(-4, -91), neck=(1, -148), head=(7, -163), tilt=12, slope=2.5, breadth=16,
        hip_tilt=3,
        hand_a=(-27, -90), grip_a="fist",
        hand_b=(23, -113), elbow_at_b=(29, -111), grip_b="fist",
        foot_a=(-11, -8), foot_b=(15, -8), toe_a=-1,
    )
    shoulder, elbow, wrist = pose.joints.shoulder_b, (27.0, -108.0), (12.0, -114.0)
    sleeve = soften(capsule([shoulder, elbow, wrist], [8.2, 7.2, 6.2]), 1)
    crease: list[Mark] = [
        (31, -116, 19, -106, 1, "fold", 0.1), (29, -126, 20, -120, 0.9, "fold", 0.1),
    ]
    parts = dress(
        replace(pose, grip_b="none"), costume, behind=lantern(-27, -82),
        over=[Part(sleeve, costume.coat, crease), *galosh(7, -117, 1.25),
              Part(hand((13, -113), elbow, "fist"), "skin", knuckles((13, -113), elbow, "fist"))],
    )
    place = Place.of(pose)
    stubble = tuple(place.mark((x, y, x + 0.7, y + 1.5, 0.6, 0.0), "ink") for x, y in STUBBLE)
    faced = [
        replace(p, marks=(*p.marks, *stubble)) if p.kind == "skin" and len(p.marks) > 5 else p
        for p in parts
    ]
    lock = Part(place.outline(FORELOCK), "hair", rim=0.5)
    return [*napped(faced, costume.coat, right=True), lock]


def lantern(x: float, y: float) -> list[Part]:
    """Of tin, with a little door; hung by its ring from a hand at (x, y)."""
    def at(a: float, b: float) -> Spot:
        return x + a, y + b

    ring = wire([at(-5, 11), at(-4, 2), at(0, -1), at(4, 2), at(5, 11)], 0.9)
    cap = patch(at(-8.6, 14), at(-3.4, 7), at(3.4, 7), at(8.6, 14))
    case = patch(at(-7.6, 14), at(7.6, 14), at(8.4, 40), at(-8.4, 40))
    pane = patch(at(-4.6, 17.5), at(4.6, 17.5), at(5, 34), at(-5, 34))
    bars: list[Mark] = [
        (x, y + 18, x, y + 34, 0.8, "ink", 0), (x - 4.6, y + 26, x + 4.8, y + 26, 0.8, "ink", 0),
        (x + 2, y + 19, x + 4, y + 24, 0.9, "light", 0),
    ]
    foot = patch(at(-9.6, 39), at(9.6, 39), at(9, 42.6), at(-9, 42.6))
    return [
        Part(ring, "steel", rim=0), Part(case, "tin"), Part(pane, "smoke", bars, rim=0),
        Part(cap, "tin"), Part(foot, "tin"),
    ]


def galosh(x: float, y: float, size: float) -> list[Part]:
    """A left one, its lining towards us; held at (x, y) by the heel."""
    def at(a: float, b: float) -> Spot:
        return x + a * size, y + b * size

    shoe = soften(patch(
        at(-5, -12), at(6, -14), at(13, -10), at(22, -7), at(28, -1), at(27, 4), at(14, 5),
        at(-2, 4), at(-7, -2),
    ), 1)
    mouth = soften(patch(
        at(-3.6, -11), at(5, -12.6), at(12.4, -8.6), at(10, -5.6), at(2, -5), at(-4, -7),
    ), 0.8)
    gloss: list[Mark] = [(*at(-4, 2.4), *at(26, 2.2), 1.0, "light", 0),
                         (*at(17, -6.6), *at(25, -1.6), 1.2, "light", -0.2)]
    return [Part(shoe, "leather", gloss), Part(mouth, "red", rim=0)]
# fmt: on
