"""How the values of controls look: words, squares, wedges, tracks, fields."""

from __future__ import annotations

from game.desktop.box import Box
from game.desktop.column import Column
from game.desktop.lettering import column_marks
from game.desktop.marks import Cut, Fill, Frame, Mark, Marks, wedge
from game.desktop.scale import Scale
from game.desktop.theme import Ink
from game.desktop.widgets.capture import Capture
from game.desktop.widgets.cycle import Cycle
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.field import Field
from game.desktop.widgets.listing_layout import RowLayout
from game.desktop.widgets.slider import Slider
from game.desktop.widgets.toggle import Toggle


def value_marks(row: RowLayout, scale: Scale, *, on_bar: bool) -> Marks:
    """What stands at the right of a row, in the ink of a bar or of the sheet."""
    if row.value is None or row.note is None:
        return ()
    strong = Ink.ON_BAR if on_bar else Ink.TEXT
    quiet = Ink.ON_BAR_QUIET if on_bar else Ink.QUIET
    value, note = row.value, row.note
    match row.row:
        case Entry():
            return _note_at_right(note, value, quiet)
        case Toggle(is_on=is_on):
            return (
                *_square(value, scale, strong, is_on=is_on),
                *_note_at_right(note, value, strong, scale),
            )
        case Cycle() as cycle:
            return (*_arrows(cycle, value, scale, strong), *_note_in_middle(note, value, strong))
        case Slider(share=share):
            return (
                *_track(row.track or value, share, scale, strong),
                *_note_at_right(note, value, strong),
            )
        case Field() as field:
            return _field(field, note, value, scale, strong, quiet)
        case Capture(is_waiting=is_waiting):
            frame = (
                (Frame(value.inset(0, scale.px(1)), strong, scale.hair(2)),) if is_waiting else ()
            )
            return (*frame, *_note_in_middle(note, value, strong))
        case _:
            return ()


def _note_at_right(note: Column, value: Box, ink: Ink, scale: Scale | None = None) -> Marks:
    """The words against the right edge; with a scale, they leave room for a square beyond them."""
    beyond = scale.with_text(34) if scale else 0.0
    width = max((line.box.right for line in note.lines), default=0.0)
    return column_marks(note, value.right - beyond - width, _middle(note, value), ink)


def _note_in_middle(note: Column, value: Box, ink: Ink) -> Marks:
    width = max((line.box.right for line in note.lines), default=0.0)
    return column_marks(note, value.x + (value.w - width) / 2, _middle(note, value), ink)


def _middle(note: Column, value: Box) -> float:
    return value.y + (value.h - note.height) / 2


def _square(value: Box, scale: Scale, ink: Ink, *, is_on: bool) -> Marks:
    """An open square, and a solid one inside it when on."""
    size = float(round(scale.with_text(19)))
    square = Box(value.right - size, float(round(value.y + (value.h - size) / 2)), size, size)
    frame = Frame(square, ink, scale.hair(2))
    return (frame, Fill(square.inset(size * 0.26, size * 0.26), ink)) if is_on else (frame,)


def _arrows(cycle: Cycle, value: Box, scale: Scale, ink: Ink) -> Marks:
    """A wedge at each side that still leads somewhere."""
    names = [name for name, _ in cycle.values]
    place = names.index(cycle.value) if cycle.value in names else 0
    size = scale.with_text(11)
    y = value.y + (value.h - size) / 2
    marks: list[Mark] = []
    if place > 0:
        x = value.x
        marks.append(Cut(((x + size, y), (x, y + size / 2), (x + size, y + size)), ink))
    if place < len(names) - 1:
        marks.append(wedge(Box(value.right - size, y, size, size), ink))
    return tuple(marks)


def _track(track: Box, share: float, scale: Scale, ink: Ink) -> Marks:
    """A thin line for the range, a heavy one for what is filled, an upright for the value."""
    y = float(round(track.y + track.h / 2))
    thin, heavy = scale.hair(2), scale.hair(6)
    knob = Box(
        track.x + track.w * share - scale.px(4),
        y - scale.with_text(11),
        scale.hair(8),
        scale.with_text(22),
    )
    return (
        Fill(Box(track.x, y - thin / 2, track.w, thin), ink),
        Fill(Box(track.x, y - heavy / 2, track.w * share, heavy), ink),
        Fill(knob, ink),
    )


def _field(field: Field, note: Column, value: Box, scale: Scale, strong: Ink, quiet: Ink) -> Marks:
    """The text on a rule, with a caret while it is written."""
    line = Fill(Box(value.x, value.bottom - scale.hair(2), value.w, scale.hair(2)), strong)
    y = _middle(note, value)
    pad = scale.px(4)
    marks: list[Mark] = [
        line,
        *column_marks(note, value.x + pad, y, strong if field.text else quiet),
    ]
    if field.is_writing:
        last = note.lines[-1] if note.lines and field.text else None
        x = value.x + pad + (last.box.right + scale.px(2) if last else 0.0)
        top, bottom = (last.top, last.bottom) if last else (0.0, note.height)
        caret = Box(x, y + top + (bottom - top) * 0.14, scale.hair(3), (bottom - top) * 0.72)
        marks.append(Fill(caret, strong))
    return tuple(marks)
