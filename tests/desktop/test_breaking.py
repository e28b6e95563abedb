"""Lines end where the whole paragraph looks best."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from game.desktop.breaking import Item, broken


def words(*widths: float, space: float = 1.0) -> list[Item]:
    return [Item(width, space) for width in widths]


def test_one_line_holds_what_fits() -> None:
    assert broken(words(3, 3, 2), 10) == [(0, 3)]


def test_nothing_makes_no_lines() -> None:
    assert broken([], 10) == []


def test_lines_are_evened_rather_than_filled() -> None:
    # A greedy breaker would leave the second line nearly empty: 9 + 1 + 9, then 2.
    assert broken(words(6, 3, 5, 5, 6), 11) == [(0, 2), (2, 4), (4, 5)]


def test_a_short_word_is_not_left_alone_on_the_last_line() -> None:
    lines = broken(words(5, 5, 5, 5, 1), 23)
    assert lines[-1][1] - lines[-1][0] > 1


def test_a_longer_word_is_not_left_alone_either_where_another_has_room_beside_it() -> None:
    assert broken(words(7, 3, 2, 5, 4, 8), 26) == [(0, 4), (4, 6)]
    assert broken(words(7, 3, 2, 5, 4, 19), 26) == [(0, 5), (5, 6)]


def test_a_line_may_be_longer_by_what_hangs_in_the_margin() -> None:
    items = [Item(5, 1), Item(5, 1, hang_right=1.0)]
    assert broken(items, 10) == [(0, 2)]
    assert broken([Item(5, 1), Item(5, 1)], 10) == [(0, 1), (1, 2)]


def test_an_indent_takes_its_room_from_the_first_line_only() -> None:
    assert broken(words(4, 5), 10, indent=2) == [(0, 1), (1, 2)]


@given(
    some.lists(some.floats(0.5, 30), min_size=1, max_size=60),
    some.floats(10, 80),
)
def test_every_word_stands_on_one_line_and_no_line_is_too_long(
    widths: list[float], column: float
) -> None:
    items = words(*widths)
    lines = broken(items, column)
    assert [place for first, past in lines for place in range(first, past)] == list(
        range(len(items))
    )
    for first, past in lines:
        length = sum(item.width + 1 for item in items[first:past]) - 1
        assert length <= column + 1e-6 or past - first == 1
