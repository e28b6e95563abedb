"""No rendering of any text has a double space, a space at an end, or an empty paragraph."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.reading.prose import read, rendered

STATES = [dict(zip("abc", values, strict=True)) for values in itertools.product((0, 1), repeat=3)]


def renderings(text: str) -> set[str]:
    pieces, problems = read(text)
    assert not problems
    return {rendered(pieces, truths) for truths in STATES}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One {a: two} three.", {"One two three.", "One three."}),
        ("{a: One} two.", {"One two.", "two."}),
        ("One {a: two}", {"One two", "One"}),
        ("One {a: two}, three.", {"One two, three.", "One, three."}),
        ("One {a: two}{b: three} four.",
         {"One two four.", "One three four.", "One twothree four.", "One four."}),
        ("{a: One} {b: two}", {"One two", "One", "two", ""}),
        ("{a: One} {b: two} {c: three}",
         {"One two three", "One two", "One three", "two three", "One", "two", "three", ""}),
        ('"{a: Well,} come in."', {'"Well, come in."', '"come in."'}),
        ('Zina said "{a: Well,} come in."',
         {'Zina said "Well, come in."', 'Zina said "come in."'}),
        ("One {a: two {b: three} | four} five.",
         {"One two three five.", "One two five.", "One four five."}),
        ("One\n{a: two}\nthree.", {"One two three.", "One three."}),
        ("{a: One.}\n\nTwo.", {"One.\n\nTwo.", "Two."}),
        ("One.\n\n{a: Two.}", {"One.\n\nTwo.", "One."}),
        ("One.\n\n{a: Two.}\n\nThree.", {"One.\n\nTwo.\n\nThree.", "One.\n\nThree."}),
        ("{if a}\nOne.\n\nTwo.", {"One.\n\nTwo.", "Two."}),
        ("{if a}\nOne.\n\n{else if b}\nTwo.", {"One.", "Two.", ""}),
        ("{if a}\nOne.\n\n{if b}\nTwo.", {"One.\n\nTwo.", "One.", "Two.", ""}),
        ("One.\n\n{if a}\n{b: Two.}\n\n{else}\nThree.",
         {"One.\n\nTwo.", "One.", "One.\n\nThree."}),
        ("One.\n\n{a: Two.}{b: Three.}",
         {"One.\n\nTwo.", "One.\n\nThree.", "One.\n\nTwo.Three.", "One."}),
        ("@gleb {a: Who?}\n\nNobody.", {"@gleb Who?\n\nNobody.", "Nobody."}),
        (">pencil\n> One.\n> {a: Two.}\n> Three.",
         {">pencil\n> One.\n> Two.\n> Three.", ">pencil\n> One.\n> Three."}),
        (">typed\n> {a: One.}\n\nTwo.", {">typed\n> One.\n\nTwo.", "Two."}),
        ("One  two.   \n three.", {"One two. three."}),
    ],
)  # fmt: skip
def test_a_gap_belongs_to_what_may_stand_beside_it(text: str, expected: set[str]) -> None:
    assert renderings(text) == expected


@dataclass(frozen=True)
class Inline:
    """A piece of a made-up paragraph: how it is written, and what it prints by hand."""

    written: str
    kind: str
    parts: tuple[tuple[Inline, ...], ...] = ()
    asked: str = ""


WORDS = st.sampled_from(["lamp", "cord", "jack", "bell"]).map(lambda word: Inline(word, "word"))
SHOWN = st.just(Inline("{line}", "shown"))
GAPS = st.sampled_from([" ", " ", " ", "", "\n", "  "])


def joined(items: tuple[Inline, ...]) -> str:
    return "".join(item.written for item in items)


def runs(items: st.SearchStrategy[Inline]) -> st.SearchStrategy[tuple[Inline, ...]]:
    pairs = st.lists(st.tuples(items, GAPS.map(lambda gap: Inline(gap, "gap"))), max_size=4)
    return pairs.map(lambda found: tuple(each for pair in found for each in pair))


def variants(items: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    def one(asked: str, first: tuple[Inline, ...], other: tuple[Inline, ...] | None) -> Inline:
        told = joined(first) + (" | " + joined(other) if other is not None else "")
        parts = (first,) if other is None else (first, other)
        return Inline(f"{{{asked}: {told}}}", "variant", parts, asked)

    conditions = st.sampled_from(["a", "b", "c", "not a"])
    return st.builds(one, conditions, runs(items), st.none() | runs(items))


def turns(items: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    def one(parts: list[tuple[Inline, ...]]) -> Inline:
        return Inline(f"{{cycle: {' | '.join(map(joined, parts))}}}", "turn", tuple(parts))

    return st.lists(runs(items), min_size=2, max_size=3).map(one)


ITEMS = st.recursive(WORDS | SHOWN, lambda inner: variants(inner) | turns(inner), max_leaves=6)
PARAGRAPHS = st.tuples(st.sampled_from(["", "{if a}\n", "{if not b}\n"]), runs(ITEMS))


def by_hand(items: tuple[Inline, ...], truths: dict[str, int], turn: int) -> str:
    told = []
    for item in items:
        if item.kind == "variant":
            stands = truths[item.asked[-1]] == (0 if item.asked.startswith("not") else 1)
            chosen = item.parts[0] if stands else (item.parts[1:] or ((),))[0]
            told.append(" ".join(by_hand(chosen, truths, turn).split()))
        elif item.kind == "turn":
            told.append(" ".join(by_hand(item.parts[turn % len(item.parts)], truths, turn).split()))
        else:
            told.append("<line>" if item.kind == "shown" else item.written)
    return "".join(told)


@settings(max_examples=40, deadline=None)
@given(st.lists(PARAGRAPHS, min_size=1, max_size=4), st.integers(0, 2))
def test_every_rendering_is_tidy_and_says_what_was_written(
    paragraphs: list[tuple[str, tuple[Inline, ...]]], turn: int
) -> None:
    paragraphs = [(head, items) for head, items in paragraphs if joined(items).strip()]
    source = "\n\n".join(head + joined(items).strip() for head, items in paragraphs)
    pieces, problems = read(source)
    assume(not problems)  # braces that never print anything, and gaps that nothing decides
    for truths in STATES:
        told = rendered(pieces, truths, turn)
        assert "  " not in told and told == told.strip() and "\n\n\n" not in told
        assert " \n" not in told and "\n " not in told
        stands = {"": True, "{if a}\n": truths["a"] == 1, "{if not b}\n": truths["b"] == 0}
        by = [by_hand(items, truths, turn) for head, items in paragraphs if stands[head]]
        words = [re.findall(r"[\w<>]+", " ".join(each.split())) for each in by]
        assert [each.split() for each in told.split("\n\n") if each] == [w for w in words if w]
