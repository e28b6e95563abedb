"""The notes under a page: numbered sources of events, and causes of what the night has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.keeping.words import Words
from game.model.record import Event, Source
from game.model.story import Story
from game.play.ledger import cause
from game.play.state import PlayState
from game.terminal.layout import spoken


class Footnotes:
    """Gives each note of a chapter its number, in the order in which they are met."""

    def __init__(self, story: Story, words: Words) -> None:
        self._story = story
        self._words = words
        self._met: list[str] = []
        self._printed = 0

    def number(self, note: str) -> int:
        """The number of a note; the next one when it is new."""
        if note not in self._met:
            self._met.append(note)
        return self._met.index(note) + 1

    def fresh(self, state: PlayState) -> list[str]:
        """A line for each note met since this was last asked."""
        start, self._printed = self._printed, len(self._met)
        return [f"[{n}] {self._line(self._met[n - 1], state)}" for n in self._numbers_from(start)]

    def begin(self) -> None:
        """Count from 1 again: a new chapter."""
        self._met.clear()
        self._printed = 0

    def entry(self, asked: str, state: PlayState) -> list[str]:
        """Everything about a note, asked for by its number or id; nothing when there is none."""
        note = asked.strip("[]. ")
        if note.isdecimal():
            number = int(note)
            note = self._met[number - 1] if 0 < number <= len(self._met) else ""
        if note in self._story.events:
            return list(event_lines(self._story, self._story.events[note], self._words))
        return [self._cause(note, state)] if note in self._story.variables else []

    def _numbers_from(self, start: int) -> range:
        return range(start + 1, len(self._met) + 1)

    def _line(self, note: str, state: PlayState) -> str:
        event = self._story.events.get(note)
        if event is None:
            return self._cause(note, state)
        return f"{standing(event, self._words)} {cited(self._story, event.sources)}".strip()

    def _cause(self, variable: str, state: PlayState) -> str:
        made = cause(self._story, state, variable)
        if made is None:
            return self._words.say("terminal.cause-unknown")
        is_own = state.chapter and made.role == self._story.chapters[state.chapter].role
        key = "terminal.cause-own" if is_own else "terminal.cause"
        role = self._story.roles[made.role].name.lower()
        if not made.hour.text:  # of a page that is called at several hours
            return self._words.say(f"{key}-sometime", role=role)
        return self._words.say(key, hour=self._words.hour(made.hour.text), role=role)


def event_lines(story: Story, event: Event, words: Words) -> Iterator[str]:
    """An event in full: what happened, how well that is known, who says so, how it was staged."""
    yield f"{event.when}. {standing(event, words)}"
    yield spoken(event.what)
    if event.note:
        yield event.note
    for position in event.positions:
        held = cited(story, position.held_by)
        yield f"- {spoken(position.what)} {held}".rstrip()
    for id in event.sources:
        yield f"- {source_line(story.sources[id])}" if id in story.sources else f"- {id}"
    if event.staged_later:
        yield words.say("terminal.staged", staged=event.staged_later)


def standing(event: Event, words: Words) -> str:
    """The standing of an event as a sentence of one word."""
    return words.say(f"standing.{event.standing}")


def cited(story: Story, sources: Iterable[str]) -> str:
    """Works by author and year, briefly."""
    known = [story.sources[id] for id in sources if id in story.sources]
    return "; ".join(f"{source.author}, {source.year}" for source in known) + ("." if known else "")


def source_line(source: Source) -> str:
    """A work with the stance of its author."""
    return f"{source.author}, {source.title} ({source.year}). {source.stance}".strip()
