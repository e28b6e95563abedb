"""Small acts of setting: a text at a point, at the right, fitted to a width; a column's marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.desktop.box import Box
from game.desktop.column import Column, Line, Ornamented
from game.desktop.founts import Fount
from game.desktop.marks import Dots, Fill, Letters, Mark, Marks
from game.desktop.shaping import Widths
from game.desktop.theme import Ink


def set_at(text: str, fount: Fount, x: float, baseline: float, ink: Ink) -> Letters:
    """A text from a point on its baseline."""
    return Letters(text, fount, x, baseline, ink)


def right_set(
    text: str, fount: Fount, right: float, baseline: float, ink: Ink, widths: Widths
) -> Letters:
    """A text that ends at a point."""
    return Letters(text, fount, right - widths.width(text, fount), baseline, ink)


def fitted(
    text: str, largest: Fount, width: float, widths: Widths, may_shrink: float, most_lines: int = 3
) -> tuple[tuple[str, ...], Fount]:
    """A heading as large as a width allows: on one line, unless it must shrink below a share."""
    words = text.split() or [""]
    for count in range(1, most_lines + 1):
        lines = _balanced(words, count, largest, widths)
        share = min(1.0, width / max(1.0, *(widths.width(line, largest) for line in lines)))
        if share >= may_shrink or count >= min(most_lines, len(words)):
            break
    return lines, replace(largest, size=largest.size * share, tracking=largest.tracking * share)


def _balanced(words: list[str], count: int, fount: Fount, widths: Widths) -> tuple[str, ...]:
    """Words on so many lines, the longest line as short as can be."""
    if count <= 1 or len(words) < count:
        return (" ".join(words),)
    best = min(
        range(1, len(words) - count + 2),
        key=lambda cut: max(
            widths.width(line, fount)
            for line in (" ".join(words[:cut]), *_balanced(words[cut:], count - 1, fount, widths))
        ),
    )
    return " ".join(words[:best]), *_balanced(words[best:], count - 1, fount, widths)


def column_marks(column: Column, x: float, y: float, ink: Ink | None = None) -> Marks:
    """All marks of a column whose upper left corner lies at a point; `ink` overrides every ink."""
    marks: list[Mark] = []
    for line in column.lines:
        marks.extend(line_marks(line, x, y, ink))
    return tuple(marks)


def line_marks(
    line: Line, x: float, y: float, ink: Ink | None = None, lit: int | None = None
) -> Iterator[Mark]:
    """The marks of one line. The link `lit` is printed reversed, in a bar."""
    bar = _bar_behind(line, x, y, lit) if lit is not None else None
    if bar:
        yield bar
    dotted, end = None, 0.0  # the term whose dots go on under the space before its next word
    for run in line.runs:
        is_lit = lit is not None and run.link == lit
        run_ink = Ink.ON_BAR if is_lit else ink or run.ink
        yield Letters(run.text, run.fount, x + run.x, y + line.baseline - run.rise, run_ink)
        is_dotted = run.link is not None and run.style != "source" and not is_lit
        if is_dotted:
            start = end if dotted == run.link else x + run.x
            end = x + run.x + run.width
            size, below = max(1.0, round(run.fount.size / 15)), run.fount.size * 0.16
            yield Dots(start, end, y + line.baseline + below, size, run_ink)
        dotted = run.link if is_dotted else None


def _bar_behind(line: Line, x: float, y: float, lit: int) -> Mark | None:
    runs = [run for run in line.runs if run.link == lit]
    if not runs:
        return None
    pad = max(2.0, runs[0].fount.size * 0.14)
    left, right = runs[0].x - pad, runs[-1].x + runs[-1].width + pad
    height = line.bottom - line.top
    return Fill(Box(x + left, y + line.top + height * 0.08, right - left, height * 0.84), Ink.BAR)


def shown_lines(lines: Iterable[Line], top: float, bottom: float) -> Iterator[Line]:
    """The lines that lie wholly between two heights: half a line is never printed."""
    return (line for line in lines if line.top >= top - 0.5 and line.bottom <= bottom + 0.5)


def shown_ornaments(column: Column, top: float, bottom: float) -> Iterator[Ornamented]:
    """What lies behind the documents of which a line shows: no frame is printed without letters."""
    shown = tuple(shown_lines(column.lines, top, bottom))
    for ornamented in column.ornaments:
        box = ornamented.box
        if any(box.y <= line.top and line.bottom <= box.bottom for line in shown):
            yield ornamented
