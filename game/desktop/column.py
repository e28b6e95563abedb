"""What a set column is: lines of runs, links and ornaments, in the column's own pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from game.desktop.box import Box
from game.desktop.founts import Fount
from game.desktop.marks import Marks
from game.desktop.theme import Ink
from game.model.spans import SpanStyle

LinkKind = Literal["term", "source"]


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one fount, `rise` above the baseline; `link` is a place in `Column.links`."""

    text: str
    fount: Fount
    x: float
    width: float
    rise: float
    ink: Ink
    style: SpanStyle
    link: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its runs, where it stands, and the paragraph it belongs to."""

    runs: tuple[Run, ...]
    top: float
    baseline: float
    bottom: float
    paragraph: int

    def moved(self, dy: float) -> Line:
        """The same line further down."""
        return replace(
            self, top=self.top + dy, baseline=self.baseline + dy, bottom=self.bottom + dy
        )

    @property
    def box(self) -> Box:
        """What the letters cover; hanging marks may begin left of the column or end right of it."""
        left, last = self.runs[0].x, self.runs[-1]
        return Box(left, self.top, last.x + last.width - left, self.bottom - self.top)

    @property
    def text(self) -> str:
        """The words of the line: runs that touch are one word."""
        out, end = "", self.runs[0].x
        for run in self.runs:
            out += (" " if run.x > end + 1 + run.fount.tracking else "") + run.text
            end = run.x + run.width
        return out


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to the glossary (`term`) or a footnote (`source`); a box for each line."""

    kind: LinkKind
    target: str
    text: str
    boxes: tuple[Box, ...]
    paragraph: int

    def over(self, boxes: tuple[Box, ...]) -> Link:
        """The same link over other boxes."""
        return replace(self, boxes=boxes)


@dataclass(frozen=True, slots=True)
class Ornamented:
    """The marks behind a document, and the box they belong to."""

    box: Box
    marks: Marks


@dataclass(frozen=True, slots=True)
class Column:
    """Set paragraphs. `starts` holds the top of each paragraph."""

    width: float
    height: float
    lines: tuple[Line, ...] = ()
    links: tuple[Link, ...] = ()
    ornaments: tuple[Ornamented, ...] = ()
    starts: tuple[float, ...] = ()

    @property
    def text(self) -> str:
        """The words line by line, for tests."""
        return "\n".join(line.text for line in self.lines)
