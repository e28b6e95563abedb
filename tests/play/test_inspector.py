"""What the author's panel reads, by value: where a night stands, why, and who made it so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from random import Random

import pytest

from game.keeping.places import shipped_story
from game.model.hour import hour
from game.model.problem import Mark
from game.model.story import Story
from game.play.beat import Ended, Offered, Stamped
from game.play.command import Begin, Choose, Undo
from game.play.inspector import Inspection, Past, SeenVariable, inspected
from game.play.ledger import cause
from game.play.retrace import retraced
from game.play.rules import Rules
from game.play.session import Session
from game.play.snapshot import kept, restored
from game.play.why import Part, SeenChoice, choices_seen
from game.play.writers import Writer, writers
from game.reading.library import read_story
from tests.tiny import STORIES, tiny, told

PAGE = "night/1-noon/girl.yaml"
DESK = told(
    """\
chapter: day
role: girl
part: noon
start: desk
minutes: 5

---
scene: desk
at: 12:00
do: lamp = lit
text: |
  The desk.
choices:
  call:
    say: Answer a lamp
    draw: callers
    to: here
  open:
    say: Open the window
    needs: coal >= 1 and lamp is out and not (told-off or visits desk >= 1)
    locked: It is too cold.
    to: desk
  write:
    say: Write a letter
    minutes: 3
    once: yes
    do: coal -= 1
    stamp: You wrote a letter.
    to: desk
  ask:
    say: Ask him
    if: father heard boat-came or chose desk.write
    to: here
  wait:
    say: Wait
    fallback: yes
    to: here
  go:
    say: Go
    to: end

---
scene: caller
pool: callers
once: yes
text: |
  A caller.
choices:
  put:
    say: Put him through
    do: told-off = yes, lamp = out
    to: back

#: board.yaml
board:
  lamp:
    name: The lamp
    is:
      lit: burning
      out: out
    start: out
beliefs:
  hearers: father
  boat-came:
    says: The boat is in.
    so: true
private:
  girl:
    coal:
      is: 0 to 2
      start: 2
    told-off:
      is: yes | no
      start: no
