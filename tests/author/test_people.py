"""A word of somebody's name that stands alone must be a spelling, unless it is a title."""

from __future__ import annotations

from collections.abc import Callable

from game.author.people import people_problems
from game.model.story import Story

PAGES = """\
chapter: day
role: girl
part: noon
start: board
---
scene: board
at: 12:10
text: |
  {text}
to: end
#: people.yaml
ustinya:
  name: Sister Ustinya Petrova
  called: Ustinya
  who: A nurse.
"""


def found(story_from: Callable[[str], Story], text: str) -> list[str]:
    return [problem.message for problem in people_problems(story_from(PAGES.format(text=text)))]


def test_a_spelling_and_the_whole_name_are_known(story_from: Callable[[str], Story]) -> None:
    assert found(story_from, "Ustinya waits. Sister Ustinya Petrova waits.") == []


def test_a_title_names_nobody(story_from: Callable[[str], Story]) -> None:
    assert found(story_from, '"Wait, Sister." Her sister waits.') == []


def test_any_other_word_of_a_name_is_told(story_from: Callable[[str], Story]) -> None:
    assert found(story_from, "Petrova waits.") == [
        "the prose says 'Petrova', a word of the name of 'ustinya' by which nobody is found."
    ]
