"""A list: entries, controls, headings and passages under each other, one of them in focus.

    listing = Listing((Heading("Sound"), Slider("music", "Music", 0, 100, 70, 5, " %")))
    layout = set_list(listing.rows, box, scale, widths)         # listing_layout.py
    listing, event = listing.on_intent(intent, layout)
    paper.print(list_marks(listing, layout))                    # draw.py

Set the list again whenever its rows have changed: it takes about a millisecond.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.desktop.intent import Action, Intent, Listening, Pick, PointAt, Press, Scroll
from game.desktop.widgets.capture import Capture
from game.desktop.widgets.event import Event
from game.desktop.widgets.field import Field
from game.desktop.widgets.listing_layout import ListLayout
from game.desktop.widgets.rows import Control, Passage, Row, controls
from game.desktop.widgets.slider import Slider
from game.desktop.widgets.track import turned_by

NOTCH = 2  # lines to a notch of the wheel


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows, the id of the control in focus, and how far the list is scrolled, in pixels."""

    rows: tuple[Row, ...]
    focus: str = ""
    scroll: float = 0.0

    @property
    def control(self) -> Control | None:
        """The control in focus."""
        return next((row for row in controls(self.rows) if row.id == self.focus), None)

    @property
    def said(self) -> str:
        """The words of what has the focus."""
        control = self.control
        return control.said if control else ""

    @property
    def text_said(self) -> str:
        """The words of the passages between the controls."""
        passages = (row for row in self.rows if isinstance(row, Passage))
        return " ".join(paragraph.said for passage in passages for paragraph in passage.paragraphs)

    @property
    def listening(self) -> Listening:
        """What keys are for while this list has them."""
        control = self.control
        return control.listening if control else "actions"

    def focused(self, id: str, layout: ListLayout) -> Listing:
        """The list with the focus on a control, scrolled so that it shows."""
        rows = tuple(
            row.left() if isinstance(row, Field | Capture) and row.id == self.focus != id else row
            for row in self.rows
        )
        return Listing(rows, id, layout.scroll_showing(id, self.scroll))

    def with_row(self, row: Control) -> Listing:
        """The list with a row exchanged for another of the same id."""
        rows = tuple(row if getattr(old, "id", None) == row.id else old for old in self.rows)
        return replace(self, rows=rows)

    def on_intent(self, intent: Intent, layout: ListLayout) -> tuple[Listing, Event | None]:
        """Move the focus, or hand the intent to what has it."""
        control = self.control
        if (
            control
            and control.listening != "actions"
            and not isinstance(intent, Press | PointAt | Scroll)
        ):
            return self._handed(control, intent)
        match intent:
            case Scroll(notches):
                by = notches * NOTCH * layout.scale.leading
                return replace(self, scroll=layout.kept(self.scroll + by)), None
            case PointAt(x, y):
                under = layout.graph(self.scroll).at(x, y) if layout.view_holds(y) else None
                return (
                    replace(self, focus=under.id) if under and not _is_busy(control) else self
                ), None
            case Press(x, y):
                return self._press(x, y, layout)
            case Pick(number):
                entries = controls(self.rows)
                if number > len(entries):
                    return self, None
                there = self.focused(entries[number - 1].id, layout)
                return there._handed(entries[number - 1], Action("confirm"))
            case Action("page-up" | "page-down") if not isinstance(control, Slider):
                way = 1 if intent == Action("page-down") else -1
                return self._turned(way, layout), None
            case Action("up" | "down" | "next" | "previous" | "first" | "last"):
                return self.focused(
                    layout.graph(self.scroll).moved(self.focus, intent), layout
                ), None
            case _:
                return self._handed(control, intent) if control else (self, None)

    def _press(self, x: float, y: float, layout: ListLayout) -> tuple[Listing, Event | None]:
        page = turned_by(x, y, layout.view, self.scroll, layout.most_scroll, layout.scale)
        if page:
            return self._turned(page, layout), None
        under = layout.graph(self.scroll).at(x, y) if layout.view_holds(y) else None
        row = layout.row(under.id) if under else None
        if under is None or row is None:
            return self, None
        there = self.focused(under.id, layout)
        control = there.control
        if control is None:
            return there, None
        share = None
        if row.track:
            track = layout.placed(row.track, self.scroll)
            slack = layout.scale.px(10)
            if track.inset(-slack, 0).holds(x, track.y):
                share = min(1.0, max(0.0, (x - track.x) / max(1.0, track.w)))
        changed, event = control.pressed(share)
        return there.with_row(changed), event

    def _turned(self, pages: int, layout: ListLayout) -> Listing:
        return replace(self, scroll=layout.kept(self.scroll + pages * layout.view.h * 0.85))

    def _handed(self, control: Control, intent: Intent) -> tuple[Listing, Event | None]:
        changed, event = control.on_intent(intent)
        return self.with_row(changed), event


def _is_busy(control: Control | None) -> bool:
    """Whether a control waits for letters or a key: it keeps the focus from the pointer."""
    return control is not None and control.listening != "actions"
