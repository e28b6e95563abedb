"""Paragraphs are set as a printer would set them; every place is checked without a display."""

from __future__ import annotations

import pytest

from game.desktop.founts import letter_width
from game.desktop.layout import set_column, set_label
from game.desktop.lettering import column_marks
from game.desktop.marks import Dots, Frame
from game.desktop.scale import Comfort, Scale
from game.desktop.sheet import MEASURE
from game.desktop.spans import HandName, Paragraph, Span, from_story, plain
from game.desktop.theme import Ink
from game.model.spans import paragraphs
from tests.desktop.faces import SHAPER, USUAL, at_size

HANGING: tuple[HandName, ...] = ("aside", "card")
CAPITALS = 0.81  # of the poster face: their height, in their size
COLUMN = MEASURE * letter_width(USUAL)
PROSE = (
    "Horses are coming up the street at a walk, and behind them iron tyres. Those are guns, and "
    "only the Palace had guns. At the Nevsky corner a great many men begin shouting. The sailor "
    "who keeps your door for Smolny runs down to look. He says that they drove out by themselves, "
    "and that nobody was hurt, and that it is now his side which has the four of them."
)


def test_full_lines_hold_fifty_to_sixty_two_letters() -> None:
    column = set_column([plain(PROSE)], COLUMN, USUAL, SHAPER)
    lengths = [len(line.text) for line in column.lines[:-1]]
    assert min(lengths) >= 48
    assert max(lengths) <= 64
    assert 53 <= sum(lengths) / len(lengths) <= 62


@pytest.mark.parametrize("size", [24, 30, 44, 64])
def test_no_letter_leaves_the_column_but_for_what_hangs(size: int) -> None:
    scale = at_size(size)
    column = set_column([plain(f'"{PROSE}"')], COLUMN, scale, SHAPER)
    for line in column.lines:
        assert line.box.x >= -0.6 * scale.body
        assert line.box.right <= COLUMN + 0.4 * scale.body


def test_lines_lie_on_a_grid_and_touch() -> None:
    column = set_column([plain(PROSE), plain(PROSE)], COLUMN, USUAL, SHAPER)
    for above, below in zip(column.lines, column.lines[1:], strict=False):
        assert below.top == above.bottom
        assert below.baseline - above.baseline == USUAL.leading == 45


def test_the_second_paragraph_is_indented_and_the_first_is_not() -> None:
    column = set_column([plain(PROSE), plain(PROSE)], COLUMN, USUAL, SHAPER)
    assert column.lines[0].runs[0].x == 0
    first = next(line for line in column.lines if line.paragraph == 1)
    assert first.runs[0].x == pytest.approx(1.2 * 30)


def test_a_gap_takes_the_place_of_the_indent() -> None:
    scale = Scale(1920, 1080, Comfort(gap=0.5))
    column = set_column([plain("One."), plain("Two.")], COLUMN, scale, SHAPER)
    assert [line.runs[0].x for line in column.lines] == [0, 0]
    assert column.starts == (0, 45 + 22)


def test_opening_quotes_hang_in_the_margin() -> None:
    column = set_column([plain('"Number, please."')], COLUMN, USUAL, SHAPER)
    line = column.lines[0]
    assert line.text == "“Number, please.”"
    assert line.runs[0].x == pytest.approx(-SHAPER.width("“", line.runs[0].fount))


def test_a_scene_opens_in_small_capitals() -> None:
    opening = Paragraph((Span("Horses are coming up the street."),), opens=True)
    column = set_column([opening], COLUMN, USUAL, SHAPER)
    capitals = [run.text for run in column.lines[0].runs if run.style == "caps"]
    assert capitals == ["Horses", "are", "coming"]
    assert column.lines[0].runs[0].fount.capitals


def test_a_word_of_the_glossary_in_small_capitals_is_still_a_link_with_its_dots() -> None:
    spans = (Span("The "), Span("Jordan door", "term", "jordan"), Span(" lets out steam."))
    column = set_column([Paragraph(spans, opens=True)], COLUMN, USUAL, SHAPER)
    capitals = [run for run in column.lines[0].runs if run.style == "caps"]
    assert [run.text for run in capitals] == ["The", "Jordan", "door"]
    assert [run.link for run in capitals] == [None, 0, 0]
    (link,) = column.links
    assert (link.kind, link.target, link.text) == ("term", "jordan", "Jordan door")
    dots = [mark for mark in column_marks(column, 0, 0) if isinstance(mark, Dots)]
    assert dots[0].x == capitals[1].x
    assert dots[-1].right == pytest.approx(capitals[2].x + capitals[2].width)


def test_a_numeral_is_small_raised_red_and_stays_with_its_word() -> None:
    paragraph = Paragraph(
        (Span("It is begun."), Span("11", "source", "palace-lines"), Span(" And so."))
    )
    column = set_column([paragraph], COLUMN, USUAL, SHAPER)
    begun, numeral = column.lines[0].runs[2:4]
    assert (numeral.text, numeral.ink, numeral.style) == ("11", Ink.SIGNAL, "source")
    assert numeral.fount.size == pytest.approx(18)
    assert numeral.rise == pytest.approx(0.36 * 30)
    assert numeral.x == pytest.approx(begun.x + begun.width)


def test_a_numeral_never_begins_a_line() -> None:
    for words in range(1, 40):
        spans = (
            Span("word " * words + "end."),
            Span("7", "source", "x"),
            Span(" More words follow."),
        )
        for line in set_column([Paragraph(spans)], 400, USUAL, SHAPER).lines:
            assert line.runs[0].style != "source"


