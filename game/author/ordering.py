"""Keys in the order in which they are played, and blank lines where the shipped story has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.reading.kinds import inside
from game.reading.outline import Entry, Items, Lead, Leaf, Table, Told
from game.reading.schema import EXTEND, SCENE, SHEETS, TABLES
from game.reading.sheet import Sheet

# Between the keys of one thing only a comment is set apart; tables are the author's to group.
_GROUPED = frozenset(("story", "board", "style", "beliefs"))
_CLOSE = frozenset(
    [name for name, sheet in SHEETS.items() if sheet.keys and name not in _GROUPED]
    + [TABLES["choice"].name]
)
_OF_THE_NIGHT = (SCENE, EXTEND)


def ordered(leaf: Leaf, sheet: Sheet | None) -> Leaf:
    """The page with its keys in the order of its sheet."""
    if leaf.body is None:
        return leaf
    return replace(leaf, body=_ordered(leaf.body, sheet))


def _ordered(table: Table, sheet: Sheet | None) -> Table:
    """Tables whose names are the author's keep their order: there it says something."""
    entries: Iterable[Entry] = table.entries
    if sheet is not None and sheet.keys:
        entries = _sorted(table.entries, sheet)
    kept = []
    for entry in entries:
        row = None if sheet is None else sheet.key(entry.name)
        match entry.value:
            case Table():
                kept.append(replace(entry, value=_ordered(entry.value, inside(row))))
            case Items():
                kept.append(replace(entry, value=_items(entry.value)))
            case _:
                kept.append(entry)
    is_close = sheet is not None and sheet.name in _CLOSE
    return Table(tuple(_spaced(kept, sheet, is_close)), _tail(table.tail, is_close))


def _items(items: Items) -> Items:
    """A list as it is: what its items say may hang on which key comes first."""
    return Items(tuple(_spaced(items.entries, None, False)), _tail(items.tail, False))


def _sorted(entries: Iterable[Entry], sheet: Sheet) -> list[Entry]:
    """The entries by the rows of the sheet; one it does not know stays behind its neighbour."""
    places = {row.name: place for place, row in enumerate(sheet.keys)}
    found, last = [], -1
    for entry in entries:
        row = sheet.key(entry.name)
        last = last if row is None else places.get(row.name, last)
        found.append((last, entry))
    return [entry for _, entry in sorted(found, key=lambda pair: pair[0])]


def _spaced(entries: Iterable[Entry], sheet: Sheet | None, is_close: bool) -> list[Entry]:
    found: list[Entry] = []
    for entry in entries:
        lead = entry.lead if not is_close or any(entry.lead) else ()
        if not found:
            lead = _without_a_blank(lead)
        elif sheet in _OF_THE_NIGHT and entry.name == "choices":
            lead = _under_a_blank(lead, isinstance(found[-1].value, Told))
        found.append(replace(entry, lead=lead))
    return found


def _under_a_blank(lead: Lead, follows_a_text: bool) -> Lead:
    """The choices stand apart from the text above them."""
    return ("", *lead) if follows_a_text and lead[:1] != ("",) else lead


def _without_a_blank(lead: Lead) -> Lead:
    return lead[1:] if lead[:1] == ("",) else lead


def _tail(tail: Lead, is_close: bool) -> Lead:
    return () if is_close and not any(tail) else tail
