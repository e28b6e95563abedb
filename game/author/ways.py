"""Where every scene can lead, whatever holds: the story as a graph, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.model.codes import problem
from game.model.problem import Problem
from game.model.story import (
    Back,
    ByCondition,
    ByOdds,
    Choice,
    End,
    Here,
    Scene,
    Story,
    Target,
    To,
    Way,
)

END = ""  # stands for the end of a chapter


@dataclass
class Ways:
    """The graph. `back_to` are the scenes (or END) to which a called or drawn page may return."""

    leads: dict[str, set[str]] = field(default_factory=dict)
    called: set[str] = field(default_factory=set)


def ways_of(target: Target | None) -> tuple[Way, ...]:
    """Every single way of a target."""
    match target:
        case None:
            return ()
        case ByOdds(ways):
            return tuple(way for _, way in ways)
        case ByCondition(ways):
            return tuple(way for _, way in ways)
        case _:
            return (target,)


def pages_of(story: Story, act: Choice | Scene) -> tuple[str, ...]:
    """The pages that an act draws or calls."""
    if act.call:
        return (act.call,)
    draw = act.draw if isinstance(act, Choice) else ""
    return story.pools.get(draw, ()) if draw else ()


def ways(story: Story) -> Ways:
    """The graph of a story, conditions left aside."""
    graph = Ways({id: set() for id in story.scenes})
    returns: dict[str, set[str]] = {}
    for scene in story.scenes.values():
        for act in _acts(scene):
            pages = pages_of(story, act)
            onward = {_end_of(way, scene) for way in ways_of(act.to)}
            if pages:
                graph.called.update(pages)
                graph.leads[scene.id].update(pages)
                for page in pages:
                    returns.setdefault(page, set()).update(onward - {"back"})
            else:
                graph.leads[scene.id].update(onward - {"back"})
    for page, back in returns.items():
        for scene_id in _until_back(story, page):
            graph.leads[scene_id].update(back)
    return graph


def _acts(scene: Scene) -> tuple[Choice | Scene, ...]:
    return scene.choices or (scene,)


def _end_of(way: Way, scene: Scene) -> str:
    match way:
        case To(id):
            return id
        case Here():
            return scene.id
        case Back():
            return "back"
        case End():
            return END


def _until_back(story: Story, page: str) -> Iterator[str]:
    """The scenes, from a page on, that lead back."""
    left, seen = [page], {page}
    while left:
        scene = story.scenes[left.pop()]
        for act in _acts(scene):
            for way in ways_of(act.to):
                if isinstance(way, Back):
                    yield scene.id
                elif isinstance(way, To) and way.scene not in seen:
                    seen.add(way.scene)
                    left.append(way.scene)


def way_problems(story: Story) -> Iterator[Problem]:
    """Circles without a way out, nights without a fate, scenes with a single choice."""
    graph = ways(story)
    ends = _reaching_an_end(story, graph)
    for scene in story.scenes.values():
        if scene.id not in ends:
            yield problem("trap", scene.mark, scene=scene.id)
        yield from _choice_count(scene)
    yield from _fates(story, graph)


def _reaching_an_end(story: Story, graph: Ways) -> set[str]:
    before: dict[str, set[str]] = {}
    for scene, leads in graph.leads.items():
        for lead in leads:
            before.setdefault(lead, set()).add(scene)
    found = {scene.id for scene in story.scenes.values() if scene.ending} | before.get(END, set())
    left = list(found)
    while left:
        for scene in before.get(left.pop(), set()) - found:
            found.add(scene)
            left.append(scene)
    return found


def _choice_count(scene: Scene) -> Iterator[Problem]:
    shown = [choice for choice in scene.choices if not choice.fallback]
    if len(shown) == 1 or len(shown) > MOST_CHOICES:
        noun = "choice" if len(shown) == 1 else "choices"
        yield problem("one-choice", scene.mark, scene=scene.id, many=len(shown), noun=noun)


MOST_CHOICES = 5  # a fork of fates may show five; two to four are the rule


def _fates(story: Story, graph: Ways) -> Iterator[Problem]:
    met = {scene.ending for scene in story.scenes.values() if scene.ending}
    for fate in story.fates.values():
        if fate.id not in met:
            yield problem("unused-fate", fate.mark, fate=fate.id)
    last = {chapter.role: chapter for chapter in story.chapters.values()}
    with_fate = {fate.role for fate in story.fates.values()}
    for role, chapter in last.items():
        for id in chapter.scenes:
            if END in graph.leads[id] and role in with_fate:
                yield problem("night-without-a-fate", story.scenes[id].mark, role=role)
