"""The story's own prose check: which turns of phrase it allows, and how often."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from re import Pattern

from game.model.problem import NOWHERE, Mark


def pattern_of(source: str) -> Pattern[str]:
    """The pattern of an expression in which capitals do not matter; raises re.error.

    One that is written without capitals is asked of the text in small letters: that takes two
    thirds of the time of a search that minds no capitals.
    """
    is_small = _ESCAPED.sub("", source).islower()
    return re.compile(source, re.NOFLAG if is_small else re.IGNORECASE)


def found_in(text: str, patterns: Iterable[Pattern[str]]) -> Iterator[str]:
    """The words of a text that such patterns find, as they are written."""
    small = text.lower()
    for pattern in patterns:
        for match in pattern.finditer(text if pattern.flags & _NO_CAPITALS else small):
            yield text[match.start() : match.end()]


_ESCAPED = re.compile(r"\\.")
_NO_CAPITALS = re.IGNORECASE.value  # a plain number: a flag is slow to ask


@dataclass(frozen=True, slots=True)
class Fault:
    """A turn of phrase found by patterns; `limit` is how many 1,000 words may hold."""

    id: str
    says: str
    limit: int
    patterns: tuple[Pattern[str], ...]
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Voice:
    """How one role sounds: the mean length of its sentences in words, and words it never uses.

    From the part `later_from` on, `later` replaces the range of the mean.
    """

    role: str
    low: int
    high: int
    later: tuple[int, int] | None = None
    later_from: str = ""
    sense: tuple[str, ...] = ()
    never: Pattern[str] | None = None
    mark: Mark = NOWHERE


# What can be counted, by the names that style.yaml gives the limits.
COUNTS = (
    "label words", "label words echoed", "block words", "words between choices",
    "similes a block", "sentences with one opening", "six words twice",
    "one-line paragraphs a scene", "questions in narration a scene", "colon reveals a scene",
)  # fmt: skip


@dataclass(frozen=True)
class Style:
    """Everything of style.yaml that a command can check, and what only a reader can.

    `counts` are the limits of the built-in counters by name; `names` are banned words by list;
    `spelling` maps a wrong spelling to the right one.
    """

    faults: tuple[Fault, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    names: tuple[Pattern[str], ...] = ()
    spelling: Mapping[str, str] = field(default_factory=dict)
    voices: Mapping[str, Voice] = field(default_factory=dict)
    reader: Mapping[str, str] = field(default_factory=dict)
