"""The things that a state is made of, each with a finite range: what the row's slots mean.

The dice are left out: chance is a branch here, never a number. Two kinds are added that play keeps
beside the row: whether a role is played, and whether its fate is met.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.model.condition import Chosen, Happened, Operand, Value, Visits, amounts
from game.model.story import Story
from game.play.slots import Flag, Slots, chose, happened, seen, turns_of


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that can change; it holds a whole number from `low` to `high`."""

    name: str
    low: int
    high: int

    @property
    def values(self) -> range:
        return range(self.low, self.high + 1)


@dataclass(frozen=True)
class Things:
    """Every thing of a story, by what play calls it."""

    variables: Mapping[str, Thing]
    visits: Mapping[str, Thing]
    sequences: Mapping[str, Thing]
    shuffles: Mapping[str, Thing]
    flags: Mapping[Flag, Thing]
    named_flags: Mapping[str, Flag]
    played: Mapping[str, Thing]
    met: Mapping[str, Thing]
    start: Mapping[Thing, int]

    @cached_property
    def all(self) -> tuple[Thing, ...]:
        """Every thing, in one order."""
        return tuple(self._listed())

    def _listed(self) -> Iterator[Thing]:
        yield from self.played.values()
        yield from self.met.values()
        yield from self.variables.values()
        yield from self.visits.values()
        yield from self.flags.values()
        yield from self.sequences.values()
        yield from self.shuffles.values()

    def of(self, leaf: Operand) -> Thing | None:
        """The thing that a leaf of a condition looks at; None for a number."""
        match leaf:
            case Value(variable):
                return self.variables[variable]
            case Visits(scene):
                counted = self.visits.get(scene)
                return counted or self.flags[self.named_flags[seen(scene)]]
            case Chosen(scene, choice):
                return self.flags[self.named_flags[chose(scene, choice)]]
            case Happened(event):
                return self.flags[self.named_flags[happened(event)]]
            case _:
                return None

    def in_amount(self, operand: Operand) -> frozenset[Thing]:
        """The things that an amount looks at."""
        found = (self.of(leaf) for leaf in amounts(operand))
        return frozenset(thing for thing in found if thing is not None)


def things_of(story: Story, slots: Slots) -> Things:
    """The things of a story, from the plan of its row."""
    variables = {
        v.id: Thing(f"value {v.id}", v.domain.low, v.domain.high) for v in story.variables.values()
    }
    visits = {scene: Thing(f"visits {scene}", 0, top) for scene, (_, top) in slots.visits.items()}
    lengths = turns_of(story)
    sequences = {id: Thing(f"turn {id}", 0, lengths[id]) for id in slots.sequences}
    shuffles = {id: Thing(f"shown {id}", 0, (1 << lengths[id]) - 1) for id in slots.shuffles}
    flags = {flag: Thing(name, 0, 1) for name, flag in slots.flags.items()}
    played = {role: Thing(f"played {role}", 0, 1) for role in story.roles}
    met = {role: Thing(f"met {role}", 0, 1) for role in story.roles}
    start = {thing: 0 for kind in (visits, sequences, shuffles, met) for thing in kind.values()}
    start.update(dict.fromkeys(flags.values(), 0))
    start.update({variables[v.id]: v.start for v in story.variables.values()})
    return Things(variables, visits, sequences, shuffles, flags, slots.flags, played, met, start)
