"""The words of a condition, read into our own closed nodes with every name resolved."""

from __future__ import annotations

from typing import Literal, NamedTuple

from game.model.condition import (
    And,
    Arithmetic,
    Chosen,
    Compare,
    Comparison,
    Condition,
    Happened,
    Not,
    Number,
    Operand,
    Or,
    PoolOpen,
    Value,
    Visits,
)
from game.model.variable import BELIEVES, DOUBTS, HEARD, Domain
from game.reading.scope import Scope
from game.reading.tokens import Token, Tokens, trouble_with

_SIGNS: dict[str, Comparison] = {"<": "<", "<=": "<=", ">": ">", ">=": ">="}
_SUMS: dict[str, Literal["+", "-", "*"]] = {"+": "+", "-": "-", "*": "*"}
_STAGES = {"heard": (">=", HEARD), "believes": ("==", BELIEVES), "doubts": ("==", DOUBTS)}
DEEPEST = 20  # brackets and nots inside each other


class Amount(NamedTuple):
    """Something to compare: its domain when it is a variable's, and how it was written."""

    operand: Operand
    domain: Domain | None
    written: str
    offset: int
    is_known: bool = True


def condition(text: str, scope: Scope) -> Condition:
    """The question that the words ask; raises Unreadable, and reports names that are unknown."""
    reader = Questions(text, scope)
    asked = reader.either()
    reader.expect_end()
    return reader.as_condition(asked)


