"""Who picks: a script, dice, whoever takes the road least travelled, or the first open choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from random import Random

from game.play.beat import Offered

Decider = Callable[[Offered], str]


class OutOfScript(Exception):
    """A script that cannot go on: it has ended, or what it names does not stand open."""


def first_open(offered: Offered) -> str:
    """Takes the first open choice."""
    return offered.open[0]


class Scripted:
    """Takes the choices of a list, one after the other."""

    def __init__(self, choices: Iterable[str]) -> None:
        self._left = iter(choices)

    def __call__(self, offered: Offered) -> str:
        choice = next(self._left, None)
        if choice in offered.open:
            return choice
        named = f"names '{choice}'" if choice else "ends"
        raise OutOfScript(f"the script {named} where {', '.join(offered.open)} stand open")


class ByDice:
    """Takes any open choice, each as likely as the next."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311

    def __call__(self, offered: Offered) -> str:
        return self._random.choice(offered.open)


class LeastSeen:
    """Takes the open choice that it has taken least often; dice part equals.

    Kept for many nights, it finds what chance alone finds late.
    """

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311
        self._taken: Counter[tuple[str, str]] = Counter()

    def __call__(self, offered: Offered) -> str:
        ways = [(offer.id, offer.label) for offer in offered.offers if offer.is_open]
        fewest = min(self._taken[way] for way in ways)
        way = self._random.choice([way for way in ways if self._taken[way] == fewest])
        self._taken[way] += 1
        return way[0]
