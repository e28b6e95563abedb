"""The scenes of a chapter as they stand together: the trunk, and what is called beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.author.drawing.links import END, Cord, cords
from game.model.story import Chapter, Story


@dataclass(frozen=True, slots=True)
class Stub:
    """A cord to something that stands elsewhere: its end is named, not reached."""

    cord: Cord
    scene: str  # the scene to look at there


@dataclass(frozen=True, slots=True)
class Group:
    """Scenes laid out together; `beside` are the groups and stubs next to a scene of it."""

    kind: Literal["trunk", "pool", "called"]
    name: str
    scenes: tuple[str, ...]
    cords: tuple[Cord, ...] = ()
    beside: Mapping[str, tuple[Beside, ...]] = field(default_factory=dict)


Beside = tuple[Cord, Group] | Stub  # a group with the cord that leads to it, or its name alone


def grouped(story: Story, chapter: Chapter) -> tuple[Group, ...]:
    """The trunk of a chapter, then what only other chapters call."""
    grouping = _Grouping(story, chapter)
    groups = [grouping.group("trunk", chapter.id, grouping.trunk)]
    for id in chapter.scenes:
        if id not in grouping.placed:
            scene = story.scenes[id]
            roots = story.pools[scene.pool] if scene.pool else (id,)
            kind: Literal["pool", "called"] = "pool" if scene.pool else "called"
            groups.append(grouping.group(kind, scene.pool or id, grouping.reached(roots)))
    return tuple(groups)


class _Grouping:
    """Gives every scene of one chapter its place once, in the order in which it is met."""

    def __init__(self, story: Story, chapter: Chapter) -> None:
        self._story = story
        self._own = dict.fromkeys(chapter.scenes)
        self._cords = {id: cords(story, story.scenes[id]) for id in chapter.scenes}
        self.placed: set[str] = set()
        called = self.reached(
            page
            for cord in (cord for each in self._cords.values() for cord in each)
            for page in self._pages(cord)
        )
        told = set(self.reached([chapter.start]))
        strays = (id for id in self._own if not (story.scenes[id].pool or id in called))
        self.trunk = tuple(id for id in self._own if id in told | set(strays))

    def reached(self, roots: Iterable[str]) -> tuple[str, ...]:
        """The scenes of this chapter, without a place yet, that lead on from these."""
        waiting, found = list(roots), set[str]()
        while waiting:
            id = waiting.pop()
            if id in self._own and id not in found and id not in self.placed:
                found.add(id)
                waiting += [cord.end for cord in self._cords[id] if cord.kind == "leads"]
        return tuple(id for id in self._own if id in found)

    def group(
        self, kind: Literal["trunk", "pool", "called"], name: str, scenes: tuple[str, ...]
    ) -> Group:
        """These scenes with everything that stands beside them."""
        self.placed.update(scenes)
        drawn: list[Cord] = []
        beside: dict[str, tuple[Beside, ...]] = {}
        for id in scenes:
            found: list[Beside] = []
            for cord in self._cords[id]:
                if cord.kind == "leads" and (cord.end == END or cord.end in scenes):
                    drawn.append(cord)
                else:
                    found.append(self._aside(cord))
            if found:
                beside[id] = tuple(found)
        return Group(kind, name, scenes, tuple(drawn), beside)

    def _aside(self, cord: Cord) -> Beside:
        pages = self._pages(cord) or (cord.end,)
        scenes = () if cord.kind == "leads" else self.reached(pages)
        if not scenes:
            return Stub(cord, pages[0])
        return cord, self.group("pool" if cord.kind == "draws" else "called", cord.end, scenes)

    def _pages(self, cord: Cord) -> tuple[str, ...]:
        match cord.kind:
            case "draws":
                return self._story.pools.get(cord.end, ())
            case "calls":
                return (cord.end,)
            case "leads":
                return ()
