"""What was heard, in words: strips pasted over the picture for as long as they take to read."""

from __future__ import annotations

from collections.abc import Iterable

from game.desktop.box import Box
from game.desktop.hands import Hand
from game.desktop.layout import set_label
from game.desktop.lettering import column_marks
from game.desktop.marks import Fill, Mark, Marks
from game.desktop.scale import Scale
from game.desktop.shaping import Widths
from game.desktop.sheet import Sheet
from game.desktop.spans import Span
from game.desktop.theme import Ink

STANDS = 3.0  # seconds
MOST = 3  # strips at a time
PAD, EDGE, APART = 12, 26, 8
HAND = Hand(text="italic", italic="text", size=23 / 30, ink=Ink.ON_STRIP)


class Captions:
    """The strips that stand now, the newest last."""

    def __init__(self) -> None:
        self._standing: list[tuple[str, float]] = []

    @property
    def standing(self) -> tuple[str, ...]:
        """The words of the strips."""
        return tuple(words for words, _ in self._standing)

    def heard(self, sounds: Iterable[str]) -> bool:
        """Paste a strip for each sound; whether there was any."""
        fresh = [(words, STANDS) for words in dict.fromkeys(sounds)]
        still = [each for each in self._standing if each[0] not in {words for words, _ in fresh}]
        self._standing = [*still, *fresh][-MOST:]
        return bool(fresh)

    def passed(self, seconds: float) -> bool:
        """Let time pass; whether a strip has gone."""
        before = len(self._standing)
        aged = ((words, left - seconds) for words, left in self._standing)
        self._standing = [(words, left) for words, left in aged if left > 0]
        return len(self._standing) != before

    def marks(self, sheet: Sheet, scale: Scale, widths: Widths, taken: float = 0.0) -> Marks:
        """The strips, from the head of the picture downwards; so much of it is `taken` already."""
        marks: list[Mark] = []
        pad, edge, hair = scale.px(PAD), scale.px(EDGE), scale.hair(2)
        area = sheet.picture.inset(edge, edge)
        y = area.y + (taken + scale.px(APART) if taken else 0.0)
        for words, _ in self._standing:
            label = set_label((Span(words),), area.w - 2 * pad, scale, widths, HAND)
            wide = max((line.box.right for line in label.lines), default=0.0) + 2 * pad
            x = area.x if sheet.side != "left" else area.right - wide
            box = Box(float(round(x)), float(round(y)), float(round(wide)), label.height + pad)
            marks.append(Fill(box.inset(-hair, -hair), Ink.ON_STRIP))
            marks.append(Fill(box, Ink.STRIP))
            marks.extend(column_marks(label, box.x + pad, box.y + pad / 2))
            y = box.bottom + scale.px(APART)
        return tuple(marks)