#: people.yaml
"""
)


def at_the_desk(*choices: str, begin: Begin | None = None) -> Session:
    session = Session(Rules(DESK))
    session.send(begin or Begin())
    for choice in choices:
        session.send(Choose(choice))
    return session


def choice(seen: Inspection, id: str) -> SeenChoice:
    return next(each for each in seen.choices if each.id == id)


def variable(seen: Inspection, id: str) -> SeenVariable:
    return next(each for each in seen.variables if each.id == id)


def test_where_a_night_stands() -> None:
    seen = inspected(at_the_desk())
    assert (seen.scene, seen.chapter, seen.role, seen.hour) == ("desk", "day", "girl", "12:00")
    assert seen.mark == Mark(PAGE, 8, 8)
    assert seen.ledger == seen.past == ()


def test_every_choice_stands_with_its_reason() -> None:
    seen = inspected(at_the_desk("write"))
    assert [(each.id, each.standing) for each in seen.choices] == [
        ("call", "open"),
        ("open", "locked"),
        ("write", "gone"),
        ("ask", "open"),
        ("wait", "waiting"),
        ("go", "open"),
    ]
    assert choice(seen, "open").why == (
        Part("lamp is out", (("lamp", "lit"),)),
        Part("not (told-off or visited desk)", (("told-off", "no"), ("visits desk", "1"))),
    )
    assert choice(seen, "open").mark == Mark(PAGE, 18, 3)


def test_what_is_hidden_says_why() -> None:
    assert choice(inspected(at_the_desk()), "ask").why == (
        Part(
            "father heard boat-came or chose desk.write",
            (("father.boat-came", "none"), ("chose desk.write", "no")),
        ),
    )
    drawn = inspected(at_the_desk("call", "put"))
    assert choice(drawn, "call") == SeenChoice(
        "call", "Answer a lamp", "hidden", (Part("open callers", (("open callers", "no"),)),),
        Mark(PAGE, 14, 3),
    )  # fmt: skip


def test_what_minutes_do_not_allow_is_late() -> None:
    begin = Begin(chapter="day", given=(("minutes", 2),))
    assert choice(inspected(at_the_desk(begin=begin)), "write").standing == "late"
    assert choice(inspected(at_the_desk(begin=begin)), "write").why == (
        Part("minutes >= 3", (("minutes", "2"),)),
    )


def test_a_variable_with_what_it_can_be_and_who_wrote_it() -> None:
    seen = inspected(at_the_desk("call", "put", "write"))
    assert variable(seen, "lamp") == SeenVariable(
        "lamp", "lamp", "lit", "lit | out", "board", Writer("arrival", "desk"),
        Mark("board.yaml", 2, 3),
    )  # fmt: skip
    assert variable(seen, "girl.coal").named == "coal"
    assert variable(seen, "girl.coal").can_be == "0 to 2"
    assert variable(seen, "girl.coal").writer == Writer("choice", "desk", "write")
    assert variable(seen, "girl.told-off").writer == Writer("choice", "caller", "put")
    assert variable(seen, "minutes").writer == Writer("choice", "desk", "write")
    assert variable(seen, "father.boat-came").writer is None


def test_who_began_a_night_wrote_what_was_given() -> None:
    begin = Begin(given=(("girl.coal", 1), ("lamp", 1)))
    seen = inspected(at_the_desk(begin=begin))
    assert variable(seen, "girl.coal").writer == Writer("given")
    assert variable(seen, "lamp").writer == Writer("arrival", "desk"), "which came later"
    assert variable(seen, "minutes").writer == Writer("chapter", chapter="day")


def test_a_page_that_is_left_does_not_arrive_at_its_caller_again() -> None:
    # `call` leads back here: the desk is shown again, and its own `do` is not done again.
    session = at_the_desk("call", "put")
    steps = retraced(session.rules, session.log).steps
    assert [step.state.returns for step in steps] == [(), ("here desk",), ()]
    assert variable(inspected(session), "lamp").value == "out"
    assert variable(inspected(session), "lamp").writer == Writer("choice", "caller", "put")


def test_the_past_counts_back_from_now_and_each_step_can_be_taken_back() -> None:
    session = at_the_desk("call", "put", "write")
    seen = inspected(session)
    assert seen.past == (
        Past(1, "desk", "write", "Write a letter"),
        Past(2, "caller", "put", "Put him through"),
        Past(3, "desk", "call", "Answer a lamp"),
    )
    assert seen.ledger == (Stamped("desk", "write", "You wrote a letter.", noon(), "girl", ""),)
    session.send(Undo(seen.past[1].steps))
    assert session.log == (Begin(), Choose("call"))


def noon() -> object:
    return hour("12:00")


def test_a_second_step_is_seen_as_its_two_words() -> None:
    session = Session(Rules(tiny("two-steps")))
    session.send(Begin())
    offered = session.stands
    assert isinstance(offered, Offered)
    first = offered.open[0]
    session.send(Choose(first))
    assert [each.id for each in choices_seen(session)] == [f"{first}.sure", f"{first}.back"]
    assert [past.choice for past in inspected(session).past] == [first]


def test_a_save_of_another_story_says_that_nobody_knows() -> None:
    data = kept(at_the_desk("write"))
    data["log"][-1] = {"choose": "gone-since"}
    seen = inspected(restored(Rules(DESK), data).session)
    assert not seen.is_known
    assert seen.past == ()
    assert variable(seen, "girl.coal").writer is None
    assert variable(seen, "girl.coal").value == "1"


@cache
def story(name: str) -> Story:
    if name != "ten past two":
        return tiny(name)
    found = read_story(shipped_story()).story
    assert found is not None
    return found


def wandering(session: Session, dice: int) -> Iterator[Session]:
    random = Random(dice)
    yield session
    for _ in range(150):
        if isinstance(session.stands, Ended):
            return
        session.send(Choose(random.choice(session.stands.open)))
        yield session


NAMES = ["ten past two", *sorted(path.stem for path in STORIES.glob("*.yaml"))]


@pytest.mark.parametrize("name", NAMES)
def test_it_sees_what_the_session_offers(name: str) -> None:
    rules = Rules(story(name))
    for dice in range(3):
        session = Session(rules)
        session.send(Begin(seed=dice))
        for now in wandering(session, dice):
            seen = choices_seen(now)
            stands = now.stands
            if isinstance(stands, Ended):
                assert seen == ()
                continue
            assert tuple(each.id for each in seen if each.standing == "open") == stands.open
            shown = [each for each in seen if each.standing in ("open", "locked", "late")]
            assert [(each.id, each.label) for each in shown] == [
                (offer.id, offer.label) for offer in stands.offers
            ]
            late = [offer.id for offer in stands.offers if offer.is_late and not offer.is_open]
            assert {each.id for each in seen if each.standing == "late"} <= set(late)
            assert all(bool(each.why) == (each.standing in ("locked", "late", "hidden"))
                       for each in seen)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_it_names_the_same_cause_as_a_footnote(name: str) -> None:
    rules = Rules(story(name))
    for dice in range(3):
        session = Session(rules)
        session.send(Begin(seed=dice))
        *_, last = wandering(session, dice + 7)
        wrote = writers(rules.story, rules.slots, retraced(rules, last.log).steps)
        shared = (v.id for v in rules.story.variables.values() if v.scope in ("board", "belief"))
        for id in shared:  # the deeds of these are kept; of a role's own only what a footnote asks
            found = cause(rules.story, last.state, id)
            if found is not None:
                writer = wrote[id]
                if writer.kind == "history":
                    continue  # a later chapter that history played, of which no deed is kept
                assert (writer.scene, writer.choice) == (found.scene, found.choice)
