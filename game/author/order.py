"""What can come before what: scenes by the ways between them, chapters by the clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from game.author.ways import END, Ways, acts_of, reached, ways, ways_of
from game.model.story import Story, To


@dataclass(frozen=True)
class Order:
    """The order of a story's scenes, whatever holds."""

    story: Story
    _after: dict[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def graph(self) -> Ways:
        return ways(self.story)

    @cached_property
    def shared(self) -> frozenset[str]:
        """Scenes that are called or drawn, until they lead back: they may be told at any time."""
        return frozenset().union(*(reached(self.story, page) for page in self.graph.called))

    @cached_property
    def _places(self) -> Mapping[str, int]:
        """The place of each scene's chapter in the braid."""
        places = {id: place for place, id in enumerate(self.story.chapters)}
        return {id: places[scene.chapter] for id, scene in self.story.scenes.items()}

    def after(self, scene: str) -> frozenset[str]:
        """The scenes that a scene leads to, near or far."""
        if scene not in self._after:
            found: set[str] = set()
            left = [scene]
            while left:
                onward = self.graph.leads.get(left.pop(), set()) - found - {END}
                found |= onward
                left.extend(onward)
            self._after[scene] = frozenset(found)
        return self._after[scene]

    def again(self, scene: str) -> bool:
        """Whether a scene may be entered a second time; to stay `here` is not to enter again."""
        targets = (act.to for act in acts_of(self.story.scenes[scene]))
        if any(To(scene) in ways_of(target) for target in targets):
            return True
        return any(scene in self.after(lead) for lead in self.graph.leads[scene] - {scene, END})

    def may_precede(self, first: str, scene: str) -> bool:
        """Whether something that is done in the first scene may have been done in the other."""
        return (
            first == scene
            or self._places[first] < self._places[scene]
            or scene in self.after(first)
            or first in self.shared
            or scene in self.shared
        )

    def any_before(self, firsts: Iterable[str], scene: str) -> bool:
        """Whether one of some scenes may come before another."""
        return any(self.may_precede(first, scene) for first in firsts)
