"""Each widget answers intents with its next value, and tells what was done."""

from __future__ import annotations

import re

import pytest

from game.desktop import bindings
from game.desktop.bindings import control_called
from game.desktop.box import Box
from game.desktop.draw import list_marks
from game.desktop.intent import (
    BACK,
    CONFIRM,
    DOWN,
    LAST,
    LEFT,
    NEXT,
    PAGE_DOWN,
    RIGHT,
    UP,
    Caught,
    Erase,
    Pick,
    PointAt,
    Press,
    Scroll,
    Write,
)  # fmt: skip
from game.desktop.marks import Letters, Mark, Within
from game.desktop.spans import plain
from game.desktop.widgets.capture import Capture
from game.desktop.widgets.cycle import Cycle
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.event import Changed, Pressed
from game.desktop.widgets.field import Field
from game.desktop.widgets.listing import Listing
from game.desktop.widgets.listing_layout import ListLayout, set_list
from game.desktop.widgets.rows import Heading, Passage, Row
from game.desktop.widgets.slider import Slider
from game.desktop.widgets.toggle import Toggle
from game.keeping.words import words
from tests.desktop.faces import ASSETS, SHAPER, USUAL, at_size

VIEW = Box(1000, 200, 828, 800)
MUSIC = Slider("music", "Music", 0, 100, 70, 5, " %")
MONO = Toggle("mono", "Mono", False, ("off", "on"))
FACE = Cycle(
    "face", "Face", (("book", "Literata"), ("sans", "Fira Sans"), ("open", "OpenDyslexic")), "book"
)
FIND = Field("find", "Find", prompt="a word", longest=8)
KEY = Capture("log", "Log", ("L", "pad Y"), "press a key")
LEAVE = Entry("leave", "Leave", "25 October", "The night is kept.")
ROWS: tuple[Row, ...] = (
    Heading("Sound"), MUSIC, MONO, Passage((plain("Number, please. " * 12),)),
    FACE, FIND, KEY, LEAVE,
)  # fmt: skip


def test_a_toggle_is_turned_over_and_set_by_direction() -> None:
    on, event = MONO.on_intent(CONFIRM)
    assert (on.is_on, event) == (True, Changed("mono", True))
    assert on.on_intent(RIGHT) == (on, None)
    assert on.on_intent(LEFT) == (MONO, Changed("mono", False))
    assert on.said == "Mono: on"


def test_a_slider_moves_by_steps_inside_its_range() -> None:
    assert MUSIC.on_intent(RIGHT)[1] == Changed("music", 75)
    assert MUSIC.on_intent(PAGE_DOWN)[1] == Changed("music", 90)
    full = Slider("music", "Music", 0, 100, 100, 5, " %")
    assert full.on_intent(RIGHT) == (full, None)
    assert MUSIC.pressed(0.5)[1] == Changed("music", 50)
    assert MUSIC.pressed(None) == (MUSIC, None)


def test_a_cycle_stops_at_its_ends_and_confirm_goes_round() -> None:
    assert FACE.on_intent(LEFT) == (FACE, None)
    last = FACE.on_intent(RIGHT)[0].on_intent(RIGHT)[0]
    assert last.note == "OpenDyslexic"
    assert last.on_intent(RIGHT) == (last, None)
    assert last.on_intent(CONFIRM) == (FACE, Changed("face", "book"))
    assert FACE.pressed(0.1)[1] == Changed("face", "open")


def test_a_field_is_written_erased_and_finished() -> None:
    assert FIND.on_intent(Write("a")) == (FIND, None)
    writing, _ = FIND.on_intent(CONFIRM)
    assert writing.listening == "text"
    written, event = writing.on_intent(Write("Реутов\n"))
    assert event == Changed("find", "Реутов")
    assert written.on_intent(Erase())[0].text == "Реуто"
    assert written.on_intent(Write(" and more"))[0].text == "Реутов a"
    done, event = written.on_intent(CONFIRM)
    assert (done.is_writing, event) == (False, Pressed("find"))
    assert written.on_intent(BACK)[0].text == "Реутов"


