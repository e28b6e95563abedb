"""Finds and reads the story that a command is about, or says why it cannot."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from game.keeping.overlays import holds_story
from game.keeping.places import shipped_story
from game.model.problem import Mark, Problem
from game.model.story import Story

FRONT = "story.yaml"


class WrongUse(Exception):
    """A command that cannot be carried out; the message says why, and what would do."""


def folder_of(named: Path | None) -> Path:
    """The story's folder that was named, or the shipped one; WrongUse when it holds no story."""
    folder = named or shipped_story()
    if folder.name == FRONT:
        folder = folder.parent
    if not (folder / FRONT).is_file():
        raise WrongUse(f"there is no {FRONT} in '{folder}', so it is no story's folder")
    return folder


def own_folder(named: Path | None, how: str = "") -> Path:
    """A story's folder that may be written in: the one named, or the one stood in."""
    for folder in (named,) if named else (Path(), Path("story")):
        if (folder / FRONT).is_file():
            return folder
    raise WrongUse(f"there is no {FRONT} here; name the story's folder{how}")


def story_in(folder: Path, overlays: Sequence[Path], language: str = "") -> Story:
    """The story in a folder; WrongUse, after its problems, when it cannot be played."""
    from game.reading.library import read_story

    need_overlays(overlays)
    reading = read_story(folder, overlays, language)
    if reading.story is None:
        errors = [problem for problem in reading.problems if problem.severity == "error"]
        for problem in placed(errors, folder):
            print(problem, file=sys.stderr)
        raise WrongUse(f"the story in '{folder}' cannot be read")
    return reading.story


def is_whole(folder: Path, overlays: Sequence[Path]) -> bool:
    """Whether a story can be read with these overlays and no others."""
    from game.reading.library import read_story

    return read_story(folder, overlays).story is not None


def is_story(folder: Path) -> bool:
    """Whether a folder, or the front file named for it, is a story and no overlay."""
    return folder.name == FRONT or not folder.is_dir() or holds_story(folder)


def older_in(named: Path, folder: Path, overlays: Sequence[Path]) -> Story:
    """An older version: a story, or an overlay as it was, laid over the story in a folder."""
    if not is_story(named):
        return story_in(folder, (*overlays, named))
    return story_in(folder_of(named), ())


def each_once(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Folders in their order, each of them once however it was named."""
    return tuple({folder.resolve(): folder for folder in folders}.values())


def need_overlays(overlays: Sequence[Path]) -> None:
    """WrongUse when a folder that was named is not there."""
    missing = [overlay for overlay in overlays if not overlay.is_dir()]
    if missing:
        raise WrongUse(f"there is no overlay folder '{missing[0]}'")


def folder_above(path: Path) -> Path:
    """The story that a playthrough file belongs to: the nearest above it, or the shipped one."""
    if holds_story(path):
        return path
    above = (folder for folder in path.resolve().parents if holds_story(folder))
    return next(above, shipped_story())


def placed(problems: Iterable[Problem], folder: Path) -> tuple[Problem, ...]:
    """The problems with their files as an editor finds them from here."""
    return tuple(replace(problem, mark=place(problem.mark, folder)) for problem in problems)


def place(mark: Mark, folder: Path) -> Mark:
    """A mark in a story's folder as an editor finds it from here."""
    path = folder / mark.file
    return replace(mark, file=shown(path)) if mark.file and path.is_file() else mark


def shown(path: Path) -> str:
    """A file as an editor finds it from here."""
    here, whole = Path.cwd().resolve(), path.resolve()
    return (whole.relative_to(here) if whole.is_relative_to(here) else whole).as_posix()


def own_language(folder: Path) -> str:
    """The language that a story is written in: the first that it names."""
    from game.reading.front_builder import OWN_LANGUAGE

    return next(iter(_named_languages(folder)), OWN_LANGUAGE)


def languages_of(folder: Path, overlays: Sequence[Path]) -> tuple[str, ...]:
    """The languages that a story names or has files in, before the rest of it is read."""
    from game.reading.folders import languages_in

    roots = (folder, *overlays)
    named = (each for root in roots for each in (*_named_languages(root), *languages_in(root)))
    return tuple(dict.fromkeys(named))


def _named_languages(root: Path) -> list[str]:
    text = (root / FRONT).read_text("utf-8", "replace") if (root / FRONT).is_file() else ""
    found = re.search(r"^languages:([^#\n]*)", text, re.MULTILINE)
    names = found[1].split(",") if found else []
    return [name.strip() for name in names if name.strip()]


def id_of(folder: Path) -> str:
    """The story's id from its front file, before the rest of it is read."""
    found = re.search(
        r"^story:\s*([a-z0-9-]+)", (folder / FRONT).read_text("utf-8", "replace"), re.MULTILINE
    )
    return found[1] if found else folder.name
