"""Conditions and effects in the story's own words: what is written is read as what was meant."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from game.keeping.places import shipped_story
from game.model.condition import (
    And,
    Arithmetic,
    Chosen,
    Compare,
    Condition,
    Happened,
    Not,
    Number,
    Operand,
    Or,
    PoolOpen,
    Value,
    Visits,
)
from game.model.effect import Assign, Change, Effect, Hear
from game.model.problem import NOWHERE
from game.model.prose import conditions
from game.model.story import ByCondition, Scene, Story
from game.model.variable import BELIEVES, DOUBTS, HEARD, Variable
from game.model.wording import Wording
from game.play.slots import texts_of
from game.reading.changes import effects
from game.reading.expression import DEEPEST, condition
from game.reading.library import read_story
from game.reading.nodes import Page, Scalar
from game.reading.report import Report
from game.reading.scope import Scope
from game.reading.scripts import names_of
from tests.tiny import STORIES, tiny, told

STORY = told(
    """\
chapter: day
role: girl
part: noon
start: hall
minutes: 10

---
scene: hall
at: 12:00
happens: bridges
do: father hears boat-came, gleb.where = palace, coal -= 1, told-off = yes, lamp = out
text: |
  The hall. {open callers: Somebody waits.} {coal >= 1 and told-off: Warm.}
choices:
  stay:
    say: Stay
    draw: callers
    to: here
  go:
    say: Go
    do: purse = 7, spare = lit
    to: end

---
scene: caller
pool: callers
text: |
  A caller.
to: back

#: board.yaml
board:
  lamp:
    name: The lamp
    is:
      lit: burning
      out: out
    start: lit
  spare:
    name: The other lamp
    is:
      lit: burning
      out: out
    start: out
  purse:
    name: The purse
    is: -5 to 20
    start: 3
beliefs:
  hearers: father
  boat-came:
    says: The boat is in.
    so: true
private:
  girl:
    coal:
      is: 0 to 4
      start: 2
    told-off:
      is: yes | no
      start: no
#: people.yaml
gleb:
  name: Gleb
  who: |
    Her brother.
  where: hall | palace
