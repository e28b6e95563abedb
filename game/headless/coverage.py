"""Many nights played by dice, and what they met: endings, scenes, choices, and what failed.

The dice of every night come from the seed and the night's number alone, so that a night can be
played again by itself, and the sum is the same however many processes share the work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from random import Random

from game.headless.fault import Fault
from game.headless.runner import LONGEST_NIGHT
from game.model.story import Story
from game.play.beat import Beat, Ended, FateMet, SceneEntered, Took
from game.play.command import Begin
from game.play.rules import SURE, Rules
from game.play.walk import Walk

MOST_FAULTS = 20  # kept with their sentences; more would say the same
APART = 1_000_003  # keeps the dice of one seed's nights from those of the next


@dataclass(frozen=True, slots=True)
class Nights:
    """So many nights of these roles; none named means all."""

    many: int
    seed: int = 1
    roles: tuple[str, ...] = ()


@dataclass(slots=True)
class Coverage:
    """What some nights met. Choices are counted as (scene, choice)."""

    runs: int = 0
    failed: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    scenes: set[str] = field(default_factory=set)
    choices: Counter[tuple[str, str]] = field(default_factory=Counter)
    faults: list[Fault] = field(default_factory=list)

    @property
    def choices_made(self) -> int:
        return self.choices.total()

    def add(self, other: Coverage) -> None:
        """Count what other nights met as well."""
        self.runs += other.runs
        self.failed += other.failed
        self.endings.update(other.endings)
        self.scenes.update(other.scenes)
        self.choices.update(other.choices)
        self.faults.extend(other.faults[: MOST_FAULTS - len(self.faults)])


def covered(rules: Rules, nights: Nights, jobs: int = 1) -> Coverage:
    """Play the nights, shared by so many processes, and sum up what they met."""
    total = Coverage()
    if jobs == 1:
        total.add(_played(rules, nights, range(nights.many)))
        return total
    shares = [(rules.story, nights, range(n, nights.many, jobs)) for n in range(jobs)]
    with ProcessPoolExecutor(jobs) as pool:
        for part in pool.map(_share, shares):
            total.add(part)
    return total


def covered_by(beats: Iterable[Beat]) -> Coverage:
    """What one playthrough met, from everything it told."""
    coverage = Coverage(runs=1)
    for beat in beats:
        if isinstance(beat, Took):
            coverage.choices[beat.scene, beat.choice] += 1
    _met(beats, coverage)
    return coverage


def never_seen(
    story: Story, coverage: Coverage, roles: Iterable[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The scenes and choices (`scene.choice`) of these roles that no night met, in their order.

    An act in two steps was met when it was carried out, not when it was only asked for.
    """
    played = set(roles) or set(story.roles)
    scenes = [s for s in story.scenes.values() if story.chapters[s.chapter].role in played]
    return (
        tuple(scene.id for scene in scenes if scene.id not in coverage.scenes),
        tuple(
            f"{scene.id}.{choice.id}"
            for scene in scenes
            for choice in scene.choices
            if (scene.id, choice.id + SURE * choice.two_steps) not in coverage.choices
        ),
    )


def _share(share: tuple[Story, Nights, range]) -> Coverage:
    story, nights, numbers = share
    return _played(Rules(story), nights, numbers)


def _played(rules: Rules, nights: Nights, numbers: range) -> Coverage:
    coverage = Coverage()
    walk = Walk(rules)
    for night in numbers:
        path: list[tuple[str, str]] = []
        try:
            _walked(walk, nights, night, path, coverage)
        except Exception as broken:  # a broken rule must not hide the other nights
            coverage.failed += 1
            coverage.faults.append(_fault(rules.story, walk, nights, night, path, broken))
        coverage.runs += 1
        coverage.choices.update(path)
    coverage.scenes.update(scene for scene, _ in coverage.choices)
    return coverage


def _walked(
    walk: Walk, nights: Nights, night: int, path: list[tuple[str, str]], coverage: Coverage
) -> None:
    """Play one night. This loop is the pace of random play: it does nothing it need not do."""
    dice = nights.seed * APART + night
    random, pick, fates = Random(dice).random, path.append, walk.fates  # noqa: S311
    beats = walk.begin(Begin(nights.roles, seed=dice))
    for _ in range(LONGEST_NIGHT):
        if walk.fates is not fates:
            fates = walk.fates
            _met(beats, coverage)
        stands = beats[-1]
        if stands.__class__ is Ended:
            return
        standing: tuple[str, ...] = stands.open  # type: ignore[union-attr]
        choice = standing[int(random() * len(standing))]
        pick((walk.scene.scene.id, choice))  # type: ignore[union-attr]
        beats = walk.take(choice)
    raise RuntimeError(f"the night has not ended after {LONGEST_NIGHT} choices")


def _met(beats: Iterable[Beat], coverage: Coverage) -> None:
    for beat in beats:
        match beat:
            case FateMet(_, fate):
                coverage.endings[fate] += 1
            case SceneEntered(scene=scene):
                coverage.scenes.add(scene)
            case _:
                pass


def _fault(
    story: Story,
    walk: Walk,
    nights: Nights,
    night: int,
    path: list[tuple[str, str]],
    broken: Exception,
) -> Fault:
    scene = walk.scene.scene if walk.scene is not None else next(iter(story.scenes.values()))
    stuck = isinstance(broken, IndexError) and not walk.is_over and not walk.offered().open
    what = "no choice stands open" if stuck else f"{broken.__class__.__name__}: {broken}"
    last = ", ".join(choice for _, choice in path[-8:])
    return Fault(
        scene.mark,
        f"in scene '{scene.id}' {what} (night {night} of seed {nights.seed}; last choices: {last})",
    )
