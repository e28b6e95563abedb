"""The values that a variable can have, as its `is` gives them."""

from __future__ import annotations

import re
from typing import NamedTuple

from game.model.problem import Mark
from game.model.variable import YES_NO, Domain
from game.reading.fields import ID
from game.reading.nodes import Keyed, Listed, Node, Scalar
from game.reading.report import Report

RANGE = re.compile(r"(-?\d{1,6}) to (-?\d{1,6})")
WIDEST = 1000  # values; the proofs walk all of them


class Read(NamedTuple):
    """A domain, the words that show each value, and the value that was written first."""

    domain: Domain
    words: tuple[str, ...]
    first: int


def domain(node: Node, name: str, report: Report) -> Read | None:
    """`a | b | c`, `yes | no`, `0 to 4`, or values each with its words; None when unreadable."""
    match node:
        case Keyed():
            values, words, marks = [], [], []
            for value, (key, shown) in node:
                values.append(value)
                marks.append(key.mark)
                said = " ".join(shown.text.split()) if isinstance(shown, Scalar) else ""
                words.append(said or value)
            return _named(values, marks, tuple(words), name, report)
        case Scalar():
            text = " ".join(node.text.split())
            numbers = RANGE.fullmatch(text)
            if numbers:
                return _numbers(int(numbers[1]), int(numbers[2]), name, text, node.mark, report)
            values = [value.strip() for value in text.split("|")]
            marks = [node.mark] * len(values)
            return _named(values, marks, (), name, report)
        case Listed():
            wanted = "values parted by `|`, or keys of its own"
            report.add("wrong-shape", node.mark, where="'is'", wanted=wanted, found="a list")
            return None


def _numbers(low: int, high: int, name: str, text: str, mark: Mark, report: Report) -> Read | None:
    why = ""
    if low >= high:
        why = "the first number must be the smaller one"
    elif high - low >= WIDEST:
        why = f"it may have {WIDEST} values at most"
    if why:
        report.add("bad-domain", mark, name=name, value=text, why=why)
        return None
    return Read(Domain(low, high), (), max(low, min(0, high)))


def _named(
    values: list[str], marks: list[Mark], words: tuple[str, ...], name: str, report: Report
) -> Read | None:
    if sorted(values) == ["no", "yes"]:
        first = 1 if values[0] == "yes" else 0
        return Read(YES_NO, words if first == 0 else words[::-1], first)
    why, wrong = "", 0
    if len(values) < 2:
        why = "it needs two values or more"
    elif len(values) > WIDEST:
        why = f"it may have {WIDEST} values at most"
    for k, value in enumerate(values):
        if not ID.fullmatch(value) or value in ("not", "and", "or", "is"):
            why, wrong = f"'{value}' is no value, which is a word like an id", k
            break
        if value in values[:k]:
            why, wrong = f"'{value}' stands in it twice", k
            break
    if why:
        report.add("bad-domain", marks[wrong], name=name, value=" | ".join(values), why=why)
        return None
    return Read(Domain(0, len(values) - 1, tuple(values)), words, 0)