class Questions(Tokens):
    """Reads conditions and amounts from left to right."""

    def __init__(self, text: str, scope: Scope) -> None:
        super().__init__(text)
        self.scope = scope
        self.depth = 0
        self.sums = 0

    def either(self) -> Condition | Amount:
        first = self.both()
        if self.next.text != "or":
            return first
        parts = [self.as_condition(first)]
        while self.took("or"):
            parts.append(self.as_condition(self.both()))
        return Or(tuple(parts))

    def both(self) -> Condition | Amount:
        first = self.perhaps_not()
        if self.next.text != "and":
            return first
        parts = [self.as_condition(first)]
        while self.took("and"):
            parts.append(self.as_condition(self.perhaps_not()))
        return And(tuple(parts))

    def perhaps_not(self) -> Condition | Amount:
        if self.next.text != "not":
            return self.claim()
        token = self.take()
        self.deeper(token)
        asked = Not(self.as_condition(self.perhaps_not()))
        self.depth -= 1
        return asked

    def deeper(self, token: Token) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.unreadable(token, f"it is nested more than {DEEPEST} deep")

    def claim(self) -> Condition | Amount:
        left = self.sum()
        if not isinstance(left, Amount):
            return left
        token = self.next
        if token.text == "is":
            self.take()
            sign: Comparison = "!=" if self.took("not") else "=="
            return Compare(left.operand, sign, self.value_of(left))
        if token.text in _SIGNS:
            self.take()
            if left.domain is not None and left.domain.names:
                self.scope.wrong_kind(
                    left.written, left.offset, left.domain, "is asked with `is`, not more or less"
                )
                self.take()
                return Compare(left.operand, "==", Number(0))
            right = self.amount()
            self.check_number(left, right)
            return Compare(left.operand, _SIGNS[token.text], right.operand)
        if token.text in ("=", "==", "!="):
            raise self.unreadable(token, "a question says `is` or `is not`")
        return left

    def value_of(self, left: Amount) -> Operand:
        """What may stand after `is`: a value of the left side, or an amount like it."""
        token = self.next
        domain = left.domain
        if not left.is_known and token.kind in ("word", "number"):
            self.take()  # what an unknown variable may be is unknown too
            return Number(0)
        if domain is not None and domain.names and token.kind in ("word", "number"):
            self.take()
            if token.text in domain.names:
                return Number(domain.names.index(token.text))
            return self.scope.value(token.text, token.offset, left.written, domain)
        right = self.amount()
        self.check_number(left, right)
        return right.operand

    def check_number(self, left: Amount, right: Amount) -> None:
        """Both sides of a comparison of numbers must be numbers, and a bare one in the range."""
        if right.domain is not None and right.domain.names:
            self.scope.wrong_kind(
                right.written, right.offset, right.domain, "a number is wanted here"
            )
        domain = left.domain
        if domain is None or domain.names or not isinstance(right.operand, Number):
            return
        if not domain.low <= right.operand.value <= domain.high:
            self.scope.out_of_range(left.written, right.operand.value, right.offset, domain)

    def amount(self) -> Amount:
        token = self.next
        found = self.sum()
        if not isinstance(found, Amount):
            raise self.unreadable(token, "a number or a variable must stand here")
        return found

    def sum(self) -> Condition | Amount:
        left = self.product()
        while isinstance(left, Amount) and self.next.text in ("+", "-"):
            left = self.joined(left, self.take(), self.product())
        return left

    def product(self) -> Condition | Amount:
        left = self.atom()
        while isinstance(left, Amount) and self.next.text == "*":
            left = self.joined(left, self.take(), self.atom())
        return left

    def joined(self, left: Amount, sign: Token, right: Condition | Amount) -> Amount:
        if not isinstance(right, Amount):
            raise self.unreadable(sign, "a number or a variable must stand after it")
        for side in (left, right):
            if side.domain is not None and side.domain.names:
                self.scope.wrong_kind(
                    side.written, side.offset, side.domain, "only numbers can be reckoned with"
                )
        self.sums += 1
        if self.sums > DEEPEST:
            raise self.unreadable(sign, f"more than {DEEPEST} numbers are reckoned with")
        operand = Arithmetic(_SUMS[sign.text], left.operand, right.operand)
        written = f"{left.written} {sign.text} {right.written}"
        return Amount(operand, None, written, left.offset)

    def atom(self) -> Condition | Amount:
        token = self.take()
        if token.kind == "number":
            return Amount(Number(int(token.text[:10])), None, token.text, token.offset)
        if token.text == "(":
            self.deeper(token)
            inside = self.either()
            self.depth -= 1
            if not self.took(")"):
                raise self.unreadable(self.next, "a bracket is not closed")
            return inside
        if not token.is_name:
            raise self.unreadable(token, trouble_with(token))
        if self.next.kind == "word":
            two_words = self.two_words(token)
            if two_words is not None:
                return two_words
        return self.variable(token)

    def variable(self, token: Token) -> Amount:
        found = self.scope.variable(token.text, token.offset)
        if found is None:
            return Amount(Number(0), None, token.text, token.offset, is_known=False)
        return Amount(Value(found.id), found.domain, token.text, token.offset)

    def two_words(self, token: Token) -> Condition | Amount | None:
        """The claims of two words or three: visited, chose, open, happened, and beliefs."""
        scope, verb = self.scope, token.text
        if verb in ("visited", "visits"):
            scene = self.word("the id of a scene")
            operand = Visits(scope.scene(scene.text, scene.offset))
            if verb == "visits":
                return Amount(operand, None, f"visits {scene.text}", token.offset)
            return Compare(operand, ">=", Number(1))
        if verb == "chose":
            word = self.word("a choice, as `scene.choice`,")
            return Compare(Chosen(*scope.choice(word.text, word.offset)), "==", Number(1))
        if verb == "open":
            word = self.word("the id of a pool")
            return PoolOpen(scope.pool(word.text, word.offset))
        if verb == "happened":
            word = self.word("the id of an event")
            return Compare(Happened(scope.event(word.text, word.offset)), "==", Number(1))
        stage = _STAGES.get(self.next.text)
        if stage is None:
            return None
        self.take()
        belief = self.word("the id of a belief")
        held = scope.belief(token.text, token.offset, belief.text, belief.offset)
        sign: Comparison = ">=" if stage[1] == HEARD else "=="
        return Compare(Value(held), sign, Number(stage[1]))

    def as_condition(self, asked: Condition | Amount) -> Condition:
        """A yes-or-no variable is a question by itself; nothing else is."""
        if not isinstance(asked, Amount):
            return asked
        if asked.is_known and not (asked.domain is not None and asked.domain.is_yes_no):
            self.scope.wrong_kind(
                asked.written, asked.offset, asked.domain, "it is no question by itself"
            )
        return Compare(asked.operand, "==", Number(1))
