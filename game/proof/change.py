"""One thing that is otherwise in a new version of a story, for whoever plays it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.problem import NOWHERE, Mark
from game.proof.answer import Answer, Verdict
from game.proof.witness import Witness

ChangeKind = Literal[
    "lost",
    "gained",
    "renamed",
    "newly dead",
    "newly reachable",
    "verdict",
    "text",
    "event",
    "behind",
    "odds",
]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of something. One that `is_worse` was true of the old version alone.

    The way, where there is one, is gone in the old story.
    """

    kind: ChangeKind
    subject: str
    why: str = ""
    is_worse: bool = False
    way: Witness | None = None
    mark: Mark = NOWHERE

    @property
    def is_gone(self) -> bool:
        """Whether it stands in the old version alone."""
        return self.kind == "lost"

    @property
    def as_answer(self) -> Answer:
        """The change as P9 answers it: what was true and is no longer so is refuted."""
        verdict: Verdict = "refuted" if self.is_worse else "proved"
        why = f"{self.kind}: {self.why}" if self.why else self.kind
        return Answer("P9", self.subject, verdict, why, self.way, self.mark)
