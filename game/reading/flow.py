"""Whether the ways of a story join: what is come to, what comes back, and what never would."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from game.model.hour import NO_HOUR
from game.model.problem import Mark
from game.model.story import (
    Back,
    ByCondition,
    ByOdds,
    Chapter,
    Choice,
    End,
    Here,
    Scene,
    Target,
    To,
    Way,
)
from game.reading.report import Report


@dataclass(slots=True)
class Flow:
    """The ways between the scenes: `leads` goes on, `calls` goes in and comes back."""

    scenes: Mapping[str, Scene]
    leads: dict[str, list[str]] = field(default_factory=dict)
    calls: dict[str, list[str]] = field(default_factory=dict)
    backs: dict[str, Mark] = field(default_factory=dict)

    def reached(self, starts: Iterable[str]) -> set[str]:
        """Every scene that is come to from these without a call."""
        found: set[str] = set()
        waiting = list(starts)
        while waiting:
            id = waiting.pop()
            if id in self.scenes and id not in found:
                found.add(id)
                waiting += self.leads[id]
        return found


def check_flow(
    chapters: Mapping[str, Chapter], scenes: Mapping[str, Scene], report: Report, *, lost: bool
) -> None:
    """Report every way that cannot be gone, and every scene that no way leads to.

    When ways were `lost`, a scene may only seem to be cut off.
    """
    flow = _joined(scenes)
    told = flow.reached(chapter.start for chapter in chapters.values())
    called = flow.reached(id for ids in flow.calls.values() for id in ids)
    for id, scene in scenes.items():
        if id not in told and id not in called:
            if not lost:
                report.add("orphan-scene", scene.mark, scene=id)
        elif id in told:
            if scene.at is NO_HOUR:
                report.add("missing-key", scene.mark, where=f"scene '{id}'", key="at")
            if id in flow.backs:
                report.add("back-without-call", flow.backs[id], who=f"scene '{id}'")
        _check_offers(scene, chapters[scene.chapter], report)
    _check_recursion(flow, report)


def _joined(scenes: Mapping[str, Scene]) -> Flow:
    flow = Flow(scenes)
    pools: dict[str, list[str]] = {}
    for scene in scenes.values():
        if scene.pool:
            pools.setdefault(scene.pool, []).append(scene.id)
    for id, scene in scenes.items():
        leads = flow.leads[id] = []
        entered: list[str] = [scene.call] if scene.call else []
        for mark, target in _targets(scene):
            if type(target) is To:
                leads.append(target.scene)
                continue
            for way in ways(target):
                if isinstance(way, To):
                    leads.append(way.scene)
                elif isinstance(way, Back):
                    flow.backs.setdefault(id, mark)
        for choice in scene.choices:
            if choice.call:
                entered.append(choice.call)
            if choice.draw:
                entered += pools.get(choice.draw, ())
        if entered:
            flow.calls[id] = entered
    return flow


def _targets(scene: Scene) -> Iterator[tuple[Mark, Target]]:
    if scene.choices:
        for choice in scene.choices:
            yield choice.mark, choice.to
    elif scene.to is not None:
        yield scene.mark, scene.to


def ways(target: Target) -> tuple[Way, ...]:
    """Every way that a target may turn out to be."""
    match target:
        case ByOdds(branches):
            return tuple(way for _, way in branches)
        case ByCondition(conditions):
            return tuple(way for _, way in conditions)
        case To() | Here() | Back() | End():
            return (target,)


def _check_offers(scene: Scene, chapter: Chapter, report: Report) -> None:
    """A scene with choices must offer something when nothing else is left."""
    choices = scene.choices
    if not choices:
        return
    if choices[0].fallback and all(choice.fallback for choice in choices):
        report.add("only-fallbacks", scene.mark, scene=scene.id)
    if chapter.minutes is not None and all(_costs(choice) for choice in choices):
        report.add("no-free-choice", scene.mark, scene=scene.id)


def _costs(choice: Choice) -> bool:
    return choice.minutes > 0 and not choice.fallback


def _check_recursion(flow: Flow, report: Report) -> None:
    """A call inside a circle of calls and ways would never come back to where it began."""
    if not flow.calls:
        return
    circle = _circles(flow)
    for id, called in flow.calls.items():
        for scene in dict.fromkeys(called):
            if scene in circle and circle[scene] == circle[id]:
                mark = flow.scenes[id].mark
                report.add("recursive-call", mark, who=f"scene '{id}'", scene=scene)


def _circles(flow: Flow) -> dict[str, int]:
    """For every scene the number of its circle: scenes of one circle lead to each other."""
    circle: dict[str, int] = {}
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    path: list[str] = []
    for first in flow.scenes:
        if first in order:
            continue
        stack = [(first, iter(_next(flow, first)))]
        order[first] = low[first] = len(order)
        path.append(first)
        while stack:
            id, onward = stack[-1]
            child = next(onward, None)
            if child is None:
                stack.pop()
                if stack:
                    low[stack[-1][0]] = min(low[stack[-1][0]], low[id])
                if low[id] == order[id]:
                    while path:
                        member = path.pop()
                        circle[member] = order[id]
                        if member == id:
                            break
            elif child not in order:
                order[child] = low[child] = len(order)
                path.append(child)
                stack.append((child, iter(_next(flow, child))))
            elif child not in circle:
                low[id] = min(low[id], order[child])
    return circle


def _next(flow: Flow, id: str) -> list[str]:
    found = flow.leads[id] + flow.calls.get(id, [])
    return [scene for scene in found if scene in flow.scenes]