"""
)


@cache
def shipped() -> Story:
    story = read_story(shipped_story()).story
    assert story is not None
    return story


def scope(story: Story, role: str, text: str) -> Scope:
    node = Scalar(text, "plain", 0, 0, Page("x.yaml", 1, text))
    return Scope(names_of(story, Report()), role, True, "a test", node)


def read_again(story: Story, role: str, text: str) -> Condition:
    within = scope(story, role, text)
    found = condition(text, within)
    assert not within.problems, text
    return found


def done_again(story: Story, role: str, text: str) -> tuple[Effect, ...]:
    within = scope(story, role, text)
    found = effects(text, within)
    assert not within.problems, text
    return found


NUMBERS = st.integers(-99, 99).map(Number)
COUNTED = ("purse", "girl.coal", "minutes")
NAMED = ("lamp", "spare", "girl.told-off", "gleb.where")
LEAVES = st.one_of(NUMBERS, st.sampled_from(COUNTED).map(Value), st.just(Visits("hall")))
SUMS = st.recursive(
    LEAVES,
    lambda inside: st.builds(Arithmetic, st.sampled_from("+-*"), inside, inside),
    max_leaves=6,
)


def fitting(variable: str) -> st.SearchStrategy[Operand]:
    """What may stand on the other side of a variable."""
    domain = STORY.variables[variable].domain
    values: st.SearchStrategy[Operand] = st.integers(domain.low, domain.high).map(Number)
    if variable in ("lamp", "spare"):
        return values | st.sampled_from(("lamp", "spare")).map(Value)
    if domain.names:
        return values
    return values | SUMS.filter(lambda amount: not isinstance(amount, Number))


def compared(variable: str) -> st.SearchStrategy[Condition]:
    signs = ("==", "!=") if variable in NAMED else ("==", "!=", "<", "<=", ">", ">=")
    return st.builds(Compare, st.just(Value(variable)), st.sampled_from(signs), fitting(variable))


CLAIMS: st.SearchStrategy[Condition] = st.one_of(
    st.sampled_from((*COUNTED, *NAMED)).flatmap(compared),
    st.builds(Compare, SUMS.filter(lambda amount: not isinstance(amount, Value)),
              st.sampled_from(("==", "!=", "<", "<=", ">", ">=")), SUMS),
    st.just(PoolOpen("callers")),
    st.just(Compare(Chosen("hall", "stay"), "==", Number(1))),
    st.just(Compare(Happened("bridges"), "==", Number(1))),
    st.just(Compare(Visits("hall"), ">=", Number(1))),
    st.sampled_from(((">=", HEARD), ("==", BELIEVES), ("==", DOUBTS))).map(
        lambda stage: Compare(Value("father.boat-came"), stage[0], Number(stage[1]))
    ),
)  # fmt: skip
CONDITIONS = st.recursive(
    CLAIMS,
    lambda inside: st.one_of(
        st.builds(Not, inside),
        st.builds(And, st.lists(inside, min_size=2, max_size=3).map(tuple)),
        st.builds(Or, st.lists(inside, min_size=2, max_size=3).map(tuple)),
    ),
    max_leaves=8,
)
STEPS = st.one_of(
    NUMBERS, SUMS.filter(lambda amount: not isinstance(amount, Number)),
    LEAVES.filter(lambda amount: not isinstance(amount, Number)).map(
        lambda amount: Arithmetic("-", Number(0), amount)
    ),
)  # fmt: skip
CHANGES: st.SearchStrategy[Effect] = st.one_of(
    st.sampled_from(("purse", "girl.coal", *NAMED)).flatmap(
        lambda variable: st.builds(Assign, st.just(variable), fitting(variable))
    ),
    st.builds(Change, st.sampled_from(("purse", "girl.coal")), STEPS),
    st.just(Hear("father.boat-came")),
    st.sampled_from((BELIEVES, DOUBTS)).map(lambda n: Assign("father.boat-came", Number(n))),
)


@given(CONDITIONS, st.sampled_from(("girl", "")))
@settings(max_examples=1000, deadline=None)
def test_a_condition_is_read_again_as_it_was(asked: Condition, role: str) -> None:
    words = Wording(STORY.variables, role).question(asked)
    assume(is_sayable(words))
    assert read_again(STORY, role, words) == asked


@example((Change("purse", Arithmetic("-", Number(0), Number(0))),), "girl")
@given(st.lists(CHANGES, min_size=1, max_size=4).map(tuple), st.sampled_from(("girl", "")))
@settings(max_examples=400, deadline=None)
def test_effects_are_read_again_as_they_were(done: tuple[Effect, ...], role: str) -> None:
    words = Wording(STORY.variables, role).effects(done)
    assume(is_sayable(words))
    assert done_again(STORY, role, words) == done


def is_sayable(words: str) -> bool:
    """Whether the reader takes it for no expression gone mad: see its limits."""
    sums = sum(words.count(f" {sign} ") for sign in "+-*")
    return max(sums, words.count("(") + words.count("not ")) <= DEEPEST


def test_everything_the_stories_ask_and_do_is_read_again_as_it_was() -> None:
    met = 0
    for story in (shipped(), *(tiny(path.stem) for path in sorted(STORIES.glob("*.yaml")))):
        for scene in story.scenes.values():
            role = story.chapters[scene.chapter].role
            wording = Wording(story.variables, role)
            for each in asked_in(scene):
                assert read_again(story, role, wording.question(each)) == each
                met += 1
            for done in (scene.do, *(choice.do for choice in scene.choices)):
                assert not done or done_again(story, role, wording.effects(done)) == done
                met += bool(done)
    assert met > 300


def asked_in(scene: Scene) -> Iterator[Condition]:
    """Every condition of a scene."""
    gates = (scene.when, *(c.shown_if for c in scene.choices), *(c.needs for c in scene.choices))
    yield from (gate for gate in gates if gate is not None)
    for text in texts_of(scene):
        yield from conditions(text)
    for target in (scene.to, *(choice.to for choice in scene.choices)):
        if isinstance(target, ByCondition):
            yield from (each for each, _ in target.ways if each is not None)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Compare(Value("girl.coal"), ">=", Number(1)), "coal >= 1"),
        (Compare(Value("girl.told-off"), "==", Number(1)), "told-off"),
        (Compare(Value("girl.told-off"), "==", Number(0)), "told-off is no"),
        (Compare(Value("lamp"), "!=", Number(1)), "lamp is not out"),
        (Compare(Value("father.boat-came"), ">=", Number(HEARD)), "father heard boat-came"),
        (
            Not(Or((PoolOpen("callers"), Compare(Visits("hall"), ">=", Number(2))))),
            "not (open callers or visits hall >= 2)",
        ),
    ],
)
def test_a_condition_reads_as_an_author_writes_it(asked: Condition, words: str) -> None:
    assert Wording(STORY.variables, "girl").question(asked) == words


def test_what_another_role_owns_is_named_in_full() -> None:
    own = Variable("boy.coal", "private", STORY.variables["girl.coal"].domain, 0, role="boy",
                   mark=NOWHERE)  # fmt: skip
    variables = {**STORY.variables, own.id: own}
    assert Wording(variables, "girl").named("boy.coal") == "boy.coal"
    assert Wording(variables, "boy").named("boy.coal") == "coal"
