"""The plain evaluator, noting which parts of which texts are told, and who reads and sets what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.model.condition import Operand, Value
from game.model.effect import Effect
from game.model.prose import Sequence, Shown, Text, Variant
from game.model.story import Story
from game.play.meaning import Row
from game.play.plain import PlainMeaning
from game.play.slots import planned

Part = tuple[str, tuple[int, ...]]  # a passage's key, and the numbers that lead into it


class NotingMeaning(PlainMeaning):
    """Every text that is rendered is noted, the texts inside variants and sequences by themselves.

    A part is known by being the very same object as in the story. `reads` and `sets` hold chapters
    with the variables that playing them reads, before the same command has set them, and sets.
    """

    def __init__(self, story: Story) -> None:
        super().__init__(story, planned(story))
        self._known = {id(text): part for part, text in parts_of(story).items()}
        self.told: set[Part] = set()
        self.reads: set[tuple[str, str]] = set()
        self.sets: set[tuple[str, str]] = set()
        self._chapter = ""
        self._fresh: set[str] = set()
        self._reckons = False

    def turned_to(self, chapter: str) -> None:
        """From now on this chapter is played; "" where history is."""
        self._chapter = chapter
        self._fresh.clear()

    def amount(self, operand: Operand, row: Row) -> int:
        if isinstance(operand, Value) and not self._reckons:
            self._read(operand.variable)
        return super().amount(operand, row)

    def affected(self, effect: Effect, row: Row) -> None:
        # What an effect reckons with matters only where somebody reads what it sets.
        self._reckons = True
        super().affected(effect, row)
        self._reckons = False
        if self._chapter:
            self.sets.add((self._chapter, effect.variable))
            self._fresh.add(effect.variable)

    def rendered(self, text: Text, row: Row) -> str:
        part = self._known.get(id(text))
        if part is not None:
            self.told.add(part)
        for piece in text:
            if isinstance(piece, Shown):
                self._read(piece.variable)
        return super().rendered(text, row)

    def _read(self, variable: str) -> None:
        if self._chapter and variable not in self._fresh:
            self.reads.add((self._chapter, variable))


def parts_of(story: Story) -> dict[Part, Text]:
    """Every branch of a variant and alternative of a sequence in the scenes' texts.

    Left out are those that share one object with another, since nobody could tell them apart.
    """
    found: dict[Part, Text] = {}
    for chapter in story.chapters.values():
        found.update(_inside(f"{chapter.id}.card", chapter.card, ()))
    for scene in story.scenes.values():
        found.update(_inside(f"{scene.id}.text", scene.text, ()))
        for choice in scene.choices:
            for key in ("say", "locked", "warn", "sure", "back", "text", "stamp"):
                text: Text = getattr(choice, key)
                found.update(_inside(f"{scene.id}.{choice.id}.{key}", text, ()))
    many = Counter(map(id, found.values()))
    return {part: text for part, text in found.items() if many[id(text)] == 1}


def _inside(passage: str, text: Text, path: tuple[int, ...]) -> Iterator[tuple[Part, Text]]:
    varied = [piece for piece in text if isinstance(piece, Variant | Sequence)]
    for n, piece in enumerate(varied, 1):
        if isinstance(piece, Variant):
            inner = [branch for _, branch in piece.branches]
        else:
            inner = list(piece.alternatives)
        for m, branch in enumerate(inner, 1):
            yield (passage, (*path, n, m)), branch
            yield from _inside(passage, branch, (*path, n, m))
