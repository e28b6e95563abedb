"""The foot of a page: a line for each note of what is new on it, as many as there is room for.

A note that finds no room keeps its numeral and its standing; what it says opens at the numeral in
the text. The latest notes are the first to be printed in full: they belong to what is read last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.box import Box
from game.desktop.founts import Fount, fount
from game.desktop.hands import Hand
from game.desktop.layout import set_label
from game.desktop.lettering import column_marks, right_set, set_at
from game.desktop.marks import Mark
from game.desktop.scale import Scale
from game.desktop.shaping import Widths
from game.desktop.sheet import Printed, Sheet
from game.desktop.spans import Span
from game.desktop.theme import Ink

NOTE, STANDING = 21, 19  # type sizes at the usual text size
MOST = 1 / 6  # of the column's height; the latest note is printed whatever it takes
LINE = 1.4  # from line to line where only numerals and standings are printed
NARROW = 14  # sizes of a note: in less room its standing goes below it
APART = 30  # between notes that share a line, in design units


@dataclass(frozen=True, slots=True)
class Footnote:
    """What stands at the foot: a numeral, a source or a cause, and its standing ("DOCUMENTED")."""

    text: str
    numeral: str = ""
    standing: str = ""


def foot_on(sheet: Sheet, notes: Sequence[Footnote], scale: Scale, widths: Widths) -> Printed:
    """The notes, from the bottom of the column upwards."""
    column = sheet.column
    printer = _Printer(column, notes, scale, widths)
    full = [printer.whole(note, 0.0).box.h for note in notes]
    first = len(notes) - 1
    while first and sum(full[first - 1 :]) + _short_height(printer, notes[: first - 1]) <= (
        column.h * MOST
    ):
        first -= 1
    height = sum(full[first:]) + _short_height(printer, notes[:first])
    top = y = float(round(column.bottom + scale.px(8) - height))
    parts = [printer.short(notes[:first], y)] if first else []
    for note in notes[first:]:
        y = parts[-1].box.bottom if parts else y
        parts.append(printer.whole(note, y))
    marks = tuple(mark for part in parts for mark in part.marks)
    return Printed(Box(column.x, top, column.w, height), marks)


def _short_height(printer: _Printer, notes: Sequence[Footnote]) -> float:
    return printer.short(notes, 0.0).box.h if notes else 0.0


class _Printer:
    """The founts of a foot, and how a note is set in its column."""

    def __init__(
        self, column: Box, notes: Sequence[Footnote], scale: Scale, widths: Widths
    ) -> None:
        self._column, self._scale, self._widths = column, scale, widths
        self._size = scale.small(NOTE)
        self._numeral = fount(scale, "label", self._size * 0.9)
        self._standing = fount(scale, "label", scale.small(STANDING), 0.1)
        widest = max((self._width(note.numeral, self._numeral) for note in notes), default=0.0)
        self._left = widest + scale.px(8) if widest else 0.0  # one edge for all notes

    def whole(self, note: Footnote, top: float) -> Printed:
        """One note in full: its numeral, what it says, and its standing at the right."""
        column, scale, size = self._column, self._scale, self._size
        hand = Hand(text="italic", italic="text", size=size / scale.body, ink=Ink.QUIET)
        standing = note.standing.upper()
        wide = self._width(standing, self._standing) + scale.px(24) if standing else 0.0
        left = self._left
        is_narrow = column.w - wide - left < NARROW * size
        room = column.w - left - (0.0 if is_narrow else wide)
        text = set_label((Span(note.text),), room, scale, self._widths, hand)
        line = text.lines[0].bottom - text.lines[0].top if text.lines else size * LINE
        height = text.height + (line if is_narrow and standing else 0.0)
        marks: list[Mark] = [*column_marks(text, column.x + left, top)]
        if note.numeral and text.lines:
            marks.append(self._raised(note, column.x, top + text.lines[0].baseline))
        if standing:
            baseline = top + (text.lines[-1].baseline if text.lines else line * 0.75)
            baseline += line if is_narrow else 0.0
            marks.append(
                right_set(
                    standing, self._standing, column.right, baseline, Ink.SIGNAL, self._widths
                )
            )
        return Printed(Box(column.x, top, column.w, height), tuple(marks))

    def short(self, notes: Sequence[Footnote], top: float) -> Printed:
        """Numerals with their standings, one beside another."""
        column, scale = self._column, self._scale
        line = float(round(self._size * LINE))
        marks: list[Mark] = []
        x, lines = column.x, 1
        for note in notes:
            standing = note.standing.upper()
            left = self._left
            wide = left + self._width(standing, self._standing)
            if x > column.x and x + wide > column.right:
                x, lines = column.x, lines + 1
            baseline = float(round(top + line * (lines - 0.25)))
            marks.append(self._raised(note, x, baseline))
            marks.append(set_at(standing, self._standing, x + left, baseline, Ink.SIGNAL))
            x += wide + scale.px(APART)
        return Printed(Box(column.x, top, column.w, line * lines), tuple(marks))

    def _raised(self, note: Footnote, x: float, baseline: float) -> Mark:
        return set_at(note.numeral, self._numeral, x, baseline - self._size * 0.28, Ink.SIGNAL)

    def _width(self, text: str, of: Fount) -> float:
        return self._widths.width(text, of)
