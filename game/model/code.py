"""One kind of problem: its code and name, how grave it is, and how it reads."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.problem import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """`says` is a problem's sentence with its gaps; `remedy` is the hint when none is nearer.

    What it means, and how it comes about, is told on its page (author/pages).
    """

    code: str
    name: str
    severity: Severity
    says: str
    remedy: str = ""
