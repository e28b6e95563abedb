"""Prose: what becomes of its marks, and where a fault in it is found."""

from __future__ import annotations

import pytest

from game.model.condition import Arithmetic, Compare, Number, Value
from game.model.prose import Piece, Plain, Sequence, Shown, Text, Variant
from game.model.prose import pieces as every
from tests.reading.prose import read

A, B = (Compare(Value(id), "==", Number(1)) for id in "ab")


def pieces(text: str) -> Text:
    found, problems = read(text)
    assert not problems
    return found


def words(text: str) -> Text:
    return (Plain(text),)


def test_lines_are_folded_and_paragraphs_kept() -> None:
    assert pieces("One\ntwo.\n\nThree\nfour.") == words("One two.\n\nThree four.")


def test_more_than_one_blank_line_is_one() -> None:
    assert pieces("One.\n\n\n\nTwo.") == words("One.\n\nTwo.")


@pytest.mark.parametrize(
    "text", ["Ward\u00a0one.", "Ward\u00a0one,  all.", "A.\n\n Ward\u00a0one\nB."]
)
def test_a_hard_space_stays_one_however_the_lines_are_set(text: str) -> None:
    assert "Ward\u00a0one" in str(pieces(text)[0].text)  # type: ignore[union-attr]
    (variant,) = pieces(f"{{a: {text.replace(chr(10) * 2, ' ')}}}")
    assert "Ward\u00a0one" in variant.branches[0][1][0].text  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{line}", (Shown("line"),)),
        ("{slack} ticks", (Shown("girl.slack"), Plain(" ticks"))),
        ("{a: One | two}", (Variant(((A, words("One")), (None, words("two")))),)),
        ("{a: One}", (Variant(((A, words("One")),)),)),
        ("{a: | two}", (Variant(((A, ()), (None, words("two")))),)),
        ("{in turn: One | two}", (Sequence("hall#1", "in turn", (words("One"), words("two"))),)),
        ("{cycle: One | two}", (Sequence("hall#1", "cycle", (words("One"), words("two"))),)),
        ("{shuffle: One | | two}",
         (Sequence("hall#1", "shuffle", (words("One"), (), words("two"))),)),
    ],
)  # fmt: skip
def test_braces_are_values_variants_and_sequences(text: str, expected: tuple[Piece, ...]) -> None:
    assert pieces(text) == expected


def test_sequences_are_numbered_as_they_are_opened() -> None:
    found = pieces("{cycle: a {shuffle: b | c} | d} {cycle: e | f}")
    assert [piece.id for piece in found if isinstance(piece, Sequence)] == ["hall#1", "hall#3"]


def test_a_pipe_without_spaces_parts_nothing() -> None:
    assert pieces("{a: [plugs|cord]}") == (Variant(((A, words("[plugs|cord]")),)),)


def test_a_product_in_braces_is_no_mark_of_emphasis() -> None:
    product = Compare(Arithmetic("*", Value("girl.slack"), Number(2)), ">", Number(3))
    assert pieces("{slack * 2 > 3: *Two* | one}") == (
        Variant(((product, words("*Two*")), (None, words("one")))),
    )


def test_governed_paragraphs_in_a_row_are_one_variant() -> None:
    text = "{if a}\nOne.\n\n{else if b}\nTwo.\n\n{else}\nThree.\n\nFour."
    variant = Variant(((A, words("One.")), (B, words("Two.")), (None, words("Three."))))
    assert pieces(text) == (variant, Plain("\n\nFour."))


def test_a_second_if_begins_a_chain_of_its_own() -> None:
    found = pieces("{if a}\nOne.\n\n{if b}\nTwo.\n\n{else}\nThree.")
    assert [len(piece.branches) for piece in found if isinstance(piece, Variant)] == [1, 2]


def test_a_glossary_word_is_given_its_entry() -> None:
    assert pieces("The [Staff] and the [flex] and [plugs|cord].") == words(
        "The [Staff|staff] and the [flex|cord] and [plugs|cord]."
    )


def test_a_footnote_names_an_event_or_a_variable_in_full() -> None:
    assert pieces("So.[^bell] And.[^slack] Or.[^line]") == words(
        "So.[^bell] And.[^girl.slack] Or.[^line]"
    )


def test_a_document_keeps_its_lines_and_its_hand() -> None:
    text = ">pencil\n> Tonya,\n> come home\n  at once.\n>\n> {a: Gleb | G.}"
    assert pieces(text) == (
        Plain(">pencil\n> Tonya,\n> come home at once.\n>\n> "),
        Variant(((A, words("Gleb")), (None, words("G.")))),
    )


