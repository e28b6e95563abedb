"""Conditions and effects: what can be said, and what each fault points at."""

from __future__ import annotations

import pytest

from game.model.condition import (
    And,
    Arithmetic,
    Chosen,
    Compare,
    Condition,
    Happened,
    Not,
    Number,
    Or,
    PoolOpen,
    Value,
    Visits,
)
from game.model.effect import Assign, Change, Effect, Hear
from game.model.prose import Plain, Shown
from game.reading.asking import Asking
from game.reading.library import read_texts
from game.reading.marks import Marks
from game.reading.markup import Prose
from game.reading.nodes import Page, Scalar
from tests.reading.bundles import BASE
from tests.reading.prose import block, known

A, B, C, D = (Compare(Value(id), "==", Number(1)) for id in "abcd")
SLACK = Value("girl.slack")


def line(text: str) -> Scalar:
    return Scalar(text, "plain", 2, 8, Page("page.yaml", 1, ""))


def asked(text: str, role: str = "girl", *, has_budget: bool = True) -> tuple[Condition, list[str]]:
    names = known()
    asking = Asking(names, role, has_budget, "choice 'go'")
    read = asking.condition(line(text), "if")
    return read, [str(problem) for problem in names.report.in_file_order()]


def done(text: str) -> tuple[tuple[Effect, ...], list[str]]:
    names = known()
    read = Asking(names, "girl", has_budget=True, who="choice 'go'").effects(line(text), "do")
    return read, [str(problem) for problem in names.report.in_file_order()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", A),
        ("not a", Not(A)),
        ("not not a", Not(Not(A))),
        ("a and b and c", And((A, B, C))),
        ("a or b and c", Or((A, And((B, C))))),
        ("(a or b) and not (c or d)", And((Or((A, B)), Not(Or((C, D)))))),
        ("a is yes", A),
        ("a is not yes", Compare(Value("a"), "!=", Number(1))),
        ("line is cut", Compare(Value("line"), "==", Number(2))),
        ("line is not heard-on", Compare(Value("line"), "!=", Number(1))),
        ("line is other-line", Compare(Value("line"), "==", Value("other-line"))),
        ("gleb.where is street", Compare(Value("gleb.where"), "==", Number(1))),
        ("slack >= 1", Compare(SLACK, ">=", Number(1))),
        ("slack is 2", Compare(SLACK, "==", Number(2))),
        ("slack is not 2", Compare(SLACK, "!=", Number(2))),
        ("girl.slack < 3", Compare(SLACK, "<", Number(3))),
        ("slack + 1 > 2 * slack - 3",
         Compare(Arithmetic("+", SLACK, Number(1)), ">",
                 Arithmetic("-", Arithmetic("*", Number(2), SLACK), Number(3)))),
        ("(slack + 1) * 2 <= 4",
         Compare(Arithmetic("*", Arithmetic("+", SLACK, Number(1)), Number(2)), "<=", Number(4))),
        ("minutes >= 4", Compare(Value("minutes"), ">=", Number(4))),
        ("company heard guns", Compare(Value("company.guns"), ">=", Number(1))),
        ("company believes guns", Compare(Value("company.guns"), "==", Number(2))),
        ("not company doubts guns", Not(Compare(Value("company.guns"), "==", Number(3)))),
        ("visited hall", Compare(Visits("hall"), ">=", Number(1))),
        ("visits hall >= 2", Compare(Visits("hall"), ">=", Number(2))),
        ("chose hall.go", Compare(Chosen("hall", "go"), "==", Number(1))),
        ("happened bell", Compare(Happened("bell"), "==", Number(1))),
        ("open calls and a", And((PoolOpen("calls"), A))),
    ],
)  # fmt: skip
def test_a_condition_is_read_into_closed_nodes(text: str, expected: Condition) -> None:
    assert asked(text) == (expected, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("line = cut", (Assign("line", Number(2)),)),
        ("a = yes, b = no", (Assign("a", Number(1)), Assign("b", Number(0)))),
        ("slack = 3", (Assign("girl.slack", Number(3)),)),
        ("slack += 1", (Change("girl.slack", Number(1)),)),
        ("slack -= 2", (Change("girl.slack", Number(-2)),)),
        ("slack += slack", (Change("girl.slack", SLACK),)),
        ("line = other-line", (Assign("line", Value("other-line")),)),
        ("company hears guns", (Hear("company.guns"),)),
        ("company believes guns, company doubts guns",
         (Assign("company.guns", Number(2)), Assign("company.guns", Number(3)))),
        ("gleb.where = palace", (Assign("gleb.where", Number(0)),)),
    ],
)  # fmt: skip
def test_an_effect_is_read_into_closed_nodes(text: str, expected: tuple[Effect, ...]) -> None:
    assert done(text) == (expected, [])


