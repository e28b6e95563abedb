"""The comparison of P4 and P5 with the brute force would notice a prover that is wrong."""

from __future__ import annotations

from dataclasses import replace

from game.proof.answer import Answer
from game.proof.proving import Plan, proved
from tests.proof.alike import alike, of_differences
from tests.proof.brute import Truth, truth
from tests.proof.shared import of_board
from tests.proof.test_against_brute import LIMITS
from tests.tiny import told

NIGHT = """\
chapter: her-noon
role: girl
part: noon
start: window

---
scene: window
at: 12:00
event: lines
text: A window.
choices:
  open:
    say: Open it
    do: pane = open
  whistle:
    say: Whistle
  wait:
    say: Wait
to: end

#: night/2-noon/boy.yaml
chapter: his-noon
role: boy
part: noon
start: yard

---
scene: yard
at: 12:30
text: |
  A yard. {pane is open: A window bangs.}
to: end

#: story.yaml
roles:
  girl:
    name: One
  boy:
    name: Two

#: board.yaml
board:
  pane:
    is: shut | open
    start: shut
  roof:
    is: dry | wet
    start: dry
"""


def found(*questions: str) -> tuple[Truth, list[Answer]]:
    story = told(NIGHT)
    answers = proved(story, Plan(LIMITS, questions)).answers  # type: ignore[arg-type]
    return truth(story), list(answers)


def test_states_are_alike_where_nothing_ever_tells_them_apart() -> None:
    true, _ = found()
    night = true.nights["girl", "boy"]
    classes = alike(night)
    yards = {s: classes[s] for s in night.steps if s.scene == "yard" and not s.is_over}
    overs = {classes[state] for state in night.steps if state.is_over}
    assert len(yards) == 2, "the window is shut in one, and open in the other"
    assert len(set(yards.values())) == len(overs) == 1, "and it was told when they were entered"
    assert overs.isdisjoint(yards.values())


def test_the_prover_is_right_about_the_choices_and_says_nothing_of_others() -> None:
    true, answers = found("P5")
    assert [a.verdict for a in answers][:3] == ["proved", "refuted", "refuted"]
    assert list(of_differences(true, answers)) == []


def test_a_choice_that_is_accused_and_makes_a_difference_is_noticed() -> None:
    true, answers = found("P5")
    why = "nothing that follows can tell it from 'wait'"
    wrong = replace(answers[0], verdict="refuted", why=why, witness=answers[1].witness)
    (told_of,) = {each.partition(":")[0] for each in of_differences(true, [wrong])}
    assert told_of == "P5 choice window.open"


def test_a_way_that_is_not_the_nearest_is_noticed() -> None:
    true, answers = found("P5")
    assert list(of_differences(true, [replace(answers[1], witness=None)])) == [
        "P5 choice window.whistle: None, and the nearest is 0 away"
    ]


def test_the_prover_is_right_about_the_board() -> None:
    true, answers = found("P4")
    assert [(a.subject, a.verdict) for a in answers] == [("variable pane in his-noon", "refuted")]
    assert list(of_board(true, answers)) == []


def test_an_offence_that_goes_unnoticed_is_noticed() -> None:
    true, (answer,) = found("P4")
    assert list(of_board(true, [replace(answer, verdict="proved")])) == [
        "P4 variable pane in his-noon: proved, and a night breaks it"
    ]
    assert list(of_board(true, [])) == [
        "P4 variable pane in his-noon: no answer, and a night reads it"
    ]


def test_an_accusation_of_which_no_page_says_anything_is_noticed() -> None:
    true, (answer,) = found("P4")
    wrong = Answer("P4", "variable roof in his-noon", "refuted")
    assert list(of_board(true, [answer, wrong])) == [
        "P4 variable roof in his-noon: refuted, and no page of the chapter reads it",
        "P4 variable roof in his-noon: refuted, and no page of another role sets it so",
    ]
