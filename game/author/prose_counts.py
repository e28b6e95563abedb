"""The built-in counters of the prose check: lengths, openings, repetitions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from game.author.sentences import narration, opening, sentences
from game.author.words import Passage, words_in
from game.model.codes import problem
from game.model.problem import NOWHERE, Problem
from game.model.style import Style

if TYPE_CHECKING:
    from game.author.hearing import Heard

_SIMILE = re.compile(r"\b(?:as if|as though|like an?|like the)\b", re.IGNORECASE)
ONE_LINE = 8  # words at most, in a paragraph for effect
NO_LIMIT = 10**9


def label_problems(blocks: Iterable[str], style: Style) -> Iterator[Problem]:
    """Labels that are too long. Where they stand is left open, here and below."""
    limit = style.counts.get("label words", NO_LIMIT)
    for block in blocks:
        many = len(words_in(block))
        if many > limit:
            yield problem("long-label", NOWHERE, many=many, limit=limit)


def block_problems(blocks: Iterable[str], style: Style) -> Iterator[Problem]:
    """Paragraphs that are too long, open three sentences alike or hold two similes."""
    longest = style.counts.get("block words", NO_LIMIT)
    similes = style.counts.get("similes a block", NO_LIMIT)
    for block in blocks:
        many = len(words_in(block))
        if many > longest:
            words = f"{block[:60]}…"
            yield problem("long-block", NOWHERE, many=many, limit=longest, words=words)
        found = _SIMILE.findall(narration(block))
        if len(found) > similes:
            words = ", ".join(found)
            says = "Two likenesses stand in one block."
            yield problem("prose-fault", NOWHERE, fault="simile", words=words, says=says)
        yield from _openings(block, style.counts.get("sentences with one opening"))


def _openings(block: str, limit: int | None) -> Iterator[Problem]:
    if limit is None:
        return
    run, last = 0, ""
    for sentence in (*sentences(block), ""):
        word = opening(sentence)
        if word == last:
            run += 1
            continue
        if run > limit and last:
            yield problem("same-opening", NOWHERE, many=run, word=last)
        run, last = 1, word


def scene_problems(text: str, style: Style) -> Iterator[Problem]:
    """What is counted of a scene's own text: one-liners, questions, colons, words to a choice."""
    yield from _one_liners(text, style)
    yield from _marks(text, style)
    limit = style.counts.get("words between choices", NO_LIMIT)
    many = len(words_in(text))
    if many > limit:
        yield problem("long-way-to-a-choice", NOWHERE, many=many, limit=limit)


def _one_liners(text: str, style: Style) -> Iterator[Problem]:
    limit = style.counts.get("one-line paragraphs a scene", NO_LIMIT)
    short = [
        block
        for block in text.split("\n\n")
        if len(words_in(block)) <= ONE_LINE and '"' not in block and words_in(block)
    ]
    if len(short) > limit:
        words = " / ".join(short)
        yield problem("one-line-paragraphs", NOWHERE, many=len(short), limit=limit, words=words)


def _marks(text: str, style: Style) -> Iterator[Problem]:
    told = narration(text)
    for name, sign, says in (
        ("questions in narration a scene", "?", "The narration asks more than one question."),
        ("colon reveals a scene", ": ", "The narration reveals by colon more than once."),
    ):
        limit = style.counts.get(name, NO_LIMIT)
        if told.count(sign) > limit:
            fault = name.removesuffix(" a scene")
            yield problem("prose-fault", NOWHERE, fault=fault, words=sign.strip(), says=says)


def echo_problems(label: Heard, text: Heard, style: Style) -> Iterator[Problem]:
    """A choice whose text begins with the words of its label."""
    limit = style.counts.get("label words echoed", NO_LIMIT)
    words = label.first_words
    strings = [" ".join(words[n : n + limit + 1]) for n in range(len(words) - limit)]
    for first in text.first_sentences:
        for string in strings:
            if f" {string} " in f" {first} ":
                says = "The first sentence after the choice repeats its label."
                yield problem("prose-fault", NOWHERE, fault="echo", words=string, says=says)
                return


def text_problems(every: Iterable[tuple[Passage, Heard]], style: Style) -> Iterator[Problem]:
    """The same six words in two scenes."""
    if "six words twice" not in style.counts:
        return
    first: dict[str, Passage] = {}
    told: set[tuple[str, str]] = set()
    for passage, heard in every:
        if passage.is_label:
            continue
        for string in heard.strings:
            other = first.setdefault(string, passage)
            pair = (other.scene, passage.scene)
            if other.scene != passage.scene and pair not in told:
                told.add(pair)
                yield problem(
                    "same-words",
                    passage.mark,
                    words=string,
                    scene=other.scene,
                    place=f"{other.mark.file}:{other.mark.line}",
                )
