"""What an author's window has besides a player's; handed in, for a door knows no workshop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from game.model.problem import Mark, Problem
from game.model.story import Story
from game.play.command import Command
from game.play.rules import Rules

WayTo = Callable[[Story, str], tuple[Command, ...] | None]


class Fresh(Protocol):
    """A story that was read again; without rules it could not be read, and the problems say why."""

    @property
    def rules(self) -> Rules | None: ...
    @property
    def problems(self) -> tuple[Problem, ...]: ...


class Unopened(Protocol):
    """Why no editor was opened: a word of the catalogue, and what goes into its sentence."""

    @property
    def why(self) -> str: ...
    @property
    def what(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Author:
    """`edit` opens a place of the story's files in an editor; what comes back is why it could not.
    `runs` is the folder in which nights are kept as runs.

    `way_to` finds the commands that lead to a scene; None where no way is known. It may take long,
    and is asked on a thread of its own. `reread` gives what was read since it was last asked, and
    never waits.
    """

    edit: Callable[[Mark], Unopened | None]
    runs: Path
    way_to: WayTo | None = None
    reread: Callable[[], Fresh | None] | None = None
