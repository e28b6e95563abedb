"""A story file put in order: drafts written in, keys as they are played, prose set to its width."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from game.author.drafts import drafts, written_in
from game.author.ordering import ordered
from game.author.written import written
from game.model.problem import Mark, Problem
from game.reading.fingerprint import prints_of
from game.reading.kinds import prose_keys_of, sheet_of
from game.reading.outline import Leaf, comments
from game.reading.outlining import NoPlaceFor, outlined
from game.reading.report import Report
from game.reading.sheet import Sheet


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """Why a file is not put in order: it cannot be read, or it holds what could not be kept."""

    mark: Mark
    why: str
    problems: tuple[Problem, ...] = ()


def put_in_order(file: str, text: str) -> str | LeftAlone:
    """The text of a file in order. It reads and plays as it did, and has every comment."""
    report = Report()
    try:
        leaves = outlined(file, text, prose_keys_of(file), report)
    except NoPlaceFor as fault:
        return LeftAlone(fault.mark, str(fault))
    if report.count:
        problems = report.in_file_order()
        return LeftAlone(problems[0].mark, "it cannot be read", problems)
    found = drafts(file, text)
    pages: list[tuple[Leaf, Sheet | None]] = []
    for leaf in leaves:
        keys = () if leaf.body is None else [entry.name for entry in leaf.body.entries]
        sheet = sheet_of(file, keys)
        pages.append((ordered(written_in(leaf, found), sheet), sheet))
    new = written(pages)
    lost = _lost(file, text, new, leaves)
    return LeftAlone(Mark(file, 1, 1), lost) if lost else new


def _lost(file: str, old: str, new: str, leaves: Iterable[Leaf]) -> str:
    """What the new text would have lost of the old; "" when it says all of it."""
    report = Report()
    try:
        again = outlined(file, new, prose_keys_of(file), report)
    except NoPlaceFor as fault:
        return f"put in order, it could not be read again ({fault})"
    if report.count:
        return f"put in order, it could not be read again ({report.in_file_order()[0]})"
    if prints_of(file, old) != prints_of(file, new):
        return "put in order, it would not say the same"
    if _counted(leaves) != _counted(again):
        return "put in order, it would lose a comment"
    return ""


def _counted(leaves: Iterable[Leaf]) -> Counter[str]:
    return Counter(comment for leaf in leaves for comment in comments(leaf))
