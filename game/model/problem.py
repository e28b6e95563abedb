"""One thing wrong in the story files: where it is, which code it has, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A position in a story file; lines and columns count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = Mark("", 0, 0)


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault with its place, code, sentence and remedy; sorts by place when shown."""

    mark: Mark
    code: str
    name: str
    severity: Severity
    message: str
    hint: str = ""

    def __str__(self) -> str:
        tail = f" {self.hint}" if self.hint else ""
        return f"{self.mark}  {self.code} {self.name}  {self.message}{tail}"
