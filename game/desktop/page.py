"""The page of the reader: masthead, body, choices and notes on one torn sheet.

A screen makes a `Page`, asks `laid_out` once for each page, window and comfort, and keeps the
`PageLayout`. Where the reader is on it (how far scrolled, what has the focus) is a `Reading`
(reading.py); `page_marks` (page_print.py) turns both into marks for the canvas. Nothing here
draws, and nothing here remembers.

How the sheet is shared out, from the top: masthead, body, choices, notes. Of three ways the
first that works is taken (`PageLayout.tray`):

- `below`: all fits. The choices stand under the last line of the body.
- `pinned`: the body is too tall. It scrolls in `viewport`, the choices stand still at the foot of
the sheet.
- `flowing`: the choices alone are too tall. They follow the body and scroll with it as one column.

Every choice can be reached in each of them: what has the focus is scrolled into view.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Literal

from game.desktop.box import Box
from game.desktop.column import Column
from game.desktop.foot import Footnote, foot_on
from game.desktop.layout import set_column
from game.desktop.options import Option, OptionLayout, set_options
from game.desktop.pauses import with_pauses
from game.desktop.scale import Scale
from game.desktop.shaping import Widths
from game.desktop.sheet import Masthead, Printed, Sheet, Side, masthead_on, sheet_at
from game.desktop.spans import Paragraph

LEAST_BODY = 4  # lines of body that must show above pinned choices
HAIR = 0.5  # pixels that a box may stick out of the viewport and still be in view
ABOVE_RULE, BELOW_RULE = 14, 10  # the hairline between body and choices, in design units

Tray = Literal["below", "pinned", "flowing"]


@dataclass(frozen=True, slots=True)
class Page:
    """What is to be read now.

    `body` holds older paragraphs (with `is_past`) before the new ones. `side` is where the sheet
    lies; the picture gets the rest of the window.
    """

    masthead: Masthead
    body: tuple[Paragraph, ...]
    options: tuple[Option, ...] = ()
    notes: tuple[Footnote, ...] = ()
    side: Side = "right"


@dataclass(frozen=True, slots=True)
class PageLayout:
    """A page in place, in window pixels; the body in its own pixels, from its upper left corner.

    `viewport` is where the body shows. With nothing scrolled, the body's corner is the viewport's
    corner. `tray_top` is the top of the first choice: a height of the window when the choices
    stand still (`below`, `pinned`), a height in the body's pixels when they flow. `rule_top` is
    the hairline above it, counted alike.
    """

    page: Page
    scale: Scale
    sheet: Sheet
    masthead: Printed
    viewport: Box
    body: Column
    options: tuple[OptionLayout, ...]
    tray: Tray
    tray_top: float
    rule_top: float
    foot: Printed | None

    @property
    def scrolled_height(self) -> float:
        """The height of everything that moves when the reader scrolls."""
        if self.tray == "flowing":
            return self.tray_top + _tray_height(self.options)
        return self.body.height

    @property
    def most_scroll(self) -> float:
        """How far the page can be scrolled, in whole lines; 0 when all of it shows."""
        beyond = self.scrolled_height - self.viewport.h
        return _whole_lines(beyond, self.scale) if beyond > HAIR else 0.0

    @property
    def resting_scroll(self) -> float:
        """Where a new page rests: its first new paragraph at the top, or all of it in view."""
        new = [number for number, paragraph in enumerate(self.page.body) if not paragraph.is_past]
        return self.kept(self.body.starts[new[0]] if new else self.most_scroll)

    def kept(self, scroll: float) -> float:
        """A scroll kept inside its limits."""
        return min(max(0.0, scroll), self.most_scroll)

    def said(self, picture: str = "") -> str:
        """All that is new on the page, and its choices, with what the picture shows."""
        head = self.page.masthead
        words = (paragraph.said for paragraph in self.page.body if not paragraph.is_past)
        choices = (f"{each.number}. {each.option.said}" for each in self.options)
        return with_pauses((head.title, head.hour, head.left, picture, *words, *choices))

    def option_box(self, place: int, scroll: float) -> Box:
        """Where a choice stands in the window. When it flows it may be outside the viewport."""
        box = self.options[place].box
        moved = self.viewport.y - scroll if self.tray == "flowing" else 0.0
        return box.moved(self.sheet.column.x, self.tray_top + moved)

    def link_boxes(self, place: int, scroll: float) -> tuple[Box, ...]:
        """Where the words of a link stand in the window, one box for each line."""
        return tuple(
            box.moved(self.viewport.x, self.viewport.y - scroll)
            for box in self.body.links[place].boxes
        )

    def scroll_showing(self, boxes: tuple[Box, ...], scroll: float) -> float:
        """The least scroll from here that shows boxes which stand in the window at this scroll."""
        top, bottom = min(box.y for box in boxes), max(box.bottom for box in boxes)
        if top < self.viewport.y:
            return self.kept(scroll - _whole_lines(self.viewport.y - top, self.scale))
        if bottom > self.viewport.bottom:
            by = _whole_lines(bottom - self.viewport.bottom, self.scale)
            # A choice taller than the viewport shows its first line rather than its last.
            return self.kept(scroll + min(by, max(0.0, top - self.viewport.y)))
        return scroll

    def shows(self, box: Box) -> bool:
        """Whether a box that scrolls is wholly in view."""
        return box.y >= self.viewport.y - HAIR and box.bottom <= self.viewport.bottom + HAIR


def laid_out(page: Page, scale: Scale, widths: Widths) -> PageLayout:
    """The page set and placed for one window and one reader's comfort."""
    sheet = sheet_at(scale, page.side)
    masthead = masthead_on(sheet, page.masthead, scale, widths)
    foot = foot_on(sheet, page.notes, scale, widths) if page.notes else None
    bottom = foot.box.y - scale.px(14) if foot else sheet.column.bottom + scale.px(8)
    area = Box(
        sheet.column.x, masthead.box.bottom, sheet.column.w, max(0.0, bottom - masthead.box.bottom)
    )
    body = set_column(page.body, area.w, scale, widths)
    options = set_options(page.options, area.w, scale, widths)
    tray = _tray(body, options, area, scale)
    viewport, rule_top, tray_top = _shared_out(tray, body, options, area, scale)
    return PageLayout(
        page, scale, sheet, masthead, viewport, body, options, tray, tray_top, rule_top, foot
    )


