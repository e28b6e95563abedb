"""One graph says where the focus goes, whatever moves it."""

from __future__ import annotations

from game.desktop.box import Box
from game.desktop.focus import Spot, in_a_column, in_a_row
from game.desktop.intent import DOWN, FIRST, LAST, LEFT, NEXT, PREVIOUS, RIGHT, UP, PointAt, Scroll


def spots(names: str, y: float = 0) -> list[Spot]:
    return [
        Spot(name, (Box(10 * place, y, 10, 10),), name.upper()) for place, name in enumerate(names)
    ]


def test_a_column_is_walked_up_and_down_and_goes_round() -> None:
    graph = in_a_column(spots("abc"))
    assert graph.moved("a", DOWN) == "b"
    assert graph.moved("a", UP) == "c"
    assert graph.moved("c", DOWN) == "a"
    assert graph.moved("b", LEFT) == "b"
    assert in_a_column(spots("a")).moved("a", DOWN) == "a"


def test_a_row_is_walked_from_side_to_side_and_ends() -> None:
    graph = in_a_row(spots("abc"))
    assert graph.moved("a", RIGHT) == "b"
    assert graph.moved("a", LEFT) == "a"
    assert graph.moved("c", RIGHT) == "c"


def test_tab_goes_round_in_reading_order() -> None:
    graph = in_a_row(spots("abc"))
    assert graph.moved("c", NEXT) == "a"
    assert graph.moved("a", PREVIOUS) == "c"
    assert (graph.moved("b", FIRST), graph.moved("b", LAST)) == ("a", "c")


def test_from_nowhere_any_move_finds_something() -> None:
    graph = in_a_column(spots("abc"))
    assert (graph.moved("", DOWN), graph.moved("", UP), graph.moved("", NEXT)) == ("a", "c", "a")
    assert in_a_column([]).moved("", DOWN) == ""


def test_the_pointer_finds_what_lies_under_it() -> None:
    graph = in_a_row(spots("abc"))
    assert graph.moved("a", PointAt(25, 5)) == "c"
    assert graph.moved("a", PointAt(99, 5)) == "a"
    assert graph.moved("a", Scroll(1)) == "a"
