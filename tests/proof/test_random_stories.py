"""The random stories: the same for the same seed, readable, and rich enough to be worth playing."""

from __future__ import annotations

import pytest

from tests.proof.brute import Truth, truth
from tests.proof.random_stories import attempts, is_readable, random_story
from tests.tiny import told

FEATURES = (
    "history:", "card: |", "minutes: ", "do: ", "happens: ", "once: yes", "fallback: yes",
    "if: ", "needs: ", "locked: |", "warn: |", "until: ", "settles: ", "stamp: |", "draw: ",
    "call: ", "pool: ", "weight: ", "priority: ", "ending: ", "to: here", "to: back", "to: end",
    " in 2", "if ", "else", "visited ", "visits ", "chose ", "happened ", "open ", "heard ",
    "hears ", "believes ", "doubts ", "in turn: ", "cycle: ", "shuffle: ", "{if ", "{else if ",
    "{else}", "gleb.where", "gleb.alive", "gleb.owes", " and ", " or ", "not ", " + ", " - ",
    " * ", "+= ", "-= ", "always: ", "never: ", "fixed: ", "reachable: ", "at ending ", "boy",
    "clerk", "private:", "beliefs:",
)  # fmt: skip


def test_a_seed_always_gives_the_same_story():
    assert random_story(7) == random_story(7)
    assert random_story(7) != random_story(8)


def test_every_story_is_one_that_the_reader_takes_without_a_word():
    for seed in range(40):
        told(random_story(seed))


def test_few_stories_are_thrown_away():
    taken = sum(is_readable(next(attempts(seed))) for seed in range(100))
    assert taken >= 80


def test_everything_that_play_can_do_comes_up():
    whole = "\n".join(random_story(seed) for seed in range(60))
    assert [feature for feature in FEATURES if feature not in whole] == []


@pytest.fixture(scope="module")
def truths() -> list[Truth]:
    return [truth(told(random_story(seed, "small"))) for seed in range(60)]


def test_some_stories_lose_the_player_and_most_do_not(truths: list[Truth]):
    trapped = sum(bool(each.traps) for each in truths)
    stuck = sum(bool(each.stuck) for each in truths)
    assert 5 <= stuck < trapped <= 40


def test_every_kind_of_rule_is_both_kept_and_broken(truths: list[Truth]):
    verdicts = {
        (rule.kind, rule.id in each.broken) for each in truths for rule in each.story.rules.values()
    }
    kinds = ("always", "never", "fixed", "reachable", "at ending")
    assert verdicts == {(kind, broken) for kind in kinds for broken in (True, False)}


def test_some_scenes_are_out_of_reach_and_most_are_not(truths: list[Truth]):
    scenes = [scene in each.scenes for each in truths for scene in each.story.scenes]
    assert 0.6 < sum(scenes) / len(scenes) < 0.95
