"""A group laid out: cards, slips, frames and lines, each at its place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from game.author.drawing.cards import Card
from game.author.drawing.links import Cord
from game.author.drawing.shapes import Box, Point

SlipKind = Literal["end", "away"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A card on the sheet."""

    card: Card
    box: Box


@dataclass(frozen=True, slots=True)
class Slip:
    """A strip with words: where a chapter ends, or what a cord leads to that stands elsewhere."""

    kind: SlipKind
    words: str
    scene: str  # the scene to look at, "" where there is none
    box: Box


@dataclass(frozen=True, slots=True)
class Frame:
    """The pages of a pool, held together."""

    pool: str
    box: Box


@dataclass(frozen=True, slots=True)
class Line:
    """A cord as drawn: its corners, and what is printed where it leaves."""

    cord: Cord
    points: tuple[Point, ...]
    label: str = ""
    label_at: Point = (0.0, 0.0)

    def moved(self, dx: float, dy: float) -> Line:
        """The same line elsewhere."""
        points = tuple((x + dx, y + dy) for x, y in self.points)
        return replace(self, points=points, label_at=(self.label_at[0] + dx, self.label_at[1] + dy))


@dataclass(frozen=True, slots=True)
class Tick:
    """An hour on the axis, at the top of its row."""

    clock: str
    minute: int
    y: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything of a group; `entry` is where what leads to it from outside arrives."""

    w: float
    h: float
    cards: tuple[Placed, ...] = ()
    slips: tuple[Slip, ...] = ()
    frames: tuple[Frame, ...] = ()
    lines: tuple[Line, ...] = ()
    ticks: tuple[Tick, ...] = ()
    entry: Point = (0.0, 0.0)

    def moved(self, dx: float, dy: float) -> Chart:
        """The same chart elsewhere; its size stays."""
        return replace(
            self,
            cards=tuple(replace(one, box=one.box.moved(dx, dy)) for one in self.cards),
            slips=tuple(replace(one, box=one.box.moved(dx, dy)) for one in self.slips),
            frames=tuple(replace(one, box=one.box.moved(dx, dy)) for one in self.frames),
            lines=tuple(one.moved(dx, dy) for one in self.lines),
            ticks=tuple(replace(one, y=one.y + dy) for one in self.ticks),
            entry=(self.entry[0] + dx, self.entry[1] + dy),
        )

    def with_all(self, others: tuple[Chart, ...]) -> Chart:
        """This chart and what is on others; ticks and entry are its own."""
        return replace(
            self,
            cards=self.cards + tuple(one for other in others for one in other.cards),
            slips=self.slips + tuple(one for other in others for one in other.slips),
            frames=self.frames + tuple(one for other in others for one in other.frames),
            lines=self.lines + tuple(one for other in others for one in other.lines),
        )
