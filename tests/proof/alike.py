"""States of a night that nobody can ever tell apart, and choices that lead to no others."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import dropwhile

from game.model.story import Choice
from game.play.beat import Beat, Offered, Sounded, Stamped, Told, Took, Warned
from game.play.rules import SURE
from game.play.state import PlayState
from game.proof.answer import Answer
from tests.proof.brute import Truth
from tests.proof.nights import Night, Step

_OTHER = re.compile(r"nothing that follows can tell it from (?:'([\w-]+)'|not taking it)")
OWN = Took, Sounded, Told, Warned, Stamped  # what a choice itself says, and to the ear
Classes = Mapping[PlayState, int]


def alike(night: Night) -> Classes:
    """The class of each state: one where the same is offered, told and led to for good."""
    found = _numbered({s: (s.scene, s.pending, s.fates, night.offers[s]) for s in night.steps})
    while True:
        finer = _numbered(
            {
                state: (
                    found[state],
                    frozenset((step.command, step.said, found[step.after]) for step in steps),
                )
                for state, steps in night.steps.items()
            }
        )
        if len(set(finer.values())) == len(set(found.values())):
            return finer
        found = finer


def _numbered(kinds: Mapping[PlayState, Hashable]) -> dict[PlayState, int]:
    numbers: dict[Hashable, int] = {}
    return {state: numbers.setdefault(kind, len(numbers)) for state, kind in kinds.items()}


def of_differences(true: Truth, answers: Iterable[Answer]) -> Iterator[str]:
    """P5: no choice is accused that really makes a difference; nearest is where it makes none.

    It is not asked whether all that make none are accused. The prover takes two states for
    different where something that may be read later differs, though no night comes to read it.
    """
    classes = {roles: alike(night) for roles, night in true.nights.items()}
    for answer in answers:
        if answer.verdict != "refuted":
            continue
        scene, _, id = answer.subject.removeprefix("choice ").partition(".")
        told = _OTHER.match(answer.why)
        assert told is not None
        written = {choice.id: choice for choice in true.story.scenes[scene].choices}
        choice, other = written[id], written.get(told[1])
        both = [id, other.id] if other else [id]
        depths: list[int] = []
        for roles, night in true.nights.items():
            for state in _standing(night, scene, both):
                depths.append(night.depth[state])
                if _led(night, classes[roles], state, choice) != (
                    _led(night, classes[roles], state, other)
                    if other is not None
                    else {((), classes[roles][state])}
                ):
                    yield f"P5 {answer.subject}: {answer.why}, and it can be told from it: {state}"
        if answer.witness is None or len(answer.witness.moves) != min(depths, default=None):
            yield f"P5 {answer.subject}: {answer.witness}, and the nearest is {min(depths)} away"


def _standing(night: Night, scene: str, open_there: list[str]) -> Iterator[PlayState]:
    """The states of a scene in which some choices stand open together."""
    for state, offers in night.offers.items():
        if state.scene != scene or state.pending or not isinstance(offers, Offered):
            continue
        if all(id in offers.open for id in open_there):
            yield state


def _led(
    night: Night, classes: Classes, state: PlayState, choice: Choice
) -> set[tuple[Hashable, int]]:
    """What is seen after a choice is carried out, and the class of what it leads to."""
    steps = [step for step in night.steps[state] if step.command == choice.id]
    if choice.two_steps:
        steps = [sure for step in steps for sure in _sure(night, step, choice)]
    return {(_after_its_words(step.said), classes[step.after]) for step in steps}


def _after_its_words(said: tuple[Beat, ...]) -> tuple[Beat, ...]:
    return tuple(dropwhile(lambda beat: isinstance(beat, OWN), said))


def _sure(night: Night, step: Step, choice: Choice) -> Iterator[Step]:
    return (sure for sure in night.steps[step.after] if sure.command == choice.id + SURE)
