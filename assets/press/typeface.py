"""Letters of the bundled faces, for printed papers."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fontTools.pens.filterPen import DecomposingFilterPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

from assets.press.layer import Layer, Spot
from assets.press.lettering import Place

FONTS = Path(__file__).resolve().parent.parent / "fonts"


class Typeface:
    """A face by its name; `track` is laid between letters, in ems."""

    def __init__(self, name: str, track: float = 0.02) -> None:
        font = _font(name)
        self._glyphs, self._known = font.getGlyphSet(), font.getBestCmap()
        self.tall = float(font["head"].unitsPerEm)
        self._track = track * self.tall

    def width(self, letter: str) -> float:
        return float(self._glyphs[self._known[ord(letter)]].width) + self._track

    def cut(self, layer: Layer, letter: str, at: Place) -> list[str]:
        pen = SVGPathPen(self._glyphs, lambda number: f"{number:.1f}")
        on = _Laid(pen, self._glyphs, lambda x, y: at(x + self._track / 2, y))
        self._glyphs[self._known[ord(letter)]].draw(on)
        return [pen.getCommands()]


class _Laid(DecomposingFilterPen):  # type: ignore[misc]  # of a library without types
    """Draws an outline where `at` puts its points."""

    def __init__(self, pen: SVGPathPen, glyphs: object, at: Place) -> None:
        super().__init__(pen, glyphs)
        self._at = at

    def moveTo(self, pt: Spot) -> None:
        super().moveTo(self._at(*pt))

    def lineTo(self, pt: Spot) -> None:
        super().lineTo(self._at(*pt))

    def curveTo(self, *points: Spot) -> None:
        super().curveTo(*(self._at(*point) for point in points))

    def qCurveTo(self, *points: Spot) -> None:
        super().qCurveTo(*(self._at(*point) for point in points))


@cache
def _font(name: str) -> TTFont:
    return TTFont(FONTS / f"{name}.ttf")
