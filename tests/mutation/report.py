"""What came of the seeded faults: a table by operator, and every fault that nobody noticed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from tests.mutation.drawing import OPERATORS
from tests.mutation.judging import JUDGES, Verdict

LONGEST_LINE = 130


def table(verdicts: Sequence[Verdict]) -> list[dict[str, Any]]:
    """A row for each operator that was drawn, and one for all."""
    rows = [
        _row(operator.name, told)
        for operator in OPERATORS
        if (told := [v for v in verdicts if v.mutant.operator == operator.name])
    ]
    return [*rows, _row("all", verdicts)]


def _row(name: str, verdicts: Sequence[Verdict]) -> dict[str, Any]:
    first = Counter(verdict.caught_by for verdict in verdicts)
    equal = sum(bool(verdict.equal) for verdict in verdicts)
    return {
        "operator": name,
        "made": len(verdicts),
        "equal": equal,
        **{judge: first[judge] for judge in JUDGES},
        **{f"{judge} too": sum(bool(v.said.get(judge)) for v in verdicts) for judge in JUDGES},
        "survived": first[None] - equal,
    }


def as_json(verdicts: Sequence[Verdict], asked: str) -> dict[str, Any]:
    """The whole report for a program."""
    return {
        "command": asked,
        "caught": caught(verdicts),
        "operators": table(verdicts),
        "mutants": [
            {
                "operator": verdict.mutant.operator,
                "file": verdict.mutant.file,
                "line": verdict.mutant.line,
                "change": list(verdict.mutant.change),
                "caught_by": verdict.caught_by,
                "said": dict(verdict.said),
                "equal": verdict.equal,
                "undecided": verdict.undecided,
            }
            for verdict in verdicts
        ],
    }


def caught(verdicts: Sequence[Verdict]) -> float:
    """The share of the real faults that somebody noticed, 0 to 1."""
    real = [verdict for verdict in verdicts if not verdict.equal]
    return sum(verdict.caught_by is not None for verdict in real) / len(real) if real else 1.0


def lines(verdicts: Sequence[Verdict], every: bool) -> Iterator[str]:
    """The report for people. `every` tells that all judges were asked about each fault."""
    columns = ["made", "equal", *JUDGES, "survived"]
    if every:
        columns += [f"{judge} too" for judge in JUDGES]
    yield f"{'operator':<20}" + "".join(f"{column:>{len(column) + 2}}" for column in columns)
    for row in table(verdicts):
        told = "".join(f"{row[column]:>{len(column) + 2}}" for column in columns)
        yield f"{row['operator']:<20}{told}"
    total = table(verdicts)[-1]
    real = total["made"] - total["equal"]
    yield ""
    yield (
        f"{real - total['survived']} of {real} faults caught ({caught(verdicts):.1%}); "
        f"{total['equal']} of {total['made']} left out as no fault"
    )
    for title, some in (
        ("left out", [v for v in verdicts if v.equal]),
        ("survived", [v for v in verdicts if v.caught_by is None and not v.equal]),
    ):
        for verdict in some:
            mutant = verdict.mutant
            why = f" ({verdict.equal})" if verdict.equal else ""
            why += " (a proof was stopped by its limit)" if verdict.undecided else ""
            yield ""
            yield f"{title}: {mutant.place}  {mutant.operator}{why}"
            yield from (f"    {line[:LONGEST_LINE]}" for line in mutant.change)
