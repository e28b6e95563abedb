"""A comment belongs to what it stands on, behind or under; what has no place is refused."""

from __future__ import annotations

import pytest

from game.reading.outline import Entry, Items, Lead, Leaf, Table, Told, Words, comments
from game.reading.outlining import NoPlaceFor, outlined
from game.reading.report import Report


def outline(text: str) -> tuple[Leaf, ...]:
    report = Report()
    leaves = outlined("night/a.yaml", text, frozenset(("say", "text")), report)
    assert not report.count, report.in_file_order()
    return leaves


def body(text: str) -> Table:
    (leaf,) = outline(text)
    assert leaf.body is not None
    return leaf.body


def words(text: str) -> Words:
    return Words((text,))


def test_a_comment_behind_a_key_keeps_its_gap() -> None:
    assert body(
        "at: 12:00    # late\ndo: a = b, c = d\n  # below\ntext: |  # told\n  It's # here.\n"
    ) == Table(
        (
            Entry("at", words("12:00"), (), "    # late"),
            Entry("do", words("a = b, c = d")),
            Entry("text", Told(("It's # here.",)), ("# below",), "  # told"),
        )
    )


def test_a_comment_as_deep_as_the_keys_above_ends_them_and_one_less_deep_leads_the_next() -> None:
    found = body("a:  # of a\n  b: 1\n  # end of a\n # on c\n  # still on c\nc: 2\n# end\n")
    assert found == Table(
        (
            Entry("a", Table((Entry("b", words("1")),), ("# end of a",)), (), "  # of a"),
            Entry("c", words("2"), ("# on c", "# still on c")),
        ),
        ("# end",),
    )


def test_a_comment_set_apart_heads_the_page() -> None:
    (leaf,) = outline("# What this is.\n\n\n# on a\na: 1\n")
    assert (leaf.head, leaf.body) == (
        ("# What this is.",), Table((Entry("a", words("1"), ("# on a",)),)),
    )  # fmt: skip


def test_a_list_has_its_comments_too() -> None:
    alone = "-   # behind it\n    # under it\n  b: 2\n"
    text = f"steps:\n- a: 1\n  # end of a\n# on the dash\n{alone}- |\n  c\n# on d\nd: 3\n"
    assert body(text) == Table(
        (
            Entry("steps", Items((
                Entry("", Table((Entry("a", words("1")),), ("# end of a",))),
                Entry("", Table((Entry("b", words("2")),)),
                      ("# on the dash", "# behind it", "# under it")),
                Entry("", Told(("c",))),
            ))),
            Entry("d", words("3"), ("# on d",)),
        )
    )  # fmt: skip


def test_text_below_its_key_and_text_that_runs_on_are_followed() -> None:
    assert body("a:  # on a\n  one\nb: one\n  two  # behind\n\nc:\n") == Table(
        (
            Entry("a", words("one"), ("# on a",)),
            Entry("b", Words(("one", "two")), (), "  # behind"),
            Entry("c", words(""), ("",)),
        )
    )


def test_pages_know_their_line_and_what_turned_to_them() -> None:
    first, second, third = outline("# alone\n---\na: 1\n---   # and then\nb: 2\n")
    assert (first.first_line, first.turn, first.head, first.body) == (1, "", ("# alone",), None)
    assert (second.first_line, second.turn) == (2, "---")
    assert (third.first_line, third.turn) == (4, "---   # and then")


def test_comments_are_found_in_their_order() -> None:
    text = "# 1\n\na:  # 2\n  # 3\n  b: x  # 4\n  # 5\n---  # 6\n- c\n".replace("- c", "c: d # 7")
    assert [note for leaf in outline(text) for note in comments(leaf)] == [
        f"# {n}" for n in range(1, 8)
    ]


@pytest.mark.parametrize(
    ("text", "place", "why"),
    [
        (
            'a: "one\n  two"\n', "night/a.yaml:1:4",
            "a text in quote marks goes on over more than one line; put it on one line",
        ),
        ("? a\n: b\n", "night/a.yaml:1:3", "a key is not written `key:` here; write it so"),
        ("a:\n  - - b\n", "night/a.yaml:2:5", "a list stands in a list here; no story has that"),
        ("a: b\n...\n", "night/a.yaml:2:1", "this line belongs to nothing that stands around it"),
    ],
)  # fmt: skip
def test_what_has_no_place_is_refused(text: str, place: str, why: str) -> None:
    with pytest.raises(NoPlaceFor) as refused:
        outline(text)
    assert (str(refused.value.mark), str(refused.value)) == (place, why)


def test_a_page_without_keys_is_the_checks_to_name() -> None:
    report = Report()
    outlined("night/a.yaml", "- a\n", frozenset(), report)
    assert [str(problem) for problem in report.in_file_order()] == [
        "night/a.yaml:1:1  S023 wrong-shape  a page needs keys of its own, and this is a list."
    ]
    assert Lead() == ()
