"""Finds the overlay that a playthrough file lies in, by the pages that lie beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from game.keeping.safely import text_in
from game.keeping.transcripts import PLAY

FRONT = "story.yaml"
_EXTENDS = re.compile(r"^extend: *[a-z0-9-]+ *(?:#.*)?$", re.MULTILINE)
_TELLS = re.compile(r"^(?:format|story|title):", re.MULTILINE)
_ADDS = re.compile(r"^(?:roles|parts|fates|languages):", re.MULTILINE)


def holds_story(folder: Path) -> bool:
    """Whether a folder has the front page of a story, and not what an overlay adds to one."""
    front = folder / FRONT
    if not front.is_file():
        return False
    text = text_in(front) or ""
    return _TELLS.search(text) is not None or _ADDS.search(text) is None


def overlay_above(path: Path) -> Path | None:
    """The overlay that a folder is, or that a file lies in; None inside a story, or outside both.

    An overlay is a folder with a page that extends another's, and with no story above it.
    """
    whole = path.resolve()
    if any(holds_story(folder) for folder in (whole, *whole.parents)):
        return None
    if whole.is_dir():
        return whole if _extends(whole.rglob("*.yaml")) else None
    # A run lies beside the pages, or in a folder of runs among them.
    folders = tuple(whole.parents)[:2]
    return next((folder for folder in folders if _extends(folder.glob("*.yaml"))), None)


def _extends(files: Iterable[Path]) -> bool:
    pages = (page for page in sorted(files) if not page.name.endswith(PLAY))
    return any(_EXTENDS.search(text_in(page) or "") for page in pages)
