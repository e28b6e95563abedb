"""What was written down: who caused what, which open questions were settled, what was touched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.model.hour import NO_HOUR, Hour
from game.model.story import Choice, Scene, Story
from game.play.beat import Stamped
from game.play.clock import hour_of
from game.play.state import PlayState


@dataclass(frozen=True, slots=True)
class Cause:
    """What last changed a variable, and whose hour it was; an arrival has no choice ("")."""

    scene: str
    choice: str
    role: str
    hour: Hour


def hour_now(story: Story, state: PlayState) -> Hour:
    """How late it is."""
    return hour_of(story, story.scenes[state.scene], state.returns, state.clock)


def cause(story: Story, state: PlayState, variable: str) -> Cause | None:
    """What made a variable as it is; None when no choice of this playthrough did."""
    for scene_id, choice_id in reversed(state.deeds):
        scene = story.scenes.get(scene_id)
        if scene is None:
            continue  # kept by an older version of the story
        chosen = [choice.do for choice in scene.choices if choice.id == choice_id]
        effects = chosen[0] if chosen else () if choice_id else scene.do
        if any(effect.variable == variable for effect in effects):
            role = story.chapters[scene.chapter].role
            hour = _written_hour(state, scene_id, choice_id) or _standing_hour(story, scene)
            return Cause(scene_id, choice_id, role, hour)
    return None


def _written_hour(state: PlayState, scene: str, choice: str) -> Hour | None:
    """The hour of the stamp that a deed left, where it left one."""
    stamps = (stamp for stamp in reversed(state.ledger) if stamp.scene == scene)
    return next((stamp.hour for stamp in stamps if stamp.choice == choice), None)


def _standing_hour(story: Story, scene: Scene) -> Hour:
    """The hour of a scene; of a called page that of whoever calls it, where all agree on it."""
    if scene.at.text:
        return scene.at
    hours = {
        caller.at
        for caller in story.scenes.values()
        for choice in caller.choices
        if choice.call == scene.id or (choice.draw and choice.draw == scene.pool)
    }
    return hours.pop() if len(hours) == 1 else NO_HOUR


def settled(story: Story, state: PlayState) -> dict[str, str]:
    """The position taken on each elastic event that was settled; the last word counts."""
    positions: dict[str, str] = {}
    for scene, choice in _deeds(story, state):
        if choice.settles:
            positions[story.touched(scene, choice)] = choice.settles
    return positions


def _deeds(story: Story, state: PlayState) -> Iterator[tuple[Scene, Choice]]:
    for scene_id, choice_id in state.deeds:
        scene = story.scenes.get(scene_id)
        for choice in scene.choices if scene is not None else ():
            if scene is not None and choice.id == choice_id:
                yield scene, choice


@dataclass(frozen=True, slots=True)
class Touched:
    """An event of the record that a playthrough met, and what was written down of it."""

    event: str
    lived: tuple[Stamped, ...]


def touched(
    story: Story, passed: tuple[tuple[str, str], ...], state: PlayState
) -> tuple[Touched, ...]:
    """Every event met, in the order of the night, each with the stamps that belong to it.

    `passed` are the (scene, choice) pairs of the log; a scene met without a choice has "".
    """
    lived: dict[str, list[Stamped]] = {}
    for scene_id, choice_id in passed:
        scene = story.scenes.get(scene_id)
        if scene is None:
            continue
        for event in scene.happens:
            lived.setdefault(event, [])
        for choice in scene.choices:
            event = story.touched(scene, choice)
            if choice.id == choice_id and event:
                lived.setdefault(event, [])
    for stamp in state.ledger:
        if stamp.event:
            lived.setdefault(stamp.event, []).append(stamp)
    return tuple(Touched(event, tuple(stamps)) for event, stamps in lived.items())
