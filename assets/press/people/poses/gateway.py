"""Who stands before the exchange by day: the corporal on his lid, a mother in the bread tail."""

from __future__ import annotations

from dataclasses import replace

from assets.press.people.clothes import dress
from assets.press.people.figure import Costume, Mark, Part, Pose
from assets.press.people.geometry import ball, capsule, hull, lerp, patch, soften
from assets.press.people.limbs import hand
from assets.press.people.nap import napped
from assets.press.people.props import rifle, sling
from assets.press.people.wardrobe import SHAWL, SOLDIER

# fmt: off


def corporal(costume: Costume = SOLDIER) -> list[Part]:
    """On one leg on a dry board: a boot hangs open, an arm reaches back to the chain he holds."""
    pose = Pose(
        pelvis=(-4, -92), neck=(0, -149), head=(6, -164), tilt=9, slope=2, breadth=18, hip_tilt=3,
        hand_a=(-50, -115), elbow_at_a=(-31, -111), grip_a="fist",
        hand_b=(8, -117), elbow_at_b=(27, -112), grip_b="none",
        foot_a=(-7, -8), foot_b=(15, -14), toe_a=-0.6, pitch_b=-7,
    )
    shoulder, elbow, wrist = pose.joints.shoulder_b, (27.0, -113.0), (5.0, -119.0)
    sleeve = soften(capsule([shoulder, elbow, wrist], [8.8, 7.6, 6.6]), 1)
    creases: list[Mark] = [
        (*lerp(elbow, shoulder, 0.25), *lerp(elbow, wrist, 0.3), 1.0, "fold", 0.2),
        (31, -117, 20, -108, 0.9, "fold", 0.1), (9, -125, 8, -112, 0.9, "fold", 0),
    ]
    tucked = Part(sleeve, costume.coat, creases)
    band = hull(ball((18.8, -133), 1.5), ball((32, -131.5), 1.5), ball((32.5, -123.5), 1.5),
                ball((20, -124), 1.5)).intersection(sleeve.buffer(0.4))
    strap = [Part(sling([(-14, -146), (15, -106)]).shape, "leather", rim=0.4)]
    parts = dress(
        pose, replace(costume, straps=True, flare=1, length=60),
        behind=[rifle((-20, -52), (-27, -228))],
        middle=[*strap, *_pouches()],
        over=[tucked, Part(band, "red", rim=0), *_open_boot()],
    )
    return napped(parts, costume.coat, -138, 25)


def _pouches() -> list[Part]:
    parts = []
    for x in (-10, 10):
        pouch = soften(patch((x - 5, -111), (x + 5, -111), (x + 4.6, -101.5), (x - 4.6, -101.5)), 1)
        parts.append(Part(pouch, "leather", [(x - 4, -108, x + 4, -108, 0.8, "light", 0)]))
    return parts


def _open_boot() -> list[Part]:
    """The sole that has let go of the lifted boot, and the foot-cloth that shows in the gap."""
    cloth = patch((13, -8.4), (29, -8), (28.4, -4.4), (14, -6))
    sole = patch((10, -7.4), (13, -8), (28, -3.4), (30.6, 0.4), (27.6, 0.8), (10, -4.4))
    gap: list[Mark] = [(17, -7.2, 27, -6.4, 0.5, "ink", 0)]
    return [Part(cloth, "linen", gap, rim=0), Part(soften(sole, 0.4), "leather")]


def mother(costume: Costume = SHAWL) -> list[Part]:
    """A woman of the bread tail, a child buttoned inside her coat, looking down at it."""
    pose = Pose(
        pelvis=(-2, -88), neck=(3, -141), head=(11, -156), view="profile", tilt=17, breadth=8,
        slope=1, hips=3,
        hand_a=(22, -106), grip_a="none", hand_b=(23, -103), grip_b="none",
        foot_a=(-19, -11), foot_b=(15, -9), pitch_a=26, pitch_b=-8,
    )
    bundle = soften(hull(ball((13, -122), 9), ball((13, -108), 12), ball((6, -98), 9)), 1)
    folds: list[Mark] = [
        (9, -130, 4, -98, 1.0, "light", 0.12), (19, -126, 20, -102, 0.9, "light", -0.1),
        (14, -126, 13, -100, 0.8, "light", 0),
    ]
    face: list[Mark] = [
        (26, -134, 29.5, -133.4, 0.9, "ink", 0), (26.5, -129.6, 29.6, -129.4, 0.8, "ink", 0),
    ]
    cap = soften(patch((15.5, -128), (15.6, -139), (22, -143), (30.5, -140), (31, -136.8),
                       (23, -137.5), (20, -127)), 1)
    shoulder, elbow, wrist = pose.joints.shoulder_b, (3.0, -107.0), (17.0, -99.0)
    arm = soften(capsule([shoulder, elbow, wrist], [8.4, 7.2, 5.8]), 1)
    crease: list[Mark] = [
        (*lerp(elbow, shoulder, 0.2), *lerp(elbow, wrist, 0.35), 1.0, "light", 0.2),
    ]
    return dress(
        pose, replace(costume, flare=3, length=26),
        over=[
            Part(ball((23, -132), 7.2), "skin", face), Part(cap, "linen"),
            Part(bundle, costume.coat, folds), Part(hand(wrist, elbow, "relaxed", 1.0), "skin"),
            Part(arm, costume.coat, crease),
        ],
    )
