"""What a writer types is set as a printer would set it."""

from __future__ import annotations

import pytest

from game.model.typography import NO_BREAK, typographic, typographic_pieces


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('"Number, please."', "“Number, please.”"),
        ("\"'Go home,' he told me,\" says Zina.", "“‘Go home,’ he told me,” says Zina."),
        ("\"He said, 'Go.'\"", "“He said, ‘Go.’”"),
        ("It's Gleb's, and the girls' hats", "It’s Gleb’s, and the girls’ hats"),
        ("'Tis late. Get 'em out, 'cause of '05.", "’Tis late. Get ’em out, ’cause of ’05."),
        ('("Quiet," he says)', "(“Quiet,” he says)"),
        ('He says "unless" and "until".', "He says “unless” and “until”."),
        ("a chair--a gilt one--and sits", "a chair—a gilt one—and sits"),
        ("a chair -- a gilt one -- and", f"a chair{NO_BREAK}– a gilt one{NO_BREAK}– and"),
        ("1917--1920", "1917–1920"),
        ('"Wait--" she says. "--no."', "“Wait—” she says. “—no.”"),
        ("and then ... nothing", "and then … nothing"),
        ("wire-cutters", "wire-cutters"),
        ('"Центральная, слушаю".', "«Центральная, слушаю»."),
        ('Он сказал: "Читай "Речь" вслух".', "Он сказал: «Читай „Речь“ вслух»."),
        ("-- Барышня, Смольный.", "— Барышня, Смольный."),
        ('She said "Петроградъ" twice.', "She said “Петроградъ” twice."),
        ("on 25 October, at 10 min", f"on 25{NO_BREAK}October, at 10{NO_BREAK}min"),
        ("25 октября, через 10 мин", f"25{NO_BREAK}октября, через 10{NO_BREAK}мин"),
        ("в окно и на стол", f"в{NO_BREAK}окно и{NO_BREAK}на стол"),
        ("A. N. Sazhina", f"A.{NO_BREAK}N.{NO_BREAK}Sazhina"),
        ("nothing to do", "nothing to do"),
        ("", ""),
    ],
)
def test_straight_marks_become_printers_marks(typed: str, printed: str) -> None:
    assert typographic(typed) == printed


def test_a_quotation_may_open_in_one_piece_and_close_in_another() -> None:
    assert typographic_pieces(('He puts "', "Rech", '" over it')) == (
        "He puts “",
        "Rech",
        "” over it",
    )
    assert typographic_pieces(("the girl", "'s cord")) == ("the girl", "’s cord")


def test_a_quotation_that_goes_on_in_the_next_paragraph_stays_open() -> None:
    assert typographic('"They came on bicycles.') == "“They came on bicycles."
