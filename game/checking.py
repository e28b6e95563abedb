"""What is wrong with a story's files: asked once, or again at every save of one of them."""

from __future__ import annotations

import gc
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli import ALL
from game.keeping.places import shipped_assets, shipped_story
from game.printing import print_json, print_lines
from game.stories import WrongUse, folder_of, need_overlays, placed, shown

if TYPE_CHECKING:
    from game.author.hearing import Ear
    from game.author.mending import Found

GOOD, FOUND = 0, 1


def check(options: Namespace) -> int:
    """Print every problem of a story; the exit code."""
    from game.author.check import as_json
    from game.author.mending import counted
    from game.model.codes import where_explained

    problems = found_in(folder_of(options.story), options.overlay).every
    summary = as_json(problems)
    if options.json:
        print_json(summary)
    else:
        asked = [where_explained(problems[0])] if problems else []
        print_lines((*map(str, problems), *asked, counted(problems)))
    return FOUND if summary["errors"] or (options.strict and summary["warnings"]) else GOOD


def watch(options: Namespace) -> int:
    """Check at every save and print what it changed, until the author has had enough."""
    from game.author.hearing import Ear
    from game.author.mending import Found, mending
    from game.author.watch import saves

    folder = folder_of(options.story)
    need_overlays(options.overlay)
    ear, stands = Ear(), Found(())
    gc.disable()  # garbage is looked for between saves, and not while the author waits
    try:
        for files in saves((folder, *options.overlay)):
            change = mending(stands, found_in(folder, options.overlay, ear))
            stands = change.stands
            if files:
                print_lines(f"saved   {name}" for name in sorted(map(shown, files)))
            print_lines(change.lines())
            if not files:
                print_lines(["every save is checked from here on; Ctrl-C leaves"], sys.stderr)
            gc.collect()
    except KeyboardInterrupt:
        print(file=sys.stderr)
    return GOOD


def explain(name: str) -> int:
    """Print the page of a code, or the list of all; the exit code."""
    from game.author.explain import UnknownCode, explained
    from game.author.explain_print import print_list, print_page
    from game.model.codes import CODES

    try:
        if name == ALL:
            print_list(CODES.values(), sys.stdout)
        else:
            print_page(explained(name), sys.stdout)
    except UnknownCode as fault:
        raise WrongUse(str(fault)) from fault
    return GOOD


def found_in(folder: Path, overlays: Sequence[Path], ear: Ear | None = None) -> Found:
    """Everything that a check finds, with files as an editor finds them from here."""
    from game.author.check import checked_folder
    from game.author.mending import Found
    from game.author.scenery import ASSETS

    found = checked_folder(folder, overlays, shipped_assets(), ear)
    meant = found.meant
    if meant is not None and folder != shipped_story():
        # That a shipped picture or sound goes unused is no fault of this story.
        meant = tuple(p for p in meant if not p.mark.file.startswith(f"{ASSETS}/"))
    return Found(placed(found.read, folder), None if meant is None else placed(meant, folder))
