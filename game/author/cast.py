"""Whether people, places, words and beliefs are met, and told apart from each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from game.author.sentences import begins_a_word
from game.model.codes import problem
from game.model.condition import Value
from game.model.problem import Mark, Problem
from game.model.story import Story
from game.play.slots import effects_of, leaves_of


def cast_problems(story: Story, said: str) -> Iterator[Problem]:
    """People and places that nobody names, names that mean two, words without a standing.

    `said` is everything that a player may read.
    """
    yield from _people(story, said)
    yield from _places(story, said.lower())
    yield from _beliefs(story)
    for term in story.glossary.values():
        if not term.standing and not term.facts:
            yield problem("term-without-standing", term.mark, term=term.id)
    people = ((person.id, person.mark, person.called) for person in story.people.values())
    yield from _shared("shared-spelling", people)
    terms = (
        (term.id, term.mark, (term.id.replace("-", " "), *term.called))
        for term in story.glossary.values()
    )
    yield from _shared("shared-term", terms)


def _people(story: Story, said: str) -> Iterator[Problem]:
    about = {entry.person for entry in story.almanac.values()}
    for person in story.people.values():
        if person.plays in story.roles and not person.invented:
            yield problem("real-person-played", person.mark, person=person.id, role=person.plays)
        is_met = person.plays in story.roles or person.id in about or f"@{person.id} " in said
        if not is_met and not any(begins_a_word(name, said) for name in person.called):
            yield problem("unused-person", person.mark, person=person.id)


def _places(story: Story, said: str) -> Iterator[Problem]:
    stood_at = {scene.place for scene in story.scenes.values()}
    stood_at.update(chapter.place for chapter in story.chapters.values())
    stood_at.update(entry.place for entry in story.almanac.values())
    for place in story.places.values():
        if not place.latitude and not place.longitude:
            yield problem("place-without-coordinates", place.mark, place=place.id)
        names = (place.id.replace("-", " "), place.name.lower())
        if place.id not in stood_at and not any(begins_a_word(name, said) for name in names):
            yield problem("unused-place", place.mark, place=place.id)


def _beliefs(story: Story) -> Iterator[Problem]:
    """Beliefs that nobody hears or is asked about."""
    asked = (leaf.variable for leaf in leaves_of(story) if isinstance(leaf, Value))
    used = set(chain(asked, (effect.variable for effect in effects_of(story))))
    for belief in story.beliefs.values():
        if not any(f"{hearer}.{belief.id}" in used for hearer in story.hearers):
            yield problem("unused-belief", belief.mark, belief=belief.id)


def _shared(name: str, things: Iterable[tuple[str, Mark, Iterable[str]]]) -> Iterator[Problem]:
    """Spellings that stand for two things of one kind."""
    owner: dict[str, str] = {}
    for id, mark, spellings in things:
        for spelling in dict.fromkeys(spellings):
            other = owner.setdefault(spelling.lower(), id)
            if other != id:
                yield problem(name, mark, one=id, other=other, spelling=spelling)
