"""Conditions and effects in the words of a story file: what was read, written as it would be read.

Wording(story.variables, "operator").question(choice.needs)    # slack >= 1 and not visited guns
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import assert_never

from game.model.condition import (
    And,
    Arithmetic,
    Chosen,
    Compare,
    Condition,
    Happened,
    Not,
    Number,
    Operand,
    Or,
    PoolOpen,
    Value,
    Visits,
)
from game.model.effect import Assign, Change, Effect, Hear
from game.model.variable import BELIEVES, DOUBTS, HEARD, Variable

_STAGES = {(">=", HEARD): "heard", ("==", BELIEVES): "believes", ("==", DOUBTS): "doubts"}
_SIGNS = {"==": "is", "!=": "is not"}
_TIGHT = {"+": 1, "-": 1, "*": 2}  # how closely a sign binds


@dataclass(frozen=True, slots=True)
class Wording:
    """How one role's pages name variables; with no role, as a rule does, in full."""

    variables: Mapping[str, Variable]
    role: str = ""

    def named(self, variable: str) -> str:
        """A variable as a page names it: a role's own without the role."""
        known = self.variables.get(variable)
        is_own = known is not None and known.scope == "private" and known.role == self.role
        return variable.removeprefix(f"{self.role}.") if is_own else variable

    def question(self, condition: Condition) -> str:
        """A condition."""
        match condition:
            case Or(parts):
                return " or ".join(self._part(part, Or) for part in parts)
            case And(parts):
                return " and ".join(self._part(part, Or, And) for part in parts)
            case Not(part):
                return f"not {self._part(part, Or, And)}"
            case PoolOpen(pool):
                return f"open {pool}"
            case Compare():
                return self._claim(condition)
            case _:
                assert_never(condition)

    def amount(self, operand: Operand) -> str:
        """Something that comes to a number."""
        match operand:
            case Number(value):
                return str(value)
            case Value(variable):
                return self.named(variable)
            case Visits(scene):
                return f"visits {scene}"
            case Chosen(scene, choice):
                return f"chose {scene}.{choice}"
            case Happened(event):
                return f"happened {event}"
            case Arithmetic(sign, left, right):
                tight = _TIGHT[sign]
                return f"{self._side(left, tight)} {sign} {self._side(right, tight + 1)}"
            case _:
                assert_never(operand)

    def effects(self, effects: Iterable[Effect]) -> str:
        """Several changes, as they stand behind `do:`."""
        return ", ".join(map(self.effect, effects))

    def effect(self, effect: Effect) -> str:
        """One change."""
        name = self.named(effect.variable)
        match effect:
            case Hear(variable):
                return self._held(variable, "hears")
            case Assign(variable, Number(stage)) if self._is_belief(variable) and stage > HEARD:
                return self._held(variable, "believes" if stage == BELIEVES else "doubts")
            case Assign(variable, amount):
                return f"{name} = {self._value(variable, amount)}"
            case Change(_, Number(step)):
                return f"{name} -= {-step}" if step < 0 else f"{name} += {step}"
            case Change(_, Arithmetic("-", Number(0), step)) if not isinstance(step, Number):
                return f"{name} -= {self.amount(step)}"
            case Change(_, step):
                return f"{name} += {self.amount(step)}"
            case _:
                assert_never(effect)

    def _claim(self, claim: Compare) -> str:
        match claim:
            case Compare(Visits(scene), ">=", Number(1)):
                return f"visited {scene}"
            case Compare(Chosen() | Happened() as taken, "==", Number(1)):
                return self.amount(taken)
            case Compare(Value(variable), sign, Number(value)) if self._is_belief(variable):
                stage = _STAGES.get((sign, value))
                if stage is not None:
                    return self._held(variable, stage)
            case Compare(Value(variable), "==", Number(1)) if self._is_yes_no(variable):
                return self.named(variable)
            case _:
                pass
        left, right = claim.left, claim.right
        of = self._value(left.variable, right) if isinstance(left, Value) else self.amount(right)
        return f"{self.amount(left)} {_SIGNS.get(claim.sign, claim.sign)} {of}"

    def _value(self, variable: str, amount: Operand) -> str:
        """What stands on the other side of a variable: a value of it by its name."""
        known = self.variables.get(variable)
        if known is not None and isinstance(amount, Number) and known.domain.names:
            return known.domain.called(amount.value)
        return self.amount(amount)

    def _held(self, variable: str, stage: str) -> str:
        hearer, _, belief = variable.partition(".")
        return f"{hearer} {stage} {belief}"

    def _is_belief(self, variable: str) -> bool:
        known = self.variables.get(variable)
        return known is not None and known.scope == "belief"

    def _is_yes_no(self, variable: str) -> bool:
        known = self.variables.get(variable)
        return known is not None and known.domain.is_yes_no

    def _part(self, part: Condition, *looser: type[Or] | type[And]) -> str:
        words = self.question(part)
        return f"({words})" if isinstance(part, looser) else words

    def _side(self, side: Operand, tight: int) -> str:
        words = self.amount(side)
        is_loose = isinstance(side, Arithmetic) and _TIGHT[side.sign] < tight
        return f"({words})" if is_loose else words
