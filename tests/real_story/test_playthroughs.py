"""The shipped story: its playthroughs hold, and chance finds every page of it without a fault."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from game.headless.coverage import Coverage, Nights, covered, never_seen
from game.headless.playtest import transcript_fault
from game.headless.script import Outcome, performed
from game.keeping.places import shipped_story
from game.model.script import Script
from game.model.story import Story
from game.play.rules import Rules
from game.play.session import Session
from game.play.snapshot import kept, restored
from game.reading.library import read_scripts, read_story

NIGHTS = 600


@cache
def story() -> Story:
    reading = read_story(shipped_story())
    errors = [str(problem) for problem in reading.problems if problem.severity == "error"]
    assert reading.story is not None, "\n".join(errors)
    return reading.story


@cache
def scripts() -> tuple[Script, ...]:
    found, problems = read_scripts(story(), [shipped_story()])
    assert not problems, "\n".join(map(str, problems))
    return found


@cache
def outcomes(file: str) -> tuple[Outcome, ...]:
    rules = Rules(story())
    return tuple(performed(rules, script) for script in scripts() if script.mark.file == file)


@cache
def chance() -> Coverage:
    return covered(Rules(story()), Nights(NIGHTS))


FILES = sorted(path.as_posix() for path in shipped_story().rglob("*.play.yaml"))


@pytest.mark.parametrize("file", FILES, ids=[Path(file).name for file in FILES])
def test_every_run_holds_and_tells_its_transcript(file: str) -> None:
    assert [str(outcome.fault) for outcome in outcomes(file) if outcome.fault] == []
    assert transcript_fault(Path(file), outcomes(file)) is None


@pytest.mark.parametrize("file", FILES, ids=[Path(file).name for file in FILES])
def test_every_run_survives_saving_and_loading_after_every_choice(file: str) -> None:
    def loaded(session: Session) -> Session:
        return restored(session.rules, json.loads(json.dumps(kept(session)))).session

    for outcome in outcomes(file):
        again = performed(outcome.session.rules, outcome.script, loaded)
        assert again.fault is None
        assert again.beats == outcome.beats


def test_nights_by_dice_never_break_and_never_stick() -> None:
    assert [str(fault) for fault in chance().faults] == []


def test_chance_finds_every_scene_and_every_choice() -> None:
    assert never_seen(story(), chance(), ()) == ((), ())


def test_chance_finds_every_fate() -> None:
    written = {scene.ending for scene in story().scenes.values() if scene.ending}
    assert written <= set(chance().endings)
