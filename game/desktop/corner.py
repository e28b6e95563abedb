"""The pasted strips in the corner of the picture: the way to every page for those who point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.box import Box
from game.desktop.founts import Fount, fount
from game.desktop.intent import Action, ActionName
from game.desktop.lettering import set_at
from game.desktop.marks import Fill, Mark, Marks
from game.desktop.scale import Scale
from game.desktop.shaping import Widths
from game.desktop.sheet import Sheet
from game.desktop.theme import Ink

SIZE, PAD, APART, EDGE = 20, 13, 8, 26  # of the words; inside a strip; between strips; to the edge
TALL = 1.9  # of a strip, in type sizes


@dataclass(frozen=True, slots=True)
class Strip:
    """One strip: what a press on it means, and its word."""

    action: ActionName
    word: str
    box: Box


@dataclass(frozen=True, slots=True)
class Corner:
    """The strips in their places."""

    strips: tuple[Strip, ...] = ()
    fount: Fount | None = None

    def under(self, x: float, y: float) -> Action | None:
        """What a press at a point means, if there is a strip."""
        for strip in self.strips:
            if strip.box.holds(x, y):
                return Action(strip.action)
        return None


def set_corner(
    words: Sequence[tuple[ActionName, str]], sheet: Sheet, scale: Scale, widths: Widths
) -> Corner:
    """Strips along the foot of the picture, at the edge that is away from the sheet."""
    set_in = fount(scale, "label", scale.small(SIZE), 0.08)
    pad, edge, tall = scale.px(PAD), scale.px(EDGE), float(round(scale.small(SIZE) * TALL))
    area = sheet.picture.inset(edge, edge)
    wide = [float(round(widths.width(word.upper(), set_in) + 2 * pad)) for _, word in words]
    rows: list[list[int]] = [[]]
    for number in range(len(words)):
        row = rows[-1]
        if row and sum(wide[n] + scale.px(APART) for n in (*row, number)) > area.w:
            rows.append([])
        rows[-1].append(number)
    strips: list[Strip] = []
    for place, row in enumerate(reversed(rows)):
        long = sum(wide[n] for n in row) + scale.px(APART) * (len(row) - 1)
        x = area.x if sheet.side != "left" else area.right - long
        y = area.bottom - tall * (place + 1) - scale.px(APART) * place
        for number in row:
            action, word = words[number]
            box = Box(float(round(x)), float(round(y)), wide[number], tall)
            strips.append(Strip(action, word, box))
            x += wide[number] + scale.px(APART)
    return Corner(tuple(strips), set_in)


def corner_marks(corner: Corner, scale: Scale, pointed: Action | None = None) -> Marks:
    """The strips; the one under the pointer is reversed."""
    marks: list[Mark] = []
    if corner.fount is None:
        return ()
    for strip in corner.strips:
        is_lit = pointed is not None and pointed.name == strip.action
        box, hair = strip.box, scale.hair(2)
        marks.append(Fill(box.inset(-hair, -hair), Ink.ON_STRIP))
        marks.append(Fill(box, Ink.BAR if is_lit else Ink.STRIP))
        baseline = float(round(box.y + box.h / 2 + corner.fount.size * 0.36))
        ink = Ink.ON_BAR if is_lit else Ink.ON_STRIP
        marks.append(set_at(strip.word.upper(), corner.fount, box.x + scale.px(PAD), baseline, ink))
    return tuple(marks)
