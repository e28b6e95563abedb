"""How far down each row of a group begins: below its cords, and clear of what hangs above."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.author.drawing.bands import Wires
from game.author.drawing.cards import WIDE, Card
from game.author.drawing.shapes import Span, touch
from game.author.drawing.sides import EDGE, Side
from game.author.drawing.slips import SLIP
from game.author.drawing.spread import PASSING, Place
from game.author.drawing.weave import Woven

CLEAR = 16.0  # between what hangs and what stands below it


@dataclass(frozen=True, slots=True)
class Rows:
    """A group whose spots know their x and whose cords know their tracks."""

    weave: Woven
    at: Mapping[Place, float]
    bands: Sequence[Wires]
    cards: Mapping[str, Card]
    sides: Mapping[str, Side]

    def row_of(self, scene: str) -> int:
        """The number of the row that a scene stands in."""
        return next(
            n
            for n, row in enumerate(self.weave.rows)
            if any(spot.scene == scene and not spot.passes for spot in row)
        )

    def spans(self, n: int) -> list[Span]:
        """What a row takes up across the sheet, the cords that come to it included."""
        found = [] if n == 0 else self.bands[n - 1].spans()
        for spot in self.weave.rows[n]:
            x = self.at[n, spot]
            if spot.passes:
                found.append((x - PASSING.left, x + PASSING.right))
            else:
                hanging = self.sides.get(spot.scene)
                found.append((x - WIDE / 2, x + WIDE / 2 + (hanging.w if hanging else 0)))
        return found

    def hanging(self, n: int, top: float) -> list[tuple[Span, float]]:
        """What hangs beside the cards of a row that begins there: its span and its bottom."""
        found = []
        for spot in self.weave.rows[n]:
            side = self.sides.get(spot.scene)
            if side is not None and not spot.passes:
                right = self.at[n, spot] + WIDE / 2
                found.append(((right + EDGE, right + side.w), top + side.h))
        return found


def tops(rows: Rows) -> list[float]:
    """The y of every row."""
    found: list[float] = []
    hanging: list[tuple[Span, float]] = []
    edge = 0.0  # below the cards of the row before
    for n, row in enumerate(rows.weave.rows):
        band = rows.bands[n - 1].height if n else 0.0
        spans = rows.spans(n)
        clear = (bottom for span, bottom in hanging if any(touch(span, own) for own in spans))
        top = max(edge, max(clear, default=-CLEAR) + CLEAR) + band
        found.append(top)
        heights = (
            rows.cards[spot.scene].h if spot.scene in rows.cards else SLIP
            for spot in row
            if not spot.passes
        )
        edge = top + max(heights, default=0.0)
        hanging += rows.hanging(n, top)
    return found
