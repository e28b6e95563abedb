"""Hands seen close: the joints of their fingers, and two of them, one writing and one at rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assets.press.layer import Spot


@dataclass(frozen=True)
class Finger:
    """Its joints from the knuckle to the tip, half its width at each, and whether a nail shows."""

    joints: Sequence[Spot]
    widths: Sequence[float]
    nail: float = 1.0  # how much of its breadth we see; 0 hides it
    inked: bool = False


@dataclass(frozen=True)
class Hand:
    """About 240 long, the wrist at nought, the fingers down; `above` lie over what is held."""

    back: Sequence[Spot]
    below: Sequence[Finger]
    above: Sequence[Finger]
    tendons: Sequence[tuple[Spot, Spot]]


WRITING = Hand(
    back=[
        (-42, -74), (-42, -10), (-52, 34), (-60, 74), (-50, 96), (-24, 106), (8, 110), (36, 100),
        (54, 70), (62, 44), (48, 6), (40, -30), (40, -74),
    ],
    below=(
        Finger([(-44, 84), (-38, 124), (-20, 146), (-6, 152)], [19.8, 18.7, 16, 13.2], nail=0),
        Finger([(-20, 98), (-8, 148), (12, 172), (26, 174)], [20.9, 20.4, 17.6, 14.3], nail=0),
        Finger([(8, 104), (26, 158), (40, 188), (46, 202)], [20.9, 20.9, 18.2, 14.9], nail=0.5),
    ),
    above=(
        Finger([(34, 94), (62, 138), (62, 176), (54, 206)], [20.9, 20.4, 17.6, 13.8]),
        Finger([(54, 36), (92, 84), (98, 132), (76, 178)], [28.6, 24.2, 20.4, 16.5], 0.8, True),
    ),
    tendons=(((-18, -20), (-42, 80)), ((-6, -24), (-20, 92)), ((4, -24), (8, 98)),
             ((14, -20), (34, 88))),
)  # fmt: skip
RESTING = Hand(
    back=[
        (-40, -74), (-40, -14), (-58, 20), (-62, 52), (-48, 92), (-26, 104), (-2, 110), (26, 106),
        (52, 92), (60, 62), (50, 20), (42, -20), (42, -74),
    ],
    below=(
        Finger([(-46, 26), (-92, 62), (-116, 104), (-124, 142)], [29.7, 24, 20, 17], 0.8, True),
        Finger([(48, 82), (70, 130), (78, 160), (80, 186)], [19.8, 18.2, 16, 13.2]),
        Finger([(24, 98), (36, 158), (38, 198), (36, 230)], [21.5, 20.4, 17.6, 14.9]),
        Finger([(-34, 92), (-48, 152), (-50, 194), (-46, 226)], [21.5, 20.4, 17.6, 14.9]),
        Finger([(-5, 104), (-8, 168), (-8, 212), (-6, 246)], [22, 20.9, 18.2, 15.4]),
    ),
    above=(),
    tendons=(((14, -22), (46, 78)), ((6, -24), (24, 92)), ((-4, -24), (-5, 98)),
             ((-12, -20), (-32, 86))),
)  # fmt: skip
