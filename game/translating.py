"""Writes the files in which a story is told in another language, and brings them up to it."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from game.printing import print_lines
from game.replacing import put
from game.stories import WrongUse, folder_of, need_overlays, own_folder, own_language, placed, shown

if TYPE_CHECKING:
    from game.author.entries import Scribe

GOOD = 0


def translate(options: Namespace) -> int:
    """Write what is missing in a language, and print which files changed; the exit code."""
    from game.author.entries import Scribe
    from game.author.pseudo import PSEUDO, pseudo
    from game.author.translate import CannotTranslate
    from game.reading.front_builder import is_language
    from game.reading.renderings import Tongues

    language = options.language
    if not is_language(language):
        raise WrongUse(f"'{language}' is no code of a language, such as `ru` or `pt-br`")
    need_overlays(options.overlay)
    # Whoever names an overlay alone means that, and not the story that it is for.
    is_overlay_alone = options.overlay and options.story is None
    story = folder_of(None) if is_overlay_alone else own_folder(options.story)
    folders = () if is_overlay_alone else (story,)
    own = own_language(story)
    if language == own:
        raise WrongUse(f"'{language}' is the story's own language")
    scribe = Scribe(Tongues(language, own), pseudo if language == PSEUDO else None)
    for folder in (*folders, *options.overlay):
        try:
            _translate(folder, scribe)
        except CannotTranslate as fault:
            print_lines(map(str, placed(fault.problems, folder)), sys.stderr)
            raise WrongUse(f"{fault}, so nothing was written") from fault
    return GOOD


def _translate(folder: Path, scribe: Scribe) -> None:
    from game.author.translate import translated
    from game.reading.library import files_in, language_files_in

    found, files = files_in(folder), language_files_in(folder, scribe.tongues.language)
    made = translated(found.texts, files.texts, scribe)
    for file, text in made.files.items():
        put(folder / file, files.texts.get(file), text)
    print_lines(shown(folder / file) for file in made.files)
    done = made.many - made.missing
    print(f"{scribe.tongues.language}: {done} of {made.many} texts told, {made.behind} of them "
          "to be looked at again")  # fmt: skip
