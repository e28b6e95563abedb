"""Opens a door to play through: the window, or the terminal."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from game.keeping.places import Places, places, shipped_assets
from game.keeping.settings import keep_settings, settings_in, with_setting
from game.keeping.transcripts import PLAY
from game.stories import WrongUse, folder_above, folder_of, id_of, need_overlays, story_in

if TYPE_CHECKING:
    from game.model.problem import Problem
    from game.model.story import Story
    from game.play.command import Begin

IN_TEXT = "without a window: `ten-past-two play --text`"


def play(options: Namespace) -> int:
    """Play in the terminal or in a window; the exit code."""
    own = places(os.environ)
    folder = folder_of(options.story)
    overlays = (*own.overlay_folders(), *options.overlay)
    need_overlays(overlays)
    record = _run_file(options.record, folder) if options.record else None
    if options.text:
        from game.terminal.door import Opening, open_terminal

        story = story_in(folder, overlays)
        begin = _beginning(story, options)
        opening = Opening(begin, language=options.language, run=record)
        open_terminal(story, opening, own, shipped_assets())
        return 0
    return _window(options, own, folder, overlays, record)


def _run_file(named: Path, folder: Path) -> Path:
    """The file that a night is recorded in: a new one, where playtest will look for its story."""
    if not named.name.endswith(PLAY):
        raise WrongUse(f"a recorded night is a file that ends in {PLAY}, and '{named}' does not")
    if named.exists():
        raise WrongUse(f"there is a '{named}' already, and a recorded night writes over no file")
    if folder_above(named).resolve() != folder.resolve():
        raise WrongUse(
            f"'{named}' lies outside '{folder}', and playtest looks for a run's story above it"
        )
    return named


def _window(
    options: Namespace, own: Places, folder: Path, overlays: tuple[Path, ...], record: Path | None
) -> int:
    _need_display(os.environ)
    _need_pygame_ce()
    from game.desktop.app import CannotOpen, Plan, run
    from game.desktop.night import begun
    from game.desktop.screens.reader import ReaderScreen
    from game.desktop.stage import Stage
    from game.reading.library import read_story

    if options.language:
        settings = with_setting(settings_in(own.settings), "reading.language", options.language)
        keep_settings(own.settings, settings)

    def read() -> tuple[Story | None, tuple[Problem, ...]]:
        reading = read_story(folder, overlays)
        return reading.story, reading.problems

    opened_at = None
    if options.at or options.given or options.roles or options.seed is not None:
        begin = _beginning(story_in(folder, overlays), options)

        def opened_at(stage: Stage) -> ReaderScreen:
            assert stage.rules is not None
            return ReaderScreen(stage, begun(stage.rules, begin))

    try:
        plan = Plan(id_of(folder), read, shipped_assets(), own, opened_at, record=record)
        return run(plan)
    except CannotOpen as fault:
        raise WrongUse(f"no window can be opened here ({fault}); {IN_TEXT}") from fault


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


def _beginning(story: Story, options: Namespace) -> Begin:
    from game.headless.beginning import Unfit, beginning

    try:
        return beginning(story, options.roles, options.at, options.given, options.seed)
    except Unfit as fault:
        raise WrongUse(str(fault)) from fault
