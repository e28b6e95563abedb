"""The plain evaluator, noting which parts of which texts are ever told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.model.prose import Sequence, Text, Variant
from game.model.story import Story
from game.play.meaning import Row
from game.play.plain import PlainMeaning
from game.play.slots import planned

Part = tuple[str, tuple[int, ...]]  # a passage's key, and the numbers that lead into it


class NotingMeaning(PlainMeaning):
    """Every text that is rendered is noted, the texts inside variants and sequences by themselves.

    A part is known by being the very same object as in the story.
    """

    def __init__(self, story: Story) -> None:
        super().__init__(story, planned(story))
        self._known = {id(text): part for part, text in parts_of(story).items()}
        self.told: set[Part] = set()

    def rendered(self, text: Text, row: Row) -> str:
        part = self._known.get(id(text))
        if part is not None:
            self.told.add(part)
        return super().rendered(text, row)


def parts_of(story: Story) -> dict[Part, Text]:
    """Every branch of a variant and alternative of a sequence in the scenes' texts.

    Left out are those that share one object with another, since nobody could tell them apart.
    """
    found: dict[Part, Text] = {}
    for scene in story.scenes.values():
        found.update(_inside(f"{scene.id}.text", scene.text, ()))
        for choice in scene.choices:
            for key in ("say", "locked", "warn", "sure", "back", "text"):
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
