"""The lines of a page that YAML would misread, found on the raw text before anybody is misled."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from game.model.codes import problem
from game.model.problem import Problem
from game.reading.nodes import Page

# A covered character stands for one that YAML would trip over, so that the rest of the page can
# be read and checked; it keeps every column where it was and is uncovered in the text.
_COVERS = {
    '"': "\ue000", "'": "\ue001", "{": "\ue002", "[": "\ue003", "*": "\ue004", "&": "\ue005",
    "@": "\ue006", "%": "\ue007", "!": "\ue008", "`": "\ue009", ":": "\ue00a", "#": "\ue00b",
    "}": "\ue00c", "]": "\ue00d", ",": "\ue00e", ">": "\ue00f", "?": "\ue010", "-": "\ue011",
    "|": "\ue012", "\\": "\ue013",
}  # fmt: skip
_COVER = str.maketrans(_COVERS)
_UNCOVER = str.maketrans({cover: sign for sign, cover in _COVERS.items()})

_LINE = re.compile(r"( *(?:- +)*)([a-z0-9][a-z0-9 .-]*):(?: +(.*))?$")
_BLOCK = re.compile(r"\|[0-9+-]*\s*(?:#.*)?$")
_FOLDED = re.compile(r">[0-9+-]*\s*(?:#.*)?$")
_WHOLLY_QUOTED = re.compile(r'"[^"]*"\s*(?:#.*)?$')
_REFERENCE = re.compile(r"[&*][\w-]+(?:\s|$)")
_TAG = re.compile(r"!+[\w!:./-]*(?:\s|$)")
_SIGNS = frozenset("{}[]*&@%!`|>,")


@dataclass(slots=True)
class Traps:
    """What a search of the raw lines found: problems, and the text with its traps covered."""

    problems: list[Problem] = field(default_factory=list)
    text: str = ""


def uncovered(text: str) -> str:
    """The text with every covered character put back."""
    return text.translate(_UNCOVER)


def traps(page: Page, prose_keys: frozenset[str]) -> Traps:
    """Every trap of a page; lines inside block text are prose and hold none but tabs."""
    found = Traps()
    lines = page.text.split("\n")
    block_indent: int | None = None
    for number, line in enumerate(lines):
        if "\t" in line:
            found.problems.append(problem("tab", page.mark(number, line.index("\t"))))
            lines[number] = line = line.replace("\t", " ")
        if block_indent is not None:
            if not line.strip() or len(line) - len(line.lstrip(" ")) > block_indent:
                continue
            block_indent = None
        match = _LINE.match(line)
        if match is None or not match[3] or match[3].startswith("#"):
            continue  # what stands behind the key, if anything does, is a comment
        lead, key, value = match.groups()
        if _BLOCK.match(value):
            block_indent = len(lead)
            continue
        column = match.start(3)
        trap, cover = _trap(page, number, column, key, value, key in prose_keys)
        if trap is not None:
            found.problems.append(trap)
            lines[number] = line[:column] + cover
            if trap.name == "folded-text":
                block_indent = len(lead)
    found.text = "\n".join(lines)
    return found


def _trap(
    page: Page, line: int, column: int, key: str, value: str, is_prose: bool
) -> tuple[Problem | None, str]:
    """The trap in a value, if any, and the value with the trap covered."""
    where = page.mark(line, column)
    first = value[0]
    if _FOLDED.match(value):
        return problem("folded-text", where, key=key), value.replace(">", "|", 1)
    if first == '"':
        if _WHOLLY_QUOTED.match(value):
            return None, value
        return problem("text-starts-with-quote", where, key=key), value.translate(_COVER)
    if first == "'":
        cure = "Use no marks, or double ones for a spoken line."
        if is_prose and not value.rstrip().endswith("'"):
            return problem("text-starts-with-quote", where, key=key), value.translate(_COVER)
        fault = problem("stray-quotes", where, key=key, quotes="single quotes", cure=cure)
        return fault, value.translate(_COVER)
    if not is_prose and _REFERENCE.match(value):
        sign = value.split()[0]
        return problem("yaml-reference", where, sign=sign), _without(value, sign)
    if not is_prose and _TAG.match(value):
        sign = value.split()[0]
        return problem("yaml-tag", where, sign=sign), _without(value, sign)
    if first in _SIGNS or value.startswith(("- ", "? ")):
        fault = problem("text-starts-with-sign", where, sign=first, key=key)
        return fault, value.translate(_COVER)
    cut = value.find(" #")
    if is_prose and cut >= 0:
        where = page.mark(line, column + cut + 1)
        return problem("text-cut", where, key=key), value.translate(_COVER)
    told = value if cut < 0 else value[:cut].rstrip()
    if ": " in told or told.endswith(":"):
        colon = told.index(": ") if ": " in told else len(told) - 1
        where = page.mark(line, column + colon)
        return problem("colon-in-text", where, key=key), told.translate(_COVER)
    return None, value


def _without(value: str, sign: str) -> str:
    """The value with its first word blotted out, and every other column where it was."""
    rest = value[len(sign) :]
    return " " * len(sign) + rest if rest.strip() else value.translate(_COVER)
