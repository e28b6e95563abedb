"""The shipped story holds what it promises on every path, and the proof of it is not empty."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from game.desktop.windowfuls import Windowfuls
from game.keeping.places import shipped_assets, shipped_story
from game.model.story import Choice, Scene, Story, Target, To
from game.play.rules import Rules
from game.proof.answer import Answer
from game.proof.length import Length
from game.proof.limits import Limits
from game.proof.proving import Plan, Proof, proved
from game.reading.library import read_story
from tests.proof.replay import shows


@cache
def the_story() -> Story:
    story = read_story(shipped_story(), ()).story
    assert story is not None
    return story


@cache
def everything() -> Proof:
    """What is proved of the shipped story, asked once for all who look at it."""
    return asked(the_story(), "P1", "P2", "P3", "P4", "P5", "P6", "P7")


def asked(story: Story, *questions: str) -> Proof:
    letters = Windowfuls(shipped_assets() / "fonts")
    length = Length(letters.beyond, letters.print_)
    plan = Plan(Limits(300, 900, lambda: 0.0), questions, length=length)  # type: ignore[arg-type]
    return proved(story, plan)


def fixed(story: Story) -> list[str]:
    return [rule.subject for rule in story.rules.values() if rule.kind == "fixed"]


def with_rule_of(story: Story, event: str) -> Story:
    """The story with one rule left: a smaller search for the same answer."""
    rules = {r.id: r for r in story.rules.values() if r.kind == "fixed" and r.subject == event}
    return replace(story, rules=rules)


def with_scene(story: Story, scene: Scene) -> Story:
    return replace(story, scenes={**story.scenes, scene.id: scene}, fingerprint="changed")


def test_everything_is_proved_or_allowed_by_name() -> None:
    proof = everything()
    assert [f"{a.question} {a.subject}: {a.why}" for a in proof.faults] == []
    assert proof.history_holds == "proved"


def test_the_chances_of_the_fates_add_up_to_one() -> None:
    chances = {a.subject: a.chance for a in everything().answers if a.question == "P6"}
    fates = [chances[f"ending {fate}"] or 0.0 for fate in the_story().fates]
    assert sum(fates) == pytest.approx(1.0, abs=1e-9)
    assert min(fates) > 0.05


@pytest.mark.parametrize("event", fixed(the_story()))
def test_an_event_that_nothing_records_refutes_history(event: str) -> None:
    story = the_story()
    for scene in story.scenes.values():
        if event in scene.happens:
            left = tuple(other for other in scene.happens if other != event)
            story = with_scene(story, replace(scene, happens=left))
    answer = broken(asked(with_rule_of(story, event), "P3"), event)
    assert answer.why.startswith(f"the night can end without '{event}': ")


@pytest.mark.parametrize("event", fixed(the_story()))
def test_a_route_round_an_event_refutes_history(event: str) -> None:
    story = the_story()
    there = next(scene for scene in story.scenes.values() if event in scene.happens)
    if there.id in {chapter.start for chapter in story.chapters.values()}:
        pytest.skip("the chapter begins with it: no choice leads there")
    before = next(s for s in story.scenes.values() if leads(s, there.id) and s.choices)
    beyond = there.to or there.choices[-1].to
    if not any(isinstance(way, To) for way in targets(beyond)):
        pytest.skip("the chapter ends with it: no way leads on")
    round_it = Choice("round-it", before.choices[0].say, beyond, event=before.event)
    story = with_scene(story, replace(before, choices=(*before.choices, round_it)))
    answer = broken(asked(with_rule_of(story, event), "P3"), event)
    assert answer.witness is not None
    assert "round-it" in answer.witness.commands
    assert shows(Rules(story), answer.witness, lambda state, _: state.is_over)


def broken(proof: Proof, event: str) -> Answer:
    assert proof.history_holds == "refuted"
    found = [a for a in proof.answers if a.verdict == "refuted" and a.subject == f"fixed {event}"]
    assert len(found) == 1
    return found[0]


def targets(target: Target) -> tuple[object, ...]:
    ways = getattr(target, "ways", None)
    return (target,) if ways is None else tuple(way for _, way in ways)


def leads(scene: Scene, there: str) -> bool:
    acts = [choice.to for choice in scene.choices] + ([scene.to] if scene.to else [])
    return any(To(there) in targets(act) for act in acts)
