"""What every page of the interface stands on: picture, torn sheet, masthead, corner strips."""

from __future__ import annotations

from dataclasses import dataclass

from game.desktop.box import Box
from game.desktop.corner import Corner, corner_marks, set_corner
from game.desktop.founts import letter_width
from game.desktop.intent import Action, ActionName, Intent, PointAt, Press
from game.desktop.marks import Marks
from game.desktop.scale import Scale
from game.desktop.sheet import (
    INNER,
    MARGIN_X,
    MEASURE,
    Masthead,
    Printed,
    Sheet,
    masthead_on,
    sheet_at,
)
from game.desktop.slide import Laid
from game.desktop.stage import Stage

LEAST_BESIDE = 30  # average letters to a line

Words = tuple[tuple[ActionName, str], ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """A sheet, what is printed on it already, the box that is left, and the strips beside it."""

    sheet: Sheet
    head: Printed
    view: Box
    corner: Corner
    scale: Scale

    def laid(self, printed: Marks, pointed: Action | None = None) -> Laid:
        """The sheet with what a page prints on it."""
        strips = corner_marks(self.corner, self.scale, pointed)
        return Laid(self.sheet, (self.sheet.leaf, *self.head.marks, *printed), strips)


def framed(
    masthead: Masthead, stage: Stage, picture: str, words: Words = (), letters: float = MEASURE
) -> Frame:
    """The frame of a page over a picture; the sheet lies where that picture wants it."""
    scale = stage.scale
    sheet = sheet_at(scale, stage.pictures.side(picture), letters)
    head = masthead_on(sheet, masthead, scale, stage.shaper)
    corner = set_corner(words, sheet, scale, stage.shaper)
    return Frame(sheet, head, below(head, sheet), corner, scale)


def framed_beside(masthead: Masthead, stage: Stage, picture: str) -> Frame | None:
    """A frame over what the page leaves of a picture; None where that is too narrow to read in."""
    scale = stage.scale
    page = sheet_at(scale, stage.pictures.side(picture))
    room = page.picture.w - scale.px(2 * MARGIN_X + 2 * INNER)
    letters = min(float(MEASURE), room / letter_width(scale))
    if letters < LEAST_BESIDE:
        return None
    sheet = sheet_at(scale, "left" if page.side == "right" else "right", letters)
    head = masthead_on(sheet, masthead, scale, stage.shaper)
    return Frame(sheet, head, below(head, sheet), Corner(), scale)


def below(head: Printed, sheet: Sheet) -> Box:
    """What is left of the column under a masthead."""
    column, top = sheet.column, head.box.bottom
    return Box(column.x, top, column.w, max(1.0, column.bottom - top))


def pressed_strip(corner: Corner, intent: Intent) -> Action | None:
    """What a press on a strip of the corner means."""
    return corner.under(intent.x, intent.y) if isinstance(intent, Press) else None


def pointed_strip(corner: Corner, intent: Intent, before: Action | None) -> Action | None:
    """The strip under the pointer, if it has moved."""
    return corner.under(intent.x, intent.y) if isinstance(intent, PointAt) else before
