"""Ships, papers and works are in italics wherever a player may read of them."""

from __future__ import annotations

import re

from game.author.words import everything_said
from game.keeping.places import shipped_story
from game.reading.library import read_story

NAMES = (
    *("Aurora", "Amur", "Samson", "Zabiyaka", "Khopyor", "Zarya Svobody"),
    *("Rabochy Put", "Izvestia", "Novaya Zhizn", "Rech", "Pravda", "Den"),
    *("Don Carlos", "Boris Godunov", "A Life for the Tsar"),
)
NAMED = re.compile(rf"(\*?)\b({'|'.join(NAMES)})\b(\*?)")


def test_the_name_of_a_ship_or_a_work_is_in_italics() -> None:
    story = read_story(shipped_story()).story
    assert story is not None
    met = NAMED.findall(everything_said(story))
    assert {name for _, name, _ in met} >= {"Aurora", "Don Carlos"}
    assert [name for before, name, after in met if before + after != "**"] == []
