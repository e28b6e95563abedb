"""The style sheets of the map, with the inks, the faces and the looks of the cards put in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from string import Template

from game.author.drawing.inks import INKS, LOOKS, Gouge, Look
from game.author.drawing.letters import FILES, stack
from game.author.drawing.sizes import SIZES

HERE = Path(__file__).parent
AFAR = 4  # how much larger the gouges are where a card is seen from afar
_STROKES: dict[Gouge, tuple[int, str]] = {  # the side of a tile, and what is cut in it
    "slant": (6, "M-1 7L7 -1M-4 4L4 -4M2 10L10 2"),
    "level": (5, "M0 2.5H5"),
    "upright": (5, "M2.5 0V5"),
    "cross": (7, "M0 0L7 7M7 0L0 7"),
    "dots": (6, "M1 2h2M4 5h2"),
}


def styled(name: str) -> str:
    """A style sheet of this folder with its names replaced."""
    names = {ink.replace("-", "_"): value for ink, value in INKS.items()}
    faces: dict[str, str] = {face: stack(face) for face in FILES}
    return Template((HERE / name).read_text("utf-8")).substitute(names | faces | dict(SIZES))


def looks() -> Iterator[str]:
    """A rule for every part of every look."""
    for name, look in LOOKS.items():
        ground, letters = INKS[look.ground], INKS[look.letters]
        yield f".look-{name} .band {{ fill: {ground}; }}"
        yield f".look-{name} .word, .look-{name} .hour {{ fill: {letters}; }}"
        if look.gouge:
            yield f".look-{name} .gouged {{ fill: url(#gouge-{name}); }}"
            yield f".look-{name} .gouged-afar {{ fill: url(#afar-{name}); }}"
        elif look.ground == "strip":
            yield f".look-{name} .band {{ stroke: {INKS['ink']}; stroke-width: 1; }}"


def patterns() -> Iterator[str]:
    """A tile for every look that is gouged."""
    for name, look in LOOKS.items():
        if look.gouge:
            yield _tile(f"gouge-{name}", look, 1)
            yield _tile(f"afar-{name}", look, AFAR)


def _tile(id: str, look: Look, scale: int) -> str:
    side, strokes = _STROKES[look.gouge]
    return (
        f'<pattern id="{id}" width="{side}" height="{side}" patternUnits="userSpaceOnUse"'
        f' patternTransform="scale({scale})">'
        f'<path d="{strokes}" fill="none" stroke="{INKS[look.gouged]}" stroke-width="1.3"/>'
        f"</pattern>"
    )
