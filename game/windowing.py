"""Opens the window: a player's, or an author's with what the workshop has for it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from game.editing import Unopened, opened
from game.keeping.places import Places, shipped_assets
from game.keeping.settings import keep_settings, settings_in, with_setting
from game.model.problem import Mark, Problem
from game.model.story import Story
from game.play.command import Command
from game.stories import WrongUse, id_of, placed
from game.ways import way_to

if TYPE_CHECKING:
    from game.desktop.authoring import Author
    from game.desktop.screens.reader import ReaderScreen
    from game.desktop.stage import Stage

IN_TEXT = "without a window: `ten-past-two play --text`"
RUNS = "playthroughs"  # the folder of a story in which an author's runs are kept

Read = Callable[[str], tuple[Story | None, tuple[Problem, ...]]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which story, with what; the way by which it is entered, if not by the title; for whom."""

    folder: Path
    overlays: tuple[Path, ...]
    way: tuple[Command, ...] = ()
    record: Path | None = None
    is_author: bool = False
    watches: bool = False


def open_window(wanted: Wanted, own: Places, language: str = "") -> int:
    """Play in a window until it is closed; the exit code."""
    _need_display(os.environ)
    _need_pygame_ce()
    from game.desktop.app import CannotOpen, run
    from game.desktop.plan import Plan
    from game.reading.library import read_story

    if language:
        settings = with_setting(settings_in(own.settings), "reading.language", language)
        keep_settings(own.settings, settings)

    def read(language: str) -> tuple[Story | None, tuple[Problem, ...]]:
        reading = read_story(wanted.folder, wanted.overlays, language)
        return reading.story, placed(reading.problems, wanted.folder)

    author, stop = _author(wanted, read, own) if wanted.is_author else (None, lambda: None)
    plan = Plan(
        id_of(wanted.folder),
        read,
        shipped_assets(),
        own,
        _entered_by(wanted.way) if wanted.way else None,
        record=wanted.record,
        author=author,
    )
    try:
        return run(plan)
    except CannotOpen as fault:
        raise WrongUse(f"no window can be opened here ({fault}); {IN_TEXT}") from fault
    finally:
        stop()


def _entered_by(way: tuple[Command, ...]) -> Callable[[Stage], ReaderScreen]:
    """The page to which a way leads."""

    def entered(stage: Stage) -> ReaderScreen:
        from game.desktop.night import told_again
        from game.desktop.screens.reader import ReaderScreen

        assert stage.rules is not None
        again = told_again(stage.rules, way)
        assert again.night is not None, again.refusal
        return ReaderScreen(stage, again.night, comes_in=True)

    return entered


def _author(wanted: Wanted, read: Read, own: Places) -> tuple[Author, Callable[[], None]]:
    """What an author's window has besides, and what ends it."""
    from game.author.rereading import Rereading
    from game.desktop.authoring import Author

    folder = wanted.folder

    def edit(mark: Mark) -> Unopened | None:
        path = folder / mark.file
        return opened(
            os.environ, (path if path.is_file() else Path(mark.file)).resolve(), mark.line
        )

    def read_again() -> tuple[Story | None, tuple[Problem, ...]]:
        return read(settings_in(own.settings).reading.language)

    rereading = Rereading((folder, *wanted.overlays), read_again) if wanted.watches else None
    author = Author(
        edit,
        folder / RUNS,
        way_to,
        rereading.newest if rereading is not None else None,
    )
    return author, rereading.stop if rereading is not None else lambda: None


def _need_display(environment: Mapping[str, str]) -> None:
    """Say so where there is no screen; left to itself SDL would draw to nobody."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    if sys.platform.startswith("linux") and not any(environment.get(name) for name in screens):
        raise WrongUse(f"there is no display to open a window on; {IN_TEXT}")


def _need_pygame_ce() -> None:
    """Say what to install when the window's library is missing, or is the other pygame."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        pygame = import_module("pygame")
    except ImportError as fault:
        raise WrongUse(f"the window needs pygame-ce: `pip install pygame-ce`; {IN_TEXT}") from fault
    if not getattr(pygame, "IS_CE", False):
        raise WrongUse(
            "the package pygame has been installed over pygame-ce, and the two cannot share a "
            "folder: `pip uninstall -y pygame pygame-ce`, then `pip install pygame-ce`; " + IN_TEXT
        )
