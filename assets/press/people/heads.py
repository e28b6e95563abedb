"""A head: neck, skull, face, hair, beard and hat, from the back of the drawing to the front."""

from __future__ import annotations

from assets.press.people.figure import Costume, Part, Pose
from assets.press.people.geometry import ball, capsule, hull, lerp, soften
from assets.press.people.hats import hat_parts
from assets.press.people.outlines import (
    BALD_HAIR,
    BEARD,
    BUN_HAIR,
    FEATURES,
    KNOT,
    MOUSTACHE,
    SHORT_HAIR,
    SKULL,
    SOFT_FEATURES,
    SOFT_SKULL,
    STRANDS,
)
from assets.press.people.placing import Place

SET_BACK = {"profile": 2.2, "turned": 0.0, "front": -2.8}  # where a beard sits in each view


def head_parts(pose: Pose, costume: Costume) -> list[Part]:
    """Everything above the collar."""
    place = Place.of(pose)
    parts = []
    if costume.hat not in ("shawl", "kerchief"):
        nape = lerp(pose.head, pose.neck, 0.35)
        neck = capsule([nape, (pose.neck[0], pose.neck[1] - 1)], [5.2, 6.6])
        parts.append(Part(neck, "neck", rim=0.5))
    if costume.coat == "gown":
        parts += _high_collar(pose)
    skulls, faces = (SOFT_SKULL, SOFT_FEATURES) if costume.soft else (SKULL, FEATURES)
    skull = place.outline(skulls[pose.view])
    features = tuple(place.mark(line, "ink") for line in faces[pose.view])
    parts.append(Part(skull, "hair" if pose.view == "back" else "skin", features))
    parts += _hair(pose, costume, place)
    if not pose.is_from_behind:
        parts += _beard(pose, costume, place)
    return parts + hat_parts(costume.hat, pose, place)


def _high_collar(pose: Pose) -> list[Part]:
    """Close to the jaw, with a narrow edge of linen."""
    neck, top, edge = pose.neck, lerp(pose.neck, pose.head, 0.4), lerp(pose.neck, pose.head, 0.48)
    stand = hull(ball((neck[0] - 4, neck[1] + 2), 3.4), ball((neck[0] + 4, neck[1] + 2), 3.4))
    return [
        Part(ball(edge, 5.9), "linen", rim=0),
        Part(hull(stand, ball(top, 6.0)), "gown", rim=0.6),
    ]


def _hair(pose: Pose, costume: Costume, place: Place) -> list[Part]:
    view = pose.view
    match costume.hair:
        case "bun":
            strands = tuple(place.mark(line, "light") for line in STRANDS[view])
            knot, hair = (soften(place.outline(o[view]), 1.2) for o in (KNOT, BUN_HAIR))
            if pose.is_from_behind:  # the knot lies on the hair
                return [Part(hair, "hair"), Part(knot, "hair", strands)]
            return [Part(knot, "hair"), Part(hair, "hair", strands)]
        case "short" | "bald" if not pose.is_from_behind:
            outlines = SHORT_HAIR if costume.hair == "short" else BALD_HAIR
            return [Part(place.outline(outlines[view]), "hair")]
        case "short" | "bald":
            lines = ((u * 1.2, 9 - abs(u) * 0.5, u * 1.8, -7, 0.9, 0.1 * u / 6) for u in (-4, 3.5))
            marks = tuple(place.mark(line, "light") for line in lines)
            return [Part(place.outline([(-5, 8), (-8, -6), (8, -6), (5, 8)]), "hair", marks, rim=0)]
        case _:
            return []


def _beard(pose: Pose, costume: Costume, place: Place) -> list[Part]:
    if not costume.beard:
        return []
    dx = SET_BACK[pose.view]
    if costume.beard == "moustache":
        return [Part(place.outline([(x + dx, y) for x, y in MOUSTACHE]), "hair", rim=0)]
    lines = (
        (2 + dx, 10.0, 3.4 + dx, 17.5, 0.8, 0.0),
        (5 + dx, 9.8, 5.6 + dx, 16.5, 0.8, 0.0),
        (2.4 + dx, 8.4, 6.8 + dx, 8.4, 0.8, 0.0),
    )
    marks = tuple(place.mark(line, "light") for line in lines)
    return [Part(place.outline([(x + dx, y) for x, y in BEARD]), "hair", marks)]
