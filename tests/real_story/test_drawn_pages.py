"""The shipped story: whoever rings is heard in the hall as it is at that hour."""

from __future__ import annotations

import pytest

from game.keeping.places import shipped_story
from game.play.beat import SceneEntered
from game.play.command import Begin, Choose
from game.play.rules import Rules
from game.play.session import Session
from game.reading.library import read_story


@pytest.mark.parametrize(
    ("scene", "seen"),
    [
        ("quiet-hour", ("exchange-first-light", "exchange-busy")),
        ("dusk", ("exchange-night", "exchange-night")),
    ],
)
def test_a_day_caller_leaves_the_lamps_as_they_burn(scene: str, seen: tuple[str, str]) -> None:
    story = read_story(shipped_story(), ()).story
    assert story is not None
    session = Session(Rules(story))
    session.send(Begin(scene=scene))
    beats = session.send(Choose("lamps"))
    (entered,) = (beat for beat in beats if isinstance(beat, SceneEntered))
    assert entered.scene in story.pools["day-calls"]
    assert (entered.picture, entered.sound) == seen
