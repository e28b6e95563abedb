"""The closed language of questions: what a story may ask of a playthrough, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

Comparison = Literal["==", "!=", "<", "<=", ">", ">="]


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number, or the number that stands for a named value."""

    value: int


@dataclass(frozen=True, slots=True)
class Value:
    """What a variable holds now."""

    variable: str


@dataclass(frozen=True, slots=True)
class Visits:
    """How often a scene was entered, as far as anybody asks."""

    scene: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """1 when a choice was taken, else 0."""

    scene: str
    choice: str


@dataclass(frozen=True, slots=True)
class Happened:
    """1 when an event of the record has taken place, else 0."""

    event: str


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """A sum, difference or product."""

    sign: Literal["+", "-", "*"]
    left: Operand
    right: Operand


Operand = Number | Value | Visits | Chosen | Happened | Arithmetic


@dataclass(frozen=True, slots=True)
class Compare:
    """Two amounts compared."""

    left: Operand
    sign: Comparison
    right: Operand


@dataclass(frozen=True, slots=True)
class PoolOpen:
    """True while a pool has a page that may be drawn."""

    pool: str


@dataclass(frozen=True, slots=True)
class Not:
    part: Condition


@dataclass(frozen=True, slots=True)
class And:
    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Or:
    parts: tuple[Condition, ...]


Condition = Compare | PoolOpen | Not | And | Or


def asked(condition: Condition) -> Iterator[Operand | PoolOpen]:
    """Every amount and pool that a condition looks at, left to right."""
    match condition:
        case Compare(left, _, right):
            yield from amounts(left)
            yield from amounts(right)
        case PoolOpen():
            yield condition
        case Not(part):
            yield from asked(part)
        case And(parts) | Or(parts):
            for part in parts:
                yield from asked(part)
        case _:
            assert_never(condition)


def amounts(operand: Operand) -> Iterator[Operand]:
    """The leaves of an amount."""
    if isinstance(operand, Arithmetic):
        yield from amounts(operand.left)
        yield from amounts(operand.right)
    else:
        yield operand


def compared(left: int, sign: Comparison, right: int) -> bool:
    """What a comparison of two numbers comes to."""
    match sign:
        case "==":
            return left == right
        case "!=":
            return left != right
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
        case ">=":
            return left >= right
        case _:
            assert_never(sign)


def reckoned(left: int, sign: Literal["+", "-", "*"], right: int) -> int:
    """What a sum, difference or product of two numbers comes to."""
    return left + right if sign == "+" else left - right if sign == "-" else left * right
