"""A terminal without a terminal: answers from a list, lines into a text."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console

from game.keeping.assets import Assets, Sound
from game.keeping.places import shipped_assets
from game.keeping.settings import Settings
from game.keeping.slots import Slots
from game.keeping.words import words
from game.model.story import Story
from game.play.command import Begin, Command
from game.play.rules import Rules
from game.terminal.player import Player
from game.terminal.shelf import Table

WORDS = words(shipped_assets() / "words")
ASSETS = Assets(
    {"dawn": "A grey street, and nobody in it."},
    {"boots": Sound("boots", "foley", (), "Boots on stone", 1.0, loops=False)},
)
NOW = "2026-10-25T02:10:00"


def typed(
    story: Story,
    home: Path,
    *answers: str,
    begin: Begin | None = None,
    way: tuple[Command, ...] = (),
    run: Path | None = None,
    settings: Settings | None = None,
    width: int = 73,
) -> str:
    """What is printed when somebody types these answers, each shown as it was typed."""
    out = io.StringIO()
    left: Iterable[str] = iter(answers)

    def prompt(question: str) -> str:
        answer = next(left, None)  # type: ignore[call-overload]
        if answer is None:
            raise EOFError
        out.write(f"{question}{answer}\n")
        return str(answer)

    table = Table(
        WORDS,
        settings or Settings(),
        ASSETS,
        Slots(home / "saves"),
        home / "records.json",
        lambda: NOW,
        run,
    )
    console = Console(file=out, width=width, color_system=None, force_terminal=False)
    Player(Rules(story), console, prompt, table).play(
        begin or Begin(seed=1), way, is_inside=begin is not None
    )
    return out.getvalue()
