"""The clock over the pages of the shipped night, in nights played by dice."""

from __future__ import annotations

from random import Random

from game.keeping.places import shipped_story
from game.play.beat import ChapterOpened, Offered, SceneEntered
from game.play.command import Begin
from game.play.rules import Rules
from game.play.walk import Walk
from game.reading.library import read_story

NIGHTS = 300


def test_what_was_spent_never_contradicts_the_hour_of_a_scene() -> None:
    """Every scene that is led to stands at its own hour, and no hour is before the last."""
    story = read_story(shipped_story()).story
    assert story is not None
    rules = Rules(story)
    moved = 0
    for night in range(NIGHTS):
        dice, walk = Random(night), Walk(rules)
        beats, met, last = walk.begin(Begin(seed=night)), set[str](), 0
        while isinstance(offered := beats[-1], Offered):
            for beat in beats:
                if isinstance(beat, ChapterOpened):
                    last = 0
                if isinstance(beat, SceneEntered):
                    own = story.scenes[beat.scene].at
                    assert beat.hour.minute >= last
                    last = beat.hour.minute
                    if beat.scene not in met and own.text and not walk.returns:
                        assert beat.hour == own, (night, beat.scene)
                    moved += beat.hour != own
                    met.add(beat.scene)
            beats = walk.take(dice.choice(offered.open))
    assert moved > NIGHTS
