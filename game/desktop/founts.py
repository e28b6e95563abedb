"""The bundled faces, and a fount: one face at one size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.desktop.scale import Family, Scale

Face = Literal[
    "text", "italic", "bold", "display", "label", "typed", "old", "old-italic", "old-bold"
]

CAPITALS_SIZE = 0.79  # small capitals: full capitals cut down, opened up
CAPITALS_TRACKING = 0.06
NUMERAL_SIZE, NUMERAL_RISE = 0.60, 0.36  # footnote numerals, against the text they stand in

_SHARED: dict[Face, str] = {
    "display": "Oswald-Bold",
    "label": "Oswald-Medium",
    "typed": "PTMono-Regular",
    "old": "OldStandard-Regular",
    "old-italic": "OldStandard-Italic",
    "old-bold": "OldStandard-Bold",
}
_BY_FAMILY: dict[Family, dict[Face, str]] = {
    "book": {"text": "Literata-Regular", "italic": "Literata-Italic", "bold": "Literata-Bold"},
    "sans": {"text": "FiraSans-Regular", "italic": "FiraSans-Italic", "bold": "FiraSans-Bold"},
    "open": {
        "text": "OpenDyslexic-Regular",
        "italic": "OpenDyslexic-Italic",
        "bold": "OpenDyslexic-Bold",
    },
}
_FAMILY_SIZE: dict[Family, float] = {"book": 1.0, "sans": 1.02, "open": 0.80}  # to equal x-heights
_AVERAGE_LETTER: dict[Family, float] = {
    "book": 0.460,
    "sans": 0.454,
    "open": 0.584,
}  # of English prose, in ems


def fallback(face: str) -> str:
    """The face that lends a sign which this one lacks."""
    if face.startswith("Literata"):
        return "OldStandard-Italic" if face.endswith("Italic") else "OldStandard-Regular"
    return "FiraSans-Regular"


@dataclass(frozen=True, slots=True)
class Fount:
    """A face by the stem of its file; size, and tracking after every letter, in pixels."""

    face: str
    size: float
    tracking: float = 0.0
    capitals: bool = False


def fount(scale: Scale, face: Face, size: float, tracking: float = 0.0) -> Fount:
    """A fount at a size in pixels, tracking in ems; text faces follow the reader's comfort."""
    comfort = scale.comfort
    files = _BY_FAMILY[comfort.family]
    if face in files:
        size *= _FAMILY_SIZE[comfort.family]
        return Fount(files[face], size, (tracking + comfort.tracking) * size)
    return Fount(_SHARED[face], size, tracking * size)


def small_capitals(of: Fount) -> Fount:
    """The small capitals that stand beside a fount."""
    size = of.size * CAPITALS_SIZE
    return Fount(of.face, size, of.tracking + CAPITALS_TRACKING * size, capitals=True)


def letter_width(scale: Scale) -> float:
    """The average width of a letter of body text in pixels, tracking included."""
    comfort = scale.comfort
    return scale.body * (
        _AVERAGE_LETTER[comfort.family] + comfort.tracking * _FAMILY_SIZE[comfort.family]
    )
