"""What a save has done to the list of problems: new ones, mended ones, those that only moved."""

from __future__ import annotations

from dataclasses import replace

from game.author.mending import MOST_SHOWN, Found, Mending, counted, mending
from game.model.codes import problem
from game.model.problem import Mark, Problem


def at(line: int, scene: str = "moon", file: str = "a.yaml") -> Problem:
    return problem("one-choice", Mark(file, line, 1), scene=scene, many=1, noun="choice")


LOST = problem("unknown-scene", Mark("a.yaml", 9, 3), hint="", who="scene 'hall'", does="leads to",
               scene="moon")  # fmt: skip


def test_what_came_and_what_went() -> None:
    before, after = Found((), (at(3), at(5, "sun"))), Found((), (at(3), at(7, "star")))
    assert mending(before, after) == Mending((at(7, "star"),), (at(5, "sun"),), after)


def test_a_problem_that_only_moved_is_neither_new_nor_mended() -> None:
    twice = problem("duplicate-id", Mark("a.yaml", 4, 1), what="an event", id="x", place="b.yaml:3")
    moved = problem("duplicate-id", Mark("a.yaml", 9, 1), what="an event", id="x", place="b.yaml:8")
    change = mending(Found((twice,), (at(3),)), Found((moved,), (at(8),)))
    assert (change.new, change.mended) == ((), ())
    assert change.stands.every == (at(8), moved)


def test_the_same_fault_in_another_file_is_new() -> None:
    change = mending(Found((), (at(3),)), Found((), (at(3, file="b.yaml"),)))
    assert (change.new, change.mended) == ((at(3, file="b.yaml"),), (at(3),))


def test_equal_problems_are_counted() -> None:
    change = mending(Found((), (at(3),)), Found((), (at(3), at(4), at(5))))
    assert change.new == (at(4), at(5))


def test_what_is_not_looked_for_is_not_mended() -> None:
    sound, broken = Found((), (at(3),)), Found((LOST,))
    first = mending(sound, broken)
    assert (first.new, first.mended, first.unseen) == ((LOST,), (), 1)
    second = mending(first.stands, Found((), ()))
    assert (second.new, second.mended, second.unseen) == ((), (at(3), LOST), 0)


def test_the_lines_for_people() -> None:
    change = mending(Found((), (at(3),)), Found((LOST,)))
    warned = mending(Found((), ()), Found((), (at(3),)))
    assert list(change.lines()) == [
        f"new     {LOST}",
        "1 error, 1 warning (1 of them will be looked for again when the story can be read)",
    ]
    assert list(mending(warned.stands, Found((), ())).lines()) == [
        f"mended  {at(3)}",
        "0 errors, 0 warnings",
    ]


def test_a_thousand_problems_are_not_all_printed() -> None:
    many = tuple(at(line, f"scene-{line}") for line in range(1, MOST_SHOWN + 8))
    lines = list(mending(Found((), ()), Found((), many)).lines())
    assert len(lines) == MOST_SHOWN + 2
    assert lines[-2] == "new     7 more"


def test_notes_are_not_counted() -> None:
    assert counted([replace(at(1), severity="note"), at(2), LOST]) == "1 error, 1 warning"
