"""Every static check of a story, in the order of its files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.author.cases import Cases
from game.author.cast import cast_problems
from game.author.clock import clock_problems
from game.author.deeds import Deeds
from game.author.hearing import Ear
from game.author.hours import hour_problems
from game.author.languages import language_problems
from game.author.mending import Found
from game.author.order import Order
from game.author.people import people_problems
from game.author.proofreading import slip_problems
from game.author.prose_style import style_problems
from game.author.provenance import record_problems
from game.author.questions import Questions
from game.author.reference import reference_problems
from game.author.runs import run_problems
from game.author.scenery import lost_problems, scenery_problems
from game.author.variables import variable_problems
from game.author.ways import way_problems
from game.author.words import everything_said
from game.keeping.assets import Assets, Lost, listed, lost
from game.model.problem import Problem
from game.model.script import Script
from game.model.story import Story
from game.model.style import Style
from game.reading.library import read_whole


@dataclass(frozen=True, slots=True)
class Beside:
    """What a story is held against; what is None is not looked at."""

    style: Style | None = None
    assets: Assets | None = None
    lost: tuple[Lost, ...] = ()
    scripts: tuple[Script, ...] = ()


def checked_folder(
    folder: Path, overlays: Sequence[Path], assets: Path, ear: Ear | None = None
) -> Found:
    """Everything wrong with a story folder, its runs and what overlay folders add to it."""
    whole = read_whole(folder, overlays, ear.runs if ear is not None else None)
    if whole.story is None:
        return Found(whole.problems)
    there = listed(assets)
    beside = Beside(whole.style, there, tuple(lost(assets, there)), whole.scripts)
    known = (*whole.slips, *language_problems(whole.story, whole.tongues))
    return Found(whole.problems, checked(whole.story, known, beside, ear))


def checked(
    story: Story | None,
    problems: Iterable[Problem],
    beside: Beside | None = None,
    ear: Ear | None = None,
) -> tuple[Problem, ...]:
    """All problems: those of reading, and, where the story could be joined, those of meaning.

    Whoever checks again and again keeps an ear for it.
    """
    found = list(problems)
    if story is not None:
        found.extend(_meant(story, beside or Beside(), ear or Ear()))
    return tuple(sorted(dict.fromkeys(found), key=lambda p: (p.mark, p.code, p.message)))


def _meant(story: Story, beside: Beside, ear: Ear) -> Iterator[Problem]:
    order = Order(story)
    cases = Cases(story, order.again)
    said = everything_said(story)
    yield from way_problems(story, order.graph)
    yield from clock_problems(story, order.graph)
    yield from hour_problems(story, order)
    yield from variable_problems(story, order)
    yield from Questions(story, cases, order).problems()
    yield from Deeds(story, cases, order).problems()
    yield from record_problems(story)
    yield from reference_problems(story, said)
    yield from cast_problems(story, said)
    yield from people_problems(story)
    yield from run_problems(story, beside.scripts, order)
    if beside.assets is not None:
        yield from scenery_problems(story, beside.assets)
        yield from lost_problems(beside.lost)
    if beside.style is not None:
        yield from style_problems(story, beside.style, ear)
        yield from slip_problems(story, ear)


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
