"""Every code that a problem may carry, and the one way to make a problem from it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.model.code import Code
from game.model.codes_of_checks import CHECK_CODES
from game.model.codes_of_languages import LANGUAGE_CODES
from game.model.codes_of_pages import PAGE_CODES
from game.model.codes_of_questions import QUESTION_CODES
from game.model.codes_of_record import RECORD_CODES
from game.model.codes_of_stories import STORY_CODES
from game.model.problem import Mark, Problem

CODES: Mapping[str, Code] = MappingProxyType({
    code.code: code
    for code in sorted(
        (*PAGE_CODES, *STORY_CODES, *CHECK_CODES, *QUESTION_CODES, *RECORD_CODES, *LANGUAGE_CODES),
        key=lambda code: code.code,
    )
})  # fmt: skip
LONGEST_PART = 300  # characters of what a sentence quotes
_BY_NAME = {code.name: code for code in CODES.values()}


def named(name: str) -> Code:
    """The code of that name, `unknown-scene`; KeyError when there is none."""
    return _BY_NAME[name]


def problem(name: str, mark: Mark, /, *, hint: str | None = None, **parts: object) -> Problem:
    """A problem of that name: its sentence filled in, its remedy unless another hint is given."""
    code = _BY_NAME[name]
    told = {gap: _short(part) for gap, part in parts.items()}
    message = code.says.format(**told)
    remedy = code.remedy.format(**told) if hint is None else hint
    return Problem(mark, code.code, code.name, code.severity, message, remedy)


def where_explained(problem: Problem) -> str:
    """How one comes to the page of a problem's code."""
    return f"What a code means: ten-past-two check --explain {problem.code}"


def _short(part: object) -> object:
    """What a sentence quotes; the middle of a name without end is left out."""
    if isinstance(part, str) and len(part) > LONGEST_PART:
        return f"{part[: LONGEST_PART // 2]}…{part[-20:]}"
    return part
