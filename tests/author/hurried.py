"""A hurried hand: it writes pages with keys anywhere, lines of any length and odd comments."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from game.reading.schema import PROSE_KEYS, STEP_PROSE


class Thing(dict[str, "Written"]):
    """Keys in any order."""


class Table(dict[str, "Written"]):
    """Names whose order says something."""


@dataclass(frozen=True)
class Block:
    """Block text by paragraphs; a paragraph with line breaks keeps them."""

    paragraphs: tuple[str, ...]


Written = str | Block | Thing | Table | list["Written"]


@dataclass
class Hand:
    """Writes a page line by line; every comment it leaves has a number of its own."""

    dice: Random
    is_shuffled: bool
    lines: list[str] = field(default_factory=list)
    comments: int = 0

    def page(self, page: Thing) -> None:
        self._between(0)
        self._mapping(page, 0)
        self._between(0)

    def turn(self) -> None:
        self.lines.append("---" + self._behind())

    def _mapping(self, mapping: Thing | Table, column: int, dash: str = "") -> None:
        pairs = list(mapping.items())
        if isinstance(mapping, Thing) and self.is_shuffled:
            self.dice.shuffle(pairs)
        for place, (name, value) in enumerate(pairs):
            margin = dash if dash and not place else " " * column
            if not (dash and not place):
                self._between(column)
            self._value(f"{margin}{name}:", value, column)

    def _value(self, head: str, value: Written, column: int) -> None:
        inner = column + self.dice.randint(1, 4)
        match value:
            case str():
                self._words(head, value, inner)
            case Block(paragraphs):
                self.lines.append(f"{head} |{self.dice.choice(['', '', '-', '+'])}{self._behind()}")
                for place, paragraph in enumerate(paragraphs):
                    if place:
                        self.lines += [" " * self.dice.randint(0, inner)] * self.dice.randint(1, 2)
                    self.lines += [" " * inner + line for line in self._lines(paragraph)]
            case dict():
                self.lines.append(f"{head}{self._behind()}")
                self._mapping(value, inner)
            case list():
                self.lines.append(f"{head}{self._behind()}")
                dashes = column + self.dice.randint(0, 3)
                for item in value:
                    self._between(dashes)
                    self._item(item, dashes)

    def _item(self, item: Written, column: int) -> None:
        dash = f"{' ' * column}-"
        if not isinstance(item, Thing | Table):
            self._value(dash, item, column)
            return
        gap = self.dice.randint(1, 3)
        if self.dice.random() < 0.2:
            self.lines.append(dash + self._behind())
            self._between(column + 1)
            self._mapping(item, column + gap + 1)
        else:
            self._mapping(item, column + gap + 1, dash + " " * gap)

    def _words(self, head: str, value: str, inner: int) -> None:
        key = head.strip(" -:")
        is_prose = key in PROSE_KEYS | STEP_PROSE
        if key and ", " in value and not is_prose and self.dice.random() < 0.5:
            first, second = value.split(", ", 1)
            self.lines += [f"{head} {first},", f"{' ' * inner}{second}{self._behind()}"]
        else:
            behind = "" if is_prose else self._behind()
            self.lines.append(f"{head}{' ' * self.dice.randint(1, 3)}{value}{behind}")

    def _lines(self, paragraph: str) -> list[str]:
        """A paragraph with its breaks anywhere; a document and what governs one keep theirs."""
        if paragraph.startswith(">"):
            return [line + " " * self.dice.randint(0, 1) for line in paragraph.split("\n")]
        head, governs, rest = paragraph.partition("}\n")
        if governs:
            return [*f"{head}}}".split("\n"), *self._lines(rest)]
        line, lines = "", []
        for word in paragraph.split(" "):
            line += word
            if self.dice.random() < 0.15 and line:
                lines.append(line)
                line = ""
            else:
                line += " " * (2 if self.dice.random() < 0.05 else 1)
        return [*lines, *([line] if line.strip() else [])]

    def _between(self, column: int) -> None:
        for _ in range(self.dice.choice([0, 0, 0, 0, 1, 2])):
            if self.dice.random() < 0.4:
                self.lines.append("")
            else:
                depth = self.dice.choice([0, column, column, column, column + 1])
                self.lines.append(" " * depth + self._comment())

    def _behind(self) -> str:
        return "  " + self._comment() if self.dice.random() < 0.1 else ""

    def _comment(self) -> str:
        self.comments += 1
        return f"# note {self.comments}: it's odd"
