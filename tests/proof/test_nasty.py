"""The stories made to be too much: each is well formed, and each really is too much."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest

from game.model.story import Story
from game.play.command import Begin, Choose
from game.play.rules import Rules
from game.play.session import Session
from game.proof.answer import Question
from game.proof.limits import Limits
from game.proof.proving import SEARCHED, Plan, proved
from tests.proof.local_flags import local_flags
from tests.proof.nasty import counters, recursion, tangle
from tests.proof.nights import TooLarge, night


@pytest.mark.parametrize("nasty", [counters, recursion, tangle])
def test_a_nasty_story_has_more_states_than_anybody_counts(nasty: Callable[[], Story]):
    with pytest.raises(TooLarge):
        night(Rules(nasty()), ("girl",), most=1000)


def test_the_tangle_never_comes_to_rest():
    session, dice = Session(Rules(tangle())), random.Random(1)
    session.send(Begin())
    rows = set()
    for _ in range(500):
        session.send(Choose(f"stir-{dice.randrange(0, 48, 4)}"))
        rows.add(session.state.row)
    assert len(rows) > 400
    assert all(len(values) > 1 for values in list(zip(*rows, strict=True))[1:25])


@pytest.mark.parametrize("nasty", [counters, recursion, tangle])
def test_the_prover_says_that_it_does_not_know(nasty: Callable[[], Story]):
    begun = time.monotonic()
    limits = Limits(3, 300, lambda: time.monotonic() - begun)
    asked = tuple(question for question in SEARCHED if question != "P4")
    answers = proved(nasty(), Plan(limits, asked)).answers
    assert {answer.question for answer in answers} == set(asked)
    assert {answer.verdict for answer in answers} == {"unknown"}
    assert all(answer.why for answer in answers)
    assert limits.spent() < 30  # the clock is looked at often, and not all the time


@pytest.mark.parametrize("question", [question for question in SEARCHED if question != "P4"])
@pytest.mark.parametrize("nasty", [counters, recursion])
def test_it_says_so_of_every_question_by_itself(nasty: Callable[[], Story], question: Question):
    begun = time.monotonic()
    plan = Plan(Limits(3, 300, lambda: time.monotonic() - begun), (question,))
    assert {answer.verdict for answer in proved(nasty(), plan).answers} == {"unknown"}


@pytest.mark.parametrize("roles", [1, 3])
def test_local_flags_has_the_size_it_is_measured_by(roles: int):
    story = local_flags(roles)
    assert len(story.chapters) == 15
    assert len(story.scenes) == 300 + roles
    assert sum(len(scene.choices) for scene in story.scenes.values()) == 900
    assert len(story.variables) == 60
    with pytest.raises(TooLarge):
        night(Rules(story), tuple(story.roles), most=3000)
