"""Old saves in an edited story: the prover says what saving and loading each of them shows.

`RANDOM_STORIES=3000 pytest tests/proof/test_saves.py` asks about three thousand pairs of versions.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property

import pytest

from game.model.condition import Condition
from game.model.story import Story
from game.play.plain import PlainMeaning
from game.play.rules import Rules
from game.play.session import Session
from game.play.slots import happened
from game.play.snapshot import CannotRestore, kept, restored
from game.play.state import PlayState
from game.proof.answer import Answer
from game.proof.limits import Limits
from game.proof.saves import Saves
from game.proof.stand import Stand
from game.proof.survival import Survival
from game.proof.thing import Thing
from game.proof.ways import Ways
from tests.proof.brute import subsets
from tests.proof.edits import edited
from tests.proof.nights import Night, TooLarge, bare, night, night_from
from tests.proof.random_stories import random_story
from tests.proof.replay import shows
from tests.proof.versions import EDITS as VERSIONS
from tests.proof.versions import FIRST, version
from tests.tiny import told

PAIRS = int(os.environ.get("RANDOM_STORIES", "48"))
MOST_STATES = 800  # a night
LIMITS = Limits(60, 400, lambda: 0.0)
Values = tuple[int, ...]


@dataclass(frozen=True)
class Version:
    """A story, with its rules and its nights made once for all that is asked of it."""

    story: Story

    @cached_property
    def rules(self) -> Rules:
        return Rules(self.story)

    @cached_property
    def nights(self) -> list[Night]:
        return [night(self.rules, roles, MOST_STATES) for roles in subsets(self.story)]


@pytest.mark.parametrize("seed", range(PAIRS))
def test_the_prover_says_of_old_saves_what_loading_them_shows(seed: int) -> None:
    _agree(*_pair(seed))


@pytest.mark.parametrize("edit", VERSIONS)
@pytest.mark.parametrize("is_undone", [False, True])
def test_the_prover_says_of_an_edit_what_loading_shows(edit: str, is_undone: bool) -> None:
    pair = _told(FIRST), _told(version(edit))
    _agree(*(reversed(pair) if is_undone else pair))
    _maps_alike(*(reversed(pair) if is_undone else pair))


@cache
def _told(text: str) -> Version:
    return Version(told(text))


def _agree(old: Version, new: Version) -> None:
    saves = Saves(old.story, new.story, LIMITS)
    survival = Survival(saves)
    answers = [answer for scene in old.story.scenes for answer in survival.of_scene(scene)]
    try:
        truth = _Truth(old, new, saves)
    except TooLarge as fault:
        pytest.skip(str(fault))
    assert _said(answers) == truth.said
    assert [a.subject for a in answers if not _is_shown(a, truth)] == []


@pytest.mark.parametrize("seed", range(0, PAIRS, 4))
def test_the_mapping_makes_of_a_state_what_the_loader_makes_of_its_save(seed: int) -> None:
    _maps_alike(*_pair(seed))


def _maps_alike(old: Version, new: Version) -> None:
    saves = Saves(old.story, new.story, LIMITS)
    try:
        states = [state for each in old.nights for state in each.steps]
    except TooLarge as fault:
        pytest.skip(str(fault))
    for state in states[:200]:
        again = _loaded(old.rules, new.rules, state)
        if again is None or state.is_over:
            continue
        stand = Stand(state.scene, state.returns, state.pending)
        assert saves.loading.stand(stand) == Stand(again.scene, again.returns, again.pending)
        fates = {thing: int(any(f == fate for _, f in state.fates)) for fate, thing in
                 saves.old_ways.fates.items()}  # fmt: skip
        before = {**_values(saves.old_ways, state), **fates}
        after = saves.loading.loaded(saves.after, saves.before.state(before))
        assert saves.after.values_in(after, saves.new_ways.things.all) == _values(
            saves.new_ways, again
        )


def _pair(seed: int) -> tuple[Version, Version]:
    text = random_story(seed, "small" if seed % 3 else "middling")
    return Version(told(text)), Version(told(edited(text, random.Random(f"edits {seed}"))))


def _loaded(old: Rules, new: Rules, state: PlayState) -> PlayState | None:
    """The state after really saving in the one story and loading in the other."""
    session = Session(old)
    session.restore(state, ())
    try:
        return bare(restored(new, kept(session)).session.state)
    except CannotRestore:
        return None


def _said(answers: list[Answer]) -> dict[str, set[tuple[str, bool]]]:
    """For each scene, its troubles, and of each whether something can go wrong from there."""
    said: dict[str, set[tuple[str, bool]]] = {}
    for answer in answers:
        kind = answer.why.partition(":")[0].partition(",")[0]
        grave = "no end of the night" in answer.why or "can be broken" in answer.why
        said.setdefault(answer.subject.removeprefix("scene "), set()).add((kind, grave))
    return said


def _is_shown(answer: Answer, truth: _Truth) -> bool:
    """Whether the witness leads to a save with the trouble that the answer names."""
    if answer.verdict == "proved":
        return answer.witness is None
    kind, scene = answer.why.partition(":")[0], answer.subject.removeprefix("scene ")
    assert answer.witness is not None
    grave = (kind, True) in truth.said[scene]
    return shows(
        truth.old.rules,
        answer.witness,
        lambda state, _: state.scene == scene and truth.of.get(bare(state)) == (kind, grave),
    )


def _values(ways: Ways, state: PlayState) -> dict[Thing, int]:
    """Every thing of a story as a state of play has it."""
    slots, things, row = ways.slots, ways.things, state.row
    met = {role for role, _ in state.fates}
    return {
        **{thing: int(role in state.roles) for role, thing in things.played.items()},
        **{thing: int(role in met) for role, thing in things.met.items()},
        **{thing: row[slots.variables[id]] for id, thing in things.variables.items()},
        **{thing: row[slots.visits[id][0]] for id, thing in things.visits.items()},
        **{thing: int(bool(row[f.slot] & f.mask)) for f, thing in things.flags.items()},
        **{thing: row[slots.sequences[id]] for id, thing in things.sequences.items()},
        **{thing: row[slots.shuffles[id]] for id, thing in things.shuffles.items()},
    }


@dataclass
class _Truth:
    """What each old state really comes to, by saving it, loading it, and playing on every way."""

    old: Version
    new: Version
    saves: Saves
    of: dict[PlayState, tuple[str, bool]] = field(default_factory=dict)
    said: dict[str, set[tuple[str, bool]]] = field(default_factory=dict)
    graves: dict[PlayState, bool] = field(default_factory=dict)  # of states that are new there

    def __post_init__(self) -> None:
        self.rules = self.new.rules
        self.meaning = PlainMeaning(self.new.story, self.rules.slots)
        self.known = {self._seen(s) for each in self.new.nights for s in each.steps}
        self.settled = {self._seen(s, settled=True) for each in self.new.nights for s in each.steps}
        for each in self.old.nights:
            for state in each.steps:
                self.of[state] = self._found(state)
        for state, (kind, grave) in self.of.items():
            self.said.setdefault(state.scene, set()).add((kind, grave))
        for scene, found in self.said.items():
            worst = {kind: any(g for k, g in found if k == kind) for kind, _ in found}
            if len(worst) > 1:
                worst.pop("safe", None)
            self.said[scene] = set(worst.items())

    def _found(self, state: PlayState) -> tuple[str, bool]:
        again = _loaded(self.old.rules, self.rules, state)
        if again is None:
            return "needs a redirect", False
        if state.is_over or self._seen(again) in self.known:
            return "safe", False
        if again not in self.graves:
            follows = night_from(self.rules, again, MOST_STATES)
            self.graves[again] = again in follows.traps or any(self._breaks(follows))
        kind = (
            "needs a default" if self._seen(again, settled=True) in self.settled else "ghost state"
        )
        return kind, self.graves[again]

    def _seen(self, state: PlayState, settled: bool = False) -> tuple[object, Values]:
        """A state by its place and what still matters there, or of that what saves know alone."""
        if state.is_over:
            spot: object = self.saves.new_ways.over
        else:
            spot = Stand(state.scene, state.returns, state.pending)
        values = _values(self.saves.new_ways, state)
        live = sorted(self.saves.live.live[spot], key=lambda thing: thing.name)  # type: ignore[index]
        if settled:
            live = [thing for thing in live if thing not in self.saves.loading.unsettled]
        return spot, tuple(values[thing] for thing in live)

    def _breaks(self, follows: Night) -> Iterator[bool]:
        """Whether each strange state that follows breaks a rule, or a step from one does."""
        for state, steps in follows.steps.items():
            if self._seen(state) in self.known:
                continue
            for rule in self.new.story.rules.values():
                if rule.kind in ("always", "never"):
                    assert rule.condition is not None
                    yield self._holds(rule.condition, state.row) == (rule.kind == "never")
                elif rule.kind == "fixed" and state.is_over:
                    flag = self.rules.slots.flags[happened(rule.subject)]
                    yield not state.row[flag.slot] & flag.mask
                elif rule.kind == "at ending":
                    assert rule.condition is not None
                    moments = [moment for step in steps for moment in step.moments]
                    yield any(
                        fate == rule.subject and not self._holds(rule.condition, row)
                        for fate, row in moments
                    )

    def _holds(self, condition: Condition, row: Values) -> bool:
        return self.meaning.holds(condition, list(row))
