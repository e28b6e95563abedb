"""A print of everything that the answers for some chapters depend on: equal prints, equal answers.

An edit of one chapter changes the prints of that chapter and of those after it; an edit of prose
alone changes the print of its own group of scenes; other letters change those of P7.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import sha256

from game.proof.answer import Question
from game.proof.grouping import Group
from game.proof.leg import legs_of, place_of
from game.proof.passage import passages_of
from game.proof.watch import for_play
from game.proof.ways import Ways

VERSION = 4  # of the answers: raise it when a question changes


class Contents:
    """The prints of one story."""

    def __init__(self, ways: Ways) -> None:
        self._ways = ways

    def group(self, group: Group, asked: Mapping[Question, str]) -> dict[Question, str]:
        """For each question the print of the texts of a group of scenes, of play up to their
        chapter, and of what the answers depend on besides."""
        story = self._ways.story
        words = (
            repr((passage.key, passage.text))
            for scene in group.scenes
            for passage in passages_of(story, story.scenes[scene])
        )
        cards = (repr(chapter.card) for chapter in story.chapters.values())
        shown = (repr((v.id, v.domain, v.words)) for v in story.variables.values())
        texts = _hash((str(VERSION), self._play[group.place], *shown, *cards, *words))
        return {question: _hash((texts, question, beside)) for question, beside in asked.items()}

    @cached_property
    def _play(self) -> tuple[str, ...]:
        """For each chapter, the print of how play goes up to the end of its leg."""
        play = for_play(self._ways)
        laid: list[list[str]] = [[] for _ in range(self._ways.over.place + 1)]
        for spot in play.spots:
            laid[place_of(self._ways, spot)] += map(repr, self._ways.from_(spot))
        found, before = list[str](), repr(sorted(self._ways.things.start.items(), key=repr))
        for leg in legs_of(play):
            before = _hash((before, *(way for place in leg for way in laid[place])))
            found += [before] * len(leg)
        return tuple(found)


def _hash(parts: Iterable[str]) -> str:
    return sha256("\x1f".join(parts).encode()).hexdigest()
