"""The saves of an older version as sets of states: where they go on, and what follows from there.

Remembered of an old state is what play or rules of the new story may still read where the save goes
on, though nobody read it in the old one; and, where the texts read it, what no save can know. What
only texts read and every save knows is left out: it is as true in the new story as it was.
"""

from __future__ import annotations

from functools import cached_property

from game.model.story import Story
from game.proof.bits import States
from game.proof.breach import breaches
from game.proof.diagram import Diagram
from game.proof.endless import states_before, states_that_end
from game.proof.explore import Reached, Told, explored
from game.proof.limits import Limits
from game.proof.liveness import NOTHING, Liveness
from game.proof.loading import Loading, loading
from game.proof.saved import SavedWays
from game.proof.stand import Gap, Spot, Stand, Way
from game.proof.step import Odds, Pass
from game.proof.thing import Thing
from game.proof.watch import for_play, for_rules, for_texts
from game.proof.ways import Ways
from game.proof.witness import Witness, witness


class Saves:
    """What becomes of the saves of an older version, as sets of states, found when asked for."""

    def __init__(self, old: Story, new: Story, limits: Limits, told: Told | None = None) -> None:
        self.old_ways, self.new_ways = SavedWays(old), Ways(new)
        self.told = told
        self.loading: Loading = loading(self.old_ways, self.new_ways)
        saved = self.old_ways.saved
        added = tuple(thing for thing in self.new_ways.things.all if thing not in set(saved))
        self.before = Diagram(self.old_ways, limits, (*saved, *added))
        self.after = Diagram(self.new_ways, limits, beside=self.before)

    @cached_property
    def landing(self) -> dict[Stand, Stand]:
        """Where a save goes on, for every stand of the old story that has such a place."""
        spots = for_play(self.old_ways).spots
        stands = (spot for spot in spots if isinstance(spot, Stand))
        return {one: self.loading.stand(one) for one in stands if not self.loading.missing(one)}

    @cached_property
    def live(self) -> Liveness:
        """What matters in the new story, wherever a save may go on."""
        rules = for_rules(self.new_ways).watched
        texts = for_texts(self.new_ways, self.new_ways.story.scenes).watched

        def watched(at: Spot | Pass | Odds) -> frozenset[Thing]:
            return rules(at) | (texts(at) & self.loading.unsettled)

        return Liveness(self.new_ways, watched, (Gap(0), *dict.fromkeys(self.landing.values())))

    @cached_property
    def old(self) -> Reached:
        """Every state in which a save could be made."""
        sources = self.loading.sources

        def watched(at: Spot | Pass | Odds) -> frozenset[Thing]:
            if not isinstance(at, Stand) or at not in self.landing:
                return NOTHING
            return NOTHING.union(*(sources[thing] for thing in self.live.live[self.landing[at]]))

        return explored(self.before, Liveness(self.old_ways, watched), told=self.told)

    @cached_property
    def new(self) -> Reached:
        """Every state that a new player can be in."""
        return explored(self.after, self.live, told=self.told)

    def loaded(self, stand: Stand) -> States:
        """What the saves of a stand become, without what no longer matters there."""
        states = self.loading.loaded(self.after, self.old.states_at(stand))
        live = self.live.live[self.landing[stand]]
        return self.after.forgotten(states, (t for t in self.after.things if t not in live))

    @cached_property
    def strange(self) -> dict[Stand, States]:
        """Of every old stand, what its saves become that no new player could be in."""
        found: dict[Stand, States] = {}
        for stand in self.old.at:
            if isinstance(stand, Stand) and stand in self.landing:
                here = self.loaded(stand) & ~self.new.states_at(self.landing[stand])
                if here.satisfiable():
                    found[stand] = here
        return found

    @cached_property
    def onward(self) -> Reached:
        """Everything that follows from those."""
        start: dict[Stand, States] = {}
        for stand, states in self.strange.items():
            there = self.landing[stand]
            start[there] = start.get(there, self.after.none) | states
        return explored(self.after, self.live, told=self.told, start=start)

    @cached_property
    def ending(self) -> dict[Spot, States]:
        return states_that_end(self.onward)

    @cached_property
    def breaking(self) -> dict[str, dict[Spot, States]]:
        """For each rule, the strange states from which it can be broken as no new player could."""
        alone = Reached(self.after, self.live.live, into=self.onward.into)
        for spot, states in self.onward.at.items():
            alone.at[spot] = states & ~self.new.states_at(spot)
        return {rule: states_before(alone, goals) for rule, goals in breaches(alone).items()}

    def saved(self, stand: Stand, states: States) -> States:
        """The old states of a stand whose saves become some states."""
        return self.old.states_at(stand) & self.loading.before(self.before, states)

    def way_to(self, stand: Stand, states: States) -> Witness:
        """A shortest way in the old story to some states of a stand."""
        found = self.old.first(stand, states)
        assert found is not None
        return witness(self.old, found)

    @cached_property
    def finished(self) -> dict[str, Witness]:
        """The scenes in which a night can be over, each with a way that ends it there."""
        found: dict[str, Witness] = {}
        for spot in list(self.old.at):
            for way in self.old_ways.from_(spot):
                told = [s.id for s in way.steps if isinstance(s, Pass) and s.kind == "scene"]
                scene = told[-1] if told else spot.scene if isinstance(spot, Stand) else ""
                if not isinstance(way.end, Gap) or not scene or scene in found:
                    continue
                last = self._closing(way)
                first = self.old.first(spot, self.old.at[spot] & last)
                if first is not None:
                    found[scene] = witness(self.old, first, way)
        return found

    def _closing(self, way: Way) -> States:
        """The states from which a way ends not only a chapter but the night."""
        steps = way.steps
        assert isinstance(way.end, Gap)
        for place in range(way.end.place, self.old_ways.over.place):
            left = next(w for w in self.old_ways.from_(Gap(place)) if w.end == Gap(place + 1))
            steps += left.steps
        return self.before.before(self.before.every, steps)
