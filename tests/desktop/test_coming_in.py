"""Whoever comes into a night at a page has not read the one before it."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.desktop.night import Night, begun
from game.desktop.screens.reader import ReaderScreen
from game.headless.deciders import LeastSeen
from game.play.beat import Offered
from game.play.command import Begin
from tests.desktop.staged import night_rules, stage_in


def at_a_chapters_end() -> Night:
    """A night whose last choice has ended a chapter and begun another."""
    night = begun(night_rules(), Begin())
    first, least = night.session.state.chapter, LeastSeen(1)
    while night.session.state.chapter == first:
        assert isinstance(night.stands, Offered)
        night.choose(least(night.stands))
    return night


@pytest.mark.usefixtures("silent_display")
def test_a_chapter_is_come_into_at_its_card_and_in_its_picture(tmp_path: Path) -> None:
    night = at_a_chapters_end()
    reader = ReaderScreen(stage_in(tmp_path), night, comes_in=True)
    assert night.entered is not None
    assert reader.stage.backdrop == night.entered.picture
    part = night.story.chapters[night.session.state.chapter].part
    assert reader.layout.page.masthead.role.startswith(night.story.parts[part].name)
