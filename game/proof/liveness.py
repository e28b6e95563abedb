"""Which things matter at each spot: those that somebody may still read before they are next set.

The backward data-flow of compilers (Kildall 1973) over the ways of a story. A thing that is not
live is forgotten, which loses nothing: two states that differ in it alone go on alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import assert_never

from game.model.condition import Condition, PoolOpen, asked
from game.proof.stand import Gap, Spot, Way
from game.proof.step import All, Any, Claim, Holds, Is, Keep, No, Odds, Pass, Put, Step, Turn
from game.proof.thing import Thing
from game.proof.ways import Ways

NOTHING: frozenset[Thing] = frozenset()

Watched = Callable[[Spot | Pass | Odds], frozenset[Thing]]


@dataclass(frozen=True)
class Liveness:
    """What is live at every spot that the ways lead to, for somebody who also watches.

    The ways lead from the begin of the night, and from wherever else somebody may stand at first.
    """

    ways: Ways
    watched: Watched
    roots: tuple[Spot, ...] = (Gap(0),)

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """Every spot that any way leads to, conditions left aside."""
        found: dict[Spot, None] = dict.fromkeys(self.roots)
        left: list[Spot] = list(found)
        while left:
            for way in self.ways.from_(left.pop()):
                if way.end not in found:
                    found[way.end] = None
                    left.append(way.end)
        return tuple(found)

    @cached_property
    def live(self) -> Mapping[Spot, frozenset[Thing]]:
        """The live things of each spot: the least that satisfies every way."""
        into: dict[Spot, list[Way]] = {spot: [] for spot in self.spots}
        for spot in self.spots:
            for way in self.ways.from_(spot):
                into[way.end].append(way)
        live = {spot: self.watched(spot) for spot in self.spots}
        left = dict.fromkeys(reversed(self.spots))
        while left:
            spot = next(iter(left))
            del left[spot]
            for way in into[spot]:
                found = live[way.start] | self.across(way, live[spot])
                if found != live[way.start]:
                    live[way.start] = found
                    left[way.start] = None
        return live

    def across(self, way: Way, after: frozenset[Thing]) -> frozenset[Thing]:
        """What is live before a way when this is live after it."""
        for step in reversed(way.steps):
            after = self._before(step, after)
        return after

    def needed(self, way: Way, and_told: bool = False) -> tuple[Step, ...]:
        """The steps of a way without those that set what nobody reads before it is set again.

        What is told and how the odds stand is left out too, unless it is asked for.
        """
        after, kept = self.live[way.end], list[Step]()
        for step in reversed(way.steps):
            if (and_told or not isinstance(step, Pass | Odds)) and not (
                isinstance(step, Put | Turn) and step.thing not in after
            ):
                kept.append(step)
            after = self._before(step, after)
        return tuple(reversed(kept))

    def _before(self, step: Step, after: frozenset[Thing]) -> frozenset[Thing]:
        match step:
            case Keep(claim):
                return after | self.read(claim)
            case Put(thing, amount):
                if thing not in after:
                    return after
                return (after - {thing}) | self.ways.things.in_amount(amount)
            case Turn(thing):
                return after - {thing} if step.is_constant else after
            case Pass() | Odds():
                return after | self.watched(step)
            case _:
                assert_never(step)

    def read(self, claim: Claim) -> frozenset[Thing]:
        """The things that a claim looks at."""
        found = self._reads.get(claim)
        if found is None:
            found = self._reads[claim] = frozenset(self._reading(claim))
        return found

    @cached_property
    def _reads(self) -> dict[Claim, frozenset[Thing]]:
        return {}

    def _reading(self, claim: Claim) -> Iterable[Thing]:
        match claim:
            case Is(thing, _):
                yield thing
            case Holds(condition):
                yield from self.of_condition(condition)
            case No(part):
                yield from self.read(part)
            case All(parts) | Any(parts):
                for part in parts:
                    yield from self.read(part)
            case _:
                assert_never(claim)

    def of_condition(self, condition: Condition) -> frozenset[Thing]:
        """The things that a condition looks at, the pages of its pools included."""
        found: set[Thing] = set()
        for leaf in asked(condition):
            if isinstance(leaf, PoolOpen):
                found |= self.read(self.ways.pool_open(leaf))
            else:
                found |= self.ways.things.in_amount(leaf)
        return frozenset(found)