def test_a_name_may_begin_with_a_digit() -> None:
    names = known()
    names.variables["2nd-line"] = names.variables["line"]
    names.scenes["3-stairs"] = names.scenes["hall"]
    asking = Asking(names, "girl", has_budget=True, who="choice 'go'")
    assert asking.condition(line("2nd-line is cut and not visited 3-stairs"), "if") == And(
        (Compare(Value("line"), "==", Number(2)), Not(Compare(Visits("3-stairs"), ">=", Number(1))))
    )
    assert asking.effects(line("2nd-line = cut"), "do") == (Assign("line", Number(2)),)
    marks = Marks(names)
    assert Prose(asking, marks, "hall").text(block("It is {2nd-line}.")) == (
        Plain("It is "), Shown("line"), Plain("."),
    )  # fmt: skip
    assert list(names.report.in_file_order()) == []


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ("a and bb", 15, "choice 'go' names 'bb', and no variable has that name here."),
        ("slak >= 1", 9, "Did you mean 'slack'?"),
        ("slack-1 >= 1", 9, "A minus has spaces round it."),
        ("company is a", 9, "Write `company heard ...`, `company believes ...`"),
        ("company.guns is heard", 9, "names 'company.guns', and no variable"),
        ("line is shut", 17, "'line' is never 'shut'. It is open, heard-on or cut."),
        ("slack > 7", 17, "'slack' is never '7'. It is 0 to 3."),
        ("line >= cut", 9, "'line' is open, heard-on or cut, and is asked with `is`"),
        ("slack", 9, "'slack' is 0 to 3, and it is no question by itself."),
        ("slack >= a", 18, "'a' is no or yes, and a number is wanted here."),
        ("line + 1 > 2", 9, "'line' is open, heard-on or cut, and only numbers can be reckoned"),
        ("boy.nerve", 9, "'boy.nerve' is private to the boy"),
        ("a and", 14, "cannot be read at 'the end': it breaks off."),
        ("(a or b", 16, "cannot be read at 'the end': a bracket is not closed."),
        ("a b", 11, "cannot be read at 'b': nothing can stand here"),
        ("a = yes", 11, "cannot be read at '=': a question says `is` or `is not`."),
        ("a && b", 11, "cannot be read at '&': this sign is none of the language."),
        ("and a", 9, "cannot be read at 'and': something must stand before it."),
        ("visited hal", 17, "choice 'go' asks about 'hal', and no scene has that id."),
        ("chose hall.og", 20, "names the choice 'og', and the scene 'hall' has none of that id."),
        ("open cals", 14, "names the pool 'cals', and no page belongs to it."),
        ("happened bel", 18, "names the event 'bel'"),
        ("compny heard guns", 9, "'compny' is no hearer. Did you mean 'company'?"),
        ("company heard gun", 23, "names 'gun', and no belief has that id. Did you mean 'guns'?"),
        ("not " * 40 + "a", 89, "it is nested more than 20 deep"),
    ],
)  # fmt: skip
def test_a_fault_in_a_condition_is_pointed_at(text: str, column: int, said: str) -> None:
    _, problems = asked(text)
    assert len(problems) == 1
    assert problems[0].startswith(f"page.yaml:3:{column}  ")
    assert said in problems[0]


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ("slack + 1", 15, "an effect says `=`, `+=`, `-=`, `hears` or `believes`."),
        ("company heard guns", 17, "an effect says `hears`."),
        ("line += 1", 9, "'line' is open, heard-on or cut, and only a number can be added to."),
        ("a = maybe", 13, "'a' is never 'maybe'. It is no or yes."),
        ("slack = 9", 17, "'slack' is never '9'. It is 0 to 3."),
        ("minutes = 4", 9, "'minutes' is what is left of the budget"),
        ("a = yes,", 17, "cannot be read at 'the end'"),
        ("a = yes; b = no", 16, "cannot be read at ';'"),
    ],
)
def test_a_fault_in_an_effect_is_pointed_at(text: str, column: int, said: str) -> None:
    _, problems = done(text)
    assert len(problems) == 1
    assert problems[0].startswith(f"page.yaml:3:{column}  ")
    assert said in problems[0]


@pytest.mark.parametrize("text", ["__import__('os')", "a.__class__", "[a]", "a if b else c", "1"])
def test_what_is_not_of_the_language_cannot_be_built(text: str) -> None:
    assert asked(text)[1]


def test_every_unknown_name_of_one_condition_is_reported() -> None:
    assert len(asked("x is cut and y is dead or z")[1]) == 3


def test_minutes_are_asked_for_only_where_they_are_counted() -> None:
    _, problems = asked("minutes >= 4", has_budget=False)
    assert "the chapter has no budget" in problems[0]


def test_a_private_variable_comes_before_one_of_the_board() -> None:
    names = known()
    names.variables["slack"] = names.variables["a"]
    read = Asking(names, "girl", has_budget=False).condition(line("slack is 1"), "if")
    assert read == Compare(SLACK, "==", Number(1))


def test_a_fault_in_block_text_is_found_on_its_own_line() -> None:
    names = known()
    asking = Asking(names, "girl", has_budget=False, who="choice 'go'")
    asking.condition(block("a and\nb and\nx"), "if")
    assert [problem.mark.line for problem in names.report.in_file_order()] == [4]
    assert [problem.mark.column for problem in names.report.in_file_order()] == [3]


def test_a_rule_is_told_how_to_name_what_is_private() -> None:
    rule = "rules:\n  calm:\n    because: It is late.\n    never: slack is 3\n"
    (problem,) = read_texts({**BASE, "board.yaml": BASE["board.yaml"] + rule}).problems
    assert str(problem) == (
        "board.yaml:28:12  S040 unknown-variable  rule 'calm' names 'slack', and no variable has "
        "that name here. 'slack' is private to the girl: write `girl.slack`."
    )
