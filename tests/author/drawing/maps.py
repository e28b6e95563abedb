"""Sheets of whole stories, laid out once for all tests that look at them."""

from __future__ import annotations

from functools import cache

from game.author.drawing.known import Known
from game.author.drawing.letters import Letters
from game.author.drawing.sheet import Sheet, sheet
from game.keeping.places import shipped_assets, shipped_story
from game.model.story import Story
from game.reading.library import read_story, read_texts
from tests.bench.generated import story as generated
from tests.tiny import STORIES, tiny

FONTS = shipped_assets() / "fonts"
LETTERS = Letters(FONTS)
SHIPPED = "the shipped story"
TANGLED = "a generated tangle"
EVERY = (SHIPPED, TANGLED, *sorted(path.stem for path in STORIES.glob("*.yaml")))


@cache
def story_called(name: str) -> Story:
    match name:
        case "the shipped story":
            reading = read_story(shipped_story(), ())
        case "a generated tangle":
            reading = read_texts(generated(90, seed=7))
        case _:
            return tiny(name)
    assert reading.story is not None
    return reading.story


@cache
def sheet_of(name: str) -> Sheet:
    return sheet(story_called(name), LETTERS)


@cache
def known() -> Known:
    """What a prover might say of the shipped story: one scene never reached, one not known."""
    story = story_called(SHIPPED)
    scenes = list(story.scenes)
    chances = {id: 0.004 if id == "stations" else 0.31 for id in scenes}
    reachable = dict.fromkeys(scenes, "proved") | {"ozol": "refuted", "bank": "unknown"}
    ways = {"midnight-call": (), "stations": ("midnight-call.press",)}
    ways["small-hours"] = (*ways["stations"], "stations.keep")
    return Known(reachable, chances | {"stations.keep": 1.0, "ozol": 0.0}, ways)  # type: ignore[arg-type]
