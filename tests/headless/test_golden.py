"""Every tiny story with its playthrough and transcript: straight, saved, replayed, read plainly."""

from __future__ import annotations

import json
from functools import cache

import pytest

from game.headless.playtest import told
from game.headless.script import Outcome, performed
from game.keeping.transcripts import difference, transcript_of
from game.model.script import Script
from game.model.story import Story
from game.play.plain import PlainMeaning
from game.play.rules import Rules
from game.play.session import Session
from game.play.slots import planned
from game.play.snapshot import kept, replayed, restored
from game.reading.library import read_scripts
from tests.tiny import PLAYTHROUGHS, STORIES, tiny

NAMES = sorted(path.stem for path in STORIES.glob("*.yaml"))


@cache
def scripts(name: str) -> tuple[Script, ...]:
    found, problems = read_scripts(tiny(name), [PLAYTHROUGHS / f"{name}.play.yaml"])
    assert not problems, "\n".join(map(str, problems))
    return found


@cache
def straight(name: str) -> tuple[Outcome, ...]:
    return tuple(performed(Rules(tiny(name)), script) for script in scripts(name))


def test_every_story_has_a_playthrough_and_every_playthrough_a_story() -> None:
    assert sorted(path.name.partition(".")[0] for path in PLAYTHROUGHS.glob("*.yaml")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_played_straight_it_tells_its_transcript(name: str) -> None:
    outcomes = straight(name)
    assert [str(outcome.fault) for outcome in outcomes if outcome.fault] == []
    path = transcript_of(PLAYTHROUGHS / f"{name}.play.yaml")
    assert path.is_file(), f"run `python -m tests.accept {name}`, then read {path.name}"
    assert difference(path, told(outcomes)) is None


@pytest.mark.parametrize("name", NAMES)
def test_saved_and_loaded_after_every_command_it_tells_the_same(name: str) -> None:
    def loaded(session: Session) -> Session:
        again = restored(session.rules, json.loads(json.dumps(kept(session))))
        assert (again.forgotten, again.same_story) == ((), True)
        assert again.session.state == session.state
        assert again.session.stands == session.stands
        return again.session

    for outcome in straight(name):
        assert_alike(performed(outcome.session.rules, outcome.script, loaded), outcome)


@pytest.mark.parametrize("name", NAMES)
def test_replayed_from_its_log_it_ends_in_the_same_state(name: str) -> None:
    for outcome in straight(name):
        again = replayed(outcome.session.rules, outcome.session.log)
        assert again.state == outcome.session.state
        assert again.stands == outcome.session.stands


@pytest.mark.parametrize("name", NAMES)
def test_the_plain_evaluator_tells_the_same(name: str) -> None:
    story: Story = tiny(name)
    for outcome in straight(name):
        plainly = Rules(story, PlainMeaning(story, planned(story)))
        assert_alike(performed(plainly, outcome.script), outcome)


def assert_alike(one: Outcome, other: Outcome) -> None:
    assert one.fault is None
    assert one.beats == other.beats
    assert one.session.state == other.session.state
    assert one.session.log == other.session.log
