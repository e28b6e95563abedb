"""How each choice of a scene stands, and which part of which condition is false."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

from game.model.condition import (
    And,
    Arithmetic,
    Chosen,
    Condition,
    Happened,
    Number,
    Operand,
    PoolOpen,
    Value,
    Visits,
    asked,
)
from game.model.problem import Mark
from game.model.story import Choice, Scene
from game.model.variable import YES_NO
from game.model.wording import Wording
from game.play.acts import choices_of, gate_of
from game.play.beat import CONTINUE, Offered
from game.play.meaning import Row
from game.play.plain import PlainMeaning
from game.play.rules import Rules
from game.play.session import Session
from game.play.state import PlayState

Standing = Literal["open", "locked", "late", "hidden", "gone", "waiting"]


@dataclass(frozen=True, slots=True)
class Part:
    """A false part of a condition in the author's words, and the values that make it so."""

    words: str
    because: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SeenChoice:
    """A choice as it stands. What is gone was taken once; what waits is shown when all else is not.

    `why` is empty for these two and for what stands open.
    """

    id: str
    label: str
    standing: Standing
    why: tuple[Part, ...]
    mark: Mark


def choices_seen(session: Session) -> tuple[SeenChoice, ...]:
    """Every choice of the standing scene, in the author's order; the words of a second step."""
    state, stands = session.state, session.stands
    if state.is_over or not isinstance(stands, Offered):
        return ()
    scene = session.rules.story.scenes[state.scene]
    if state.pending:
        mark = scene.choice(state.pending).mark
        return tuple(SeenChoice(o.id, o.label, "open", (), mark) for o in stands.offers)
    look = _Look(session.rules, scene, state)
    return tuple(look.seen(choice, stands) for choice in choices_of(scene))


class _Look:
    """Asks the conditions of one scene one by one."""

    def __init__(self, rules: Rules, scene: Scene, state: PlayState) -> None:
        self._rules = rules
        self._scene = scene
        self._row: Row = list(state.row)
        self._plain = PlainMeaning(rules.story, rules.slots)
        role = rules.story.chapters[scene.chapter].role
        self._wording = Wording(rules.story.variables, role)

    def seen(self, choice: Choice, stands: Offered) -> SeenChoice:
        """A choice, held against what is offered."""
        standing, why = self._standing(choice)
        if standing == "open" and choice.id not in stands.open:
            standing = "waiting"
        mark = self._scene.mark if choice.id == CONTINUE else choice.mark
        label = self._plain.rendered(choice.say, self._row)
        return SeenChoice(choice.id, label, standing, why, mark)

    def _standing(self, choice: Choice) -> tuple[Standing, tuple[Part, ...]]:
        gate = gate_of(self._rules.story, self._rules.slots, self._scene, choice)
        if gate.once is not None and self._row[gate.once.slot] & gate.once.mask:
            return "gone", ()
        hiding = tuple(part for condition in gate.shown for part in self._false(condition))
        if hiding:
            return "hidden", hiding
        locking = tuple(part for condition in gate.needs for part in self._false(condition))
        if not locking:
            return "open", ()
        is_late = choice.needs is None or self._plain.holds(choice.needs, self._row)
        return "late" if is_late else "locked", locking

    def _false(self, condition: Condition) -> Iterator[Part]:
        if self._plain.holds(condition, self._row):
            return
        if isinstance(condition, And):
            for part in condition.parts:
                yield from self._false(part)
            return
        values = {name: value for name, value in map(self._value, asked(condition)) if name}
        yield Part(self._wording.question(condition), tuple(values.items()))

    def _value(self, leaf: Operand | PoolOpen) -> tuple[str, str]:
        """What an amount or a pool comes to now, under its name; a bare number has none."""
        match leaf:
            case Number():
                return "", ""
            case Value(variable):
                domain = self._rules.story.variables[variable].domain
                amount = self._plain.amount(leaf, self._row)
                return self._wording.named(variable), domain.called(amount)
            case Visits() | Arithmetic():
                return self._wording.amount(leaf), str(self._plain.amount(leaf, self._row))
            case Chosen() | Happened():
                amount = self._plain.amount(leaf, self._row)
                return self._wording.amount(leaf), YES_NO.called(amount)
            case PoolOpen():
                holds = self._plain.holds(leaf, self._row)
                return self._wording.question(leaf), YES_NO.called(int(holds))
            case _:
                assert_never(leaf)
