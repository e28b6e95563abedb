"""The keys of one thing on a page, read each as the schema says it is to be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.model.problem import Mark
from game.reading.nodes import Keyed, Node, Scalar
from game.reading.report import Report, nearest
from game.reading.sheet import Key, Sheet

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RESERVED = frozenset(
    [
        "is",
        "not",
        "and",
        "or",
        "if",
        "else",
        "yes",
        "no",
        "visited",
        "visits",
        "chose",
        "open",
        "happened",
        "heard",
        "hears",
        "believes",
        "doubts",
        "here",
        "back",
        "end",
        "next",
        "minutes",
    ]
)


class Fields:
    """What a mapping gives for the keys of its sheet; wrong and missing keys are reported.

    `where` names the thing in a sentence: `the choice 'window'`.
    """

    __slots__ = ("keyed", "report", "sheet", "where")

    def __init__(self, keyed: Keyed, sheet: Sheet, where: str, report: Report) -> None:
        self.keyed = keyed
        self.sheet = sheet
        self.where = where
        self.report = report
        checked_keys(keyed, sheet, where, report)

    @property
    def mark(self) -> Mark:
        return self.keyed.mark

    def scalar(self, key: str) -> Scalar | None:
        """The text of a key, when it has some."""
        node = self.keyed.get(key)
        return None if node is None else scalar(node, key, self.report)

    def words(self, key: str) -> str:
        """One line or several, as one line; "" when left out."""
        node = self.scalar(key)
        if node is None:
            return ""
        return " ".join(unquoted(node, key, self.report).split())

    def paragraphs(self, key: str) -> tuple[str, ...]:
        """Plain text by paragraphs."""
        node = self.scalar(key)
        if node is None:
            return ()
        parts = re.split(r"\n[ ]*\n", unquoted(node, key, self.report))
        return tuple(" ".join(part.split()) for part in parts if part.strip())

    def passage(self, key: str) -> str:
        """Plain text, its paragraphs parted by blank lines."""
        return "\n\n".join(self.paragraphs(key))

    def spellings(self, key: str) -> tuple[str, ...]:
        """Words parted by commas."""
        return tuple(part.strip() for part in self.words(key).split(",") if part.strip())

    def names(self, key: str) -> tuple[str, ...]:
        """Ids parted by commas."""
        return tuple(name for name, _ in self.named(key))

    def named(self, key: str) -> Iterator[tuple[str, Mark]]:
        """Ids parted by commas, each with its place."""
        node = self.scalar(key)
        if node is not None:
            yield from parted(node)

    def one(self, key: str) -> str:
        """A word out of those that the schema allows."""
        node = self.scalar(key)
        if node is None:
            return ""
        row = next(row for row in self.sheet.keys if row.name == key)
        return chosen(node, row, self.report)

    def flag(self, key: str) -> bool:
        """Whether a key says yes; no when left out."""
        node = self.scalar(key)
        return node is not None and is_yes(node, key, self.report)

    def number(self, key: str, default: int, *, lowest: int = 0) -> int:
        """A whole number."""
        node = self.scalar(key)
        return default if node is None else whole(node, key, self.report, lowest)


def checked_keys(keyed: Keyed, sheet: Sheet, where: str, report: Report) -> None:
    """Report every key that the sheet does not know, and every one that it misses."""
    known = sheet.names
    for name, (key, _) in keyed:
        if name not in known and sheet.key(name) is None:
            near = nearest(name, known)
            hint = f"Did you mean '{near}'?" if near else None
            report.add("unknown-key", key.mark, hint=hint, where=where, key=name,
                       known=", ".join(known))  # fmt: skip
    for row in sheet.keys:
        if row.is_required and row.name not in keyed.pairs:
            report.add("missing-key", keyed.mark, where=where, key=row.name)


def scalar(node: Node, key: str, report: Report) -> Scalar | None:
    """The node as text; a problem and None when it has keys or is empty."""
    if not isinstance(node, Scalar):
        found = "a mapping of keys" if isinstance(node, Keyed) else "a list"
        report.add("wrong-shape", node.mark, where=f"'{key}'", wanted="text", found=found)
        return None
    if not node.text.strip():
        report.add("empty-value", node.mark, key=key)
        return None
    return node


def keyed(node: Node, key: str, report: Report) -> Keyed | None:
    """The node as keys of its own; a problem and None when it is text or a list."""
    if isinstance(node, Keyed):
        return node
    if isinstance(node, Scalar) and not node.text.strip():
        report.add("empty-value", node.mark, key=key)
    else:
        found = "text" if isinstance(node, Scalar) else "a list"
        report.add(
            "wrong-shape", node.mark, where=f"'{key}'", wanted="keys of its own", found=found
        )
    return None


def unquoted(node: Scalar, key: str, report: Report) -> str:
    """The text; quote marks where nobody speaks are reported and left out."""
    if node.text[:1] != '"' or node.style in ("plain", "block"):
        return node.text
    cure = f"Delete them, or put the text on its own line under `{key}: |`."
    report.add("stray-quotes", node.mark, key=key, quotes="quote marks", cure=cure)
    return node.text[1:-1]


def is_short(node: Scalar, longest: int, report: Report) -> bool:
    """Whether a text is no longer than texts of its kind are; a problem when it is."""
    if len(node.text) <= longest:
        return True
    report.add("too-large", node.mark, what="this text", limit=f"{longest:,} characters")
    return False


def parted(node: Scalar) -> Iterator[tuple[str, Mark]]:
    """Names parted by commas, each with its place."""
    offset = 0
    for part in node.text.split(","):
        name = part.strip()
        if name:
            yield name, node.mark_at(offset + part.index(name))
        offset += len(part) + 1


def chosen(node: Scalar, row: Key, report: Report) -> str:
    """The word, when it is one of those the schema allows; else a problem and the first of them."""
    word = node.text.strip()
    if word in row.one_of:
        return word
    known = ", ".join(row.one_of[:-1]) + f" or {row.one_of[-1]}"
    near = nearest(word, row.one_of)
    hint = f"Did you mean '{near}'?" if near else None
    report.add("not-one-of", node.mark, hint=hint, key=row.name, value=word, known=known)
    return row.one_of[0]


def is_yes(node: Scalar, key: str, report: Report) -> bool:
    """Whether it says yes."""
    word = node.text.strip()
    if word not in ("yes", "no", "true", "false"):
        report.add("not-one-of", node.mark, key=key, value=word, known="yes or no")
    return word in ("yes", "true")


def whole(node: Scalar, key: str, report: Report, lowest: int = 0) -> int:
    """A whole number of `lowest` or more; a problem and `lowest` when it is none."""
    word = node.text.strip()
    if re.fullmatch(r"-?[0-9]{1,9}", word) and int(word) >= lowest:
        return int(word)
    wanted = "whole number" if lowest < 0 else f"whole number, {lowest} or more"
    report.add("not-a-number", node.mark, key=key, value=word, wanted=wanted)
    return lowest


def is_id(node: Scalar, report: Report, reserved: frozenset[str] = RESERVED) -> bool:
    """Whether an id is well made; a problem when it is not.

    What is only ever named behind a dot, as a choice is, may be called by a reserved word.
    """
    name = node.text
    if name in reserved:
        why = "it is a word of the language"
    elif not ID.fullmatch(name):
        why = "an id has small letters, digits and single hyphens"
    else:
        return True
    report.add("bad-id", node.mark, id=name, why=why)
    return False
