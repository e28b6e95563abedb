"""Prose as the author wrote it: literal text, values, variants and sequences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, assert_never

from game.model.condition import Condition
from game.model.problem import Mark

_NOTE = re.compile(r"\[\^([^\]]+)\]")

Turn = Literal["in turn", "cycle", "shuffle"]


@dataclass(frozen=True, slots=True)
class Plain:
    """Text with its inline marks still in it; paragraphs are parted by a blank line."""

    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A variable's value, in its own words."""

    variable: str


@dataclass(frozen=True, slots=True)
class Variant:
    """The first branch that holds; a branch without a condition is the `else`.

    `marks` are the places of the branches in the files, and no part of what is said.
    """

    branches: tuple[tuple[Condition | None, Text], ...]
    marks: tuple[Mark, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Sequence:
    """One alternative a showing: to the last, round and round, or shuffled without repeats.

    `id` names the sequence's own memory in the playthrough.
    """

    id: str
    turn: Turn
    alternatives: tuple[Text, ...]
    marks: tuple[Mark, ...] = field(default=(), compare=False, repr=False)  # as in a variant


Piece = Plain | Shown | Variant | Sequence
Text = tuple[Piece, ...]

NO_TEXT: Text = ()


def pieces(text: Text) -> Iterator[Piece]:
    """Every piece of a text, those inside variants and sequences included, in reading order."""
    for piece in text:
        yield piece
        match piece:
            case Plain() | Shown():
                pass
            case Variant(branches):
                for _, branch in branches:
                    yield from pieces(branch)
            case Sequence(_, _, alternatives):
                for alternative in alternatives:
                    yield from pieces(alternative)
            case _:
                assert_never(piece)


def conditions(text: Text) -> Iterator[Condition]:
    """Every condition that a text asks."""
    for piece in pieces(text):
        if isinstance(piece, Variant):
            yield from (condition for condition, _ in piece.branches if condition is not None)


def notes(text: Text) -> Iterator[str]:
    """The ids of every footnote that a text may print."""
    for piece in pieces(text):
        if isinstance(piece, Plain):
            yield from _NOTE.findall(piece.text)
