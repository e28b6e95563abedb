"""A laid-out page as marks: what the canvas prints for one scroll and one focus."""

from __future__ import annotations

from collections.abc import Iterator

from game.desktop.box import Box
from game.desktop.lettering import line_marks, shown_lines, shown_ornaments
from game.desktop.marks import Cut, Fill, Letters, Mark, Marks, Within
from game.desktop.options import OptionLayout, option_marks
from game.desktop.page import PageLayout
from game.desktop.theme import Ink

THUMB = 4  # the width of the mark that shows how far one has read


def page_marks(
    layout: PageLayout, scroll: float, chosen: int | None = None, lit: int | None = None
) -> Marks:
    """All marks of a page; `chosen` is the place of the choice in focus, `lit` of the link."""
    marks: list[Mark] = [layout.sheet.leaf, *layout.masthead.marks]
    marks.extend(_body(layout, scroll, lit))
    marks.extend(_tray(layout, scroll, chosen))
    if layout.foot:
        marks.extend(layout.foot.marks)
    if layout.most_scroll:
        marks.extend(_progress(layout, scroll))
    return tuple(marks)


def _body(layout: PageLayout, scroll: float, lit: int | None) -> Iterator[Mark]:
    view, body = layout.viewport, layout.body
    x, y = view.x, view.y - scroll
    for ornamented in shown_ornaments(body, scroll, scroll + view.h):
        # Ornaments may reach a little into the margins, as the bar of a choice does.
        yield Within(view.inset(-layout.scale.px(12), 0), ornamented.marks, x, y)
    for line in shown_lines(body.lines, scroll, scroll + view.h):
        yield from line_marks(line, x, y, lit=lit)


def _tray(layout: PageLayout, scroll: float, chosen: int | None) -> Iterator[Mark]:
    if not layout.options:
        return
    column, scale = layout.sheet.column, layout.scale
    is_flowing = layout.tray == "flowing"
    shift = layout.viewport.y - scroll if is_flowing else 0.0
    rule = Box(column.x, float(round(layout.rule_top + shift)), column.w, scale.hair(2))
    if not is_flowing or layout.shows(rule):
        yield Fill(rule, Ink.LINE)
    over = layout.viewport.inset(-scale.px(20), 0)
    for place, option in enumerate(layout.options):
        marks = option_marks(option, scale, is_chosen=place == chosen)
        at = layout.tray_top + shift
        if not is_flowing:
            yield Within(Box(0, 0, scale.width, scale.height), marks, column.x, at)
        elif layout.option_box(place, scroll).overlaps(over):
            yield Within(over, _in_view(marks, option, at, layout), column.x, at)


def _in_view(marks: Marks, option: OptionLayout, at: float, layout: PageLayout) -> Marks:
    """Only whole lines of a choice that is partly scrolled away."""
    if layout.shows(option.box.moved(0, at)):
        return marks
    top, bottom = layout.viewport.y - at, layout.viewport.bottom - at
    return tuple(
        mark
        for mark in marks
        if not isinstance(mark, Letters)
        or (
            mark.baseline - mark.fount.size >= top
            and mark.baseline + mark.fount.size * 0.3 <= bottom
        )
    )


def _progress(layout: PageLayout, scroll: float) -> Iterator[Mark]:
    """A thin track in the margin, a thumb on it, and a wedge while there is more to read."""
    scale, view = layout.scale, layout.viewport
    track = track_box(layout)
    share = view.h / (view.h + layout.most_scroll)
    thumb = track.h * share
    top = track.y + (track.h - thumb) * scroll / layout.most_scroll
    yield Fill(Box(track.x + track.w / 2, track.y, scale.hair(1), track.h), Ink.LINE)
    yield Fill(Box(track.x, top, track.w, thumb), Ink.LINE)
    if scroll < layout.most_scroll - 0.5:
        x, y, size = track.x + track.w / 2, track.bottom + scale.px(4), scale.px(9)
        yield Cut(((x - size, y), (x + size, y), (x, y + size * 1.2)), Ink.SIGNAL)


def track_box(layout: PageLayout) -> Box:
    """Where the track of the scroll lies, in the right margin; a press on it turns a page."""
    scale, view = layout.scale, layout.viewport
    x = layout.sheet.column.right + scale.px(17)
    return Box(x, view.y + scale.px(8), scale.hair(THUMB), max(1.0, view.h - scale.px(30)))
