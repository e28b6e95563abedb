"""How many windows a text fills in the largest letters: counted as the page itself would set it."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest

from game.author.words import renderings
from game.desktop.intent import Action
from game.desktop.page import Page, laid_out
from game.desktop.reading import answered, opened_at
from game.desktop.scale import LARGEST, SMALLEST_WINDOW
from game.desktop.sheet import Masthead
from game.desktop.spans import from_story
from game.desktop.windowfuls import MASTHEAD, Taken, Windowfuls
from game.model.spans import paragraphs, plain
from game.proof.length import AS_MANY_WORDS, MOST_WINDOWS
from tests.desktop.faces import ASSETS, SHAPER, USUAL, at_size
from tests.desktop.staged import night_story

FONTS = ASSETS / "fonts"
WINDOWFULS = Windowfuls(FONTS)
MOST = MOST_WINDOWS * WINDOWFULS.a_window
SENTENCE = "The line is dead, and nobody at the exchange has said since when it has been so. "
SPECIMEN = f"{SENTENCE}*{SENTENCE.strip()}*[^lines]\n\n>telegraph\n>BY WIRE\n>{SENTENCE.upper()}"
SCALE = at_size(LARGEST, *SMALLEST_WINDOW)


@cache
def told() -> tuple[str, ...]:
    """The shipped scenes and outcomes in readings that between them show every branch."""
    scenes = night_story().scenes.values()
    texts = [text for s in scenes for text in (s.text, *(c.text for c in s.choices))]
    return tuple(dict.fromkeys(one for text in texts for one in renderings(text) if one))


def lines_on_a_page(text: str, masthead: Masthead = MASTHEAD) -> float:
    """How many lines the page has that shows a text and nothing else."""
    body = tuple(from_story(p, lambda _: "12", opens=not n) for n, p in enumerate(paragraphs(text)))
    return laid_out(Page(masthead, body), SCALE, SHAPER).body.height / SCALE.leading


def test_a_windowful_is_what_the_page_shows_between_two_turns() -> None:
    long = "\n\n".join([SENTENCE.strip()] * 20)
    full = Masthead("Telephone exchange", "about 02:10", "Before light", "Thursday, 26 October")
    body = tuple(from_story(p, lambda _: "12") for p in paragraphs(long))
    page = laid_out(Page(full, body), SCALE, SHAPER)
    assert WINDOWFULS.a_window == 8
    assert page.viewport.h == 8 * SCALE.leading


def test_a_text_that_fills_the_windows_to_the_last_line_is_not_beyond_them() -> None:
    words = (SENTENCE * 20).split()
    most = max(n for n in range(len(words)) if lines_on_a_page(" ".join(words[:n])) <= MOST)
    assert lines_on_a_page(" ".join(words[:most])) == MOST
    assert WINDOWFULS.beyond(" ".join(words[:most]), MOST_WINDOWS) is None
    taken = WINDOWFULS.beyond(" ".join(words[: most + 1]), MOST_WINDOWS)
    assert taken is not None
    assert (taken.lines, taken.a_window) == (MOST + 1, 8)
    assert 1 <= taken.words_over <= 6


def test_a_reader_of_a_text_beyond_five_windows_turns_the_page_five_times() -> None:
    words = (SENTENCE * 20).split()
    most = max(n for n in range(len(words)) if lines_on_a_page(" ".join(words[:n])) <= MOST)
    body = tuple(from_story(p, lambda _: "12") for p in paragraphs(" ".join(words[: most + 3])))
    page, turns = laid_out(Page(MASTHEAD, body), SCALE, SHAPER), 0
    reading = opened_at(page)
    while reading.scroll < page.most_scroll:
        reading, turns = answered(page, reading, Action("page-down")).reading, turns + 1
    assert turns == 5


def test_what_is_too_long_fills_a_whole_sheet_at_the_usual_size() -> None:
    words = (SENTENCE * 20).split()
    most = max(n for n in range(len(words)) if lines_on_a_page(" ".join(words[:n])) <= MOST)
    body = tuple(from_story(p, lambda _: "12") for p in paragraphs(" ".join(words[: most + 3])))
    empty = laid_out(Page(MASTHEAD, body * 9), USUAL, SHAPER).viewport.h
    full = laid_out(Page(MASTHEAD, body), USUAL, SHAPER).body.height
    assert full == pytest.approx(empty, rel=0.1)


def test_the_words_that_are_over_can_be_cut_at_the_end() -> None:
    words = (SENTENCE * 20).split()
    taken = WINDOWFULS.beyond(" ".join(words), MOST_WINDOWS)
    assert taken is not None
    assert WINDOWFULS.beyond(" ".join(words[: -taken.words_over]), MOST_WINDOWS) is None


@pytest.mark.parametrize("windows", [0, 1, 2, 3])
def test_what_is_passed_without_being_set_is_short_enough(windows: int) -> None:
    for text in (*told(), "a-b-c-d " * 20, "W" * 40, SPECIMEN):
        if WINDOWFULS.beyond(text, windows) is None:
            assert lines_on_a_page(text) <= windows * 8, text


def test_no_sign_of_the_faces_is_wider_than_is_reckoned_with() -> None:
    for text in ("W" * 300, "Щ" * 300, "—" * 300, "№" * 300, "…" * 300):
        taken = WINDOWFULS.beyond(text, 0)
        assert taken is not None
        assert taken.lines <= 300 / 6 + 1


def test_a_document_takes_the_lines_that_its_hand_needs() -> None:
    words = (SENTENCE * 12).split()
    rows = [" ".join(words[n : n + 4]) for n in range(0, 160, 4)]
    prose = WINDOWFULS.beyond(" ".join(rows), MOST_WINDOWS)
    bill = WINDOWFULS.beyond("\n".join((">poster", *(f">{row}" for row in rows))), MOST_WINDOWS)
    assert prose is None
    assert bill is not None and bill.lines > MOST


def test_where_letters_are_missing_about_as_many_words_are_allowed() -> None:
    prose = [text for text in told() if ">" not in text and len(text) > 400]
    words = sum(len(plain(text).split()) for text in prose)
    lines = sum(lines_on_a_page(text) for text in prose)
    assert words / lines * MOST == pytest.approx(AS_MANY_WORDS, rel=0.1)


def test_a_specimen_comes_to_the_lines_it_came_to() -> None:
    """Where this fails the setting has changed: raise VERSION of windowfuls, and say the new."""
    assert WINDOWFULS.beyond(SPECIMEN, 0) == Taken(14, 8, 53)


def test_other_faces_have_another_print(tmp_path: Path) -> None:
    shutil.copytree(FONTS, tmp_path / "fonts")
    assert Windowfuls(tmp_path / "fonts").print_ == WINDOWFULS.print_
    shutil.copy(FONTS / "Oswald-Bold.ttf", tmp_path / "fonts" / "Oswald-Medium.ttf")
    assert Windowfuls(tmp_path / "fonts").print_ != WINDOWFULS.print_


def test_a_missing_face_is_named_before_anything_is_asked(tmp_path: Path) -> None:
    shutil.copytree(FONTS, tmp_path / "fonts")
    gone = tmp_path / "fonts" / "PTMono-Regular.ttf"
    gone.unlink()
    with pytest.raises(FileNotFoundError) as fault:
        Windowfuls(tmp_path / "fonts")
    assert str(fault.value) == f"the face PTMono-Regular is missing: {gone} is not there"
