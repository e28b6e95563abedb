"""Every text that a passage can show, and in which states it shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from game.model.problem import Mark
from game.model.prose import Piece, Plain, Sequence, Shown, Text, Variant
from game.proof.bits import States
from game.proof.diagram import Diagram
from game.proof.limits import LimitReached
from game.proof.step import Holds

MOST_RENDERINGS = 5000
OPENING = 6  # words

Renderings = dict[str, States]


@dataclass(frozen=True, slots=True)
class Part:
    """One branch of a variant or alternative of a sequence, and the states that show it.

    `path` is its place in the text, by numbers from 1, outside in: piece, branch, piece, branch.
    """

    path: tuple[int, ...]
    words: str
    states: States


def renderings(diagram: Diagram, text: Text, states: States) -> Renderings:
    """Every distinct text with the states that show it; raises LimitReached."""
    found: Renderings = {"": states} if states.satisfiable() else {}
    for piece in text:
        grown: Renderings = {}
        for before, where in found.items():
            for words, there in _shown(diagram, piece, where).items():
                whole = before + words
                grown[whole] = grown[whole] | there if whole in grown else there
        if len(grown) > MOST_RENDERINGS:
            raise LimitReached(f"a passage has more than {MOST_RENDERINGS} renderings")
        found = grown
    return found


def parts(diagram: Diagram, text: Text, states: States) -> Iterator[Part]:
    """Every part of a text that may be left out, outer ones first."""
    varied = (piece for piece in text if isinstance(piece, Variant | Sequence))
    for n, piece in enumerate(varied, 1):
        for m, (inner, where) in enumerate(_branches(diagram, piece, states), 1):
            if _is_blank(inner):
                continue  # a space between two variants, which the author did not write
            yield Part((n, m), _opening(inner), where)
            for part in parts(diagram, inner, where):
                yield Part((n, m, *part.path), part.words, part.states)


def place_in(text: Text, path: tuple[int, ...]) -> Mark | None:
    """Where in the files the part at a path begins; None where the text does not tell."""
    n, m, *inner = path
    piece = [piece for piece in text if isinstance(piece, Variant | Sequence)][n - 1]
    match piece:
        case Variant(branches):
            within = branches[m - 1][1]
        case Sequence(_, _, alternatives):
            within = alternatives[m - 1]
    if inner:
        return place_in(within, tuple(inner))
    return piece.marks[m - 1] if piece.marks else None


def _is_blank(text: Text) -> bool:
    return all(isinstance(piece, Plain) and not piece.text.strip() for piece in text)


def _opening(text: Text) -> str:
    """The first words of a text, by which an author knows it again."""
    words = " ".join(piece.text for piece in text if isinstance(piece, Plain)).split()
    return " ".join(words[:OPENING])


def _shown(diagram: Diagram, piece: Piece, states: States) -> Renderings:
    match piece:
        case Plain(text):
            return {text: states}
        case Shown(variable):
            told = diagram.ways.story.variables[variable]
            thing = diagram.ways.things.variables[variable]
            found: Renderings = {}
            for value in thing.values:
                where = states & diagram.is_(thing, value)
                if where.satisfiable():
                    words = told.shown(value)
                    found[words] = found[words] | where if words in found else where
            return found
        case Variant() | Sequence():
            found = {}
            left = states
            for inner, where in _branches(diagram, piece, states):
                left = left & ~where
                for words, there in renderings(diagram, inner, where).items():
                    found[words] = found[words] | there if words in found else there
            if left.satisfiable():
                found[""] = found[""] | left if "" in found else left
            return found
        case _:
            assert_never(piece)


def _branches(diagram: Diagram, piece: Piece, states: States) -> Iterator[tuple[Text, States]]:
    """The branches of a piece, each with the states that show it."""
    match piece:
        case Plain() | Shown():
            return
        case Variant(branches):
            for condition, inner in branches:
                where = states
                if condition is not None:
                    held = diagram.held(Holds(condition))
                    where, states = states & held, states & ~held
                yield inner, where
        case Sequence(id, _, alternatives):
            thing = diagram.ways.things.sequences[id]
            for n, inner in enumerate(alternatives, 1):
                now = diagram.is_(thing, n)
                if n == 1:  # before its first showing a sequence stands at its first alternative
                    now |= diagram.is_(thing, 0)
                yield inner, states & now
        case _:
            assert_never(piece)
