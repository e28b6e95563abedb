"""What the hallway hands to the window: a story, where things lie, and how it is opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from game.desktop.authoring import Author
from game.desktop.screen import Screen
from game.desktop.stage import Stage
from game.keeping.places import Places
from game.model.problem import Problem
from game.model.story import Story


@dataclass(frozen=True)
class Plan:
    """`read` gives the story in a language, as far as it is told in it, or only its problems.

    `open_at` is the page to begin at, if any;
    `record` is the playthrough file that the night is kept in as well, if it is to be; `author` is
    what an author's window has besides.
    """

    story_id: str
    read: Callable[[str], tuple[Story | None, tuple[Problem, ...]]]
    assets: Path
    places: Places
    open_at: Callable[[Stage], Screen] | None = None
    size: tuple[int, int] | None = None
    record: Path | None = None
    author: Author | None = None
