"""The widgets as marks: how each looks, in the manner of the page's choices."""

from __future__ import annotations

from collections.abc import Iterator

from game.desktop.box import Box
from game.desktop.lettering import (
    column_marks,
    line_marks,
    set_at,
    shown_lines,
    shown_ornaments,
)
from game.desktop.marks import (
    Fill,
    Frame,
    Leaf,
    Letters,
    Mark,
    Marks,
    Plate,
    Within,
    bar,
    strike,
    wedge,
)
from game.desktop.rows_print import value_marks
from game.desktop.scale import Scale
from game.desktop.theme import Ink
from game.desktop.widgets.dialog import Dialog, DialogLayout
from game.desktop.widgets.listing import Listing
from game.desktop.widgets.listing_layout import LABEL_HAND, ListLayout, RowLayout
from game.desktop.widgets.rows import Heading, Passage
from game.desktop.widgets.scroll import Scroller, ScrollLayout
from game.desktop.widgets.tabs import PAD as TAB_PAD
from game.desktop.widgets.tabs import Tabs, TabsLayout
from game.desktop.widgets.tooltip import TooltipLayout
from game.desktop.widgets.track import thumb_on, track_beside

VEIL = 0.55  # how much ink lies over a page that waits under a dialog
LEAF_TEAR = 2.4  # as the sheet of a page


def list_marks(listing: Listing, layout: ListLayout) -> Marks:
    """A list as it stands; rows that are partly scrolled away show whole lines only."""
    scale, view = layout.scale, layout.view
    marks: list[Mark] = []
    over = view.inset(-scale.px(20), 0)
    for row in layout.rows:
        placed = layout.placed(row.box, listing.scroll)
        if not placed.overlaps(over):
            continue
        in_row = _row_marks(row, scale, has_focus=bool(row.id) and row.id == listing.focus)
        dy = view.y - listing.scroll
        if not view.inset(-scale.px(20), -0.5).contains(placed):
            in_row = _whole_part(in_row, row, dy, view)
        marks.append(Within(over, in_row, view.x, dy))
    marks.extend(_progress(view, listing.scroll, layout.most_scroll, scale))
    return tuple(marks)


def _whole_part(marks: Marks, row: RowLayout, dy: float, view: Box) -> Marks:
    """What a row shows that is partly scrolled away: no half letters, no rule without them, and
    no value below the view's end without the name that it belongs to."""
    named = column_marks(row.label, *row.label_at)
    starts_below = any(not _is_whole(mark, dy, view) for mark in named[:1])
    starts_below = starts_below and row.label_at[1] + dy > view.y
    whole = tuple(mark for mark in marks if _is_whole(mark, dy, view))
    if any(isinstance(mark, Letters) for mark in whole) and not starts_below:
        return whole
    return tuple(mark for mark in whole if not isinstance(mark, Fill | Frame | Letters | Plate))


def _is_whole(mark: Mark, dy: float, view: Box) -> bool:
    """Whether a mark is wholly in view; the bar and the wedge may be cut, nothing else."""
    match mark:
        case Letters(_, fount, _, baseline, _):
            top, bottom = baseline - fount.size * 0.8, baseline + fount.size * 0.3
        case Fill(box) | Frame(box) | Plate(box):
            top, bottom = box.y, box.bottom
        case _:
            return True
    return top + dy >= view.y - 0.5 and bottom + dy <= view.bottom + 0.5


def _row_marks(row: RowLayout, scale: Scale, *, has_focus: bool) -> Marks:
    if isinstance(row.row, Heading | Passage):
        ornaments = tuple(
            Within(each.box.moved(*row.label_at), each.marks, *row.label_at)
            for each in row.label.ornaments
        )
        return (*ornaments, *column_marks(row.label, *row.label_at))
    is_enabled = row.row.is_enabled
    marks: list[Mark] = []
    if has_focus:
        marks.extend(_in_focus(row.box, scale, is_enabled=is_enabled))
    on_bar = has_focus and is_enabled
    ink = Ink.ON_BAR if on_bar else Ink.TEXT if is_enabled else Ink.STRUCK
    if row.plate:
        marks.append(Plate(row.plate, row.picture, ink))
    marks.extend(column_marks(row.label, *row.label_at, ink))
    if not is_enabled:
        marks.extend(_struck(row, scale))
    marks.extend(value_marks(row, scale, on_bar=on_bar))
    if row.hint:
        marks.extend(
            column_marks(row.hint, *row.hint_at, Ink.ON_BAR_QUIET if on_bar else Ink.QUIET)
        )
    return tuple(marks)


