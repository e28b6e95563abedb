"""A draft's jotted choices get ids and its `next` a name: those that the reader gave them."""

from __future__ import annotations

from game.author.format import put_in_order

HEAD = "chapter: day\nrole: girl\npart: noon\nstart: hall\n\n---\n"
GATE = "\n---\nscene: gate\ntext: |\n  The gate.\nto: end\n"


def test_jotted_choices_become_keys() -> None:
    jotted = (
        "scene: hall\nchoices:\n  - Go down now, to the gate  # or not\n  # the other\n"
        '  - say: "Wait."   # softly\n    minutes: 2\n  - id: third\n    say: Wait\n'
        "  - |\n    Wait\n  - Wait\nto: gate\n"
    )
    assert put_in_order("night/a.yaml", HEAD + jotted + GATE) == (
        HEAD
        + "scene: hall\nchoices:\n  go-down-now-to:  # or not\n    say: Go down now, to the gate\n"
        '  # the other\n  wait:\n    say: "Wait."   # softly\n    minutes: 2\n  third:\n'
        "    say: Wait\n  wait-2:\n    say: |\n      Wait\n  wait-3:\n    say: Wait\n"
        "to: gate\n" + GATE
    )


def test_comments_on_an_id_go_with_the_choice() -> None:
    jotted = "scene: hall\nchoices:\n  - say: Go\n    # its name\n    id: down  # short\nto: gate\n"
    assert put_in_order("night/a.yaml", HEAD + jotted + GATE) == (
        HEAD
        + "scene: hall\nchoices:\n  # its name\n  down:  # short\n    say: Go\nto: gate\n"
        + GATE
    )


def test_next_becomes_the_name_of_the_page_that_follows() -> None:
    drafted = (
        "scene: hall\nchoices:\n  go:\n    say: Go\n    to:\n      end: 1 in 3\n"
        "      next: 2 in 3  # likely\n  stay:\n    say: Stay\n    to: next\nto: next\n"
    )
    assert put_in_order("night/a.yaml", HEAD + drafted + GATE) == (
        HEAD + drafted.replace("next", "gate") + GATE
    )


def test_next_stays_where_nothing_follows_or_the_name_stands_already() -> None:
    last = GATE.lstrip("\n-").replace("to: end", "to: next")
    both = "scene: hall\nto:\n  gate: 1 in 3\n  next: 2 in 3\n"
    for text in (HEAD + last, HEAD + both + GATE):
        assert put_in_order("night/a.yaml", text) == text


def test_a_page_that_extends_another_is_no_draft() -> None:
    page = "extend: hall\nchoices:\n  - Go\nto: next\n" + GATE
    assert put_in_order("night/a.yaml", page) == page


def test_two_pages_of_one_name_each_keep_their_own_choices() -> None:
    first = "scene: hall\nchoices:\n  - Go\nto: next\n"
    second = "scene: hall\nchoices:\n  - Stay\nto: next\n"
    found = put_in_order("night/a.yaml", HEAD + first + "\n---\n" + second + GATE)
    assert isinstance(found, str)
    assert "  go:\n    say: Go\n" in found
    assert "choices:\n  - Stay\nto: next\n" in found  # the reader has not taken that page
