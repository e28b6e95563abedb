"""The plain evaluator: conditions, effects and texts carried out node by node, as they read."""

from __future__ import annotations

from collections.abc import Callable
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
    compared,
    reckoned,
)
from game.model.effect import Assign, Effect, Hear
from game.model.effect import Change as Step
from game.model.prose import Plain, Sequence, Shown, Text, Variant
from game.model.story import Scene, Story
from game.play.dice import roll
from game.play.meaning import HIDDEN, LOCKED, OPEN, STATUSES, Change, Gate, Row
from game.play.slots import Flag, Slots, chose, happened, seen


class PlainMeaning:
    """The reference that the compiled evaluator is tested against."""

    def __init__(self, story: Story, slots: Slots) -> None:
        self.story = story
        self.slots = slots

    def text(self, text: Text) -> str | Callable[[Row], str]:
        return lambda row: self.rendered(text, row)

    def change(self, change: Change) -> Callable[[Row], None] | None:
        return lambda row: self.changed(change, row)

    def standing(self, gates: tuple[Gate, ...]) -> int | Callable[[Row], int]:
        def key(row: Row) -> int:
            return sum(self.status(gate, row) * STATUSES**n for n, gate in enumerate(gates))

        return key

    def first(self, conditions: tuple[Condition | None, ...]) -> Callable[[Row], int]:
        def index(row: Row) -> int:
            for n, condition in enumerate(conditions):
                if condition is None or self.holds(condition, row):
                    return n
            return -1

        return index

    def holds(self, condition: Condition, row: Row) -> bool:
        """Whether a condition is true of the row."""
        match condition:
            case Compare(left, sign, right):
                return compared(self.amount(left, row), sign, self.amount(right, row))
            case PoolOpen(pool):
                pages = (self.story.scenes[page] for page in self.story.pools[pool])
                return any(self.page_stands(page, row) for page in pages)
            case Not(part):
                return not self.holds(part, row)
            case And(parts):
                return all(self.holds(part, row) for part in parts)
            case Or(parts):
                return any(self.holds(part, row) for part in parts)
            case _:
                assert_never(condition)

    def amount(self, operand: Operand, row: Row) -> int:
        """The number that an operand comes to."""
        match operand:
            case Number(value):
                return value
            case Value(variable):
                return row[self.slots.variables[variable]]
            case Visits(scene):
                if scene in self.slots.visits:
                    return row[self.slots.visits[scene][0]]
                return self._flag(seen(scene), row)
            case Chosen(scene, choice):
                return self._flag(chose(scene, choice), row)
            case Happened(event):
                return self._flag(happened(event), row)
            case Arithmetic(sign, left, right):
                return reckoned(self.amount(left, row), sign, self.amount(right, row))
            case _:
                assert_never(operand)

    def page_stands(self, page: Scene, row: Row) -> bool:
        """Whether a pool's page may be drawn."""
        if page.once and self._flag(seen(page.id), row):
            return False
        return page.when is None or self.holds(page.when, row)

    def status(self, gate: Gate, row: Row) -> int:
        """How a choice stands: hidden, open or locked."""
        if gate.once is not None and row[gate.once.slot] & gate.once.mask:
            return HIDDEN
        if not all(self.holds(condition, row) for condition in gate.shown):
            return HIDDEN
        return OPEN if all(self.holds(condition, row) for condition in gate.needs) else LOCKED

    def changed(self, change: Change, row: Row) -> None:
        """Carry out everything that an act does to the row."""
        if change.visited is not None:
            slot, top = change.visited
            row[slot] = min(row[slot] + 1, top)
        for effect in change.effects:
            self.affected(effect, row)
        for flag in change.flags:
            row[flag.slot] |= flag.mask
        self.turned(change.told, row)

    def turned(self, text: Text, row: Row) -> None:
        """Move on the sequences that a telling of the text shows, and no others."""
        for piece in text:
            match piece:
                case Plain() | Shown():
                    pass
                case Variant(branches):
                    for condition, branch in branches:
                        if condition is None or self.holds(condition, row):
                            self.turned(branch, row)
                            break
                case Sequence(id, _, alternatives):
                    moved(piece, self.slots, row)
                    self.turned(alternatives[row[self.slots.sequences[id]] - 1], row)
                case _:
                    assert_never(piece)

    def affected(self, effect: Effect, row: Row) -> None:
        """Carry out one effect."""
        slot = self.slots.variables[effect.variable]
        domain = self.story.variables[effect.variable].domain
        match effect:
            case Assign(_, amount):
                row[slot] = domain.saturated(self.amount(amount, row))
            case Step(_, amount):
                row[slot] = domain.saturated(row[slot] + self.amount(amount, row))
            case Hear():
                row[slot] = max(row[slot], 1)
            case _:
                assert_never(effect)

    def rendered(self, text: Text, row: Row) -> str:
        """The text as the row has it."""
        return "".join(self._piece(piece, row) for piece in text)

    def _piece(self, piece: Plain | Shown | Variant | Sequence, row: Row) -> str:
        match piece:
            case Plain(text):
                return text
            case Shown(variable):
                value = row[self.slots.variables[variable]]
                return self.story.variables[variable].shown(value)
            case Variant(branches):
                for condition, branch in branches:
                    if condition is None or self.holds(condition, row):
                        return self.rendered(branch, row)
                return ""
            case Sequence(id, _, alternatives):
                return self.rendered(alternatives[max(row[self.slots.sequences[id]] - 1, 0)], row)
            case _:
                assert_never(piece)

    def _flag(self, name: str, row: Row) -> int:
        flag: Flag = self.slots.flags[name]
        return 1 if row[flag.slot] & flag.mask else 0


def moved(sequence: Sequence, slots: Slots, row: Row) -> None:
    """Move a sequence to the alternative that its next showing prints."""
    slot, many = slots.sequences[sequence.id], len(sequence.alternatives)
    if sequence.turn == "in turn":
        row[slot] = min(row[slot] + 1, many)
    elif sequence.turn == "cycle":
        row[slot] = row[slot] % many + 1
    else:
        mask = slots.shuffles[sequence.id]
        if row[mask] == (1 << many) - 1:
            row[mask] = 0
        left = [n for n in range(many) if not row[mask] >> n & 1]
        picked = left[roll(row, len(left))]
        row[mask] |= 1 << picked
        row[slot] = picked + 1
