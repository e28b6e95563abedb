"""A slip of paper over the head of the picture: what has become of the story's files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol, runtime_checkable

from game.desktop.box import Box
from game.desktop.hands import Hand
from game.desktop.layout import set_label
from game.desktop.lettering import column_marks
from game.desktop.marks import Fill
from game.desktop.scale import Scale
from game.desktop.shaping import Widths
from game.desktop.sheet import Printed, Sheet
from game.desktop.spans import Span
from game.desktop.theme import Ink

BRIEFLY = 3.0  # seconds
PAD, EDGE = 16, 26  # inside the slip, where quote marks hang; to the window's edge
HAND = Hand(size=23 / 30, ink=Ink.ON_STRIP)


@runtime_checkable
class HasSheet(Protocol):
    """A screen with a sheet on it, beside which a slip has its place."""

    @property
    def sheet(self) -> Sheet: ...


@dataclass(frozen=True, slots=True)
class Slip:
    """A sentence; `left` are the seconds until it goes by itself, None when it stays.

    `is_read` says that whoever makes a choice has done with it.
    """

    words: str = ""
    left: float | None = None
    is_read: bool = False

    def after(self, seconds: float) -> Slip:
        """The slip when so much time has passed."""
        if self.left is None:
            return self
        left = self.left - seconds
        return replace(self, left=left) if left > 0 else NO_SLIP

    def after_choice(self) -> Slip:
        """The slip when a choice was made."""
        return NO_SLIP if self.is_read else self

    def printed(self, sheet: Sheet, scale: Scale, widths: Widths) -> Printed:
        """The slip over the picture that a sheet leaves free, and the box that it takes there."""
        pad, edge, hair = scale.with_text(PAD), scale.px(EDGE), scale.hair(2)
        area = sheet.picture.inset(edge, edge)
        if not self.words:
            return Printed(Box(area.x, area.y, 0.0, 0.0), ())
        label = set_label((Span(self.words),), area.w - 2 * pad, scale, widths, HAND)
        wide = max((line.box.right for line in label.lines), default=0.0) + 2 * pad
        x = area.x if sheet.side != "left" else area.right - wide
        box = Box(float(round(x)), float(round(area.y)), float(round(wide)), label.height + pad)
        marks = (
            Fill(box.inset(-hair, -hair), Ink.ON_STRIP),
            Fill(box, Ink.STRIP),
            Fill(Box(box.x, box.y, scale.hair(5), box.h), Ink.RULE),
            *column_marks(label, box.x + pad, box.y + pad / 2),
        )
        return Printed(box, marks)


NO_SLIP = Slip()
