"""P5: which choices make no difference, and which only seem to make none."""

from __future__ import annotations

from game.proof.answer import Answer
from game.proof.limits import Limits
from game.proof.proving import Plan, proved
from tests.tiny import told

HALL = """\
chapter: day
role: girl
part: noon
start: hall

---
scene: hall
at: 12:00
event: bridges
text: A hall.
choices:
{choices}
to: yard

---
scene: yard
at: 12:05
text: |
  A yard. {yard}
to: end

#: board.yaml
private:
  girl:
    lamp:
      is: lit | out
      start: lit
    cold:
      is: yes | no
      start: no
"""


def answers(choices: str, yard: str = "") -> dict[str, Answer]:
    story = told(HALL.replace("{choices}", choices.rstrip()).replace("{yard}", yard))
    plan = Plan(Limits(10, 100, lambda: 0.0), ("P5",))
    return {answer.subject.rpartition(".")[2]: answer for answer in proved(story, plan).answers}


def test_two_choices_that_lead_to_the_same_are_told_apart_by_nothing() -> None:
    found = answers("  left:\n    say: Go left\n  right:\n    say: Go right\n")
    assert [a.verdict for a in found.values()] == ["refuted", "refuted"]
    assert found["left"].why == "nothing that follows can tell it from 'right'"
    assert found["left"].witness is not None
    assert not found["left"].allowed


def test_what_is_set_and_never_read_again_makes_no_difference() -> None:
    choices = "  dim:\n    say: Dim it\n    do: lamp = out\n  leave:\n    say: Leave it\n"
    assert answers(choices)["dim"].why == (
        "nothing that follows can tell it from 'leave'; "
        "what it sets ('girl.lamp') makes no difference after it"
    )


def test_what_a_later_page_tells_is_a_difference() -> None:
    choices = "  dim:\n    say: Dim it\n    do: lamp = out\n  leave:\n    say: Leave it\n"
    found = answers(choices, "{lamp is out: It is dark.}")
    assert [a.verdict for a in found.values()] == ["proved", "proved"]


def test_a_choice_that_is_remembered_by_name_makes_a_difference() -> None:
    choices = "  left:\n    say: Go left\n  right:\n    say: Go right\n"
    found = answers(choices, "{chose hall.left: Your left shoe is wet.}")
    assert [a.verdict for a in found.values()] == ["proved", "proved"]


def test_what_is_set_and_set_again_before_it_is_read_makes_no_difference() -> None:
    choices = (
        "  dim:\n    say: Dim it\n    do: lamp = out, lamp = lit\n"
        "  trim:\n    say: Trim it\n    do: lamp = lit\n"
    )
    found = answers(choices, "{lamp is out: It is dark.}")
    assert [a.verdict for a in found.values()] == ["refuted", "refuted"]


def test_a_stamp_is_a_difference_for_it_is_written_down() -> None:
    choices = "  left:\n    say: Go left\n    stamp: You went left.\n  right:\n    say: Go right\n"
    assert [a.verdict for a in answers(choices).values()] == ["proved", "proved"]


def test_colour_is_allowed_where_the_author_says_so() -> None:
    choices = "  left:\n    say: Go left\n    colour: yes\n  right:\n    say: Go right\n"
    found = answers(choices)
    assert found["left"].verdict == "refuted"
    assert found["left"].allowed
    assert not found["right"].allowed


def test_two_choices_that_are_never_open_together_are_not_compared() -> None:
    choices = (
        "  lit:\n    say: Read\n    if: lamp is lit\n  out:\n    say: Sleep\n    if: lamp is out\n"
        "  cold:\n    say: Wait\n    do: cold = yes\n"
    )
    found = answers(choices, "{cold: You are cold.}")
    assert found["lit"].verdict == "proved"


def test_a_choice_back_here_that_changes_nothing_is_like_not_taking_it() -> None:
    choices = "  look:\n    say: Look\n    to: here\n  go:\n    say: Go\n"
    found = answers(choices)
    assert found["look"].why == "nothing that follows can tell it from not taking it"
    assert found["go"].verdict == "proved"


def test_what_a_later_stamp_tells_is_a_difference() -> None:
    choices = "  dim:\n    say: Dim it\n    do: lamp = out\n  leave:\n    say: Leave it\n"
    stamp = "    stamp: |\n      You went{lamp is out: , in the dark}."
    stamped = f"\nchoices:\n  go:\n    say: Go on\n{stamp}"
    found = answers(choices, f"It is cold.{stamped}")
    assert [found[choice].verdict for choice in ("dim", "leave")] == ["proved", "proved"]
