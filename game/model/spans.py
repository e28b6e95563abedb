"""Rendered prose as paragraphs of spans: the speaker, the hand, the styles and the links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

SpanStyle = Literal["regular", "italic", "bold", "caps", "source", "term"]

NO_BREAK = "\u00a0"
BODY = "body"  # the hand of prose
DOCUMENT = "document"  # the hand of a document that names none

_SPEAKER = re.compile(r"@([\w-]+) ")
_HAND = re.compile(r">([a-z]+)$")
_MARK = re.compile(
    r"\[\^(?P<source>[^\[\]]+)\]|\[(?P<shown>[^\[\]|^][^\[\]|]*)(?:\|(?P<term>[^\[\]]+))?\]"
    r"|\*\*(?P<bold>.+?)\*\*|\*(?P<italic>[^*]+)\*|\^(?P<caps>[^^]+)\^",
    re.DOTALL,
)
_MARKED = re.compile(r"[\[*^]")


@dataclass(frozen=True, slots=True)
class Span:
    """Text of one style; `link` is the entry of a `term`, or the id of a `source` without text."""

    text: str
    style: SpanStyle = "regular"
    link: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block: prose, or a document, whose lines are kept and whose `hand` is not BODY.

    `speaker` is the person who says it, when it is marked; `plain` is its words without marks.
    """

    spans: tuple[Span, ...]
    speaker: str = ""
    hand: str = BODY
    plain: str = ""


def paragraphs(markup: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a rendered text; marks that are not closed stand as they are."""
    return tuple(_paragraph(block) for block in markup.split("\n\n") if block)


def line_spans(text: str) -> tuple[Span, ...]:
    """A text of the record as one line, with its emphasis."""
    return tuple(span for part in paragraphs(" ".join(text.split())) for span in part.spans)


def marked(markup: str) -> tuple[str, ...]:
    """The links of the footnotes in a rendered text, in order."""
    if "[^" not in markup:
        return ()
    spans = (span for part in paragraphs(markup) for span in part.spans)
    return tuple(span.link for span in spans if span.style == "source")


def plain(markup: str) -> str:
    """The words of a rendered text without its marks."""
    return "\n\n".join(paragraph.plain for paragraph in paragraphs(markup))


def _paragraph(block: str) -> Paragraph:
    speaker, hand = "", BODY
    if block[0] == "@" and (said := _SPEAKER.match(block)):
        speaker, block = said[1], block[said.end() :]
    elif block[0] == ">":
        hand, block = _document(block)
    if "~" in block:
        block = block.replace("~", NO_BREAK)
    if _MARKED.search(block) is None:
        return Paragraph((Span(block),), speaker, hand, block)
    spans = tuple(_spans(block, "regular"))
    return Paragraph(spans, speaker, hand, "".join([span.text for span in spans]))


def _document(block: str) -> tuple[str, str]:
    """The hand and the lines of a document, without the marks at their beginning."""
    lines = block.split("\n")
    named = _HAND.match(lines[0])
    hand = named[1] if named else DOCUMENT
    body = lines[1:] if named else lines
    return hand, "\n".join(line.removeprefix(">").removeprefix(" ") for line in body)


def _spans(text: str, style: SpanStyle) -> Iterator[Span]:
    place = 0
    for mark in _MARK.finditer(text):
        if mark.start() > place:
            yield Span(text[place : mark.start()], style)
        place = mark.end()
        match mark.lastgroup:
            case "source":
                yield Span("", "source", mark["source"])
            case "shown" | "term":
                yield Span(mark["shown"], "term", mark["term"] or mark["shown"])
            case "bold" | "italic" | "caps" as inner:
                yield from _spans(mark[inner], inner)
            case _:
                raise AssertionError(mark)
    if place < len(text):
        yield Span(text[place:], style)
