"""What the prose check hears in one text, worked out once while the text stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from game.author.sentences import sentences
from game.author.words import Passage, renderings, words_in
from game.model.prose import Text
from game.model.style import Style, found_in

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
    """Remembers what it has heard: a text that stands as it stood need not be heard again."""

    def __init__(self) -> None:
        self._style = Style()
        self._before: dict[tuple[str, bool, Text], Heard] = {}
        self._now: dict[tuple[str, bool, Text], Heard] = {}

    def begin(self, style: Style) -> None:
        """A check begins; what the last one did not come upon, or heard otherwise, is forgotten."""
        self._before = self._now if style == self._style else {}
        self._style, self._now = style, {}

    def heard(self, passage: Passage) -> Heard:
        """What a passage says, wherever it stands."""
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
