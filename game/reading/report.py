"""The list of problems that one reading gathers, with the nearest name for what was not found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from game.model.codes import problem
from game.model.problem import Mark, Problem

MOST = 1000  # problems; nobody reads further
MOST_GUESSES = 100  # a story full of wrong names must not take minutes to say so
ALIKE = 0.6


class Report:
    """Gathers problems as they are met and gives them back in the order of the files."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._guesses = 0
        self._muted: set[str] = set()

    def add(self, name: str, mark: Mark, /, *, hint: str | None = None, **parts: object) -> None:
        """Note one problem; `name` is the name of its code."""
        if len(self._problems) <= MOST and name not in self._muted:
            self._problems.append(problem(name, mark, hint=hint, **parts))

    def mute(self, names: Iterable[str]) -> None:
        """Keep these codes out: what would be reported with them only cannot be read yet."""
        self._muted.update(names)

    def add_all(self, problems: Iterable[Problem]) -> None:
        """Note problems that were made elsewhere."""
        self._problems.extend(problems)

    @property
    def has_errors(self) -> bool:
        return any(each.severity == "error" for each in self._problems)

    @property
    def count(self) -> int:
        """How many problems were met so far."""
        return len(self._problems)

    def in_file_order(self) -> tuple[Problem, ...]:
        """Every problem, sorted by file, line and column; equal ones once."""
        if len(self._problems) > MOST:
            kept = sorted(dict.fromkeys(self._problems[:MOST]), key=_place)
            return (*kept, problem("too-many-problems", kept[-1].mark, limit=MOST))
        return tuple(sorted(dict.fromkeys(self._problems), key=_place))

    def guess(self, wrong: str, names: Mapping[str, Mark]) -> str | None:
        """`Did you mean 'gate-night' (courier.yaml:88)?`, or None when nothing is near."""
        self._guesses += 1
        if self._guesses > MOST_GUESSES:
            return None
        near = nearest(wrong, names)
        if near is None:
            return None
        mark = names[near]
        place = f" ({mark.file}:{mark.line})" if mark.file else ""
        return f"Did you mean '{near}'{place}?"


def _place(problem: Problem) -> tuple[Mark, str, str]:
    return (problem.mark, problem.code, problem.message)


def nearest(wrong: str, names: Iterable[str]) -> str | None:
    """The name most like a wrong one, or None when none is alike."""
    target = _plain(wrong)
    best, likeness = None, ALIKE
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(target)
    for name in names:
        matcher.set_seq1(_plain(name))
        if matcher.real_quick_ratio() <= likeness or matcher.quick_ratio() <= likeness:
            continue
        ratio = matcher.ratio()
        if ratio > likeness:
            best, likeness = name, ratio
    return best


def _plain(name: str) -> str:
    return name.lower().replace("_", "-").replace(" ", "-")
