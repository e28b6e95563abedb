"""Reads a story again whenever one of its files is saved, on a thread of its own."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

from game.author.watch import saves
from game.keeping.transcripts import PLAY
from game.model.problem import Problem
from game.model.story import Story
from game.play.rules import Rules

Read = Callable[[], tuple[Story | None, tuple[Problem, ...]]]


@dataclass(frozen=True, slots=True)
class Reread:
    """A story read again with its rules made ready, or only its problems."""

    rules: Rules | None
    problems: tuple[Problem, ...]


class Rereading:
    """`newest` gives each reading once and never waits; of several only the last counts."""

    def __init__(self, folders: Iterable[Path], read: Read) -> None:
        self._folders = tuple(folders)
        self._read = read
        self._stop = Event()
        self._newest: deque[Reread | BaseException] = deque(maxlen=1)
        Thread(target=self._watch, daemon=True).start()

    def newest(self) -> Reread | None:
        """What was read since this was last asked; raises what went wrong in our own code."""
        try:
            found = self._newest.popleft()
        except IndexError:
            return None
        if isinstance(found, BaseException):
            raise found
        return found

    def stop(self) -> None:
        """Watch no longer."""
        self._stop.set()

    def _watch(self) -> None:
        for files in saves(self._folders, self._stop):
            # A run tells of the story and changes nothing in it; the window may be writing one.
            if any(not file.name.endswith(PLAY) for file in files):
                self._newest.append(self._tried())

    def _tried(self) -> Reread | BaseException:
        try:
            return self._again()
        except Exception as fault:  # carried over to the window, which has a calm page for it
            return fault

    def _again(self) -> Reread:
        story, problems = self._read()
        if story is None:
            return Reread(None, problems)
        rules = Rules(story)
        for scene in story.scenes:
            rules.scene(scene)  # now, so that the window need not stop for it
        return Reread(rules, problems)
