"""Signs and papers in the pictures: lines set from the bundled faces and cut as outlines."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen  # type: ignore[import-untyped]
from fontTools.pens.transformPen import TransformPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from assets.press.inks import INK
from assets.press.layer import Layer

FONTS = Path(__file__).resolve().parent.parent / "fonts"


def letter(
    layer: Layer,
    text: str,
    x: float,
    y: float,
    size: float,
    fill: str = INK,
    face: str = "OldStandard-Bold",
    track: float = 0.02,
) -> None:
    """Cut a line of text centred on `x`, its feet on `y`."""
    font = _font(face)
    glyphs, known = font.getGlyphSet(), font.getBestCmap()
    k = size / font["head"].unitsPerEm
    widths = [glyphs[known[ord(sign)]].width * k + track * size for sign in text]
    left = x - (sum(widths) - track * size) / 2
    outlines = []
    for sign, width in zip(text, widths, strict=True):
        pen = SVGPathPen(glyphs, lambda number: f"{number:.1f}")
        glyphs[known[ord(sign)]].draw(TransformPen(pen, (k, 0, 0, -k, left, y)))
        outlines.append(pen.getCommands())
        left += width
    layer.path("".join(outlines), fill)


@cache
def _font(face: str) -> TTFont:
    return TTFont(FONTS / f"{face}.ttf")
