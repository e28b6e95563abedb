"""What can change in a playthrough: named, ranged variables, and who may see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.problem import NOWHERE, Mark

Scope = Literal["board", "private", "belief", "person", "chapter"]

BELIEF_NAMES = ("none", "heard", "believes", "doubts")
NONE, HEARD, BELIEVES, DOUBTS = range(4)
MINUTES = "minutes"  # the one chapter variable: minutes left of the chapter's budget


@dataclass(frozen=True, slots=True)
class Domain:
    """The values `low` to `high` that a variable may hold; value n may be called `names[n]`."""

    low: int
    high: int
    names: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        return self.high - self.low + 1

    @property
    def is_yes_no(self) -> bool:
        return self.names == YES_NO.names

    def saturated(self, value: int) -> int:
        """The value inside the range that lies nearest: numbers stop at both ends."""
        return min(max(value, self.low), self.high)

    def called(self, value: int) -> str:
        """The author's word for a value."""
        return self.names[value] if self.names else str(value)


YES_NO = Domain(0, 1, ("no", "yes"))
BELIEF = Domain(0, 3, BELIEF_NAMES)


@dataclass(frozen=True, slots=True)
class Variable:
    """One thing that can change. `words` are what the map shows for each named value.

    `id` is unique in the story: `palace-line` on the Board, `operator.slack` for a role's own,
    `company.guns-gone` for what a hearer believes, `gleb.where` for a person.
    """

    id: str
    scope: Scope
    domain: Domain
    start: int
    name: str = ""
    words: tuple[str, ...] = ()
    role: str = ""
    event: str = ""
    mark: Mark = NOWHERE

    def shown(self, value: int) -> str:
        """What a page prints for a value."""
        if self.words:
            return self.words[value]
        return self.domain.called(value)
