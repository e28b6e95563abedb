"""Every case of meaning is seen as its file says: straight, saved and loaded, read plainly."""

from __future__ import annotations

import json

import pytest

from game.play.plain import PlainMeaning
from game.play.rules import Rules
from game.play.session import Session
from game.play.slots import planned
from game.play.snapshot import kept, restored
from tests.meaning.seen import NAMES, case, played


@pytest.mark.parametrize("name", NAMES)
def test_played_straight_a_case_is_seen_as_it_says(name: str) -> None:
    one = case(name)
    assert played(one, Rules(one.story)) == one.seen


@pytest.mark.parametrize("name", NAMES)
def test_saved_and_loaded_after_every_command_a_case_is_seen_the_same(name: str) -> None:
    def loaded(session: Session) -> Session:
        again = restored(session.rules, json.loads(json.dumps(kept(session))))
        assert (again.forgotten, again.same_story) == ((), True)
        return again.session

    one = case(name)
    assert played(one, Rules(one.story), loaded) == one.seen


@pytest.mark.parametrize("name", NAMES)
def test_the_plain_evaluator_sees_a_case_the_same(name: str) -> None:
    one = case(name)
    plainly = Rules(one.story, PlainMeaning(one.story, planned(one.story)))
    assert played(one, plainly) == one.seen
