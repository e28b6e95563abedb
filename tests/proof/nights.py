"""Every state of one night, by taking every open choice and letting chance fall every way.

Nothing is left out and nothing is taken together: a state is all that `Walk` itself keeps, without
the dice and without what is only written down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from game.model.hour import NO_HOUR
from game.model.story import Chapter
from game.play.beat import Beat, ChapterClosed, FateMet, Offered, SceneEntered, Stamped
from game.play.clock import NEVER
from game.play.command import Begin
from game.play.dice import DICE
from game.play.rules import Rules
from game.play.state import PlayState
from game.play.walk import Walk
from tests.proof.forced import outcomes
from tests.proof.noting import NotingMeaning
from tests.proof.saying import Place, labels, words

MOST_STATES = 20_000
Row = tuple[int, ...]


class TooLarge(Exception):
    """A night with more states than anybody wants to count one by one."""


class Step(NamedTuple):
    """One way a command comes out: how likely that is, and what it passes through.

    `moments` are the fates met on the way, each with the row as it was then; `said` is the whole
    answer, but for its hours and for what stands to be chosen after it.
    """

    command: str
    chance: Fraction
    after: PlayState
    scenes: frozenset[str]
    moments: tuple[tuple[str, Row], ...]
    said: tuple[Beat, ...]


@dataclass
class Night:
    """A night of some roles. Ids of choices are `scene.choice`, second steps included.

    The numbers are those of the commands after Begin that a thing is away from it.
    """

    roles: tuple[str, ...]
    begins: list[Step] = field(default_factory=list)
    steps: dict[PlayState, list[Step]] = field(default_factory=dict)
    depth: dict[PlayState, int] = field(default_factory=dict)
    offers: dict[PlayState, Offered | None] = field(default_factory=dict)
    scenes: dict[str, int] = field(default_factory=dict)
    fates: dict[str, int] = field(default_factory=dict)
    shown: dict[str, int] = field(default_factory=dict)
    opened: dict[str, int] = field(default_factory=dict)
    taken: dict[str, int] = field(default_factory=dict)
    moments: dict[tuple[str, Row], int] = field(default_factory=dict)
    texts: dict[Place, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))

    @cached_property
    def stuck(self) -> set[PlayState]:
        """Where nothing stands open and the night is not over."""
        return {state for state in self.steps if not state.is_over and not self.steps[state]}

    @cached_property
    def traps(self) -> set[PlayState]:
        """From where no end of the night can be reached any more, the stuck states among them."""
        before: dict[PlayState, list[PlayState]] = defaultdict(list)
        for state, steps in self.steps.items():
            for step in steps:
                before[step.after].append(state)
        waiting = [state for state in self.steps if state.is_over]
        safe = set(waiting)
        while waiting:
            for state in before[waiting.pop()]:
                if state not in safe:
                    safe.add(state)
                    waiting.append(state)
        return set(self.steps) - safe


class _Watched(Walk):
    """A walk that remembers how things stood when a fate was met, and says whose chapter it is."""

    __slots__ = ("moments",)

    def __init__(self, rules: Rules) -> None:
        super().__init__(rules)
        self.moments: list[tuple[str, Row]] = []

    def _fate(self, fate: str, out: list[Beat]) -> None:
        self.moments.append((fate, _undiced(tuple(self.row))))
        super()._fate(fate, out)

    def thaw(self, state: PlayState) -> None:
        self._turn_to(state.chapter)
        super().thaw(state)

    def _next(self, place: int, out: list[Beat]) -> None:
        self._turn_to("")
        super()._next(place, out)

    def _open(
        self, chapter: Chapter, out: list[Beat], scene: str = "", given: Collection[str] = ()
    ) -> None:
        self._turn_to(chapter.id)
        super()._open(chapter, out, scene, given)

    def _turn_to(self, chapter: str) -> None:
        if isinstance(self.rules.meaning, NotingMeaning):
            self.rules.meaning.turned_to(chapter)


def night(rules: Rules, roles: tuple[str, ...], most: int = MOST_STATES) -> Night:
    """Every state of the night of these roles; raises TooLarge."""
    found, walk = Night(roles), _Watched(rules)
    found.begins = _came_out(found, walk, "", None, 0)
    return _followed(found, walk, found.begins, most)


def night_from(rules: Rules, state: PlayState, most: int = MOST_STATES) -> Night:
    """Every state that follows from a state, itself included; raises TooLarge."""
    here = Step("", Fraction(1), bare(state), frozenset(), (), ())
    return _followed(Night(state.roles), _Watched(rules), [here], most)


def _followed(found: Night, walk: _Watched, first: list[Step], most: int) -> Night:
    waiting = _arrived(found, first, 0)
    while waiting:
        coming: list[PlayState] = []
        for state in waiting:
            away = found.depth[state] + 1
            for command in _offered(found, walk, state):
                steps = _came_out(found, walk, command, state, away)
                found.steps[state] += steps
                coming += _arrived(found, steps, away)
        if len(found.steps) > most:
            raise TooLarge(f"more than {most} states")
        waiting = coming
    return found


def _arrived(found: Night, steps: list[Step], away: int) -> list[PlayState]:
    """The states that were not known before."""
    new: list[PlayState] = []
    for step in steps:
        if step.after not in found.depth:
            found.depth[step.after] = away
            found.steps[step.after] = []
            new.append(step.after)
    return new


def _offered(found: Night, walk: Walk, state: PlayState) -> tuple[str, ...]:
    """What stands open in a state; what it shows is noted."""
    if state.is_over:
        found.offers[state] = None
        return ()
    walk.thaw(state)
    offered = found.offers[state] = walk.offered()
    away = found.depth[state]
    for offer in offered.offers:
        name = f"{state.scene}.{offer.id}"
        found.shown.setdefault(name, away)
        if offer.is_open:
            found.opened.setdefault(name, away)
    _note(found, labels(state.scene, offered), away)
    return offered.open


def _came_out(
    found: Night, walk: _Watched, command: str, state: PlayState | None, away: int
) -> list[Step]:
    """Every way that a command, or Begin where there is no state yet, comes out."""

    def act() -> tuple[list[Beat], tuple[tuple[str, Row], ...], PlayState]:
        if state is None:
            beats = walk.begin(Begin(found.roles))
        else:
            walk.moments = []
            walk.thaw(state)
            beats = walk.take(command)
        return beats, tuple(walk.moments), bare(walk.frozen())

    chances: dict[tuple[object, ...], Fraction] = defaultdict(Fraction)
    for chance, result in outcomes(act):
        beats, moments, after = result  # type: ignore[misc]
        _note(found, words(beats), away)
        scenes = frozenset(beat.scene for beat in beats if isinstance(beat, SceneEntered))
        for scene in scenes:
            found.scenes.setdefault(scene, away)
        for beat in beats:
            if isinstance(beat, FateMet):
                found.fates.setdefault(beat.fate, away)
        for moment in moments:
            found.moments.setdefault(moment, away)
        said = hourless(beat for beat in beats if not isinstance(beat, Offered))
        chances[after, scenes, moments, said] += chance
    if state is not None:
        found.taken.setdefault(f"{state.scene}.{command}", away)
    return [
        Step(command, chance, after, scenes, moments, said)  # type: ignore[arg-type]
        for (after, scenes, moments, said), chance in chances.items()
    ]


def _note(found: Night, said: Iterable[tuple[Place, str]], away: int) -> None:
    for place, text in said:
        found.texts[place].setdefault(text, away)


def bare(state: PlayState) -> PlayState:
    """The state without its dice, and without what is only written down."""
    return state._replace(row=_undiced(state.row), ledger=(), deeds=(), clock=NEVER)


def hourless(beats: Iterable[Beat]) -> tuple[Beat, ...]:
    """What was told but for the hours, which hang on what is only written down."""
    return tuple(
        beat._replace(hour=NO_HOUR)
        if isinstance(beat, SceneEntered | Stamped | ChapterClosed)
        else beat
        for beat in beats
    )


def _undiced(row: Row) -> Row:
    return (*row[:DICE], 0, *row[DICE + 1 :])
