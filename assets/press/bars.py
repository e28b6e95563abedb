"""Capitals cut as bars, for signs and placards in the old spelling."""

from __future__ import annotations

from dataclasses import dataclass

from shapely.geometry import LineString

from assets.press.layer import Layer, Spot
from assets.press.lettering import Place

# Strokes on a grid three wide and four high, foot at nought.
# fmt: off
STROKES: dict[str, list[list[Spot]]] = {
    "А": [[(0, 0), (1.5, 4), (3, 0)], [(0.6, 1.3), (2.4, 1.3)]],
    "В": [[(0.3, 0), (0.3, 4), (2.1, 4), (2.7, 3.2), (2.1, 2.2), (0.3, 2.2)],
          [(2.1, 2.2), (2.9, 1.2), (2.2, 0), (0.3, 0)]],
    "Г": [[(0.4, 0), (0.4, 4), (2.8, 4)]],
    "Д": [[(0, -0.7), (0, 0), (3, 0), (3, -0.7)], [(0.5, 0), (1.3, 4), (2.5, 4), (2.5, 0)]],
    "Е": [[(2.8, 4), (0.3, 4), (0.3, 0), (2.8, 0)], [(0.3, 2), (2.3, 2)]],
    "Ж": [[(1.5, 0), (1.5, 4)], [(0, 0), (1.5, 2), (0, 4)], [(3, 0), (1.5, 2), (3, 4)]],
    "И": [[(0.2, 4), (0.2, 0), (2.8, 4), (2.8, 0)]],
    "К": [[(0.3, 0), (0.3, 4)], [(2.8, 4), (0.4, 2), (2.9, 0)]],
    "Л": [[(0, 0), (1.5, 4), (3, 0)]],
    "М": [[(0, 0), (0.4, 4), (1.5, 1.2), (2.6, 4), (3, 0)]],
    "Н": [[(0.2, 4), (0.2, 0)], [(2.8, 4), (2.8, 0)], [(0.2, 2), (2.8, 2)]],
    "О": [[(0.8, 4), (2.2, 4), (3, 3), (3, 1), (2.2, 0), (0.8, 0), (0, 1), (0, 3), (0.8, 4)]],
    "П": [[(0.2, 0), (0.2, 4), (2.8, 4), (2.8, 0)]],
    "Р": [[(0.4, 0), (0.4, 4), (2.1, 4), (2.8, 3.2), (2.1, 2), (0.4, 2)]],
    "С": [[(2.9, 3.2), (2.2, 4), (0.8, 4), (0, 3), (0, 1), (0.8, 0), (2.2, 0), (2.9, 0.8)]],
    "Т": [[(0, 4), (3, 4)], [(1.5, 4), (1.5, 0)]],
    "Ф": [[(1.5, 4.4), (1.5, -0.4)],
          [(1.5, 3.6), (0, 2.9), (0, 1.5), (1.5, 0.8), (3, 1.5), (3, 2.9), (1.5, 3.6)]],
    "Ц": [[(0.2, 4), (0.2, 0), (3.1, 0), (3.1, -0.8)], [(2.5, 4), (2.5, 0)]],
    "Ъ": [[(0, 4), (0.9, 4), (0.9, 0), (2.3, 0), (2.9, 1), (2.3, 2), (0.9, 2)]],
    "Я": [[(2.8, 0), (2.8, 4), (1, 4), (0.2, 3.2), (1, 2), (2.8, 2)], [(1.6, 2), (0.1, 0)]],
    "І": [[(1.5, 4), (1.5, 0)]],
}
# fmt: on
WIDTHS = {"І": 2.4, " ": 2.2}
USUAL = 4.1


@dataclass(frozen=True)
class Bars:
    """`weight` thickens the strokes."""

    weight: float = 1.0

    @property
    def tall(self) -> float:
        return 4.0

    def width(self, letter: str) -> float:
        return WIDTHS.get(letter, USUAL)

    def cut(self, layer: Layer, letter: str, at: Place) -> list[str]:
        lead = -0.3 if letter == "І" else 0.5
        pieces = []
        for stroke in STROKES.get(letter, []):
            pen = LineString(stroke).buffer(
                0.3 * self.weight, cap_style="square", join_style="mitre"
            )
            rings = (pen.exterior, *pen.interiors)
            spots = ([at(lead + x, y) for x, y, *_ in ring.coords][:-1] for ring in rings)
            pieces.append("".join(layer.knife(ring, 0.5, 40) for ring in spots))
        return pieces
