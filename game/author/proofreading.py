"""Slips that a proofreader would mark: a word set twice, a quotation left open, a stray space."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.author.hearing import Ear
from game.author.words import Passage, passages
from game.model.codes import problem
from game.model.problem import Problem
from game.model.story import Story

TWICE = frozenset({"had", "that", "her"})  # words that good English does set twice
_DOUBLED = re.compile(r"\b([a-z]+) \1\b", re.IGNORECASE)
_STRAY = re.compile(r"[\w'’-]+ [,.;:!?](?=\s|$)")


def slip_problems(story: Story, ear: Ear) -> Iterator[Problem]:
    """Every slip in the texts of a story, in all their variants."""
    for scene in story.scenes.values():
        for passage in passages(story, scene):
            yield from _slips(passage, ear)


def _slips(passage: Passage, ear: Ear) -> Iterator[Problem]:
    found: dict[tuple[str, str], None] = {}
    for reading in ear.heard(passage).renderings:
        blocks = reading.split("\n\n")
        for block, after in zip(blocks, [*blocks[1:], ""], strict=True):
            found.update(dict.fromkeys(_slips_in(block, after)))
    for name, words in found:
        yield problem(name, passage.mark, words=words)


def _slips_in(block: str, after: str) -> Iterator[tuple[str, str]]:
    """The code and the words of each slip in a paragraph that another follows."""
    for match in _DOUBLED.finditer(block):
        if match[1].lower() not in TWICE:
            yield "doubled-word", match[0]
    for match in _STRAY.finditer(block):
        yield "stray-space", match[0]
    # Who speaks on in the next paragraph opens it with a quote mark and leaves this one unclosed.
    if block.count('"') % 2 and not after.startswith('"'):
        yield "quote-not-closed", block[block.rindex('"') + 1 :][:40]
