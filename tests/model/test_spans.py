"""Rendered prose as spans: styles, links, speakers and hands; odd text stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.model.spans import Paragraph, Span, paragraphs, plain


def spans(markup: str) -> tuple[Span, ...]:
    (paragraph,) = paragraphs(markup)
    return paragraph.spans


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("One.", [Span("One.")]),
        ("One *two* three", [Span("One "), Span("two", "italic"), Span(" three")]),
        ("**One** two", [Span("One", "bold"), Span(" two")]),
        ("^one^", [Span("one", "caps")]),
        ("the [Staff|staff].", [Span("the "), Span("Staff", "term", "staff"), Span(".")]),
        ("[cord]", [Span("cord", "term", "cord")]),
        ("So.[^bell] And", [Span("So."), Span("", "source", "bell"), Span(" And")]),
        ("*a [cord|cord] b*",
         [Span("a ", "italic"), Span("cord", "term", "cord"), Span(" b", "italic")]),
        ("3~o'clock", [Span("3\u00a0o'clock")]),
        ("2 * 3", [Span("2 * 3")]),
        ("a [b", [Span("a [b")]),
        ("[^]", [Span("[^]")]),
    ],
)  # fmt: skip
def test_marks_become_spans(markup: str, expected: list[Span]) -> None:
    assert list(spans(markup)) == expected


def test_a_speaker_is_named_and_not_printed() -> None:
    assert paragraphs("@gleb Who?") == (Paragraph((Span("Who?"),), "gleb", plain="Who?"),)


def test_a_document_has_a_hand_and_lines() -> None:
    assert paragraphs(">pencil\n> Tonya,\n>\n> *come* home.") == (
        Paragraph(
            (Span("Tonya,\n\n"), Span("come", "italic"), Span(" home.")),
            hand="pencil",
            plain="Tonya,\n\ncome home.",
        ),
    )
    assert paragraphs("> One.")[0].hand == "document"
    assert paragraphs("One.")[0].hand == "body"


def test_plain_is_the_words_alone() -> None:
    markup = "@gleb *Who* rings [Staff|staff]?[^bell]\n\n>typed\n> ^no^ one"
    assert plain(markup) == "Who rings Staff?\n\nno one"


@given(st.text(alphabet="ab \n*^[]|~>@{}", max_size=60))
def test_odd_text_never_raises_and_loses_no_letter(markup: str) -> None:
    shown = "".join(span.text for paragraph in paragraphs(markup) for span in paragraph.spans)
    if not set(markup) & set("[]@>"):
        assert [c for c in shown if c in "ab"] == [c for c in markup if c in "ab"]
