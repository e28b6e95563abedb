"""Keys stand in the order of their sheet, with blank lines as the shipped story has them."""

from __future__ import annotations

import pytest

from game.author.format import put_in_order


def ordered(text: str, file: str = "night/a.yaml") -> str:
    found = put_in_order(file, text)
    assert isinstance(found, str), found
    return found


def test_a_scene_is_written_as_it_is_played() -> None:
    text = """\
to: yard
choices:
    go:
        to: yard
        do: told = yes
        text: |
            You go.
        needs: told
        say: Go
        if: told
        locked: No.

    stay:
        say: Stay
text: |
    The hall.
# why here
event: bell
scene: hall
"""
    assert (
        ordered(text)
        == """\
scene: hall
# why here
event: bell
text: |
  The hall.

choices:
  go:
    say: Go
    if: told
    needs: told
    locked: No.
    text: |
      You go.
    do: told = yes
    to: yard
  stay:
    say: Stay
to: yard
"""
    )


def test_ways_values_and_tables_keep_their_order() -> None:
    ways = "scene: hall\nto:\n  yard: 1 in 3\n  attic: 2 in 3\n"
    assert ordered(ways) == ways
    line = "  line:\n    is:\n      open: O.\n      cut: C.\n    start: cut\n"
    board = f"board:\n{line}  a:\n    is: b | a\n"
    assert ordered(board, "board.yaml") == board


def test_an_unknown_key_stays_behind_the_key_before_it() -> None:
    assert ordered("scene: hall\ntext: T.\nsmell: tar\nat: 12:00\nto: end\n") == (
        "scene: hall\nat: 12:00\ntext: T.\nsmell: tar\nto: end\n"
    )


def test_a_rule_at_an_ending_has_its_place() -> None:
    rule = "rules:\n  one:\n    at ending home: told\n    because: So.\n"
    assert ordered(rule, "board.yaml") == (
        "rules:\n  one:\n    because: So.\n    at ending home: told\n"
    )


def test_the_steps_of_a_run_are_as_they_were() -> None:
    run = "run: a\nsteps:\n  - locked: go\n    because: No.\n\n  - choose: stay\n"
    assert ordered(run, "a.play.yaml") == run


def test_pages_are_parted_by_one_blank_line_and_groups_by_the_author() -> None:
    text = "\n\n# All\n\n\nchapter: day\n\nrole: girl\n---\n\nscene: hall\n\n\nto: end\n\n\n"
    assert ordered(text) == "# All\n\nchapter: day\nrole: girl\n\n---\nscene: hall\nto: end\n"
    people = "gleb:\n  name: G.\n\n\n\n# her\nzina:\n\n  name: Z.\nvera:\n  name: V.\n"
    assert ordered(people, "people.yaml") == (
        "gleb:\n  name: G.\n\n# her\nzina:\n  name: Z.\nvera:\n  name: V.\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# alone\n",
        "---\nscene: hall\nto: end\n",
        "# head\n---\nscene: hall\nto: end\n",
        "scene: hall\nto: end\n# the end\n---  # and then\nscene: yard\nto: end\n",
        "scene: hall\nto: end\n\n# apart\n\n---\n# only a comment\n\n---\nscene: yard\nto: end\n",
    ],
)
def test_odd_files_are_in_order_as_they_are(text: str) -> None:
    assert ordered(text) == text
