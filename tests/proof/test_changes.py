"""Two versions of a tiny story: everything that changed for a player is told, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.proof.against import NotCompared, compared, held_against
from game.proof.answer import Answer
from game.proof.limits import Limits
from game.proof.proving import Plan
from tests.tiny import told

LIMITS = Limits(60, 400, lambda: 0.0)
OLD = """\
chapter: day
role: girl
part: noon
start: hall

---
scene: hall
at: 12:00
event: lines
happens: bridges
text: |
  The hall is cold.
choices:
  cut:
    say: Cut the line
    do: line = cut
    to: loft
  wait:
    say: Wait
    settles: pity
    to: yard

---
scene: loft
at: 12:10
text: |
  The loft.
to:
  won: if line is cut
  lost: else

---
scene: yard
at: 12:10
text: |
  The yard.
to: lost

---
scene: won
at: 12:20
text: |
  Won.
ending: won

---
scene: lost
at: 12:20
text: |
  Lost.
ending: lost

#: board.yaml
board:
  line:
    is: open | cut
    start: open
rules:
  up:
    because: They were.
    fixed: bridges
  no-win:
    because: None.
    always: line is open

#: story.yaml
fates:
  won:
    role: girl
    name: Won
  lost:
    role: girl
    name: Lost
"""


def found(*pairs: tuple[str, str], with_odds: bool = False) -> set[tuple[str, str, str, bool]]:
    text = OLD
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    changes = compared(told(OLD), told(text), LIMITS, with_odds=with_odds)
    return {(change.kind, change.subject, change.why, change.is_worse) for change in changes}


def test_nothing_changed() -> None:
    assert found(with_odds=True) == set()


def test_words_are_counted() -> None:
    assert found(("The hall is cold.", "The hall is very warm.")) == {
        ("text", "scene hall", "2 words added, 1 word removed", False)
    }


def test_what_can_no_longer_be_reached_is_worse_and_shows_the_way_that_led_there() -> None:
    text = OLD.replace("    do: line = cut\n", "    do: line = open\n")
    changes = compared(told(OLD), told(text), LIMITS)
    assert {(c.kind, c.subject, c.is_worse) for c in changes} == {
        ("newly dead", "ending won", True),
        ("newly dead", "scene won", True),
        ("verdict", "rule no-win", False),
    }
    (way,) = {change.way for change in changes if change.subject == "ending won"}
    assert way is not None and way.commands == ("cut", "continue")


def test_a_rename_is_one_change_and_a_rename_unsaid_is_two() -> None:
    renamed = ("scene: yard", "scene: court\nwas: yard"), ("to: yard", "to: court")
    assert found(*renamed) == {("renamed", "scene yard", "it is 'court' now", False)}
    assert found(("scene: yard", "scene: court"), ("to: yard", "to: court")) == {
        ("lost", "scene yard", "", False),
        ("gained", "scene court", "", False),
    }


def test_a_choice_that_was_renamed_came_or_went() -> None:
    assert found(("  wait:\n", "  stay:\n    was: wait\n")) == {
        ("renamed", "choice hall.wait", "it is 'hall.stay' now", False)
    }
    assert found(("  wait:\n", "  stay:\n")) == {
        ("lost", "choice hall.wait", "", False),
        ("gained", "choice hall.stay", "", False),
    }


def test_a_scene_that_was_cut_is_lost_though_another_stands_for_it() -> None:
    page = OLD[OLD.index("---\nscene: yard") : OLD.index("---\nscene: won")]
    changes = found((page, ""), ("to: yard", "to: loft"), ("scene: loft", "scene: loft\nwas: yard"))
    assert changes == {("lost", "scene yard", "", False)}


def test_events_bound_otherwise_are_told() -> None:
    assert found(("settles: pity", "settles: oversight"), ("happens: bridges\n", "")) == {
        ("event", "choice hall.wait", "it settles oversight, and before that pity", False),
        ("event", "scene hall", "it lets happen nothing, and before that bridges", False),
        ("verdict", "rule up", "refuted, and before that proved", True),
    }


def test_rules_that_came_and_went() -> None:
    gone = "  no-win:\n    because: None.\n    always: line is open\n"
    come = "  won:\n    because: So.\n    reachable: won\n"
    assert found((gone, come)) == {
        ("lost", "rule no-win", "always no-win", False),
        ("gained", "rule won", "reachable won, proved", False),
    }


def test_an_ending_that_opens_is_told() -> None:
    shut = OLD.replace("    do: line = cut\n", "    do: line = open\n")
    changes = compared(told(shut), told(OLD), LIMITS)
    assert ("newly reachable", "ending won") in {(c.kind, c.subject) for c in changes}


def test_odds_that_shift_are_told_where_they_are_asked_for() -> None:
    more = ("  wait:\n", "  again:\n    say: Again\n    to: yard\n  wait:\n")
    assert {change[:3] for change in found(more, with_odds=True) if change[0] == "odds"} == {
        ("odds", "choice hall.cut", "33.3 in a hundred nights, and before that 50.0"),
        ("odds", "choice hall.wait", "33.3 in a hundred nights, and before that 50.0"),
        ("odds", "ending lost", "66.7 in a hundred nights, and before that 50.0"),
        ("odds", "ending won", "33.3 in a hundred nights, and before that 50.0"),
        ("odds", "scene loft", "33.3 in a hundred nights, and before that 50.0"),
        ("odds", "scene lost", "66.7 in a hundred nights, and before that 50.0"),
        ("odds", "scene won", "33.3 in a hundred nights, and before that 50.0"),
        ("odds", "scene yard", "66.7 in a hundred nights, and before that 50.0"),
    }


def test_a_limit_is_named() -> None:
    with pytest.raises(NotCompared, match="the limit of 1 seconds was reached"):
        compared(told(OLD), told(OLD), Limits(1, 400, lambda: 2.0))


def test_both_questions_are_unknown_at_a_limit() -> None:
    plan = Plan(Limits(1, 400, lambda: 2.0), ("P8", "P9"))
    whole, why = "the whole story", "the limit of 1 seconds was reached"
    assert list(held_against(told(OLD), told(OLD), plan)) == [
        Answer("P8", whole, "unknown", why),
        Answer("P9", whole, "unknown", why),
    ]


def test_saves_of_another_story_are_refused() -> None:
    other = replace(told(OLD), id="other")
    answers = held_against(told(OLD), other, Plan(LIMITS, ("P8",)))
    assert [(one.subject, one.verdict, one.why) for one in answers] == [
        (
            "the whole story",
            "refuted",
            "every save belongs to the story 'test', and this one is 'other'",
        )
    ]
