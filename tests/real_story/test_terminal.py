"""The shipped night, played to its end in the terminal by somebody who always types 1."""

from __future__ import annotations

from pathlib import Path

from game.keeping.places import shipped_story
from game.reading.library import read_story
from tests.terminal.table import typed

MORE_THAN_A_NIGHT = 200


def test_the_whole_night_can_be_played_by_typing_numbers(tmp_path: Path) -> None:
    story = read_story(shipped_story()).story
    assert story is not None
    page = typed(story, tmp_path, *["1"] * MORE_THAN_A_NIGHT)
    assert "The night is over." in page
    for mark in ("{", "[^", "**", "\x1b"):
        assert mark not in page
    assert "Aurora fired one blank" in page and "*Aurora" not in page
    for chapter in story.chapters.values():
        assert f"{story.parts[chapter.part].name} (" in page
