"""The prover and the brute force say the same of random stories, to the last number of choices.

`RANDOM_STORIES=5000 pytest tests/proof/test_against_brute.py` asks about five thousand of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from game.model.story import Story
from game.proof.diagram import Diagram
from game.proof.explore import explored
from game.proof.grouping import groups
from game.proof.limits import Limits
from game.proof.proving import Plan, proved
from game.proof.variants import Rendered, rendered, told_in
from game.proof.watch import for_play
from game.proof.ways import Ways
from tests.proof.agreement import disagreements
from tests.proof.brute import truth
from tests.proof.nights import TooLarge
from tests.proof.random_stories import random_story
from tests.tiny import told

STORIES = int(os.environ.get("RANDOM_STORIES", "300"))
MOST_STATES = 1500  # a night; what is larger takes seconds to count
LIMITS = Limits(60, 500, lambda: 0.0)


@pytest.mark.parametrize("seed", range(STORIES))
def test_the_prover_agrees_with_the_brute_force(seed: int):
    story = told(random_story(seed))
    try:
        true = truth(story, MOST_STATES)
    except TooLarge as fault:
        pytest.skip(str(fault))
    answers = proved(story, Plan(LIMITS)).answers
    assert list(disagreements(true, answers, _texts(story))) == []


def _texts(story: Story) -> Iterator[Rendered]:
    """Every text of every passage, as the prover sees it."""
    ways = Ways(story)
    play = explored(Diagram(ways, LIMITS), for_play(ways))
    for group in groups(ways):
        reached = told_in(play, group)
        for scene in group.scenes:
            yield from rendered(reached, story.scenes[scene])
