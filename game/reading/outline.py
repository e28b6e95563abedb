"""A page with all that its author sees on it: keys, texts, comments and blank lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Lead = tuple[str, ...]  # the lines before something: comments, and "" for blank lines


@dataclass(frozen=True, slots=True)
class Words:
    """Text that begins on the line of its key, and may go on over more lines."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Block text, by lines without their common indentation."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A key or an item with what it holds; `after` is the comment behind it, with its gap."""

    name: str  # "" for an item of a list
    value: Value
    lead: Lead = ()
    after: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Keys, and the comments that stand behind the last of them at their own depth."""

    entries: tuple[Entry, ...]
    tail: Lead = ()


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a list, and the comments behind the last of them."""

    entries: tuple[Entry, ...]
    tail: Lead = ()


Value = Words | Told | Table | Items


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page: the line that turned to it, the comments that head it, and its keys if it has any."""

    first_line: int
    turn: str  # "" for the first page of a file
    head: Lead
    body: Table | None


def lead_of(lines: Iterable[str]) -> Lead:
    """The lines before something, several blank ones as one."""
    found: list[str] = []
    for line in lines:
        if line or not found or found[-1]:
            found.append(line)
    return tuple(found)


def comments(leaf: Leaf) -> Iterator[str]:
    """Every comment of a page, in the order in which they stand."""
    yield from _said(leaf.turn.partition("#"))
    yield from filter(None, leaf.head)
    if leaf.body is not None:
        yield from _comments(leaf.body)


def _comments(value: Table | Items) -> Iterator[str]:
    for entry in value.entries:
        yield from filter(None, entry.lead)
        yield from _said(entry.after.partition("#"))
        if isinstance(entry.value, Table | Items):
            yield from _comments(entry.value)
    yield from filter(None, value.tail)


def _said(parts: tuple[str, str, str]) -> Iterator[str]:
    _, sign, words = parts
    if sign:
        yield sign + words.rstrip()
