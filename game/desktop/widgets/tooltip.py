"""A small pasted strip beside a word: what a term means, where a claim comes from."""

from __future__ import annotations

from dataclasses import dataclass

from game.desktop.box import Box
from game.desktop.column import Column
from game.desktop.founts import letter_width
from game.desktop.hands import Hand
from game.desktop.layout import set_label
from game.desktop.scale import Scale
from game.desktop.shaping import Widths
from game.desktop.spans import Span
from game.desktop.theme import Ink

LETTERS, PAD = 42, 16  # average letters to a line; from the strip's edge to the text
HEAD_HAND = Hand(
    text="label", italic="label", bold="label", size=22 / 30, tracking=0.04, ink=Ink.ON_STRIP
)
TEXT_HAND = Hand(size=25 / 30, ink=Ink.ON_STRIP)


@dataclass(frozen=True, slots=True)
class Tooltip:
    """A heading and its words. It closes at the next intent; it takes none itself."""

    heading: str
    text: str

    @property
    def said(self) -> str:
        return f"{self.heading}. {self.text}"


@dataclass(frozen=True, slots=True)
class TooltipLayout:
    """The strip in the window, and the words on it."""

    box: Box
    heading: Column
    heading_at: tuple[float, float]
    text: Column
    text_at: tuple[float, float]


def set_tooltip(tooltip: Tooltip, anchor: Box, scale: Scale, widths: Widths) -> TooltipLayout:
    """The strip under its word, or above it where there is more room; never outside the window."""
    pad, edge = scale.px(PAD), scale.px(12)
    inner = min(LETTERS * letter_width(scale), scale.width - 2 * (pad + edge))
    heading = set_label((Span(tooltip.heading.upper()),), inner, scale, widths, HEAD_HAND)
    text = set_label((Span(tooltip.text),), inner, scale, widths, TEXT_HAND)
    wide = max((line.box.right for line in (*heading.lines, *text.lines)), default=0.0) + 2 * pad
    tall = heading.height + text.height + 1.4 * pad
    x = min(max(edge, anchor.x - pad), scale.width - edge - wide)
    below, above = anchor.bottom + scale.px(6), anchor.y - scale.px(6) - tall
    y = below if below + tall <= scale.height - edge or above < edge else above
    y = max(edge, min(y, scale.height - edge - tall))
    box = Box(float(round(x)), float(round(y)), float(round(wide)), float(round(tall)))
    top = box.y + 0.7 * pad
    return TooltipLayout(
        box, heading, (box.x + pad, top), text, (box.x + pad, top + heading.height)
    )
