"""Whether the runs of a story can be played as they are written, and show what they set out to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from game.author.order import Order
from game.author.ways import ways_of
from game.model.codes import problem
from game.model.problem import Mark, Problem
from game.model.script import (
    Draw,
    Ends,
    Enter,
    Fall,
    Gone,
    Hidden,
    Locked,
    Open,
    Pick,
    Script,
    Step,
)
from game.model.story import ByOdds, Choice, Scene, Story, Target, word_for
from game.play.beat import CONTINUE

# Every choice of a story by its id, each with its scene: a run names the id alone.
Choices = Mapping[str, Sequence[tuple[Scene, Choice]]]


def run_problems(story: Story, scripts: Iterable[Script], order: Order) -> Iterator[Problem]:
    """Runs that show nothing or cannot be played as they stand, and fates that no run comes to."""
    told: dict[tuple[str, str], Mark] = {}
    shown: set[str] = set()
    choices = _choices(story)
    for script in scripts:
        before = told.setdefault((script.mark.file, script.name), script.mark)
        if before != script.mark:
            place = f"{before.file}:{before.line}"
            yield problem("duplicate-id", script.mark, what="a run", id=script.name, place=place)
        if all(isinstance(step, Pick | Fall | Draw) for step in script.steps):
            yield problem("run-expects-nothing", script.mark, run=script.name)
        run = _Run(story, script, order, choices)
        for step in script.steps:
            yield from run.step(step)
        shown.update(step.name for step in script.steps if isinstance(step, Ends))
    met = {scene.ending for scene in story.scenes.values()}
    for fate in story.fates.values():
        if told and fate.id in met and fate.id not in shown:
            yield problem("fate-without-run", fate.mark, fate=fate.id)


def _choices(story: Story) -> Choices:
    found: dict[str, list[tuple[Scene, Choice]]] = {}
    for scene in story.scenes.values():
        for choice in scene.choices:
            found.setdefault(choice.id, []).append((scene, choice))
    return found


@dataclass(frozen=True)
class _Run:
    """What one run may come to, whatever holds."""

    story: Story
    script: Script
    order: Order
    choices: Choices

    def step(self, step: Step) -> Iterator[Problem]:
        """What is wrong with one step."""
        match step:
            case Enter(scene, mark):
                yield from self._strays("comes to the scene", scene, (scene,), mark)
            case Fall(scene, mark):
                if scene not in self._by_odds:
                    trouble = "no odds lead there"
                    yield problem("never-falls", mark, scene=scene, trouble=trouble)
            case Draw(scene, mark):
                if not self.story.scenes[scene].pool:
                    trouble = "it is in no pool"
                    yield problem("never-falls", mark, scene=scene, trouble=trouble)
            case Pick(choice, _, mark):
                yield from self._choice(choice, mark)
            case Open(choices, mark):
                for choice in choices:
                    yield from self._choice(choice, mark)
            case Locked(choice, _, mark) | Hidden(choice, mark) | Gone(choice, mark):
                yield from self._choice(choice, mark)
                yield from self._state(step, choice, mark)
            case Ends(name, mark):
                yield from self._ends(name, mark)
            case _:
                pass

    def _choice(self, id: str, mark: Mark) -> Iterator[Problem]:
        homes = [scene.id for scene, _ in self.choices.get(id, ())]
        if id != CONTINUE:
            yield from self._strays("takes the choice", id, homes, mark)

    def _state(self, step: Step, id: str, mark: Mark) -> Iterator[Problem]:
        """A choice that is to be locked, hidden or gone, and never can be."""
        match step:
            case Locked():
                is_to_be, key, can_be = "locked", "needs", self._may_lock
            case Hidden():
                is_to_be, key, can_be = "hidden", "if", self._may_hide
            case _:
                is_to_be, key, can_be = "gone", "once", self._may_go
        met = self.choices.get(id, ())
        if not any(can_be(scene, choice) for scene, choice in met if scene.id in self._played):
            yield problem("never-locked", mark, choice=id, state=is_to_be, key=key)

    def _ends(self, name: str, mark: Mark) -> Iterator[Problem]:
        if name in self.story.chapters:
            homes = self.story.chapters[name].scenes
            yield from self._strays("ends the chapter", name, homes, mark)
        else:
            scenes = self.story.scenes.values()
            homes = tuple(scene.id for scene in scenes if scene.ending == name)
            yield from self._strays("ends in the fate", name, homes, mark)

    def _strays(
        self, does: str, name: str, homes: Collection[str], mark: Mark
    ) -> Iterator[Problem]:
        if not self._played.intersection(homes):
            yield problem("not-in-this-run", mark, does=does, name=name)

    def _may_lock(self, scene: Scene, choice: Choice) -> bool:
        budget = self.story.chapters[scene.chapter].minutes
        return choice.needs is not None or (budget is not None and choice.minutes > 0)

    def _may_hide(self, scene: Scene, choice: Choice) -> bool:
        return choice.shown_if is not None or choice.fallback or bool(choice.draw)

    def _may_go(self, scene: Scene, choice: Choice) -> bool:
        return choice.once or self._may_hide(scene, choice)

    @cached_property
    def _played(self) -> frozenset[str]:
        """Every scene that the run may come to: those of its chapter, or of all that it plays."""
        script, chapters = self.script, self.story.chapters.values()
        roles = script.roles or tuple(self.story.roles)
        starts = {
            scene
            for chapter in chapters
            if chapter.role in roles and script.chapter in ("", chapter.id)
            for scene in chapter.scenes
        }
        return frozenset(starts).union(*map(self.order.after, starts))

    @cached_property
    def _by_odds(self) -> frozenset[str]:
        """Every way that chance may choose, as authors write it."""
        scenes = self.story.scenes.values()
        targets = [target for scene in scenes for target in (scene.to, *_leads(scene))]
        return frozenset(
            word_for(way)
            for target in targets
            if isinstance(target, ByOdds)
            for way in ways_of(target)
        )


def _leads(scene: Scene) -> Iterator[Target]:
    return (choice.to for choice in scene.choices)
