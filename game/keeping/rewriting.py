"""A file of the user's own, put into other words: whole or not at all, and as its system has it."""

from __future__ import annotations

import codecs
import os
from errno import EACCES
from pathlib import Path

from game.keeping.safely import CannotKeep, write_bytes


class Changed(Exception):
    """The file no longer says what it said when it was read."""


def rewrite(path: Path, old: str, new: str) -> None:
    """Put a new text in the place of the old one; line ends, permissions and links stay.

    Raises CannotKeep or Changed, and then the old file still stands.
    """
    file = path.resolve()  # a link goes on leading to the file, and is not put in its place
    raw = file.read_bytes()
    told = raw.decode("utf-8-sig", "replace")
    if told.replace("\r\n", "\n") != old:
        raise Changed(path.name)
    if not os.access(file, os.W_OK):
        raise CannotKeep("forbidden", file.parent, PermissionError(EACCES, os.strerror(EACCES)))
    ends = "\r\n" if "\r\n" in told else "\n"
    data = new.replace("\n", ends).encode("utf-8")
    mode = file.stat().st_mode
    write_bytes(file, (codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b"") + data)
    file.chmod(mode)
