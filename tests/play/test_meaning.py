"""The compiled evaluator and the plain one must mean the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from game.model.condition import (
    And,
    Arithmetic,
    Chosen,
    Compare,
    Condition,
    Not,
    Number,
    Or,
    Value,
    Visits,
)
from game.model.effect import Assign, Change, Hear
from game.model.prose import Piece, Plain, Sequence, Shown, Text, Variant
from game.model.variable import BELIEF, YES_NO, Domain, Variable
from game.play.compiled import CompiledMeaning
from game.play.meaning import Change as Act
from game.play.meaning import Gate
from game.play.plain import PlainMeaning
from game.play.slots import Flag, planned
from tests.play.stories import choice, scene, story

VARIABLES = (
    Variable("nerve", "private", Domain(-2, 3), 0),
    Variable("line", "board", Domain(0, 2, ("open", "overheard", "cut")), 1),
    Variable("known", "private", YES_NO, 0),
    Variable("company.guns", "belief", BELIEF, 0),
)
IDS = [variable.id for variable in VARIABLES]

numbers = st.integers(-4, 6).map(Number)
leaves = st.one_of(
    numbers,
    st.sampled_from(IDS).map(Value),
    st.just(Visits("hall")),
    st.just(Chosen("hall", "wait")),
)
operands = st.recursive(
    leaves, lambda inner: st.builds(Arithmetic, st.sampled_from("+-*"), inner, inner), max_leaves=4
)
compares = st.builds(
    Compare, operands, st.sampled_from(["==", "!=", "<", "<=", ">", ">="]), operands
)
conditions: st.SearchStrategy[Condition] = st.recursive(
    compares,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(And, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Or, st.lists(inner, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)
effects = st.one_of(
    st.builds(Assign, st.sampled_from(IDS), operands),
    st.builds(Change, st.sampled_from(IDS), operands),
    st.builds(Hear, st.just("company.guns")),
)
texts: st.SearchStrategy[Text] = st.recursive(
    st.one_of(st.text("ab'\"{}\\\n", max_size=4).map(Plain), st.sampled_from(IDS).map(Shown)).map(
        lambda piece: (piece,)
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda many: tuple(p for text in many for p in text)),
        st.lists(st.tuples(st.none() | conditions, inner), min_size=1, max_size=3).map(
            lambda branches: (Variant(tuple(branches)),)
        ),
    ),
    max_leaves=5,
)


turns: st.SearchStrategy[Text] = st.recursive(
    st.sampled_from("abc").map(lambda letter: (Plain(letter),)),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda two: two[0] + two[1]),
        st.builds(
            lambda asked, yes, no: (Variant(((asked, yes), (None, no))),), conditions, inner, inner
        ),
        st.builds(
            lambda turn, many: (Sequence("", turn, tuple(many)),),
            st.sampled_from(["in turn", "cycle", "shuffle"]),
            st.lists(inner, min_size=2, max_size=3),
        ),
    ),
    max_leaves=6,
)


def numbered(text: Text, numbers: Iterator[int]) -> Text:
    """The text with a name of its own for every sequence."""
    return tuple(_numbered(piece, numbers) for piece in text)


def _numbered(piece: Piece, numbers: Iterator[int]) -> Piece:
    match piece:
        case Variant(branches):
            return Variant(tuple((asked, numbered(text, numbers)) for asked, text in branches))
        case Sequence(_, turn, alternatives):
            id = f"hall.wait#{next(numbers)}"
            return Sequence(id, turn, tuple(numbered(text, numbers) for text in alternatives))
        case _:
            return piece


def evaluators(texts: Text = ()) -> tuple[PlainMeaning, CompiledMeaning, list[int]]:
    """Both evaluators of one story that remembers the hall and its waiting, and its first row."""
    asks = And(
        (Compare(Visits("hall"), "<=", Number(3)), Compare(Chosen("hall", "wait"), ">=", Number(1)))
    )
    waits = choice("wait", to="", shown_if=Not(asks), text=texts)
    told = story([scene("hall", waits)], VARIABLES)
    slots = planned(told)
    return PlainMeaning(told, slots), CompiledMeaning(told, slots), list(slots.first)


def a_row(first: list[int], values: tuple[int, ...]) -> list[int]:
    row = list(first)
    row[1 : 1 + len(values)] = values
    return row


values = st.tuples(
    *(st.integers(variable.domain.low, variable.domain.high) for variable in VARIABLES),
    st.integers(0, 4),
    st.integers(0, 1),
)


@given(conditions, values)
@settings(max_examples=150, deadline=None)
def test_conditions_mean_the_same(condition: Condition, held: tuple[int, ...]) -> None:
    plain, fast, first = evaluators()
    row = a_row(first, held)
    gates = (Gate(needs=(condition,)), Gate(shown=(condition,), once=Flag(6, 1)))
    standing = fast.standing(gates)
    expected = plain.standing(gates)
    assert callable(standing) and callable(expected)
    assert standing(row) == expected(row)
    assert fast.first((condition, None))(row) == plain.first((condition, None))(row)


@given(st.lists(effects, max_size=4), values)
@settings(max_examples=150, deadline=None)
def test_effects_mean_the_same(many: list[Assign | Change | Hear], held: tuple[int, ...]) -> None:
    plain, fast, first = evaluators()
    act = Act(tuple(many), (Flag(6, 1),), (5, 4))
    one, other = a_row(first, held), a_row(first, held)
    for meaning, row in ((plain, one), (fast, other)):
        change = meaning.change(act)
        assert change is not None
        change(row)
    assert one == other


@given(texts, values)
@settings(max_examples=150, deadline=None)
def test_texts_mean_the_same(text: Text, held: tuple[int, ...]) -> None:
    plain, fast, first = evaluators()
    row = a_row(first, held)
    words, expected = fast.text(text), plain.text(text)
    assert callable(expected)
    assert (words if isinstance(words, str) else words(row)) == expected(row)


def test_numbers_stop_at_both_ends() -> None:
    for meaning in evaluators()[:2]:
        row = list(evaluators()[2])
        for _ in range(9):
            change = meaning.change(Act((Change("nerve", Number(1)),)))
            assert change is not None
            change(row)
        assert row[1] == 3


def test_sequences_move_as_their_kind_says() -> None:
    alternatives = tuple((Plain(word),) for word in ("one", "two", "three"))
    for turn, expected in (
        ("in turn", ["one", "two", "three", "three", "three"]),
        ("cycle", ["one", "two", "three", "one", "two"]),
    ):
        sequence = Sequence("hall.wait.1", turn, alternatives)  # type: ignore[arg-type]
        for meaning in evaluators((sequence,))[:2]:
            row, shown = list(meaning.slots.first), []
            move, words = meaning.change(Act(told=(sequence,))), meaning.text((sequence,))
            assert move is not None and callable(words)
            for _ in range(5):
                move(row)
                shown.append(words(row))
            assert shown == expected


@given(turns, values)
@settings(max_examples=150, deadline=None)
def test_sequences_inside_variants_and_sequences_move_the_same(
    text: Text, held: tuple[int, ...]
) -> None:
    text = numbered(text, count(1))
    plain, fast, first = evaluators(text)
    one, other = a_row(first, held), a_row(first, held)
    words, expected = fast.text(text), plain.text(text)
    assert callable(expected)
    for _ in range(4):
        for meaning, row in ((plain, one), (fast, other)):
            move = meaning.change(Act(told=text))
            if move is not None:
                move(row)
        assert one == other
        assert (words if isinstance(words, str) else words(other)) == expected(one)


def test_a_sequence_moves_on_only_when_it_is_shown() -> None:
    inner = Sequence("hall.wait#2", "in turn", ((Plain("rook"),), (Plain("crow"),)))
    is_known = Compare(Value("known"), "==", Number(1))
    outer = Sequence("hall.wait#1", "cycle", ((Plain("none"),), (inner,)))
    text: Text = (Variant(((is_known, (outer,)), (None, (Plain("dark"),)))),)
    for meaning in evaluators(text)[:2]:
        row, shown = list(meaning.slots.first), []
        move, words = meaning.change(Act(told=text)), meaning.text(text)
        assert move is not None and callable(words)
        for known in (0, 0, 1, 1, 0, 1, 1):
            row[meaning.slots.variables["known"]] = known
            move(row)
            shown.append(words(row))
        assert shown == ["dark", "dark", "none", "rook", "dark", "none", "crow"]


def test_a_shuffle_shows_all_before_it_repeats() -> None:
    alternatives = tuple((Plain(str(n)),) for n in range(4))
    sequence = Sequence("hall.wait.1", "shuffle", alternatives)
    meaning = evaluators((sequence,))[1]
    row, shown = list(meaning.slots.first), []
    move, words = meaning.change(Act(told=(sequence,))), meaning.text((sequence,))
    assert move is not None and callable(words)
    for _ in range(8):
        move(row)
        shown.append(words(row))
    assert sorted(shown[:4]) == sorted(shown[4:]) == ["0", "1", "2", "3"]
