"""P5: which choices make no difference to anything that follows?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from game.model.story import Choice, Scene
from game.play.rules import SURE
from game.proof.answer import Answer
from game.proof.bits import States
from game.proof.diagram import Diagram
from game.proof.explore import Found, Reached
from game.proof.liveness import Liveness
from game.proof.stand import Spot, Stand, Way
from game.proof.step import Is, Pass, Put, Step, Turn
from game.proof.thing import Thing
from game.proof.witness import witness

Seen = tuple[Spot | Pass, tuple[str, ...]]  # where somebody may look, and what chance gave
Effect = dict[Seen, list[tuple[Step, ...]]]


def difference_answers(reached: Reached, texts: Liveness) -> Iterator[Answer]:
    """An answer for every choice that stands beside others, in the story's order.

    Refuted: wherever two choices of a scene are open together, nothing that follows can tell which
    was taken. `texts` watches every text, so what is told later counts as a difference.
    """
    compared = _Compared(reached, texts)
    for scene in reached.diagram.ways.story.scenes.values():
        for choice in scene.choices:
            yield compared.answer(scene, choice)


@dataclass(frozen=True)
class _Compared:
    reached: Reached
    texts: Liveness

    @property
    def diagram(self) -> Diagram:
        return self.reached.diagram

    def answer(self, scene: Scene, choice: Choice) -> Answer:
        """What became of one choice."""
        subject = f"choice {scene.id}.{choice.id}"
        if _is_written_down(choice):
            return Answer("P5", subject, "proved", "it is written down", mark=choice.mark)
        for other in (*scene.choices, None):
            if other is choice or (other is not None and _is_written_down(other)):
                continue
            alike, found = self._alike(scene, choice, other)
            if not alike or found is None:
                continue
            what = f"'{other.id}'" if other else "not taking it"
            why = f"nothing that follows can tell it from {what}"
            if choice.do:
                set_here = ", ".join(sorted({f"'{effect.variable}'" for effect in choice.do}))
                why += f"; what it sets ({set_here}) makes no difference after it"
            way = witness(self.reached, found)
            return Answer("P5", subject, "refuted", why, way, choice.mark, allowed=choice.colour)
        return Answer("P5", subject, "proved", mark=choice.mark)

    def _alike(
        self, scene: Scene, choice: Choice, other: Choice | None
    ) -> tuple[bool, Found | None]:
        """Whether two choices lead to the same wherever both are open, and where that first is.

        Without another choice: whether taking this one leaves all as it was.
        """
        nearest: Found | None = None
        for spot, states in self.reached.at.items():
            if not isinstance(spot, Stand) or spot.scene != scene.id or spot.pending:
                continue
            claims = self.diagram.ways.open_claims(spot)
            both = states & self.diagram.held(claims[choice.id])
            if other is not None:
                both &= self.diagram.held(claims[other.id])
            if not both.satisfiable():
                continue
            left = self._followed(spot, choice)
            right = self._followed(spot, other) if other is not None else _staying(spot)
            if not self._equal(both, left, right):
                return False, None
            found = self.reached.first(spot, both)
            if found is not None and (nearest is None or found.depth < nearest.depth):
                nearest = found
        return nearest is not None, nearest

    def _followed(self, spot: Stand, choice: Choice) -> Effect:
        """The steps of a choice up to each place where somebody may look; its second step done."""
        found: Effect = defaultdict(list)
        for way in self.diagram.ways.from_(spot):
            if way.command != choice.id:
                continue
            steps: tuple[Way, ...] = (way,)
            if isinstance(way.end, Stand) and way.end.pending:
                sure = self.diagram.ways.from_(way.end)
                steps = tuple(one for one in sure if one.command.endswith(SURE))
            for one in steps:
                found[one.end, one.falls].append(one.steps)
                for n, step in enumerate(one.steps):
                    if isinstance(step, Pass) and step.kind != "choice":
                        found[step, one.falls].append(one.steps[:n])
        return found

    def _equal(self, both: States, left: Effect, right: Effect) -> bool:
        if left.keys() != right.keys():
            return False
        for key in left:
            at, _ = key
            arrive = self._into(left[key], self.diagram.every, both)
            if arrive != self._into(right[key], self.diagram.every, both):
                return False
            looked = self.texts.watched(at) if isinstance(at, Pass) else self.texts.live[at]
            for thing in looked:
                if not _set(left[key], thing) and not _set(right[key], thing):
                    continue
                for value in thing.values:
                    after = self.diagram.held(Is(thing, value))
                    one = self._into(left[key], after, both)
                    if one != self._into(right[key], after, both):
                        return False
        return True

    def _into(self, ways: list[tuple[Step, ...]], after: States, both: States) -> States:
        """The states that some steps lead into these."""
        found = self.diagram.none
        for steps in ways:
            found |= self.diagram.before(after, steps)
        return found & both


def _is_written_down(choice: Choice) -> bool:
    """Whether the record keeps a choice, whatever else it does."""
    return bool(choice.stamp or choice.settles)


def _staying(spot: Stand) -> Effect:
    return {(spot, ()): [()]}


def _set(ways: list[tuple[Step, ...]], thing: Thing) -> bool:
    return any(
        isinstance(step, Put | Turn) and step.thing == thing for steps in ways for step in steps
    )
