"""An ear that has heard a text before says the same of a story as one that hears all of it anew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.author.hearing import Ear
from game.author.proofreading import slip_problems
from game.author.prose_style import style_problems
from game.model.style import Fault, Style, pattern_of
from tests.tiny import told

PAGE = """\
chapter: day
role: girl
part: noon
start: hall

---
scene: hall
at: 12:00
text: |
  The lamp hums. {visited hall: It hums again. | A bell rings.}
choices:
  wait:
    say: Wait for the bell
    text: |
      Suddenly the bell rings.
    to: here
  go:
    say: Leave
    to: end
"""
STRICT = Style(
    faults=(Fault("portent", "It announces itself.", 0, (pattern_of("suddenly"),)),),
    counts={"label words": 3, "six words twice": 0, "block words": 4},
    spelling={"grey": "gray"},
)


def edits() -> Iterator[str]:
    """A page as it is written on: lines move, words change, come back, and go."""
    yield PAGE
    yield PAGE.replace("text: |", "# a remark\ntext: |", 1)
    yield PAGE.replace("A bell rings.", "A bell bell rings .")
    yield PAGE.replace("Suddenly the bell rings.", "The grey bell rings.")
    yield PAGE.replace("Wait for the bell", "Wait").replace("Leave", "Leave the grey hall now")
    yield PAGE


@pytest.mark.parametrize("style", [STRICT, Style()], ids=["strict", "lenient"])
def test_what_was_heard_before_changes_nothing_that_is_said(style: Style) -> None:
    ear = Ear()
    for page in edits():
        story = told(page)
        assert list(style_problems(story, style, ear)) == list(style_problems(story, style))
        fresh = Ear()
        fresh.begin(style)
        assert list(slip_problems(story, ear)) == list(slip_problems(story, fresh))


def test_another_style_is_heard_anew() -> None:
    ear, story = Ear(), told(PAGE)
    assert not list(style_problems(story, Style(), ear))
    names = sorted(problem.name for problem in style_problems(story, STRICT, ear))
    assert names == ["long-block", "long-block", "long-label", "prose-fault"]
    assert not list(style_problems(story, Style(), ear))
