"""The pages about codes: what each means, an example that brings it about, and how to mend it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import resources

from game.model.code import Code
from game.model.codes import CODES

MOST_NEAR = 3
_NUMBER = re.compile(r"s\d+")
_PARTS = re.compile(
    r"# (?P<title>[^\n]+)\n\n(?P<meaning>.+?)\n\n```yaml\n(?P<fault>.+?)```\n\n"
    r"```text\n(?P<printed>.+?)```\n\n(?P<remedy>.+?)\n\n```diff\n(?P<changes>.+?)```\n",
    re.DOTALL,
)


class UnknownCode(Exception):
    """There is no such code; the message names those that are near."""


@dataclass(frozen=True, slots=True)
class Mended:
    """An example put right, and the lines of it that were changed, counted from 1."""

    text: str
    changed: frozenset[int]


@dataclass(frozen=True, slots=True)
class CodePage:
    """The page of one code. The faulty example prints `printed`, and the mended one nothing."""

    code: Code
    meaning: str
    fault: str
    printed: tuple[str, ...]
    remedy: str
    mended: Mended


def explained(name: str) -> CodePage:
    """The page of a code, by its number or its name; raises UnknownCode."""
    wanted = name.strip().lower().replace("_", "-").replace(" ", "-")
    for code in CODES.values():
        if wanted in (code.code.lower(), code.name):
            return page_of(code)
    raise UnknownCode(f"there is no code '{name}'. {_near(wanted)}")


def page_of(code: Code) -> CodePage:
    """The page of a code, from the file that has its name."""
    file = resources.files("game.author").joinpath("pages", f"{code.code}-{code.name}.md")
    parts = _PARTS.fullmatch(file.read_text("utf-8"))
    assert parts is not None and parts["title"] == f"{code.code} {code.name}", file
    return CodePage(
        code=code,
        meaning=parts["meaning"],
        fault=parts["fault"],
        printed=tuple(parts["printed"].splitlines()),
        remedy=parts["remedy"],
        mended=mended(parts["fault"], parts["changes"]),
    )


def mended(fault: str, changes: str) -> Mended:
    """The example with its changes made: `-` takes a line out, `+` puts one in, ` ` keeps one.

    A line of three dots leaves out what is not changed. AssertionError when a line is not found.
    """
    left = fault.splitlines()
    made: list[str] = []
    changed: set[int] = set()
    is_near = False  # whether the next line must be the very next of the example
    for line in changes.splitlines():
        sign, words = line[:1], line[1:]
        if line == "...":
            is_near = False
        elif sign == "+":
            made.append(words)
            changed.add(len(made))
        else:
            while not is_near and left and left[0] != words:
                made.append(left.pop(0))
            assert left and left[0] == words, f"the example does not go on with '{words}'"
            if sign == "-":
                left.pop(0)
            else:
                made.append(left.pop(0))
            is_near = True
    return Mended("\n".join([*made, *left]) + "\n", frozenset(changed))


def _near(wanted: str) -> str:
    """The codes whose names or numbers are most like a wrong one, as a question."""
    by_name = {code.name: code for code in CODES.values()}
    if _NUMBER.fullmatch(wanted):
        near = sorted(CODES.values(), key=lambda code: abs(int(code.code[1:]) - int(wanted[1:])))
    else:
        near = [code for name, code in by_name.items() if wanted and wanted in name]
        near += [by_name[name] for name in get_close_matches(wanted, by_name, MOST_NEAR)]
    names = [f"{code.code} {code.name}" for code in dict.fromkeys(near)][:MOST_NEAR]
    if not names:
        return "`ten-past-two check --explain` lists them all."
    return f"Did you mean {', '.join(names[:-1])}{' or ' if names[1:] else ''}{names[-1]}?"
