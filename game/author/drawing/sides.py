"""What stands to the right of a card: what it calls or draws from, and slips that name others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.author.drawing.cards import Card
from game.author.drawing.chart import Chart, Line
from game.author.drawing.links import Cord
from game.author.drawing.shapes import Point

GAP = 18.0  # between two charts of a side
EDGE = 15.0  # of the channel, left and right of its tracks
STEP = 9.0  # between two tracks of the channel


@dataclass(frozen=True, slots=True)
class Side:
    """Charts one below the other; x runs from the card's right edge, y from its top."""

    w: float
    h: float
    charts: tuple[Chart, ...]
    lines: tuple[Line, ...]

    def at(self, x: float, y: float) -> tuple[Chart, ...]:
        """Its charts and lines for a card whose upper right corner lies there."""
        held = Chart(0, 0, lines=self.lines).moved(x, y)
        return (*(chart.moved(x, y) for chart in self.charts), held)


def side(card: Card, beside: Sequence[tuple[Cord, Chart]]) -> Side:
    """Stack what belongs to a card, each as level with its choice as the one above allows."""
    joins: list[tuple[Cord, float, float]] = []  # cord, y of the choice, y of the chart's entry
    tops: list[float] = []
    edge = 0.0
    for cord, chart in beside:
        leaves = [card.y_of(choice) for choice in dict.fromkeys(hop.choice for hop in cord.hops)]
        tops.append(max(edge, leaves[0] - chart.entry[1]))
        edge = tops[-1] + chart.h + GAP
        joins += [(cord, y, tops[-1] + chart.entry[1]) for y in leaves]
    channel = 2 * EDGE + STEP * max(0, len(joins) - 1)
    charts = tuple(chart.moved(channel, top) for (_, chart), top in zip(beside, tops, strict=True))
    lines = tuple(
        Line(cord, _bent(start, end, channel, channel - EDGE - STEP * n))
        for n, (cord, start, end) in enumerate(_by_track(joins))
    )
    width = channel + max(chart.w for _, chart in beside)
    return Side(width, edge - GAP, charts, lines)


def _by_track(joins: Sequence[tuple[Cord, float, float]]) -> list[tuple[Cord, float, float]]:
    """The cords from the rightmost track to the leftmost, so that none crosses another."""
    down = [join for join in joins if join[2] >= join[1]]
    up = [join for join in joins if join[2] < join[1]]
    return [*down, *reversed(up)]


def _bent(start: float, end: float, channel: float, track: float) -> tuple[Point, ...]:
    if abs(start - end) < 1:
        return ((0.0, end), (channel, end))
    return ((0.0, start), (track, start), (track, end), (channel, end))
