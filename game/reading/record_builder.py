"""The record: events, works, almanac, words, people and places."""

from __future__ import annotations

import re
from typing import cast

from game.model.record import Entry, Event, Kind, Person, Place, Position, Source, Standing, Term
from game.model.variable import YES_NO, Variable
from game.reading.domain import domain
from game.reading.fields import Fields, keyed
from game.reading.names import Names, marks
from game.reading.nodes import Keyed
from game.reading.schema_of_record import ENTRY, EVENT, PERSON, PLACE, POSITION, SOURCE, TERM
from game.reading.tables import refers, refers_to_each, things

DEGREES = re.compile(r"-?\d{1,3}(?:\.\d+)?")
_STATE = ("where", "alive", "owes")


def declare_events(page: Keyed, names: Names) -> None:
    """Make the events of a page known."""
    for id, fields in things(page, EVENT, "event", names, marks(names.events)):
        kind = cast("Kind", fields.one("kind") or "free")
        positions = _positions(fields, id, names)
        is_open = kind == "elastic"
        if ("kind" in fields.keyed.pairs) and is_open != (len(positions) > 1):
            has = {0: "no positions", 1: "one position"}.get(len(positions), "positions")
            if is_open or positions:
                names.report.add("broken-position", fields.mark, event=id, kind=kind, has=has)
        names.events[id] = Event(
            id=id,
            when=fields.words("when"),
            kind=kind,
            standing=cast("Standing", fields.one("standing") or "documented"),
            what=fields.passage("what"),
            note=fields.words("note"),
            positions=positions,
            facts=fields.names("facts"),
            sources=refers_to_each(fields, "sources", "source", names),
            staged=fields.passage("staged"),
            mark=fields.mark,
        )


def _positions(fields: Fields, event: str, names: Names) -> tuple[Position, ...]:
    node = fields.keyed.get("positions")
    table = None if node is None else keyed(node, "positions", names.report)
    if table is None:
        return ()
    return tuple(
        Position(id, each.words("what"), refers_to_each(each, "held by", "source", names))
        for id, each in things(table, POSITION, f"position of '{event}'", names, {})
    )


def declare_sources(page: Keyed, names: Names) -> None:
    """Make the works of a page known."""
    for id, fields in things(page, SOURCE, "source", names, marks(names.sources)):
        names.sources[id] = Source(
            id=id,
            author=fields.words("author"),
            title=fields.words("title"),
            year=fields.words("year"),
            kind=fields.words("kind"),
            public_domain=fields.flag("public domain"),
            stance=fields.words("stance"),
            mark=fields.mark,
        )


def declare_almanac(page: Keyed, names: Names) -> None:
    """Make the almanac entries of a page known."""
    for id, fields in things(page, ENTRY, "almanac entry", names, marks(names.almanac)):
        names.almanac[id] = Entry(
            id=id,
            title=fields.words("title"),
            text=fields.passage("text"),
            standing=cast("Standing", fields.one("standing") or "documented"),
            facts=fields.names("facts"),
            sources=refers_to_each(fields, "sources", "source", names),
            opens_with=refers_to_each(fields, "opens with", "event", names),
            event=refers(fields, "event", "event", names),
            person=refers(fields, "person", "person", names),
            place=refers(fields, "place", "place", names),
            content_note=fields.flag("content note"),
            mark=fields.mark,
        )


def declare_glossary(page: Keyed, names: Names) -> None:
    """Make the words of a page known, under their ids and other spellings."""
    for id, fields in things(page, TERM, "glossary entry", names, marks(names.glossary)):
        called = fields.spellings("called")
        names.glossary[id] = Term(
            id,
            fields.passage("means"),
            called,
            fields.words("standing"),
            fields.names("facts"),
            fields.mark,
        )
        for spelling in (id, *called):
            names.spellings.setdefault(spelling.lower().replace(" ", "-"), id)


def declare_people(page: Keyed, names: Names) -> None:
    """Make the people of a page known, and what may change about them."""
    for id, fields in things(page, PERSON, "person", names, marks(names.people)):
        name = fields.words("name")
        names.people[id] = Person(
            id=id,
            name=name,
            called=fields.spellings("called") or (name,),
            who=fields.passage("who"),
            plays=_plays(id, fields, names),
            invented=fields.flag("invented"),
            mark=fields.mark,
        )
        for key in _STATE:
            node = fields.keyed.get(key)
            if node is None:
                continue
            read = domain(node, f"{id}.{key}", names.report)
            if read is not None:
                words = read.words if read.domain is not YES_NO else ()
                names.variables[f"{id}.{key}"] = Variable(
                    f"{id}.{key}", "person", read.domain, read.first, name, words, mark=node.mark
                )


def _plays(id: str, fields: Fields, names: Names) -> str:
    role = fields.words("plays")
    if role and role not in names.roles:
        mark = fields.keyed.pairs["plays"].value.mark
        names.report.add("role-to-come", mark, person=id, role=role)
    return role


def declare_places(page: Keyed, names: Names) -> None:
    """Make the places of a page known."""
    for id, fields in things(page, PLACE, "place", names, marks(names.places)):
        names.places[id] = Place(
            id=id,
            name=fields.words("name"),
            now=fields.words("now"),
            latitude=_degrees(fields, "lat"),
            longitude=_degrees(fields, "lon"),
            looks=fields.passage("looks"),
            facts=fields.names("facts"),
            mark=fields.mark,
        )


def _degrees(fields: Fields, key: str) -> float:
    node = fields.scalar(key)
    if node is None:
        return 0.0
    if DEGREES.fullmatch(node.text.strip()):
        return float(node.text)
    wanted = "number of degrees like 59.94"
    fields.report.add("not-a-number", node.mark, key=key, value=node.text.strip(), wanted=wanted)
    return 0.0
