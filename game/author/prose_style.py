"""The prose check: every fault of style that a pattern, a word list or a count can catch.

It reads every text of a story in all its variants, without marks, block by block; a fault counts
once however many variants show it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from game.author.hearing import Ear, Heard
from game.author.prose_counts import echo_problems, text_problems
from game.author.words import Passage
from game.model.codes import problem
from game.model.problem import Mark, Problem
from game.model.story import Story
from game.model.style import Fault, Style
from game.reading.report import nearest

A_THOUSAND = 1000

Every = Sequence[tuple[Passage, Heard]]


@dataclass(frozen=True, slots=True)
class Found:
    """One place where a fault was found."""

    role: str
    scene: str
    words: str
    mark: Mark


def style_problems(story: Story, style: Style, ear: Ear | None = None) -> Iterator[Problem]:
    """Every fault of the story's prose; an ear that has heard some of it already is quicker."""
    ear = ear or Ear()
    ear.begin(style)
    every = ear.every(story)
    written = Counter[str]()
    for passage, heard in every:
        if not passage.is_label:
            written[passage.role] += heard.words
    for fault in style.faults:
        yield from _fault(fault, every, written)
    for passage, heard in every:
        yield from _banned(passage, heard)
        yield from (replace(each, mark=passage.mark) for each in heard.counted)
    yield from _openings(story, every, style)
    yield from text_problems(every, style)
    yield from _voiced(story, style)
    yield from _voices(story, every, style)


def _openings(story: Story, every: Every, style: Style) -> Iterator[Problem]:
    """What is counted where a scene or the telling of a choice begins."""
    labels = {(p.scene, p.mark): heard for p, heard in every if p.part == "say"}
    for passage, heard in every:
        if passage.part != "text":
            continue
        label = labels.get((passage.scene, passage.mark))
        if passage.mark == story.scenes[passage.scene].mark:
            found = iter(heard.opening)
        else:
            found = echo_problems(label, heard, style) if label is not None else iter(())
        yield from (replace(each, mark=passage.mark) for each in found)


def _fault(fault: Fault, every: Every, written: Counter[str]) -> Iterator[Problem]:
    found: dict[str, list[Found]] = {}
    for passage, heard in every:
        for words in heard.faults.get(fault.id, ()):
            one = Found(passage.role, passage.scene, words, passage.mark)
            found.setdefault(passage.role, []).append(one)
    for role, places in found.items():
        if fault.limit == 0:
            for place in places:
                yield problem(
                    "prose-fault", place.mark, fault=fault.id, words=place.words, says=fault.says
                )
        elif len(places) * A_THOUSAND > fault.limit * max(written[role], A_THOUSAND):
            where = "; ".join(f"'{p.words}' ({p.mark.file}:{p.mark.line})" for p in places[:12])
            yield problem(
                "prose-over-limit",
                places[0].mark,
                hint=f"They are: {where}.",
                fault=fault.id,
                many=len(places),
                words=written[role],
                role=role,
                limit=fault.limit,
            )


def _banned(passage: Passage, heard: Heard) -> Iterator[Problem]:
    for name in heard.names:
        yield problem("stock-name", passage.mark, word=name)
    for wrong, right in heard.spellings:
        yield problem("other-spelling", passage.mark, wrong=wrong, right=right)


def _voiced(story: Story, style: Style) -> Iterator[Problem]:
    """Voices of roles, and from parts, that the story does not have."""
    for voice in style.voices.values():
        role, part = voice.role, voice.later_from
        # A voice may wait for a role still to come; one that is nearly another's is a slip.
        if role not in story.roles and (near := nearest(role, story.roles)):
            hint = f"Did you mean '{near}'?"
            yield problem("unknown-role", voice.mark, hint=hint, who="the voice", role=role)
        if part and part not in story.parts:
            near = nearest(part, story.parts)
            hint = f"Did you mean '{near}'?" if near else ""
            yield problem("unknown-part", voice.mark, hint=hint, who="the voice", part=part)


def _voices(story: Story, every: Every, style: Style) -> Iterator[Problem]:
    parts = list(story.parts)
    lengths: dict[tuple[str, bool], list[int]] = {}
    for passage, heard in every:
        voice = style.voices.get(passage.role)
        if voice is None or passage.part not in ("text", "warn"):
            continue
        chapter = story.chapters[story.scenes[passage.scene].chapter]
        late = voice.later_from in parts and parts.index(chapter.part) >= parts.index(
            voice.later_from
        )
        lengths.setdefault((passage.role, late), []).extend(heard.lengths)
    for (role, late), many in lengths.items():
        voice = style.voices[role]
        low, high = voice.later if late and voice.later else (voice.low, voice.high)
        mean = sum(many) / max(len(many), 1)
        if not low - 0.5 <= mean <= high + 0.5:
            yield problem(
                "voice", story.roles[role].mark, role=role, mean=f"{mean:.1f}", low=low, high=high
            )
