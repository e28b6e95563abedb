"""What the clock says: the hour of a scene, moved on by what was spent since.

A scene pins the clock, and minutes move it on from there. It never goes back inside a chapter. It
decides nothing and no condition can ask it, so that it makes no difference between two states that
a proof would have to keep apart.
"""

from __future__ import annotations

from collections.abc import Callable

from game.model.hour import Hour, hour, until
from game.model.story import Choice, Scene, Story

NEVER = -1_000_000  # before any scene of the chapter has said how late it is


def pinned(scene: Scene) -> int:
    """The minute that a scene stands at; NEVER where it is as late as it was."""
    return scene.at.minute if scene.at.text else NEVER


def later(choice: Choice) -> Callable[[int], int] | None:
    """What a choice does to the clock; None where it takes no time."""
    minutes, end = choice.minutes, hour(choice.until)
    if end is not None:
        return lambda clock: max(clock + minutes, until(end, clock))
    return (lambda clock: clock + minutes) if minutes else None


def hour_of(story: Story, scene: Scene, returns: tuple[str, ...], clock: int) -> Hour:
    """The hour over a scene; a called page without one stands at its caller's."""
    if scene.at.text:
        return scene.at.moved_to(clock)
    for back in reversed(returns):
        caller = back.partition(" ")[2]
        if caller and story.scenes[caller].at.text:
            return story.scenes[caller].at.moved_to(clock)
    return scene.at