def test_a_speaker_stands_before_his_paragraph() -> None:
    assert pieces("@gleb Who\nis there?\n\nNobody.") == words("@gleb Who is there?\n\nNobody.")


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("One {a: two.\n\nThree.", "2:7", "brace-not-closed"),
        ("One\ntwo} three.", "3:6", "stray-brace"),
        ("One {a: b {c: d}.", "2:7", "brace-not-closed"),
        ("{a: b | c | d}", "2:3", "a condition parts two alternatives"),
        ("{cycle: a}", "2:3", "a sequence wants ` | ` between two"),
        ("{slack >= 1}", "2:3", "a condition wants `: text` after it"),
        ("{}", "2:3", "nothing is in them"),
        ("{: a}", "2:3", "no condition stands before the colon"),
        ("{a | b}", "2:6", "'|' stands where a name or a condition must end"),
        ("One {if a} two.", "2:7", "'{if a}' must stand alone"),
        ("{if a} One.", "2:3", "'{if a}' must stand alone"),
        ("{if}\nOne.", "2:3", "'{if}' must stand alone"),
        ("{else a}\nOne.", "2:3", "'{else}' follows no paragraph"),
        ("One.\n\n{else if a}\nTwo.", "4:3", "'{else if}' follows no paragraph"),
        ("{if a}\nOne.\n\n{else}\nTwo.\n\n{else}\nThree.", "8:3", "'{else}' follows no"),
        ("{if a}", "2:3", "nothing stands under this '{if}'"),
        ("{a: | }", "2:3", "these braces never print anything"),
        ("{x}", "2:4", "names 'x', and no variable"),
        ("One.\n\n{if a and\nx}\nTwo.", "5:3", "names 'x', and no variable"),
        ("One {a:\ntwo {x: three}}", "3:8", "names 'x', and no variable"),
        ("The *hall.", "2:7", "this '*' is not closed"),
        ("The **hall* is ^CLOSED^", "2:13", "this '*' is not closed"),
        ("A ^b[^bell].", "2:5", "this '^' is not closed"),
        ("The [cord.", "2:7", "this '[' is not closed"),
        ("The [^bell.", "2:7", "this '[^' is not closed"),
        ("The [chord].", "2:8", "Did you mean 'cord'?"),
        ("So.[^bel]", "2:8", "Did you mean 'bell'?"),
        ("@glebb Who?", "2:4", "Did you mean 'gleb'?"),
        (">pensil\n> One.", "2:4", "Did you mean 'pencil'?"),
    ],
)
def test_a_fault_in_prose_is_pointed_at(text: str, place: str, said: str) -> None:
    problems = [str(problem) for problem in read(text)[1]]
    assert len(problems) == 1, problems
    assert problems[0].startswith(f"page.yaml:{place}  ")
    assert said in problems[0]


def test_every_paragraph_is_read_though_one_is_broken() -> None:
    _, problems = read("{x}\n\n{a: b\n\n}\n\n{y}")
    assert [problem.name for problem in problems] == [
        "unknown-variable", "brace-not-closed", "stray-brace", "unknown-variable",
    ]  # fmt: skip


def test_a_chain_goes_on_after_a_paragraph_that_cannot_be_read() -> None:
    _, problems = read("{if a}\nOne }.\n\n{else}\nTwo.")
    assert [problem.name for problem in problems] == ["stray-brace"]


def test_gaps_that_nothing_decides_are_refused() -> None:
    _, problems = read("{cycle: a | | b} {cycle: c | }")
    assert [problem.name for problem in problems] == ["prints-nothing"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("You {a: go | stay}.", ["2:7", "2:16"]),
        ("One.\n\nYou {a:\n  go |\n  stay}.", ["4:7", "6:5"]),
        ("{shuffle: One | two | three}", ["2:3", "2:19", "2:25"]),
        ("{a: | two}", ["2:3", "2:9"]),
        ("{a: A word. | {b: Two | three}}", ["2:3", "2:17", "2:17", "2:27"]),
        ("Now.\n\n{if a}\nOne.\n\n{else if b}\nTwo.\n\n{else}\nThree.", ["4:3", "7:3", "10:3"]),
        ("Now. {a: Then.}", ["2:8"]),  # the space before it moves into it, and its place stays
    ],
)
def test_the_parts_of_variants_and_sequences_know_their_places(
    text: str, places: list[str]
) -> None:
    kept = (each.marks for each in every(pieces(text)) if isinstance(each, Variant | Sequence))
    assert [f"{mark.line}:{mark.column}" for marks in kept for mark in marks] == places


def test_where_a_variant_stands_is_no_part_of_what_it_says() -> None:
    assert pieces("{a: One | two}") == pieces("{a:\n  One |\n  two}")
    assert repr(pieces("{a: One | two}")) == repr(pieces("{a:\n  One |\n  two}"))
