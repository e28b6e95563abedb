"""The closed language of changes: what a choice or a scene may do to a playthrough."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.condition import Operand


@dataclass(frozen=True, slots=True)
class Assign:
    """`palace-line = cut`: the variable takes the amount, saturated to its range."""

    variable: str
    amount: Operand


@dataclass(frozen=True, slots=True)
class Change:
    """`slack += 1`, or a negative step: added and saturated to the variable's range."""

    variable: str
    amount: Operand


@dataclass(frozen=True, slots=True)
class Hear:
    """`company hears guns-gone`: a belief that was none becomes heard; any other stays."""

    variable: str


Effect = Assign | Change | Hear
