"""Dice that fall as they are told: every way an act can come out, and how likely each is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from math import prod
from typing import NamedTuple, TypeVar

from game.play import plain, rules, storylet

Result = TypeVar("Result")
WHO_ROLLS = (plain, rules, storylet)  # sequences that shuffle, odds, pages of a pool


class Outcome(NamedTuple):
    """One way an act came out."""

    chance: Fraction
    result: object


class _Dice:
    """Falls as told, and at zero after that; `sides` are those of every die that was rolled."""

    def __init__(self, told: tuple[int, ...]) -> None:
        self.told = told
        self.sides: list[int] = []

    def roll(self, row: list[int], sides: int) -> int:
        throw = len(self.sides)
        self.sides.append(sides)
        return self.told[throw] if throw < len(self.told) else 0


def outcomes(act: Callable[[], object]) -> Iterator[Outcome]:
    """What an act comes to under every fall of the dice; it is done once for each."""
    told: tuple[int, ...] | None = ()
    while told is not None:
        dice = _Dice(told)
        with _rolling(dice.roll):
            result = act()
        yield Outcome(Fraction(1, prod(dice.sides)), result)
        told = _next((*told, *[0] * (len(dice.sides) - len(told))), dice.sides)


@contextmanager
def _rolling(roll: Callable[[list[int], int], int]) -> Iterator[None]:
    """Everybody who rolls does it so; by hand, since a hundred thousand acts are done."""
    real = [room.roll for room in WHO_ROLLS]
    try:
        for room in WHO_ROLLS:
            room.roll = roll  # type: ignore[attr-defined]
        yield
    finally:
        for room, before in zip(WHO_ROLLS, real, strict=True):
            room.roll = before  # type: ignore[attr-defined]


def _next(told: tuple[int, ...], sides: list[int]) -> tuple[int, ...] | None:
    """The fall to try next: the last die that has a side left goes on by one."""
    while told and told[-1] + 1 == sides[len(told) - 1]:
        told = told[:-1]
    return (*told[:-1], told[-1] + 1) if told else None
