"""Text is shaped with the bundled faces: kerned, tied, and never with an empty box for a letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.desktop.founts import Fount, fount, small_capitals
from game.desktop.shaping import MOST_SHAPED, Shaper
from tests.desktop.faces import SHAPER, USUAL

BODY = fount(USUAL, "text", 30)


def test_width_grows_with_size() -> None:
    double = Fount(BODY.face, 60)
    assert SHAPER.width("Number, please", double) == pytest.approx(
        2 * SHAPER.width("Number, please", BODY)
    )


def test_letters_are_kerned_and_tied() -> None:
    assert SHAPER.width("AVA", BODY) < sum(SHAPER.width(letter, BODY) for letter in "AVA")
    assert len(SHAPER.stretches("office", BODY)[0].glyphs) < len("office")


def test_tracked_letters_are_not_tied() -> None:
    tracked = Fount(BODY.face, 30, tracking=1.0)
    assert len(SHAPER.stretches("office", tracked)[0].glyphs) == len("office")
    loose = SHAPER.width("no", tracked) - SHAPER.width("no", BODY)
    assert loose == pytest.approx(1.0)


def test_small_capitals_are_capitals_cut_down_and_opened_up() -> None:
    small = small_capitals(BODY)
    assert SHAPER.stretches("Gleb", small) == SHAPER.stretches("GLEB", small)
    assert small.size == pytest.approx(0.79 * 30)
    assert small.tracking == pytest.approx(0.06 * small.size)


@pytest.mark.parametrize("face", ["Literata-Regular", "OpenDyslexic-Regular", "Oswald-Bold"])
@pytest.mark.parametrize("text", ["Петроградъ, Смольный", "ѳита", "№ 14 — “да” «нет»", "ɘ"])
def test_every_letter_comes_from_some_face(face: str, text: str) -> None:
    stretches = SHAPER.stretches(text, Fount(face, 30))
    if text != "ɘ":
        assert all(0 not in stretch.glyphs for stretch in stretches)
    assert sum(len(stretch.glyphs) for stretch in stretches) >= len(text) - 1


def test_a_missing_face_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="the face Literata-Regular is missing"):
        Shaper(tmp_path).width("a", BODY)


def test_shaped_words_are_kept_up_to_a_bound() -> None:
    shaper = Shaper(SHAPER.folder)
    for number in range(MOST_SHAPED + 10):
        shaper.width(str(number), BODY)
    assert shaper.words_held <= MOST_SHAPED
