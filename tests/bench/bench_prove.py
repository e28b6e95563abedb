"""How fast stories are proved: `python -m pytest tests/bench/bench_prove.py`.

The shipped story's questions P1 to P5, a long story whose flags are local to its chapters, and the
states a second where they must be enumerated one by one, which is for P6 alone.
"""

from __future__ import annotations

import time
from functools import cache

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from game.keeping.places import shipped_story
from game.model.story import Story
from game.proof.chain import Chain
from game.proof.chance import chances
from game.proof.limits import Limits
from game.proof.proving import Plan, proved
from game.proof.ways import Ways
from game.reading.library import read_story
from tests.proof.local_flags import local_flags

PLAYED = ("P1", "P2", "P3", "P4", "P5")


@cache
def the_story() -> Story:
    story = read_story(shipped_story(), ()).story
    assert story is not None
    return story


def unlimited() -> Limits:
    return Limits(600, 1000, lambda: 0.0)


def test_the_shipped_story_is_proved(benchmark: BenchmarkFixture) -> None:
    proof = benchmark.pedantic(lambda: proved(the_story(), Plan(unlimited(), PLAYED)), rounds=3)
    benchmark.extra_info["states"] = proof.states


@pytest.mark.parametrize("roles", [1, 3])
def test_local_flags_are_proved(benchmark: BenchmarkFixture, roles: int) -> None:
    story = local_flags(roles)
    proof = benchmark.pedantic(lambda: proved(story, Plan(unlimited(), PLAYED)), rounds=3)
    benchmark.extra_info["states"] = proof.states


def test_states_are_enumerated(
    benchmark: BenchmarkFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of P6 is timed; the states a second are those of growing the chains alone."""
    spent, seen = [0.0], [0]
    grown = Chain.grown

    def timed(chain, entries):  # type: ignore[no-untyped-def]
        start = time.perf_counter()
        found = grown(chain, entries)
        spent[0] += time.perf_counter() - start
        seen[0] += sum(rows.many for rows in entries.values()) + chain.many
        return found

    monkeypatch.setattr(Chain, "grown", timed)
    benchmark.pedantic(lambda: chances(Ways(the_story()), unlimited()), rounds=3)
    benchmark.extra_info["states a second"] = round(seen[0] / spent[0])
