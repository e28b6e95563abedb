"""Paragraphs become a column: lines, links and ornaments in their places.

`set_column` is what pages and widgets call; `set_label` sets a short text (a choice, a button)
without indents or hyphens. A column's places are counted from its own upper left corner, in
pixels, so it can be scrolled and kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from game.desktop.box import Box
from game.desktop.breaking import broken
from game.desktop.column import Column, Line, Link, LinkKind, Ornamented, Run
from game.desktop.hands import HANDS, Hand
from game.desktop.ornaments import ornament, ornament_space
from game.desktop.scale import Scale
from game.desktop.setting import Setter, Word
from game.desktop.shaping import Widths
from game.desktop.spans import Paragraph, set_by_printer
from game.model.spans import Span

INDENT = 1.2  # of the text size, at the start of a paragraph that follows another
TURNOVER = 1.0  # of the text size, where a document's line is too long for the column
WIDE_ENOUGH = 16  # text sizes; in a narrower column a document is hardly inset
LABEL_LEADING = 1.36  # from line to line in a label, in text sizes


def set_column(
    paragraphs: Sequence[Paragraph], width: float, scale: Scale, widths: Widths
) -> Column:
    """Paragraphs set one under another in a column of this width."""
    page = _Composition(width, scale, widths)
    follows = False
    for (hand, is_past), group in groupby(
        enumerate(paragraphs), lambda each: (each[1].hand, each[1].is_past)
    ):
        together = list(group)
        if hand == "body":
            for number, paragraph in together:
                page.prose(number, paragraph, follows=follows)
                follows = True
        else:
            page.document(together, HANDS[hand], is_past=is_past)
            follows = False
    return page.column()


def set_label(
    spans: Sequence[Span],
    width: float,
    scale: Scale,
    widths: Widths,
    hand: Hand = HANDS["body"],
) -> Column:
    """A short text in close lines, with no indent and no break at a hyphen: a choice, a note."""
    page = _Composition(width, scale, widths)
    page.label(Paragraph(tuple(spans)), hand)
    return page.column()


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines that are broken together: whose they are, and the column in which they stand."""

    number: int
    spans: Sequence[Span]
    hand: Hand
    leading: float
    width: float
    left: float = 0.0
    indent: float = 0.0
    turnover: float = 0.0


