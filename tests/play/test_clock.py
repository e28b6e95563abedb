"""The clock moves on by the minutes that choices cost, goes back with them, and is kept."""

from __future__ import annotations

import json

from game.play.beat import ChapterClosed, SceneEntered
from game.play.command import Begin, Choose, Look, Undo
from game.play.ledger import cause, hour_now
from game.play.rules import Rules
from game.play.session import Session
from game.play.snapshot import kept, restored
from tests.tiny import tiny

CLOCK = tiny("clock")


def played(*choices: str) -> Session:
    session = Session(Rules(CLOCK))
    for command in (Begin(), *map(Choose, choices)):
        session.send(command)
    return session


def now(session: Session) -> str:
    return hour_now(CLOCK, session.state).text


def test_minutes_spent_in_a_scene_move_its_hour_on() -> None:
    assert [now(played(*["note"] * times)) for times in range(3)] == [
        "about 23:40",
        "about 23:44",
        "about 23:48",
    ]


def test_a_page_without_an_hour_is_as_late_as_it_has_become() -> None:
    assert now(played("note", "answer")) == "about 23:49"


def test_the_next_scene_pins_the_clock() -> None:
    assert now(played("note", "note", "go")) == "26 October, 00:15"


def test_a_stamp_has_the_hour_at_which_its_choice_was_taken() -> None:
    session = played("note", "note")
    assert [stamp.hour.text for stamp in session.state.ledger] == ["about 23:40", "about 23:44"]


def test_a_cause_has_the_hour_of_its_stamp() -> None:
    found = cause(CLOCK, played("answer", "tell", "go").state, "line")
    assert found is not None and found.hour.text == "about 23:45"


def test_a_chapter_ends_at_the_hour_that_it_has_become() -> None:
    closed = [b for b in played("go", "smoke").send(Choose("home")) if isinstance(b, ChapterClosed)]
    assert [beat.hour.text for beat in closed] == ["26 October, 00:25"]


def test_the_clock_goes_back_with_what_is_taken_back() -> None:
    session = played("note", "note")
    session.send(Undo(1))
    assert now(session) == "about 23:44"


def test_a_scene_that_is_looked_at_again_tells_the_hour_of_now() -> None:
    entered = played("note").send(Look())[0]
    assert isinstance(entered, SceneEntered)
    assert entered.hour.text == "about 23:44"


def test_the_clock_is_kept() -> None:
    session = played("note", "answer", "tell")
    again = restored(session.rules, json.loads(json.dumps(kept(session)))).session
    assert now(again) == now(session) == "about 23:52"
    again.send(Choose("note"))
    assert now(again) == "about 23:56"


def test_a_save_from_before_there_was_a_clock_stands_at_the_hour_of_its_scene() -> None:
    session = played("note", "answer")
    data = json.loads(json.dumps(kept(session)))
    del data["state"]["clock"]
    again = restored(session.rules, data).session
    assert now(again) == "about 23:40"
    again.send(Choose("tell"))
    assert now(again) == "about 23:43"
