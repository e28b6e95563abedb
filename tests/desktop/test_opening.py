"""The small capitals with which a scene opens end where a phrase may end."""

from __future__ import annotations

import pytest

from game.desktop.opening import opened
from game.desktop.spans import from_story
from game.model.spans import Span, paragraphs
from game.play.beat import Told
from game.play.command import Begin
from game.play.session import Session
from tests.desktop.staged import night_rules


def capitals(*spans: Span) -> str:
    return "".join(span.text for span in opened(spans) if span.style == "caps")


@pytest.mark.parametrize(
    "text",
    [
        "Horses are coming| up the street.",
        "Jack 14 lights.| A Palace officer asks.",
        "At last,| quiet.",
        "Early in the morning| they came.",
        "At eight your brother| rings.",
        "At Smolny the insurgents’ Congress| has sat down again.",
        "A yardman on the Winter Canal| tells it.",
        "Guns| — four of them.",
    ],
)
def test_they_end_with_a_phrase(text: str) -> None:
    assert capitals(Span(text.replace("|", ""))) == text.partition("|")[0]


def test_they_run_on_through_a_link_and_stop_behind_it() -> None:
    spans = Span("The "), Span("Jordan door", "term", "jordan"), Span(" lets out steam.")
    assert [(span.text, span.style, span.link) for span in opened(spans)] == [
        ("The ", "caps", ""),
        ("Jordan door", "caps", "jordan"),
        (" lets out steam.", "regular", ""),
    ]


def test_they_cut_no_link_in_two() -> None:
    assert capitals(Span("Call "), Span("the Petrograd Military District", "term", "staff")) == (
        "Call the Petrograd Military District"
    )


def test_they_stop_before_italics_and_never_on_an_article() -> None:
    ship = Span("Aurora", "italic")
    assert capitals(Span("Tonight the "), ship, Span(" lies off the quay.")) == "Tonight"
    assert capitals(Span("The "), ship, Span(" lies off the quay.")) == ""
    assert capitals(ship, Span(" lies off the quay.")) == ""


def test_every_shipped_scene_opens_well_and_keeps_its_words() -> None:
    rules = night_rules()
    opens = 0
    for scene in rules.story.scenes:
        told = next(b.text for b in Session(rules).send(Begin(scene=scene)) if isinstance(b, Told))
        spans = from_story(paragraphs(told)[0], lambda link: "1").spans
        assert "".join(s.text for s in opened(spans)) == "".join(s.text for s in spans)
        last = (capitals(*spans).split() or [""])[-1].lower()
        assert last not in ("a", "an", "the", "of", "your", "his", "her"), scene
        opens += bool(last)
    assert opens == len(rules.story.scenes)
