"""Every state that a night can reach, as a set for each spot, ring by ring of choices made.

Legs of the night follow one another and never come back, so each is searched to its end before the
next; as a rule a leg is a chapter.
Rings make the first way found to anything one of the shortest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from game.proof.bits import OutOfMemory, States
from game.proof.diagram import Diagram
from game.proof.leg import Leg, legs_of, place_of
from game.proof.liveness import Liveness
from game.proof.stand import Gap, Spot, Stand, Way
from game.proof.step import Any, Is, Pass, Step
from game.proof.thing import Thing

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Found:
    """Some states of a spot, and the number of choices after which they are first reached."""

    spot: Spot
    depth: int
    states: States


@dataclass
class Reached:
    """What was reached: all of it by spot, and ring by ring. `into` are the ways into each spot."""

    diagram: Diagram
    live: Mapping[Spot, frozenset[Thing]]
    at: dict[Spot, States] = field(default_factory=dict)
    rings: dict[Spot, dict[int, States]] = field(default_factory=dict)
    into: dict[Spot, list[Way]] = field(default_factory=dict)

    def states_at(self, spot: Spot) -> States:
        """The states in which the player may come to a spot."""
        return self.at.get(spot, self.diagram.none)

    def first(self, spot: Spot, states: States) -> Found | None:
        """The nearest of some states of a spot, with every one that is as near."""
        for depth, ring in sorted(self.rings.get(spot, {}).items()):
            both = ring & states
            if both.satisfiable():
                return Found(spot, depth, both)
        return None

    def passing(self, mark: Pass) -> Iterator[tuple[Way, int, States]]:
        """Each way that tells something, with where in it, and the states that come that far."""
        for spot in self.at:
            for way in self.diagram.ways.from_(spot):
                for n, step in enumerate(way.steps):
                    if step == mark:
                        states = self.diagram.through(self.at[spot], way.steps[:n])
                        if states.satisfiable():
                            yield way, n, states

    def count(self) -> int:
        """How many different states there are, over all places where the player decides."""
        return sum(
            self.diagram.count(states, self.live[spot])
            for spot, states in self.at.items()
            if isinstance(spot, Stand)
        )


def explored(
    diagram: Diagram,
    liveness: Liveness,
    upto: int | None = None,
    told: Told | None = None,
    known: Reached | None = None,
    start: Mapping[Stand, States] | None = None,
) -> Reached:
    """Every reachable state, of the legs up to a place of the braid; raises LimitReached.

    Every set of roles of which one has a chapter is begun with, unless it starts from given states
    of some stands. `told` hears of each ring and its spots. What is `known` of the same story, with
    less remembered, serves up to the first leg in which more matters; from there it is searched.
    """
    try:
        search = _Search(diagram, liveness, told)
        if start is not None:
            search.begin_at(start)
            return search.done(0, upto)
        return search.done(search.begin(known), upto)
    except OutOfMemory as fault:
        raise diagram.limits.out_of_memory() from fault


class _Search:
    def __init__(self, diagram: Diagram, liveness: Liveness, told: Told | None) -> None:
        self.diagram = diagram
        self.told = told
        self.liveness = liveness
        self.reached = Reached(diagram, liveness.live)
        self._lanes: dict[Spot, tuple[tuple[Way, tuple[Step, ...], States], ...]] = {}
        self._forget: dict[Spot, States] = {}
        places = range(diagram.ways.over.place + 1)
        self._entries: dict[int, dict[int, States]] = {place: {} for place in places}
        self._fronts: dict[int, dict[Spot, States]] = {place: {} for place in places}
        self._legs = legs_of(liveness)

    def begin(self, known: Reached | None) -> int:
        """Begin the night with any roles, or after what is known; where the first leg begins."""
        begin = self._taken_over(known) if known is not None else 0
        if begin == 0:
            diagram, things = self.diagram, self.diagram.ways.things
            acting = {chapter.role for chapter in diagram.ways.chapters}
            begun = diagram.held(Any(tuple(Is(things.played[role], 1) for role in sorted(acting))))
            start = diagram.state(things.start) & begun
            self._enter(0, 0, start.exists(self._dead(Gap(0))))
        return begin

    def begin_at(self, start: Mapping[Stand, States]) -> None:
        """Begin where somebody already stands."""
        for stand, states in start.items():
            place = self.diagram.ways.chapter_of(stand)
            self._add(self._fronts[place], stand, states.exists(self._dead(stand)))

    def done(self, begin: int, upto: int | None) -> Reached:
        """Search from one leg on."""
        over = self.diagram.ways.over.place
        last = over if upto is None else upto
        for leg in self._legs:
            if begin <= leg.start <= last:
                self._search(leg)
        if upto is None:
            for depth, states in sorted(self._entries[over].items()):
                self._new(Gap(over), depth, states)
        return self.reached

    def _taken_over(self, known: Reached) -> int:
        """Take over the legs in which nothing more matters; where the first begins that is left
        to search."""
        ways, live = self.diagram.ways, self.reached.live
        differ = [spot for spot in self.liveness.spots if live[spot] != known.live[spot]]
        first = min((self._filled(spot) for spot in differ), default=ways.over.place)
        starts = (*(leg.start for leg in self._legs), ways.over.place)
        begin = max((start for start in starts if start <= first), default=0)
        if begin == 0:
            return begin
        for spot, states in known.at.items():
            if self._filled(spot) < begin:
                self.reached.into[spot] = known.into.get(spot, [])
                if spot == Gap(begin):
                    self._entries[begin] = dict(known.rings[spot])
                else:
                    self.reached.at[spot] = states
                    self.reached.rings[spot] = known.rings[spot]
        return begin

    def _filled(self, spot: Spot) -> int:
        """The place of the chapter whose ways fill a spot: a gap, of the one before it."""
        return place_of(self.diagram.ways, spot) - isinstance(spot, Gap)

    def _search(self, leg: Leg) -> None:
        """Search one leg: it is entered at several depths, and leaves for later gaps."""
        entries = {Gap(place): self._entries[place] for place in leg}
        front = {spot: states for n in leg for spot, states in self._fronts[n].items()}
        depths = (least for entry in entries.values() for least in entry)
        depth = 0 if front else min(depths, default=0)
        while front or any(entries.values()):
            self.diagram.limits.check()
            here: dict[Spot, States] = {}
            for spot, states in front.items():
                self._add(here, spot, states)
            for gap, entry in entries.items():
                if depth in entry:
                    states = self._new(gap, depth, entry.pop(depth))
                    self._spread(gap, states, depth, here)
            front = {}
            for spot, states in here.items():
                fresh = self._new(spot, depth, states)
                if fresh.satisfiable():
                    self._spread(spot, fresh, depth + 1, front)
            if self.told is not None:
                self.told(depth, len(here))
            depth += 1

    def _spread(self, spot: Spot, states: States, depth: int, front: dict[Spot, States]) -> None:
        """Follow every way from some states, to stands of this leg, or to gaps."""
        for way, steps, forget in self._leaving(spot):
            self.diagram.limits.check()
            after = self.diagram.through(states, steps).exists(forget)
            if not after.satisfiable():
                continue
            into = self.reached.into.setdefault(way.end, [])
            if way not in into:
                into.append(way)
            if isinstance(way.end, Gap):
                self._enter(way.end.place, depth, after)
            else:
                self._add(front, way.end, after)

    def _enter(self, place: int, depth: int, states: States) -> None:
        entry = self._entries[place]
        entry[depth] = entry.get(depth, self.diagram.none) | states

    def _add(self, front: dict[Spot, States], spot: Spot, states: States) -> None:
        front[spot] = front.get(spot, self.diagram.none) | states

    def _new(self, spot: Spot, depth: int, states: States) -> States:
        """What of some states was not reached before; it becomes a ring."""
        known = self.reached.at.get(spot, self.diagram.none)
        fresh = states & ~known
        if fresh.satisfiable():
            self.reached.at[spot] = known | fresh
            rings = self.reached.rings.setdefault(spot, {})
            rings[depth] = rings.get(depth, self.diagram.none) | fresh
        return fresh

    def _leaving(self, spot: Spot) -> tuple[tuple[Way, tuple[Step, ...], States], ...]:
        """The ways from a spot, each with the steps that matter and what to forget at its end."""
        found = self._lanes.get(spot)
        if found is None:
            found = self._lanes[spot] = tuple(
                (way, self.liveness.needed(way), self._dead(way.end))
                for way in self.diagram.ways.from_(spot)
            )
        return found

    def _dead(self, spot: Spot) -> States:
        """What no longer matters at a spot."""
        forget = self._forget.get(spot)
        if forget is None:
            live = self.reached.live[spot]
            dead = (thing for thing in self.diagram.things if thing not in live)
            forget = self._forget[spot] = self.diagram.bits_of(dead)
        return forget
