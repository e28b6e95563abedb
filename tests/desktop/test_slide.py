"""Where a sheet stands so long after it was laid: values only, and a clock of the test's own."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.desktop.scale import Scale
from game.desktop.sheet import Side, sheet_at
from game.desktop.slide import IN, OUT, Laid, Slide

WIDTH = 1920
SCALE = Scale(WIDTH, 1080)
FRAME = 1 / 30
AT_MOST = 0.4  # seconds that nobody need wait for


def laid(side: Side) -> Laid:
    return Laid(sheet_at(SCALE, side), ())


def lying(side: Side = "right") -> Slide:
    """A slide with a sheet that lies in its place."""
    slide = Slide()
    slide.lay(laid(side))
    return slide


def seen(slide: Slide) -> tuple[Side, int] | None:
    """The side of the sheet that is seen, and how far right of its place it is."""
    shown = slide.shown(WIDTH)
    return (shown[0].sheet.side, shown[1]) if shown is not None else None


def filmed(slide: Slide, *, has_come: bool = True) -> list[tuple[Side, int] | None]:
    """What every frame shows until nothing moves."""
    out = []
    while slide.is_moving:
        out.append(seen(slide))
        slide.passed(FRAME, has_come=has_come)
    return [*out, seen(slide)]


def test_the_first_sheet_lies_in_its_place_at_once() -> None:
    slide = lying()
    assert not slide.is_moving
    assert seen(slide) == ("right", 0)


def test_a_sheet_on_the_same_side_stays() -> None:
    slide, other = lying(), laid("right")
    slide.lay(other)
    assert not slide.is_moving
    assert slide.shown(WIDTH) == (other, 0)
    assert not slide.passed(FRAME, has_come=False)


@pytest.mark.parametrize(("side", "other"), [("right", "left"), ("left", "right")])
def test_a_sheet_goes_over_its_own_edge_and_the_next_comes_over_the_other(
    side: Side, other: Side
) -> None:
    slide = lying(side)
    slide.lay(laid(other))
    frames = filmed(slide)
    sheets = [frame for frame in frames if frame is not None]
    went = [dx for at, dx in sheets if at == side]
    came = [dx for at, dx in sheets if at == other]
    assert frames[: len(went)] == [(side, dx) for dx in went]
    assert went[0] == came[-1] == 0
    rightward = 1 if side == "right" else -1
    assert all(dx * rightward >= 0 for dx in went)
    assert all(dx * rightward <= 0 for dx in came)
    assert (len(frames) - 1) * FRAME <= AT_MOST + FRAME


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_sheet_is_out_of_sight_at_the_end_of_its_way(side: Side) -> None:
    slide, sheet = lying(side), laid(side)
    slide.change()
    slide.lay(sheet)
    slide.passed(OUT, has_come=False)
    slide.passed(FRAME, has_come=True)
    shown = slide.shown(WIDTH)
    assert shown is not None
    box = sheet.sheet.paper.moved(shown[1], 0)
    assert box.right <= 0 or box.x >= WIDTH


def test_it_starts_at_full_speed_and_is_braked_without_a_bounce() -> None:
    slide = lying()
    slide.lay(laid("left"))
    slide.passed(OUT, has_come=True)
    places = [dx for at, dx in filter(None, filmed(slide)) if at == "left"]
    steps = [after - before for before, after in pairwise(places)]
    assert all(step > 0 for step in steps), "it never turns back"
    assert steps == sorted(steps, reverse=True), "the first step is the longest"


def test_a_sheet_comes_with_its_picture_and_not_before() -> None:
    slide = lying()
    slide.lay(laid("left"))
    slide.passed(OUT, has_come=False)
    assert slide.is_awaited
    assert seen(slide) is None
    for _ in range(20):
        assert not slide.passed(FRAME, has_come=False), "nothing is drawn while it waits"
    assert slide.passed(FRAME, has_come=True)
    shown = seen(slide)
    assert shown is not None and shown[0] == "left" and shown[1] < 0
    slide.passed(IN, has_come=True)
    assert seen(slide) == ("left", 0)


def test_another_sheet_on_the_same_side_slides_once() -> None:
    slide = lying()
    slide.change()
    slide.lay(laid("right"))
    frames = filmed(slide)
    assert len(frames) > 2
    assert frames[0] == frames[-1] == ("right", 0)
    slide.lay(laid("right"))
    assert not slide.is_moving


def test_a_sheet_slides_away_and_back() -> None:
    slide, sheet = lying(), laid("right")
    slide.lay(None)
    assert filmed(slide)[-1] is None
    slide.lay(None)
    assert not slide.is_moving
    slide.lay(sheet)
    places = [dx for _, dx in filter(None, filmed(slide))]
    assert places == sorted(places, reverse=True)
    assert places[-1] == 0


def test_a_sheet_that_slides_out_is_the_one_that_was_read() -> None:
    slide = Slide()
    before, after, latest = laid("right"), laid("left"), laid("left")
    slide.lay(before)
    for sheet in (after, latest):
        slide.lay(sheet)
        slide.passed(FRAME, has_come=False)
        shown = slide.shown(WIDTH)
        assert shown is not None and shown[0] is before
    slide.settle()
    shown = slide.shown(WIDTH)
    assert shown is not None and shown[0] is latest


@pytest.mark.parametrize("passed", [0.0, OUT / 2, OUT, OUT + IN / 2])
def test_whatever_moves_lies_in_its_place_once_it_is_settled(passed: float) -> None:
    slide = lying()
    slide.lay(laid("left"))
    slide.passed(passed, has_come=True)
    assert slide.settle()
    assert seen(slide) == ("left", 0)
    assert not slide.settle()
    assert not slide.passed(FRAME, has_come=True)


def test_one_long_step_is_as_good_as_many() -> None:
    slide = lying()
    slide.lay(laid("left"))
    assert slide.passed(OUT + IN, has_come=True)
    assert not slide.is_moving
    assert seen(slide) == ("left", 0)


def test_where_all_is_to_be_still_nothing_slides() -> None:
    slide = lying()
    slide.lay(laid("left"))
    slide.passed(FRAME, has_come=True)
    slide.is_still = True
    for sheet, shows in ((laid("left"), ("left", 0)), (laid("right"), ("right", 0)), (None, None)):
        slide.change()
        slide.lay(sheet)
        assert not slide.is_moving
        assert seen(slide) == shows
