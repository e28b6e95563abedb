"""P8 and P9: a story held against an older version of itself, within limits."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from game.model.story import Story
from game.proof.answer import QUESTIONS, Answer, Question
from game.proof.change import Change
from game.proof.changes import Odds, changes, version
from game.proof.limits import LimitReached, Limits
from game.proof.proving import Plan
from game.proof.survival import save_answers
from game.proof.ways import Ways

AGAINST: tuple[Question, ...] = ("P8", "P9")


class NotCompared(Exception):
    """The limit that stopped a comparison, or what was missing; the message is for its reader."""


def held_against(old: Story, new: Story, plan: Plan) -> Iterator[Answer]:
    """The answers of P8 and P9, as far as the plan asks for them."""
    asked: Collection[Question] = plan.questions
    if "P8" in asked:
        plan.told(QUESTIONS["P8"])
        try:
            yield from save_answers(old, new, plan.limits, lambda *_: None)
        except (LimitReached, MemoryError) as fault:
            yield Answer("P8", "the whole story", "unknown", _limit(fault, plan.limits))
    if "P9" in asked:
        plan.told(QUESTIONS["P9"])
        try:
            for change in compared(old, new, plan.limits, with_odds="P6" in asked):
                yield change.as_answer
        except NotCompared as fault:
            yield Answer("P9", "the whole story", "unknown", str(fault))


def compared(
    old: Story, new: Story, limits: Limits, *, with_odds: bool = False
) -> tuple[Change, ...]:
    """Everything that changed; raises NotCompared. Odds take half a minute for a long night."""
    try:
        before = version(old, limits, _odds(old, limits) if with_odds else None)
        after = version(new, limits, _odds(new, limits) if with_odds else None)
    except (LimitReached, MemoryError) as fault:
        raise NotCompared(_limit(fault, limits)) from fault
    return tuple(changes(before, after))


def _odds(story: Story, limits: Limits) -> Odds:
    try:
        # NumPy and SciPy are large, and only this question needs them.
        from game.proof.chance import chance_answers
    except ImportError as fault:
        why = f"{fault.name} is not installed: `pip install 'ten-past-two[prove]'`"
        raise NotCompared(why) from fault
    answers = chance_answers(Ways(story), limits)
    return {answer.subject: answer.chance for answer in answers if answer.chance is not None}


def _limit(fault: LimitReached | MemoryError, limits: Limits) -> str:
    return str(fault if isinstance(fault, LimitReached) else limits.out_of_memory())
