"""Every kind of slip changes a file where it says; some are judged, by the quick judges alone."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from tests.mutation.drawing import OPERATORS, drawn, sites_of
from tests.mutation.equal import SAME_PRINT, SAME_STORY, UNREAD, equal_by, unread
from tests.mutation.judging import Court, Verdict, Wanted
from tests.mutation.mutant import Mutant, Operator, mutant
from tests.mutation.report import as_json, caught, lines
from tests.mutation.shipped import Shipped, shipped

COUNT = 20


@cache
def story() -> Shipped:
    return shipped()


@cache
def court() -> Court:
    return Court(story(), Wanted(("check", "playthroughs")))


@cache
def verdicts() -> tuple[Verdict, ...]:
    return tuple(court().judged(one) for one in drawn(story().written, COUNT, seed=1))


@pytest.mark.parametrize("operator", OPERATORS, ids=[operator.name for operator in OPERATORS])
def test_an_operator_changes_the_line_that_it_names(operator: Operator) -> None:
    sites = sites_of(operator, story().written)
    assert sites
    for site in (sites[0], sites[-1]):
        for slip in (site.slips[0], site.slips[-1]):
            made = mutant(operator.name, site, slip, story().written)
            before = story().texts[made.file].splitlines()
            after = made.text.splitlines()
            assert before != after
            assert before[: made.line - 1] == after[: made.line - 1]
            assert before[made.line - 1 : made.line] != after[made.line - 1 : made.line]
            assert made.change


def test_every_operator_is_drawn_as_often_as_any_other() -> None:
    names = [one.operator for one in drawn(story().written, 2 * len(OPERATORS), seed=7)]
    assert {names.count(operator.name) for operator in OPERATORS} == {2}


def test_a_seed_draws_the_same_faults_again() -> None:
    assert drawn(story().written, COUNT, seed=3) == drawn(story().written, COUNT, seed=3)
    assert drawn(story().written, COUNT, seed=3) != drawn(story().written, COUNT, seed=4)


def test_the_story_as_it_stands_is_caught_by_nobody_and_left_out_by_its_print() -> None:
    file = "board.yaml"
    untouched = Mutant("none", file, 1, story().texts[file], ())
    verdict = court().judged(untouched)
    assert (verdict.caught_by, verdict.equal) == (None, SAME_PRINT)


def test_what_cannot_be_read_is_caught_by_the_check() -> None:
    file = "people.yaml"
    broken = Mutant("none", file, 1, "antonina: [", ())
    assert court().judged(broken).caught_by == "check"


def test_stories_that_differ_in_one_value_are_not_equal() -> None:
    clean = story().written.story
    alike = replace(clean, fingerprint="another")
    assert equal_by(clean, alike) == SAME_STORY
    front = replace(clean.front, title="Another title")
    assert equal_by(clean, replace(alike, front=front)) == ""


def test_the_report_counts_every_fault_once_and_lists_who_survived() -> None:
    assert len(verdicts()) == COUNT
    total = as_json(verdicts(), "")["operators"][-1]
    assert total["made"] == COUNT
    assert total["made"] == sum(
        total[column] for column in ("equal", "check", "playthroughs", "prove", "survived")
    )
    page = "\n".join(lines(verdicts(), every=False))
    for verdict in verdicts():
        stands = f"survived: {verdict.mutant.place}  {verdict.mutant.operator}" in page
        assert stands == (verdict.caught_by is None and not verdict.equal)


def test_the_quick_judges_catch_something() -> None:
    assert {verdict.caught_by for verdict in verdicts()} >= {"check", "playthroughs"}
    assert 0 < caught(verdicts()) <= 1


def test_a_field_counts_as_unread_only_where_no_door_names_it() -> None:
    assert "facts" in unread()
    shown = {"text", "say", "minutes", "event", "settles", "sources", "called", "standing"}
    assert not unread() & shown


def test_what_only_the_workshop_reads_makes_no_difference_to_a_player() -> None:
    clean = story().written.story
    id, event = next((id, event) for id, event in clean.events.items() if event.facts)
    events = {**clean.events, id: replace(event, facts=())}
    other = replace(clean, fingerprint="another", events=events)
    assert equal_by(clean, other) == UNREAD
    other = replace(other, events={**clean.events, id: replace(event, facts=(), what="Another.")})
    assert equal_by(clean, other) == ""
