"""Who is this? The people whose names were read tonight, those on the page first."""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.desktop.night import Entry, Night
from game.desktop.screens.texts import TextScreen
from game.desktop.sheet import Masthead
from game.desktop.spans import Paragraph, Span, plain
from game.desktop.stage import Stage
from game.model.record import Person
from game.model.spans import paragraphs
from game.model.story import Story


def people_screen(stage: Stage, night: Night, page: tuple[Entry, ...] = ()) -> TextScreen:
    """Everybody met so far; with a page, those it names stand before the others."""
    story, say = night.story, stage.say
    every = tuple(entry for turn in night.turns for entry in turn.entries)
    here = named_in(story, page)
    met = named_in(story, every)
    others = tuple(person for person in met if person not in here)
    lines = [*_lines(stage, here, say("people-here")), *_lines(stage, others, say("people-met"))]
    return TextScreen(
        stage, Masthead(say("people")), tuple(lines) or (plain(say("nobody-met"), "aside"),)
    )


def named_in(story: Story, entries: Iterable[Entry]) -> tuple[Person, ...]:
    """The people whose names stand in what was read, in the order of their first naming."""
    by_name = {
        name: person
        for person in story.people.values()
        for name in (person.name, *person.called)
        if name
    }
    if not by_name:
        return ()
    longest_first = sorted(by_name, key=lambda name: (-len(name), name))
    sought = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    found: dict[str, Person] = {}
    for entry in entries:
        for paragraph in paragraphs(entry.text):
            if paragraph.speaker in story.people:
                found.setdefault(paragraph.speaker, story.people[paragraph.speaker])
            for name in sought.findall(paragraph.plain):
                found.setdefault(by_name[name].id, by_name[name])
    return tuple(found.values())


def _lines(stage: Stage, people: tuple[Person, ...], heading: str) -> list[Paragraph]:
    if not people:
        return []
    lines = [plain(heading, "heading")]
    for person in people:
        who = " ".join(person.who.split())
        made_up = f" {stage.say('nobody-lived')}" if person.invented else ""
        lines.append(
            Paragraph((Span(f"{person.name}. ", "bold"), Span(who), Span(made_up, "italic")))
        )
    return lines
