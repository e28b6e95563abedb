"""Her felt hat: a dented crown, a ribbon, and a brim that dips over the face."""

from __future__ import annotations

from assets.press.people.figure import Part, Pose
from assets.press.people.outlines import Outline
from assets.press.people.placing import Place

# fmt: off
BRIM: Outline = [(-16.5, -8.4), (-9, -11.6), (4, -11.8), (13, -9.8), (18, -6.4), (12.6, -6.8),
                 (2, -7.6), (-9, -6.6), (-15.8, -5.6)]
CROWN: Outline = [(-11, -9.6), (-11.8, -16.4), (-8, -21.4), (-1, -20.4), (6, -21.8), (10.6, -18),
                  (11.4, -10.4)]
RIBBON: Outline = [(-11.2, -9.6), (-11.5, -13.4), (11.2, -14.2), (11.4, -10.2)]
# fmt: on


def brimmed(pose: Pose) -> list[Part]:
    """The hat on a head of that pose, in profile."""
    place = Place.of(pose)
    return [
        Part(place.outline(CROWN), "felt", [place.mark((-8, -15.5, 8, -17, 1.0, 0.1), "light")]),
        Part(place.outline(RIBBON), "canvas", rim=0),
        Part(place.outline(BRIM), "felt"),
    ]
