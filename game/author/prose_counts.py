"""The built-in counters of the prose check: lengths, openings, repetitions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from game.author.hearing import Heard
from game.author.sentences import narration, opening, sentences
from game.author.words import Passage, passages, renderings, words_in
from game.model.codes import problem
from game.model.problem import Problem
from game.model.story import Scene, Story
from game.model.style import Style

_SIMILE = re.compile(r"\b(?:as if|as though|like an?|like the)\b", re.IGNORECASE)
ONE_LINE = 8  # words at most, in a paragraph for effect
NO_LIMIT = 10**9


def label_problems(passage: Passage, blocks: Iterable[str], style: Style) -> Iterator[Problem]:
    """Labels that are too long."""
    limit = style.counts.get("label words", NO_LIMIT)
    for block in blocks:
        many = len(words_in(block))
        if many > limit:
            yield problem("long-label", passage.mark, many=many, limit=limit)


def block_problems(passage: Passage, blocks: Iterable[str], style: Style) -> Iterator[Problem]:
    """Paragraphs that are too long, open three sentences alike or hold two similes."""
    longest = style.counts.get("block words", NO_LIMIT)
    similes = style.counts.get("similes a block", NO_LIMIT)
    for block in blocks:
        many = len(words_in(block))
        if many > longest:
            words = f"{block[:60]}…"
            yield problem("long-block", passage.mark, many=many, limit=longest, words=words)
        found = _SIMILE.findall(narration(block))
        if len(found) > similes:
            words = ", ".join(found)
            says = "Two likenesses stand in one block."
            yield problem("prose-fault", passage.mark, fault="simile", words=words, says=says)
        yield from _openings(passage, block, style.counts.get("sentences with one opening"))


def _openings(passage: Passage, block: str, limit: int | None) -> Iterator[Problem]:
    if limit is None:
        return
    run, last = 0, ""
    for sentence in (*sentences(block), ""):
        word = opening(sentence)
        if word == last:
            run += 1
            continue
        if run > limit and last:
            yield problem("same-opening", passage.mark, many=run, word=last)
        run, last = 1, word


def scene_problems(story: Story, scene: Scene, style: Style) -> Iterator[Problem]:
    """What is counted by scene: one-line paragraphs, questions, colons, words before a choice."""
    texts = [p for p in passages(story, scene) if p.part == "text" and p.mark == scene.mark]
    for passage in texts:
        for one in renderings(passage.text)[:1]:
            yield from _one_liners(passage, one, style)
            yield from _marks(passage, one, style)
            limit = style.counts.get("words between choices", NO_LIMIT)
            many = len(words_in(one))
            if many > limit:
                yield problem("long-way-to-a-choice", passage.mark, many=many, limit=limit)
    for choice in scene.choices:
        yield from _echo(scene, choice.id, style)


def _one_liners(passage: Passage, text: str, style: Style) -> Iterator[Problem]:
    limit = style.counts.get("one-line paragraphs a scene", NO_LIMIT)
    short = [
        block
        for block in text.split("\n\n")
        if len(words_in(block)) <= ONE_LINE and '"' not in block and words_in(block)
    ]
    if len(short) > limit:
        words = " / ".join(short)
        yield problem(
            "one-line-paragraphs", passage.mark, many=len(short), limit=limit, words=words
        )


def _marks(passage: Passage, text: str, style: Style) -> Iterator[Problem]:
    told = narration(text)
    for name, sign, says in (
        ("questions in narration a scene", "?", "The narration asks more than one question."),
        ("colon reveals a scene", ": ", "The narration reveals by colon more than once."),
    ):
        limit = style.counts.get(name, NO_LIMIT)
        if told.count(sign) > limit:
            fault = name.removesuffix(" a scene")
            yield problem("prose-fault", passage.mark, fault=fault, words=sign.strip(), says=says)


def _echo(scene: Scene, choice_id: str, style: Style) -> Iterator[Problem]:
    limit = style.counts.get("label words echoed", NO_LIMIT)
    choice = scene.choice(choice_id)
    if not choice.text or not choice.say:
        return
    label = words_in(renderings(choice.say)[0].lower())
    for told in renderings(choice.text):
        first = " ".join(words_in(" ".join(sentences(told)[:1]).lower()))
        for n in range(len(label) - limit):
            string = " ".join(label[n : n + limit + 1])
            if f" {string} " in f" {first} ":
                says = "The first sentence after the choice repeats its label."
                yield problem("prose-fault", choice.mark, fault="echo", words=string, says=says)
                return


def text_problems(every: Iterable[tuple[Passage, Heard]], style: Style) -> Iterator[Problem]:
    """The same six words in two scenes."""
    if "six words twice" not in style.counts:
        return
    first: dict[str, str] = {}
    told: set[tuple[str, str]] = set()
    for passage, heard in every:
        if passage.is_label:
            continue
        for string in heard.strings:
            scene = first.setdefault(string, passage.scene)
            if scene != passage.scene and (scene, passage.scene) not in told:
                told.add((scene, passage.scene))
                yield problem("same-words", passage.mark, words=string, scene=scene)
