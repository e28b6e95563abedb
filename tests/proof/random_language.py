"""Random words of the closed language: questions, changes, and prose that asks them."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import NamedTuple

SIGNS = ("<", "<=", ">", ">=")


class Held(NamedTuple):
    """A variable as a page may name it; `values` are its words, none for a number."""

    id: str
    role: str
    values: tuple[str, ...]
    low: int
    high: int

    @property
    def is_yes_no(self) -> bool:
        return sorted(self.values) == ["no", "yes"]


class Where(NamedTuple):
    """Whose page is written: a role's own variables go by their short names, "" sees all.

    `minutes` is the largest budget, 0 where the page counts none. One `in_pool` asks for no pool:
    that may hang on the page itself.
    """

    role: str
    minutes: int = 0
    in_pool: bool = False


@dataclass
class Names:
    """Everything that may be asked about."""

    held: list[Held] = field(default_factory=list)
    beliefs: list[tuple[str, str]] = field(default_factory=list)
    scenes: list[str] = field(default_factory=list)
    choices: list[str] = field(default_factory=list)
    pools: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)


class Language:
    """Writes with the dice it is given.

    Sums, products and sequences multiply the states, so only some stories have them, and few.
    """

    def __init__(self, dice: random.Random, names: Names) -> None:
        self.dice = dice
        self.names = names
        self.reckons = dice.random() < 0.4
        self.sequences_left = dice.choice((0, 1, 2, 3))

    def condition(self, where: Where, depth: int = 0) -> str:
        """A question; joined ones stand in brackets when they stand inside others."""
        shape = self.dice.random()
        if depth < 2 and shape < 0.28:
            word = self.dice.choice((" and ", " or "))
            many = self.dice.choice((2, 2, 3))
            joined = word.join(self.condition(where, depth + 1) for _ in range(many))
            return f"({joined})" if depth else joined
        if shape < 0.42:
            asked = self.condition(where, depth + 1)
            return f"not {asked}" if asked.startswith("(") else f"not ({asked})"
        return self.claim(where)

    def claim(self, where: Where) -> str:
        """A question that joins no others."""
        dice, names = self.dice, self.names
        kind = dice.random()
        if kind < 0.09 and names.beliefs:
            hearer, belief = dice.choice(names.beliefs)
            return f"{hearer} {dice.choice(('heard', 'believes', 'doubts'))} {belief}"
        if kind < 0.19 and names.scenes:
            scene = dice.choice(names.scenes)
            counted = (f"visits {scene} >= 2", f"visits {scene} is 1", f"visits {scene} < 2")
            return dice.choice(counted) if dice.random() < 0.3 else f"visited {scene}"
        if kind < 0.27 and names.choices:
            return f"chose {dice.choice(names.choices)}"
        if kind < 0.31:
            return f"happened {dice.choice(names.events)}"
        if kind < 0.36 and names.pools and not where.in_pool:
            return f"open {dice.choice(names.pools)}"
        if kind < 0.45 and where.minutes:
            return f"minutes {dice.choice(SIGNS)} {dice.randint(0, where.minutes)}"
        held = dice.choice(self.seen(where))
        return self._of_words(held, where) if held.values else self._of_numbers(held, where)

    def effects(self, where: Where, most: int = 2) -> str:
        """One change or more, parted by commas."""
        return ", ".join(self._effect(where) for _ in range(self.dice.randint(1, most)))

    def seen(self, where: Where) -> list[Held]:
        """The variables that a page may name."""
        return [
            held
            for held in self.names.held
            if not held.role or not where.role or held.role == where.role
        ]

    def prose(self, start: str, where: Where, richness: float = 0.5) -> str:
        """Words that begin with the given ones, and perhaps vary after them."""
        parts = [start]
        while self.dice.random() < richness and len(parts) < 4:
            parts.append(self._braces(where))
        return " ".join(parts)

    def paragraphs(self, start: str, where: Where) -> list[str]:
        """The lines of a whole text, with governed paragraphs now and then."""
        lines = [self.prose(start, where, 0.4)]
        if self.dice.random() < 0.15:
            lines += ["", f"{{if {self.condition(where)}}}", self.prose("So it is.", where, 0.2)]
            if self.dice.random() < 0.4:
                lines += ["", f"{{else if {self.claim(where)}}}", "So it may be."]
            if self.dice.random() < 0.6:
                lines += ["", "{else}", self.prose("So it is not.", where, 0.2)]
        return lines

    def _braces(self, where: Where, depth: int = 0) -> str:
        dice = self.dice
        kind = dice.random()
        if kind < 0.25:
            held = dice.choice(self.seen(where))
            return f"It is {{{_called(held, where)}}}."
        if kind < 0.45 and self.sequences_left:
            self.sequences_left -= 1
            turn = dice.choice(("in turn", "cycle", "shuffle"))
            words = ("One.", "Two.", "Three.")[: dice.choice((2, 2, 3))]
            return f"{{{turn}: {' | '.join(words)}}}"
        yes, no = "Yes.", "No."
        if depth == 0 and dice.random() < 0.25:
            yes = self._braces(where, 1)
        if kind < 0.7:
            return f"{{{self.condition(where)}: {yes}}}"
        return f"{{{self.condition(where)}: {yes} | {no}}}"

    def _of_words(self, held: Held, where: Where) -> str:
        dice, name = self.dice, _called(held, where)
        if held.is_yes_no and dice.random() < 0.7:
            return name
        alike = [other for other in self.seen(where) if other.values == held.values]
        value = dice.choice(held.values)
        if len(alike) > 1 and dice.random() < 0.2:
            value = _called(dice.choice(alike), where)
        return f"{name} {dice.choice(('is', 'is', 'is not'))} {value}"

    def _of_numbers(self, held: Held, where: Where) -> str:
        dice, name = self.dice, _called(held, where)
        sign = dice.choice((*SIGNS, "is", "is not"))
        kind = dice.random()
        if kind < 0.6:
            return f"{name} {sign} {dice.randint(held.low, held.high)}"
        if kind < 0.8 or not self.reckons:
            return f"{name} {sign} {self._number(where)}"
        return f"{self._amount(where)} {sign} {self._amount(where)}"

    def _amount(self, where: Where) -> str:
        dice = self.dice
        if dice.random() < 0.15 and self.names.scenes:
            return f"visits {dice.choice(self.names.scenes)}"
        if dice.random() < 0.4:
            return self._number(where)
        sign = dice.choice(("+", "-", "*"))
        return f"{self._number(where)} {sign} {dice.choice((self._number(where), '1', '2'))}"

    def _number(self, where: Where) -> str:
        numbers = [held for held in self.seen(where) if not held.values]
        return _called(self.dice.choice(numbers), where) if numbers else "1"

    def _effect(self, where: Where) -> str:
        dice, names = self.dice, self.names
        if names.beliefs and dice.random() < 0.12:
            hearer, belief = dice.choice(names.beliefs)
            return f"{hearer} {dice.choice(('hears', 'hears', 'believes', 'doubts'))} {belief}"
        held = dice.choice(self.seen(where))
        name = _called(held, where)
        if held.values:
            alike = [other for other in self.seen(where) if other.values == held.values]
            value = dice.choice(held.values)
            if dice.random() < 0.2:
                value = _called(dice.choice(alike), where)
            return f"{name} = {value}"
        kind = dice.random()
        if kind < 0.3:
            return f"{name} = {dice.randint(held.low, held.high)}"
        if kind < 0.8 or not self.reckons:
            return f"{name} {dice.choice(('+=', '-='))} {dice.choice((1, 1, 1, 2))}"
        return f"{name} {dice.choice(('=', '+=', '-='))} {self._amount(where)}"


def _called(held: Held, where: Where) -> str:
    """The variable's name on that page."""
    return held.id.removeprefix(f"{held.role}.") if held.role and where.role else held.id
