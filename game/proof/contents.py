"""A print of everything that the answers for some chapters depend on: equal prints, equal answers.

An edit of one chapter changes the prints of that chapter and of those after it; an edit of prose
alone changes the print of its own group of scenes.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from hashlib import sha256

from game.proof.grouping import Group
from game.proof.passage import passages_of
from game.proof.stand import Gap, Spot
from game.proof.watch import for_play
from game.proof.ways import Ways

VERSION = 1  # of the answers: raise it when a question changes


class Contents:
    """The prints of one story."""

    def __init__(self, ways: Ways) -> None:
        self._ways = ways

    def group(self, group: Group) -> str:
        """The print of the texts of a group of scenes, and of play up to their chapter."""
        story = self._ways.story
        words = (
            repr((passage.key, passage.text))
            for scene in group.scenes
            for passage in passages_of(story.scenes[scene])
        )
        cards = (repr(chapter.card) for chapter in story.chapters.values())
        shown = (repr((v.id, v.domain, v.words)) for v in story.variables.values())
        return _hash((str(VERSION), self._play[group.place], *shown, *cards, *words))

    @cached_property
    def _play(self) -> tuple[str, ...]:
        """For each chapter, the print of how play goes up to its end."""
        chapters = len(self._ways.chapters)
        laid: list[list[str]] = [[] for _ in range(chapters + 1)]
        for spot in for_play(self._ways).spots:
            laid[self._place(spot)] += map(repr, self._ways.from_(spot))
        found, before = [], repr(sorted(self._ways.things.start.items(), key=repr))
        for ways in laid[:chapters]:
            before = _hash((before, *ways))
            found.append(before)
        return tuple(found)

    def _place(self, spot: Spot) -> int:
        return spot.place if isinstance(spot, Gap) else self._ways.chapter_of(spot)


def _hash(parts: Iterable[str]) -> str:
    return sha256("\x1f".join(parts).encode()).hexdigest()
