"""Hats: caps with a crown and perhaps a visor, a kerchief, a shawl, an operator's headset."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import assert_never

from assets.press.people.figure import Mark, Part, Pose, View
from assets.press.people.geometry import ball, wire
from assets.press.people.outlines import VEIL, VEIL_FOLDS, WRAP, WRAP_FOLDS, Outline
from assets.press.people.placing import Place


@dataclass(frozen=True)
class Hat:
    """A stiff hat: its cloth, its crown, and what hangs on it."""

    kind: str
    crown: Outline
    band: Outline | None = None
    visor: Outline | None = None
    tails: Outline | None = None


# fmt: off
HATS = {
    "peaked": Hat("cap", [(-11.3, -8.2), (-14.2, -11.6), (-12.2, -16.2), (-3, -18.2), (7, -18.4),
                          (13.4, -14.6), (10.2, -8.8)],
                  band=[(-10.9, -3.2), (9.4, -5), (9.8, -9.2), (-11.2, -8.6)],
                  visor=[(6, -6), (10.2, -6), (15.6, -2.6), (14.6, -1.4), (7.6, -3)]),
    "flat": Hat("padcap", [(-11, -4.2), (-13.8, -8.6), (-11, -13.6), (-2, -15.8), (8, -14.2),
                           (14, -8.8),
                           (11, -6)],
                visor=[(6, -7), (12, -7.2), (16.4, -3.4), (15, -2.2), (7, -4)]),
    "papakha": Hat("fleece", [(-10.8, -1.6), (-12.6, -5), (-11.8, -8.6), (-12.6, -12),
                              (-10.8, -16.6),
                              (-6, -18.6), (0, -17.8), (6, -19), (11, -15.6), (11.4, -11.6),
                              (12.4, -8.4),
                              (10.8, -4.4), (4, -5.4)]),
    "sailor": Hat("pea", [(-11, -7), (-15.4, -9.6), (-13.6, -13.4), (-2, -15.6), (9, -15),
                          (15, -11.4),
                          (10, -8.2)],
                  band=[(-10.8, -3), (9.6, -5.4), (9.8, -9), (-11, -7.6)],
                  tails=[(-9.6, -6.5), (-12.6, -5.5), (-17.5, 6), (-21, 15), (-17.2, 14.2),
                         (-16.6, 18),
                         (-12.5, 8), (-9.4, -1)]),
    "bowler": Hat("frock", [(-10, -5), (-9.8, -12), (-6, -18.5), (1, -20), (7.2, -17.8), (10, -11),
                            (9.6, -5.5)],
                  visor=[(-15, -4.6), (-9, -7.6), (9, -8.4), (15.4, -6.2), (12, -3.8),
                         (-10, -2.8)]),
}
FRONT_VISOR: Outline = [(-8, -5.6), (8, -5.6), (9.4, -2.6), (0, -1), (-9.4, -2.6)]
CURLS = ((-9, -4.6), (-9.4, -9), (-8, -13.4), (-4.6, -7), (-3.4, -12), (0.6, -7), (1.6, -14.4),
         (4.6, -10), (7, -6.4), (8, -13))
# fmt: on


def hat_parts(name: str, pose: Pose, place: Place) -> list[Part]:
    """The hat of that name on the head of that pose; none for an empty name."""
    view = pose.view
    if name in HATS:
        return _stiff(HATS[name], name, pose, place)
    if name == "kerchief":
        folds = tuple(place.mark(fold, "ink") for fold in VEIL_FOLDS)
        return [Part(place.outline(VEIL.get(view, VEIL["profile"])), "linen", folds)]
    if name == "shawl":
        folds = tuple(place.mark(fold, "light") for fold in WRAP_FOLDS)
        return [Part(place.outline(WRAP.get(view, WRAP["profile"])), "shawl", folds)]
    return _headset(pose, place) if name == "headset" else []


def _stiff(hat: Hat, name: str, pose: Pose, place: Place) -> list[Part]:
    parts = []
    if hat.tails:
        parts.append(Part(place.outline(hat.tails), "hair", rim=0.7))
    if hat.visor and not pose.is_from_behind:
        frontal = pose.view == "front" and name != "bowler"
        visor = FRONT_VISOR if frontal else hat.visor
        parts.append(Part(place.outline(visor), "leather", rim=0.8))
    crown: tuple[Mark, ...] = (place.mark((-11, -12, 9, -14, 0.9, 0.06), "light"),)
    if name == "papakha":
        crown = tuple(place.mark((x, y, x + 2.6, y - 2.6, 1.1, 0.2), "light") for x, y in CURLS)
    parts.append(Part(place.outline(hat.crown), hat.kind, crown))
    if hat.band:
        kind = "hatband" if name == "peaked" else "hair"
        parts.append(Part(place.outline(hat.band), kind, rim=0.4))
    if name == "peaked" and not pose.is_from_behind:
        badge = place.spot((6.5 if pose.view != "front" else 0, -7.2))
        parts.append(Part(ball(badge, 1.5), "brass", rim=0))
    return parts


def _headset(pose: Pose, place: Place) -> list[Part]:
    """An iron band over the hair, the receiver on the ear, the breast transmitter's horn."""
    parts = []
    for ear, band_ in _bands(pose.view):
        if band_:
            parts.append(Part(wire([place.spot(p) for p in band_], 1.1), "brass", rim=0))
        if not band_:  # one ear has the receiver, the other a pad to hold the band
            parts.append(Part(ball(place.spot(ear), 2.2), "brass", rim=0))
            continue
        x, y = place.spot(ear)
        boss: Mark = (x - 1.6, y + 1.4, x + 1.6, y - 1.4, 0.8, "light", 0.3)
        parts.append(Part(ball((x, y), 4.6), "steel", [boss]))
    if pose.view == "profile":
        horn = [(9, 27), (11, 21.6), (15.4, 18.4), (18, 13.6), (13.6, 14.8), (9.4, 19.4), (5.4, 26)]
        parts.append(Part(place.outline(horn), "steel"))
    return parts


def _bands(view: View) -> list[tuple[tuple[float, float], Outline]]:
    """The ears that show and the band that runs over the crown to them."""
    arch = [
        (-11.4 * math.cos(t), -2 - 15.6 * math.sin(t))
        for t in (0.1, 0.6, 1.1, 1.57, 2.04, 2.54, 3.04)
    ]
    match view:
        case "profile":
            return [((-1.6, 1.4), [(-1.6, 0), (-2.2, -8), (-0.8, -16.8)])]
        case "turned":
            return [((-6.4, 1.4), [(-6.4, 0), (-6.4, -9), (-2, -16.6)])]
        case "rear":
            return [((2.4, 1.6), [(2.4, 0), (2.4, -8), (0.6, -16.6)])]
        case "front" | "back":
            return [((-11.6, 1), arch), ((11.6, 1), [])]
        case _:
            assert_never(view)
