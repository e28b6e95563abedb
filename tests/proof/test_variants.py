"""P1 for texts and P7: which words can never be shown, and which are badly set when they are."""

from __future__ import annotations

import pytest

from game.proof.answer import Answer
from game.proof.diagram import Diagram
from game.proof.explore import explored
from game.proof.grouping import groups
from game.proof.limits import Limits
from game.proof.proving import Plan, proved
from game.proof.variants import flaw_in, rendered, told_in
from game.proof.watch import for_play
from game.proof.ways import Ways
from tests.tiny import told

NIGHT = """\
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
  dim:
    say: Dim the lamp
    do: lamp = low
  leave:
    say: Leave it
to: yard

---
scene: yard
at: 12:05
text: |
  {text}
to: end

#: board.yaml
private:
  girl:
    lamp:
      is: lit | low | out
      start: lit
"""


def story_of(text: str):  # type: ignore[no-untyped-def]
    return told(NIGHT.replace("{text}", text))


def refuted(text: str) -> list[Answer]:
    plan = Plan(Limits(10, 100, lambda: 0.0), ("P1", "P7"))
    return [a for a in proved(story_of(text), plan).answers if a.verdict == "refuted"]


def test_words_that_no_night_shows_are_quoted() -> None:
    (found,) = refuted("{lamp is out: You cannot see the way at all. | You see.}")
    assert found.subject == "variant yard.text 1.1"
    assert found.why == "the words 'You cannot see the way at' are never shown"


def test_an_else_that_is_never_reached_is_quoted() -> None:
    (found,) = refuted("{lamp is lit: It burns. | {lamp is low: It is low. | It is out.}}")
    assert found.subject == "variant yard.text 1.2.1.2"


NEVER = """It is {lamp}.

  {lamp is lit: It burns. | {lamp is low: It is low. |
  It is out.}}

  {if lamp is out}
  You cannot see."""


def test_words_that_are_never_shown_are_told_where_they_stand() -> None:
    marks = {a.subject: f"{a.mark.line}:{a.mark.column}" for a in refuted(NEVER)}
    assert marks == {"variant yard.text 1.2.1.2": "26:3", "variant yard.text 2.1": "28:3"}


def test_what_was_kept_is_told_where_its_words_stand_now() -> None:
    kept = dict[str, tuple[Answer, ...]]()
    plan = Plan(Limits(10, 100, lambda: 0.0), ("P1",), kept=kept)
    proved(story_of(NEVER), plan)
    prints = set(kept)
    moved = told("# A line more.\n" + NIGHT.replace("{text}", NEVER))
    marks = {a.subject: a.mark.line for a in proved(moved, plan).answers if a.verdict == "refuted"}
    assert set(kept) == prints
    assert marks == {"variant yard.text 1.2.1.2": 27, "variant yard.text 2.1": 29}


def test_a_text_that_is_badly_set_in_one_night_alone_is_shown_with_that_night() -> None:
    (found,) = refuted("You can see *the {lamp is low: lamp | lamp*}.")
    assert (found.question, found.subject) == ("P7", "text yard.text")
    assert found.why == "there is a mark that is not closed: 'You can see *the lamp.'"
    assert found.witness is not None
    assert found.witness.commands == ("dim",)


def test_every_text_of_a_page_is_told_with_a_way_to_it() -> None:
    ways = Ways(story_of("It is {lamp}. {lamp is low: Mind the step.}"))
    play = explored(Diagram(ways, Limits(10, 100, lambda: 0.0)), for_play(ways))
    (group,) = groups(ways)
    texts = {
        r.text: r.witness.commands
        for r in rendered(told_in(play, group), ways.story.scenes["yard"])
    }
    assert texts == {"It is lit.": ("leave",), "It is low. Mind the step.": ("dim",)}


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("It burns.", ""),
        ("It  burns.", "there are two spaces: 'It  burns.'"),
        ("It burns .", "there is a space before a stop: 'It burns .'"),
        ("It burns,,", "there is a doubled stop: 'It burns,,'"),
        ("It *burns.", "there is a mark that is not closed: 'It *burns.'"),
        ("It burns.\n\n\n\nStill.", "there is an empty paragraph"),
        (">BY WIRE  4 WORDS", ""),
    ],
)
def test_a_flaw_is_named(text: str, flaw: str) -> None:
    assert flaw_in(text.strip()) == flaw


def test_a_stamp_is_a_text_like_others() -> None:
    words = "You dimmed it{lamp is low:,, | {lamp is out: and more}}."
    stamp = f"    do: lamp = low\n    stamp: |\n      {words}"
    night = NIGHT.replace("    do: lamp = low", stamp).replace("{text}", "A yard.")
    plan = Plan(Limits(10, 100, lambda: 0.0), ("P1", "P7"))
    found = [answer for answer in proved(told(night), plan).answers if answer.verdict == "refuted"]
    assert [f"{a.question} {a.subject}: {a.why}" for a in found] == [
        "P1 variant hall.dim.stamp 1.2: never shown",
        "P1 variant hall.dim.stamp 1.2.1.1: the words 'and more' are never shown",
        "P7 text hall.dim.stamp: there is a doubled stop: 'You dimmed it,,.'",
    ]


def test_a_card_is_a_text_like_others() -> None:
    card = "start: yard\ncard: |\n  A card{lamp is low:,, for you}. {lamp is out: It is dark.}\n"
    evening = f"#: night/2-evening.yaml\nchapter: night\nrole: girl\npart: noon\n{card}\n---\n"
    first, _, rest = NIGHT.replace("{text}", "A yard.").partition("---\nscene: yard\n")
    yard, _, board = rest.partition("#: board.yaml")
    night = (
        f"{first.replace('to: yard', 'to: end')}{evening}scene: yard\n{yard}#: board.yaml{board}"
    )
    plan = Plan(Limits(10, 100, lambda: 0.0), ("P1", "P7"))
    found = [answer for answer in proved(told(night), plan).answers if answer.verdict == "refuted"]
    assert [f"{a.mark.line} {a.question} {a.subject}: {a.why}" for a in found] == [
        "6 P1 variant night.card 2.1: the words 'It is dark.' are never shown",
        "1 P7 text night.card: there is a doubled stop: 'A card,, for you.'",
    ]
    assert found[1].witness is not None
    assert found[1].witness.commands == ("dim",)
