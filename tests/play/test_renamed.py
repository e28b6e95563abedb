"""A save goes on in a story that has changed: what was renamed is found, what is gone is left."""

from __future__ import annotations

import pytest

from game.model.story import Story
from game.play.beat import Told
from game.play.command import Begin, Choose, Look
from game.play.rules import Rules
from game.play.session import Session
from game.play.snapshot import Restored, kept, restored
from tests.tiny import told

OLD = """\
chapter: day
role: girl
part: noon
start: hall

---
scene: hall
at: 12:00
event: lines
text: |
  The hall. {in turn: One. | Two. | Three.}
choices:
  cut:
    say: Cut it
    once: yes
    do: line = cut
    stamp: You cut it.
    to: loft
  wait:
    say: Wait
    to: hall

---
scene: loft
at: 12:10
event: lines
text: |
  The loft. {chose hall.cut: Cut.} {visits hall >= 3: Again.}
choices:
  ask:
    say: Ask
    call: talk
    to: here
  leave:
    say: Leave
    warn: |
      For good?
    sure: Yes.
    back: No.
    to: end

---
scene: talk
at: 12:20
text: |
  Talk.
to: back

#: board.yaml
board:
  line:
    is: open | cut
    start: open
"""


def saved(*choices: str) -> Session:
    session = Session(Rules(told(OLD)))
    session.send(Begin())
    for choice in choices:
        session.send(Choose(choice))
    return session


def loaded(session: Session, text: str) -> tuple[Restored, Story]:
    story = told(text)
    return restored(Rules(story), kept(session)), story


def renamed(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        text = text.replace(old, new)
    return text


HALL = (
    ("start: hall", "start: room"),
    ("scene: hall", "scene: room\nwas: hall"),
    ("to: hall", "to: room"),
    ("chose hall.cut", "chose room.snip"),
    ("visits hall", "visits room"),
    ("  cut:\n", "  snip:\n    was: cut\n"),
    ("hall.wait", "room.wait"),
)


def test_a_scene_and_a_choice_are_found_under_their_new_ids() -> None:
    session = saved("wait", "wait", "cut")
    again, _ = loaded(session, renamed(OLD, *HALL))
    state = again.session.state
    assert (state.scene, again.forgotten) == ("loft", ())
    assert [(stamp.scene, stamp.choice) for stamp in state.ledger] == [("room", "snip")]
    assert state.deeds == (("room", "snip"),)
    assert _told(again) == "The loft. Cut. Again."


def test_the_place_itself_is_found_under_its_new_id_and_goes_on_with_its_text() -> None:
    again, _ = loaded(saved("wait"), renamed(OLD, *HALL))
    assert again.session.state.scene == "room"
    assert _told(again) == "The hall. Two."


def test_ways_back_and_an_act_half_taken_are_found() -> None:
    loft = (("scene: loft", "scene: attic\nwas: loft"), ("to: loft", "to: attic"))
    talk = (("scene: talk", "scene: chat\nwas: talk"), ("call: talk", "call: chat"))
    leave = ("  leave:\n", "  go:\n    was: leave\n")
    text = renamed(OLD, *loft, *talk, leave)
    inside, _ = loaded(saved("cut", "ask"), text)
    state = inside.session.state
    assert (state.scene, state.returns) == ("chat", ("here attic",))
    half, _ = loaded(saved("cut", "leave"), text)
    assert half.session.state.pending == "go"


def test_a_scene_that_was_cut_leads_to_the_one_that_stands_for_it() -> None:
    text = renamed(OLD, ("scene: loft", "scene: loft\nwas: attic"))
    session = saved("cut")
    data = kept(session)
    data["state"]["scene"] = "attic"
    assert restored(Rules(told(text)), data).session.state.scene == "loft"


def test_a_value_of_another_kind_is_left_and_named() -> None:
    number = renamed(
        OLD, ("is: open | cut\n    start: open", "is: 0 to 2\n    start: 1"), ("= cut", "= 2")
    )
    again, _ = loaded(saved("cut"), number)
    assert again.forgotten == ("line = cut",)


def test_a_sequence_that_grew_shorter_stands_at_its_last_word() -> None:
    again, _ = loaded(saved("wait", "wait"), renamed(OLD, (" | Three.", "")))
    assert _told(again) == "The hall. Two."


def test_a_flag_is_enough_where_visits_are_counted_now() -> None:
    flag = renamed(OLD, ("visits hall >= 3: Again.", "visited hall: Seen."))
    session = Session(Rules(told(flag)))
    for command in (Begin(), Choose("wait"), Choose("cut")):
        session.send(command)
    counts = "visits hall >= 2: Again. | {visits hall is 1: Seen.}"
    counted = renamed(OLD, ("visits hall >= 3: Again.", counts))
    again, _ = loaded(session, counted)
    assert _told(again) == "The loft. Cut. Seen."


@pytest.mark.parametrize("verb", ["visits hall >= 1", "visited hall"])
def test_counted_visits_are_enough_where_one_is_asked_for(verb: str) -> None:
    again, _ = loaded(saved("cut"), renamed(OLD, ("visits hall >= 3: Again.", f"{verb}: Seen.")))
    assert _told(again) == "The loft. Cut. Seen."


def test_without_a_way_back_a_called_scene_closes_the_chapter() -> None:
    data = kept(saved("cut", "ask"))
    data["state"]["returns"] = []
    again = restored(Rules(told(OLD)), data).session
    again.send(Choose("continue"))
    assert again.state.is_over


def _told(again: Restored) -> str:
    return next(beat.text for beat in again.session.send(Look()) if isinstance(beat, Told))
