"""One kind of problem: its code and name, how grave it is, what it means and how it reads."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.problem import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """`says` is a problem's sentence with its gaps; `remedy` is the hint when none is nearer."""

    code: str
    name: str
    severity: Severity
    means: str
    says: str
    remedy: str = ""
