"""The prose check: every fault of style that a pattern, a word list or a count can catch.

It reads every text of a story in all its variants, without marks, block by block; a fault counts
once however many variants show it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from game.author.prose_counts import block_problems, label_problems, scene_problems, text_problems
from game.author.sentences import sentences
from game.author.words import Passage, passages, renderings, words_in
from game.model.codes import problem
from game.model.problem import Mark, Problem
from game.model.story import Story
from game.model.style import Fault, Style

A_THOUSAND = 1000
LABELS_TOO = ("portent", "worn-lexis", "anachronism", "later-knowledge", "negated-reframe", "eyes")


@dataclass(frozen=True, slots=True)
class Found:
    """One place where a fault was found."""

    role: str
    scene: str
    words: str
    mark: Mark


def style_problems(story: Story, style: Style) -> Iterator[Problem]:
    """Every fault of the story's prose against its own style."""
    every = [p for scene in story.scenes.values() for p in passages(story, scene)]
    written = Counter[str]()
    for passage in every:
        if not passage.is_label:
            written[passage.role] += max(len(words_in(one)) for one in renderings(passage.text))
    for fault in style.faults:
        yield from _fault(fault, every, written)
    for passage in every:
        blocks = blocks_of(passage)
        yield from _banned(passage, blocks, style)
        if passage.is_label:
            yield from label_problems(passage, blocks, style)
        else:
            yield from block_problems(passage, blocks, style)
    for scene in story.scenes.values():
        yield from scene_problems(story, scene, style)
    yield from text_problems(every, style)
    yield from _voices(story, every, style)


def blocks_of(passage: Passage) -> list[str]:
    """The paragraphs of a passage, each variant once."""
    blocks = (b for one in renderings(passage.text) for b in one.split("\n\n"))
    return [block for block in dict.fromkeys(blocks) if block.strip()]


def _fault(fault: Fault, every: list[Passage], written: Counter[str]) -> Iterator[Problem]:
    found: dict[str, list[Found]] = {}
    for passage in every:
        if passage.is_label and fault.id not in LABELS_TOO:
            continue
        met = dict.fromkeys(
            match[0].strip()
            for block in blocks_of(passage)
            for pattern in fault.patterns
            for match in pattern.finditer(block)
        )
        for words in met:
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


def _banned(passage: Passage, blocks: list[str], style: Style) -> Iterator[Problem]:
    never = style.voices[passage.role].never if passage.role in style.voices else None
    found: dict[str, None] = {}
    for pattern in (*style.names, *((never,) if never is not None else ())):
        for block in blocks:
            found.update(dict.fromkeys(match[0] for match in pattern.finditer(block)))
    for name in found:
        yield problem("stock-name", passage.mark, word=name)
    for wrong, right in style.spelling.items():
        if any(_holds(wrong, block) for block in blocks):
            yield problem("other-spelling", passage.mark, wrong=wrong, right=right)


def _holds(name: str, block: str) -> bool:
    at = block.find(name)
    while at >= 0:
        before, after = block[at - 1 : at], block[at + len(name) : at + len(name) + 1]
        if not (before.isalnum() or after.isalnum()):
            return True
        at = block.find(name, at + 1)
    return False


def _voices(story: Story, every: list[Passage], style: Style) -> Iterator[Problem]:
    parts = list(story.parts)
    lengths: dict[tuple[str, bool], list[int]] = {}
    for passage in every:
        voice = style.voices.get(passage.role)
        if voice is None or passage.part not in ("text", "warn"):
            continue
        chapter = story.chapters[story.scenes[passage.scene].chapter]
        late = voice.later_from in parts and parts.index(chapter.part) >= parts.index(
            voice.later_from
        )
        for block in blocks_of(passage):
            heard = [len(words_in(sentence)) for sentence in sentences(block)]
            lengths.setdefault((passage.role, late), []).extend(heard)
    for (role, late), many in lengths.items():
        voice = style.voices[role]
        low, high = voice.later if late and voice.later else (voice.low, voice.high)
        mean = sum(many) / max(len(many), 1)
        if not low - 0.5 <= mean <= high + 0.5:
            yield problem(
                "voice", story.roles[role].mark, role=role, mean=f"{mean:.1f}", low=low, high=high
            )
