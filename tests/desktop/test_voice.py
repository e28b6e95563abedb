"""What is handed to the voice: a pause after each thing, whole words, and no colon said aloud."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.desktop.night import begun
from game.desktop.options import Option
from game.desktop.page import Page, laid_out
from game.desktop.pauses import with_pauses
from game.desktop.screens.turned import page_of, turned
from game.desktop.sheet import Masthead
from game.desktop.spans import Span, plain
from game.desktop.voice import with_clocks_apart
from game.play.command import Begin
from tests.desktop.faces import SHAPER, USUAL
from tests.desktop.staged import night_rules, stage_in


def test_what_ends_in_no_stop_is_followed_by_a_pause() -> None:
    assert with_pauses(("Wait", "", ' "Who?" ', "He rang (late.)", "I—")) == (
        'Wait. "Who?" He rang (late.) I—.'
    )


def test_a_page_is_said_with_a_pause_between_its_choices() -> None:
    options = (
        Option("wait", (Span("Wait"),), "until 05:50"),
        Option("who", (Span('"Who is that?"'),), "4 min", cost_said="4 minutes"),
        Option("run", (Span("Run"),), "", False, "It is dark.", refusal="That cannot be done"),
    )
    page = Page(Masthead("Guns", "about 02:05", left="9 minutes left"), (plain("Rain"),), options)
    assert laid_out(page, USUAL, SHAPER).said("A lamp.") == (
        "Guns. about 02:05. 9 minutes left. A lamp. Rain. 1. Wait. until 05:50. "
        '2. "Who is that?" 4 minutes. 3. Run. That cannot be done. It is dark.'
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [("about 00:33.", "about 0 33."), ("02:05", "2 05"), ("10:20", "10 20"), ("4:3", "4:3")],
)
def test_espeak_is_handed_no_colon_of_a_clock(written: str, said: str) -> None:
    assert with_clocks_apart(written) == said


def test_a_listener_is_told_the_minutes_that_are_left(tmp_path: Path) -> None:
    stage = stage_in(tmp_path)
    night = begun(night_rules(), Begin(scene="malakhov", alone=True))
    page = page_of(stage, night, turned(night.turns[-1].entries), recap=False, picture="")
    said = laid_out(page, USUAL, SHAPER).said()
    assert "46 minutes left." in said
    assert "Walk him past Polozov with word for Gleb. 8 minutes." in said
    assert " min." not in said
