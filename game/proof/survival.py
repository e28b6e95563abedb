"""P8: do the saves of an older version go on in this one, to an end, as in a night begun anew?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from game.model.problem import NOWHERE
from game.model.story import Scene, Story
from game.proof.answer import Answer
from game.proof.bits import States
from game.proof.explore import Told
from game.proof.limits import Limits
from game.proof.naming import named, values_said
from game.proof.redirect import nearest_scene
from game.proof.saves import Saves
from game.proof.stand import Stand
from game.proof.thing import Thing
from game.proof.witness import Witness

Trouble = Literal["ghost state", "needs a default"]
STRANGE: tuple[Trouble, ...] = ("ghost state", "needs a default")
MOST_NAMED = 3  # things that a strange state is explained by


@dataclass(frozen=True)
class Strange:
    """Old states of a stand whose saves no new player could have, and what they become."""

    old: Stand
    new: Stand
    states: States
    grave: str  # what can go wrong from there, or ""


def save_answers(
    old: Story, new: Story, limits: Limits, told: Told | None = None
) -> Iterator[Answer]:
    """For every scene where a save could be made: safe, or each trouble that its saves have.

    Raises LimitReached.
    """
    if old.id != new.id:
        why = f"every save belongs to the story '{old.id}', and this one is '{new.id}'"
        yield Answer("P8", "the whole story", "refuted", why)
        return
    survival = Survival(Saves(old, new, limits, told))
    for scene in old.scenes:
        yield from survival.of_scene(scene)


@dataclass(frozen=True)
class Survival:
    """What is to be said of the saves of an older version."""

    saves: Saves

    def of_scene(self, scene: str) -> Iterator[Answer]:
        stands = [s for s in self.saves.old.at if isinstance(s, Stand) and s.scene == scene]
        over = self.saves.finished.get(scene)
        if not stands and over is None:
            return  # nobody comes to it, so no save is made there
        lost = [stand for stand in stands if stand not in self.saves.landing]
        gone = self.saves.loading.renames.scene(scene) not in self.saves.new_ways.story.scenes
        troubles = 0
        if lost or (over and gone):
            troubles += 1
            yield self._redirect(scene, lost, over)
        for trouble in STRANGE:
            worst = self._worst(stands, trouble)
            if worst is not None:
                troubles += 1
                yield self._strange(scene, trouble, worst)
        if not troubles:
            now = self.saves.new_ways.story.scenes[self.saves.loading.renames.scene(scene)]
            why = _safe(self.saves.old_ways.story.scenes[scene], now)
            yield Answer("P8", f"scene {scene}", "proved", why, mark=now.mark)

    def _redirect(self, scene: str, lost: list[Stand], over: Witness | None) -> Answer:
        way = over
        missing = scene
        if lost:
            best = min(lost, key=lambda stand: min(self.saves.old.rings[stand]))
            missing = self.saves.loading.missing(best)
            way = self.saves.way_to(best, self.saves.old.at[best])
        what = "is gone" if missing == scene else f"leads back to '{missing}', which is gone"
        near = nearest_scene(self.saves.old_ways.story, self.saves.new_ways.story, missing)
        cure = f"; nearest is '{near}': give it `was: {missing}`" if near else ""
        why = f"needs a redirect: the scene {what}, and the loader refuses the save{cure}"
        return Answer("P8", f"scene {scene}", "refuted", why, way)

    def _worst(self, stands: list[Stand], trouble: Trouble) -> Strange | None:
        """The states of some stands that have a trouble: the gravest, and of those the nearest."""
        found: list[tuple[bool, int, Strange]] = []
        for stand in stands:
            here, there = self.saves.strange.get(stand), self.saves.landing.get(stand)
            if here is None or there is None:
                continue
            free = self.saves.after.forgotten(
                self.saves.new.states_at(there), self.saves.loading.unsettled
            )
            here &= free if trouble == "needs a default" else ~free
            if here.satisfiable():
                grave, states = self._grave(there, here)
                nearest = self.saves.old.first(stand, self.saves.saved(stand, states))
                assert nearest is not None
                found.append((not grave, nearest.depth, Strange(stand, there, states, grave)))
        return min(found, key=lambda one: one[:2])[2] if found else None

    def _grave(self, there: Stand, states: States) -> tuple[str, States]:
        lost = states & ~self.saves.ending.get(there, self.saves.after.none)
        if lost.satisfiable():
            return "from there no end of the night can be reached", lost
        for rule, before in self.saves.breaking.items():
            broken = states & before.get(there, self.saves.after.none)
            if broken.satisfiable():
                return f"from there the rule '{rule}' can be broken", broken
        return "", states

    def _strange(self, scene: str, trouble: Trouble, found: Strange) -> Answer:
        what = self._explained(found, trouble)
        after = found.grave or "an end can be reached from there, and no rule is broken by it"
        mark = self.saves.new_ways.story.scenes[found.new.scene].mark
        way = self.saves.way_to(found.old, self.saves.saved(found.old, found.states))
        return Answer("P8", f"scene {scene}", "refuted", f"{trouble}: {what}; {after}", way, mark)

    def _explained(self, found: Strange, trouble: Trouble) -> str:
        """What makes a state strange: the things that alone would have to be otherwise."""
        story, there = self.saves.new_ways.story, found.new
        known = self.saves.new.states_at(there)
        parts: list[str] = []
        for thing in sorted(self.saves.live.live[there], key=lambda thing: thing.name):
            if trouble == "needs a default" and thing not in self.saves.loading.unsettled:
                continue
            near = found.states & self.saves.after.forgotten(known, (thing,))
            if not near.satisfiable():
                continue
            one = near.pick_cube_dd()
            has = self._values(one, thing)
            others = self._values(known & self.saves.after.forgotten(one, (thing,)), thing)
            begins = "begins as" if thing in self.saves.loading.unsettled else "is"
            parts.append(
                f"{named(thing)} {begins} {values_said(story, thing, has)}, "
                f"and in a new night it would be {values_said(story, thing, others)}"
            )
        if parts:
            return "; ".join(parts[:MOST_NAMED])
        if known.satisfiable():
            return "no new player has these values together"
        if not any(isinstance(s, Stand) and s.scene == there.scene for s in self.saves.new.at):
            return f"no new player comes to '{there.scene}'"
        return f"no new player comes to '{there.scene}' with this way back or this act half taken"

    def _values(self, states: States, thing: Thing) -> list[int]:
        return [v for v in thing.values if (states & self.saves.after.is_(thing, v)).satisfiable()]


def _safe(old: Scene, new: Scene) -> str:
    """That a scene is safe, and whether that says anything."""
    if old.id != new.id:
        return f"safe, and goes on as '{new.id}'"
    return "safe" if _unmarked(old) == _unmarked(new) else "safe, though the scene was edited"


def _unmarked(scene: Scene) -> Scene:
    """A scene wherever it stands in its file."""
    choices = tuple(replace(choice, mark=NOWHERE) for choice in scene.choices)
    return replace(scene, choices=choices, mark=NOWHERE)
