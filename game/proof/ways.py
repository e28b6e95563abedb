"""Every way through a story in small steps: the meaning of play, spelled out for sets of states.

It follows `play.walk` move by move. What an act asks and does comes from `play.acts`, as it does
there; that the two agree is tested by playing every witness, and against an explorer that walks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import assert_never

from game.model.condition import Compare, Number, PoolOpen, Value
from game.model.story import (
    Back,
    ByCondition,
    ByOdds,
    Choice,
    End,
    Here,
    Scene,
    Story,
    Target,
    To,
    word_for,
)
from game.model.story import Way as Lead
from game.model.variable import MINUTES
from game.play.acts import (
    before_telling,
    by_history,
    choices_of,
    gate_of,
    has_budget,
    on_arrival,
    on_taking,
    page_gate,
)
from game.play.meaning import Change, Gate
from game.play.rules import BACK, SURE
from game.play.slots import Slots, planned
from game.play.storylet import way_back
from game.proof.branch import Branch, told
from game.proof.effects import steps_of
from game.proof.limits import LimitReached
from game.proof.stand import Gap, Spot, Stand, Way
from game.proof.step import (
    All,
    Any,
    Claim,
    Holds,
    Is,
    Keep,
    No,
    Odds,
    Pass,
    Step,
    made,
)
from game.proof.thing import Things, things_of

DEEPEST = 12  # calls inside calls; a story that goes deeper may well never come back


class TooDeep(LimitReached):
    """Calls inside calls without end: the places where a player can stand cannot be listed."""

    def __init__(self, scene: str) -> None:
        super().__init__(f"calls inside calls go deeper than {DEEPEST}, by way of '{scene}'")


Ending = tuple[Branch, Spot]


class Ways:
    """The ways of one story, laid from any spot when asked for and kept."""

    def __init__(self, story: Story, slots: Slots | None = None) -> None:
        self.story = story
        self.slots = slots or planned(story)
        self.things: Things = things_of(story, self.slots)
        self.chapters = tuple(story.chapters.values())
        self._place = {chapter.id: n for n, chapter in enumerate(self.chapters)}
        self._kept: dict[Spot, tuple[Way, ...]] = {}

    @cached_property
    def over(self) -> Gap:
        """The end of the night."""
        return Gap(len(self.chapters))

    def from_(self, spot: Spot) -> tuple[Way, ...]:
        """Every way from a spot; raises TooDeep."""
        found = self._kept.get(spot)
        if found is None:
            laid = self._across(spot) if isinstance(spot, Gap) else self._choices(spot)
            found = self._kept[spot] = tuple(laid)
        return found

    def chapter_of(self, spot: Stand) -> int:
        """The place in the braid of the chapter that a stand belongs to."""
        return self._place[self.story.scenes[spot.scene].chapter]

    def open_claims(self, stand: Stand) -> dict[str, Claim]:
        """For every command that may be sent from a stand, what must be true for it to be open."""
        scene = self.story.scenes[stand.scene]
        if stand.pending:
            always: Claim = All(())
            return {stand.pending + SURE: always, stand.pending + BACK: always}
        found: dict[str, Claim] = {}
        usual: list[Claim] = []
        for choice in choices_of(scene):
            found[choice.id] = self._claim(gate_of(self.story, self.slots, scene, choice))
            if not choice.fallback:
                usual.append(found[choice.id])
        for choice in choices_of(scene):
            if choice.fallback:
                found[choice.id] = All((found[choice.id], No(Any(tuple(usual)))))
        return found

    def shown_claims(self, stand: Stand) -> dict[str, Claim]:
        """For every choice of a stand, what must be true for it to be shown, open or locked."""
        scene = self.story.scenes[stand.scene]
        opens = self.open_claims(stand)
        if stand.pending:
            return opens
        found: dict[str, Claim] = {}
        usual = [opens[choice.id] for choice in choices_of(scene) if not choice.fallback]
        for choice in choices_of(scene):
            gate = replace(gate_of(self.story, self.slots, scene, choice), needs=())
            found[choice.id] = self._claim(gate)
            if choice.fallback:
                found[choice.id] = All((found[choice.id], No(Any(tuple(usual)))))
        return found

    def in_time(self, stand: Stand, choice: Choice) -> Claim:
        """What must be true for a choice to cost no more minutes than are left."""
        if not has_budget(self.story, self.story.scenes[stand.scene]) or not choice.minutes:
            return All(())
        return Holds(Compare(Value(MINUTES), ">=", Number(choice.minutes)))

    def _across(self, gap: Gap) -> Iterator[Way]:
        """History plays the chapter, or the player does."""
        if gap == self.over:
            return
        chapter, things = self.chapters[gap.place], self.things
        role_plays = All((Is(things.played[chapter.role], 1), Is(things.met[chapter.role], 0)))
        history = by_history(self.story, self.slots, chapter)
        left = Branch((Keep(No(role_plays)), *self._steps(history)))
        yield Way(gap, "", left.steps, Gap(gap.place + 1))
        opened = Branch((Keep(role_plays),))
        if chapter.minutes is not None:
            opened = opened.then(made(things.variables[MINUTES], chapter.minutes))
        opened = opened.then(Pass("card", chapter.id))
        for branch, end in self._arrived(self.story.scenes[chapter.start], (), opened):
            yield Way(gap, "", branch.steps, end, branch.falls)

    def _choices(self, stand: Stand) -> Iterator[Way]:
        scene = self.story.scenes[stand.scene]
        if stand.pending:
            choice = next(c for c in scene.choices if c.id == stand.pending)
            there = replace(stand, pending="")
            yield Way(stand, choice.id + BACK, (), there)
            yield from self._laid(stand, choice.id + SURE, self._done(there, scene, choice))
            return
        claims = self.open_claims(stand)
        for choice in choices_of(scene):
            start = Branch((Keep(claims[choice.id]),))
            if choice.two_steps:
                yield Way(stand, choice.id, start.steps, replace(stand, pending=choice.id))
            else:
                yield from self._laid(stand, choice.id, self._done(stand, scene, choice, start))

    def _laid(self, start: Stand, command: str, ends: Iterable[Ending]) -> Iterator[Way]:
        for branch, end in ends:
            yield Way(start, command, branch.steps, end, branch.falls)

    def _done(
        self, stand: Stand, scene: Scene, choice: Choice, start: Branch | None = None
    ) -> Iterator[Ending]:
        """A choice carried out: its text, the page it draws, its effects, its stamp, then where it
        leads."""
        text = before_telling(choice).told
        does = self._steps(on_taking(self.story, self.slots, scene, choice))
        if choice.stamp:
            does = (*does, Pass("stamp", f"{scene.id}.{choice.id}"))
        for moved in told(self.things, text, start or Branch()):
            branch = moved.then(Pass("choice", f"{scene.id}.{choice.id}"))
            if choice.draw:
                for page, drawn in self._drawn(choice.draw, branch):
                    yield from self._called(stand, choice, page, drawn.then(*does))
            elif choice.call:
                yield from self._called(stand, choice, choice.call, branch.then(*does))
            else:
                for way, decided in self._decided(choice.to, branch.then(*does)):
                    yield from self._gone(stand, scene, way, decided)

    def _called(self, stand: Stand, choice: Choice, page: str, branch: Branch) -> Iterator[Ending]:
        for way, decided in self._decided(choice.to, branch):
            returns = stand.returns + way_back(way, stand.scene)
            yield from self._arrived(self.story.scenes[page], returns, decided)

    def _drawn(self, pool: str, branch: Branch) -> Iterator[tuple[str, Branch]]:
        """Each page that may be drawn: it stands, and none of a higher priority does."""
        pages = [self.story.scenes[page] for page in self.story.pools[pool]]
        stands = {page.id: self._claim(page_gate(self.slots, page)) for page in pages}
        for page in pages:
            if page.weight <= 0:
                continue
            higher = tuple(stands[p.id] for p in pages if p.priority > page.priority)
            claim = All((stands[page.id], No(Any(higher)))) if higher else stands[page.id]
            rivals = tuple((stands[p.id], p.weight) for p in pages if p.priority == page.priority)
            yield page.id, branch.then(Keep(claim), Odds(page.weight, rivals)).fell(page.id)

    def _decided(self, target: Target, branch: Branch) -> Iterator[tuple[Lead, Branch]]:
        """Each way of a target with what must hold for it."""
        match target:
            case ByOdds(ways):
                every = tuple((All(()), weight) for weight, _ in ways)
                for weight, way in ways:
                    if weight > 0:
                        yield way, branch.then(Odds(weight, every)).fell(word_for(way))
            case ByCondition(ways):
                before: tuple[Claim, ...] = ()
                for condition, way in ways:
                    claim: Claim = All(()) if condition is None else Holds(condition)
                    yield way, branch.then(Keep(All((claim, *map(No, before)))))
                    before = (*before, claim)
            case _:
                yield target, branch

    def _gone(self, stand: Stand, scene: Scene, way: Lead, branch: Branch) -> Iterator[Ending]:
        match way:
            case To(target):
                yield from self._arrived(self.story.scenes[target], stand.returns, branch)
            case Here():
                yield branch, Stand(scene.id, stand.returns)
            case Back():
                yield from self._returned(stand, branch)
            case End():
                yield branch, self._after(scene)
            case _:
                assert_never(way)

    def _returned(self, stand: Stand, branch: Branch) -> Iterator[Ending]:
        *rest, back = stand.returns or ("end",)
        verb, _, scene = back.partition(" ")
        if verb == "to":
            yield from self._arrived(self.story.scenes[scene], tuple(rest), branch)
        elif verb == "here":
            yield branch, Stand(scene, tuple(rest))
        else:
            yield branch, self._after(self.story.scenes[stand.scene])

    def _arrived(self, scene: Scene, returns: tuple[str, ...], branch: Branch) -> Iterator[Ending]:
        if len(returns) > DEEPEST:
            raise TooDeep(scene.id)
        change = on_arrival(self.slots, scene)
        branch = branch.then(*self._steps(change))
        for moved in told(self.things, change.told, branch):
            shown = moved.then(Pass("scene", scene.id))
            if scene.ending:
                role = self.story.fates[scene.ending].role
                met = (Pass("fate", scene.ending), made(self.things.met[role], 1))
                yield shown.then(*met), self._after(scene)
            else:
                yield shown, Stand(scene.id, returns)

    def _after(self, scene: Scene) -> Gap:
        return Gap(self._place[scene.chapter] + 1)

    def _claim(self, gate: Gate) -> Claim:
        parts: list[Claim] = []
        if gate.once is not None:
            parts.append(Is(self.things.flags[gate.once], 0))
        parts += [Holds(condition) for condition in (*gate.shown, *gate.needs)]
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def pool_open(self, condition: PoolOpen) -> Claim:
        """What must be true for a pool to have a page that may be drawn."""
        pages = (self.story.scenes[page] for page in self.story.pools[condition.pool])
        return Any(tuple(self._claim(page_gate(self.slots, page)) for page in pages))

    def _steps(self, act: Change) -> tuple[Step, ...]:
        return steps_of(act, self.things, self.slots)
