"""Spans become words: their widths, what may hang in the margin, where a line may break."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from game.desktop.breaking import Item
from game.desktop.founts import NUMERAL_RISE, Fount
from game.desktop.hands import Hand, hand_fount, hand_ink
from game.desktop.scale import Scale
from game.desktop.shaping import Widths
from game.desktop.theme import Ink
from game.model.spans import Span, SpanStyle

HANGS_LEFT = {"“": 1.0, "‘": 1.0, "«": 0.8, "„": 1.0, "(": 0.5}
HANGS_RIGHT = {
    "”": 0.8,
    "’": 0.8,
    "»": 0.6,
    ".": 0.8,
    ",": 0.8,
    "-": 0.6,
    ";": 0.4,
    ":": 0.4,
    "—": 0.3,
    "–": 0.4,
}
_SPACES = re.compile(r"[ \t\r\n]+")
_AFTER_DASH = re.compile(r"(?<=[—–])(?=[^\s”’»\u00a0])")
_AFTER_HYPHEN = re.compile(r"(?<=[—–])(?=[^\s”’»\u00a0])|(?<=\w-)(?=\w)")
_DASH = re.compile(r"[-—–]")
Part = tuple[str, Span, int]  # a piece of text, its span, and the span's place in the paragraph


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a word in one style; `rise` lifts it off the baseline, in pixels."""

    text: str
    fount: Fount
    width: float
    ink: Ink
    rise: float
    style: SpanStyle
    link: str
    span: int  # the place of a link's span in the paragraph, so that one link stays one


@dataclass(frozen=True, slots=True)
class Word:
    """Pieces that may not be parted, measured."""

    pieces: tuple[Piece, ...]
    item: Item


class Setter:
    """Sets the spans of one hand: knows the founts, the space between words, and how to measure."""

    def __init__(
        self,
        widths: Widths,
        scale: Scale,
        hand: Hand,
        *,
        is_past: bool = False,
        hyphens: bool = True,
    ) -> None:
        self._widths, self._scale, self._hand, self._is_past = widths, scale, hand, is_past
        self._breaks = _AFTER_HYPHEN if hyphens else _AFTER_DASH
        self._styles: dict[SpanStyle, tuple[Fount, Ink, float, float]] = {}
        self._known: dict[tuple[str, SpanStyle, bool], Word] = {}

    def words(self, spans: Sequence[Span], column: float) -> list[Word]:
        """The words of a paragraph; one wider than the column is cut so that it fits."""
        out: list[Word] = []
        for parts, is_spaced in self._rough(spans):
            text, span, _ = parts[0]
            if len(parts) > 1 or span.link:
                word = self._word([self._piece(*part) for part in parts], is_spaced)
            else:  # a plain word: the same one is met again and again
                key = text, span.style, is_spaced
                word = self._known.get(key) or self._word([self._piece(text, span, 0)], is_spaced)
                self._known[key] = word
            if word.item.width > column:
                out.extend(self._cut(word.pieces, is_spaced, column))
            else:
                out.append(word)
        return out

    def _rough(self, spans: Sequence[Span]) -> Iterator[tuple[list[Part], bool]]:
        """Unbreakable runs of text, each with its span, and whether a space follows."""
        parts: list[Part] = []
        for number, span in enumerate(spans):
            for place, chunk in enumerate(_SPACES.split(span.text)):
                if place and parts:
                    yield parts, True
                    parts = []
                if chunk.isalpha() or not _DASH.search(chunk):
                    if chunk:
                        parts.append((chunk, span, number))
                    continue
                for turn, text in enumerate(self._breaks.split(chunk)):
                    if turn and parts:
                        yield parts, False
                        parts = []
                    parts.append((text, span, number))
        if parts:
            yield parts, False

    def _piece(self, text: str, span: Span, number: int) -> Piece:
        fount, ink, rise, _ = self._style(span.style)
        width = self._widths.width(text, fount)
        return Piece(text, fount, width, ink, rise, span.style, span.link, number)

    def _style(self, style: SpanStyle) -> tuple[Fount, Ink, float, float]:
        known = self._styles.get(style)
        if known is None:
            fount = hand_fount(self._scale, self._hand, style)
            rise = self._scale.body * self._hand.size * NUMERAL_RISE if style == "source" else 0.0
            space = self._widths.width(" ", fount) + 2 * fount.tracking
            known = fount, hand_ink(self._hand, style, is_past=self._is_past), rise, space
            self._styles[style] = known
        return known

    def _word(self, pieces: Sequence[Piece], is_spaced: bool) -> Word:
        first, last = pieces[0], pieces[-1]
        width = sum(piece.width + piece.fount.tracking for piece in pieces) - last.fount.tracking
        left = HANGS_LEFT.get(first.text[0], 0.0)
        right = HANGS_RIGHT.get(last.text[-1], 0.0)
        style: SpanStyle = "regular" if last.style == "source" else last.style
        item = Item(
            width,
            self._style(style)[3] if is_spaced else 0.0,
            left and left * self._widths.width(first.text[0], first.fount),
            right and right * self._widths.width(last.text[-1], last.fount),
            is_weak=(len(pieces) == 1 and len(first.text) == 1 and first.text.isalpha())
            or last.text[-1] == "-",
        )
        return Word(tuple(pieces), item)

    def _cut(self, pieces: Sequence[Piece], is_spaced: bool, column: float) -> Iterator[Word]:
        """A word too wide for the column, cut between letters: huge type in a small window."""
        row: list[Piece] = []
        width = 0.0
        for piece in pieces:
            for letter in piece.text:
                letter_width = self._widths.width(letter, piece.fount)
                if row and width + letter_width > column:
                    yield self._word(_joined(row), False)
                    row, width = [], 0.0
                row.append(replace(piece, text=letter, width=letter_width))
                width += letter_width + piece.fount.tracking
        yield self._word(_joined(row), is_spaced)


def _joined(letters: Sequence[Piece]) -> list[Piece]:
    """Letters of one style put together again."""
    out: list[Piece] = []
    for letter in letters:
        if out and (out[-1].span, out[-1].style) == (letter.span, letter.style):
            last = out.pop()
            width = last.width + last.fount.tracking + letter.width
            letter = replace(last, text=last.text + letter.text, width=width)
        out.append(letter)
    return out
