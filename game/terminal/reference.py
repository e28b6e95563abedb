"""What can be looked up while playing: words, people, the almanac."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from game.keeping.records import Records
from game.keeping.words import Words
from game.model.record import Entry, Person, Term
from game.model.story import Story
from game.terminal.footnotes import source_line
from game.terminal.layout import spoken

Thing = TypeVar("Thing", Term, Person, Entry)


def word_lines(story: Story, words: Words, asked: str) -> list[str]:
    """What a word of 1917 means."""
    terms = _named(asked, ((term, (id, *term.called)) for id, term in story.glossary.items()))
    if not terms:
        return [words.say("terminal.no-word", asked=asked)]
    return [_term_line(term) for term in terms]


def who_lines(story: Story, words: Words, asked: str) -> list[str]:
    """Who somebody is."""
    people = _named(
        asked, ((person, (id, person.name, *person.called)) for id, person in story.people.items())
    )
    if not people:
        return [words.say("terminal.no-person", asked=asked)]
    return [_person_line(person, words) for person in people]


def almanac_lines(story: Story, words: Words, records: Records, asked: str) -> list[str]:
    """The titles that play has opened, or the entry that is asked for."""
    opened = [entry for id, entry in story.almanac.items() if id in records.almanac]
    if not asked:
        whole = len(opened) == len(story.almanac)
        key = "window.almanac-whole" if whole else "terminal.almanac"
        count = words.say(key, count=len(opened), all=len(story.almanac))
        return [count, *(f"- {entry.title}" for entry in opened)]
    entries = _named(asked, ((entry, (entry.id, entry.title)) for entry in opened))
    if not entries:
        return [words.say("terminal.no-entry", asked=asked)]
    return [line for entry in entries for line in _entry_lines(entry, story, words)]


def _named(asked: str, things: Iterable[tuple[Thing, Iterable[str]]]) -> list[Thing]:
    """What is called exactly that; failing that, what has a name that begins so."""
    said = asked.casefold().strip()
    known = [(thing, [name.casefold() for name in names]) for thing, names in things]
    exact = [thing for thing, names in known if said in names]
    return exact or [t for t, names in known if said and any(n.startswith(said) for n in names)]


def _term_line(term: Term) -> str:
    return f"{term.word}: {term.means}"


def _person_line(person: Person, words: Words) -> str:
    invented = f" {words.say('terminal.invented')}" if person.invented else ""
    return f"{person.name}. {person.who}{invented}"


def _entry_lines(entry: Entry, story: Story, words: Words) -> list[str]:
    return [
        entry.title,
        *map(spoken, entry.text.split("\n\n")),
        words.say(f"standing.{entry.standing}"),
        *(f"- {source_line(story.sources[id])}" for id in entry.sources if id in story.sources),
    ]
