"""What choices come to: effects that change nothing, and choices that are no choice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from game.author.cases import Cases, Leaf
from game.author.order import Order
from game.author.ways import ways_of
from game.author.words import renderings
from game.model.codes import problem
from game.model.condition import Chosen, Compare, Condition, Number, Value, asked
from game.model.effect import Effect, Hear
from game.model.problem import Mark, Problem
from game.model.prose import Sequence, Text, pieces
from game.model.story import Choice, Here, Scene, Story
from game.model.wording import Wording
from game.play.slots import leaves_of


@dataclass(frozen=True)
class Deeds:
    """Looks at every act of a story: what it changes, and whether it differs from others."""

    story: Story
    cases: Cases
    order: Order

    def problems(self) -> Iterator[Problem]:
        """Every act that does less than it seems to."""
        for chapter in self.story.chapters.values():
            yield from self._budget(chapter.id)
        for scene in self.story.scenes.values():
            who = f"scene '{scene.id}'"
            yield from self._effects(scene.do, (), scene, who, scene.mark)
            yield from self._sequences(scene.text, self._is_told_again(scene), who, scene.mark)
            for choice in scene.choices:
                who = f"choice '{choice.id}'"
                yield from self._effects(choice.do, gate(choice), scene, who, choice.mark)
                again = self._is_taken_again(scene, choice)
                yield from self._sequences(choice.text, again, who, choice.mark)
                yield from self._price(scene, choice)
            yield from self._fallbacks(scene)
            for one, other in combinations(scene.choices, 2):
                yield from self._pair(scene, one, other)

    def _effects(
        self,
        effects: tuple[Effect, ...],
        given: tuple[Condition, ...],
        scene: Scene,
        who: str,
        mark: Mark,
    ) -> Iterator[Problem]:
        leaves: list[Leaf] = [leaf for condition in given for leaf in asked(condition)]
        for effect in effects:
            leaves.append(Value(effect.variable))
            if not isinstance(effect, Hear):
                leaves.extend(asked(Compare(effect.amount, "==", Number(0))))
        table = self.cases.table(leaves) if effects else None
        if table is None:
            return
        idle, is_open = set(range(len(effects))), False
        for row in table.rows():
            if not all(table.holds(condition, row) for condition in given):
                continue
            is_open = True
            for number, effect in enumerate(effects):
                before = list(row)
                table.affected(effect, row)
                if row != before:
                    idle.discard(number)
            if not idle:
                return
        wording = Wording(self.story.variables, self.story.chapters[scene.chapter].role)
        for number in sorted(idle) if is_open else ():
            words = wording.effect(effects[number])
            yield problem("idle-effect", mark, who=who, effect=words)

    def _is_told_again(self, scene: Scene) -> bool:
        return self.order.again(scene.id) and not scene.once

    def _is_taken_again(self, scene: Scene, choice: Choice) -> bool:
        leads_here = any(isinstance(way, Here) for way in ways_of(choice.to))
        return not choice.once and (leads_here or self.order.again(scene.id))

    def _sequences(self, text: Text, again: bool, who: str, mark: Mark) -> Iterator[Problem]:
        """Wordings that take turns in a text that is told but once."""
        for piece in pieces(text):
            if isinstance(piece, Sequence) and piece.turn != "shuffle" and not again:
                words = " | ".join(renderings(one)[0] for one in piece.alternatives)
                yield problem("told-once", mark, who=who, words=f"{{{piece.turn}: {words}}}")

    def _price(self, scene: Scene, choice: Choice) -> Iterator[Problem]:
        budget = self.story.chapters[scene.chapter].minutes
        if budget is not None and choice.minutes > budget:
            yield problem(
                "too-dear", choice.mark, choice=choice.id, minutes=choice.minutes, budget=budget
            )

    def _budget(self, id: str) -> Iterator[Problem]:
        chapter = self.story.chapters[id]
        scenes = (self.story.scenes[scene] for scene in chapter.scenes)
        costs = any(choice.minutes for scene in scenes for choice in scene.choices)
        if chapter.minutes is not None and not costs:
            yield problem("idle-budget", chapter.mark, chapter=id, minutes=chapter.minutes)

    def _fallbacks(self, scene: Scene) -> Iterator[Problem]:
        """Fallbacks beside a choice that is always open."""
        budget = self.story.chapters[scene.chapter].minutes
        always = [
            choice.id
            for choice in scene.choices
            if not (choice.fallback or choice.once or choice.draw or gate(choice))
            and not (budget is not None and choice.minutes)
        ]
        for choice in scene.choices:
            if choice.fallback and always:
                yield problem("idle-fallback", choice.mark, choice=choice.id, other=always[0])

    def _pair(self, scene: Scene, one: Choice, other: Choice) -> Iterator[Problem]:
        """Two choices that read alike, or do the same."""
        if one.fallback != other.fallback:
            return  # the one is offered only when the other is not
        is_alike = one.say == other.say
        is_asked = self._asked & {Chosen(scene.id, one.id), Chosen(scene.id, other.id)}
        is_same = not is_asked and self._outcome(scene, one) == self._outcome(scene, other)
        if (is_alike or is_same) and self.cases.may(*gate(one), *gate(other)):
            name = "same-label" if is_alike else "same-outcome"
            yield problem(name, other.mark, choice=other.id, other=one.id)

    @cached_property
    def _asked(self) -> frozenset[Leaf]:
        """Everything that any condition asks about."""
        return frozenset(leaves_of(self.story))

    def _outcome(self, scene: Scene, choice: Choice) -> tuple[object, ...]:
        return (
            choice.text, choice.do, choice.stamp, choice.to, choice.settles, choice.minutes,
            choice.until, choice.draw, choice.call, choice.hear, choice.warn, choice.needs,
            self.story.touched(scene, choice),
        )  # fmt: skip


def gate(choice: Choice) -> tuple[Condition, ...]:
    """Everything that must hold for a choice to be taken."""
    return tuple(asked for asked in (choice.shown_if, choice.needs) if asked is not None)
