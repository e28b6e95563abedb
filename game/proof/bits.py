"""Sets of states as binary decision diagrams: the one room that knows how a set is stored.

A thing takes as many bits as its range needs. The diagrams are OxiDD's (N. Husung and others,
TACAS 2024).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from oxidd.bcdd import BCDDFunction, BCDDManager
from oxidd.util import DDMemoryError

from game.proof.limits import Limits
from game.proof.thing import Thing

OutOfMemory = DDMemoryError  # what every operation on sets may raise
States = BCDDFunction
CACHED = 1 << 18  # results of operations that are kept


class Bits:
    """Sets of states over some things. Laid `beside` others, they share their sets."""

    def __init__(
        self, limits: Limits, things: tuple[Thing, ...], beside: Bits | None = None
    ) -> None:
        self.limits = limits
        self.things: tuple[Thing, ...] = beside.things if beside else things
        self._manager: BCDDManager = beside._manager if beside else _manager_of(things, limits)
        self._bits: dict[Thing, tuple[int, ...]] = {}
        first = 0
        for thing in self.things:
            self._bits[thing] = tuple(range(first, first + _width(thing)))
            first += _width(thing)
        self.none = self._manager.false()
        self.every = self._manager.true()
        self._equal: dict[tuple[Thing, int], States] = {}
        self._cubes: dict[frozenset[Thing], States] = {}

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


def _manager_of(things: tuple[Thing, ...], limits: Limits) -> BCDDManager:
    try:
        manager = BCDDManager(limits.nodes, CACHED, 1)
        manager.add_vars(sum(_width(thing) for thing in things))
    except OutOfMemory as fault:
        raise limits.out_of_memory() from fault
    return manager


def _width(thing: Thing) -> int:
    return (thing.high - thing.low).bit_length()
