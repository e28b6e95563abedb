"""What the loader makes of the saves of an older story, as a mapping of sets of states.

It follows `play.snapshot` and `play.carried` name by name, thing by thing. A thing that both
stories have alike keeps its bits and costs nothing; each other one takes its value from what a save
says of it. That the two agree is tested by saving and loading every state of small stories.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from game.model.renames import Renames, renames_of
from game.model.variable import Domain
from game.play.carried import value_of
from game.play.slots import seen
from game.proof.bits import States
from game.proof.diagram import Diagram
from game.proof.saved import SavedWays
from game.proof.stand import Stand
from game.proof.step import All, Any, Claim, Is
from game.proof.thing import Thing
from game.proof.ways import Ways

Values = tuple[int, ...]
Cases = tuple[tuple[Claim, int], ...]


@dataclass(frozen=True)
class Loading:
    """How saves of one story are loaded by another.

    `sources` are the old things that each new one depends on. The `unsettled` ones begin as in a
    new night, in some save at least, since that knows nothing of them or nothing that is left.
    """

    new: Ways
    renames: Renames
    taken: Mapping[Thing, Cases]
    sources: Mapping[Thing, frozenset[Thing]]
    unsettled: frozenset[Thing]
    gone: frozenset[Thing]

    def missing(self, stand: Stand) -> str:
        """The scene without which a save made there cannot be loaded, or ""."""
        for back in ("to " + stand.scene, *stand.returns):
            scene = back.partition(" ")[2]
            if scene and self.renames.scene(scene) not in self.new.story.scenes:
                return scene
        return ""

    def stand(self, stand: Stand) -> Stand:
        """Where a save made there goes on; nothing that it needs is missing."""
        id, pending = self.renames.choice(stand.scene, stand.pending)
        scene = self.new.story.scenes[id]
        if not any(choice.id == pending and choice.two_steps for choice in scene.choices):
            pending = ""
        return Stand(id, tuple(map(self.renames.back, stand.returns)), pending)

    def loaded(self, diagram: Diagram, states: States) -> States:
        """What saves of these states become."""
        for thing, cases in self.taken.items():
            states = diagram.becoming(states, thing, cases)
        return diagram.forgotten(states, self.gone)

    def before(self, diagram: Diagram, states: States) -> States:
        """The old states whose saves become these."""
        for thing, cases in reversed(tuple(self.taken.items())):
            states = diagram.before_becoming(states, thing, cases)
        return states


def loading(old: SavedWays, new: Ways) -> Loading:
    """How saves of the old story are loaded by the new one."""
    loader = _Loader(old, new)
    loader.variables()
    loader.roles()
    loader.visits()
    loader.flags()
    loader.sequences()
    here = {*new.things.all}
    gone = frozenset(thing for thing in old.saved if thing not in here)
    return Loading(
        new, loader.renames, loader.taken, loader.sources, frozenset(loader.unsettled), gone
    )


class _Loader:
    def __init__(self, old: SavedWays, new: Ways) -> None:
        self.old = old
        self.new = new
        self.renames = renames_of(new.story)
        self.taken: dict[Thing, Cases] = {}
        self.sources: dict[Thing, frozenset[Thing]] = {}
        self.unsettled: set[Thing] = set()

    def variables(self) -> None:
        """A variable goes by the word for its value."""
        for id, thing in self.new.things.variables.items():
            there = self.old.story.variables.get(id)
            if there is None:
                self._take(thing, (), lambda _: None)
                continue
            domain, old = self.new.story.variables[id].domain, there.domain

            def kept(values: Values, old: Domain = old, domain: Domain = domain) -> int | None:
                return value_of(domain, old.called(values[0]))

            self._take(thing, (self.old.things.variables[id],), kept)

    def roles(self) -> None:
        """A role stays played, and has met its fate as long as there is that fate."""
        old, new = self.old, self.new
        for role, thing in new.things.played.items():
            self._take(thing, _there(old.things.played.get(role)), _first)
        for role, thing in new.things.met.items():
            fates = [fate.id for fate in old.story.fates.values() if fate.role == role]
            left = [fate for fate in fates if fate in new.story.fates]
            if left == fates:
                self._take(thing, _there(old.things.met.get(role)), _first)
            else:
                self._take(
                    thing, [old.fates[fate] for fate in left], lambda values: max(values, default=0)
                )

    def visits(self) -> None:
        """Visits add up over all scenes that are one now; a flag counts for one of them."""
        for scene, thing in self.new.things.visits.items():
            groups = [self._visits_of(old) for old in self._scenes(scene)]
            sources = tuple(one for group in groups for one in group)

            def counted(values: Values, groups: list[tuple[Thing, ...]] = groups) -> int | None:
                left = iter(values)
                return sum(max((next(left) for _ in group), default=0) for group in groups)

            self._take(thing, sources, counted if sources else lambda _: None)
            if all(one.high < thing.high for one in sources):
                self.unsettled.add(thing)

    def flags(self) -> None:
        """A flag is set by any flag that goes by its name now, a scene's by counted visits too."""
        named: dict[str, list[Thing]] = {}
        for name, flag in self.old.things.named_flags.items():
            named.setdefault(self.renames.flag(name), []).append(self.old.things.flags[flag])
        for scene, visits in self.old.things.visits.items():
            named.setdefault(seen(self.renames.scene(scene)), []).append(visits)
        for name, flag in self.new.things.named_flags.items():
            sources = named.get(name, ())
            made = (lambda values: min(max(values), 1)) if sources else (lambda _: None)
            self._take(self.new.things.flags[flag], sources, made)

    def sequences(self) -> None:
        """A sequence stands where it stood, as far as it still goes."""
        old, new = self.old.things, self.new.things
        for kind, there in ((new.sequences, old.sequences), (new.shuffles, old.shuffles)):
            for id, thing in kind.items():
                own = _there(there.get(id) if self.renames.sequence(id) == id else None)
                others = [
                    one
                    for name, one in there.items()
                    if name != id and self.renames.sequence(name) == id
                ]
                is_mask = kind is new.shuffles

                def stands(values: Values, thing: Thing = thing, is_mask: bool = is_mask) -> int:
                    value = next((value for value in values if value), 0)
                    return value & thing.high if is_mask else value

                self._take(thing, (*own, *others), stands if own or others else lambda _: None)

    def _take(
        self, thing: Thing, sources: Iterable[Thing], made: Callable[[Values], int | None]
    ) -> None:
        """Let a thing take what is made of some old ones; None stands for its start."""
        sources = tuple(sources)
        self.sources[thing] = frozenset(sources)
        start = self.new.things.start.get(thing, 0)
        cases: dict[int, list[Claim]] = {}
        is_same = sources == (thing,)
        for values in product(*(one.values for one in sources)):
            value = made(values)
            if value is None:
                self.unsettled.add(thing)
                value = start
            value = min(max(value, thing.low), thing.high)
            is_same = is_same and (value,) == values
            claims = (Is(one, held) for one, held in zip(sources, values, strict=True))
            cases.setdefault(value, []).append(All(tuple(claims)))
        if not is_same:
            self.taken[thing] = tuple((Any(tuple(some)), value) for value, some in cases.items())

    def _scenes(self, scene: str) -> list[str]:
        return [old for old in self.old.story.scenes if self.renames.scene(old) == scene]

    def _visits_of(self, scene: str) -> tuple[Thing, ...]:
        things = self.old.things
        flag = things.named_flags.get(seen(scene))
        known = () if flag is None else (things.flags[flag],)
        return (*_there(things.visits.get(scene)), *known)


def _there(thing: Thing | None) -> tuple[Thing, ...]:
    return () if thing is None else (thing,)


def _first(values: Values) -> int | None:
    return values[0] if values else None
