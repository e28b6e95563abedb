"""The fast evaluator: conditions, effects and texts turned once into small Python functions.

Only whole numbers, slots and constants that we number ourselves are written into the generated
source, never an author's words: what the closed language cannot say cannot be generated.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, assert_never

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
from game.model.effect import Assign, Effect, Hear
from game.model.effect import Change as Step
from game.model.prose import Plain, Sequence, Shown, Text, Variant
from game.model.story import Scene, Story
from game.play.meaning import OPEN, STATUSES, Change, Gate, Row
from game.play.plain import moved
from game.play.slots import Flag, Slots, chose, happened, seen


class CompiledMeaning:
    """Generated functions, kept by their source so that equal acts share one."""

    def __init__(self, story: Story, slots: Slots) -> None:
        self.story = story
        self.slots = slots
        self._made: dict[str, Callable[[Row], Any]] = {}
        self._names: dict[str, object] = {"__builtins__": {}}
        self._numbers: dict[object, str] = {}

    def text(self, text: Text) -> str | Callable[[Row], str]:
        if all(isinstance(piece, Plain) for piece in text):
            return "".join(piece.text for piece in text if isinstance(piece, Plain))
        return self._function(f"return {self._text(text)}")

    def change(self, change: Change) -> Callable[[Row], None] | None:
        lines: list[str] = []
        if change.visited is not None:
            slot, top = change.visited
            lines.append(f"if r[{slot}] < {top}: r[{slot}] += 1")
        lines.extend(self._effect(effect) for effect in change.effects)
        masks: dict[int, int] = {}
        for flag in change.flags:
            masks[flag.slot] = masks.get(flag.slot, 0) | flag.mask
        lines.extend(f"r[{slot}] |= {mask}" for slot, mask in masks.items())
        lines.extend(self._turns(change.told))
        return self._function("\n ".join(lines)) if lines else None

    def standing(self, gates: tuple[Gate, ...]) -> int | Callable[[Row], int]:
        constant, terms = 0, []
        for n, gate in enumerate(gates):
            weight = STATUSES**n
            if gate == Gate():
                constant += OPEN * weight
                continue
            term = (
                f"({weight} if {self._all(gate.needs)} else {2 * weight})"
                if gate.needs
                else f"{weight}"
            )
            shown = [f"not {self._flag(gate.once)}"] if gate.once is not None else []
            shown += [self._condition(condition) for condition in gate.shown]
            if shown:
                term = f"({term} if {' and '.join(shown)} else 0)"
            terms.append(term)
        if not terms:
            return constant
        return self._function(f"return {' + '.join([str(constant), *terms])}")

    def first(self, conditions: tuple[Condition | None, ...]) -> Callable[[Row], int]:
        lines = [
            f"return {n}" if condition is None else f"if {self._condition(condition)}: return {n}"
            for n, condition in enumerate(conditions)
        ]
        return self._function("\n ".join([*lines, "return -1"]))

    def _function(self, body: str) -> Callable[[Row], Any]:
        made = self._made.get(body)
        if made is None:
            scope: dict[str, Any] = {}
            # Safe: the body is made of our own nodes, numbers and numbered constants alone.
            exec(f"def made(r):\n {body}", self._names, scope)  # noqa: S102
            made = self._made[body] = scope["made"]
        return made

    def _constant(self, value: object, key: object = None) -> str:
        key = value if key is None else key
        name = self._numbers.get(key)
        if name is None:
            name = self._numbers[key] = f"k{len(self._numbers)}"
            self._names[name] = value
        return name

    def _all(self, conditions: tuple[Condition, ...]) -> str:
        return " and ".join(self._condition(condition) for condition in conditions)

    def _condition(self, condition: Condition) -> str:
        match condition:
            case Compare(Chosen() | Happened() | Visits() as flag, ">=", Number(1)) if self._bit(
                flag
            ):
                return f"({self._flag(self._bit(flag))})"
            case Compare(left, sign, right):
                return f"({self._amount(left)} {sign} {self._amount(right)})"
            case PoolOpen(pool):
                pages = (self._page(self.story.scenes[page]) for page in self.story.pools[pool])
                return f"({' or '.join(pages)})"
            case Not(part):
                return f"(not {self._condition(part)})"
            case And(parts):
                return f"({' and '.join(map(self._condition, parts))})"
            case Or(parts):
                return f"({' or '.join(map(self._condition, parts))})"
            case _:
                assert_never(condition)

    def _page(self, page: Scene) -> str:
        """Whether a pool's page may be drawn."""
        asks = [f"not {self._flag(self.slots.flags[seen(page.id)])}"] if page.once else []
        asks += [self._condition(page.when)] if page.when is not None else []
        return f"({' and '.join(asks)})" if asks else "True"

    def _amount(self, operand: Operand) -> str:
        match operand:
            case Number(value):
                return str(value)
            case Value(variable):
                return f"r[{self.slots.variables[variable]}]"
            case Visits() | Chosen() | Happened():
                bit = self._bit(operand)
                if bit is None:
                    assert isinstance(operand, Visits)
                    return f"r[{self.slots.visits[operand.scene][0]}]"
                return f"(1 if {self._flag(bit)} else 0)"
            case Arithmetic(sign, left, right):
                return f"({self._amount(left)} {sign} {self._amount(right)})"
            case _:
                assert_never(operand)

    def _bit(self, operand: Visits | Chosen | Happened) -> Flag | None:
        match operand:
            case Visits(scene):
                return self.slots.flags[seen(scene)] if scene not in self.slots.visits else None
            case Chosen(scene, choice):
                return self.slots.flags[chose(scene, choice)]
            case Happened(event):
                return self.slots.flags[happened(event)]

    def _flag(self, flag: Flag | None) -> str:
        assert flag is not None
        return f"r[{flag.slot}] & {flag.mask}"

    def _effect(self, effect: Effect) -> str:
        slot = self.slots.variables[effect.variable]
        domain = self.story.variables[effect.variable].domain
        match effect:
            case Assign(_, Number(value)):
                return f"r[{slot}] = {domain.saturated(value)}"
            case Assign(_, amount):
                return self._saturated(slot, self._amount(amount), domain.low, domain.high)
            case Step(_, Number(value)) if value > 0:
                top = f"r[{slot}] + {value} if r[{slot}] < {domain.high - value} else {domain.high}"
                return f"r[{slot}] = {top}"
            case Step(_, Number(value)):
                bottom = (
                    f"r[{slot}] - {-value} if r[{slot}] > {domain.low - value} else {domain.low}"
                )
                return f"r[{slot}] = {bottom}"
            case Step(_, amount):
                summed = f"r[{slot}] + {self._amount(amount)}"
                return self._saturated(slot, summed, domain.low, domain.high)
            case Hear():
                return f"if not r[{slot}]: r[{slot}] = 1"
            case _:
                assert_never(effect)

    def _saturated(self, slot: int, amount: str, low: int, high: int) -> str:
        return f"v = {amount}; r[{slot}] = {low} if v < {low} else {high} if v > {high} else v"

    def _text(self, text: Text) -> str:
        parts = [self._piece(piece) for piece in text]
        if not parts:
            return "''"
        return parts[0] if len(parts) == 1 else f"''.join(({', '.join(parts)},))"

    def _piece(self, piece: Plain | Shown | Variant | Sequence) -> str:
        match piece:
            case Plain(text):
                return self._constant(text)
            case Shown(variable):
                held = self.story.variables[variable]
                low, domain = held.domain.low, held.domain
                words = tuple(held.shown(value) for value in range(low, domain.high + 1))
                return f"{self._constant(words)}[r[{self.slots.variables[variable]}] - {low}]"
            case Variant(branches):
                chain = ""
                for condition, branch in branches:
                    if condition is None:
                        return f"({chain}{self._text(branch)})"
                    chain += f"{self._text(branch)} if {self._condition(condition)} else "
                return f"({chain}'')"
            case Sequence(id, _, alternatives):
                slot = self.slots.sequences[id]
                listed = ", ".join(self._text(alternative) for alternative in alternatives)
                return f"({listed},)[r[{slot}] - 1 if r[{slot}] else 0]"
            case _:
                assert_never(piece)

    def _turns(self, text: Text) -> list[str]:
        """What moves on the sequences that a telling of the text shows, an expression for each."""
        turns: list[str] = []
        for piece in text:
            match piece:
                case Plain() | Shown():
                    pass
                case Variant(branches):
                    turns += self._first_of(
                        [
                            (None if asked is None else self._condition(asked), self._turns(branch))
                            for asked, branch in branches
                        ]
                    )
                case Sequence(id, _, alternatives):
                    slot = self.slots.sequences[id]
                    turns.append(f"{self._mover(piece)}(r)")
                    turns += self._first_of(
                        [
                            (f"r[{slot}] == {n}", self._turns(alternative))
                            for n, alternative in enumerate(alternatives, 1)
                        ]
                    )
                case _:
                    assert_never(piece)
        return turns

    def _first_of(self, branches: list[tuple[str | None, list[str]]]) -> list[str]:
        """The turns of the first branch that holds; None always does."""
        if not any(turns for _, turns in branches):
            return []
        chain = ""
        for asked, turns in branches:
            inside = f"({', '.join(turns)},)" if turns else "None"
            if asked is None:
                return [f"({chain}{inside})"]
            chain += f"{inside} if {asked} else "
        return [f"({chain}None)"]

    def _mover(self, sequence: Sequence) -> str:
        slots = self.slots
        return self._constant(lambda row: moved(sequence, slots, row), sequence)
