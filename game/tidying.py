"""Keeps the files of a story in order: puts them so, and tells editors what order is."""

from __future__ import annotations

import json
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from game.printing import print_lines
from game.replacing import put
from game.stories import WrongUse, folder_of, need_overlays, placed, shown

if TYPE_CHECKING:
    from game.author.format import LeftAlone

GOOD, FOUND = 0, 1


def fmt(options: Namespace) -> int:
    """Put every file in order, or with `--check` only name those that are not; the exit code."""
    need_overlays(options.overlay)
    # Whoever names an overlay alone means that, and not the story that came with the game.
    is_overlay_alone = options.overlay and options.story is None
    folders = () if is_overlay_alone else (folder_of(options.story),)
    counts: Counter[str] = Counter()
    for folder in (*folders, *options.overlay):
        print_lines(_in_order(folder, counts, is_asking=options.check))
    done = "not in order" if options.check else "put in order"
    print(f"{_files(counts['changed'])} {done}, {_files(counts['left'])} left alone")
    return FOUND if counts["left"] or (options.check and counts["changed"]) else GOOD


def schema(options: Namespace) -> int:
    """Print a schema of story files for editors, or write it to a file; the exit code."""
    from game.author import editor_schema
    from game.keeping.safely import CannotKeep, write_text

    text = json.dumps(editor_schema.schema(), indent=2)
    if options.file is None:
        print(text)
        return GOOD
    try:
        write_text(options.file, f"{text}\n")
    except CannotKeep as fault:
        raise WrongUse(str(fault)) from fault
    print(shown(options.file))
    return GOOD


def _in_order(folder: Path, counts: Counter[str], *, is_asking: bool) -> Iterator[str]:
    """Put the files of one folder in order; a line for each that changes or is left alone."""
    from game.author.format import put_in_order
    from game.reading.library import files_in

    found = files_in(folder)
    yield from map(str, placed(found.problems, folder))
    counts["left"] += len({problem.mark.file for problem in found.problems})
    for file, text in found.texts.items():
        new = put_in_order(file, text)
        if not isinstance(new, str):
            counts["left"] += 1
            yield from _why(new, folder)
        elif new != text:
            counts["changed"] += 1
            if not is_asking:
                put(folder / file, text, new)
            yield shown(folder / file)


def _why(left: LeftAlone, folder: Path) -> Iterator[str]:
    if left.problems:
        yield from map(str, placed(left.problems, folder))
    else:
        place = f"{shown(folder / left.mark.file)}:{left.mark.line}:{left.mark.column}"
        yield f"{place}  left alone: {left.why}."


def _files(many: int) -> str:
    return "1 file" if many == 1 else f"{many} files"
