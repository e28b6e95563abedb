"""What both evaluators answer: the plain one is the reference, the compiled one is fast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from game.model.condition import Condition
from game.model.effect import Effect
from game.model.prose import NO_TEXT, Sequence, Text, pieces
from game.play.slots import Flag

Row = list[int]
HIDDEN, OPEN, LOCKED = 0, 1, 2
STATUSES = 3


@dataclass(frozen=True, slots=True)
class Gate:
    """What decides how one choice stands: every `shown` must hold, then every `needs`."""

    shown: tuple[Condition, ...] = ()
    needs: tuple[Condition, ...] = ()
    once: Flag | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What an act does to the row, in this order: count, effects, flags, sequences.

    `told` is the text that is to be told next, where it has sequences: those it shows move on.
    """

    effects: tuple[Effect, ...] = ()
    flags: tuple[Flag, ...] = ()
    visited: tuple[int, int] | None = None
    told: Text = NO_TEXT

    @property
    def sequences(self) -> tuple[Sequence, ...]:
        """Every sequence that may move on."""
        return tuple(piece for piece in pieces(self.told) if isinstance(piece, Sequence))


class Meaning(Protocol):
    """How conditions, effects and texts are carried out over a row."""

    def text(self, text: Text) -> str | Callable[[Row], str]:
        """The words themselves where they never vary, else a function of the row."""
        ...

    def change(self, change: Change) -> Callable[[Row], None] | None:
        """What changes the row, or None where nothing does."""
        ...

    def standing(self, gates: tuple[Gate, ...]) -> int | Callable[[Row], int]:
        """How all choices of a scene stand, as one number: a base-three digit for each."""
        ...

    def first(self, conditions: tuple[Condition | None, ...]) -> Callable[[Row], int]:
        """The index of the first condition that holds; None always holds; -1 when none does."""
        ...
