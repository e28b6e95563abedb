"""Prose read and rendered without the rest of the house, for tests of the reader alone."""

from __future__ import annotations

from collections.abc import Mapping

from game.model.condition import (
    And,
    Arithmetic,
    Chosen,
    Compare,
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
from game.model.problem import NOWHERE, Problem
from game.model.prose import Plain, Sequence, Shown, Text, Variant
from game.model.record import Event, Person, Term
from game.model.story import Belief, Role
from game.model.variable import BELIEF, YES_NO, Domain, Variable
from game.reading.asking import Asking
from game.reading.marks import Marks
from game.reading.markup import Prose
from game.reading.names import Known, Names, Placed
from game.reading.nodes import Page, Scalar
from game.reading.report import Report

Truths = Mapping[str, int]


def known() -> Names:
    """A handful of everything: yes-or-no `a` to `d`, a `line`, a private `slack`, and the rest."""
    names = Names(Report())
    for id in "abcd":
        names.variables[id] = Variable(id, "board", YES_NO, 0)
    line = Domain(0, 2, ("open", "heard-on", "cut"))
    names.variables["line"] = Variable("line", "board", line, 0, words=("open", "tapped", "cut"))
    names.variables["other-line"] = Variable("other-line", "board", line, 0)
    names.variables["girl.slack"] = Variable("girl.slack", "private", Domain(0, 3), 1, role="girl")
    names.variables["boy.nerve"] = Variable("boy.nerve", "private", YES_NO, 0, role="boy")
    names.variables["company.guns"] = Variable("company.guns", "belief", BELIEF, 0)
    names.variables["gleb.where"] = Variable(
        "gleb.where", "person", Domain(0, 1, ("palace", "street")), 0
    )
    names.variables["minutes"] = Variable("minutes", "chapter", Domain(0, 24), 0)
    names.roles = {role: Role(role, role.capitalize(), "", "") for role in ("girl", "boy")}
    names.hearers = {"company": NOWHERE}
    names.beliefs = {"guns": Belief("guns", "The guns have gone.", so=True)}
    names.events = {"bell": Event("bell", "noon", "fixed", "documented", "A bell.")}
    names.people = {"gleb": Person("gleb", "Gleb", ("Gleb",), "")}
    names.glossary = {"staff": Term("staff", "Headquarters."), "cord": Term("cord", "A lead.")}
    names.spellings = {"staff": "staff", "cord": "cord", "flex": "cord"}
    names.scenes = {"hall": Known(NOWHERE, "day", {"go": NOWHERE})}
    names.pools = {"calls": Placed(NOWHERE)}
    return names


def block(text: str, line: int = 0) -> Scalar:
    """A node of block text, as it would stand under `text: |` on that line."""
    page = Page("page.yaml", 1, "text: |\n" + "".join(f"  {row}\n" for row in text.split("\n")))
    return Scalar(text + "\n", "block", line, 6, page)


def read(text: str, role: str = "girl") -> tuple[Text, tuple[Problem, ...]]:
    """The pieces of a text, and what is wrong with it."""
    names = known()
    prose = Prose(Asking(names, role, has_budget=True, who="scene 'hall'"), Marks(names), "hall")
    return prose.text(block(text)), names.report.in_file_order()


def rendered(text: Text, truths: Truths, turn: int = 0) -> str:
    """The text in one state; every sequence shows the alternative of that number."""
    parts: list[str] = []
    for piece in text:
        match piece:
            case Plain(words):
                parts.append(words)
            case Shown(variable):
                parts.append(f"<{variable}>")
            case Variant(branches):
                for asked, branch in branches:
                    if asked is None or holds(asked, truths):
                        parts.append(rendered(branch, truths, turn))
                        break
            case Sequence(_, _, alternatives):
                parts.append(rendered(alternatives[turn % len(alternatives)], truths, turn))
    return "".join(parts)


def holds(asked: Condition, truths: Truths) -> bool:
    """Whether a condition holds where variables have these values and all else is 0."""
    match asked:
        case Compare(left, sign, right):
            one, other = amount(left, truths), amount(right, truths)
            return {
                "==": one == other,
                "!=": one != other,
                "<": one < other,
                "<=": one <= other,
                ">": one > other,
                ">=": one >= other,
            }[sign]
        case Not(part):
            return not holds(part, truths)
        case And(parts):
            return all(holds(part, truths) for part in parts)
        case Or(parts):
            return any(holds(part, truths) for part in parts)
        case PoolOpen():
            return False


def amount(operand: Operand, truths: Truths) -> int:
    match operand:
        case Number(value):
            return value
        case Value(variable):
            return truths.get(variable, 0)
        case Arithmetic(sign, left, right):
            one, other = amount(left, truths), amount(right, truths)
            return {"+": one + other, "-": one - other, "*": one * other}[sign]
        case Visits() | Chosen() | Happened():
            return 0
