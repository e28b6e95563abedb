"""The hands that a page is written in: prose, print, pencil, typewriter, tape, poster, stamp."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.desktop.founts import NUMERAL_SIZE, Face, Fount, fount, small_capitals
from game.desktop.scale import Family, Scale
from game.desktop.spans import HandName
from game.desktop.theme import Ink
from game.model.spans import SpanStyle

MIDDLE = 0.31  # of the book face, whose small letters are half as tall as their size
TALL_MIDDLE = 0.40  # of the poster face: its capitals fill four fifths of their size

Ornament = Literal["none", "rules", "margin", "leaf", "strips", "bill", "frame"]


@dataclass(frozen=True, slots=True)
class Hand:
    """How one hand is set. Sizes are against body text; `inset`, on both sides, in text sizes.

    `middle` is how far below the middle of a line its letters stand, in their size; `above` are
    the lines left empty above it, where something stands there.
    """

    text: Face = "text"
    italic: Face = "italic"
    bold: Face = "bold"
    size: float = 1.0
    leading: float = 1.5
    tracking: float = 0.0
    inset: float = 0.0
    ink: Ink = Ink.TEXT
    is_centred: bool = False
    is_capitals: bool = False
    keeps_lines: bool = True
    above: int = 0
    ornament: Ornament = "none"
    middle: float = MIDDLE


HANDS: dict[HandName, Hand] = {
    "body": Hand(keeps_lines=False),
    "document": Hand("old", "old-italic", "old-bold", 1.12, 1.38, inset=1.3, ornament="rules"),
    "pencil": Hand(
        "old-italic", "old", "old-bold", 1.16, 1.4, inset=1.3, ink=Ink.PENCIL, ornament="margin"
    ),
    "typed": Hand(
        "typed", "typed", "typed", 0.86, 1.5, inset=1.3, ink=Ink.ON_STRIP, ornament="leaf"
    ),
    "telegraph": Hand(
        "typed",
        "typed",
        "typed",
        0.80,
        1.75,
        0.03,
        1.3,
        Ink.ON_STRIP,
        is_capitals=True,
        ornament="strips",
    ),
    "poster": Hand(
        "display",
        "display",
        "display",
        1.25,
        1.3,
        0.03,
        1.3,
        is_centred=True,
        is_capitals=True,
        ornament="bill",
        middle=TALL_MIDDLE,
    ),
    "stamp": Hand(
        "label",
        "label",
        "label",
        0.76,
        1.45,
        0.03,
        0.7,
        Ink.SIGNAL,
        keeps_lines=False,
        ornament="frame",
        middle=TALL_MIDDLE,
    ),
    "aside": Hand("italic", "text", "bold", 0.9, 1.5, ink=Ink.QUIET),
    "card": Hand("italic", "text", "bold", 0.9, 1.5, ink=Ink.QUIET, keeps_lines=False),
    "heading": Hand(
        "label", "label", "display", 0.86, 1.6, 0.05, is_capitals=True, ink=Ink.SIGNAL, above=1
    ),
}


def hand_fount(scale: Scale, hand: Hand, style: SpanStyle) -> Fount:
    """The fount of a style in a hand."""
    size = scale.body * hand.size
    match style:
        case "source":
            return fount(scale, "label", size * NUMERAL_SIZE)
        case "italic":
            face = hand.italic
        case "bold":
            face = hand.bold
        case "regular" | "caps" | "term":
            face = hand.text
    set_in = fount(scale, _readable(face, scale.comfort.family), size, hand.tracking)
    if style == "caps":
        return small_capitals(set_in)
    return (
        Fount(set_in.face, set_in.size, set_in.tracking, capitals=True)
        if hand.is_capitals
        else set_in
    )


def hand_ink(hand: Hand, style: SpanStyle, *, is_past: bool) -> Ink:
    """The ink of a style in a hand: what is past is dim, whatever it was."""
    if is_past and hand.ink is not Ink.ON_STRIP:
        return Ink.DIM
    return Ink.SIGNAL if style == "source" and hand.ink is not Ink.ON_STRIP else hand.ink


_PLAIN_FACE: dict[Face, Face] = {
    "typed": "text",
    "old": "text",
    "old-italic": "italic",
    "old-bold": "bold",
}


def _readable(face: Face, family: Family) -> Face:
    """Documents too are set in the reader's face, where that is not the book face."""
    return face if family == "book" else _PLAIN_FACE.get(face, face)
