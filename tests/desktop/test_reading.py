"""A page is read with keys alone, with the mouse alone, and no stray press takes a choice."""

from __future__ import annotations

from dataclasses import replace

from game.desktop.intent import (
    CONFIRM,
    DOWN,
    LEFT,
    NEXT,
    PAGE_DOWN,
    PAGE_UP,
    RIGHT,
    UP,
    Action,
    Pick,
    PointAt,
    Press,
    Scroll,
    Write,
)
from game.desktop.options import Option
from game.desktop.page import Page, PageLayout, laid_out
from game.desktop.page_print import track_box
from game.desktop.reading import (
    Chose,
    Opened,
    Reading,
    answered,
    focus_graph,
    opened_at,
    set_anew,
)
from game.desktop.sheet import Masthead
from game.desktop.spans import Paragraph, plain
from game.model.spans import Span
from tests.desktop.faces import SHAPER, USUAL, at_size

OPTIONS = (
    Option("window", (Span("Leave your chair"),), "2 min", is_open=False, reason="One more fine."),
    Option("sugar", (Span("Give the sailor your sugar"),), "3 min"),
    Option("lamps", (Span("Keep working"),), "2 min"),
)
LINKED = Paragraph(
    (
        Span("A "),
        Span("cord", "term", "cord"),
        Span(" is pulled."),
        Span("1", "source", "palace-lines"),
        Span(" Zina looks."),
    )
)
SHORT = laid_out(Page(Masthead("Guns"), (LINKED,), OPTIONS), USUAL, SHAPER)
LONG = laid_out(Page(Masthead("Guns"), (LINKED, plain("One. " * 900)), OPTIONS), USUAL, SHAPER)
MANY = (*OPTIONS, *(replace(option, id=f"{option.id}-again") for option in OPTIONS))
FLOWING = laid_out(
    Page(Masthead("Guns"), (LINKED, plain("One. " * 90)), MANY), at_size(64, 800, 600), SHAPER
)


def test_a_page_that_is_all_in_view_has_its_first_open_choice_in_focus() -> None:
    assert opened_at(SHORT) == Reading(0, "choice/sugar")


def test_confirm_takes_the_choice_in_focus_and_a_number_its_own() -> None:
    assert answered(SHORT, opened_at(SHORT), CONFIRM).wish == Chose("sugar", is_open=True)
    assert answered(SHORT, Reading(), Pick(3)).wish == Chose("lamps", is_open=True)
    assert answered(SHORT, Reading(), Pick(1)).wish == Chose("window", is_open=False)
    assert answered(SHORT, Reading(), Pick(9)).wish is None


def test_up_and_down_walk_the_choices_and_go_round() -> None:
    reading = opened_at(SHORT)
    assert answered(SHORT, reading, UP).reading.chosen == "window"
    last = answered(SHORT, reading, DOWN).reading
    assert last.chosen == "lamps"
    assert answered(SHORT, last, DOWN).reading.chosen == "window"


def test_left_and_right_find_the_links_and_confirm_opens_them() -> None:
    term = answered(SHORT, opened_at(SHORT), RIGHT).reading
    assert term.focus == "link/0"
    assert answered(SHORT, term, CONFIRM).wish == Opened("term", "cord")
    source = answered(SHORT, term, RIGHT).reading
    assert answered(SHORT, source, Action("gloss")).wish == Opened("source", "palace-lines")
    assert answered(SHORT, source, LEFT).reading == term
    assert answered(SHORT, source, DOWN).reading.chosen == "window"


def test_a_long_page_is_read_to_its_end_before_a_choice_has_the_focus() -> None:
    reading, turns = opened_at(LONG), 0
    assert (LONG.tray, reading.focus) == ("pinned", "")
    while reading.scroll < LONG.most_scroll:
        answer = answered(LONG, reading, CONFIRM)
        assert answer.wish is None
        assert 0 < answer.reading.scroll - reading.scroll < LONG.viewport.h
        reading, turns = answer.reading, turns + 1
    assert turns > 1
    reading = answered(LONG, reading, CONFIRM).reading
    assert reading.chosen == "sugar"
    assert answered(LONG, reading, CONFIRM).wish == Chose("sugar", is_open=True)


