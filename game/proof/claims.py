"""What is true of states, as sets: claims, conditions of the story, and the values of amounts."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import assert_never

from game.model.condition import (
    And,
    Arithmetic,
    Compare,
    Comparison,
    Condition,
    Not,
    Number,
    Operand,
    Or,
    PoolOpen,
    compared,
    reckoned,
)
from game.proof.bits import Bits, States
from game.proof.limits import LimitReached, Limits
from game.proof.step import All, Any, Claim, Holds, Is, No
from game.proof.thing import Thing
from game.proof.ways import Ways

MOST_VALUES = 20_000  # of one amount; what multiplies wider than this is not followed


class Claims(Bits):
    """Sets of states of one story, by what is true of them."""

    def __init__(
        self,
        ways: Ways,
        limits: Limits,
        things: Iterable[Thing] = (),
        beside: Bits | None = None,
    ) -> None:
        super().__init__(limits, tuple(things) or ways.things.all, beside)
        self.ways = ways
        self._held: dict[Claim, States] = {}

    def held(self, claim: Claim) -> States:
        """The states of which a claim is true."""
        found = self._held.get(claim)
        if found is None:
            found = self._held[claim] = self._claimed(claim)
        return found

    def _claimed(self, claim: Claim) -> States:
        match claim:
            case Is(thing, value):
                return self.is_(thing, value)
            case Holds(condition):
                return self._holds(condition)
            case No(part):
                return ~self.held(part)
            case All(parts):
                found = self.every
                for part in parts:
                    found &= self.held(part)
                return found
            case Any(parts):
                found = self.none
                for part in parts:
                    found |= self.held(part)
                return found
            case _:
                assert_never(claim)

    def _holds(self, condition: Condition) -> States:
        match condition:
            case Compare(left, sign, right):
                return self._compared(left, sign, right)
            case PoolOpen():
                return self.held(self.ways.pool_open(condition))
            case Not(part):
                return ~self.held(Holds(part))
            case And(parts):
                return self.held(All(tuple(map(Holds, parts))))
            case Or(parts):
                return self.held(Any(tuple(map(Holds, parts))))
            case _:
                assert_never(condition)

    def _compared(self, left: Operand, sign: Comparison, right: Operand) -> States:
        found = self.none
        lefts, rights = self.values(left), self.values(right)
        self._need(len(lefts) * len(rights))
        for (one, where), (other, there) in product(lefts.items(), rights.items()):
            if compared(one, sign, other):
                found |= where & there
        return found

    def values(self, operand: Operand) -> dict[int, States]:
        """Every value that an amount can have, and in which states it has it."""
        match operand:
            case Number(value):
                return {value: self.every}
            case Arithmetic(sign, left, right):
                found: dict[int, States] = {}
                lefts, rights = self.values(left), self.values(right)
                self._need(len(lefts) * len(rights))
                for (one, where), (other, there) in product(lefts.items(), rights.items()):
                    value = reckoned(one, sign, other)
                    found[value] = found.get(value, self.none) | (where & there)
                return found
            case _:
                thing = self.ways.things.of(operand)
                assert thing is not None
                return {value: self.is_(thing, value) for value in thing.values}

    def _need(self, many: int) -> None:
        self.limits.check()
        if many > MOST_VALUES:
            raise LimitReached(f"an amount can have more than {MOST_VALUES} values")
