"""How sets of states go through the steps of a way, forwards and back.

The method is the symbolic model checking of Burch, Clarke, McMillan and others (1990), with a set
for each place instead of one for all.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from oxidd.util import BooleanOperator

from game.proof.bits import Bits, States
from game.proof.claims import Claims
from game.proof.limits import Limits
from game.proof.step import Claim, Keep, Odds, Pass, Put, Step, Turn
from game.proof.thing import Thing
from game.proof.ways import Ways

Moves = tuple[tuple[States, States], ...]  # for each new value: where it comes, and what it is
Run = tuple[States | None, Moves]  # the bits that are set anew (None: none, a claim is asked)


class Diagram(Claims):
    """Sets of states of one story, and what steps make of them.

    One laid `beside` another shares its things: a set of the one is a set of the other.
    """

    def __init__(
        self,
        ways: Ways,
        limits: Limits,
        things: Iterable[Thing] = (),
        beside: Bits | None = None,
    ) -> None:
        super().__init__(ways, limits, things, beside)
        self._moves: dict[Step, Moves] = {}
        self._runs: dict[tuple[Step, ...], tuple[Run, ...]] = {}

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
                for amount, where in self.values(step.amount).items():
                    value = min(max(amount, thing.low), thing.high)
                    guards[value] = guards.get(value, self.none) | where
            found = tuple((guard, self.is_(thing, value)) for value, guard in guards.items())
            self._moves[step] = found
        return found


def _and_exists(states: States, other: States, bits: States) -> States:
    return states.apply_exists(BooleanOperator.AND, other, bits)
