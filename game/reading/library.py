"""The story folder on disk: which files a story has, and their text, or why it cannot be had."""

from __future__ import annotations

import gc
import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from game.model.codes import problem
from game.model.problem import Mark, Problem
from game.model.script import Script
from game.model.story import Story
from game.model.style import Style
from game.reading import desk
from game.reading.desk import Reading
from game.reading.scripts import scripts
from game.reading.style_builder import style
from game.reading.texts import LARGEST_FILE, decoded, settled, too_large

LARGEST_STORY = 64 * 1024 * 1024  # bytes
MOST_FILES = 5000
STYLE, PLAY = "style.yaml", ".play.yaml"
MOST_FOLDERS = 5000


@dataclass(slots=True)
class Found:
    """The text of files by name, and what kept others from being read."""

    texts: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, code: str, file: str, /, **parts: str) -> None:
        """Note why a file is not read."""
        file = file.encode("utf-8", "replace").decode()  # a name on disk need not be text
        self.problems.append(problem(code, Mark(file, 1, 1), **parts))


@dataclass(frozen=True, slots=True)
class Whole:
    """A story folder with everything in it; `slips` are the problems of its runs.

    The runs are read against the story; while that cannot be joined they wait.
    """

    story: Story | None
    style: Style
    problems: tuple[Problem, ...]
    scripts: tuple[Script, ...] = ()
    slips: tuple[Problem, ...] = ()


def read_whole(folder: Path, overlays: Sequence[Path] = ()) -> Whole:
    """Everything that a story folder and overlay folders hold, and all that is wrong with it."""
    with _collector_paused():
        found = Found()
        if not _open_all(folder, overlays, found):
            return Whole(None, Style(), tuple(found.problems))
        reading = desk.read(found.texts, found.problems)
        look, faults = style({name: found.texts[name] for name in (STYLE,) if name in found.texts})
        problems = (*reading.problems, *faults)
        if reading.story is None:
            return Whole(None, look, problems)
        return Whole(reading.story, look, problems, *scripts(_runs(found), reading.story))


def read_story(folder: Path, overlays: Sequence[Path] = ()) -> Reading:
    """The story in a folder, with what overlay folders add to it.

    Problems name files as they lie in the story folder, and those of an overlay as it was given.
    """
    with _collector_paused():
        found = Found()
        if not _open_all(folder, overlays, found):
            return Reading(None, tuple(found.problems))
        return desk.read(found.texts, found.problems)


def read_texts(texts: Mapping[str, str]) -> Reading:
    """The story in these texts, each under its name in a story folder."""
    with _collector_paused():
        found = Found()
        for file, text in texts.items():
            _keep(file, settled(file, text), found)
        return desk.read(found.texts, found.problems)


def files_in(folder: Path) -> Found:
    """The text of every file of a story or an overlay, by its name there."""
    found = Found()
    _open(folder, "", found)
    return found


def read_scripts(
    story: Story, paths: Iterable[Path]
) -> tuple[tuple[Script, ...], tuple[Problem, ...]]:
    """The runs of playthrough files, those in folders included, and what is wrong with them."""
    found = Found()
    for path in paths:
        if path.is_dir():
            _open(path, f"{path.as_posix()}/", found)
        else:
            _take(path, path.as_posix(), found)
    return scripts(_runs(found), story, found.problems)


def read_style(folder: Path) -> tuple[Style, tuple[Problem, ...]]:
    """What style.yaml of a story folder allows; an empty style when there is none."""
    found = Found()
    path = folder / STYLE
    if path.exists():
        _take(path, STYLE, found)
    return style(found.texts, found.problems)


@contextmanager
def _collector_paused() -> Iterator[None]:
    # A story is one large tree without circles; looking for garbage in it takes a third longer.
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _runs(found: Found) -> dict[str, str]:
    return {file: text for file, text in found.texts.items() if file.endswith(PLAY)}


def _open_all(folder: Path, overlays: Sequence[Path], found: Found) -> bool:
    """Take every file of a story folder and its overlays; False when one is no story's folder."""
    roots = ((folder, ""), *((overlay, f"{overlay.as_posix()}/") for overlay in overlays))
    return all(_open(root, prefix, found) for root, prefix in roots)


def _open(root: Path, prefix: str, found: Found) -> bool:
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
        size += _take(root / name, prefix + name, found)
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
                waiting.append(f"{name}/")
            elif entry.is_symlink() and entry.is_dir():
                found.refuse("outside-the-folder", prefix + name, name=name)
        if len(names) > MOST_FILES or folders > MOST_FOLDERS:
            found.refuse("too-many-files", prefix.rstrip("/") or ".", limit=str(MOST_FILES))
            return None
    return sorted(names)


def _take(path: Path, file: str, found: Found) -> int:
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
            _keep(file, decoded(file, raw), found)
            return len(raw)
    except OSError as fault:
        found.refuse("not-a-file", file, name=path.name, what=_why(fault))
    return 0


def _why(fault: OSError) -> str:
    return f"not to be opened ({(fault.strerror or 'no reason is given').lower()})"


def _keep(file: str, read: str | Problem, found: Found) -> None:
    if isinstance(read, Problem):
        found.problems.append(read)
    else:
        found.texts[file] = read


def _is_beside(link: Path) -> bool:
    """Whether a link leads to a file in the folder it lies in, or below."""
    return link.resolve().is_relative_to(link.parent.resolve())
