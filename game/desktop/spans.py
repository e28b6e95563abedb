"""What is to be set: spans of one style, and paragraphs in one hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from game.model import spans as story
from game.model.spans import Span as Span
from game.model.typography import typographic_pieces

HandName = Literal[
    "body", "document", "pencil", "typed", "telegraph", "poster", "stamp", "aside", "heading"
]
HAND_NAMES: tuple[HandName, ...] = get_args(HandName)

OPENING_LETTERS = 12  # a scene opens with at least so many letters of small capitals,
MOST_OPENING_WORDS = 5  # and with no more words than this
_SMALL_WORDS = frozenset(
    {"a", "an", "and", "as", "at", "by", "from", "he", "her", "his", "in", "is", "it", "my", "no"}
) | {"of", "on", "or", "the", "to", "with"}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Spans that are set together.

    `hand` is whose writing it is: `body` for the prose, the others for documents, `stamp` for a
    stamped line of the ledger, `aside` for the interface's own quiet words, `heading` for a
    heading inside a page. `opens` sets the first words in small capitals; `is_past` dims what was
    read before.
    """

    spans: tuple[Span, ...]
    hand: HandName = "body"
    opens: bool = False
    is_past: bool = False

    @property
    def said(self) -> str:
        """The words as a voice would say them: without numerals, breaks as pauses."""
        text = "".join(span.text for span in self.spans if span.style != "source")
        text = re.sub(r"(?<=[^\W_])[ \t]*\n\s*", ". ", text.strip())
        return re.sub(r"\s+", " ", text)


def plain(text: str, hand: HandName = "body") -> Paragraph:
    """A paragraph of one regular span."""
    return Paragraph((Span(text),), hand)


def from_story(
    paragraph: story.Paragraph,
    numeral: Callable[[str], str],
    *,
    opens: bool = False,
    is_past: bool = False,
) -> Paragraph:
    """A paragraph of the story, its sources numbered: `numeral` gives the numeral of each."""
    spans = tuple(
        Span(numeral(span.link), "source", span.link) if span.style == "source" else span
        for span in paragraph.spans
    )
    hand: HandName = next((name for name in HAND_NAMES if name == paragraph.hand), "document")
    return Paragraph(spans, hand, opens, is_past)


def set_by_printer(paragraph: Paragraph) -> tuple[Span, ...]:
    """The paragraph's spans with printers' marks, and its opening words as small capitals."""
    texts = typographic_pieces([span.text for span in paragraph.spans])
    spans = tuple(
        Span(text, span.style, span.link) for text, span in zip(texts, paragraph.spans, strict=True)
    )
    return _opened(spans) if paragraph.opens else spans


def _opened(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans with the first words of the first regular one in small capitals."""
    for place, span in enumerate(spans):
        if span.style != "regular":
            break
        if not span.text.strip():
            continue
        cut = _opening_length(span.text)
        head, rest = span.text[:cut], span.text[cut:]
        return (
            *spans[:place],
            Span(head, "caps", span.link),
            replace(span, text=rest),
            *spans[place + 1 :],
        )
    return tuple(spans)


def _opening_length(text: str) -> int:
    end = 0
    for count, word in enumerate(re.finditer(r"\s*[^\s—–]+", text), 1):
        end = word.end()
        bare = word.group().strip().lower()
        if not bare[-1].isalnum() or count == MOST_OPENING_WORDS:
            break
        if end >= OPENING_LETTERS and bare not in _SMALL_WORDS:
            break
    return end
