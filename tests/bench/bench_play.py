"""How fast a story is read and played: `python -m pytest tests/bench/bench_play.py`.

Each benchmark prints what it measured in its `extra_info`: choices a second, and the share of the
plain reference loop, which is measured on the same story in the same run.
"""

from __future__ import annotations

import random
import time
from functools import cache

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from game.model.story import Story
from game.play.beat import Ended, Told
from game.play.command import Begin, Choose
from game.play.rules import Rules
from game.play.session import Session
from game.play.walk import Walk
from game.reading.library import read_texts
from tests.bench import generated, reference

SIZES = [100, 1_000, 10_000]
CHOICES = 60_000  # made in one round


@cache
def the_texts(scenes: int) -> dict[str, str]:
    return generated.story(scenes)


@cache
def the_story(scenes: int) -> Story:
    reading = read_texts(the_texts(scenes))
    assert reading.story is not None, [str(problem) for problem in reading.problems[:5]]
    return reading.story


@cache
def the_rules(scenes: int) -> Rules:
    rules = Rules(the_story(scenes))
    for scene in rules.story.scenes:
        rules.scene(scene)
    return rules


def by_reference(scenes: dict[str, object], story: Story, least: int) -> tuple[int, int]:
    facts = {variable.id: variable.start for variable in story.variables.values()}
    dice, made, told = random.Random(5), 0, 0
    while made < least:
        choices, characters = reference.walk(scenes, "s0", facts, dice)
        made, told = made + choices, told + characters
    return made, told


def by_walk(rules: Rules, least: int) -> tuple[int, int]:
    pick, made, told, walk = random.Random(5).random, 0, 0, Walk(rules)
    while made < least:
        beats = walk.begin(Begin())
        while True:
            for beat in beats:
                if beat.__class__ is Told:
                    told += len(beat[0])
            last = beats[-1]
            if last.__class__ is Ended:
                break
            ids = last[1]
            beats = walk.take(ids[int(pick() * len(ids))])
            made += 1
    return made, told


def by_session(rules: Rules, least: int) -> tuple[int, int]:
    pick, made, told, session = random.Random(5).random, 0, 0, Session(rules)
    while made < least:
        beats = session.send(Begin())
        while True:
            for beat in beats:
                if beat.__class__ is Told:
                    told += len(beat[0])
            last = beats[-1]
            if last.__class__ is Ended:
                break
            ids = last[1]
            beats = session.send(Choose(ids[int(pick() * len(ids))]))
            made += 1
    return made, told


def pace(made: int, since: float) -> int:
    return round(made / (time.perf_counter() - since))


@pytest.mark.parametrize("scenes", SIZES)
def test_reading(benchmark: BenchmarkFixture, scenes: int) -> None:
    texts = the_texts(scenes)
    reading = benchmark.pedantic(read_texts, (texts,), rounds=3, iterations=1)
    assert reading.story is not None
    assert len(reading.story.scenes) == scenes + 1


@pytest.mark.parametrize("scenes", SIZES)
def test_random_play_by_walk(benchmark: BenchmarkFixture, scenes: int) -> None:
    rules, story = the_rules(scenes), the_story(scenes)
    plain = reference.scenes(story)
    by_reference(plain, story, CHOICES)
    since = time.perf_counter()
    made, reference_told = by_reference(plain, story, CHOICES)
    reference_pace = pace(made, since)
    by_walk(rules, CHOICES)
    since = time.perf_counter()
    made, told = by_walk(rules, CHOICES)
    walk_pace = pace(made, since)
    assert told == reference_told  # the same dice, the same choices, the same text
    benchmark.extra_info |= {
        "reference choices/s": reference_pace,
        "walk choices/s": walk_pace,
        "share of reference": round(walk_pace / reference_pace, 3),
    }
    benchmark.pedantic(by_walk, (rules, CHOICES), rounds=3, iterations=1)


@pytest.mark.parametrize("scenes", SIZES)
def test_random_play_by_session(benchmark: BenchmarkFixture, scenes: int) -> None:
    rules = the_rules(scenes)
    assert by_session(rules, CHOICES) == by_walk(rules, CHOICES)
    since = time.perf_counter()
    made, _ = by_session(rules, CHOICES)
    benchmark.extra_info["session choices/s"] = pace(made, since)
    benchmark.pedantic(by_session, (rules, CHOICES), rounds=3, iterations=1)
