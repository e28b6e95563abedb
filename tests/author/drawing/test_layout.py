"""Nothing on the sheet lies on anything else, everything is there, and the hours run down."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest

from game.author.drawing.cards import PAD, WIDE
from game.author.drawing.chart import Line
from game.author.drawing.links import hops, turns
from game.author.drawing.shapes import Box
from game.author.drawing.sheet import Sheet
from game.author.drawing.sizes import FAR, OPENING, SAY, SCENE
from tests.author.drawing.maps import EVERY, LETTERS, SHIPPED, sheet_of, story_called

EVERY_STORY = pytest.mark.parametrize("name", EVERY)
HAIR = 0.5  # pixels


def boxes(sheet: Sheet) -> Iterator[tuple[str, Box]]:
    """Everything that fills a place of its own."""
    yield "the masthead", Box(0, 0, sheet.w, sheet.masthead.h)
    for lane in sheet.lanes:
        yield f"lane {lane.role.id}", lane.box
    for column in sheet.columns:
        yield f"head {column.chapter.id}", column.head.box
        for placed in column.chart.cards:
            yield placed.card.scene, placed.box
        for slip in column.chart.slips:
            yield slip.words, slip.box


@EVERY_STORY
def test_nothing_overlaps(name: str) -> None:
    found = [
        (one, other)
        for (one, box), (other, another) in combinations(boxes(sheet_of(name)), 2)
        if box.overlaps(another)
    ]
    assert found == []


@EVERY_STORY
def test_everything_lies_on_the_sheet(name: str) -> None:
    sheet = sheet_of(name)
    whole = Box(0, 0, sheet.w, sheet.h)
    for what, box in boxes(sheet):
        assert box.x >= 0 and box.y >= 0, what
        assert box.right <= whole.right and box.bottom <= whole.bottom, what


@EVERY_STORY
def test_no_cord_runs_over_a_card(name: str) -> None:
    for column in sheet_of(name).columns:
        cards = [(one.card.scene, inner(one.box)) for one in column.chart.cards]
        for line in column.chart.lines:
            for stretch in stretches(line):
                crossed = [scene for scene, box in cards if stretch.overlaps(box)]
                assert crossed == [], (line.cord.start, line.cord.end)


@EVERY_STORY
def test_every_scene_stands_on_the_sheet_once(name: str) -> None:
    placed = [one.card.scene for column in sheet_of(name).columns for one in column.chart.cards]
    assert sorted(placed) == sorted(story_called(name).scenes)


@EVERY_STORY
def test_every_way_is_drawn_or_named(name: str) -> None:
    story, sheet = story_called(name), sheet_of(name)
    drawn = {
        (hop.kind, line.cord.start, hop.choice, hop.end)
        for column in sheet.columns
        for line in column.chart.lines
        for hop in line.cord.hops
    }
    wanted = {
        (hop.kind, scene.id, hop.choice, hop.end)
        for scene in story.scenes.values()
        for hop in hops(story, scene)
    }
    assert drawn == wanted
    for column in sheet.columns:
        for placed in column.chart.cards:
            for row in placed.card.rows:
                choice = story.scenes[placed.card.scene].choice(row.choice)
                assert (row.turn is not None) == bool(turns(choice))


@EVERY_STORY
def test_a_cord_joins_what_it_says(name: str) -> None:
    """It leaves its card's edge, and comes to a card, a pool's frame or a slip."""
    for column in sheet_of(name).columns:
        chart = column.chart
        cards = {one.card.scene: one.box for one in chart.cards}
        frames = {one.pool: one.box for one in chart.frames}
        slips = [one.box for one in chart.slips]
        for line in chart.lines:
            assert on_edge(line.points[0], cards[line.cord.start])
            kind, end = line.cord.kind, line.cord.end
            aims = [frames[end]] if kind == "draws" and end in frames else []
            aims += [cards[end]] if kind != "draws" and end in cards else []
            assert any(on_edge(line.points[-1], box) for box in aims + slips), line.cord


@EVERY_STORY
def test_hours_run_down_the_axis(name: str) -> None:
    for column in sheet_of(name).columns:
        ticks = column.chart.ticks
        assert all(one.minute <= other.minute for one, other in pairwise(ticks))
        assert all(one.y < other.y for one, other in pairwise(ticks))


@EVERY_STORY
def test_the_letters_of_a_card_stay_inside_it(name: str) -> None:
    room = WIDE - 2 * PAD + HAIR
    for column in sheet_of(name).columns:
        for card in (placed.card for placed in column.chart.cards):
            assert LETTERS.width(card.title, "head", SCENE) <= room
            assert LETTERS.width(card.opening, "italic", OPENING) <= room
            assert all(LETTERS.width(line, "head", FAR) <= WIDE for line in card.afar)
            for row in card.rows:
                assert all(LETTERS.width(line, "body", SAY) <= room for line in row.lines)
                assert row.y < card.h


def test_a_chain_of_scenes_stands_in_one_line() -> None:
    cards = sheet_of(SHIPPED).cards
    chain = ("midnight-call", "stations", "small-hours", "bank", "dawn-word", "seven")
    assert len({round(cards[id].middle) for id in chain}) == 1


def test_pages_of_a_pool_stand_in_its_frame_beside_their_caller() -> None:
    sheet = sheet_of(SHIPPED)
    (frame,) = [f for c in sheet.columns for f in c.chart.frames if f.pool == "night-calls"]
    for page in ("clerks-wife", "lamplighter"):
        box = sheet.cards[page]
        assert frame.box.x < box.x and box.right < frame.box.right
        assert frame.box.y < box.y and box.bottom < frame.box.bottom
    assert frame.box.x > sheet.cards["small-hours"].right


def inner(box: Box) -> Box:
    return Box(box.x + HAIR, box.y + HAIR, box.w - 2 * HAIR, box.h - 2 * HAIR)


def stretches(line: Line) -> Iterator[Box]:
    """The straight parts of a cord, as thin boxes."""
    for (x, y), (u, v) in pairwise(line.points):
        yield Box(min(x, u), min(y, v), max(abs(u - x), 0.1), max(abs(v - y), 0.1))


def on_edge(point: tuple[float, float], box: Box) -> bool:
    x, y = point
    beside = abs(x - box.x) < HAIR or abs(x - box.right) < HAIR
    above = abs(y - box.y) < HAIR or abs(y - box.bottom) < HAIR
    across = box.x - HAIR <= x <= box.right + HAIR
    along = box.y - HAIR <= y <= box.bottom + HAIR
    return (beside and along) or (above and across)
