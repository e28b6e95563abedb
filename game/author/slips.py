"""Slips of the pen in a text: a word set twice, a quotation left open, a stray space."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

TWICE = frozenset({"had", "that", "her"})  # words that good English does set twice
_DOUBLED = re.compile(r"\b([a-z]+) \1\b", re.IGNORECASE)
_STRAY = re.compile(r"[\w'’-]+ [,.;:!?](?=\s|$)")


def slips_in(readings: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The code and the words of each slip in the readings of a text, each slip once."""
    found: dict[tuple[str, str], None] = {}
    for reading in readings:
        blocks = reading.split("\n\n")
        for block, after in zip(blocks, [*blocks[1:], ""], strict=True):
            found.update(dict.fromkeys(_slips_in(block, after)))
    yield from found


def _slips_in(block: str, after: str) -> Iterator[tuple[str, str]]:
    """The slips in a paragraph that another follows."""
    for match in _DOUBLED.finditer(block):
        if match[1].lower() not in TWICE:
            yield "doubled-word", match[0]
    for match in _STRAY.finditer(block):
        yield "stray-space", match[0]
    # Who speaks on in the next paragraph opens it with a quote mark and leaves this one unclosed.
    if block.count('"') % 2 and not after.startswith('"'):
        yield "quote-not-closed", block[block.rindex('"') + 1 :][:40]
