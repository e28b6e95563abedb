"""Whether words in another language ask, turn and mark only as their source does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from game.model.condition import (
    Arithmetic,
    Chosen,
    Happened,
    Number,
    Operand,
    PoolOpen,
    Value,
    Visits,
    asked,
)
from game.model.prose import (
    Piece,
    Plain,
    Sequence,
    Shown,
    Text,
    Turn,
    Variant,
    conditions,
    notes,
    pieces,
)

_SPEAKER = re.compile(r"(?:^|\n\n)@([\w-]+) ")
_HAND = re.compile(r"(?:^|\n\n)>([a-z]*)")


def asks_more(own: Text, told: Text) -> list[str]:
    """What a translation asks or shows and its source does not, in the author's words."""
    return sorted(map(_said, _asks(told) - _asks(own)))


def other_marks(own: Text, told: Text) -> tuple[list[str], list[str]]:
    """The marks that a translation lacks, and those that it has and its source has not."""
    mine, theirs = _marks(own), _marks(told)
    return sorted(mine - theirs), sorted(theirs - mine)


def is_spoken(text: Text) -> bool:
    """Whether a label is a spoken line and not a deed."""
    return bool(text) and isinstance(text[0], Plain) and text[0].text.startswith('"')


def with_turns(own: Text, told: Text) -> tuple[Text, list[str]]:
    """The translation with each of its sequences on the memory of the one it renders.

    A sequence renders the next one of its source that turns like it and has as many alternatives;
    those that find none are told, and play must not tell them.
    """
    free = [piece for piece in pieces(own) if isinstance(piece, Sequence)]
    lost: list[str] = []

    def placed(text: Text) -> Text:
        return tuple(map(again, text))

    def again(piece: Piece) -> Piece:
        match piece:
            case Plain() | Shown():
                return piece
            case Variant(branches):
                told_so = tuple((condition, placed(branch)) for condition, branch in branches)
                return replace(piece, branches=told_so)
            case Sequence(_, turn, alternatives):
                like = (each for each in free if _alike(each, turn, len(alternatives)))
                found = next(like, None)
                if found is None:
                    lost.append(f"{turn}, of {len(alternatives)}")
                    return piece
                free.remove(found)
                return replace(piece, id=found.id, alternatives=tuple(map(placed, alternatives)))
            case _:
                assert_never(piece)

    return placed(told), lost


def _alike(sequence: Sequence, turn: Turn, many: int) -> bool:
    return sequence.turn == turn and len(sequence.alternatives) == many


def _asks(text: Text) -> set[Operand | PoolOpen]:
    asks: set[Operand | PoolOpen] = set()
    asks.update(Value(piece.variable) for piece in pieces(text) if isinstance(piece, Shown))
    for condition in conditions(text):
        asks.update(leaf for leaf in asked(condition) if not isinstance(leaf, Number))
    return asks


def _said(ask: Operand | PoolOpen) -> str:
    match ask:
        case Value(variable):
            return variable
        case Visits(scene):
            return f"visited {scene}"
        case Chosen(scene, choice):
            return f"chose {scene}.{choice}"
        case Happened(event):
            return f"happened {event}"
        case PoolOpen(pool):
            return f"open {pool}"
        case Number() | Arithmetic():
            raise AssertionError("no leaf of a question but a number, which asks nothing")
        case _:
            assert_never(ask)


def _marks(text: Text) -> set[str]:
    """The footnotes, speakers and hands of a text, as they are written."""
    return {f"[^{note}]" for note in notes(text)} | set(_heads(text))


def _heads(text: Text) -> Iterator[str]:
    for piece in pieces(text):
        if isinstance(piece, Plain):
            yield from (f"@{speaker}" for speaker in _SPEAKER.findall(piece.text))
            yield from (f">{hand}" for hand in _HAND.findall(piece.text))
