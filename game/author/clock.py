"""Whether the hours agree: no way arrives late, none leads back in time.

The dearest way through a scene is added up: every choice that comes back here once, every page of a
pool that can be drawn, then the way out. In a chapter with a budget no more than that is spent.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.author.ways import Ways, pages_of, ways_of
from game.model.codes import problem
from game.model.hour import hour, until
from game.model.problem import Problem
from game.model.story import Back, Choice, Here, Scene, Story, To


def clock_problems(story: Story, graph: Ways) -> Iterator[Problem]:
    """Late arrivals, ways back in time, waits for an hour that is past."""
    called = graph.called
    for scene in story.scenes.values():
        if scene.id in called:
            continue  # a called page stands at its caller's hour
        for choice in scene.choices:
            yield from _wait(scene, choice)
        for act in scene.choices or (scene,):
            spent = _spent_here(story, scene, act)
            for way in ways_of(act.to):
                if isinstance(way, To) and way.scene not in called:
                    yield from _arrival(scene, act, story.scenes[way.scene], spent)


def _wait(scene: Scene, choice: Choice) -> Iterator[Problem]:
    if choice.until and _until(scene, choice) <= scene.at.minute:
        yield problem(
            "past-hour", choice.mark, choice=choice.id, until=choice.until, hour=scene.at.text
        )


def _until(scene: Scene, choice: Choice) -> int:
    end = hour(choice.until)
    return until(end, scene.at.minute) if end is not None else 0


def _arrival(scene: Scene, act: Choice | Scene, there: Scene, spent: int) -> Iterator[Problem]:
    arrives = scene.at.minute + spent
    if isinstance(act, Choice) and act.until:
        arrives = max(arrives, _until(scene, act))
    if there.at.minute < scene.at.minute:
        yield problem(
            "back-in-time",
            there.mark,
            scene=there.id,
            hour=there.at.text,
            start=scene.id,
            from_hour=scene.at.text,
        )
    elif arrives > there.at.minute:
        yield problem(
            "late-arrival",
            act.mark,
            start=f"'{scene.id}' ({scene.at.clock})",
            scene=there.id,
            arrival=f"{arrives // 60 % 24:02d}:{arrives % 60:02d}",
            hour=there.at.clock,
        )


def _spent_here(story: Story, scene: Scene, leaving: Choice | Scene) -> int:
    """Minutes of the dearest stay in a scene that ends by one act."""
    staying = sum(
        _cost(story, choice)
        for choice in scene.choices
        if choice is not leaving and any(isinstance(way, Here) for way in ways_of(choice.to))
    )
    budget = story.chapters[scene.chapter].minutes
    if budget is not None:
        staying = min(staying, budget)
    return staying + (
        _cost(story, leaving) if isinstance(leaving, Choice) else _called(story, leaving)
    )


def _cost(story: Story, choice: Choice) -> int:
    pages = pages_of(story, choice)
    if not choice.draw:
        return choice.minutes + sum(_page(story, page, frozenset()) for page in pages)
    # A pool is drawn until its pages are used up; one that is not `once` is counted once.
    return sum(choice.minutes + _page(story, page, frozenset()) for page in pages) or choice.minutes


def _called(story: Story, scene: Scene) -> int:
    return sum(_page(story, page, frozenset()) for page in pages_of(story, scene))


def _page(story: Story, id: str, seen: frozenset[str]) -> int:
    """Minutes of the dearest way from a called page until it is back."""
    if id in seen:
        return 0
    scene, seen = story.scenes[id], seen | {id}
    dearest = 0
    for act in scene.choices or (scene,):
        cost = _cost(story, act) if isinstance(act, Choice) else 0
        onward = (
            0 if isinstance(way, Back) else _page(story, way.scene, seen)
            for way in ways_of(act.to)
            if isinstance(way, Back | To)
        )
        dearest = max(dearest, cost + max(onward, default=0))
    return dearest
