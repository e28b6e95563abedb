"""A page of a language's file with every entry it should have, among those that it has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.author.entries import Scribe
from game.author.shelf import Page
from game.reading.outline import Entry, Leaf, Table
from game.reading.page_words import PAGES, Key, Wording

Wanted = Mapping[str, "Wanted | Wording"]


def merged(page: Page, scribe: Scribe) -> Leaf:
    """The page brought up to the story: what is new stands in the story's order among the rest."""
    if not page.wordings:
        return page.leaf
    is_table = len(page.key) == 1
    body = _table(page.leaf.body or Table(()), _wanted(page), scribe, apart=is_table)
    return replace(page.leaf, body=body)


def entry_at(leaf: Leaf, path: Key) -> Table | None:
    """The entry to which a path of keys leads on a page."""
    table = leaf.body
    for name in path:
        entries = table.entries if table is not None else ()
        value = next((entry.value for entry in entries if entry.name == name), None)
        table = value if isinstance(value, Table) else None
    return table


def _wanted(page: Page) -> Wanted:
    tree: dict[str, Wanted | Wording] = {}
    for wording in page.wordings:
        *path, last = wording.key[len(page.key) :]
        inside = tree
        for name in path:
            inside = inside.setdefault(name, {})  # type: ignore[assignment]
        inside[last] = wording
    return tree


def _table(table: Table, wanted: Wanted, scribe: Scribe, *, apart: bool = False) -> Table:
    """A table with all that is wanted; `apart` sets a blank line before what is new in it."""
    entries = list(table.entries)
    place = -1 + sum(entry.name in PAGES for entry in entries[:1])
    for name, inner in wanted.items():
        at = next((n for n, entry in enumerate(entries) if entry.name == name), None)
        if at is None:
            place += 1
            lead = ("",) if apart and entries else ()
            entries.insert(place, Entry(name, _made(inner, scribe), lead))
        else:
            place = at
            value = entries[at].value
            if isinstance(value, Table):
                entries[at] = replace(entries[at], value=_renewed(value, inner, scribe))
    return replace(table, entries=tuple(entries))


def _made(inner: Wanted | Wording, scribe: Scribe) -> Table:
    if isinstance(inner, Wording):
        return scribe.fresh(inner)
    return _table(Table(()), inner, scribe)


def _renewed(value: Table, inner: Wanted | Wording, scribe: Scribe) -> Table:
    if isinstance(inner, Wording):
        return scribe.renewed(value, inner)
    return _table(value, inner, scribe)
