"""What scenes and choices are called now that were called otherwise before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.model.story import Story


@dataclass(frozen=True, slots=True)
class Renames:
    """From what a thing was called to its id now; a choice under the id that its scene has now."""

    scenes: Mapping[str, str]
    choices: Mapping[tuple[str, str], str]

    def scene(self, id: str) -> str:
        """What the scene is called now."""
        return self.scenes.get(id, id)

    def choice(self, scene: str, choice: str) -> tuple[str, str]:
        """What the scene and its choice are called now."""
        scene = self.scene(scene)
        return scene, self.choices.get((scene, choice), choice)

    def back(self, way: str) -> str:
        """A way back as the state keeps it, `here SCENE`, with the scene's id now."""
        verb, gap, scene = way.partition(" ")
        return f"{verb}{gap}{self.scene(scene)}"

    def owner(self, name: str) -> str:
        """What a `scene` or a `scene.choice` is called now."""
        scene, dot, choice = name.partition(".")
        return ".".join(self.choice(scene, choice)) if dot else self.scene(scene)

    def sequence(self, id: str) -> str:
        """A sequence by its number in the text of a scene or a choice, as that is called now."""
        owner, sign, number = id.partition("#")
        return f"{self.owner(owner)}{sign}{number}"

    def flag(self, name: str) -> str:
        """A flag that names a scene or a choice, `chose hall.cut`, with their ids now."""
        verb, _, what = name.partition(" ")
        return f"{verb} {self.owner(what)}" if verb in ("visited", "chose") else name


def renames_of(story: Story) -> Renames:
    """Every rename that a story declares. What is there by an id is never looked for elsewhere."""
    scenes = {
        old: scene.id
        for scene in story.scenes.values()
        for old in scene.was
        if old not in story.scenes
    }
    choices = {
        (scene.id, old): choice.id
        for scene in story.scenes.values()
        for choice in scene.choices
        for old in choice.was
        if all(old != other.id for other in scene.choices)
    }
    return Renames(scenes, choices)
