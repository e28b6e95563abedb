"""Who caused what, which open questions were settled, what was touched."""

from __future__ import annotations

from dataclasses import replace

from game.model.condition import Number
from game.model.effect import Assign
from game.model.hour import NO_HOUR, Hour
from game.model.variable import YES_NO, Variable
from game.play.command import Begin, Choose, Undo
from game.play.ledger import Touched, cause, settled, touched
from game.play.rules import Rules
from game.play.session import Session
from game.play.state import PlayState
from tests.play.stories import choice, scene, story, words

LINE = Variable("line-cut", "board", YES_NO, 0)
LAMP = Variable("girl.lamp", "private", YES_NO, 0)
YES = Number(1)
TOLD = story(
    [
        scene(
            "hall",
            choice("cut", "yard", do=(Assign("line-cut", YES),), event="lines", settles="loyalty"),
            choice("go", "yard"),
        ),
        scene(
            "yard", choice("end"), do=(Assign("girl.lamp", YES),), text=words("Dark.[^girl.lamp]")
        ),
    ],
    [LINE, LAMP],
)


def played(*choices: str) -> Session:
    session = Session(Rules(TOLD))
    session.send(Begin())
    for id in choices:
        session.send(Choose(id))
    return session


def test_the_cause_of_a_variable_is_the_last_choice_that_wrote_it() -> None:
    found = cause(TOLD, played("cut").state, "line-cut")
    assert found is not None
    assert (found.scene, found.choice, found.role, found.hour.text) == (
        "hall",
        "cut",
        "girl",
        "12:00",
    )


def test_what_nobody_wrote_has_no_cause() -> None:
    assert cause(TOLD, played("go").state, "line-cut") is None


def test_an_arrival_can_be_a_cause_where_a_footnote_asks() -> None:
    found = cause(TOLD, played("go").state, "girl.lamp")
    assert found is not None
    assert (found.scene, found.choice) == ("yard", "")


def test_a_settled_question_is_undone_with_its_choice() -> None:
    session = played("cut")
    assert settled(TOLD, session.state) == {"lines": "loyalty"}
    session.send(Undo())
    assert settled(TOLD, session.state) == {}


def test_events_are_touched_by_what_was_passed() -> None:
    session = played("cut")
    assert touched(TOLD, (("hall", "cut"),), session.state) == (Touched("lines", ()),)


def test_the_cause_on_a_called_page_has_its_callers_hour_where_all_agree() -> None:
    page = replace(
        scene("call", choice("cut", do=(Assign("line-cut", YES),)), pool="calls"), at=NO_HOUR
    )
    noon = scene("noon", choice("answer", "dusk", draw="calls"), choice("on", "dusk"))
    dusk = replace(
        scene("dusk", choice("answer", draw="calls")), at=Hour("16:55", 1015, about=True)
    )
    quiet = replace(dusk, choices=(choice("go"),))
    deeds = PlayState("day", "noon", (), deeds=(("call", "cut"),))
    for later, hour in ((quiet, "12:00"), (dusk, "")):
        found = cause(story([noon, later, page], [LINE]), deeds, "line-cut")
        assert found is not None
        assert found.hour.text == hour
