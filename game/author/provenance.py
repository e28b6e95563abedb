"""Whether every choice has an event, every event its due, and what is fixed stays fixed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.model.codes import problem
from game.model.condition import Happened
from game.model.problem import Problem
from game.model.prose import notes
from game.model.record import Event
from game.model.story import Story
from game.play.slots import leaves_of, texts_of

MOST_OF_ALL = 6  # no event carries more than one choice in six
FEW = 24  # a story with fewer choices than this is too small for shares
MOST_COLOUR = 4  # at most a quarter of a role's choices change text only
AGREES = {
    "fixed": ("documented",),
    "elastic": ("disputed", "inferred"),
    "free": ("invented", "inferred"),
}


def record_problems(story: Story) -> Iterator[Problem]:
    """Choices without events, events at odds with themselves or with what turns on them."""
    touched: Counter[str] = Counter()
    settled: set[str] = set()
    for scene in story.scenes.values():
        for choice in scene.choices:
            touches = story.touched(scene, choice)
            if not touches:
                named = f"{scene.id}.{choice.id}"
                yield problem("choice-without-event", choice.mark, choice=named)
                continue
            touched[touches] += 1
            if choice.settles:
                settled.add(touches)
    yield from _shares(story, touched)
    for event in story.events.values():
        yield from _event(event)
        if event.kind == "elastic" and touched[event.id] and event.id not in settled:
            yield problem("unsettled-event", event.mark, event=event.id)
    yield from _fixed(story)
    yield from _bound(story, set(touched))


def _shares(story: Story, touched: Counter[str]) -> Iterator[Problem]:
    every = sum(len(scene.choices) for scene in story.scenes.values())
    if every < FEW:
        return
    for event, many in sorted(touched.items()):
        if many * MOST_OF_ALL > every and event in story.events:
            mark = story.events[event].mark
            yield problem("heavy-event", mark, event=event, many=many, all=every)
    for role in story.roles.values():
        choices = [
            choice
            for scene in story.scenes.values()
            if story.chapters[scene.chapter].role == role.id
            for choice in scene.choices
        ]
        colour = sum(choice.colour for choice in choices)
        if colour * MOST_COLOUR > len(choices):
            yield problem("too-many-colour", role.mark, many=colour, all=len(choices), role=role.id)


def _event(event: Event) -> Iterator[Problem]:
    if event.standing not in AGREES[event.kind]:
        yield problem(
            "disputed-and-settled",
            event.mark,
            event=event.id,
            kind=event.kind,
            standing=event.standing,
        )
    for position in event.positions:
        named = {"event": event.id, "position": position.id}
        if not position.held_by:
            yield problem("position-without-holder", event.mark, **named)
        for source in position.held_by:
            if source not in event.sources:
                yield problem("holder-not-a-source", event.mark, source=source, **named)
    if event.standing != "invented" and not event.sources:
        yield problem("event-without-source", event.mark, event=event.id, standing=event.standing)
    if event.standing != "invented" and not event.facts:
        yield problem("event-without-fact", event.mark, event=event.id)


def _fixed(story: Story) -> Iterator[Problem]:
    """Fixed events that are promised and do not happen, that happen unpromised, or are varied."""
    happen = {event for scene in story.scenes.values() for event in scene.happens}
    proved = {rule.subject: rule.id for rule in story.rules.values() if rule.kind == "fixed"}
    promised = {event: f"is promised by the rule '{rule}'" for event, rule in proved.items()}
    promised.update(dict.fromkeys(story.front.fixed, "stands on the clock page"))
    for event in story.events.values():
        if event.id in promised and event.id not in happen:
            stands = promised[event.id]
            yield problem("fixed-nowhere", event.mark, event=event.id, stands=stands)
        if event.id in happen and event.id not in proved:
            yield problem("unguarded-event", event.mark, event=event.id)
    for variable in story.variables.values():
        if variable.event in story.events and story.events[variable.event].kind == "fixed":
            yield problem(
                "variable-of-fixed", variable.mark, variable=variable.id, event=variable.event
            )


def _bound(story: Story, touched: set[str]) -> Iterator[Problem]:
    """Fates without an event, and events that nothing in the story comes to or tells of."""
    bound = {*touched, *story.front.fixed}
    for scene in story.scenes.values():
        bound.update((scene.event, *scene.happens))
        bound.update(note for text in texts_of(scene) for note in notes(text))
    for entry in story.almanac.values():
        bound.update((entry.event, *entry.opens_with))
    bound.update(leaf.event for leaf in leaves_of(story) if isinstance(leaf, Happened))
    bound.update(rule.subject for rule in story.rules.values() if rule.kind == "fixed")
    bound.update(variable.event for variable in story.variables.values())
    for fate in story.fates.values():
        bound.add(fate.event)
        if not fate.event:
            yield problem("fate-without-event", fate.mark, fate=fate.id)
    for event in story.events.values():
        if event.id not in bound:
            yield problem("unused-event", event.mark, event=event.id)
