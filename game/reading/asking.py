"""Conditions and effects as they stand in a page: read once, kept, and reported where they fail."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.model.condition import Compare, Condition, Number
from game.model.effect import Effect
from game.reading.changes import effects
from game.reading.expression import condition
from game.reading.fields import is_short, unquoted
from game.reading.names import Names
from game.reading.nodes import Scalar
from game.reading.scope import Kept, Scope
from game.reading.tokens import Unreadable

LONGEST = 5_000  # characters of one condition, or one list of effects
NEVER: Condition = Compare(Number(0), "==", Number(1))


@dataclass(slots=True)
class Asking:
    """Reads the expressions of one role's pages; `who` is set to what is being read."""

    names: Names
    role: str = ""
    has_budget: bool = False
    who: str = ""
    kept: Kept = field(default_factory=Kept)

    def condition(self, node: Scalar, key: str) -> Condition:
        """The question that a key asks."""
        found = self.kept.conditions.get((node.text, self.role, self.has_budget))
        if found is not None:
            return found
        unquoted(node, key, self.names.report)
        if not is_short(node, LONGEST, self.names.report):
            return NEVER
        return self.condition_within(node.text, node, 0)

    def condition_within(self, text: str, node: Scalar, base: int) -> Condition:
        """The question in a part of a node's text that begins at `base`."""
        key = (text, self.role, self.has_budget)
        found = self.kept.conditions.get(key)
        if found is not None:
            return found
        scope = Scope(self.names, self.role, self.has_budget, self.who, node, base)
        try:
            found = condition(text, scope)
        except Unreadable as fault:
            self._report("broken-condition", scope, fault)
            return NEVER
        if not scope.problems:
            self.kept.conditions[key] = found
        return found

    def effects(self, node: Scalar, key: str) -> tuple[Effect, ...]:
        """The changes that a key makes."""
        kept = (node.text, self.role, self.has_budget)
        found = self.kept.effects.get(kept)
        if found is not None:
            return found
        unquoted(node, key, self.names.report)
        if not is_short(node, LONGEST, self.names.report):
            return ()
        scope = Scope(self.names, self.role, self.has_budget, self.who, node)
        try:
            found = effects(node.text, scope)
        except Unreadable as fault:
            self._report("broken-effect", scope, fault)
            return ()
        if not scope.problems:
            self.kept.effects[kept] = found
        return found

    def _report(self, name: str, scope: Scope, fault: Unreadable) -> None:
        mark = scope.mark(fault.offset)
        self.names.report.add(name, mark, word=fault.word, trouble=fault.trouble)
