"""What Twine has no word for: conditions, costs, effects and events, as notes for its writer."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.drawing.prose import line
from game.model.story import Choice, Scene, Story
from game.model.wording import Wording


def scene_notes(story: Story, scene: Scene, wording: Wording) -> Iterator[str]:
    """The notes at the head of a scene's passage."""
    if scene.at.text:
        yield f"at {scene.at.text}"
    if scene.event in story.events:
        yield f"event: {scene.event} ({story.events[scene.event].standing})"
    for event in scene.happens:
        yield f"happens: {event}"
    if scene.pool:
        yield f"pool: {scene.pool}, weight {scene.weight}, priority {scene.priority}"
    if scene.when is not None:
        yield f"stands if {wording.question(scene.when)}"
    if scene.once:
        yield "once"
    if scene.do:
        yield f"on arrival: {wording.effects(scene.do)}"
    if scene.ending:
        fate = story.fates.get(scene.ending)
        yield f"fate: {fate.name if fate else scene.ending}"


def choice_notes(story: Story, scene: Scene, choice: Choice, wording: Wording) -> Iterator[str]:
    """The notes beside a choice's link."""
    if choice.shown_if is not None:
        yield f"if {wording.question(choice.shown_if)}"
    if choice.needs is not None:
        yield f"needs {wording.question(choice.needs)}"
    for name, text in (("locked", choice.locked), ("warn", choice.warn), ("sure", choice.sure),
                       ("back", choice.back)):  # fmt: skip
        if text:
            yield f"{name}: {line(text, wording)}"
    if choice.once:
        yield "once"
    if choice.fallback:
        yield "fallback"
    if choice.minutes:
        yield f"minutes: {choice.minutes}"
    if choice.until:
        yield f"until {choice.until}"
    event = story.events.get(story.touched(scene, choice))
    if event is not None:
        settles = f", settles {choice.settles}" if choice.settles else ""
        yield f"event: {event.id} ({event.standing}{settles})"
    if choice.do:
        yield f"do: {wording.effects(choice.do)}"
    if choice.stamp:
        yield f"stamp: {line(choice.stamp, wording)}"
