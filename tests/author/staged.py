"""The stage on which the example of a page is tried: a clean story with an evening left open.

An example's pages, unless it brings a chapter of its own, stand in night/exchange.yaml under a head
that is not shown; lines are counted from the example's first, as its reader does. What the stage
itself declares lies in a folder `rest`, so that an example may have a board.yaml of its own.
"""

from __future__ import annotations

import re
from pathlib import Path

from game.author.check import checked_folder
from tests.reading.bundles import unpack

STAGE = Path(__file__).parent.parent / "stage"
NO_PICTURE = "# no picture lies beside its sheet\n"
CHAPTER, REST = "night/exchange.yaml", "rest/"
HEAD = """\
chapter: exchange
role: operator
part: evening
place: exchange
start: {start}
card: Antonina, position 41, in the evening.
---
"""
_SCENE = re.compile(r"^scene: (\S+)$", re.MULTILINE)
_OWN_HEAD = re.compile(r"\A(?:#.*\n)*(?:chapter|extend):")
_PLACE = re.compile(rf"((?<![\w/]){re.escape(CHAPTER)}:|\bon line )(\d+)")


def problems_of(example: str, folder: Path) -> list[str]:
    """What the check prints for an example."""
    base = {
        path.relative_to(STAGE).as_posix(): path.read_text("utf-8")
        for path in STAGE.rglob("*.yaml")
    }
    pages = example.split("# file: ")[0]
    start = _SCENE.search(pages)
    head = "" if start is None or _OWN_HEAD.match(pages) else HEAD.format(start=start[1])
    unpack(head + example, folder, base, CHAPTER)
    for sheet in folder.glob("assets/pictures/*/picture.json"):
        if NO_PICTURE not in example:
            (sheet.parent / "flat.webp").touch()
    shift = head.count("\n")
    return [
        _PLACE.sub(lambda found: f"{found[1]}{int(found[2]) - shift}", str(problem)).replace(
            REST, ""
        )
        for problem in checked_folder(folder, (), folder / "assets").every
    ]
