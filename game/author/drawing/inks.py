"""The inks of the map and the looks of its cards, by what a colouring says of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

INKS: Mapping[str, str] = {
    "paper": "#E9DEC5",
    "strip": "#F1E9D6",  # paper pasted on paper
    "ink": "#14120F",
    "red": "#C5291C",
    "small-red": "#B02218",  # red for small type
    "neva": "#566C79",
    "deep-neva": "#1D2930",
    "pale-neva": "#A9B5B0",
    "ember": "#7E1C14",
    "oxblood": "#5A1D16",
    "birch": "#8E8B80",
    "wet-stone": "#33434C",
    "dim": "#565349",
}

Gouge = Literal["", "slant", "level", "upright", "cross", "dots"]


class Look(NamedTuple):
    """The ground of a card's band, the ink of the letters on it, and how the ground is gouged."""

    ground: str
    letters: str
    gouge: Gouge = ""
    gouged: str = ""  # the ink of the gouges


LOOKS: Mapping[str, Look] = {
    "solid": Look("ink", "strip"),
    "half": Look("pale-neva", "ink", "slant", "neva"),
    "thin": Look("strip", "ink", "level", "neva"),
    "open": Look("strip", "ink"),
    "red": Look("red", "strip"),
    "neva": Look("neva", "strip"),
    "stone": Look("wet-stone", "strip"),
    "pale": Look("pale-neva", "ink"),
    "birch": Look("birch", "ink", "dots", "strip"),
    "oxblood": Look("oxblood", "strip"),
    "oxblood-level": Look("oxblood", "strip", "level", "birch"),
    "stone-slant": Look("wet-stone", "strip", "slant", "birch"),
    "pale-upright": Look("pale-neva", "ink", "upright", "neva"),
    "ember-cross": Look("ember", "strip", "cross", "birch"),
    "deep-dots": Look("deep-neva", "strip", "dots", "pale-neva"),
}
