"""One kind of problem: its code and name, how grave it is, what it means and how it reads."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.problem import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """`says` is the sentence of a problem with its gaps; `remedy` is the hint when none is nearer."""

    code: str
    name: str
    severity: Severity
    means: str
    says: str
    remedy: str = ""