def test_a_capture_takes_the_next_control_and_escape_calls_it_off() -> None:
    assert KEY.on_intent(Caught("key k")) == (KEY, None)
    waiting, _ = KEY.on_intent(CONFIRM)
    assert waiting.listening == "any-control"
    assert waiting.note == "press a key"
    assert waiting.on_intent(Caught("key k")) == (KEY, Changed("log", "key k"))
    assert waiting.on_intent(Caught("key escape")) == (KEY, None)


def test_controls_are_shown_as_players_know_them() -> None:
    controls = ("key l", "key f5", "key shift+tab", "pad a", "key keypad 7")
    assert [control_called(name, words(ASSETS / "words")) for name in controls] == [
        "L", "F5", "Shift+Tab", "pad A", "keypad 7",
    ]  # fmt: skip


def test_every_usual_control_is_called_something_in_the_catalogue() -> None:
    sentences = words(ASSETS / "words").sentences
    known = {name for name in sentences if name.startswith("window.control.")}
    names = [name for name in bindings.USUAL if not bindings.PLAIN.fullmatch(name)]
    assert known == {f"window.control.{re.sub('[ +]', '-', name)}" for name in names}
    called = [control_called(name, words(ASSETS / "words")) for name in bindings.USUAL]
    assert len(set(called)) == len(called)


def test_what_is_not_enabled_does_nothing() -> None:
    locked = Entry("x", "Act II", is_enabled=False)
    assert locked.on_intent(CONFIRM) == (locked, None)


@pytest.fixture
def layout() -> ListLayout:
    return set_list(ROWS, VIEW, USUAL, SHAPER)


def test_the_focus_walks_the_controls_and_goes_round(layout: ListLayout) -> None:
    listing, met = Listing(ROWS), []
    for _ in range(7):
        listing, _ = listing.on_intent(DOWN, layout)
        met.append(listing.focus)
    assert met == ["music", "mono", "face", "find", "log", "leave", "music"]
    assert listing.on_intent(UP, layout)[0].focus == "leave"
    assert listing.on_intent(NEXT, layout)[0].focus == "mono"


def test_the_list_says_what_has_the_focus(layout: ListLayout) -> None:
    assert Listing(ROWS, "leave").said == "Leave. 25 October. The night is kept."
    assert Listing(ROWS).said == ""


def test_left_and_right_go_to_the_control_in_focus(layout: ListLayout) -> None:
    listing, event = Listing(ROWS, "music").on_intent(RIGHT, layout)
    assert event == Changed("music", 75)
    assert listing.said == "Music: 75 %"


def test_a_press_lands_where_it_points(layout: ListLayout) -> None:
    row = layout.row("music")
    assert row is not None
    assert row.track is not None
    track = layout.placed(row.track, 0)
    listing, event = Listing(ROWS).on_intent(
        Press(track.x + track.w * 0.25, track.middle[1]), layout
    )
    assert (listing.focus, event) == ("music", Changed("music", 25))
    leave = layout.placed(layout.rows[-1].box, 0)
    assert Listing(ROWS).on_intent(Press(*leave.middle), layout)[1] == Pressed("leave")
    assert Listing(ROWS).on_intent(Press(0, 0), layout) == (Listing(ROWS), None)


def test_the_pointer_takes_the_focus_with_it_but_not_from_a_field(layout: ListLayout) -> None:
    over = layout.placed(layout.rows[2].box, 0).middle
    assert Listing(ROWS).on_intent(PointAt(*over), layout)[0].focus == "mono"
    writing, _ = Listing(ROWS, "find").on_intent(CONFIRM, layout)
    assert writing.listening == "text"
    assert writing.on_intent(PointAt(*over), layout)[0].focus == "find"


