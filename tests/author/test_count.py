"""The size of a story, counted."""

from __future__ import annotations

from game.author.count import counted
from game.model.prose import Plain, Variant
from tests.play.stories import choice, scene, story, words


def test_words_of_every_variant_and_label_are_counted() -> None:
    both = (Plain("One two "), Variant(((None, words("three four")),)), Plain(" [^event]five."))
    told = story([scene("hall", choice("go", event="bell"), choice("stay"), text=both)])
    count = counted(told)
    assert (count.scenes, count.choices, count.choices_with_event) == (1, 2, 1)
    assert count.words == 5 + 2 + 2  # the text, two labels, and the chapter's card
    assert count.roles["girl"].words == 7
    assert count.as_json()["events"] == {"fixed": 0, "elastic": 0, "free": 0}
