"""What stands behind a mark: a word's meaning, a claim's sources, the cause of how things are."""

from __future__ import annotations

import re

from game.desktop.foot import Footnote
from game.desktop.night import Night, Note
from game.desktop.stage import Stage
from game.desktop.widgets.tooltip import Tooltip
from game.model.record import Event, Source, Term
from game.model.spans import plain
from game.model.story import Story

MOST_SOURCES = 3  # on one line; the almanac has them all
LONGEST_NAME = 4  # words in the name of one writer


def gloss(stage: Stage, night: Night, kind: str, target: str) -> Tooltip:
    """The strip that opens beside a term or a footnote."""
    if kind == "term":
        term = term_of(night.story, target)
        if term is None:
            return Tooltip(target, stage.say("no-word"))
        return Tooltip(term.word, " ".join(term.means.split()))
    note = night.note(target)
    if note.kind == "source":
        event = night.story.events[note.event]
        standing = stage.words.say(f"standing.{event.standing}").rstrip(".")
        parts = [plain(" ".join(event.what.split())), event.note, _sources(stage, event)]
        return Tooltip(f"{standing}. {event.when}", " ".join(part for part in parts if part))
    return Tooltip(stage.say("cause"), cause(stage, night, note))


def foot(stage: Stage, night: Night, link: str, numeral: str) -> Footnote:
    """The line at the foot of the page for one mark."""
    note = night.note(link)
    if note.kind != "source":
        return Footnote(cause(stage, night, note), numeral, stage.say("cause"))
    event = night.story.events[note.event]
    standing = stage.words.say(f"standing.{event.standing}").rstrip(".")
    return Footnote(_sources(stage, event) or event.when, numeral, standing)


def cause(stage: Stage, night: Night, note: Note) -> str:
    """Who made it so, and when; or that you do not know."""
    if note.kind == "no-cause":
        return stage.say("no-cause")
    key = "cause-own" if note.role == night.role else "cause-by"
    role = night.story.roles[note.role].name.lower()
    if not note.hour:  # of a page that is called at several hours
        return stage.say(f"{key}-sometime", role=role)
    return stage.say(key, hour=stage.words.hour(note.hour), role=role)


def term_of(story: Story, shown: str) -> Term | None:
    """The entry for a marked word: by id, or by another spelling."""
    wanted = shown.strip().lower().replace(" ", "-")
    if wanted in story.glossary:
        return story.glossary[wanted]
    for term in story.glossary.values():
        if shown.strip().lower() in (name.lower() for name in term.called):
            return term
    return None


def _sources(stage: Stage, event: Event) -> str:
    sources = stage.story.sources
    works = [sources[id] for id in event.sources if id in sources]
    named = "; ".join(short(work) for work in works[:MOST_SOURCES])
    if len(works) > MOST_SOURCES:
        named = stage.say("and-others", works=named)
    return f"{named}." if named else ""


def short(work: Source) -> str:
    """A work on a line of notes: surname and year; a collection by its title."""
    year = work.year[:4] if work.year[:4].isdigit() else work.year
    surname = work.author.split(",")[0].split()[-1] if work.author else ""
    is_one_writer = (
        len(work.author.split()) <= LONGEST_NAME
        and "(" not in work.author
        and surname[:1].isupper()  # "Rabochy Put editorial board" and "author not verified" do not
    )
    name = surname if is_one_writer else re.split(r"[,(]", work.title)[0].strip()
    if name.endswith(year):
        return name
    return f"{name} {year}" if year.isdigit() else f"{name}, {year}"
