"""How a scene opens: its first words in small capitals, up to where a phrase may end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from game.model.spans import Span

LETTERS = 12  # at least so many are in small capitals,
MOST_WORDS = 6  # and no more words than this
_WORD = re.compile(r"\s*[^\s—–]+")
_DASH = re.compile(r"\s*[—–]")
# A phrase does not end on a word that waits for the next one.
_WAITS = frozenset(
    (
        *("a", "an", "the", "this", "that", "these", "those", "no", "every", "some", "any"),
        *("my", "your", "his", "her", "its", "our", "their", "own", "other", "another"),
        *("first", "second", "last", "next", "half", "past", "old", "great", "whole", "many"),
        *("and", "or", "but", "nor", "if", "as", "than", "so", "when", "where", "while"),
        *("who", "whom", "whose", "which", "at", "by", "for", "from", "in", "into", "of", "off"),
        *("on", "onto", "over", "to", "upon", "with", "without", "under", "after", "before"),
        *("since", "between", "along", "across", "behind", "beside", "he", "i", "it", "she"),
        *("they", "we", "you", "be", "been", "is", "are", "was", "were", "has", "have", "had"),
        *("will", "would", "can", "could", "may", "must", "not"),
    )
)


def opened(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans with their first words in small capitals; a word of the glossary stays a link."""
    plain = 0
    while plain < len(spans) and spans[plain].style in ("regular", "term"):
        plain += 1
    out: list[Span] = []
    left = _length(spans[:plain])
    for place, span in enumerate(spans):
        cut = min(left, len(span.text)) if place < plain else 0
        left -= cut
        if cut:
            out.append(replace(span, text=span.text[:cut], style="caps"))
        if cut < len(span.text) or not span.text:
            out.append(replace(span, text=span.text[cut:]))
    return tuple(out)


def _length(spans: Sequence[Span]) -> int:
    """How many letters to set in small capitals: none where no phrase ends in time."""
    text = "".join(span.text for span in spans)
    inside = _inside_terms(spans)
    best = 0
    for count, word in enumerate(_WORD.finditer(text), 1):
        end, bare = word.end(), word.group().strip()
        pauses = not (bare[-1].isalnum() or bare[-1] == "’") or _DASH.match(text, end) is not None
        is_name = bare[0].isupper() and text[end:].lstrip()[:1].isupper()
        if not pauses and (is_name or _waits(bare) or end in inside):
            if count >= MOST_WORDS and best:
                break
            continue
        best = end
        if pauses or end >= LETTERS or count >= MOST_WORDS:
            break
    return best


def _waits(word: str) -> bool:
    word = word.lower().lstrip("“‘(")
    return word in _WAITS or word.endswith(("’s", "s’"))


def _inside_terms(spans: Sequence[Span]) -> frozenset[int]:
    """The places in the text of the spans where a word of the glossary would be cut in two."""
    out: set[int] = set()
    at = 0
    for span in spans:
        if span.style == "term":
            out.update(range(at, at + len(span.text)))
        at += len(span.text)
    return frozenset(out)
