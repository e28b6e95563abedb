"""Capitals cut as bars, for signs and placards in the old spelling, on any surface."""

from __future__ import annotations

from collections.abc import Callable

from shapely.geometry import LineString

from assets.press.layer import Layer, Spot

Place = Callable[[float, float], Spot]  # along the line 0 to 1, up the letter 0 to 1

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


def lettered(layer: Layer, text: str, place: Place, ink: str, weight: float = 1.0) -> None:
    """Cut a line of capitals where `place` puts it; `weight` thickens the strokes."""
    whole = sum(WIDTHS.get(letter, USUAL) for letter in text)
    start = 0.0
    for letter in text:
        lead = -0.3 if letter == "І" else 0.5
        for stroke in STROKES.get(letter, []):
            pen = LineString(stroke).buffer(0.3 * weight, cap_style="square", join_style="mitre")
            rings = [pen.exterior, *pen.interiors]
            data = ""
            for ring in rings:
                spots = [place((start + lead + x) / whole, y / 4) for x, y, *_ in ring.coords][:-1]
                data += layer.knife(spots, 0.5, 40)
            layer.path(data, ink, 'fill-rule="evenodd"')
        start += WIDTHS.get(letter, USUAL)
