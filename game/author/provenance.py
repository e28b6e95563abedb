"""Whether every claim has a standing and sources, and every choice an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.author.words import passages
from game.model.codes import problem
from game.model.problem import Problem
from game.model.prose import Plain, pieces
from game.model.record import Event
from game.model.story import Story

MOST_OF_ALL = 6  # no event carries more than one choice in six
FEW = 24  # a story with fewer choices than this is too small for shares
MOST_COLOUR = 4  # at most a quarter of a role's choices change text only
AGREES = {
    "fixed": ("documented",),
    "elastic": ("disputed", "inferred"),
    "free": ("invented", "inferred"),
}


def record_problems(story: Story) -> Iterator[Problem]:
    """Choices without events, events without sources, works and words that nobody uses."""
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
    yield from _sources(story)
    yield from _almanac(story, set(touched))
    yield from _terms(story)
    yield from _fixed(story)


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
    if event.standing != "invented" and not event.sources:
        yield problem("event-without-source", event.mark, event=event.id, standing=event.standing)
    if event.standing != "invented" and not event.facts:
        yield problem("event-without-fact", event.mark, event=event.id)


def _sources(story: Story) -> Iterator[Problem]:
    cited = {source for event in story.events.values() for source in event.sources}
    cited.update(source for entry in story.almanac.values() for source in entry.sources)
    for event in story.events.values():
        cited.update(holder for position in event.positions for holder in position.held_by)
    for source in story.sources.values():
        if source.id not in cited:
            yield problem("unused-source", source.mark, source=source.id)


def _almanac(story: Story, touched: set[str]) -> Iterator[Problem]:
    met = set(touched)
    for scene in story.scenes.values():
        met.update(scene.happens, {scene.event} - {""})
    for entry in story.almanac.values():
        if not met.intersection(entry.opens_with):
            yield problem("closed-entry", entry.mark, entry=entry.id)


def _terms(story: Story) -> Iterator[Problem]:
    """Words of the glossary that no text of the story or its record ever says."""
    said = " ".join(_everything_said(story)).lower()
    for term in story.glossary.values():
        names = {term.id.replace("-", " "), *(name.lower() for name in term.called)}
        if not any(_begins_a_word(name, said) for name in names):
            yield problem("unused-term", term.mark, term=term.id)


def _begins_a_word(name: str, said: str) -> bool:
    at = said.find(name)
    while at >= 0:
        before = said[at - 1 : at]
        if not (before.isalnum() or before == "_"):
            return True
        at = said.find(name, at + 1)
    return False


def _everything_said(story: Story) -> Iterator[str]:
    for scene in story.scenes.values():
        for passage in passages(story, scene):
            for piece in pieces(passage.text):
                if isinstance(piece, Plain):
                    yield piece.text
    for event in story.events.values():
        yield f"{event.what} {event.note}"
    for entry in story.almanac.values():
        yield f"{entry.title} {entry.text}"


def _fixed(story: Story) -> Iterator[Problem]:
    """Fixed events that the clock page or a rule promises, and that no scene lets happen."""
    happen = {event for scene in story.scenes.values() for event in scene.happens}
    promised = dict.fromkeys(story.front.fixed, "stands on the clock page")
    for rule in story.rules.values():
        if rule.kind == "fixed":
            promised.setdefault(rule.subject, f"is promised by the rule '{rule.id}'")
    for event, stands in promised.items():
        if event in story.events and event not in happen:
            yield problem("fixed-nowhere", story.events[event].mark, event=event, stands=stands)
