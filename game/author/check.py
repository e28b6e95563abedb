"""Every static check of a story, in the order of its files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from game.author.clock import clock_problems
from game.author.hearing import Ear
from game.author.languages import language_problems
from game.author.mending import Found
from game.author.prose_style import style_problems
from game.author.provenance import record_problems
from game.author.scenery import scenery_problems
from game.author.variables import variable_problems
from game.author.ways import way_problems
from game.keeping.assets import Assets
from game.model.problem import Problem
from game.model.story import Story
from game.model.style import Style
from game.reading.library import read_whole


def checked_folder(
    folder: Path, overlays: Sequence[Path], assets: Assets, ear: Ear | None = None
) -> Found:
    """Everything wrong with a story folder, its runs and what overlay folders add to it."""
    whole = read_whole(folder, overlays)
    if whole.story is None:
        return Found(whole.problems)
    known = (*whole.slips, *language_problems(whole.story, whole.tongues))
    return Found(whole.problems, checked(whole.story, known, whole.style, assets, ear))


def checked(
    story: Story | None,
    problems: Iterable[Problem],
    style: Style | None = None,
    assets: Assets | None = None,
    ear: Ear | None = None,
) -> tuple[Problem, ...]:
    """All problems: those of reading, and, where the story could be joined, those of meaning.

    Without a style the prose is not judged; without assets pictures and sounds are not looked for.
    Whoever checks again and again keeps an ear for it.
    """
    found = list(problems)
    if story is not None:
        found.extend(way_problems(story))
        found.extend(clock_problems(story))
        found.extend(variable_problems(story))
        found.extend(record_problems(story))
        if assets is not None:
            found.extend(scenery_problems(story, assets))
        if style is not None:
            found.extend(style_problems(story, style, ear))
    return tuple(sorted(dict.fromkeys(found), key=lambda p: (p.mark, p.code, p.message)))


def as_json(problems: Iterable[Problem]) -> dict[str, Any]:
    """The shape that `check --json` prints."""
    listed = [
        {
            "code": problem.code,
            "name": problem.name,
            "severity": problem.severity,
            "file": problem.mark.file,
            "line": problem.mark.line,
            "column": problem.mark.column,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    return {
        "problems": listed,
        "errors": sum(entry["severity"] == "error" for entry in listed),
        "warnings": sum(entry["severity"] == "warning" for entry in listed),
    }
