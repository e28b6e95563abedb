"""Opens a door to play through: the window, or the terminal."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from game.keeping.places import Places, places, shipped_assets
from game.keeping.settings import settings_in
from game.keeping.transcripts import PLAY
from game.keeping.words import languages
from game.model.story import Story
from game.play.command import Begin, Command
from game.stories import (
    WrongUse,
    folder_above,
    folder_of,
    is_whole,
    languages_of,
    need_overlays,
    story_in,
)
from game.ways import way_to


def play(options: Namespace) -> int:
    """Play in the terminal or in a window; the exit code."""
    own = places(os.environ)
    folder = folder_of(options.story)
    overlays = (*own.overlay_folders(), *options.overlay)
    need_overlays(overlays)
    record = _run_file(options.record, folder) if options.record else None
    if options.language:
        _need_language(options.language, languages_of(folder, overlays))
    if options.text:
        if options.watch or options.author:
            raise WrongUse("--watch and --author are for the window, and --text opens none")
        from game.terminal.door import Opening, open_terminal

        language = options.language or settings_in(own.settings).reading.language
        with _blaming(own, folder, options.overlay):
            story = story_in(folder, overlays, language)
        begin, *choices = _way_in(story, options)
        assert isinstance(begin, Begin)
        opening = Opening(begin, tuple(choices), bool(options.at), language, record)
        open_terminal(story, opening, own, shipped_assets())
        return 0
    from game.windowing import Wanted, open_window

    begins = options.at or options.given or options.roles or options.seed is not None
    way = _way_in(story_in(folder, overlays), options) if begins else ()
    is_author = options.watch or options.author
    wanted = Wanted(folder, overlays, way, record, is_author, options.watch)
    return open_window(wanted, own, options.language)


@contextmanager
def _blaming(own: Places, folder: Path, named: Sequence[Path]) -> Iterator[None]:
    """Say so where it is an overlay of the player's own that keeps a story from being read."""
    try:
        yield
    except WrongUse:
        if not own.overlay_folders() or not is_whole(folder, named):
            raise
        raise WrongUse(
            f"an overlay in '{own.overlays}' cannot be read; moved out of that folder, "
            "it keeps nobody from playing"
        ) from None


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


def _need_language(language: str, of_story: tuple[str, ...]) -> None:
    """Say so where neither the story nor the game itself speaks a language."""
    known = dict.fromkeys((*of_story, *languages(shipped_assets() / "words")))
    if language not in known:
        raise WrongUse(f"nothing here is told in '{language}'; choose {' or '.join(known)}")


def _way_in(story: Story, options: Namespace) -> tuple[Command, ...]:
    """What is sent before the player is asked: a beginning, and the choices that lead on from it.

    A scene is reached as a player would reach it, where a way is known and nothing else is wanted.
    """
    from game.headless.beginning import Unfit, beginning

    try:
        begin = beginning(story, options.roles, options.at, options.given, options.seed)
    except Unfit as fault:
        raise WrongUse(str(fault)) from fault
    if not begin.scene or options.given or options.roles or options.seed is not None:
        return (begin,)
    way = way_to(story, begin.scene)
    if way is None:
        print(f"no way to '{begin.scene}' is known: it stands as history left it", file=sys.stderr)
    return way or (begin,)