def _in_focus(box: Box, scale: Scale, *, is_enabled: bool) -> Marks:
    unit = scale.px(1)
    mark = Box(box.x, box.y + unit, scale.px(11), box.h - 2 * unit)
    if is_enabled:
        return bar(box, Ink.BAR, unit), wedge(mark, Ink.WEDGE)
    return Frame(box, Ink.STRUCK, scale.hair(2)), wedge(mark, Ink.STRUCK)


def _struck(row: RowLayout, scale: Scale) -> Iterator[Mark]:
    x, y = row.label_at
    size = scale.body * LABEL_HAND.size
    for line in row.label.lines:
        box = line.box
        yield strike(x + box.x, x + box.right, y + line.baseline, size, Ink.STRUCK, scale.hair(2))


def scroll_marks(scroller: Scroller, layout: ScrollLayout) -> Marks:
    """The part of a long text that shows."""
    view, column = layout.view, layout.column
    y = view.y - scroller.scroll
    marks: list[Mark] = [
        Within(view.inset(-layout.scale.px(12), 0), each.marks, view.x, y)
        for each in shown_ornaments(column, scroller.scroll, scroller.scroll + view.h)
    ]
    for line in shown_lines(column.lines, scroller.scroll, scroller.scroll + view.h):
        marks.extend(line_marks(line, view.x, y, lit=scroller.lit))
    marks.extend(_progress(view, scroller.scroll, layout.most_scroll, layout.scale))
    return tuple(marks)


def tabs_marks(tabs: Tabs, layout: TabsLayout, scale: Scale) -> Marks:
    """The names in a row, the open one in a bar, a line under all."""
    names = dict(tabs.tabs)
    marks: list[Mark] = []
    for id, box in layout.boxes:
        is_open = id == tabs.open
        if is_open:
            marks.append(bar(box, Ink.BAR, scale.px(1)))
        baseline = float(round(box.y + box.h / 2 + layout.fount.size * 0.36))
        ink = Ink.ON_BAR if is_open else Ink.TEXT
        marks.append(
            set_at(names[id].upper(), layout.fount, box.x + scale.px(TAB_PAD), baseline, ink)
        )
    marks.append(Fill(Box(layout.box.x, layout.box.bottom, layout.box.w, scale.hair(2)), Ink.LINE))
    return tuple(marks)


def dialog_marks(dialog: Dialog, layout: DialogLayout, scale: Scale) -> Marks:
    """A veil over what lies below, the small sheet, its question and answers."""
    window = Box(0, 0, scale.width, scale.height)
    return (
        Fill(window, Ink.VEIL, VEIL),
        Leaf(layout.paper, Ink.SHEET, Ink.EDGE, scale.px(LEAF_TEAR), 11),
        *layout.title,
        Fill(layout.rule, Ink.RULE),
        *list_marks(dialog.list, layout.list),
    )


def tooltip_marks(layout: TooltipLayout, scale: Scale) -> Marks:
    """A pasted strip with a dark edge all round, so that it parts from the page below."""
    box = layout.box
    return (
        Fill(box.inset(-scale.hair(2), -scale.hair(2)), Ink.ON_STRIP),
        Fill(box, Ink.STRIP),
        Fill(Box(box.x, box.y, scale.hair(5), box.h), Ink.RULE),
        *column_marks(layout.heading, *layout.heading_at),
        *column_marks(layout.text, *layout.text_at),
    )


def _progress(view: Box, scroll: float, most: float, scale: Scale) -> Iterator[Mark]:
    """A thin track in the right margin, and a thumb on it."""
    if most <= 0:
        return
    track = track_beside(view, scale)
    yield Fill(Box(track.x + track.w / 2, track.y, scale.hair(1), track.h), Ink.LINE)
    yield Fill(thumb_on(track, view, scroll, most), Ink.LINE)
