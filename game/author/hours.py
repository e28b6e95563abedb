"""Whether scenes stand inside the hours of their part, and fixed events happen at their own."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.order import Order
from game.model.codes import problem
from game.model.hour import DAY, NO_HOUR, Stretch, stretch
from game.model.problem import Problem
from game.model.story import Scene, Story

ABOUT = 30  # minutes that an hour may be off where somebody says "about"


def hour_problems(story: Story, order: Order) -> Iterator[Problem]:
    """Scenes outside their part, and fixed events outside their hour or twice on one way."""
    clocks = {id: stretch(part.clock) for id, part in story.parts.items()}
    happen: dict[str, list[Scene]] = {}
    for scene in story.scenes.values():
        for event in scene.happens:
            happen.setdefault(event, []).append(scene)
        part = story.parts[story.chapters[scene.chapter].part]
        clock = clocks[part.id]
        if scene.at is not NO_HOUR and clock is not None and not _on_the_clock(scene, clock):
            yield problem(
                "outside-the-part", scene.mark, scene=scene.id, hour=scene.at.text,
                part=part.id, clock=part.clock,
            )  # fmt: skip
    for id, scenes in happen.items():
        when = story.events[id].when
        time = stretch(when)
        for scene in scenes:
            if time is not None and scene.at is not NO_HOUR and not _within(scene, time):
                yield problem(
                    "wrong-hour",
                    scene.mark,
                    event=id,
                    scene=scene.id,
                    hour=scene.at.text,
                    when=when,
                )
            for other in scenes:
                if other.id in order.after(scene.id) and other is not scene:
                    yield problem("happens-twice", other.mark, event=id, scene=scene.id)


def _within(scene: Scene, time: Stretch) -> bool:
    off = ABOUT if time.about or scene.at.about else 0
    return time.first - off <= scene.at.minute <= time.last + off


def _on_the_clock(scene: Scene, clock: Stretch) -> bool:
    """Whether a scene's hour lies in a stretch of the clock, on whichever day."""
    off = ABOUT if scene.at.about else 0
    return (scene.at.minute - (clock.first - off)) % DAY <= clock.last - clock.first + 2 * off
