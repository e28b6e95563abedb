"""The words of effects, read into our own closed nodes with every name resolved."""

from __future__ import annotations

from game.model.condition import Arithmetic, Number, Value
from game.model.effect import Assign, Change, Effect, Hear
from game.model.variable import BELIEVES, DOUBTS
from game.reading.expression import Questions
from game.reading.scope import Scope


def effects(text: str, scope: Scope) -> tuple[Effect, ...]:
    """The changes that the words make, parted by commas; raises Unreadable as `condition` does."""
    reader = _Changes(text, scope)
    made = [reader.effect()]
    while reader.took(","):
        made.append(reader.effect())
    reader.expect_end()
    return tuple(made)


class _Changes(Questions):
    """Reads effects from left to right."""

    def effect(self) -> Effect:
        token = self.word("a variable or a hearer")
        verb = self.take()
        if verb.text in ("hears", "believes", "doubts"):
            belief = self.word("the id of a belief")
            held = self.scope.belief(token.text, token.offset, belief.text, belief.offset)
            if verb.text == "hears":
                return Hear(held)
            return Assign(held, Number(BELIEVES if verb.text == "believes" else DOUBTS))
        if verb.text == "heard":
            raise self.unreadable(verb, "an effect says `hears`")
        if verb.text not in ("=", "+=", "-="):
            raise self.unreadable(verb, "an effect says `=`, `+=`, `-=`, `hears` or `believes`")
        left = self.variable(token)
        self.scope.check_can_change(token.text, token.offset)
        name = left.operand.variable if isinstance(left.operand, Value) else token.text
        if verb.text == "=":
            return Assign(name, self.value_of(left))
        if left.domain is not None and left.domain.names:
            self.scope.wrong_kind(
                left.written, left.offset, left.domain, "only a number can be added to"
            )
        step = self.amount()
        if step.domain is not None and step.domain.names:
            self.scope.wrong_kind(step.written, step.offset, step.domain, "a number is wanted")
        if verb.text == "+=":
            return Change(name, step.operand)
        if isinstance(step.operand, Number):
            return Change(name, Number(-step.operand.value))
        return Change(name, Arithmetic("-", Number(0), step.operand))
