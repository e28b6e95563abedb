"""A night played by hand is a run that playtest passes as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from game.headless.beginning import beginning
from game.headless.script import performed
from game.keeping.places import shipped_story
from game.model.story import Story
from game.play.beat import Ended
from game.play.command import Begin, Choose, Undo
from game.play.rules import Rules
from game.play.run import CannotTell, run_of
from game.play.session import Session
from game.play.snapshot import kept, restored
from game.reading.library import read_story
from game.reading.scripts import scripts
from tests.tiny import STORIES, tiny

NAMES = sorted(path.stem for path in STORIES.glob("*.yaml"))


def begun(story: Story, begin: Begin) -> Session:
    session = Session(Rules(story))
    session.send(begin)
    assert session.log, session.stands
    return session


def wandering(session: Session, dice: int) -> Iterator[Session]:
    """The session after every choice of a night by dice."""
    random = Random(dice)
    yield session
    for _ in range(400):
        if isinstance(session.stands, Ended):
            return
        session.send(Choose(random.choice(session.stands.open)))
        yield session


def passes(story: Story, text: str) -> Session:
    """Play a text of a playthrough file as playtest does; the session it comes to."""
    (script,), problems = scripts({"a.play.yaml": text}, story)
    assert problems == (), text
    outcome = performed(Rules(story), script)
    assert outcome.fault is None, f"{outcome.fault}\n{text}"
    return outcome.session


def test_the_text_of_a_run() -> None:
    session = begun(tiny("odds"), Begin(seed=1, chapter="day"))
    for choice in ("wave", "continue", "wave", "climb"):
        session.send(Choose(choice))
    assert (
        run_of(session)
        == """\
run: played by hand
scene: street
seed: 1
steps:
  - scene: street
  - choose: wave
  - falls: passes
  - choose: continue
  - choose: wave
  - falls: stops
  - choose: climb
  - ends: day
"""
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_night_by_hand_is_a_run_that_passes(name: str) -> None:
    story = tiny(name)
    for dice in range(6):
        for session in wandering(begun(story, Begin(seed=dice)), dice):
            last = session
        again = passes(story, run_of(last))
        assert (again.state, again.log) == (last.state, last.log)


def test_a_run_passes_after_every_choice() -> None:
    for session in wandering(begun(tiny("pool"), Begin(seed=3)), 2):
        assert passes(tiny("pool"), run_of(session)).state == session.state


def test_a_night_of_the_shipped_story_is_a_run_that_passes() -> None:
    story = read_story(shipped_story()).story
    assert story is not None
    for dice in (1, 2):
        *_, last = wandering(begun(story, Begin(tuple(story.roles), 77)), dice)
        assert passes(story, run_of(last)).state == last.state


@pytest.mark.parametrize(
    ("name", "roles", "at", "given", "seed"),
    [
        ("variants", ("girl",), "hall", ("coal=0", "lamp=lit"), 5),
        ("variants", (), "day", ("coal=1",), None),
        ("beliefs", (), "", ("company.guns-gone=heard",), 0),
    ],
)
def test_where_a_night_begins_is_told(
    name: str, roles: tuple[str, ...], at: str, given: tuple[str, ...], seed: int | None
) -> None:
    story = tiny(name)
    session = begun(story, beginning(story, roles, at, given, seed))
    assert passes(story, run_of(session)).state == session.state


def test_what_was_taken_back_is_not_told() -> None:
    session = begun(tiny("stamps"), Begin())
    before = run_of(session)
    session.send(Choose("cut"))
    assert run_of(session) != before
    session.send(Undo())
    assert run_of(session) == before


@pytest.mark.parametrize(
    ("begin", "why", "what"),
    [
        (Begin(seed=-1), "seed", "-1"),
        (Begin(given=(("minutes", 3),)), "given", "minutes"),
    ],
)
def test_what_a_run_cannot_say_is_named(begin: Begin, why: str, what: str) -> None:
    with pytest.raises(CannotTell) as refused:
        run_of(begun(tiny("minutes"), begin))
    assert (refused.value.why, refused.value.what) == (why, what)


def test_a_night_that_has_not_begun_is_no_run() -> None:
    with pytest.raises(CannotTell) as refused:
        run_of(Session(Rules(tiny("stamps"))))
    assert refused.value.why == "not-begun"


def test_a_night_of_an_older_story_is_no_run_of_this_one() -> None:
    old = begun(tiny("stamps"), Begin())
    old.send(Choose("cut"))
    data = kept(old)
    data["log"][-1] = {"choose": "gone-since"}
    with pytest.raises(CannotTell) as refused:
        run_of(restored(Rules(tiny("stamps")), data).session)
    assert refused.value.why == "changed"
