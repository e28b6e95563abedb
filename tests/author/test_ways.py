"""The story as a graph: where every scene can lead, whatever holds."""

from __future__ import annotations

from dataclasses import replace

from game.author.ways import END, way_problems, ways
from game.model.story import Back, Choice, Here, Way
from tests.play.stories import choice, scene, story


def test_a_page_goes_back_to_where_it_was_called_from() -> None:
    told = story(
        [
            scene("hall", leads("rest", Here(), call="bed"), choice("out")),
            scene("bed", leads("up", Back()), leads("off", Back())),
        ]
    )
    assert ways(told).leads == {"hall": {"bed", END}, "bed": {"hall"}}


def test_a_page_called_by_a_called_page_is_no_trap() -> None:
    """It goes back through that page to where that one was called from."""
    told = story(
        [
            scene("hall", leads("rest", Here(), call="bed"), choice("out")),
            scene("bed", leads("dream", Back(), call="dream"), leads("up", Back())),
            scene("dream", leads("wake", Back()), leads("stir", Back())),
        ]
    )
    assert ways(told).leads["dream"] == {"hall"}
    assert [problem.name for problem in way_problems(told, ways(told))] == []


def leads(id: str, way: Way, **more: str) -> Choice:
    return replace(choice(id, **more), to=way)
