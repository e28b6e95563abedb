"""The torn sheet: where it lies in the window, and its masthead.

`sheet_at` places the paper; `masthead_on` sets title, double rule and the line of hour, role and
date, and gives its marks with the box that they take, so that a page can lay its own text below.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.desktop.box import Box
from game.desktop.founts import fount, letter_width
from game.desktop.lettering import fitted, set_at
from game.desktop.marks import Fill, Leaf, Mark, Marks
from game.desktop.scale import Scale
from game.desktop.shaping import Widths
from game.desktop.theme import Ink

Side = Literal["left", "right", "centre"]

MEASURE = 60  # average letters in a full column; ragged lines then hold 54 to 62
WIDEST = 0.60  # of the window
MARGIN_X, MARGIN_Y = 22, 24  # from the window's edge to the paper, in design units
INNER = 34  # from the paper's edge to the text
TEAR = 2.4  # how deep the edges are torn
TITLE, HOUR, ROLE = 62, 25, 22  # type sizes at the usual text size
TITLE_MAY_SHRINK = 0.6  # before it takes a second line


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands over a page. Empty parts are left out.

    `left` is what a chapter has left of its minutes, in whole words for a voice.
    """

    title: str
    hour: str = ""
    role: str = ""
    date: str = ""
    left: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper and the column of text on it. `picture` is what it leaves free of the window."""

    paper: Box
    column: Box
    picture: Box
    side: Side
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class Printed:
    """Marks, and the box that they take."""

    box: Box
    marks: Marks


def sheet_at(scale: Scale, side: Side, letters: float = MEASURE) -> Sheet:
    """The sheet for a column of so many average letters; never more than three fifths of the
    window.

    A centred sheet may take the whole width of the window.
    """
    margin, inner = scale.px(MARGIN_X), scale.px(INNER)
    limit = scale.width * (WIDEST if side != "centre" else 1.0) - (
        2 * margin if side == "centre" else 0.0
    )
    width = min(letters * letter_width(scale) + 2 * inner, limit)
    x = {
        "left": margin,
        "right": scale.width - margin - width,
        "centre": (scale.width - width) / 2,
    }[side]
    top = scale.px(MARGIN_Y)
    paper = Box(
        float(round(x)),
        float(round(top)),
        float(round(width)),
        float(round(scale.height - 2 * top)),
    )
    column = Box(paper.x + inner, paper.y + inner, paper.w - 2 * inner, paper.h - 2 * inner)
    free = Box(0, 0, paper.x, scale.height) if side == "right" else Box(
        paper.right, 0, scale.width - paper.right, scale.height
    )  # fmt: skip
    seed = {"left": 3, "right": 5, "centre": 8}[side]
    return Sheet(paper, column, free, side, Leaf(paper, Ink.SHEET, Ink.EDGE, scale.px(TEAR), seed))


def masthead_on(sheet: Sheet, masthead: Masthead, scale: Scale, widths: Widths) -> Printed:
    """The title, as large as it can be, over its double rule; below it hour, role and date."""
    column = sheet.column
    marks: list[Mark] = []
    largest = fount(scale, "display", scale.furniture(TITLE), 0.03)
    lines, title = fitted(masthead.title.upper(), largest, column.w, widths, TITLE_MAY_SHRINK)
    y = sheet.paper.y + scale.px(36)
    for number, line in enumerate(lines):
        y += title.size * (0.81 if not number else 1.08)
        marks.append(set_at(line, title, column.x - title.size * 0.03, y, Ink.TEXT))
    y = float(round(y + scale.px(20)))
    heavy, thin = scale.hair(6), scale.hair(2)
    marks.append(Fill(Box(column.x, y, column.w, heavy), Ink.RULE))
    y += heavy + scale.hair(3)
    marks.append(Fill(Box(column.x, y, column.w, thin), Ink.LINE))
    y += thin
    row = _row(masthead, Box(column.x, y, column.w, 0), scale, widths)
    marks.extend(row.marks)
    bottom = row.box.bottom + scale.px(24)
    return Printed(Box(column.x, sheet.paper.y, column.w, bottom - sheet.paper.y), tuple(marks))


def _row(masthead: Masthead, under: Box, scale: Scale, widths: Widths) -> Printed:
    """Hour left, role in the middle, date right; what finds no room goes below."""
    hour_fount = fount(scale, "display", scale.furniture(HOUR), 0.04)
    role_fount = fount(scale, "label", scale.furniture(ROLE), 0.08)
    date_fount = fount(scale, "label", scale.furniture(ROLE), 0.04)
    hour, role, date = masthead.hour.upper(), masthead.role.upper(), masthead.date.upper()
    if not (hour or role or date):
        return Printed(under, ())
    hour_width, role_width, date_width = (
        widths.width(text, of)
        for text, of in ((hour, hour_fount), (role, role_fount), (date, date_fount))
    )
    gap, drop = scale.furniture(18), scale.furniture(32)
    left, right = under.x + hour_width + gap, under.right - date_width - gap
    baseline = float(round(under.y + drop))
    marks: list[Mark] = []
    if hour:
        marks.append(set_at(hour, hour_fount, under.x, baseline, Ink.SIGNAL))
    if right < under.x + hour_width:  # the date does not fit beside the hour
        baseline += drop
        left = under.x
    if date:
        marks.append(set_at(date, date_fount, under.right - date_width, baseline, Ink.TEXT))
    if role:
        if role_width > right - left:
            baseline += drop
            left, right = under.x, under.right
        x = min(max(under.x + (under.w - role_width) / 2, left), right - role_width)
        marks.append(set_at(role, role_fount, x, baseline, Ink.TEXT))
    return Printed(Box(under.x, under.y, under.w, baseline - under.y), tuple(marks))
