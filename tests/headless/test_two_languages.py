"""A night in two languages: each tells its transcript, and a save goes from one to the other."""

from __future__ import annotations

import json
from functools import cache
from itertools import cycle

import pytest

from game.headless.playtest import told
from game.headless.script import Outcome, performed
from game.keeping.transcripts import difference
from game.play.plain import PlainMeaning
from game.play.rules import Rules
from game.play.session import Session
from game.play.slots import planned
from game.play.snapshot import kept, restored
from game.play.state import PlayState
from game.reading.library import read_scripts
from tests.tiny import PLAYTHROUGHS, tiny, transcript_in

NAME = "two-languages"
LANGUAGES = ("en", "ru")
OTHER = {"en": "ru", "ru": "en"}
EACH = pytest.mark.parametrize("language", LANGUAGES)


@cache
def rules(language: str) -> Rules:
    return Rules(tiny(NAME, language))


@cache
def straight(language: str) -> tuple[Outcome, ...]:
    scripts, problems = read_scripts(tiny(NAME), [PLAYTHROUGHS / f"{NAME}.play.yaml"])
    assert not problems
    return tuple(performed(rules(language), script) for script in scripts)


def wordless(state: PlayState) -> PlayState:
    """The state without the words of its ledger, which alone are in a language."""
    return state._replace(ledger=tuple(stamp._replace(text="") for stamp in state.ledger))


@EACH
def test_each_language_tells_its_transcript(language: str) -> None:
    outcomes = straight(language)
    assert [str(outcome.fault) for outcome in outcomes if outcome.fault] == []
    assert difference(transcript_in(NAME, language), told(outcomes)) is None


def test_both_end_in_the_same_state_by_the_same_choices() -> None:
    for en, ru in zip(straight("en"), straight("ru"), strict=True):
        assert en.session.log == ru.session.log
        assert en.session.state.ledger != ru.session.state.ledger
        assert wordless(en.session.state) == wordless(ru.session.state)


def test_both_have_one_print_and_one_plan_of_states() -> None:
    en, ru = tiny(NAME, "en"), tiny(NAME, "ru")
    assert (en.language, ru.language) == ("en", "ru")
    assert en.fingerprint == ru.fingerprint
    assert ru.original == en
    assert rules("ru").slots == rules("en").slots


@EACH
def test_kept_in_one_language_and_gone_on_with_in_the_other_it_is_told_in_that(
    language: str,
) -> None:
    other = OTHER[language]

    def moved(session: Session) -> Session:
        return restored(rules(other), json.loads(json.dumps(kept(session)))).session

    for outcome, wanted in zip(straight(language), straight(other), strict=True):
        again = restored(rules(other), json.loads(json.dumps(kept(outcome.session))))
        assert (again.forgotten, again.same_story) == ((), True)
        assert again.session.state == wanted.session.state
        assert moved(moved_back(again.session, language)).state == wanted.session.state


def moved_back(session: Session, language: str) -> Session:
    return restored(rules(language), kept(session)).session


def test_a_night_that_changes_its_language_at_every_choice_ends_as_any_other() -> None:
    turns = cycle(("ru", "en"))

    def changed(session: Session) -> Session:
        return restored(rules(next(turns)), json.loads(json.dumps(kept(session)))).session

    for outcome in straight("en"):
        mixed = performed(rules("en"), outcome.script, changed)
        assert mixed.fault is None
        assert wordless(mixed.session.state) == wordless(outcome.session.state)


def test_a_ledger_that_cannot_be_told_again_stands_as_it_was_written() -> None:
    outcome = straight("ru")[0]
    data = kept(outcome.session)
    data["log"] = data["log"][:-2]
    assert restored(rules("en"), data).session.state == outcome.session.state


@EACH
def test_the_plain_evaluator_tells_the_same_in_each_language(language: str) -> None:
    story = tiny(NAME, language)
    plainly = Rules(story, PlainMeaning(story, planned(story.original)))
    for outcome in straight(language):
        assert performed(plainly, outcome.script).beats == outcome.beats