def test_letters_go_to_the_field_and_leaving_it_ends_the_writing(layout: ListLayout) -> None:
    writing, _ = Listing(ROWS, "find").on_intent(CONFIRM, layout)
    writing, event = writing.on_intent(Write("stair"), layout)
    assert event == Changed("find", "stair")
    left, _ = writing.on_intent(Press(*layout.placed(layout.rows[1].box, 0).middle), layout)
    assert (left.focus, left.listening) == ("music", "actions")


def test_a_number_takes_the_entry_of_that_place(layout: ListLayout) -> None:
    assert Listing(ROWS).on_intent(Pick(6), layout)[1] == Pressed("leave")
    assert Listing(ROWS).on_intent(Pick(9), layout)[1] is None


@pytest.mark.parametrize("size", [24, 30, 64])
@pytest.mark.parametrize(("width", "height"), [(800, 600), (1280, 720), (1920, 1080), (2560, 1440)])
def test_every_row_fits_its_list_and_comes_into_view(size: int, width: int, height: int) -> None:
    scale = at_size(size, width, height)
    view = Box(width * 0.45, height * 0.3, width * 0.45, height * 0.5)
    layout = set_list(ROWS, view, scale, SHAPER)
    listing = Listing(ROWS)
    for _ in range(6):
        listing, _ = listing.on_intent(DOWN, layout)
        row = layout.row(listing.focus)
        assert row is not None
        box = layout.placed(row.box, listing.scroll)
        assert box.y >= view.y - 1
        assert box.bottom <= view.bottom + 1 or box.h > view.h
        parts = [row.label_at[1], row.label_at[1] + row.label.height]
        assert row.box.y <= parts[0] <= parts[1] <= row.box.bottom
        if row.value:
            label = Box(
                row.label_at[0],
                row.label_at[1],
                max(line.box.right for line in row.label.lines),
                row.label.height,
            )
            assert row.box.contains(row.value)
            assert not label.overlaps(row.value)
        for text, x, right in _texts(list_marks(listing, layout)):
            assert view.x - 20 * scale.unit <= x, text
            assert right <= view.right + 20 * scale.unit, text


def test_a_value_is_not_shown_without_its_name() -> None:
    saves = tuple(
        Entry(f"save-{n}", "Morning", f"26 October, about 0{n}:10", "Operator.", picture="title")
        for n in range(9)
    )
    listing = Listing(saves)
    for high in range(200, 400):
        layout = set_list(saves, Box(1000, 200, 828, high), USUAL, SHAPER)
        shown = [text for text, _, _ in _texts(list_marks(listing, layout))]
        hours = sum(text.startswith("26") for text in shown)
        assert hours == shown.count("Morning"), (high, shown)


def _texts(marks: tuple[Mark, ...], dx: float = 0) -> list[tuple[str, float, float]]:
    out: list[tuple[str, float, float]] = []
    for mark in marks:
        if isinstance(mark, Within):
            out += _texts(tuple(mark.marks), dx + mark.dx)
        elif isinstance(mark, Letters):
            x = mark.x + dx
            out.append((mark.text, x, x + SHAPER.width(mark.text, mark.fount)))
    return out


def test_the_wheel_and_page_keys_scroll_a_long_list() -> None:
    rows = tuple(Entry(str(n), f"Slot {n}") for n in range(40))
    layout = set_list(rows, VIEW, USUAL, SHAPER)
    listing, _ = Listing(rows).on_intent(Scroll(2), layout)
    assert listing.scroll == 180
    assert listing.on_intent(PAGE_DOWN, layout)[0].scroll == 180 + 0.85 * VIEW.h
    assert listing.on_intent(LAST, layout)[0].scroll == layout.most_scroll
    hidden = layout.placed(layout.rows[0].box, listing.scroll).middle
    assert listing.on_intent(Press(*hidden), layout) == (listing, None)
