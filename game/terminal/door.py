"""Opens the terminal: a console for this screen, a prompt for this keyboard, a shelf."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rich.console import Console

from game.keeping.assets import listed
from game.keeping.places import Places
from game.keeping.settings import settings_in
from game.keeping.slots import Slots
from game.keeping.words import words
from game.model.story import Story
from game.play.command import Begin, Command
from game.play.rules import Rules
from game.terminal.player import Player
from game.terminal.shelf import Table


@dataclass(frozen=True, slots=True)
class Opening:
    """How a night is opened: its beginning, what has been chosen since, the file of its run.

    `is_inside` leaves out the title; `language` "" means the one in the settings.
    """

    begin: Begin
    way: tuple[Command, ...] = ()
    is_inside: bool = False
    language: str = ""
    run: Path | None = None


def open_terminal(story: Story, opening: Opening, own: Places, assets: Path) -> None:
    """Play a story here until the player leaves."""
    settings = settings_in(own.settings)
    table = Table(
        words=words(assets / "words", opening.language or settings.reading.language),
        settings=settings,
        assets=listed(assets),
        slots=Slots(own.saves(story.id)),
        records=own.records(story.id),
        now=lambda: datetime.now().astimezone().isoformat(timespec="seconds"),
        run=opening.run,
    )
    Player(Rules(story), Console(), _ask, table).play(
        opening.begin, opening.way, is_inside=opening.is_inside
    )


def _ask(prompt: str) -> str:
    """A line of the keyboard's. Where nobody types, the answer is printed for the reader's sake."""
    line = input(prompt)
    if not sys.stdin.isatty():
        print(line)
    return line
