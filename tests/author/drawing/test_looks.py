"""Bands are told apart by more than colour, and every letter on them can be read."""

from __future__ import annotations

import pytest

from game.author.drawing.colouring import COLOURINGS, legend, percent, said
from game.author.drawing.inks import INKS, LOOKS
from game.desktop.inks import contrast, ink_named
from tests.author.drawing.maps import SHIPPED, known, story_called

SMALL_TYPE = (  # what prints small letters, and what they lie on
    ("dim", "strip"), ("ink", "strip"), ("small-red", "strip"), ("small-red", "paper"),
    ("ink", "paper"), ("dim", "paper"), ("strip", "neva"), ("strip", "ink"), ("wet-stone", "paper"),
)  # fmt: skip


@pytest.mark.parametrize("name", LOOKS)
def test_the_letters_of_a_band_can_be_read(name: str) -> None:
    look = LOOKS[name]
    assert contrast(ink_named(INKS[look.ground]), ink_named(INKS[look.letters])) >= 4.5


@pytest.mark.parametrize(("letters", "ground"), SMALL_TYPE)
def test_small_letters_can_be_read(letters: str, ground: str) -> None:
    assert contrast(ink_named(INKS[letters]), ink_named(INKS[ground])) >= 4.5


@pytest.mark.parametrize("colouring", COLOURINGS)
def test_looks_of_one_colouring_differ_and_each_has_a_word(colouring: str) -> None:
    story = story_called(SHIPPED)
    entries = legend(story, colouring)  # type: ignore[arg-type]
    assert len({LOOKS[entry.look] for entry in entries}) == len(entries)
    assert len({entry.word for entry in entries}) == len(entries)
    for scene in story.scenes.values():
        look, word = said(story, scene, known())[colouring]  # type: ignore[index]
        assert look in {entry.look for entry in entries}
        assert word


@pytest.mark.parametrize(
    ("share", "words"),
    [(0, "0 %"), (0.004, "under 1 %"), (0.314, "31 %"), (0.999, "99 %"), (1.0, "100 %")],
)
def test_a_chance_is_never_rounded_to_never_or_always(share: float, words: str) -> None:
    assert percent(share) == words
