"""Where every scene can lead, whatever holds: the story as a graph, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
BACK = "<back>"  # and this for wherever a called page came from


@dataclass
class Ways:
    """The graph: where each scene leads (or END), and which scenes are called or drawn."""

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
    returns = _returns(story)
    for scene in story.scenes.values():
        for act in acts_of(scene):
            pages = pages_of(story, act)
            graph.called.update(pages)
            graph.leads[scene.id].update(pages or _onward(scene, act, returns))
    return graph


def reached(story: Story, page: str) -> Iterator[str]:
    """A page and every scene that it leads on to, without what they call."""
    left, seen = [page], {page}
    while left:
        id = left.pop()
        yield id
        for act in acts_of(story.scenes[id]):
            for way in ways_of(act.to):
                if isinstance(way, To) and way.scene not in seen:
                    seen.add(way.scene)
                    left.append(way.scene)


def _returns(story: Story) -> dict[str, set[str]]:
    """Where `back` may lead from each scene that is called, or that a called one leads to."""
    returns: dict[str, set[str]] = {}
    grows = True
    while grows:
        grows = False
        for scene in story.scenes.values():
            for act in acts_of(scene):
                onward = _onward(scene, act, returns)
                for page in pages_of(story, act):
                    for id in reached(story, page):
                        known = returns.setdefault(id, set())
                        grows = grows or not onward <= known
                        known |= onward
    return returns


def _onward(scene: Scene, act: Choice | Scene, returns: Mapping[str, set[str]]) -> set[str]:
    """Where an act leads by itself, or when what it called is over."""
    ends = {_end_of(way, scene) for way in ways_of(act.to)}
    if BACK in ends:
        ends = (ends - {BACK}) | returns.get(scene.id, set())
    return ends


def acts_of(scene: Scene) -> tuple[Choice | Scene, ...]:
    """What leads on from a scene: its choices, or the scene itself."""
    return scene.choices or (scene,)


def _end_of(way: Way, scene: Scene) -> str:
    match way:
        case To(id):
            return id
        case Here():
            return scene.id
        case Back():
            return BACK
        case End():
            return END


def way_problems(story: Story, graph: Ways) -> Iterator[Problem]:
    """Circles without a way out, nights without a fate, chapters that nothing opens."""
    ends = _reaching_an_end(story, graph)
    for scene in story.scenes.values():
        if scene.id not in ends:
            yield problem("trap", scene.mark, scene=scene.id)
        yield from _choice_count(scene)
    yield from _fates(story, graph)
    yield from _chapters(story, graph)


def _chapters(story: Story, graph: Ways) -> Iterator[Problem]:
    """Chapters that no night comes to, and roles and parts that have none."""
    led_to = {scene for leads in graph.leads.values() for scene in leads}
    before: dict[str, str] = {}
    for chapter in story.chapters.values():
        last = before.get(chapter.role)
        before[chapter.role] = chapter.id
        if last is None or chapter.start in led_to or can_end(story, graph, last):
            continue
        yield problem("closed-chapter", chapter.mark, chapter=chapter.id, last=last)
    named = {chapter.role for chapter in story.chapters.values()}
    for role in story.roles.values():
        if role.id not in named:
            yield problem("idle-part", role.mark, what="role", id=role.id)
    named = {chapter.part for chapter in story.chapters.values()}
    for part in story.parts.values():
        if part.id not in named:
            yield problem("idle-part", part.mark, what="part", id=part.id)


def can_end(story: Story, graph: Ways, chapter: str) -> bool:
    """Whether a chapter can come to its end without ending the night."""
    left, seen = [story.chapters[chapter].start], {story.chapters[chapter].start}
    while left:
        leads = graph.leads[left.pop()]
        if END in leads:
            return True
        left.extend(leads - seen)
        seen |= leads
    return False


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
