"""Long texts, tabs, dialogs and tooltips stay in their boxes and answer intents."""

from __future__ import annotations

import pytest

from game.desktop.box import Box
from game.desktop.draw import dialog_marks, scroll_marks, tabs_marks, tooltip_marks
from game.desktop.intent import (
    BACK,
    CONFIRM,
    LAST,
    LEFT,
    NEXT,
    PAGE_DOWN,
    RIGHT,
    UP,
    Press,
)  # fmt: skip
from game.desktop.spans import Paragraph, Span, plain
from game.desktop.widgets.dialog import asked, set_dialog
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.event import Changed, Pressed
from game.desktop.widgets.scroll import Scroller, set_scroll
from game.desktop.widgets.tabs import Tabs, set_tabs
from game.desktop.widgets.tooltip import Tooltip, set_tooltip
from tests.desktop.faces import SHAPER, USUAL, at_size

VIEW = Box(1000, 200, 828, 800)


def test_a_long_text_scrolls_and_its_links_can_be_walked_and_opened() -> None:
    paragraphs = tuple(
        Paragraph((Span("Words about " * 30), Span("cord", "term", f"cord-{n}"), Span(".")))
        for n in range(9)
    )
    layout = set_scroll(paragraphs, VIEW, USUAL, SHAPER)
    scroller, _ = Scroller().on_intent(PAGE_DOWN, layout)
    assert scroller.scroll == layout.view.h - USUAL.leading
    scroller, _ = scroller.on_intent(LAST, layout)
    assert scroller.scroll == layout.most_scroll
    scroller, _ = Scroller().on_intent(NEXT, layout)
    for _ in range(8):
        scroller, _ = scroller.on_intent(RIGHT, layout)
    assert scroller.focus == "link/8"
    assert all(VIEW.holds(*box.middle) for box in layout.graph(scroller.scroll).spots[8].boxes)
    assert scroller.on_intent(CONFIRM, layout)[1] == Pressed("cord-8")
    at = layout.graph(0).spots[0].boxes[0].middle
    assert Scroller().on_intent(Press(*at), layout)[1] == Pressed("cord-0")
    assert scroll_marks(scroller, layout)


def test_tabs_turn_by_keys_and_by_press() -> None:
    tabs = Tabs("group", (("a", "Reading"), ("b", "Display"), ("c", "Sound")), "a")
    layout = set_tabs(tabs, 100, 100, 500, USUAL, SHAPER)
    assert tabs.on_intent(LEFT, layout) == (tabs, None)
    assert tabs.on_intent(RIGHT, layout)[1] == Changed("group", "b")
    assert tabs.turned(-1)[1] == Changed("group", "c")
    assert tabs.on_intent(Press(*layout.boxes[2][1].middle), layout)[1] == Changed("group", "c")
    assert [spot.said for spot in layout.graph(tabs).spots] == ["Reading", "Display", "Sound"]
    assert tabs_marks(tabs, layout, USUAL)


def test_tabs_take_a_second_row_where_the_first_is_full() -> None:
    tabs = Tabs("group", tuple((f"t{n}", "Almanac") for n in range(6)), "t0")
    layout = set_tabs(tabs, 0, 0, 400, USUAL, SHAPER)
    assert layout.box.h > layout.boxes[0][1].h
    assert all(box.right <= 400 for _, box in layout.boxes)


def test_a_dialog_rests_on_the_answer_that_changes_nothing() -> None:
    dialog = asked(
        "Leave?",
        (plain("The night is kept."),),
        (Entry("leave", "Leave"), Entry("stay", "Stay")),
        "stay",
    )
    layout = set_dialog(dialog, USUAL, SHAPER)
    assert dialog.list.focus == "stay"
    assert dialog.said == "Leave?. The night is kept. Stay"
    assert dialog.on_intent(BACK, layout)[1] == Pressed("stay")
    moved, _ = dialog.on_intent(UP, layout)
    assert moved.on_intent(CONFIRM, layout)[1] == Pressed("leave")
    assert dialog_marks(dialog, layout, USUAL)


@pytest.mark.parametrize("size", [24, 30, 64])
@pytest.mark.parametrize(("width", "height"), [(800, 600), (1280, 720), (2560, 1440)])
def test_a_dialog_stays_in_the_window(size: int, width: int, height: int) -> None:
    dialog = asked(
        "Leave the night?",
        (plain("The night is kept. " * 30),),
        (Entry("a", "Leave"), Entry("b", "Stay")),
    )
    layout = set_dialog(dialog, at_size(size, width, height), SHAPER)
    assert Box(0, 0, width, height).contains(layout.paper)
    assert layout.paper.contains(layout.list.view)
    assert layout.list.view.h > 0


@pytest.mark.parametrize(
    "anchor", [Box(5, 5, 60, 40), Box(1850, 1030, 60, 40), Box(900, 1000, 80, 40)]
)
def test_a_tooltip_stays_in_the_window_and_off_its_word(anchor: Box) -> None:
    tip = Tooltip("Staff", "Headquarters of the Petrograd Military District. " * 3)
    layout = set_tooltip(tip, anchor, USUAL, SHAPER)
    assert Box(0, 0, 1920, 1080).contains(layout.box)
    assert not layout.box.overlaps(anchor)
    assert tooltip_marks(layout, USUAL)
