"""The choices of a page: numeral, label, cost, and why one is locked, set and placed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.box import Box
from game.desktop.column import Column
from game.desktop.founts import fount
from game.desktop.hands import Hand
from game.desktop.layout import set_label
from game.desktop.lettering import column_marks, set_at
from game.desktop.marks import Cut, Frame, Letters, Mark, Marks, bar, strike, wedge
from game.desktop.pauses import with_pauses
from game.desktop.scale import Scale
from game.desktop.shaping import Widths
from game.desktop.theme import Ink
from game.model.spans import Span

LABEL, REASON, NUMERAL, COST = 28, 23, 25, 20  # type sizes at the usual text size
NUMERAL_AT, LABEL_AT = 17, 54  # from the column's left, at the usual text size
PAD = 9  # above and below the words of a choice
OVERHANG = 15  # how far the bar of the chosen one reaches into the margins
LABEL_HAND = Hand(size=LABEL / 30)
REASON_HAND = Hand(text="italic", italic="text", size=REASON / 30, ink=Ink.STRUCK)


@dataclass(frozen=True, slots=True)
class Option:
    """A choice as it is to be shown. `reason` is why a locked one cannot be had; `cost` stands at
    the right.

    `was_taken` marks what the player chose here in an earlier night. `cost_said` is the cost in
    whole words, and `refusal` tells a listener of the line through a locked one.
    """

    id: str
    label: tuple[Span, ...]
    cost: str = ""
    is_open: bool = True
    reason: str = ""
    was_taken: bool = False
    cost_said: str = ""
    refusal: str = ""

    @property
    def said(self) -> str:
        """The choice as a voice says it."""
        words = "".join(span.text for span in self.label)
        why_not = () if self.is_open else (self.refusal, self.reason)
        return with_pauses((words, self.cost_said or self.cost, *why_not))


@dataclass(frozen=True, slots=True)
class OptionLayout:
    """A choice in place. `box` is what answers to the pointer; all places count from the tray's
    corner.

    The tray is the block of all choices: its corner is the column's left edge and the top of the
    first choice.
    """

    option: Option
    number: int
    box: Box
    label: Column
    label_at: tuple[float, float]
    reason: Column | None
    reason_at: tuple[float, float]
    numeral: Letters
    cost: Letters | None


def set_options(
    options: Sequence[Option], width: float, scale: Scale, widths: Widths
) -> tuple[OptionLayout, ...]:
    """The choices one under another, in a column of this width."""
    out: list[OptionLayout] = []
    y = 0.0
    for number, option in enumerate(options, 1):
        layout = _set(option, number, y, width, scale, widths)
        out.append(layout)
        y = layout.box.bottom
    return tuple(out)


def _set(
    option: Option, number: int, y: float, width: float, scale: Scale, widths: Widths
) -> OptionLayout:
    at = scale.with_text(LABEL_AT)
    cost_fount = fount(scale, "label", scale.small(COST), 0.04)
    cost_width = widths.width(option.cost, cost_fount) if option.cost else 0.0
    beside = width - at - (cost_width + scale.with_text(24) if option.cost else 0.0)
    cost_is_below = beside < 7.5 * scale.body
    room = width - at if cost_is_below else beside
    pad = scale.px(PAD)
    label = set_label(option.label, room, scale, widths, LABEL_HAND)
    bottom = y + pad + label.height
    reason = None
    reason_at = at, bottom
    if option.reason and not option.is_open:
        reason = set_label((Span(option.reason),), width - at, scale, widths, REASON_HAND)
        bottom += reason.height
    first = y + pad + (label.lines[0].baseline if label.lines else scale.body)
    cost = None
    if option.cost:
        if cost_is_below:
            bottom += scale.small(COST) * 1.4
        baseline = bottom - scale.small(COST) * 0.4 if cost_is_below else first
        cost = Letters(
            option.cost, cost_fount, width - cost_width, float(round(baseline)), Ink.QUIET
        )
    numeral_fount = fount(scale, "display", scale.with_text(NUMERAL))
    numeral = Letters(str(number), numeral_fount, scale.with_text(NUMERAL_AT), first, Ink.SIGNAL)
    over = scale.px(OVERHANG)
    box = Box(-over, y, width + 2 * over, float(round(bottom + pad)) - y)
    return OptionLayout(option, number, box, label, (at, y + pad), reason, reason_at, numeral, cost)


def option_marks(layout: OptionLayout, scale: Scale, *, is_chosen: bool) -> Marks:
    """The marks of one choice, counted from the tray's corner."""
    option, box = layout.option, layout.box
    marks: list[Mark] = []
    on_bar = is_chosen and option.is_open
    if is_chosen:
        marks.extend(_chosen(box, scale) if option.is_open else _chosen_but_locked(box, scale))
    label_ink = Ink.ON_BAR if on_bar else Ink.TEXT if option.is_open else Ink.STRUCK
    numeral_ink = Ink.ON_BAR if on_bar else Ink.SIGNAL if option.is_open else Ink.STRUCK
    numeral = layout.numeral
    marks.append(set_at(numeral.text, numeral.fount, numeral.x, numeral.baseline, numeral_ink))
    if option.was_taken:
        marks.append(_notch(layout, scale, numeral_ink))
    marks.extend(column_marks(layout.label, *layout.label_at, label_ink))
    if not option.is_open:
        marks.extend(_struck(layout, scale))
    if layout.reason:
        marks.extend(column_marks(layout.reason, *layout.reason_at))
    if layout.cost:
        cost = layout.cost
        marks.append(
            set_at(
                cost.text,
                cost.fount,
                cost.x,
                cost.baseline,
                Ink.ON_BAR_QUIET if on_bar else cost.ink,
            )
        )
    return tuple(marks)


def _chosen(box: Box, scale: Scale) -> Marks:
    unit = scale.px(1)
    mark = Box(box.x, box.y + unit, scale.px(28), box.h - 2 * unit)
    return bar(box, Ink.BAR, unit), wedge(mark, Ink.WEDGE)


def _chosen_but_locked(box: Box, scale: Scale) -> Marks:
    """An open frame: the eye is here, and the hand is not."""
    mark = Box(box.x, box.y + scale.px(1), scale.px(20), box.h - scale.px(2))
    return Frame(box, Ink.STRUCK, scale.hair(2)), wedge(mark, Ink.STRUCK)


def _struck(layout: OptionLayout, scale: Scale) -> Marks:
    x, y = layout.label_at
    size, thickness = scale.body * LABEL_HAND.size, scale.hair(2)
    before, after = x - scale.px(2), x + scale.px(4)
    return tuple(
        strike(before + each.x, after + each.right, y + line.baseline, size, Ink.STRUCK, thickness)
        for line in layout.label.lines
        for each in (line.box,)
    )


def _notch(layout: OptionLayout, scale: Scale, ink: Ink) -> Cut:
    """A small cut left of the numeral, as one notches a stick."""
    numeral = layout.numeral
    size = scale.with_text(5)
    x, y = numeral.x - scale.with_text(12), numeral.baseline - scale.with_text(NUMERAL) * 0.40
    return Cut(((x, y - size), (x + size, y), (x, y + size), (x - size * 0.55, y)), ink)
