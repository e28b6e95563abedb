"""What is wrong with a story's files: asked once, or again at every save of one of them."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

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

    problems = found_in(folder_of(options.story), options.overlay).every
    summary = as_json(problems)
    if options.json:
        print_json(summary)
    else:
        print_lines((*map(str, problems), counted(problems)))
    return FOUND if summary["errors"] or (options.strict and summary["warnings"]) else GOOD


def watch(options: Namespace) -> int:
    """Check at every save and print what it changed, until the author has had enough."""
    from game.author.hearing import Ear
    from game.author.mending import Found, mending
    from game.author.watch import saves

    folder = folder_of(options.story)
    need_overlays(options.overlay)
    ear, stands = Ear(), Found(())
    try:
        for files in saves((folder, *options.overlay)):
            change = mending(stands, found_in(folder, options.overlay, ear))
            stands = change.stands
            if files:
                print_lines(f"saved   {name}" for name in sorted(map(shown, files)))
            print_lines(change.lines())
            if not files:
                print_lines(["every save is checked from here on; Ctrl-C leaves"], sys.stderr)
    except KeyboardInterrupt:
        print(file=sys.stderr)
    return GOOD


def explain(name: str) -> int:
    """Print what a code means, and its remedy; the exit code."""
    from game.model.codes import CODES

    found = [code for code in CODES.values() if name.lower() in (code.code.lower(), code.name)]
    if not found:
        raise WrongUse(f"there is no code '{name}'; codes run from {min(CODES)} to {max(CODES)}")
    for code in found:
        print(f"{code.code} {code.name} ({code.severity})")
        print(code.means)
        if code.remedy:
            print(code.remedy)
    return GOOD


def found_in(folder: Path, overlays: Sequence[Path], ear: Ear | None = None) -> Found:
    """Everything that a check finds, with files as an editor finds them from here."""
    from game.author.check import checked
    from game.author.mending import Found
    from game.author.scenery import PICTURES
    from game.keeping.assets import listed
    from game.reading.library import read_story, read_style

    reading = read_story(folder, overlays)
    style, style_problems = read_style(folder)
    read = placed((*reading.problems, *style_problems), folder)
    if reading.story is None:
        return Found(read)
    meant = checked(reading.story, (), style, listed(shipped_assets()), ear)
    if folder != shipped_story():  # that a shipped picture goes unused is no fault of this story
        meant = tuple(p for p in meant if not p.mark.file.startswith(PICTURES))
    return Found(read, placed(meant, folder))
