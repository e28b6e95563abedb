"""What the prover answers: one of three honest words, why, and the shortest way that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.problem import NOWHERE, Mark
from game.proof.witness import Witness

Question = Literal["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9"]
Verdict = Literal["proved", "refuted", "unknown"]

QUESTIONS: dict[Question, str] = {
    "P1": "Can everything that is written be reached?",
    "P2": "Can the player always go on, to an end?",
    "P3": "Do the story's rules hold?",
    "P4": "Does every read of the Board follow its writer or its documented default?",
    "P5": "Does every choice make a difference?",
    "P6": "How likely is each scene, choice and fate for a player who picks at random?",
    "P7": "Is every page well set, whatever it shows?",
    "P8": "Do old saves survive the edit?",
    "P9": "What changed between two versions?",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One claim about a story, and what became of it.

    `witness` shows a refuted claim, or a proved one that something can be reached, and `shows` is
    what its last step says where the claim is about a text. `allowed` tells that the author has
    agreed by name to what was found; `chance` is a likelihood, 0 to 1.
    """

    question: Question
    subject: str
    verdict: Verdict
    why: str = ""
    witness: Witness | None = None
    mark: Mark = NOWHERE
    allowed: bool = False
    chance: float | None = None
    shows: str = ""