class _Composition:
    """A column being set from top to bottom; lives for one call."""

    def __init__(self, width: float, scale: Scale, widths: Widths) -> None:
        self._width, self._scale, self._widths = width, scale, widths
        self._y = 0.0
        self._lines: list[Line] = []
        self._links: dict[tuple[int, int], Link] = {}
        self._ornaments: list[Ornamented] = []
        self._starts: list[float] = []
        self._setters: dict[bool, Setter] = {}

    def column(self) -> Column:
        return Column(
            self._width,
            self._y,
            tuple(self._lines),
            tuple(self._links.values()),
            tuple(self._ornaments),
            tuple(self._starts),
        )

    def prose(self, number: int, paragraph: Paragraph, *, follows: bool) -> None:
        """A paragraph of the story; one that follows another is indented, or parted by a gap."""
        scale, hand = self._scale, HANDS["body"]
        gap = scale.comfort.gap
        if follows:
            self._y += round(gap * scale.leading)
        self._starts.append(self._y)
        indent = INDENT * scale.body if follows and not gap and not paragraph.opens else 0.0
        spans = set_by_printer(paragraph)
        words = self._prose_setter(is_past=paragraph.is_past).words(spans, self._width)
        self._set(_Block(number, spans, hand, scale.leading, self._width, indent=indent), words)

    def document(
        self, paragraphs: list[tuple[int, Paragraph]], hand: Hand, *, is_past: bool
    ) -> None:
        """Paragraphs of one document, lines kept; its height is a number of body lines."""
        scale = self._scale
        is_wide = self._width > WIDE_ENOUGH * scale.body
        inset = hand.inset * scale.body * (1.0 if is_wide else 0.3)
        inner = self._width - 2 * inset
        leading = float(round(scale.body * hand.size * hand.leading))
        setter = Setter(self._widths, scale, hand, is_past=is_past, hyphens=False)
        self._y += hand.above * scale.leading if self._y else 0.0
        top, first_line = self._y, len(self._lines)
        above = ornament_space(hand.ornament, scale)
        self._y += above
        for number, spans in _rows(paragraphs, hand):
            while len(self._starts) <= number:
                self._starts.append(top if number == paragraphs[0][0] else self._y)
            turnover = TURNOVER * scale.body if hand.keeps_lines and not hand.is_centred else 0.0
            row = _Block(number, spans, hand, leading, inner, inset, turnover=turnover)
            words = setter.words(spans, inner)
            if words:
                self._set(row, words)
            else:
                self._y += leading
        height = self._y + above - top
        self._onto_the_grid(top, height, first_line)
        boxes = [line.box for line in self._lines[first_line:]]
        beyond = scale.body * 0.6 if inset else 0.0
        block = Box(inset - beyond, top, inner + 2 * beyond, self._y - top)
        marks = ornament(hand.ornament, block, boxes, scale)
        if marks:
            self._ornaments.append(Ornamented(block, marks))

    def label(self, paragraph: Paragraph, hand: Hand) -> None:
        """A label in close lines."""
        scale = self._scale
        self._starts.append(0.0)
        spans = set_by_printer(paragraph)
        words = Setter(self._widths, scale, hand, hyphens=False).words(spans, self._width)
        leading = float(round(scale.body * hand.size * LABEL_LEADING))
        self._set(_Block(0, spans, hand, leading, self._width), words)

    def _prose_setter(self, *, is_past: bool) -> Setter:
        """One setter for all prose of a tint: it remembers the words it has measured."""
        if is_past not in self._setters:
            self._setters[is_past] = Setter(
                self._widths, self._scale, HANDS["body"], is_past=is_past
            )
        return self._setters[is_past]

    def _onto_the_grid(self, top: float, height: float, first_line: int) -> None:
        """Stretch what was set since `top` to a whole number of body lines, and centre it there."""
        leading = self._scale.leading
        whole = ceil(height / leading - 0.01) * leading
        shift = round((whole - height) / 2)
        self._lines[first_line:] = [line.moved(shift) for line in self._lines[first_line:]]
        for key, link in self._links.items():
            if link.boxes[0].y >= top:
                self._links[key] = link.over(tuple(box.moved(0, shift) for box in link.boxes))
        self._y = top + whole

    def _set(self, block: _Block, words: list[Word]) -> None:
        items = [word.item for word in words]
        for first, past in broken(items, block.width, block.indent, block.turnover):
            line = words[first:past]
            x = block.left + (block.turnover if first else block.indent)
            if block.hand.is_centred:
                x = block.left + (block.width - _length(line)) / 2
            self._line(block, line, x - line[0].item.hang_left)

    def _line(self, block: _Block, words: list[Word], x: float) -> None:
        top, runs = self._y, []
        for word in words:
            at = x
            for piece in word.pieces:
                link = None
                if piece.link:
                    link = self._linked(block, piece.span, Box(at, top, piece.width, block.leading))
                runs.append(
                    Run(
                        piece.text,
                        piece.fount,
                        at,
                        piece.width,
                        piece.rise,
                        piece.ink,
                        piece.style,
                        link,
                    )
                )
                at += piece.width + piece.fount.tracking
            x += word.item.width + word.item.space
        middle = top + block.leading / 2
        baseline = float(round(middle + block.hand.middle * self._scale.body * block.hand.size))
        self._lines.append(Line(tuple(runs), top, baseline, top + block.leading, block.number))
        self._y += block.leading

    def _linked(self, block: _Block, span: int, box: Box) -> int:
        """Widen a link by a box; returns the link's place in the column."""
        key = block.number, span
        known = self._links.get(key)
        if known is None:
            of = block.spans[span]
            kind: LinkKind = "source" if of.style == "source" else "term"
            known = Link(kind, of.link, of.text.strip(), (box,), block.number)
        elif known.boxes[-1].y == box.y:
            *before, last = known.boxes
            known = known.over((*before, Box(last.x, last.y, box.right - last.x, last.h)))
        else:
            known = known.over((*known.boxes, box))
        self._links[key] = known
        return list(self._links).index(key)


def _length(words: list[Word]) -> float:
    return sum(word.item.width + word.item.space for word in words) - words[-1].item.space


def _rows(
    paragraphs: list[tuple[int, Paragraph]], hand: Hand
) -> list[tuple[int, tuple[Span, ...]]]:
    """The lines that a document's writer made, each with the number of its paragraph."""
    rows: list[tuple[int, tuple[Span, ...]]] = []
    for number, paragraph in paragraphs:
        row: list[Span] = []
        for span in set_by_printer(paragraph):
            first, *more = span.text.strip("\n").split("\n") if hand.keeps_lines else [span.text]
            row.append(Span(first, span.style, span.link))
            for text in more:
                rows.append((number, tuple(row)))
                row = [Span(text, span.style, span.link)]
        rows.append((number, tuple(row)))
    return rows
