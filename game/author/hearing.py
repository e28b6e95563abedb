"""What the prose check hears in one text, worked out once while the text stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from game.author.prose_counts import block_problems, label_problems, scene_problems
from game.author.sentences import sentences
from game.author.slips import slips_in
from game.author.words import Passage, passages, renderings, words_in
from game.model.problem import Problem
from game.model.prose import Text
from game.model.story import Story
from game.model.style import Style, found_in
from game.reading.kept_runs import KeptRuns

A_STRING = 6  # words
LABELS_TOO = ("portent", "worn-lexis", "anachronism", "later-knowledge", "negated-reframe", "eyes")


@dataclass(frozen=True)
class Heard:
    """One text of one role in all its variants, held against a style."""

    text: Text
    role: str
    is_label: bool
    style: Style

    @cached_property
    def renderings(self) -> tuple[str, ...]:
        """Readings that between them show every branch."""
        return tuple(renderings(self.text))

    @cached_property
    def blocks(self) -> tuple[str, ...]:
        """The paragraphs, each variant once."""
        blocks = (block for one in self.renderings for block in one.split("\n\n"))
        return tuple(block for block in dict.fromkeys(blocks) if block.strip())

    @cached_property
    def words(self) -> int:
        """How many words the longest reading has."""
        return max(len(words_in(one)) for one in self.renderings)

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """How many words each sentence has."""
        return tuple(len(words_in(each)) for block in self.blocks for each in sentences(block))

    @cached_property
    def strings(self) -> tuple[str, ...]:
        """Every six words that stand together."""
        found: list[str] = []
        for one in self.renderings:
            words = words_in(one.lower())
            found += (" ".join(words[n : n + A_STRING]) for n in range(len(words) - A_STRING + 1))
        return tuple(found)

    @cached_property
    def faults(self) -> Mapping[str, tuple[str, ...]]:
        """The words that show each fault of the style, by the fault's id."""
        found: dict[str, tuple[str, ...]] = {}
        for fault in self.style.faults:
            if self.is_label and fault.id not in LABELS_TOO:
                continue
            met = dict.fromkeys(
                words.strip() for block in self.blocks for words in found_in(block, fault.patterns)
            )
            if met:
                found[fault.id] = tuple(met)
        return found

    @cached_property
    def counted(self) -> tuple[Problem, ...]:
        """What is too long, too alike or too often, wherever the text stands."""
        count = label_problems if self.is_label else block_problems
        return tuple(count(self.blocks, self.style))

    @cached_property
    def opening(self) -> tuple[Problem, ...]:
        """What is to be counted where the text is a scene's own."""
        return tuple(scene_problems(self.renderings[0], self.style))

    @cached_property
    def first_words(self) -> tuple[str, ...]:
        """The words of the first reading, in small letters."""
        return tuple(words_in(self.renderings[0].lower()))

    @cached_property
    def first_sentences(self) -> tuple[str, ...]:
        """The words of the first sentence of each reading, in small letters."""
        firsts = (" ".join(sentences(one)[:1]).lower() for one in self.renderings)
        return tuple(" ".join(words_in(first)) for first in firsts)

    @cached_property
    def slips(self) -> tuple[tuple[str, str], ...]:
        """What a proofreader would mark: the code and the words of each slip."""
        return tuple(slips_in(self.renderings))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names that nobody should have, and words that this role never says."""
        voice = self.style.voices.get(self.role)
        never = voice.never if voice is not None else None
        found: dict[str, None] = {}
        banned = self.style.names if never is None else (*self.style.names, never)
        for block in self.blocks:
            found.update(dict.fromkeys(found_in(block, banned)))
        return tuple(found)

    @cached_property
    def spellings(self) -> tuple[tuple[str, str], ...]:
        """Wrong spellings, each with the right one."""
        pairs = self.style.spelling.items()
        return tuple(
            (wrong, right)
            for wrong, right in pairs
            if any(wrong in block and _holds(wrong, block) for block in self.blocks)
        )


class Ear:
    """Remembers what it has heard: a text that stands as it stood need not be heard again.

    `runs` are what it has read of playthrough files in the same way.
    """

    def __init__(self) -> None:
        self.runs = KeptRuns()
        self._style = Style()
        self._story: Story | None = None
        self._every: tuple[tuple[Passage, Heard], ...] = ()
        self._before: dict[tuple[str, bool, Text], Heard] = {}
        self._now: dict[tuple[str, bool, Text], Heard] = {}

    def begin(self, style: Style) -> None:
        """A check begins; what the last one did not come upon, or heard otherwise, is forgotten."""
        self._before = self._now if style == self._style else {}
        self._style, self._now, self._story = style, {}, None

    def every(self, story: Story) -> tuple[tuple[Passage, Heard], ...]:
        """Every passage of a story, with what it says."""
        if self._story is not story:
            scenes = story.scenes.values()
            found = ((p, self._heard(p)) for scene in scenes for p in passages(story, scene))
            self._story, self._every = story, tuple(found)
        return self._every

    def _heard(self, passage: Passage) -> Heard:
        key = passage.role, passage.is_label, passage.text
        found = self._now.get(key) or self._before.get(key)
        if found is None:
            found = Heard(passage.text, passage.role, passage.is_label, self._style)
        self._now[key] = found
        return found


def _holds(name: str, block: str) -> bool:
    at = block.find(name)
    while at >= 0:
        before, after = block[at - 1 : at], block[at + len(name) : at + len(name) + 1]
        if not (before.isalnum() or after.isalnum()):
            return True
        at = block.find(name, at + 1)
    return False
