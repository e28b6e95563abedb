"""Stories, their languages, runs and style, read from folders or from texts."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from game.model.problem import Problem
from game.model.script import Script
from game.model.story import Story
from game.model.style import Style
from game.reading import desk
from game.reading.desk import Reading
from game.reading.folders import Found, languages_in, take_file, take_folder
from game.reading.kept_runs import KeptRuns
from game.reading.renderings import FOLDER
from game.reading.scripts import scripts
from game.reading.style_builder import style
from game.reading.texts import settled
from game.reading.told import Folders, Tongue, told_in

STYLE, PLAY = "style.yaml", ".play.yaml"


@dataclass(frozen=True, slots=True)
class Whole:
    """A story folder with everything in it; `slips` are the problems of its runs.

    Its runs and its other languages are read against the story; while that cannot be joined they
    wait.
    """

    story: Story | None
    style: Style
    problems: tuple[Problem, ...]
    scripts: tuple[Script, ...] = ()
    slips: tuple[Problem, ...] = ()
    tongues: tuple[Tongue, ...] = ()


def read_whole(folder: Path, overlays: Sequence[Path] = (), kept: KeptRuns | None = None) -> Whole:
    """Everything that a story folder and overlay folders hold, and all that is wrong with it."""
    roots = _roots(folder, overlays)
    with _collector_paused():
        found = Found()
        if not _take_all(roots, found):
            return Whole(None, Style(), tuple(found.problems))
        reading = desk.read(found.texts, found.problems)
        look, faults = style({name: found.texts[name] for name in (STYLE,) if name in found.texts})
        problems = (*reading.problems, *faults)
        own = reading.story
        if own is None:
            return Whole(None, look, problems)
        tongues = tuple(_told_in(each, own, roots, found) for each in _others(own, roots))
        return Whole(own, look, problems, *scripts(_runs(found), own, kept=kept), tongues)


def read_story(folder: Path, overlays: Sequence[Path] = (), language: str = "") -> Reading:
    """The story in a folder, with what overlay folders add to it.

    Problems name files as they lie in the story folder, and those of an overlay as it was given.
    The story is told in a language as far as that goes, and for the rest in its own.
    """
    roots = _roots(folder, overlays)
    with _collector_paused():
        found = Found()
        if not _take_all(roots, found):
            return Reading(None, tuple(found.problems))
        reading = desk.read(found.texts, found.problems)
        own = reading.story
        if own is None or language not in _others(own, roots):
            return reading
        tongue = _told_in(language, own, roots, found)
        return Reading(tongue.story, (*reading.problems, *tongue.problems))


def read_texts(texts: Mapping[str, str], language: str = "") -> Reading:
    """The story in these texts, each under its name in a story folder."""
    with _collector_paused():
        found, files = Found(), Found()
        for file, text in texts.items():
            if not file.startswith(f"{FOLDER}/"):
                found.keep(file, settled(file, text))
            elif file.startswith(f"{FOLDER}/{language}/"):
                files.keep(file, settled(file, text))
        reading = desk.read(found.texts, found.problems)
        own = reading.story
        if own is None or language in ("", own.language):
            return reading
        tongue = told_in(language, own, Folders(found.texts, ("",)), files.texts)
        return Reading(tongue.story, (*reading.problems, *files.problems, *tongue.problems))


def files_in(folder: Path) -> Found:
    """The text of every file of a story or an overlay, by its name there."""
    found = Found()
    take_folder(folder, "", found)
    return found


def language_files_in(folder: Path, language: str) -> Found:
    """The text of every file in which a story or an overlay is told in a language, by its name."""
    found = Found()
    if language in languages_in(folder):
        take_folder(folder / FOLDER / language, f"{FOLDER}/{language}/", found)
    return found


def read_scripts(
    story: Story, paths: Iterable[Path]
) -> tuple[tuple[Script, ...], tuple[Problem, ...]]:
    """The runs of playthrough files, those in folders included, and what is wrong with them."""
    found = Found()
    for path in paths:
        if path.is_dir():
            take_folder(path, f"{path.as_posix()}/", found)
        else:
            take_file(path, path.as_posix(), found)
    return scripts(_runs(found), story, found.problems)


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


def _roots(folder: Path, overlays: Sequence[Path]) -> dict[str, Path]:
    """A story folder and its overlays, by what the names of their files begin with."""
    return {"": folder, **{f"{overlay.as_posix()}/": overlay for overlay in overlays}}


def _take_all(roots: Mapping[str, Path], found: Found) -> bool:
    """Take every file of a story folder and its overlays; False when one is no story's folder."""
    return all(take_folder(root, prefix, found) for prefix, root in roots.items())


def _others(own: Story, roots: Mapping[str, Path]) -> tuple[str, ...]:
    """The languages but its own that a story names or that have files."""
    with_files = [language for root in roots.values() for language in languages_in(root)]
    named = dict.fromkeys((*own.front.languages, *with_files))
    return tuple(language for language in named if language != own.language)


def _told_in(language: str, own: Story, roots: Mapping[str, Path], story: Found) -> Tongue:
    files = Found()
    for prefix, root in roots.items():
        if language in languages_in(root):
            take_folder(root / FOLDER / language, f"{prefix}{FOLDER}/{language}/", files)
    tongue = told_in(language, own, Folders(story.texts, tuple(roots)), files.texts)
    return replace(tongue, problems=(*files.problems, *tongue.problems))
