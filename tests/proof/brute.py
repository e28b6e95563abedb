"""What is true of a tiny story, found by looking at every state of every night: no cleverness.

Nothing here is shared with the proofs. Meaning is `Walk`'s alone, with the plain evaluator.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import assert_never

from game.model.condition import Compare, Condition, Happened, Number
from game.model.story import Rule, Story
from game.play.plain import PlainMeaning
from game.play.rules import Rules
from tests.proof.chances import Chances, chances
from tests.proof.nights import MOST_STATES, Night, Row, night
from tests.proof.noting import NotingMeaning, Part
from tests.proof.saying import Place


@dataclass
class Truth:
    """Every night of a story, and what holds in all of them taken together."""

    story: Story
    nights: dict[tuple[str, ...], Night]
    parts: set[Part]  # the branches and alternatives of texts that are ever told
    reads: set[tuple[str, str]]  # chapters, each with a variable that playing it reads
    sets: set[tuple[str, str]]  # or sets

    @cached_property
    def rules(self) -> Rules:
        """The rules as the game itself plays them."""
        return Rules(self.story)

    @cached_property
    def meaning(self) -> PlainMeaning:
        return PlainMeaning(self.story, self.rules.slots)

    @cached_property
    def whole(self) -> Night:
        """The night of all roles."""
        return self.nights[tuple(self.story.roles)]

    @cached_property
    def states(self) -> int:
        return sum(len(each.steps) for each in self.nights.values())

    @cached_property
    def scenes(self) -> dict[str, int]:
        """Every scene that is entered in some night, with the fewest commands that lead there."""
        return _fewest(each.scenes for each in self.nights.values())

    @cached_property
    def fates(self) -> dict[str, int]:
        return _fewest(each.fates for each in self.nights.values())

    @cached_property
    def shown(self) -> dict[str, int]:
        return _fewest(each.shown for each in self.nights.values())

    @cached_property
    def opened(self) -> dict[str, int]:
        return _fewest(each.opened for each in self.nights.values())

    @cached_property
    def taken(self) -> dict[str, int]:
        return _fewest(each.taken for each in self.nights.values())

    @cached_property
    def stuck(self) -> dict[tuple[str, ...], int]:
        """For each night in which nothing may stand open: the fewest commands until it does not."""
        return _nearest(self.nights, lambda each: each.stuck)

    @cached_property
    def traps(self) -> dict[tuple[str, ...], int]:
        """For each night that may lose every way to its end: the fewest commands until then."""
        return _nearest(self.nights, lambda each: each.traps)

    @cached_property
    def texts(self) -> dict[Place, dict[str, int]]:
        """Everything that each passage ever says, with the fewest commands until it does."""
        places = {place for each in self.nights.values() for place in each.texts}
        return {
            place: _fewest(each.texts.get(place, {}) for each in self.nights.values())
            for place in sorted(places)
        }

    @cached_property
    def broken(self) -> dict[str, int]:
        """The rules that do not hold, with the fewest commands that show it; see `broken_in`."""
        nights = self.nights.values()
        broken = _fewest(broken_in(self.meaning, each) for each in nights)
        return {**broken, **dict.fromkeys(self.unreachable, 0)}

    @cached_property
    def unreachable(self) -> set[str]:
        """The `reachable` rules whose scene or fate no night comes to."""
        come_to = self.scenes.keys() | self.fates.keys()
        return {
            rule.id
            for rule in self.story.rules.values()
            if rule.kind == "reachable" and rule.subject not in come_to
        }

    def chances(self) -> Chances | None:
        """How likely everything is in the night of all roles; None when it is too large."""
        return chances(self.whole)


def truth(story: Story, most: int = MOST_STATES) -> Truth:
    """Look at every night of every choice of roles; raises TooLarge."""
    meaning = NotingMeaning(story)
    rules = Rules(story, meaning)
    nights = {roles: night(rules, roles, most) for roles in subsets(story)}
    return Truth(story, nights, meaning.told, meaning.reads, meaning.sets)


def subsets(story: Story) -> Iterator[tuple[str, ...]]:
    """Every choice of roles of which one has a chapter, each in the order of the story."""
    acting = {chapter.role for chapter in story.chapters.values()}
    for many in range(1, len(story.roles) + 1):
        for roles in combinations(story.roles, many):
            if not acting.isdisjoint(roles):
                yield roles


def broken_in(meaning: PlainMeaning, night: Night) -> dict[str, int]:
    """The rules that this night breaks, with the fewest commands that show it.

    `always` and `never` are asked wherever the player stands, the end included; `fixed` at every
    end of the night; `at ending` at the moment when the fate is met.
    """
    broken: dict[str, int] = {}
    for rule in meaning.story.rules.values():
        asked, should_hold = _asked(rule)
        if asked is None:
            continue
        wrong = [
            away
            for row, away in _asked_where(rule, night)
            if meaning.holds(asked, list(row)) != should_hold
        ]
        if wrong:
            broken[rule.id] = min(wrong)
    return broken


def _asked(rule: Rule) -> tuple[Condition | None, bool]:
    """What a rule asks, and whether it should hold."""
    match rule.kind:
        case "always" | "at ending":
            return rule.condition, True
        case "never":
            return rule.condition, False
        case "fixed":
            return Compare(Happened(rule.subject), ">=", Number(1)), True
        case "reachable":
            return None, True
        case _:
            assert_never(rule.kind)


def _asked_where(rule: Rule, night: Night) -> Iterator[tuple[Row, int]]:
    """The rows of which a rule is asked, each with the commands that lead there."""
    if rule.kind == "at ending":
        for (fate, row), away in night.moments.items():
            if fate == rule.subject:
                yield row, away
        return
    for state, away in night.depth.items():
        if rule.kind != "fixed" or state.is_over:
            yield state.row, away


def _nearest(
    nights: dict[tuple[str, ...], Night], states_of: Callable[[Night], Iterable[object]]
) -> dict[tuple[str, ...], int]:
    found: dict[tuple[str, ...], int] = {}
    for roles, each in nights.items():
        states = states_of(each)
        if states:
            found[roles] = min(each.depth[state] for state in states)  # type: ignore[index]
    return found


def _fewest(each: Iterable[dict[str, int]]) -> dict[str, int]:
    least: dict[str, int] = {}
    for found in each:
        for name, away in found.items():
            least[name] = min(away, least.get(name, away))
    return least
