"""Which scene and which choice of one version is which of the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.model.renames import renames_of
from game.model.story import Choice, Scene, Story


@dataclass(frozen=True)
class Pairing:
    """Two versions of a story, thing by thing. A scene keeps its id, or declares what it was."""

    old: Story
    new: Story

    @cached_property
    def scenes(self) -> Mapping[str, str]:
        """For each old scene that is still there, its id now."""
        renames = renames_of(self.new)
        found: dict[str, str] = {}
        for id in self.old.scenes:
            now = renames.scene(id)
            # A scene that was cut leads its saves to another, and is not that other.
            if now in self.new.scenes and (now == id or now not in self.old.scenes):
                found.setdefault(id, now)
        return found

    @cached_property
    def choices(self) -> Mapping[str, str]:
        """For each old choice that is still there, both as `scene.choice`."""
        renames = renames_of(self.new)
        found: dict[str, str] = {}
        for id, now in self.scenes.items():
            there = {choice.id for choice in self.new.scenes[now].choices}
            for choice in self.old.scenes[id].choices:
                _, called = renames.choice(id, choice.id)
                if called in there:
                    found[f"{id}.{choice.id}"] = f"{now}.{called}"
        return found

    @cached_property
    def subjects(self) -> Mapping[str, str]:
        """For each subject that an answer about the old story can have, the same of the new."""
        found = {f"scene {old}": f"scene {new}" for old, new in self.scenes.items()}
        found |= {f"choice {old}": f"choice {new}" for old, new in self.choices.items()}
        return found | {
            f"ending {id}": f"ending {id}" for id in self.old.fates if id in self.new.fates
        }

    def scene_pairs(self) -> Iterator[tuple[Scene, Scene]]:
        """Each scene in both versions, in the order of the old."""
        return ((self.old.scenes[old], self.new.scenes[new]) for old, new in self.scenes.items())

    def choice_pairs(self, old: Scene, new: Scene) -> Iterator[tuple[Choice, Choice]]:
        """Each choice of a scene in both versions."""
        for choice in old.choices:
            now = self.choices.get(f"{old.id}.{choice.id}", "").rpartition(".")[2]
            if now:
                yield choice, new.choice(now)
