"""The small steps that a way through a story is made of, in a closed list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.condition import Condition, Operand
from game.proof.thing import Thing


@dataclass(frozen=True, slots=True)
class Is:
    """A thing holds a value."""

    thing: Thing
    value: int


@dataclass(frozen=True, slots=True)
class Holds:
    """A condition of the story is true."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class No:
    """A claim is false."""

    claim: Claim


@dataclass(frozen=True, slots=True)
class All:
    """Every claim is true."""

    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one claim is true."""

    claims: tuple[Claim, ...]


Claim = Is | Holds | No | All | Any


@dataclass(frozen=True, slots=True)
class Keep:
    """Only states of which the claim is true go on."""

    claim: Claim


@dataclass(frozen=True, slots=True)
class Put:
    """The thing takes an amount, saturated to its range."""

    thing: Thing
    amount: Operand


@dataclass(frozen=True, slots=True)
class Turn:
    """The thing's value n becomes `to[n - low]`: a constant, a step, the next of a sequence."""

    thing: Thing
    to: tuple[int, ...]

    @property
    def is_constant(self) -> bool:
        """Whether the old value no longer matters."""
        return len(set(self.to)) == 1


@dataclass(frozen=True, slots=True)
class Odds:
    """Chance decides: this way weighs so much among all whose claims are true, itself included."""

    weight: int
    rivals: tuple[tuple[Claim, int], ...]


PassKind = Literal["scene", "choice", "stamp", "fate", "card"]


@dataclass(frozen=True, slots=True)
class Pass:
    """Something is told here: a scene, a choice or its stamp (`scene.choice`), a fate, a card."""

    kind: PassKind
    id: str


Step = Keep | Put | Turn | Odds | Pass


def made(thing: Thing, value: int) -> Turn:
    """The thing becomes that value, whatever it was."""
    return Turn(thing, (value,) * len(thing.values))


def raised(thing: Thing, value: int) -> Turn:
    """The thing becomes at least that value: a belief that is heard, a flag that is set."""
    return Turn(thing, tuple(max(old, value) for old in thing.values))


def moved_by(thing: Thing, step: int) -> Turn:
    """The thing goes up or down by a step, and stops at the ends of its range."""
    return Turn(thing, tuple(min(max(old + step, thing.low), thing.high) for old in thing.values))
