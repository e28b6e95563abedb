"""Runs that were read before, for whoever reads a story again and again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.model.problem import NOWHERE
from game.model.script import Script
from game.model.story import Story

Runs = tuple[Script, ...]


class KeptRuns:
    """The runs of each file without a fault, by its text.

    They are forgotten as soon as anything that a run can name has changed.
    """

    def __init__(self) -> None:
        self._named: object = None
        self._before: dict[tuple[str, str], Runs] = {}
        self._now: dict[tuple[str, str], Runs] = {}

    def begin(self, story: Story) -> None:
        """The runs are read against this story; files that are no longer there are forgotten."""
        named = _named(story)
        self._before = self._now if named == self._named else {}
        self._named, self._now = named, {}

    def of(self, file: str, text: str) -> Runs | None:
        """The runs of a file that stands as it stood; None when they must be read."""
        runs = self._before.get((file, text))
        if runs is not None:
            self._now[file, text] = runs
        return runs

    def keep(self, file: str, text: str, runs: Iterable[Script]) -> None:
        """Remember the runs of a file in which nothing is wrong."""
        self._now[file, text] = tuple(runs)


def _named(story: Story) -> object:
    """Everything that a run can name, with all that reading it may ask of that."""
    return (
        [(each.id, each.role, each.minutes) for each in story.chapters.values()],
        [
            (each.id, each.chapter, [choice.id for choice in each.choices])
            for each in story.scenes.values()
        ],
        [replace(variable, mark=NOWHERE) for variable in story.variables.values()],
        [list(ids) for ids in (story.roles, story.parts, story.fates, story.events)],
        [list(ids) for ids in (story.beliefs, story.hearers, story.people, story.pools)],
    )
