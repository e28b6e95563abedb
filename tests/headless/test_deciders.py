"""Whoever picks: script, dice, least seen, first open; all through one loop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from game.headless.deciders import ByDice, LeastSeen, OutOfScript, Scripted, first_open
from game.headless.runner import NoWayOn, play
from game.model.story import Story
from game.play.beat import Ended, Offer, Offered
from game.play.command import Begin
from game.play.rules import Rules
from game.play.session import Beats, Session

OFFERED = Offered((Offer("a", "A"), Offer("b", "B"), Offer("c", "C", is_open=False)), ("a", "b"))
CIRCLE = """\
chapter: day
role: girl
part: noon
start: hall

---
scene: hall
at: 12:00
text: |
  The hall.
choices:
  wait:
    say: Wait
    to: hall
  go:
    say: Leave
    to: end
"""


def test_a_script_is_followed_to_an_ending(session_of: Callable[[str], Session]) -> None:
    shown: list[Beats] = []
    session = session_of("fates")
    ended = play(session, Begin(), Scripted(["river"]), shown.append)
    assert ended == Ended("day", (("girl", "walked"),))
    assert len(shown) == 2
    assert shown[-1][-1] == ended


def test_a_script_that_names_what_is_not_open_says_so() -> None:
    with pytest.raises(OutOfScript, match="the script names 'c' where a, b stand open"):
        Scripted(["c"])(OFFERED)
    with pytest.raises(OutOfScript, match="the script ends where a, b stand open"):
        Scripted([])(OFFERED)


def test_the_first_open_choice_can_always_be_taken() -> None:
    assert first_open(OFFERED) == "a"


def test_dice_of_one_seed_pick_alike() -> None:
    one, other = ByDice(3), ByDice(3)
    assert [one(OFFERED) for _ in range(20)] == [other(OFFERED) for _ in range(20)]
    assert set(Counter(one(OFFERED) for _ in range(50))) == {"a", "b"}


def test_the_least_seen_choice_is_taken() -> None:
    decide = LeastSeen(1)
    assert Counter(decide(OFFERED) for _ in range(10)) == {"a": 5, "b": 5}


def test_a_night_that_goes_round_in_circles_is_stopped(
    story_from: Callable[[str], Story],
) -> None:
    session = Session(Rules(story_from(CIRCLE)))
    with pytest.raises(NoWayOn, match="the night has not ended after 10000 choices"):
        play(session, Begin(), first_open, lambda beats: None)
