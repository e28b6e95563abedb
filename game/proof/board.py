"""P4: whoever is played, does each read of what roles share follow its writer or its default?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from game.model.story import Chapter
from game.play.acts import by_history
from game.proof.answer import Answer
from game.proof.effects import steps_of
from game.proof.liveness import Liveness
from game.proof.stand import Gap, Spot, Stand, Way
from game.proof.step import Put, Turn
from game.proof.thing import Thing

SHARED = ("board", "belief", "person")


def board_answers(texts: Liveness) -> Iterator[Answer]:
    """An answer for every shared variable that a chapter reads. `texts` watches every text.

    A role that is not played is played by history: where another role's chapter changes what is
    read here, its `history` must say what stood; and inside one part the writer comes first.
    """
    board = _Board(texts)
    story = texts.ways.story
    for place, chapter in enumerate(texts.ways.chapters):
        for variable in story.variables.values():
            thing = texts.ways.things.variables[variable.id]
            if variable.scope not in SHARED or thing not in board.read[place]:
                continue
            subject = f"variable {variable.id} in {chapter.id}"
            why = board.offence(thing, chapter, place)
            yield Answer("P4", subject, "refuted" if why else "proved", why, mark=variable.mark)


@dataclass(frozen=True)
class _Board:
    texts: Liveness

    @cached_property
    def read(self) -> tuple[frozenset[Thing], ...]:
        """For each chapter, what it reads before it sets it."""
        chapters = self.texts.ways.chapters
        found: list[set[Thing]] = [set() for _ in chapters]
        for spot in self.texts.spots:
            for way in self.texts.ways.from_(spot):
                found[self._place(spot, way)] |= self.texts.across(way, frozenset())
            if isinstance(spot, Stand):
                found[self.texts.ways.chapter_of(spot)] |= self.texts.watched(spot)
        return tuple(map(frozenset, found))

    @cached_property
    def written(self) -> tuple[frozenset[Thing], ...]:
        """For each chapter, what playing it may set."""
        found: list[set[Thing]] = [set() for _ in self.texts.ways.chapters]
        for spot in self.texts.spots:
            for way in self.texts.ways.from_(spot):
                if isinstance(way.start, Gap) and isinstance(way.end, Gap):
                    continue  # history is no writer of its own
                set_here = (s.thing for s in way.steps if isinstance(s, Put | Turn))
                found[self._place(spot, way)].update(set_here)
        return tuple(map(frozenset, found))

    def _place(self, spot: Spot, way: Way) -> int:
        """The chapter in which a way is gone."""
        if isinstance(spot, Stand):
            return self.texts.ways.chapter_of(spot)
        return spot.place

    def offence(self, thing: Thing, reader: Chapter, place: int) -> str:
        """What is wrong with a read, or ""."""
        ways = self.texts.ways
        for other, writer in enumerate(ways.chapters):
            if writer.role == reader.role or thing not in self.written[other]:
                continue
            if other > place:
                if writer.part == reader.part:
                    return f"'{writer.id}' writes it in the same part, and comes after its reader"
                continue
            history = steps_of(by_history(ways.story, ways.slots, writer), ways.things, ways.slots)
            if not any(isinstance(s, Put | Turn) and s.thing == thing for s in history):
                return f"'{writer.id}' writes it, and its `history` does not say what stood"
        return ""
