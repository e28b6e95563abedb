"""A fault put into a story's text: where it can stand, and what it makes of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import unified_diff

from tests.mutation.written import Entry, Written


@dataclass(frozen=True, slots=True)
class Site:
    """A stretch of a file, and the texts that a slip of the author could put in its place."""

    file: str
    start: int
    stop: int
    slips: tuple[str, ...]


Sites = Callable[[Written], Iterable[Site]]


@dataclass(frozen=True, slots=True)
class Operator:
    """One kind of slip, and everywhere in a story that it can be made."""

    name: str
    says: str
    sites: Sites


@dataclass(frozen=True, slots=True)
class Mutant:
    """A story file with one slip in it. `line` is the first that differs, counted from 1."""

    operator: str
    file: str
    line: int
    text: str
    change: tuple[str, ...]

    @property
    def place(self) -> str:
        return f"{self.file}:{self.line}"


def mutant(operator: str, site: Site, slip: str, written: Written) -> Mutant:
    """The story's file with one slip made."""
    before = written.texts[site.file]
    after = before[: site.start] + slip + before[site.stop :]
    return Mutant(operator, site.file, _first(before, after), after, _change(before, after))


def within(entry: Entry, start: int, stop: int, *slips: str) -> Site:
    """A stretch of what a key holds."""
    return Site(entry.file, entry.value + start, entry.value + stop, slips)


def without(entry: Entry) -> Site:
    """A key with everything it holds, left out."""
    return Site(entry.file, entry.start, entry.stop, ("",))


def _first(before: str, after: str) -> int:
    old, new = before.splitlines(), after.splitlines()
    same = zip(old, new, strict=False)
    return next((n for n, (a, b) in enumerate(same, 1) if a != b), min(len(old), len(new)) + 1)


def _change(before: str, after: str) -> tuple[str, ...]:
    lines = list(unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))
    return tuple(line for line in lines[2:] if not line.startswith("@@ -"))  # two name the files
