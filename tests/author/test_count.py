"""The size of a story, counted."""

from __future__ import annotations

from game.author.count import counted
from game.model.prose import Plain, Variant
from tests.play.stories import choice, scene, story, words
from tests.tiny import tiny


def test_words_of_every_variant_and_label_are_counted() -> None:
    both = (Plain("One two "), Variant(((None, words("three four")),)), Plain(" [^event]five."))
    told = story([scene("hall", choice("go", event="bell"), choice("stay"), text=both)])
    count = counted(told)
    assert (count.scenes, count.choices, count.choices_with_event) == (1, 2, 1)
    assert count.words == 5 + 2 + 2  # the text, two labels, and the chapter's card
    assert count.roles["girl"].words == 7
    assert count.as_json()["events"] == {"fixed": 0, "elastic": 0, "free": 0}


def test_choices_are_counted_by_the_standing_of_what_they_touch() -> None:
    count = counted(tiny("stamps"))
    assert count.standings == {"documented": 1, "disputed": 1, "inferred": 0, "invented": 0}
    assert count.roles["girl"].standings == count.parts["noon"].standings == count.standings


def test_a_count_is_read_line_by_line() -> None:
    lines = dict(line.split(": ", 1) for line in counted(tiny("fates")).lines())
    assert lines["scenes"] == "3"
    assert lines["standings"] == "documented 2, disputed 0, inferred 0, invented 0"
    assert lines["role girl"].startswith("words ")
    assert lines["part noon"].endswith(f"play minutes 0.0, {lines['standings']}")
