"""What leads to each scene: the choices of others, their calls and their draws."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.author.drawing.links import END, Hop, hops
from game.model.story import Story


class Arrival(NamedTuple):
    """A hop that comes from a scene."""

    start: str
    hop: Hop


def arrivals(story: Story) -> Mapping[str, tuple[Arrival, ...]]:
    """Every arrival at every scene, in the author's order."""
    found: dict[str, list[Arrival]] = {id: [] for id in story.scenes}
    for scene in story.scenes.values():
        for hop in hops(story, scene):
            for end in ends(story, hop):
                found.setdefault(end, []).append(Arrival(scene.id, hop))
    return {id: tuple(each) for id, each in found.items()}


def ends(story: Story, hop: Hop) -> tuple[str, ...]:
    """The scenes that a hop may lead to; none where the chapter ends."""
    if hop.kind == "draws":
        return story.pools.get(hop.end, ())
    return () if hop.end == END else (hop.end,)
