"""A page fits every window and text size: nothing is cut off or overlaps, all can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

import pytest

from game.desktop.box import Box
from game.desktop.foot import Footnote
from game.desktop.intent import DOWN, NEXT, Pick
from game.desktop.lettering import shown_lines
from game.desktop.marks import Frame, Letters, Mark, Marks, Within
from game.desktop.options import Option
from game.desktop.page import Page, PageLayout, laid_out
from game.desktop.page_print import page_marks
from game.desktop.reading import Chose, Reading, answered, focus_graph, opened_at
from game.desktop.scale import Comfort, Family, Scale
from game.desktop.sheet import Masthead, Side
from game.desktop.spans import Paragraph, Span, plain
from tests.desktop.faces import SHAPER, USUAL, at_size

WINDOWS = [(800, 600), (1280, 720), (1920, 1080), (2560, 1440), (1080, 1440)]
SIZES = [24, 30, 44, 64]
MASTHEAD = Masthead("The exchange", "6.15 p.m.", "Operator", "25 October · Wednesday")
FOOTNOTE = Footnote("a cadet of the garrison, written abroad in 1923", "4", "documented")

SHORT = Page(
    MASTHEAD,
    (plain("The Palace lamp again."),),
    (
        Option("connect", (Span("Connect him"),), "1 min"),
        Option("wait", (Span('"Engaged."'),), "1 min"),
    ),
    (FOOTNOTE,),
)
SENTENCE = "Behind the wood the last of the armoured cars starts its engine, and nobody looks. "
BLOCK = (
    Span(SENTENCE * 8 + "There"),
    Span("4", "source", "cars"),
    Span(" is a "),
    Span("cord", "term", "cord"),
)
LABEL = (
    "Ask the lieutenant-colonel which telephone-exchange door the engineers have been given tonight"
)
WORST = Page(
    Masthead(
        "The lieutenant-colonel’s telephone at headquarters",
        "about 11.50 p.m.",
        "Deputy minister",
        "25 October · Wednesday",
    ),
    tuple(Paragraph((*BLOCK, Span(f" number {n}.")), opens=n == 0) for n in range(3)),
    tuple(
        Option(
            f"choice-{n}",
            (Span(LABEL),),
            "12 min",
            n % 2 == 0,
            ""
            if n % 2 == 0
            else "One more fine and Emma Karlovna sends you home, and your brother with you.",
        )
        for n in range(4)
    ),
    (FOOTNOTE, Footnote(SENTENCE * 2, "11", "disputed")),
)
CONTINUE = Page(Masthead("Night"), (plain("One. " * 300),), (Option("continue", (Span("Go on"),)),))
BARE = Page(
    Masthead("Fate"), (plain(SENTENCE * 4), plain("To all.\nWait.", "telegraph")), side="left"
)
PAGES = {"short": SHORT, "worst": WORST, "continue": CONTINUE, "bare": BARE}


def every_layout() -> Iterator[tuple[str, PageLayout]]:
    for (name, page), (width, height), size in product(PAGES.items(), WINDOWS, SIZES):
        yield (
            f"{name} {width}x{height} {size}",
            laid_out(page, at_size(size, width, height), SHAPER),
        )


LAYOUTS = dict(every_layout())


def letters(
    marks: Marks | list[Mark], dx: float = 0, dy: float = 0
) -> Iterator[tuple[Letters, Box]]:
    """Every text that is printed, and the box it covers."""
    for mark in marks:
        match mark:
            case Within():
                yield from letters(list(mark.marks), dx + mark.dx, dy + mark.dy)
            case Letters(text, fount, x, baseline, _):
                height = fount.size * 0.7
                yield mark, Box(x + dx, baseline + dy - height, SHAPER.width(text, fount), height)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_the_parts_of_a_page_do_not_overlap_and_stay_on_the_sheet(layout: PageLayout) -> None:
    window = Box(0, 0, layout.scale.width, layout.scale.height)
    paper = layout.sheet.paper
    assert window.contains(paper)
    parts = [layout.masthead.box, layout.viewport]
    if layout.tray != "flowing":
        parts += [layout.option_box(place, 0) for place in range(len(layout.options))]
    if layout.foot:
        parts.append(layout.foot.box)
    for part in parts:
        assert paper.contains(part)
    for above, below in pairwise(parts):
        assert above.bottom <= below.y + 0.01


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_no_letter_is_cut_off_and_none_lies_on_another(layout: PageLayout) -> None:
    scroll = 0.0
    while True:
        boxes = [box for _, box in letters(page_marks(layout, scroll))]
        for box in boxes:
            assert layout.sheet.paper.inset(4, 4).contains(box), (box, layout.sheet.paper)
        rows = sorted(boxes, key=lambda box: (box.y, box.x))
        for number, box in enumerate(rows):
            for other in rows[number + 1 :]:
                if other.y >= box.bottom:
                    break
                # Letters of one line touch; a raised numeral and its word may kern into each other.
                assert not box.overlaps(other, slack=layout.scale.body * 0.14), (box, other)
        if scroll >= layout.most_scroll:
            return
        scroll = layout.kept(scroll + max(layout.scale.leading, layout.viewport.h * 0.7))


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_every_line_is_shown_whole_at_some_scroll(layout: PageLayout) -> None:
    for line in layout.body.lines:
        box = Box(layout.viewport.x, layout.viewport.y + line.top, 1, line.bottom - line.top)
        scroll = layout.scroll_showing((box,), 0.0)
        assert line in set(shown_lines([line], scroll, scroll + layout.viewport.h))


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_every_choice_is_reached_by_down_alone_and_is_then_in_view(layout: PageLayout) -> None:
    reading, met = opened_at(layout), set()
    for _ in range(400):
        if reading.chosen:
            met.add(reading.chosen)
            place = [option.option.id for option in layout.options].index(reading.chosen)
            box = layout.option_box(place, reading.scroll)
            area = layout.viewport if layout.tray == "flowing" else layout.sheet.paper
            assert area.y - 1 <= box.y
            assert box.bottom <= area.bottom + 1 or box.h > area.h - layout.scale.leading
        reading = answered(layout, reading, DOWN).reading
    assert met == {option.option.id for option in layout.options}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_a_walk_through_everything_meets_every_link_and_choice(layout: PageLayout) -> None:
    reading, met = Reading(), []
    for _ in range(len(layout.body.links) + len(layout.options)):
        reading = answered(layout, reading, NEXT).reading
        met.append(reading.focus)
    graph = focus_graph(layout, 0)
    assert met == [spot.id for spot in graph.spots]
    assert all(spot.said for spot in graph.spots)


@pytest.mark.parametrize("family", ["book", "sans", "open"])
@pytest.mark.parametrize("side", ["left", "right"])
def test_the_picture_keeps_two_fifths_of_the_window(family: Family, side: Side) -> None:
    for size in SIZES:
        page = Page(MASTHEAD, SHORT.body, side=side)
        layout = laid_out(page, Scale(1920, 1080, Comfort(family, size)), SHAPER)
        assert layout.sheet.paper.w <= 0.6 * 1920 + 1
        assert layout.sheet.picture.w >= 0.37 * 1920
        assert not layout.sheet.picture.overlaps(layout.sheet.paper)


def test_a_short_page_has_its_choices_under_the_text() -> None:
    layout = laid_out(SHORT, USUAL, SHAPER)
    assert layout.tray == "below"
    assert layout.most_scroll == 0
    assert 0 < layout.tray_top - layout.viewport.bottom < 40


def test_a_long_page_pins_its_choices_and_scrolls_its_text() -> None:
    layout = laid_out(CONTINUE, USUAL, SHAPER)
    assert layout.tray == "pinned"
    assert layout.most_scroll > 0
    assert layout.viewport.h % layout.scale.leading == 0


def test_huge_type_lets_the_choices_flow_with_the_text() -> None:
    assert laid_out(WORST, at_size(64), SHAPER).tray == "flowing"


def test_a_new_page_rests_at_its_first_new_paragraph() -> None:
    past = tuple(Paragraph((Span(SENTENCE * 9),), is_past=True) for _ in range(3))
    fresh = tuple(Paragraph((Span(SENTENCE * 9),)) for _ in range(3))
    layout = laid_out(Page(MASTHEAD, past + fresh, SHORT.options), USUAL, SHAPER)
    assert layout.resting_scroll == layout.body.starts[3]
    short = laid_out(Page(MASTHEAD, (*past, plain("Quiet.")), SHORT.options), USUAL, SHAPER)
    assert short.resting_scroll == short.most_scroll < short.body.starts[3]


@pytest.mark.parametrize("size", SIZES)
def test_a_stamp_is_framed_only_where_a_line_of_it_shows(size: int) -> None:
    stamp = Paragraph((Span("About 20:50. You had his name shouted in the street."),), "stamp")
    told = (plain(SENTENCE * 12), stamp, plain(SENTENCE * 12))
    layout = laid_out(Page(MASTHEAD, told, SHORT.options), at_size(size, 1280, 720), SHAPER)
    scrolls = range(0, int(layout.most_scroll) + 1)
    assert layout.most_scroll > 100
    for scroll in scrolls:
        marks = page_marks(layout, float(scroll))
        framed = any(
            isinstance(each, Frame)
            for mark in marks
            if isinstance(mark, Within)
            for each in mark.marks
        )
        shown = shown_lines(layout.body.lines, scroll, scroll + layout.viewport.h)
        assert framed == any(line.paragraph == 1 for line in shown), scroll


def test_a_locked_choice_is_struck_and_says_its_reason() -> None:
    layout = laid_out(WORST, USUAL, SHAPER)
    reason = layout.options[1].reason
    assert reason is not None
    assert reason.text.startswith("One more fine")
    assert "One more fine" in layout.options[1].option.said
    assert answered(layout, Reading(), Pick(2)).wish == Chose("choice-1", is_open=False)
