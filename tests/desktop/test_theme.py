"""Every text can be read on its ground, in every theme, paper grain included."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.desktop.inks import PALETTE, contrast, ink_named
from game.desktop.theme import CLEAR, LETTERS, READABLE, Ink, Theme, themes

THEMES = themes(Path(__file__).parents[2] / "assets" / "theme.toml")


def test_there_are_three_themes() -> None:
    assert list(THEMES) == ["paper", "night", "contrast"]


def test_high_contrast_asks_for_seven_to_one_and_the_others_for_four_and_a_half() -> None:
    assert {name: theme.least_contrast for name, theme in THEMES.items()} == {
        "paper": READABLE,
        "night": READABLE,
        "contrast": CLEAR,
    }


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize(("letters", "ground"), LETTERS, ids=lambda ink: ink.value)
def test_letters_can_be_read_on_their_ground(theme: Theme, letters: Ink, ground: Ink) -> None:
    assert contrast(theme[letters], theme[ground]) >= theme.least_contrast
    toned = contrast(theme.toned(theme[letters]), theme.toned(theme[ground]))
    assert toned >= theme.least_contrast


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_marks_that_tell_something_stand_out_from_their_ground(theme: Theme) -> None:
    assert contrast(theme[Ink.BAR], theme[Ink.SHEET]) >= 3
    assert contrast(theme[Ink.WEDGE], theme[Ink.BAR]) >= 2.5
    assert contrast(theme[Ink.LINE], theme[Ink.SHEET]) >= 3


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((118, 118, 118), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)
    assert contrast(PALETTE["paper"], PALETTE["paper"]) == 1


def test_an_ink_is_a_palette_name_or_a_hash_of_six() -> None:
    assert ink_named("neva") == (0x56, 0x6C, 0x79)
    assert ink_named("#0A0B0C") == (10, 11, 12)
    with pytest.raises(ValueError, match="'sepia' is no ink"):
        ink_named("sepia")


def test_a_theme_that_leaves_out_a_part_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "theme.toml"
    path.write_text('[dusk]\nsheet = "paper"\n', encoding="utf-8")
    with pytest.raises(ValueError, match="theme 'dusk' names no ink for bar"):
        themes(path)
