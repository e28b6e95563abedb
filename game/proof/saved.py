"""The ways of a story with everything that its saves remember."""

from __future__ import annotations

from dataclasses import replace

from game.model.story import Story
from game.proof.stand import Spot, Way
from game.proof.step import Pass, Step, made
from game.proof.thing import Thing
from game.proof.ways import Ways


class SavedWays(Ways):
    """Ways that remember which fates were met: a save does, and a story may lose one of them."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        self.fates = {fate: Thing(f"fate {fate}", 0, 1) for fate in story.fates}
        self.things = replace(
            self.things, start={**self.things.start, **dict.fromkeys(self.fates.values(), 0)}
        )

    @property
    def saved(self) -> tuple[Thing, ...]:
        """Every thing that a save keeps."""
        return (*self.things.all, *self.fates.values())

    def from_(self, spot: Spot) -> tuple[Way, ...]:
        """Every way from a spot; raises TooDeep."""
        known = spot in self._kept
        found = super().from_(spot)
        if not known:
            found = self._kept[spot] = tuple(
                replace(way, steps=tuple(one for step in way.steps for one in self._kept_of(step)))
                for way in found
            )
        return found

    def _kept_of(self, step: Step) -> tuple[Step, ...]:
        if isinstance(step, Pass) and step.kind == "fate":
            return step, made(self.fates[step.id], 1)
        return (step,)
