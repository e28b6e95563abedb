"""What a draft leaves open, written in: the ids of jotted choices, the scene behind `next`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.reading.kinds import prose_keys_of
from game.reading.names import Names
from game.reading.night import Night, gather
from game.reading.outline import Entry, Items, Leaf, Table, Told, Value, Words, lead_of
from game.reading.pages import pages
from game.reading.report import Report

NEXT = "next"


@dataclass(frozen=True, slots=True)
class Draft:
    """What the reader makes of a scene: the ids of its choices in order, and the page after it."""

    choices: tuple[str, ...]
    following: str


def drafts(file: str, text: str) -> dict[int, Draft]:
    """What the reader makes of each scene of a file, by the line on which its page begins."""
    night, report = Night(), Report()
    gather(pages(file, text, prose_keys_of(file), report), night, Names(report))
    return {
        scene.page.page.first_line: Draft(tuple(id for id, _ in scene.choices), scene.following)
        for scene in night.scenes.values()
    }


def written_in(leaf: Leaf, found: Mapping[int, Draft]) -> Leaf:
    """The page with every id and name that its draft leaves out; any other page as it is."""
    draft = found.get(leaf.first_line)
    if draft is None or leaf.body is None:
        return leaf
    entries = []
    for entry in leaf.body.entries:
        is_table = entry.name == "choices"
        whole = replace(entry, value=_choices(entry.value, draft)) if is_table else entry
        entries.append(_named(whole, draft))
    return replace(leaf, body=replace(leaf.body, entries=tuple(entries)))


def _choices(value: Value, draft: Draft) -> Value:
    match value:
        case Items(entries, tail) if len(entries) == len(draft.choices):
            pairs = zip(draft.choices, entries, strict=True)
            keyed = tuple(_keyed(id, item) for id, item in pairs)
        case Table(entries, tail):
            keyed = entries
        case _:
            return value
    return Table(tuple(_named_within(choice, draft) for choice in keyed), tail)


def _keyed(id: str, item: Entry) -> Entry:
    """A jotted choice under its id."""
    match item.value:
        case Table(entries, tail):
            lead, after, kept = item.lead, item.after, []
            for entry in entries:
                if entry.name == "id":
                    lead, after = lead_of((*lead, *entry.lead)), entry.after
                else:
                    kept.append(entry)
            return Entry(id, Table(tuple(kept), tail), lead, after)
        case _:
            # Behind the words of a label a comment would be cut off them; behind the id it is one.
            say = Entry("say", item.value)
            return Entry(id, Table((say,)), item.lead, item.after)


def _named_within(choice: Entry, draft: Draft) -> Entry:
    match choice.value:
        case Table(entries, tail):
            named = tuple(_named(entry, draft) for entry in entries)
            return replace(choice, value=Table(named, tail))
        case _:
            return choice


def _named(entry: Entry, draft: Draft) -> Entry:
    """A `to` with the name of the page that follows in the place of `next`."""
    if entry.name != "to" or not draft.following:
        return entry
    match entry.value:
        case Words((word,)) if word == NEXT:
            return replace(entry, value=Words((draft.following,)))
        case Table(ways, tail) if draft.following not in [way.name for way in ways]:
            named = tuple(
                replace(way, name=draft.following) if way.name == NEXT else way for way in ways
            )
            return replace(entry, value=Table(named, tail))
        case Words() | Told() | Table() | Items():
            return entry
