"""A text of the story with its variants laid open: words, and marks for what decides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple, assert_never

from game.model.condition import Condition
from game.model.prose import Plain, Shown, Text, Variant
from game.model.prose import Sequence as Turns
from game.model.spans import Span, paragraphs
from game.model.typography import typographic_pieces
from game.model.wording import Wording

_FIRST = 0xF0000  # a private plane: one letter stands for each mark while the words are read
_MARK = re.compile("([\U000f0000-\U000ffffd])")
_SPACE = re.compile(r"\s*")

MarkKind = Literal["if", "end", "value"]


class Mark(NamedTuple):
    """Where a variant opens or closes, or a value is printed; `said` is a condition or a name."""

    kind: MarkKind
    said: str = ""


class Block(NamedTuple):
    """A paragraph of spans and marks, its speaker, and its hand where it is a document."""

    pieces: tuple[Span | Mark, ...]
    speaker: str
    hand: str


def blocks(text: Text, wording: Wording) -> tuple[Block, ...]:
    """The paragraphs of a text, every variant of it in its place."""
    marks: list[Mark] = []
    words = _flat(text, wording, marks)
    found = (_block(part, marks) for part in words.split("\n\n"))
    return tuple(block for block in found if block.pieces)


def line(text: Text, wording: Wording) -> str:
    """A short text in one line of plain words, variants in brackets."""
    parts = ("".join(map(_said, block.pieces)) for block in blocks(text, wording))
    return " ".join(" ".join(parts).split())


def opening(text: Text, wording: Wording) -> str:
    """The first paragraph in plain words, whatever decides between its variants left out."""
    for block in blocks(text, wording):
        words = (
            piece.text if isinstance(piece, Span) else piece.said * (piece.kind == "value")
            for piece in block.pieces
        )
        return " ".join("".join(words).split())
    return ""


def _said(piece: Span | Mark) -> str:
    match piece:
        case Span(text):
            return text
        case Mark("if", said):
            return f"[{said}] "
        case Mark("end"):
            return ""
        case Mark(_, said):
            return said


def _flat(text: Text, wording: Wording, marks: list[Mark]) -> str:
    """The words of a text in one string, with a letter of the private plane for each mark."""
    out: list[str] = []
    for piece in text:
        match piece:
            case Plain(words):
                out.append(words)
            case Shown(variable):
                out.append(_set(Mark("value", wording.named(variable)), marks))
            case Variant(branches):
                heads = (_head(n, asked, wording) for n, (asked, _) in enumerate(branches))
                bodies = [_flat(branch, wording, marks) for _, branch in branches]
                out.append(_variant(tuple(heads), bodies, marks))
            case Turns(_, turn, alternatives):
                heads = (turn if n == 0 else "then" for n in range(len(alternatives)))
                bodies = [_flat(each, wording, marks) for each in alternatives]
                out.append(_variant(tuple(heads), bodies, marks))
            case _:
                assert_never(piece)
    return "".join(out)


def _head(n: int, asked: Condition | None, wording: Wording) -> str:
    if asked is None:
        return "else"
    return f"{'else if' if n else 'if'} {wording.question(asked)}"


def _variant(heads: Sequence[str], bodies: Sequence[str], marks: list[Mark]) -> str:
    """The branches of a variant, each after its mark; white space stays outside the marks."""
    if not any(body.strip() for body in bodies):
        return bodies[0]  # a gap that stands only where both its neighbours do
    first = next(body for body in bodies if body.strip())
    before = _SPACE.match(first)
    after = _SPACE.match(first[::-1])
    assert before is not None and after is not None  # they may match nothing
    last = max(n for n, body in enumerate(bodies) if body.strip())
    inner = (
        f"{_set(Mark('if', head), marks)}{body.strip()}"
        for head, body in list(zip(heads, bodies, strict=True))[: last + 1]
    )
    whole = any(_is_paragraph(body.strip()) for body in bodies) or "\n\n" in before[0] + after[0]
    branches = ("\n\n" if whole else " ").join(inner)
    return f"{before[0]}{branches}{_set(Mark('end'), marks)}{after[0]}"


def _is_paragraph(body: str) -> bool:
    """Whether a branch can only stand by itself: a document, a speaker's, or more than one."""
    return body.startswith((">", "@")) or "\n\n" in body


def _set(mark: Mark, marks: list[Mark]) -> str:
    marks.append(mark)
    return chr(_FIRST + len(marks) - 1)


def _block(words: str, marks: Sequence[Mark]) -> Block:
    """A paragraph read; marks at its beginning must not hide its speaker or its hand."""
    start = 0
    while start < len(words) and (_MARK.match(words[start]) or words[start].isspace()):
        start += 1
    lead = [marks[ord(sign) - _FIRST] for sign in words[:start] if not sign.isspace()]
    read = paragraphs(words[start:])
    if not read:
        return Block(tuple(lead), "", "body")
    pieces = [piece for span in read[0].spans for piece in _parted(span, marks)]
    return Block((*lead, *_set_in_type(pieces)), read[0].speaker, read[0].hand)


def _set_in_type(pieces: Sequence[Span | Mark]) -> Iterator[Span | Mark]:
    """The pieces with their quotes curled, each branch as if it stood there without its mark."""
    texts = typographic_pieces([_read_as(piece) for piece in pieces])
    for piece, text in zip(pieces, texts, strict=True):
        yield replace(piece, text=text) if isinstance(piece, Span) else piece


def _read_as(piece: Span | Mark) -> str:
    match piece:
        case Span(text):
            return text
        case Mark("value"):
            return "x"  # some word will stand here: what follows it closes and does not open
        case Mark():
            return ""


def _parted(span: Span, marks: Sequence[Mark]) -> Iterator[Span | Mark]:
    if not span.text:
        yield span  # a footnote has no words of its own
    for part in _MARK.split(span.text):
        if _MARK.fullmatch(part):
            yield marks[ord(part) - _FIRST]
        elif part:
            yield replace(span, text=part)