def test_pages_are_turned_back_and_on() -> None:
    on = answered(LONG, Reading(), PAGE_DOWN).reading
    assert on.scroll == LONG.viewport.h - USUAL.leading
    assert answered(LONG, on, PAGE_UP).reading == Reading()
    assert answered(LONG, Reading(), Scroll(1)).reading.scroll == 3 * USUAL.leading
    assert answered(LONG, Reading(), Scroll(-1)).reading.scroll == 0


def test_the_pointer_moves_the_focus_and_a_press_takes() -> None:
    at = SHORT.option_box(2, 0).middle
    assert answered(SHORT, Reading(), PointAt(*at)).reading.chosen == "lamps"
    assert answered(SHORT, Reading(), Press(*at)).wish == Chose("lamps", is_open=True)
    (box,) = SHORT.link_boxes(0, 0)
    assert answered(SHORT, Reading(), Press(*box.middle)).wish == Opened("term", "cord")
    assert answered(SHORT, Reading(0, "choice/sugar"), PointAt(5, 5)).reading.chosen == "sugar"


def test_a_press_on_the_track_turns_the_page() -> None:
    track = track_box(LONG)
    on = answered(LONG, Reading(), Press(track.middle[0], track.bottom - 2)).reading
    assert on.scroll > 0
    back = answered(LONG, on, Press(track.middle[0], track.y + 1)).reading
    assert back.scroll < on.scroll


def test_what_is_scrolled_out_of_view_cannot_be_pressed() -> None:
    scrolled = Reading(LONG.most_scroll)
    boxes = focus_graph(LONG, scrolled.scroll).spots[0].boxes
    assert answered(LONG, scrolled, Press(*boxes[0].middle)).wish is None
    hidden = FLOWING.option_box(0, 0)
    assert FLOWING.tray == "flowing"
    assert hidden.y > FLOWING.viewport.bottom
    assert answered(FLOWING, Reading(), Press(*hidden.middle)).wish is None


def test_walking_with_tab_scrolls_to_what_has_the_focus() -> None:
    reading = answered(FLOWING, Reading(), Action("last")).reading
    assert FLOWING.shows(FLOWING.option_box(5, reading.scroll))
    reading = answered(FLOWING, reading, NEXT).reading
    assert all(FLOWING.shows(box) for box in FLOWING.link_boxes(0, reading.scroll))


def test_letters_mean_nothing_here() -> None:
    assert answered(SHORT, Reading(), Write("a")).reading == Reading()


PAST = tuple(
    replace(plain(f"{number}. " + "It rained. " * 30), is_past=True) for number in range(9)
)
TOLD = Page(Masthead("Guns"), (*PAST, plain("Now. " * 40)), OPTIONS)
SMALL, LARGE = (laid_out(TOLD, at_size(size, 1280, 720), SHAPER) for size in (30, 64))


def top(layout: PageLayout, reading: Reading) -> int:
    """The paragraph of the first line in view."""
    return next(line.paragraph for line in layout.body.lines if line.bottom > reading.scroll + 1)


def test_a_page_at_rest_shows_its_new_text_whatever_size_the_type_is_given() -> None:
    larger = set_anew(SMALL, LARGE, opened_at(SMALL))
    assert top(SMALL, opened_at(SMALL)) < len(PAST), "there was room for older text"
    assert (larger, top(LARGE, larger)) == (opened_at(LARGE), len(PAST))
    assert set_anew(LARGE, SMALL, larger) == opened_at(SMALL)


def test_what_is_at_the_top_stays_there_when_the_type_grows_and_shrinks() -> None:
    for number in range(1, 6):
        read = Reading(SMALL.body.starts[number] + 2 * SMALL.scale.leading)
        larger = set_anew(SMALL, LARGE, read)
        assert top(LARGE, larger) == number
        back = set_anew(LARGE, SMALL, larger)
        assert abs(back.scroll - read.scroll) <= SMALL.scale.leading


def test_a_choice_that_leaves_the_view_as_the_type_grows_loses_the_focus() -> None:
    short = laid_out(FLOWING.page, USUAL, SHAPER)
    first = f"choice/{OPTIONS[1].id}"
    assert set_anew(short, FLOWING, Reading(0, first)).focus == ""
    assert set_anew(short, short, Reading(0, first)).focus == first
