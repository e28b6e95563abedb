"""The prover and the brute force say the same of random stories, to the last number of choices.

`RANDOM_STORIES=5000 pytest tests/proof/test_against_brute.py` asks about five thousand of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from game.model.condition import Compare, Condition, Happened, Number
from game.model.story import Rule, Story
from game.play.beat import Ended, FateMet, Offered, SceneEntered, Took
from game.play.plain import PlainMeaning
from game.play.rules import SURE, Rules
from game.play.session import Beats
from game.play.state import PlayState
from game.proof.answer import Answer
from game.proof.diagram import Diagram
from game.proof.endless import endless_answers
from game.proof.explore import explored
from game.proof.limits import Limits
from game.proof.reach import reach_answers
from game.proof.rule import rule_answers
from game.proof.watch import for_play, for_rules
from game.proof.ways import Ways
from tests.proof.brute import Truth, truth
from tests.proof.nights import TooLarge, bare
from tests.proof.random_stories import random_story
from tests.proof.replay import Claim, shows
from tests.tiny import told

STORIES = int(os.environ.get("RANDOM_STORIES", "300"))
MOST_STATES = 3000  # a night; what is larger takes seconds to count


@pytest.mark.parametrize("seed", range(STORIES))
def test_the_prover_agrees_with_the_brute_force(seed: int):
    story = told(random_story(seed))
    try:
        true = truth(story, MOST_STATES)
    except TooLarge as fault:
        pytest.skip(str(fault))
    ways, limits = Ways(story), Limits(60, 500, lambda: 0.0)
    reached = explored(Diagram(ways, limits), for_play(ways))
    ruled = explored(Diagram(ways, limits), for_rules(ways))
    disagreements = [
        *_of_reach(true, list(reach_answers(reached))),
        *_of_ends(true, list(endless_answers(reached))),
        *_of_rules(true, list(rule_answers(ruled))),
    ]
    assert disagreements == []


def _of_reach(true: Truth, answers: list[Answer]) -> Iterator[str]:
    """P1: everything is reachable that really is, and in as few choices."""
    story, rules = true.story, Rules(true.story)
    asked = [f"scene {scene}" for scene in story.scenes]
    asked += [f"ending {fate}" for fate in story.fates]
    for scene in story.scenes.values():
        for choice in scene.choices:
            asked.append(f"choice {scene.id}.{choice.id}")
            if choice.stamp:
                asked.append(f"stamp {scene.id}.{choice.id}")
    if sorted(asked) != sorted(answer.subject for answer in answers):
        yield "P1 does not answer for everything"
    for answer in answers:
        kind, _, name = answer.subject.partition(" ")
        nearest, claim = _reached(true, kind, name)
        yield from _differs(rules, answer, nearest, "proved", claim)


def _reached(true: Truth, kind: str, name: str) -> tuple[int | None, Claim]:
    """The fewest choices that lead to a thing, and what shows that it is reached."""
    scene, _, choice = name.partition(".")
    match kind:
        case "scene":
            return true.scenes.get(name), lambda state, beats: any(
                isinstance(beat, SceneEntered) and beat.scene == name for beat in beats
            )
        case "ending":
            return true.fates.get(name), lambda state, beats: any(
                isinstance(beat, FateMet) and beat.fate == name for beat in beats
            )
        case "choice":
            return (
                true.opened.get(name),
                lambda state, beats: (
                    state.scene == scene
                    and isinstance(beats[-1], Offered)
                    and choice in beats[-1].open
                ),
            )
        case _:
            done = name + SURE * true.story.scenes[scene].choice(choice).two_steps
            return true.taken.get(done), lambda state, beats: any(
                isinstance(beat, Took) and f"{beat.scene}.{beat.choice}" == done for beat in beats
            )


def _of_ends(true: Truth, answers: list[Answer]) -> Iterator[str]:
    """P2: in every chapter, the nearest state from which no end of the night is left."""
    nearest: dict[str, int] = {}
    for night in true.nights.values():
        for state in night.traps:
            away = night.depth[state]
            nearest[state.chapter] = min(away, nearest.get(state.chapter, away))
    for answer in answers:
        roles = answer.witness.roles if answer.witness is not None else ()

        def claim(state: PlayState, beats: Beats, roles: tuple[str, ...] = roles) -> bool:
            return bare(state) in true.nights[roles].traps

        chapter = answer.subject.removeprefix("chapter ")
        yield from _differs(Rules(true.story), answer, nearest.get(chapter), "refuted", claim)


def _of_rules(true: Truth, answers: list[Answer]) -> Iterator[str]:
    """P3: the rules that are broken, and the nearest place where they are."""
    for rule, answer in zip(true.story.rules.values(), answers, strict=True):
        if rule.kind == "reachable":
            kind = "ending" if rule.subject in true.story.fates else "scene"
            nearest, claim = _reached(true, kind, rule.subject)
            yield from _differs(Rules(true.story), answer, nearest, "proved", claim)
        else:
            claim = _breaks(true.story, rule)
            nearest = true.broken.get(rule.id)
            yield from _differs(Rules(true.story), answer, nearest, "refuted", claim)


def _breaks(story: Story, rule: Rule) -> Claim:
    """What shows that a rule is broken, as far as the last answer shows it."""
    meaning = PlainMeaning(story, Rules(story).slots)

    def holds(condition: Condition, state: PlayState) -> bool:
        return meaning.holds(condition, list(state.row))

    def claim(state: PlayState, beats: Beats) -> bool:
        match rule.kind:
            case "fixed":
                happened = Compare(Happened(rule.subject), ">=", Number(1))
                return isinstance(beats[-1], Ended) and not holds(happened, state)
            case "at ending":  # the row of that moment is gone; brute force has looked at it
                return any(
                    isinstance(beat, FateMet) and beat.fate == rule.subject for beat in beats
                )
            case _:
                assert rule.condition is not None
                return holds(rule.condition, state) == (rule.kind == "never")

    return claim


def _differs(
    rules: Rules, answer: Answer, nearest: int | None, shown: str, claim: Claim
) -> Iterator[str]:
    """What is wrong with an answer whose witness should be so many choices long."""
    named = f"{answer.question} {answer.subject}: {answer.verdict}"
    other = {"proved": "refuted", "refuted": "proved"}[shown]
    if answer.verdict != (other if nearest is None else shown):
        yield f"{named}, and the nearest is {nearest} choices away"
    elif nearest is None:
        return
    elif answer.witness is None:
        yield f"{named} without a witness"
    elif len(answer.witness.moves) != nearest:
        yield f"{named} by {len(answer.witness.moves)} choices, and {nearest} are enough"
    elif not shows(rules, answer.witness, claim):
        yield f"{named}, and its witness does not show it: {answer.witness}"
