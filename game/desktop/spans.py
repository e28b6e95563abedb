"""What is to be set: spans of one style, and paragraphs in one hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from game.desktop.opening import opened
from game.model import spans as story
from game.model.spans import Span as Span
from game.model.typography import typographic_pieces

HandName = Literal[
    "body",
    "document",
    "pencil",
    "typed",
    "telegraph",
    "poster",
    "stamp",
    "aside",
    "card",
    "heading",
]
HAND_NAMES: tuple[HandName, ...] = get_args(HandName)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Spans that are set together.

    `hand` is whose writing it is: `body` for the prose, the others for documents, `stamp` for a
    stamped line of the ledger, `aside` for the interface's own quiet words and `card` for those
    that run on, `heading` for a heading inside a page. `opens` sets the first words in small
    capitals; `is_past` dims what was read before.
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
    return opened(spans) if paragraph.opens else spans
