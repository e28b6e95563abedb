"""Kept playthroughs: whole, by name, and refused with a sentence."""

from __future__ import annotations

import json

import pytest

from game.model.condition import Number
from game.model.effect import Change
from game.model.variable import Domain, Variable
from game.play.command import Begin, Choose
from game.play.rules import Rules
from game.play.session import Session
from game.play.snapshot import CannotRestore, kept, replayed, restored
from tests.play.stories import choice, scene, story, words

LOST = (
    "the story no longer has the scene 'loft'; if it came with an overlay, "
    "open the game with that overlay"
)
NERVE = Variable("nerve", "private", Domain(0, 3), 1)
RULES = Rules(
    story(
        [
            scene(
                "hall", choice("cut", "door", do=(Change("nerve", Number(1)),), stamp=words("Cut."))
            ),
            scene("door", choice("look", "door", once=True), choice("go")),
        ],
        [NERVE],
    )
)


def played() -> Session:
    session = Session(RULES)
    for command in (Begin(), Choose("cut"), Choose("look")):
        session.send(command)
    return session


def test_a_kept_playthrough_comes_back_equal() -> None:
    session = played()
    again = restored(RULES, json.loads(json.dumps(kept(session))))
    assert again.session.state == session.state
    assert again.session.log == session.log
    assert again.session.stands == session.stands
    assert (again.forgotten, again.same_story) == ((), True)


def test_a_log_alone_leads_to_the_same_state() -> None:
    session = played()
    assert replayed(RULES, session.log).state == session.state


def test_a_variable_that_is_gone_is_forgotten_and_named() -> None:
    data = kept(played())
    data["state"]["variables"]["courage"] = "2"
    assert restored(RULES, data).forgotten == ("courage = 2",)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d.update(format=9), "the save has format 9; this version reads 1 to 1"),
        (lambda d: d["story"].update(id="other"), "the save belongs to another story, 'other'"),
        (lambda d: d["state"].update(scene="loft"), LOST),
        (
            lambda d: d["state"].pop("variables"),
            "the save is damaged: KeyError('variables') is not where it should be",
        ),
    ],
)
def test_a_save_that_cannot_be_read_says_why(change: object, message: str) -> None:
    data = kept(played())
    change(data)  # type: ignore[operator]
    with pytest.raises(CannotRestore) as refused:
        restored(RULES, data)
    assert str(refused.value) == message
