"""What conditions can come to, by looking at every case of what they ask about."""

from __future__ import annotations

import pytest

from game.author.cases import MOST, Cases
from game.model.condition import Condition
from game.model.prose import conditions
from game.model.story import Story
from tests.tiny import told

BOARD = """\
#: board.yaml
board:
  lamp:
    is: lit | out
    start: lit
private:
  girl:
    coal:
      is: 0 to 3
      start: 1
    wood:
      is: 0 to 900
      start: 1
"""


def asking(*questions: str) -> tuple[Story, list[Condition]]:
    """A story whose first scene asks these questions."""
    asked = " ".join(f"{{{question}: Yes.}}" for question in questions)
    story = told(
        "chapter: day\nrole: girl\npart: noon\nstart: hall\n---\nscene: hall\nat: 12:00\n"
        f"text: |\n  The hall. {asked}\nchoices:\n  go:\n    say: Go\n    to: end\n"
        "  again:\n    say: Come in again\n    to: hall\n" + BOARD
    )
    return story, list(conditions(story.scenes["hall"].text))


@pytest.mark.parametrize(
    ("question", "never", "always"),
    [
        ("lamp is lit", False, False),
        ("lamp is lit and lamp is out", True, False),
        ("lamp is lit or lamp is out", False, True),
        ("coal >= 1 and coal < 1", True, False),
        ("coal + 1 >= 1", False, True),
        ("coal * 2 is 3", True, False),
        ("not (coal >= 0)", True, False),
        ("visits hall >= 40", False, False),
        ("visited hall and visits hall < 1", True, False),
        ("chose hall.go and not chose hall.go", True, False),
    ],
)
def test_a_question_holds_in_no_case_in_some_or_in_all(
    question: str, never: bool, always: bool
) -> None:
    story, (condition,) = asking(question)
    cases = Cases(story, lambda scene: True)
    assert (cases.never(condition), cases.always(condition)) == (never, always)


def test_a_question_is_answered_by_what_must_hold_where_it_is_asked() -> None:
    story, (given, asked) = asking("coal >= 2", "coal >= 1")
    cases = Cases(story, lambda scene: False)
    assert cases.always(asked, (given,)) and not cases.always(asked)
    assert not cases.always(given, (asked,))


def test_a_scene_that_is_entered_once_is_not_visited_twice() -> None:
    story, (twice,) = asking("visits hall >= 2")
    assert Cases(story, lambda scene: False).never(twice)
    assert not Cases(story, lambda scene: True).never(twice)


def test_too_many_cases_are_left_to_the_proofs() -> None:
    story, (impossible,) = asking("wood > 900 - coal and wood < 900 - coal and lamp is lit")
    assert MOST < 901 * 4 * 2
    cases = Cases(story, lambda scene: False)
    assert not cases.never(impossible) and not cases.always(impossible)
