"""How a new night begins: every role of the story, and dice of its own."""

from __future__ import annotations

from random import SystemRandom

from game.desktop.night import begun
from game.desktop.screens.reader import ReaderScreen
from game.desktop.stage import Stage
from game.play.command import Begin

DICE = 1_000_000  # seeds to pick from


def begin_night(stage: Stage) -> ReaderScreen:
    """The first page of a night that nobody has played."""
    assert stage.rules is not None
    begin = Begin(tuple(stage.story.roles), SystemRandom().randrange(DICE))
    return ReaderScreen(stage, begun(stage.rules, begin))
