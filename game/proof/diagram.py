"""Sets of states as binary decision diagrams: the one room that knows how a set is stored.

A thing takes as many bits as its range needs. Conditions become sets, steps become images and
preimages of sets. The diagrams are OxiDD's (N. Husung and others, TACAS 2024); the method is the
symbolic model checking of Burch, Clarke, McMillan and others (1990), with a set for each place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product
from typing import assert_never

from oxidd.bcdd import BCDDFunction, BCDDManager
from oxidd.util import BooleanOperator, DDMemoryError

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
)
from game.proof.limits import LimitReached, Limits
from game.proof.step import All, Any, Claim, Holds, Is, Keep, No, Odds, Pass, Put, Step, Turn
from game.proof.thing import Thing
from game.proof.ways import Ways

OutOfMemory = DDMemoryError  # what every operation on sets may raise
States = BCDDFunction
Moves = tuple[tuple[States, States], ...]  # for each new value: where it comes, and what it is
Run = tuple[States | None, Moves]  # the bits that are set anew (None: none, a claim is asked)
MOST_VALUES = 20_000  # of one amount; what multiplies wider than this is not followed
CACHED = 1 << 18


class Diagram:
    """Sets of states of one story, and what conditions and steps make of them.

    One laid `beside` another shares its things: a set of the one is a set of the other.
    """

    def __init__(
        self,
        ways: Ways,
        limits: Limits,
        things: Iterable[Thing] = (),
        beside: Diagram | None = None,
    ) -> None:
        self.ways = ways
        self.limits = limits
        self.things: tuple[Thing, ...] = (
            beside.things if beside else tuple(things) or ways.things.all
        )
        self._manager: BCDDManager = beside._manager if beside else _manager_of(self.things, limits)
        self._bits: dict[Thing, tuple[int, ...]] = {}
        first = 0
        for thing in self.things:
            self._bits[thing] = tuple(range(first, first + _width(thing)))
            first += _width(thing)
        self.none = self._manager.false()
        self.every = self._manager.true()
        self._equal: dict[tuple[Thing, int], States] = {}
        self._held: dict[Claim, States] = {}
        self._cubes: dict[frozenset[Thing], States] = {}
        self._moves: dict[Step, Moves] = {}
        self._runs: dict[tuple[Step, ...], tuple[Run, ...]] = {}

    def is_(self, thing: Thing, value: int) -> States:
        """The states in which a thing holds a value."""
        found = self._equal.get((thing, value))
        if found is None:
            found = self._coded(thing, value - thing.low)
            if value == thing.high:
                # Codes past the range mean the highest value, so that every code means something.
                for code in range(len(thing.values), 1 << _width(thing)):
                    found |= self._coded(thing, code)
            self._equal[thing, value] = found
        return found

    def held(self, claim: Claim) -> States:
        """The states of which a claim is true."""
        found = self._held.get(claim)
        if found is None:
            found = self._held[claim] = self._claimed(claim)
        return found

    def back(self, states: States, step: Step) -> States:
        """The states from which a step leads into these."""
        match step:
            case Keep(claim):
                return states & self.held(claim)
            case Pass() | Odds():
                return states
            case Put() | Turn():
                bits, out = self.bits_of((step.thing,)), self.none
                for guard, value in self._move(step):
                    out |= guard & _and_exists(states, value, bits)
                return out
            case _:
                assert_never(step)

    def through(self, states: States, steps: Iterable[Step]) -> States:
        """The states after several steps."""
        for bits, guards in self._runs_of(tuple(steps)):
            if bits is None:
                ((guard, _),) = guards
                states &= guard
                if not states.satisfiable():
                    return states
            elif len(guards) == 1:  # constants: whatever was there, then their values
                states = states.exists(bits) & guards[0][1]
            else:
                out = self.none
                for guard, value in guards:
                    out |= _and_exists(states, guard, bits) & value
                states = out
        return states

    def before(self, states: States, steps: tuple[Step, ...]) -> States:
        """The states from which several steps lead into these."""
        for step in reversed(steps):
            states = self.back(states, step)
        return states

    def becoming(self, states: States, thing: Thing, cases: Iterable[tuple[Claim, int]]) -> States:
        """The states after a thing has taken the value of the case that each is in."""
        bits, out = self.bits_of((thing,)), self.none
        for claim, value in cases:
            out |= _and_exists(states, self.held(claim), bits) & self.is_(thing, value)
        return out

    def before_becoming(
        self, states: States, thing: Thing, cases: Iterable[tuple[Claim, int]]
    ) -> States:
        """The states that become these when a thing takes the value of the case they are in."""
        bits, out = self.bits_of((thing,)), self.none
        for claim, value in cases:
            out |= _and_exists(states, self.is_(thing, value), bits) & self.held(claim)
        return out

    def forgotten(self, states: States, things: Iterable[Thing]) -> States:
        """The states with those things left open."""
        bits = self.bits_of(things)
        return states.exists(bits)

    def bits_of(self, things: Iterable[Thing]) -> States:
        """The bits of things, as what is to be quantified."""
        key = frozenset(things)
        found = self._cubes.get(key)
        if found is None:
            found = self.every
            # From the lowest level up: each conjunction then adds a single node.
            for bit in sorted((bit for thing in key for bit in self._bits[thing]), reverse=True):
                found &= self._manager.var(bit)
            self._cubes[key] = found
        return found

    def values_in(self, states: States, things: Iterable[Thing]) -> dict[Thing, int]:
        """One state of a set that is not empty, as the values of some things: the highest."""
        found: dict[Thing, int] = {}
        for thing in things:
            for value in reversed(thing.values):
                narrowed = states & self.is_(thing, value)
                if narrowed.satisfiable():
                    found[thing], states = value, narrowed
                    break
        return found

    def state(self, values: Mapping[Thing, int]) -> States:
        """The set of all states with those values."""
        found = self.every
        for thing, value in values.items():
            found &= self.is_(thing, value)
        return found

    def count(self, states: States, things: frozenset[Thing]) -> int:
        """How many different states a set holds, seen through some things alone."""
        others = tuple(thing for thing in self.things if thing not in things)
        counted = states.exists(self.bits_of(others))
        for thing in things:
            for code in range(len(thing.values), 1 << _width(thing)):
                counted &= ~self._coded(thing, code)
        total = sum(_width(thing) for thing in self.things)
        return int(counted.sat_count(total)) >> sum(_width(thing) for thing in others)

    def _coded(self, thing: Thing, code: int) -> States:
        found = self.every
        for n, bit in reversed(tuple(enumerate(self._bits[thing]))):
            on = code >> n & 1
            found &= self._manager.var(bit) if on else self._manager.not_var(bit)
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
        lefts, rights = self._values(left), self._values(right)
        self._need(len(lefts) * len(rights))
        for (one, where), (other, there) in product(lefts.items(), rights.items()):
            if _agrees(one, sign, other):
                found |= where & there
        return found

    def _values(self, operand: Operand) -> dict[int, States]:
        """Every value that an amount can have, and in which states it has it."""
        match operand:
            case Number(value):
                return {value: self.every}
            case Arithmetic(sign, left, right):
                found: dict[int, States] = {}
                lefts, rights = self._values(left), self._values(right)
                self._need(len(lefts) * len(rights))
                for (one, where), (other, there) in product(lefts.items(), rights.items()):
                    value = _reckoned(one, sign, other)
                    found[value] = found.get(value, self.none) | (where & there)
                return found
            case _:
                thing = self.ways.things.of(operand)
                assert thing is not None
                return {value: self.is_(thing, value) for value in thing.values}

    def _runs_of(self, steps: tuple[Step, ...]) -> tuple[Run, ...]:
        """Steps made ready to follow: claims as sets, constants in a row set at one stroke."""
        found = self._runs.get(steps)
        if found is None:
            runs: list[Run] = []
            constants: dict[Thing, States] = {}
            for step in (*steps, None):
                if isinstance(step, Turn) and step.is_constant:
                    constants[step.thing] = self.is_(step.thing, step.to[0])
                    continue
                if constants:
                    values = self.every
                    for value in constants.values():
                        values &= value
                    runs.append((self.bits_of(constants), ((self.every, values),)))
                    constants = {}
                if isinstance(step, Keep):
                    runs.append((None, ((self.held(step.claim), self.every),)))
                elif isinstance(step, Put | Turn):
                    runs.append((self.bits_of((step.thing,)), self._move(step)))
            found = self._runs[steps] = tuple(runs)
        return found

    def _need(self, many: int) -> None:
        self.limits.check()
        if many > MOST_VALUES:
            raise LimitReached(f"an amount can have more than {MOST_VALUES} values")

    def _move(self, step: Put | Turn) -> Moves:
        """For each new value of a thing: in which states it comes, and the states that hold it."""
        found = self._moves.get(step)
        if found is None:
            guards: dict[int, States] = {}
            thing = step.thing
            if isinstance(step, Turn):
                olds: dict[int, States] = {}
                for old, value in zip(thing.values, step.to, strict=True):
                    olds[value] = olds.get(value, self.none) | self.is_(thing, old)
                guards = {step.to[0]: self.every} if step.is_constant else olds
            else:
                for amount, where in self._values(step.amount).items():
                    value = min(max(amount, thing.low), thing.high)
                    guards[value] = guards.get(value, self.none) | where
            found = tuple((guard, self.is_(thing, value)) for value, guard in guards.items())
            self._moves[step] = found
        return found


def _manager_of(things: tuple[Thing, ...], limits: Limits) -> BCDDManager:
    try:
        manager = BCDDManager(limits.nodes, CACHED, 1)
        manager.add_vars(sum(_width(thing) for thing in things))
    except OutOfMemory as fault:
        raise limits.out_of_memory() from fault
    return manager


def _and_exists(states: States, other: States, bits: States) -> States:
    return states.apply_exists(BooleanOperator.AND, other, bits)


def _width(thing: Thing) -> int:
    return (thing.high - thing.low).bit_length()


def _reckoned(left: int, sign: str, right: int) -> int:
    return left + right if sign == "+" else left - right if sign == "-" else left * right


def _agrees(left: int, sign: Comparison, right: int) -> bool:
    match sign:
        case "==":
            return left == right
        case "!=":
            return left != right
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
        case ">=":
            return left >= right
