"""What the prover knows of a story, in the shape that its map shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.author.drawing.known import Known
from game.model.story import Story
from game.proof.answer import Answer
from game.proof.diagram import Diagram
from game.proof.explore import explored
from game.proof.limits import LimitReached, Limits
from game.proof.reach import reach_answers
from game.proof.watch import for_play
from game.proof.ways import Ways

DRAWN = ("scene", "choice")


def known_of(story: Story, limits: Limits) -> Known | None:
    """Where play can go and how likely; None where the search came to its limit."""
    ways = Ways(story)
    try:
        reached = explored(Diagram(ways, limits), for_play(ways))
    except LimitReached:
        return None
    answers = dict(_named(reach_answers(reached)))
    chances = dict(_named(_chances(ways, limits)))
    return Known(
        {name: answer.verdict for name, answer in answers.items()},
        {name: a.chance for name, a in chances.items() if a.chance is not None},
        {
            name: tuple(f"{move.scene}.{move.command}" for move in answer.witness.moves)
            for name, answer in answers.items()
            if answer.witness is not None
        },
    )


def _named(answers: Iterable[Answer]) -> Iterator[tuple[str, Answer]]:
    for answer in answers:
        kind, _, name = answer.subject.partition(" ")
        if kind in DRAWN:
            yield name, answer


def _chances(ways: Ways, limits: Limits) -> tuple[Answer, ...]:
    """How likely everything is; nothing where NumPy is not installed, or at the limit."""
    try:
        from game.proof.chance import chance_answers
    except ImportError:
        return ()
    try:
        return tuple(chance_answers(ways, limits))
    except (LimitReached, MemoryError):
        return ()
