"""Stories as pytest items: `pytest my-story/` checks the story and plays its playthrough files.

This is loaded with every pytest that runs beside the game, so it imports nothing of the game until
it meets a story; files that belong to no story of ours are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from game.headless.script import Outcome
    from game.model.problem import Problem
    from game.model.script import Script
    from game.play.rules import Rules
    from game.reading.desk import Reading

FRONT, PLAY = "story.yaml", ".play.yaml"
_OURS = tuple(re.compile(rf"^{key}:", re.MULTILINE) for key in ("format", "story"))
_STORIES = pytest.StashKey["dict[tuple[Path, ...], _Told]"]()


class Unheld(Exception):
    """A story or a run that does not hold; the message has a line for every fault."""


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A story's front file brings its check, a playthrough file its runs."""
    if file_path.name == FRONT and _is_ours(file_path):
        return _StoryFile.from_parent(parent, path=file_path)
    if file_path.name.endswith(PLAY) and (_story_of(file_path) or _overlay_of(file_path)):
        return _PlayFile.from_parent(parent, path=file_path)
    return None


class _Told:
    """A story folder and what lies over it, read once for a whole run of pytest."""

    def __init__(self, folder: Path, overlays: tuple[Path, ...] = ()) -> None:
        self.folder = folder
        self._overlays = overlays

    @cached_property
    def reading(self) -> Reading:
        from game.reading.library import read_story

        return read_story(self.folder, self._overlays)

    @cached_property
    def rules(self) -> Rules | None:
        from game.play.rules import Rules

        return Rules(self.reading.story) if self.reading.story is not None else None


class _StoryFile(pytest.File):
    def collect(self) -> Iterator[pytest.Item]:
        yield _Check.from_parent(self, name="check")


class _Item(pytest.Item):
    """Something that fails with sentences instead of a traceback."""

    line = 1

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, Unheld):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.line - 1, self.name


class _Check(_Item):
    """Reads the story; fails with everything that is wrong in its files."""

    def runtest(self) -> None:
        told = _told(self.config, self.path.parent)
        errors = [problem for problem in told.reading.problems if problem.severity == "error"]
        if errors:
            raise Unheld(_lines(errors, f"{told.folder.as_posix()}/"))


class _PlayFile(pytest.File):
    """A playthrough file; its transcript, where it has one, is an item of its own."""

    def collect(self) -> Iterator[pytest.Item]:
        from game.keeping.transcripts import transcript_of

        told = _told_of(self.config, self.path)
        if told.rules is None:
            yield _Unread.from_parent(self, name="story")
            return
        from game.reading.library import read_scripts

        scripts, problems = read_scripts(told.rules.story, [self.path])
        if problems:
            yield _Faulty.from_parent(self, name="steps", problems=problems)
        runs = [_Run.from_parent(self, name=s.name, script=s, rules=told.rules) for s in scripts]
        yield from runs
        if transcript_of(self.path).is_file() and not problems:
            yield _Transcript.from_parent(self, name="transcript", runs=runs)


class _Run(_Item):
    """One run of a playthrough file."""

    def __init__(self, *, script: Script, rules: Rules, **more: Any) -> None:
        super().__init__(**more)
        self._script = script
        self._rules = rules
        self.line = script.mark.line

    @cached_property
    def outcome(self) -> Outcome:
        from game.headless.script import performed

        return performed(self._rules, self._script)

    def runtest(self) -> None:
        if self.outcome.fault is not None:
            raise Unheld(str(self.outcome.fault))


class _Transcript(_Item):
    """The runs of a file against their golden transcript."""

    def __init__(self, *, runs: list[_Run], **more: Any) -> None:
        super().__init__(**more)
        self._runs = runs

    def runtest(self) -> None:
        from game.headless.playtest import transcript_fault

        outcomes = [run.outcome for run in self._runs]
        if any(outcome.fault is not None for outcome in outcomes):
            pytest.skip("a run of this file fails by itself")
        fault = transcript_fault(self.path, outcomes)
        if fault is not None:
            raise Unheld(str(fault))


class _Unread(_Item):
    """Stands for the runs of a story that cannot be read."""

    def runtest(self) -> None:
        raise Unheld(f"{self.path}: the story cannot be read; see its check")


class _Faulty(_Item):
    """The steps of a playthrough file that cannot be read."""

    def __init__(self, *, problems: Sequence[Problem], **more: Any) -> None:
        super().__init__(**more)
        self._problems = problems

    def runtest(self) -> None:
        raise Unheld(_lines(self._problems))


def _told(config: pytest.Config, folder: Path, *overlays: Path) -> _Told:
    stories = config.stash.setdefault(_STORIES, {})
    return stories.setdefault((folder, *overlays), _Told(folder, overlays))


def _told_of(config: pytest.Config, path: Path) -> _Told:
    """What a playthrough file is about: its story, or the shipped one under its overlay."""
    folder = _story_of(path)
    if folder is not None:
        return _told(config, folder)
    from game.keeping.places import shipped_story

    overlay = _overlay_of(path)
    assert overlay is not None
    return _told(config, shipped_story(), overlay)


def _overlay_of(path: Path) -> Path | None:
    from game.keeping.overlays import overlay_above

    return overlay_above(path)


def _story_of(path: Path) -> Path | None:
    """The nearest folder above that holds a story of ours."""
    return next((folder for folder in path.parents if _is_ours(folder / FRONT)), None)


def _is_ours(front: Path) -> bool:
    """Whether this is the front of a story in our format, and not somebody else's story.yaml."""
    try:
        text = front.read_text("utf-8")
    except (OSError, ValueError):
        return False
    return all(key.search(text) for key in _OURS)


def _lines(problems: Sequence[Problem], prefix: str = "") -> str:
    """The problems, and where one learns what their codes mean."""
    from game.model.codes import where_explained

    return "\n".join([*(f"{prefix}{each}" for each in problems), where_explained(problems[0])])
