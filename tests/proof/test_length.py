"""P7 about length: what is too long for the page, in the very words that an author reads."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from game.author.witnesses import as_run
from game.headless.script import performed
from game.play.rules import Rules
from game.proof.answer import Answer
from game.proof.length import AS_MANY_WORDS, MOST_WINDOWS, Length, Taken
from game.proof.limits import Limits
from game.proof.proving import Plan, proved
from game.reading.scripts import scripts
from tests.tiny import told

LIMITS = Limits(10, 100, lambda: 0.0)
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
  It is {lamp}. {lamp is low: You see a word here. | You see nothing.}
to: end

#: board.yaml
private:
  girl:
    lamp:
      is: lit | low
      start: lit
"""


@dataclass(frozen=True)
class Lines:
    """What a text takes, as the window would tell it."""

    lines: int
    a_window: int
    words_over: int


def asked(length: Length) -> Plan:
    return Plan(LIMITS, ("P7",), length=length)


def length(taken: Taken | None) -> Length:
    return Length(lambda text, most: taken, "letters")


@pytest.mark.parametrize(
    ("taken", "flaw"),
    [
        (None, ""),
        (
            Lines(41, 8, 1),
            "too long for the page: in the largest letters it takes 6 windowfuls (41 lines, 8 to a "
            "window), and 5 are the most; the last word is too many",
        ),
        (
            Lines(64, 8, 103),
            "too long for the page: in the largest letters it takes 8 windowfuls (64 lines, 8 to a "
            "window), and 5 are the most; the last 103 words are too many",
        ),
        (
            Lines(41, 8, 0),
            "too long for the page: in the largest letters it takes 6 windowfuls (41 lines, 8 to a "
            "window), and 5 are the most",
        ),
    ],
)
def test_what_letters_take_is_told_in_windowfuls_lines_and_words(
    taken: Taken | None, flaw: str
) -> None:
    assert length(taken).flaw("A text.") == flaw


def test_the_letters_are_asked_for_so_many_windows() -> None:
    heard: list[tuple[str, int]] = []
    Length(lambda text, most: heard.append((text, most)), "letters").flaw("A text.")  # type: ignore[func-returns-value]
    assert heard == [("A text.", MOST_WINDOWS)]


@pytest.mark.parametrize("over", [0, 1])
def test_without_letters_words_are_counted_and_that_is_said(over: int) -> None:
    many = AS_MANY_WORDS + over
    assert Length(why_not="uharfbuzz is not installed").flaw("*word* " * many) == (
        ""
        if not over
        else "too long for the page: it has 181 words, and about 180 fill 5 windows in the largest "
        "letters (words were counted, for uharfbuzz is not installed)"
    )


def test_what_was_found_short_by_its_words_says_so() -> None:
    answers = proved(told(NIGHT), asked(Length(why_not="no face is there"))).answers
    assert [a.why for a in answers if a.subject == "text yard.text"] == [
        "2 different texts, short enough by its words, for no face is there"
    ]


def test_what_was_found_short_by_its_letters_needs_no_word_of_that() -> None:
    answers = proved(told(NIGHT), asked(length(None))).answers
    assert [a.why for a in answers if a.subject == "text yard.text"] == ["2 different texts"]


def long_in_the_dark(text: str, most: int) -> Lines | None:
    return Lines(41, 8, 3) if "You see a word" in text else None


def refuted(length: Length) -> list[Answer]:
    return [a for a in proved(told(NIGHT), asked(length)).answers if a.verdict == "refuted"]


def test_a_text_that_is_too_long_in_one_night_alone_is_shown_by_a_way_that_plays() -> None:
    (found,) = refuted(Length(long_in_the_dark, "letters"))
    assert found.subject == "text yard.text"
    assert found.witness is not None
    assert found.witness.commands == ("dim",)
    story = told(NIGHT)
    (run,), problems = scripts({"kept.play.yaml": as_run(Rules(story), found)}, story, ())
    assert (problems, performed(Rules(story), run).fault) == ((), None)


def test_other_letters_prove_again_how_long_texts_are_and_nothing_else() -> None:
    story, kept = told(NIGHT), dict[str, tuple[Answer, ...]]()
    plan = replace(asked(length(None)), questions=("P1", "P7"), kept=kept)
    proved(story, plan)
    before = set(kept)
    proved(story, plan)
    assert set(kept) == before
    other = replace(plan, length=Length(long_in_the_dark, "other letters"))
    assert [a.subject for a in proved(story, other).faults] == ["text yard.text"]
    (new,) = set(kept) - before
    assert {a.question for a in kept[new]} == {"P7"}
