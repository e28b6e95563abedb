"""Many states side by side: a column of whole numbers for each thing, asked and changed at once.

Where states must be enumerated this is how: every operation goes over all rows in one stroke of
NumPy. It reads the same claims and steps as the diagrams do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from game.model.condition import (
    And,
    Arithmetic,
    Compare,
    Condition,
    Not,
    Number,
    Operand,
    Or,
    PoolOpen,
)
from game.proof.limits import LimitReached
from game.proof.step import All, Any, Claim, Holds, Is, No, Odds, Put, Turn
from game.proof.thing import Thing
from game.proof.ways import Ways

Column = NDArray[np.signedinteger]
Truths = NDArray[np.bool_]
Shares = NDArray[np.float64]

WIDEST = 1 << 62  # a row's code is one number of 63 bits


@dataclass(frozen=True)
class Rows:
    """Some states; every column is as long as there are rows."""

    ways: Ways
    columns: Mapping[Thing, Column]
    many: int

    def held(self, claim: Claim) -> Truths:
        """Of which rows a claim is true."""
        match claim:
            case Is(thing, value):
                return np.equal(self.columns[thing], value)
            case Holds(condition):
                return self._holds(condition)
            case No(part):
                return ~self.held(part)
            case All(parts):
                found = np.ones(self.many, dtype=bool)
                for part in parts:
                    found &= self.held(part)
                return found
            case Any(parts):
                found = np.zeros(self.many, dtype=bool)
                for part in parts:
                    found |= self.held(part)
                return found
            case _:
                assert_never(claim)

    def share(self, odds: Odds) -> Shares:
        """How likely chance is to go this way, for each row."""
        whole = np.zeros(self.many)
        for claim, weight in odds.rivals:
            whole += weight * self.held(claim)
        return odds.weight / whole

    def after(self, step: Put | Turn) -> Rows:
        """The rows after a step. A thing that has no column is one that nobody will ask for."""
        thing = step.thing
        if isinstance(step, Turn) and step.is_constant:
            made = np.full(self.many, step.to[0], dtype=_kind(thing))
        elif isinstance(step, Turn):
            if thing not in self.columns:
                return self
            made = np.asarray(step.to, dtype=_kind(thing))[self.columns[thing] - thing.low]
        else:
            amount = np.clip(self._amount(step.amount), thing.low, thing.high)
            made = amount.astype(_kind(thing))
        return Rows(self.ways, {**self.columns, thing: made}, self.many)

    def kept(self, which: Truths | NDArray[np.int64]) -> Rows:
        """Some of the rows, by a mask or by their numbers."""
        columns = {thing: column[which] for thing, column in self.columns.items()}
        many = int(which.sum()) if which.dtype == bool else len(which)
        return Rows(self.ways, columns, many)

    def only(self, things: Iterable[Thing]) -> Rows:
        """The rows seen through some things alone."""
        wanted = {thing: self.columns[thing] for thing in things if thing in self.columns}
        return Rows(self.ways, wanted, self.many)

    def codes(self, things: tuple[Thing, ...]) -> Column:
        """One number for each row that tells rows apart by those things; raises LimitReached."""
        code, stride = np.zeros(self.many, dtype=np.int64), 1
        for thing in things:
            code += (self.columns[thing].astype(np.int64) - thing.low) * stride
            stride *= len(thing.values)
            if stride > WIDEST:
                raise LimitReached("a state is too wide to be numbered")
        return code

    def _holds(self, condition: Condition) -> Truths:
        match condition:
            case Compare(left, sign, right):
                one, other = self._amount(left), self._amount(right)
                return np.broadcast_to(_SIGNS[sign](one, other), (self.many,))
            case PoolOpen():
                return self.held(self.ways.pool_open(condition))
            case Not(part):
                return ~self._holds(part)
            case And(parts):
                return self.held(All(tuple(map(Holds, parts))))
            case Or(parts):
                return self.held(Any(tuple(map(Holds, parts))))
            case _:
                assert_never(condition)

    def _amount(self, operand: Operand) -> Column:
        match operand:
            case Number(value):
                return np.full(self.many, value, dtype=np.int64)
            case Arithmetic(sign, left, right):
                one, other = self._amount(left), self._amount(right)
                return one + other if sign == "+" else one - other if sign == "-" else one * other
            case _:
                thing = self.ways.things.of(operand)
                assert thing is not None
                return self.columns[thing].astype(np.int64)


def column(thing: Thing, value: int, many: int) -> Column:
    """A thing that holds one value in every row."""
    return np.full(many, value, dtype=_kind(thing))


def joined(parts: Sequence[tuple[Rows, Shares]]) -> tuple[Rows, Shares]:
    """Several distributions over the same things as one, each state once; raises LimitReached."""
    ways, things = parts[0][0].ways, tuple(parts[0][0].columns)
    columns = {
        thing: np.concatenate([rows.columns[thing] for rows, _ in parts]) for thing in things
    }
    whole = Rows(ways, columns, sum(rows.many for rows, _ in parts))
    # What is the same in every row need not be numbered.
    varying = tuple(t for t in things if whole.many and np.ptp(columns[t]))
    unique, first, back = np.unique(whole.codes(varying), return_index=True, return_inverse=True)
    mass = np.concatenate([shares for _, shares in parts])
    return whole.kept(first), np.bincount(back, mass, len(unique)).astype(np.float64)


def _kind(thing: Thing) -> type[np.signedinteger]:
    return np.int16 if thing.low >= -32_768 and thing.high <= 32_767 else np.int64


_SIGNS = {
    "==": np.equal,
    "!=": np.not_equal,
    "<": np.less,
    "<=": np.less_equal,
    ">": np.greater,
    ">=": np.greater_equal,
}
