"""Folders on disk: which files of a story they hold, and their text, or why it cannot be had."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from game.model.codes import problem
from game.model.problem import Mark, Problem
from game.reading.renderings import FOLDER
from game.reading.texts import LARGEST_FILE, decoded, too_large

LARGEST_STORY = 64 * 1024 * 1024  # bytes
MOST_FILES = 5000
MOST_FOLDERS = 5000


@dataclass(slots=True)
class Found:
    """The text of files by name, and what kept others from being read."""

    texts: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def keep(self, file: str, read: str | Problem) -> None:
        """Take in the text of a file, or what keeps it from being read."""
        if isinstance(read, Problem):
            self.problems.append(read)
        else:
            self.texts[file] = read

    def refuse(self, code: str, file: str, /, **parts: str) -> None:
        """Note why a file is not read."""
        file = file.encode("utf-8", "replace").decode()  # a name on disk need not be text
        self.problems.append(problem(code, Mark(file, 1, 1), **parts))


def languages_in(root: Path) -> list[str]:
    """The languages that have a folder of their own in a story or an overlay; no link is one."""
    try:
        entries = list(os.scandir(root / FOLDER))
    except OSError:
        return []
    folders = (entry.name for entry in entries if entry.is_dir(follow_symlinks=False))
    return sorted(name for name in folders if not name.startswith("."))


def take_folder(root: Path, prefix: str, found: Found) -> bool:
    """Take every YAML file of a folder and of the folders in it, in the order of their names.

    False when it is not the folder of a story at all.
    """
    if not root.is_dir():
        what = "no folder" if root.exists() else "not there"
        found.refuse("not-a-file", prefix.rstrip("/") or ".", name=root.as_posix(), what=what)
        return False
    names = _names(root, prefix, found)
    if names is None:
        return False
    size = 0
    for name in names:
        size += take_file(root / name, prefix + name, found)
        if size > LARGEST_STORY:
            limit = f"{LARGEST_STORY // (1024 * 1024)} MB"
            found.refuse("too-large", prefix + name, what="this story", limit=limit)
            return False
    return True


def _names(root: Path, prefix: str, found: Found) -> list[str] | None:
    """The names of the YAML files below a folder; links to folders are not followed."""
    names: list[str] = []
    waiting = [""]
    folders = 0
    while waiting:
        inside = waiting.pop()
        folders += 1
        try:
            entries = list(os.scandir(root / inside))
        except OSError as fault:
            found.refuse("not-a-file", prefix + inside, name=inside or ".", what=_why(fault))
            continue
        for entry in entries:
            name = inside + entry.name
            if entry.name.startswith("."):
                continue
            if name.endswith(".yaml"):
                names.append(name)
            elif name.endswith(".yml"):
                found.refuse("wrong-ending", prefix + name, name=entry.name)
            elif entry.is_dir(follow_symlinks=False):
                if name == FOLDER:
                    continue  # read when it is asked for, and not as part of the story
                waiting.append(f"{name}/")
            elif entry.is_symlink() and entry.is_dir():
                found.refuse("outside-the-folder", prefix + name, name=name)
        if len(names) > MOST_FILES or folders > MOST_FOLDERS:
            found.refuse("too-many-files", prefix.rstrip("/") or ".", limit=str(MOST_FILES))
            return None
    return sorted(names)


def take_file(path: Path, file: str, found: Found) -> int:
    """Take the text of one file; what comes back is its size."""
    try:
        status = path.stat()
        if path.is_symlink() and not _is_beside(path):
            found.refuse("outside-the-folder", file, name=path.name)
        elif stat.S_ISDIR(status.st_mode):
            found.refuse("not-a-file", file, name=path.name, what="a folder")
        elif not stat.S_ISREG(status.st_mode):
            found.refuse("not-a-file", file, name=path.name, what="a device or a pipe")
        elif status.st_size > LARGEST_FILE:
            found.problems.append(too_large(file))
        else:
            raw = path.read_bytes()
            found.keep(file, decoded(file, raw))
            return len(raw)
    except OSError as fault:
        found.refuse("not-a-file", file, name=path.name, what=_why(fault))
    return 0


def _why(fault: OSError) -> str:
    return f"not to be opened ({(fault.strerror or 'no reason is given').lower()})"


def _is_beside(link: Path) -> bool:
    """Whether a link leads to a file in the folder it lies in, or below."""
    return link.resolve().is_relative_to(link.parent.resolve())
