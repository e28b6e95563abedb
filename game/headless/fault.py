"""One thing that failed while a story was played, and where to look."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.problem import Mark


@dataclass(frozen=True, slots=True)
class Fault:
    """A sentence and its place in a file."""

    mark: Mark
    message: str

    def __str__(self) -> str:
        return f"{self.mark.file}:{self.mark.line}: {self.message}"
