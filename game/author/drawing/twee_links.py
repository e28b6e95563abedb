"""The links of a story where nothing is called: what comes back from a page goes on from there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from game.author.drawing.links import parted
from game.author.ways import pages_of, reached
from game.model.story import Back, Choice, End, Here, Scene, Story, To
from game.model.wording import Wording

THE_END = "The end"


class Link(NamedTuple):
    """A link of an act to a passage, with what decides for it."""

    target: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Links:
    """The links of every scene. `returns` are the passages that a called scene goes back to."""

    story: Story
    returns: Mapping[str, tuple[str, ...]]

    def of(self, scene: Scene, act: Choice | Scene) -> Iterator[Link]:
        """The links of a choice, or of a scene that goes on by itself."""
        pages = pages_of(self.story, act)
        if pages:
            draw = act.draw if isinstance(act, Choice) else ""
            for page in pages:
                weight = f", weight {self.story.scenes[page].weight}" if draw else ""
                yield Link(page, f"drawn from {draw}{weight}" if draw else "called")
            return
        role = self.story.chapters[scene.chapter].role
        for way, _, said in parted(act.to, Wording(self.story.variables, role)):
            match way:
                case To(id):
                    yield Link(id, said)
                case Here():
                    yield Link(scene.id, f"back to these choices {said}".strip())
                case End():
                    yield Link(self.after(scene.chapter), f"the chapter ends {said}".strip())
                case Back():
                    for target in self.returns.get(scene.id, ()):
                        yield Link(target, f"back to where it was called from {said}".strip())

    def after(self, chapter: str) -> str:
        """The passage that follows a chapter when everybody is played."""
        order = list(self.story.chapters)
        place = order.index(chapter) + 1
        return chapter_passage(order[place]) if place < len(order) else THE_END


def chapter_passage(chapter: str) -> str:
    """The name of the passage with a chapter's card; no scene has a space in its id."""
    return f"chapter {chapter}"


def links(story: Story) -> Links:
    """The links of a story, with every way back worked out."""
    returns: dict[str, dict[str, None]] = {}
    found = Links(story, {})
    while True:
        before = sum(map(len, returns.values()))
        for scene in story.scenes.values():
            for act in scene.choices or (scene,):
                onward = dict.fromkeys(_onward(found, scene, act, returns))
                for page in pages_of(story, act):
                    for id in reached(story, page):
                        returns.setdefault(id, {}).update(onward)
        if sum(map(len, returns.values())) == before:
            return Links(story, {id: tuple(each) for id, each in returns.items()})


def _onward(
    found: Links, scene: Scene, act: Choice | Scene, returns: Mapping[str, Mapping[str, None]]
) -> Iterator[str]:
    """Where an act goes once what it called is over."""
    role = found.story.chapters[scene.chapter].role
    for way, _, _ in parted(act.to, Wording(found.story.variables, role)):
        match way:
            case To(id):
                yield id
            case Here():
                yield scene.id
            case End():
                yield found.after(scene.chapter)
            case Back():
                yield from returns.get(scene.id, ())
