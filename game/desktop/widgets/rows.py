"""What stands in a list: controls, which take the focus; headings and passages, which do not."""

from __future__ import annotations

from dataclasses import dataclass

from game.desktop.spans import Paragraph
from game.desktop.widgets.capture import Capture
from game.desktop.widgets.cycle import Cycle
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.field import Field
from game.desktop.widgets.slider import Slider
from game.desktop.widgets.toggle import Toggle


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading over the rows that follow."""

    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Text between the rows: an explanation, a live sample."""

    paragraphs: tuple[Paragraph, ...]


Control = Entry | Toggle | Cycle | Slider | Field | Capture
Row = Control | Heading | Passage


def controls(rows: tuple[Row, ...]) -> tuple[Control, ...]:
    """The rows that can have the focus."""
    return tuple(row for row in rows if not isinstance(row, Heading | Passage))
