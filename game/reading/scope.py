"""What a name in an expression stands for: private first, then the Board, people, beliefs."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.model.condition import Condition, Number, Operand, Value
from game.model.effect import Effect
from game.model.problem import Mark
from game.model.variable import MINUTES, Domain, Variable
from game.reading.names import Names
from game.reading.nodes import Scalar


@dataclass(slots=True)
class Scope:
    """The names of one expression: whose chapter it is in, and where each offset stands.

    `role` is "" where no role speaks: a rule names a private variable in full.
    """

    names: Names
    role: str
    has_budget: bool
    who: str
    node: Scalar
    base: int = 0
    problems: int = field(default=0)

    def mark(self, offset: int) -> Mark:
        return self.node.mark_at(self.base + offset)

    def variable(self, word: str, offset: int) -> Variable | None:
        """The variable of that name, as this role may name it."""
        variables = self.names.variables
        found = variables.get(f"{self.role}.{word}") if self.role else None
        if found is None:
            found = variables.get(word)
        if found is not None and found.scope == "belief":
            found = None
        if word == MINUTES:
            if not self.has_budget:
                self.add("minutes-without-budget", offset)
                return None
            return variables[MINUTES]
        if found is None:
            self.unknown(word, offset)
        elif found.scope == "private" and self.role and found.role != self.role:
            self.add("private-of-another", offset,
                     variable=word, owner=found.role, role=self.role)  # fmt: skip
        return found

    def unknown(self, word: str, offset: int) -> None:
        """Report a variable that is not there, with the nearest that may be named here."""
        known = {
            id.removeprefix(f"{self.role}."): variable.mark
            for id, variable in self.names.variables.items()
            if variable.scope != "belief"
            and not (variable.scope == "private" and self.role and variable.role != self.role)
        }
        hint: str | None = None
        left, _, right = word.partition("-")
        if left in known and (right.isdigit() or right in known):
            hint = "A minus has spaces round it."
        owner = next((role for role in self.names.roles if f"{role}.{word}" in
                      self.names.variables), "")  # fmt: skip
        if owner:
            whole = "" if self.role else f": write `{owner}.{word}`"
            hint = f"'{word}' is private to the {owner}{whole}."
        if word in self.names.hearers:
            hint = f"Write `{word} heard ...`, `{word} believes ...` or `{word} doubts ...`."
        hint = hint or self.names.report.guess(word, known)
        self.add("unknown-variable", offset, hint=hint, who=self.who, variable=word)

    def value(self, word: str, offset: int, written: str, domain: Domain) -> Operand:
        """A word after `is` that is no value of the left side: a variable of its kind, or wrong."""
        variables = self.names.variables
        other = variables.get(f"{self.role}.{word}") or variables.get(word)
        if other is not None and other.domain.names == domain.names:
            return Value(other.id)
        self.add("not-in-domain", offset, variable=written, value=word, domain=said(domain))
        return Number(0)

    def out_of_range(self, written: str, value: int, offset: int, domain: Domain) -> None:
        self.add("not-in-domain", offset, variable=written, value=value, domain=said(domain))

    def wrong_kind(self, what: str, offset: int, domain: Domain | None, trouble: str) -> None:
        kind = "a number" if domain is None else said(domain)
        self.add("wrong-kind", offset, what=what, kind=kind, trouble=trouble)

    def check_can_change(self, word: str, offset: int) -> None:
        if word == MINUTES:
            kind, trouble = "what is left of the budget", "only the choices' `minutes` take from it"
            self.add("wrong-kind", offset, what=word, kind=kind, trouble=trouble)

    def scene(self, word: str, offset: int) -> str:
        if word not in self.names.scenes:
            self.problems += 1
            self.names.has_scene(word, self.who, "asks about", self.mark(offset))
        return word

    def choice(self, word: str, offset: int) -> tuple[str, str]:
        scene, _, choice = word.partition(".")
        if scene not in self.names.scenes:
            self.problems += 1
            self.names.has_scene(scene, self.who, "asks about", self.mark(offset))
        elif choice not in self.names.scenes[scene].choices:
            self.problems += 1
            self.names.has_choice(scene, choice, self.who, self.mark(offset + len(scene) + 1))
        return scene, choice

    def pool(self, word: str, offset: int) -> str:
        if word not in self.names.pools:
            self.problems += 1
            self.names.has("pool", word, self.who, self.mark(offset))
        return word

    def event(self, word: str, offset: int) -> str:
        if word not in self.names.events:
            self.problems += 1
            self.names.has("event", word, self.who, self.mark(offset))
        return word

    def belief(self, hearer: str, offset: int, belief: str, belief_offset: int) -> str:
        """The id of the variable that holds what a hearer makes of something said."""
        names = self.names
        if hearer not in names.hearers:
            hint = names.report.guess(hearer, names.hearers)
            self.add("unknown-hearer", offset, hint=hint, who=self.who, hearer=hearer)
        if belief not in names.beliefs:
            self.problems += 1
            names.has("belief", belief, self.who, self.mark(belief_offset))
        return f"{hearer}.{belief}"

    def add(self, name: str, offset: int, /, *, hint: str | None = None, **parts: object) -> None:
        self.problems += 1
        self.names.report.add(name, self.mark(offset), hint=hint, **parts)


@dataclass(slots=True)
class Kept:
    """Expressions already read without a fault, by their words and the scope they were read in."""

    conditions: dict[tuple[str, str, bool], Condition] = field(default_factory=dict)
    effects: dict[tuple[str, str, bool], tuple[Effect, ...]] = field(default_factory=dict)


def said(domain: Domain) -> str:
    """A domain in the author's words: `open, overheard or cut`, `0 to 3`."""
    if not domain.names:
        return f"{domain.low} to {domain.high}"
    return ", ".join(domain.names[:-1]) + f" or {domain.names[-1]}"
