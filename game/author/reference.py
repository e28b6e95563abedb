"""Whether the works, entries and words of a story are used, and say where they are from."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.sentences import begins_a_word
from game.model.codes import problem
from game.model.problem import Problem
from game.model.story import Story


def reference_problems(story: Story, said: str) -> Iterator[Problem]:
    """Works without a stance or a use, entries that stay shut, words that nobody says."""
    yield from _sources(story)
    yield from _almanac(story)
    yield from _terms(story, said.lower())


def _sources(story: Story) -> Iterator[Problem]:
    cited = {source for event in story.events.values() for source in event.sources}
    cited.update(source for entry in story.almanac.values() for source in entry.sources)
    for event in story.events.values():
        cited.update(holder for position in event.positions for holder in position.held_by)
    for source in story.sources.values():
        if source.id not in cited:
            yield problem("unused-source", source.mark, source=source.id)
        if not source.stance:
            yield problem("source-without-stance", source.mark, source=source.id)


def _almanac(story: Story) -> Iterator[Problem]:
    met = {choice.event for scene in story.scenes.values() for choice in scene.choices}
    for scene in story.scenes.values():
        met.update(scene.happens, {scene.event} - {""})
    for entry in story.almanac.values():
        if not met.intersection(entry.opens_with):
            yield problem("closed-entry", entry.mark, entry=entry.id)
        if entry.standing != "invented" and not entry.sources:
            yield problem(
                "entry-without-source", entry.mark, entry=entry.id, standing=entry.standing
            )


def _terms(story: Story, said: str) -> Iterator[Problem]:
    """Words of the glossary that no text of the story or its record ever says."""
    for term in story.glossary.values():
        names = {term.id.replace("-", " "), *(name.lower() for name in term.called)}
        if not any(begins_a_word(name, said) for name in names):
            yield problem("unused-term", term.mark, term=term.id)
