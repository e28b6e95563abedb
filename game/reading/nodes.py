"""A page of YAML as light nodes that remember where they stand; every scalar is text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from game.model.problem import Mark

Style = Literal["plain", "spoken", "block", "runs on"]


@dataclass(slots=True)
class Page:
    """One page of a story file: its text, and the line of the file on which it begins."""

    file: str
    first_line: int
    text: str
    _lines: list[str] | None = None

    def mark(self, line: int, column: int) -> Mark:
        """The place of a line and column of this page, both counted from 0."""
        return Mark(self.file, self.first_line + line, column + 1)

    def line(self, number: int) -> str:
        """A line of this page, counted from 0; empty past the end."""
        if self._lines is None:
            self._lines = self.text.split("\n")
        return self._lines[number] if number < len(self._lines) else ""


class Scalar:
    """Text with its place. A spoken line keeps its quote marks; block text ends with a break."""

    __slots__ = ("column", "line", "page", "style", "text")

    def __init__(self, text: str, style: Style, line: int, column: int, page: Page) -> None:
        self.text = text
        self.style = style
        self.line = line
        self.column = column
        self.page = page

    @property
    def mark(self) -> Mark:
        return self.page.mark(self.line, self.column)

    def mark_at(self, offset: int) -> Mark:
        """The place in the file of the character at that offset of the text."""
        if self.style == "block":
            return self._mark_in_block(offset)
        if self.style == "runs on":
            return self._mark_on_a_later_line(offset)
        return self.page.mark(self.line, self.column + offset)

    def _mark_in_block(self, offset: int) -> Mark:
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", start)
        content = self.text[start : end if end >= 0 else len(self.text)]
        line = self.line + 1 + self.text.count("\n", 0, offset)
        # Whatever the writer's indentation is, it is what the line has more than the text.
        indent = len(self.page.line(line)) - len(content) if content else 0
        return self.page.mark(line, indent + offset - start)

    def _mark_on_a_later_line(self, offset: int) -> Mark:
        line, column = self.line, self.column
        raw = self.page.line(line)
        for character in self.text[:offset]:
            if character == " " and not raw[column:].strip():
                line += 1
                raw = self.page.line(line)
                column = len(raw) - len(raw.lstrip())
            else:
                column += 1
        return self.page.mark(line, column)


class Pair(NamedTuple):
    """A key and what it holds."""

    key: Scalar
    value: Node


class Keyed:
    """A mapping: what each key holds, in the author's order."""

    __slots__ = ("column", "is_whole", "line", "page", "pairs")

    def __init__(self, line: int, column: int, page: Page) -> None:
        self.pairs: dict[str, Pair] = {}
        self.is_whole = True  # a page that cannot be read leaves only what its margin says
        self.line = line
        self.column = column
        self.page = page

    @property
    def mark(self) -> Mark:
        return self.page.mark(self.line, self.column)

    def __iter__(self) -> Iterator[tuple[str, Pair]]:
        return iter(self.pairs.items())

    def get(self, key: str) -> Node | None:
        """What a key holds, or None."""
        pair = self.pairs.get(key)
        return None if pair is None else pair.value


class Listed:
    """A sequence of nodes."""

    __slots__ = ("column", "items", "line", "page")

    def __init__(self, line: int, column: int, page: Page) -> None:
        self.items: list[Node] = []
        self.line = line
        self.column = column
        self.page = page

    @property
    def mark(self) -> Mark:
        return self.page.mark(self.line, self.column)


Node = Scalar | Keyed | Listed
