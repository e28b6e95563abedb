"""A file dropped into a folder adds a choice to a shipped scene, and all three doors show it."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.keeping.places import Places, shipped_assets, shipped_story
from game.model.story import Story
from game.play.beat import Offered
from game.play.command import Begin
from game.play.rules import Rules
from game.play.session import Session
from game.reading.library import read_story
from tests.terminal.table import typed

PAGE = """\
extend: midnight-call
choices:
  hum:
    say: Hum into the wire until he answers
    event: cadets-families
    colour: yes
    text: |
      The clerk says that this is no hour for singing.
    to: here
"""
LABEL = "Hum into the wire until he answers"


@pytest.fixture
def story(tmp_path: Path) -> Story:
    overlay = tmp_path / "mine"
    overlay.mkdir()
    (overlay / "first.yaml").write_text(PAGE, "utf-8")
    reading = read_story(shipped_story(), [overlay])
    assert reading.story is not None, [str(problem) for problem in reading.problems]
    return reading.story


def test_it_stands_in_a_session(story: Story) -> None:
    offered = Session(Rules(story)).send(Begin())[-1]
    assert isinstance(offered, Offered)
    assert "hum" in offered.open


def test_it_stands_in_the_terminal(story: Story, tmp_path: Path) -> None:
    assert LABEL in typed(story, tmp_path, "", "quit")


@pytest.mark.usefixtures("dummy_screen")
def test_it_stands_in_the_window(story: Story, tmp_path: Path) -> None:
    from game.desktop.app import App, Plan
    from game.desktop.night import begun
    from game.desktop.screens.reader import ReaderScreen

    places = Places(tmp_path, tmp_path / "settings.json", tmp_path / "overlays")
    app = App(Plan(story.id, lambda language: (story, ()), shipped_assets(), places))
    try:
        app.show_title()
        app.make_ready()
        assert app.stage.rules is not None
        reader = ReaderScreen(app.stage, begun(app.stage.rules, Begin()))
        reader.draw(app.window)
        assert LABEL in reader.said
    finally:
        app.close()
