"""A night in the window that is kept as a run while it is played."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.headless.script import performed
from game.reading.library import read_scripts
from tests.desktop.staged import Window, night_rules, night_story

pytestmark = pytest.mark.usefixtures("silent_display")


def test_the_night_is_a_run_after_every_choice_and_every_way_back(tmp_path: Path) -> None:
    run = tmp_path / "runs" / "mine.play.yaml"
    window = Window(tmp_path / "home", changed=lambda plan: replace(plan, record=run))
    assert not run.exists(), "no night has begun"
    reader = window.begins_a_night()
    for act in (lambda: None, lambda: window.goes_on(5), lambda: window.does("rewind")):
        act()
        (script,), problems = read_scripts(night_story(), [run])
        outcome = performed(night_rules(), script)
        assert problems == () and outcome.fault is None
        assert outcome.session.state == reader.night.session.state
    window.app.close()


def test_a_run_that_cannot_be_kept_is_told_once_in_a_calm_word(tmp_path: Path) -> None:
    (tmp_path / "runs").write_text("a file where a folder should be", "utf-8")
    run = tmp_path / "runs" / "mine.play.yaml"
    window = Window(tmp_path / "home", changed=lambda plan: replace(plan, record=run))
    window.begins_a_night()
    window.goes_on()
    assert window.names[-1] == "Asking"
    window.does("confirm")
    window.goes_on(2)
    assert window.names[-1] == "ReaderScreen"
    window.app.close()