def test_links_know_their_boxes_line_by_line() -> None:
    long_term = Span("the Petrograd Military District and its headquarters staff", "term", "staff")
    paragraph = Paragraph((Span("He belongs to "), long_term, Span(", he says.")))
    column = set_column([paragraph], 420, USUAL, SHAPER)
    (link,) = column.links
    assert (link.kind, link.target) == ("term", "staff")
    assert len(link.boxes) >= 2
    for box in link.boxes:
        assert any(
            line.top == box.y and box.right <= line.box.right + 0.01 for line in column.lines
        )


def test_the_same_term_twice_is_two_links() -> None:
    paragraph = Paragraph(
        (Span("A "), Span("cord", "term", "cord"), Span(" and a "), Span("cord", "term", "cord"))
    )
    assert len(set_column([paragraph], COLUMN, USUAL, SHAPER).links) == 2


def test_what_is_past_is_dim() -> None:
    column = set_column([Paragraph((Span("Then."),), is_past=True)], COLUMN, USUAL, SHAPER)
    assert {run.ink for line in column.lines for run in line.runs} == {Ink.DIM}


def test_a_label_never_breaks_at_a_hyphen_and_prose_may() -> None:
    text = (Span("a wire-cutter-and-pliers"),)
    label = set_label(text, 230, USUAL, SHAPER)
    assert "wire-cutter-and-pliers" in label.text.replace("\n", "") and "wire-\n" not in label.text
    assert "-\n" in set_column([Paragraph(text)], 230, USUAL, SHAPER).text


def test_a_word_wider_than_the_column_is_cut_to_fit() -> None:
    column = set_column([plain("Petropavlovskaya-krepost")], 120, at_size(64), SHAPER)
    assert len(column.lines) > 3
    assert all(line.box.right <= 120 + 0.6 * 64 for line in column.lines)


def test_hard_spaces_hold() -> None:
    for width in range(120, 500, 10):
        text = set_column([plain("They met on 25 October and left")], width, USUAL, SHAPER).text
        assert "25\n" not in text


@pytest.mark.parametrize("hand", ["document", "pencil", "typed", "telegraph", "poster"])
def test_a_document_keeps_its_lines_and_the_grid_below_it(hand: HandName) -> None:
    paragraphs = [
        plain("Before."),
        plain("To all.\nStations are taken.\nWait.", hand),
        plain("After."),
    ]
    column = set_column(paragraphs, COLUMN, USUAL, SHAPER)
    document = [line for line in column.lines if line.paragraph == 1]
    assert [line.text for line in document] == ["To all.", "Stations are taken.", "Wait."]
    after = column.lines[-1]
    assert (after.top - column.lines[0].bottom) % USUAL.leading == 0
    assert column.starts[2] == after.top
    assert after.runs[0].x == 0
    (ornamented,) = column.ornaments
    assert ornamented.box.y >= column.lines[0].bottom
    assert ornamented.box.bottom <= after.top


def test_documents_are_set_in_the_face_that_the_reader_asked_for() -> None:
    scale = Scale(1920, 1080, Comfort(family="open"))
    column = set_column([plain("To all.", "telegraph")], COLUMN, scale, SHAPER)
    assert column.lines[0].runs[0].fount.face == "OpenDyslexic-Regular"


def test_a_paragraph_is_said_without_its_numerals() -> None:
    spans = (Span("To all"), Span("3", "source", "x"), Span("\nStations taken.\nWait."))
    assert Paragraph(spans, "telegraph").said == "To all. Stations taken. Wait."


def test_an_empty_column_has_no_height() -> None:
    assert set_column([], COLUMN, USUAL, SHAPER).height == 0


def test_a_paragraph_of_the_story_gets_its_numerals_and_its_hand() -> None:
    told = paragraphs("He goes.[^palace-lines] A [cord].\n\n>telegraph\n> To all.")
    numbers = {"palace-lines": "7"}
    first, second = (from_story(paragraph, numbers.__getitem__) for paragraph in told)
    assert Span("7", "source", "palace-lines") in first.spans
    assert Span("cord", "term", "cord") in first.spans
    assert (first.hand, second.hand) == ("body", "telegraph")


@pytest.mark.parametrize("window", [(1280, 720), (1920, 1080), (2560, 1440)])
@pytest.mark.parametrize("size", [24, 30, 64])
def test_a_stamp_stands_in_the_middle_of_its_frame(size: int, window: tuple[int, int]) -> None:
    scale, many = at_size(size, *window), set()
    for words in range(1, 40, 3):
        stamp = Paragraph((Span("You sent " + "another word " * words),), "stamp")
        column = set_column([stamp], MEASURE * letter_width(scale), scale, SHAPER)
        (frame,) = column.ornaments[0].marks
        assert isinstance(frame, Frame)
        capitals = CAPITALS * column.lines[0].runs[0].fount.size
        above = column.lines[0].baseline - capitals - frame.box.y
        below = frame.box.bottom - column.lines[-1].baseline
        assert above == pytest.approx(below, abs=2.0), len(column.lines)
        many.add(len(column.lines))
    assert {1, 2, 3} <= many


def test_a_heading_has_a_line_of_white_above_it_but_not_at_the_top() -> None:
    lines = [plain("The record", "heading"), plain("Told."), plain("The next", "heading")]
    column = set_column(lines, COLUMN, USUAL, SHAPER)
    first, told, heading = column.lines
    assert first.top < USUAL.leading
    assert heading.top - told.bottom >= USUAL.leading


def test_a_card_runs_on_and_an_aside_is_turned_over() -> None:
    lefts = {
        hand: [
            line.runs[0].x for line in set_column([plain(PROSE, hand)], 400, USUAL, SHAPER).lines
        ]
        for hand in HANGING
    }
    assert set(lefts["card"]) == {0}
    assert lefts["aside"][0] == 0 and min(lefts["aside"][1:]) > 0
