"""What a figure is made of: the cut parts, the pose of its joints and the costume it wears."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from shapely.geometry.base import BaseGeometry

from assets.press.layer import Spot
from assets.press.people.geometry import bend, lerp, unit

UPPER_ARM, FOREARM, THIGH, SHIN = 31, 28, 45, 42

View = Literal["profile", "turned", "front", "rear", "back"]  # rear: three quarters away
Grip = Literal["relaxed", "fist", "pinch", "open", "none"]
Mark = tuple[float, float, float, float, float, str, float]  # x1, y1, x2, y2, width, tone, bend


@dataclass(frozen=True)
class Part:
    """One cut shape: `kind` chooses its ink, `marks` are gouges made on it."""

    shape: BaseGeometry
    kind: str
    marks: Sequence[Mark] = ()
    rim: float = 1.0  # 0: no lit edge; 1: usual
    fold: float = 0.0  # likelihood of fold gouges along the lit side


@dataclass(frozen=True)
class Joints:
    """Where the bones meet.  `a` is the far side, `b` the near one."""

    shoulder_a: Spot
    shoulder_b: Spot
    elbow_a: Spot
    elbow_b: Spot
    hip_a: Spot
    hip_b: Spot
    knee_a: Spot
    knee_b: Spot
    waist: Spot
    axis: Spot  # up the spine
    across: Spot  # to the right of it


@dataclass(frozen=True)
class Pose:
    """Joints and attitude: a man is 180 tall, his feet at 0, up negative, facing right.

    `a` is the far limb, drawn first; `b` the near one.  Wrists and ankles are targets.
    """

    pelvis: Spot = (0, -90)
    neck: Spot = (2, -148)
    head: Spot = (3, -165)
    view: View = "turned"
    tilt: float = 0  # degrees, clockwise: chin down when facing right
    look: int = 1  # -1: the head turned over the other shoulder
    breadth: float = 18  # half the shoulder line as seen
    slope: float = 0  # near shoulder lower (+) or higher (-)
    hips: float = 7
    hip_tilt: float = 0
    hand_a: Spot = (-18, -90)
    hand_b: Spot = (20, -90)
    elbow_a: int = 1
    elbow_b: int = 1
    grip_a: Grip = "relaxed"
    grip_b: Grip = "relaxed"
    foot_a: Spot = (-9, -8)
    foot_b: Spot = (11, -8)
    knee_a: int = -1
    knee_b: int = -1
    toe_a: float = 1  # 1 right, -1 left, 0 towards us
    toe_b: float = 1
    pitch_a: float = 0  # heel lifted, degrees
    pitch_b: float = 0
    a_in_front: bool = False
    b_behind: bool = False
    elbow_at_a: Spot | None = None  # a foreshortened arm: the elbow placed by hand
    elbow_at_b: Spot | None = None

    @property
    def is_from_behind(self) -> bool:
        return self.view in ("back", "rear")

    @property
    def joints(self) -> Joints:
        axis = unit(self.pelvis, self.neck)
        across = (-axis[1], axis[0])
        base = (self.neck[0] - axis[0] * 7, self.neck[1] - axis[1] * 7)
        dx, dy = across[0] * self.breadth, across[1] * self.breadth
        shoulder_a = (base[0] - dx, base[1] - dy - self.slope)
        shoulder_b = (base[0] + dx, base[1] + dy + self.slope)
        hip_a = (self.pelvis[0] - self.hips, self.pelvis[1] - self.hip_tilt)
        hip_b = (self.pelvis[0] + self.hips, self.pelvis[1] + self.hip_tilt)
        return Joints(
            shoulder_a=shoulder_a,
            shoulder_b=shoulder_b,
            elbow_a=self.elbow_at_a
            or bend(shoulder_a, self.hand_a, UPPER_ARM, FOREARM, self.elbow_a),
            elbow_b=self.elbow_at_b
            or bend(shoulder_b, self.hand_b, UPPER_ARM, FOREARM, self.elbow_b),
            hip_a=hip_a,
            hip_b=hip_b,
            knee_a=bend(hip_a, self.foot_a, THIGH, SHIN, self.knee_a),
            knee_b=bend(hip_b, self.foot_b, THIGH, SHIN, self.knee_b),
            waist=lerp(self.neck, self.pelvis, 0.66),
            axis=axis,
            across=across,
        )


@dataclass(frozen=True)
class Costume:
    """What is worn.  `length` is how far a coat or skirt hangs below the hip, along the leg."""

    coat: str = "greatcoat"  # greatcoat, coat, pea, padded, frock, tunic, dress, gown, blouse
    length: float = 62
    bulk: float = 1.0
    flare: float = 7
    legs: Literal["boots", "bell", "trousers", "skirt", "hidden"] = "boots"
    hat: str = "peaked"  # peaked, flat, papakha, sailor, bowler, felt, kerchief, shawl, headset
    hair: Literal["", "short", "bald", "bun"] = ""
    soft: bool = False  # a woman's face
    beard: Literal["", "moustache", "beard"] = ""
    straps: bool = False
    belt: bool = True
    cross_belts: bool = False
    apron: bool = False
    armband: bool = False