def _tray(body: Column, options: tuple[OptionLayout, ...], area: Box, scale: Scale) -> Tray:
    if not options:
        return "below" if body.height <= area.h else "pinned"
    needed = _tray_height(options) + _rule_height(scale)
    if body.height + needed <= area.h:
        return "below"
    return "pinned" if area.h - needed >= LEAST_BODY * scale.leading else "flowing"


def _shared_out(
    tray: Tray, body: Column, options: tuple[OptionLayout, ...], area: Box, scale: Scale
) -> tuple[Box, float, float]:
    """The viewport, the top of the rule above the choices, and the top of the first choice."""
    above, rule = scale.px(ABOVE_RULE), _rule_height(scale)
    if tray == "below":
        end = area.y + body.height
        return Box(area.x, area.y, area.w, body.height), end + above, end + rule
    if tray == "flowing":
        return area, body.height + above, body.height + rule
    tray_height = _tray_height(options)
    top = area.bottom - tray_height
    room = area.h - (tray_height + rule if options else 0.0)
    viewport = Box(area.x, area.y, area.w, room // scale.leading * scale.leading)
    return viewport, top - rule + above, top


def _tray_height(options: tuple[OptionLayout, ...]) -> float:
    return options[-1].box.bottom if options else 0.0


def _rule_height(scale: Scale) -> float:
    return scale.px(ABOVE_RULE) + scale.hair(2) + scale.px(BELOW_RULE)


def _whole_lines(distance: float, scale: Scale) -> float:
    return ceil((distance - HAIR) / scale.leading) * scale.leading
