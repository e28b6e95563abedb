"""How much one play shows."""

from __future__ import annotations

import pytest

from game.author.count import WORDS_A_MINUTE, counted, with_reading
from game.author.reading_time import read_in_play
from tests.play.stories import choice, scene, story, words
from tests.tiny import tiny


def test_only_what_a_night_meets_is_read() -> None:
    told = story(
        [
            scene("hall", choice("left", "cold"), choice("right", "warm"), text=words("One two.")),
            scene("cold", choice("out"), choice("off"), text=words("Three four five.")),
            scene("warm", choice("out"), choice("off"), text=words("Six seven eight.")),
        ]
    )
    # The card, the hall and its labels, then one of two scenes with its labels.
    assert read_in_play(told).words == 2 + (2 + 2) + (3 + 2)


def test_labels_are_read_once_where_a_scene_opens() -> None:
    read = read_in_play(tiny("once-and-fallback"))
    assert read.roles.keys() == {"girl"}
    assert read.parts.keys() == {"noon"}
    assert read.roles["girl"] == pytest.approx(read.words)
    assert read.words == read_in_play(tiny("once-and-fallback")).words


def test_a_play_is_told_in_minutes_by_role_and_part() -> None:
    told = tiny("braid")
    count = with_reading(counted(told), read := read_in_play(told))
    assert count.play_minutes == round(read.words / WORDS_A_MINUTE, 1)
    assert {id: tally.play_minutes for id, tally in count.roles.items()} == {
        id: round(many / WORDS_A_MINUTE, 1) for id, many in read.roles.items()
    }


def test_a_night_that_goes_round_in_circles_is_left_there() -> None:
    told = story([scene("hall", choice("again", "hall"), choice("more", "hall"))])
    assert read_in_play(told).words > 1000


def test_a_story_without_a_chapter_is_read_in_no_time() -> None:
    bare = story([scene("hall", choice("out"))])
    from dataclasses import replace

    assert read_in_play(replace(bare, chapters={}, scenes={})).words == 0
