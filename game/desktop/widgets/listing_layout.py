"""A list in place: every row's box, label, value and hint, scrolled in a box of the window."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from game.desktop.box import Box
from game.desktop.column import Column
from game.desktop.focus import FocusGraph, Spot, in_a_column
from game.desktop.founts import fount
from game.desktop.hands import Hand
from game.desktop.layout import set_column, set_label
from game.desktop.scale import Scale
from game.desktop.shaping import Widths
from game.desktop.spans import Span, plain
from game.desktop.theme import Ink
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.rows import Heading, Passage, Row
from game.desktop.widgets.slider import Slider

PAD = 9  # above and below a row's words, in design units
OVERHANG = 15  # how far the bar of the row in focus reaches into the margins
PLATE = 66  # the height of a small picture
PLATE_SHAPE = 15 / 16  # its width against that: as much of the picture as a sheet leaves
VALUE_SHARE = 0.42  # of the width, for the values of controls
LABEL_HAND = Hand(size=28 / 30)
HINT_HAND = Hand(text="italic", italic="text", size=22 / 30, ink=Ink.QUIET)
NOTE_HAND = Hand(
    text="label", italic="label", bold="label", size=22 / 30, tracking=0.03, ink=Ink.QUIET
)


@dataclass(frozen=True, slots=True)
class RowLayout:
    """A row in the list's own pixels; `value` holds its value, `track` measures a press on it."""

    row: Row
    box: Box
    label: Column
    label_at: tuple[float, float]
    note: Column | None = None
    value: Box | None = None
    track: Box | None = None
    hint: Column | None = None
    hint_at: tuple[float, float] = (0.0, 0.0)
    plate: Box | None = None

    @property
    def picture(self) -> str:
        """The name of the small picture at its left, or nothing."""
        return self.row.picture if isinstance(self.row, Entry) else ""

    @property
    def id(self) -> str:
        """The id of its control, or nothing."""
        return "" if isinstance(self.row, Heading | Passage) else self.row.id


@dataclass(frozen=True, slots=True)
class ListLayout:
    """Rows in place; `view` is the box of the window in which they scroll."""

    view: Box
    rows: tuple[RowLayout, ...]
    scale: Scale

    @property
    def height(self) -> float:
        return self.rows[-1].box.bottom if self.rows else 0.0

    @property
    def most_scroll(self) -> float:
        """How far the list can be scrolled."""
        return float(max(0, ceil(self.height - self.view.h)))

    def placed(self, box: Box, scroll: float) -> Box:
        """A box of the list in the window."""
        return box.moved(self.view.x, self.view.y - scroll)

    def graph(self, scroll: float) -> FocusGraph:
        """The focus graph of the controls; rows out of view are on it too."""
        return in_a_column(
            [
                Spot(row.id, (self.placed(row.box, scroll),), row.row.said)
                for row in self.rows
                if not isinstance(row.row, Heading | Passage)
            ]
        )

    def view_holds(self, y: float) -> bool:
        """Whether a height of the window lies in the view; what is not cannot be pressed."""
        return self.view.y <= y < self.view.bottom

    def row(self, id: str) -> RowLayout | None:
        """The row of a control."""
        return next((row for row in self.rows if id and row.id == id), None)

    def scroll_showing(self, id: str, scroll: float) -> float:
        """The least scroll that shows a row, and the heading above the first of them."""
        row = self.row(id)
        if row is None:
            return self.kept(scroll)
        controls = [each for each in self.rows if each.id]
        top = 0.0 if row is controls[0] else row.box.y
        last = self.height if row is controls[-1] else row.box.bottom
        scroll = max(scroll, last - self.view.h)
        return self.kept(min(scroll, row.box.y if last - top > self.view.h else top))

    def kept(self, scroll: float) -> float:
        """A scroll kept inside its limits."""
        return min(max(0.0, scroll), self.most_scroll)


def set_list(rows: tuple[Row, ...], view: Box, scale: Scale, widths: Widths) -> ListLayout:
    """Rows set one under another in a box of the window, as wide as the column of text."""
    out: list[RowLayout] = []
    y = 0.0
    for row in rows:
        layout = _set(row, y, view.w, scale, widths)
        out.append(layout)
        y = layout.box.bottom
    return ListLayout(view, tuple(out), scale)


def _set(row: Row, y: float, width: float, scale: Scale, widths: Widths) -> RowLayout:
    pad, over = scale.px(PAD), scale.px(OVERHANG)
    if isinstance(row, Heading):
        above = scale.leading * 0.5 if y else 0.0
        text = set_column([plain(row.text, "heading")], width, scale, widths)
        return RowLayout(row, Box(0, y, width, above + text.height), text, (0, y + above))
    if isinstance(row, Passage):
        text = set_column(row.paragraphs, width, scale, widths)
        return RowLayout(row, Box(0, y, width, 2 * pad + text.height), text, (0, y + pad))
    note, value_width = _note(row, width, scale, widths)
    gap = scale.with_text(24) if value_width else 0.0
    is_below = bool(value_width) and width - value_width - gap < 7.5 * scale.body
    first = y + pad
    plate = None
    left = 0.0
    if isinstance(row, Entry) and row.picture:
        tall = scale.with_text(PLATE)
        plate = Box(0.0, first, float(round(tall * PLATE_SHAPE)), float(round(tall)))
        left = plate.w + scale.px(2 * PAD)
    room = max((width if is_below else width - value_width - gap) - left, 4 * scale.body)
    label = set_label((Span(row.label),), room, scale, widths, LABEL_HAND)
    value_y = first + label.height if is_below else first
    value = (
        Box(width - value_width, value_y, value_width, max(note.height, label.height))
        if value_width
        else None
    )
    bottom = max(first + label.height, value.bottom if value else 0.0)
    hint, hint_at = None, (left, bottom)
    if row.hint:
        hint = set_label((Span(row.hint),), width - left, scale, widths, HINT_HAND)
        bottom += hint.height
    bottom = max(bottom, plate.bottom if plate else 0.0)
    box = Box(-over, y, width + 2 * over, float(round(bottom + pad)) - y)
    track = value
    if isinstance(row, Slider) and value:
        number = widths.width(
            f"{row.high}{row.unit}", fount(scale, "label", scale.body * NOTE_HAND.size, 0.03)
        )
        track = Box(value.x, value.y, value.w - number - scale.with_text(16), value.h)
    return RowLayout(row, box, label, (left, first), note, value, track, hint, hint_at, plate)


def _note(row: Row, width: float, scale: Scale, widths: Widths) -> tuple[Column, float]:
    """The words at the right of a row, and how wide a place they need."""
    if isinstance(row, Heading | Passage):
        return Column(0, 0), 0.0
    room = width * VALUE_SHARE
    inside = 2 * scale.with_text(24)  # for the wedges, the square, the frame
    note = set_label(
        (Span(row.note),), max(room - inside, 4 * scale.body), scale, widths, NOTE_HAND
    )
    if isinstance(row, Entry):
        return note, max((line.box.w for line in note.lines), default=0.0)
    return note, room
