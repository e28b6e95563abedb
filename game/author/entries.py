"""An entry of a language's file as its translator sees it: made, and brought up to its source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.reading.nodes import Scalar
from game.reading.outline import Entry, Table, Told, Value, Words
from game.reading.page_words import Wording, printed
from game.reading.renderings import Tongues

OF, WAS = "of", "was"
NOTHING = Words(("",))
NOT_KEPT = Words(("(what they said then was not kept)",))


@dataclass(frozen=True, slots=True)
class Scribe:
    """Writes entries in one language; with `fill` it writes the words too, as a machine would."""

    tongues: Tongues
    fill: Callable[[str], str] | None = None

    def fresh(self, wording: Wording) -> Table:
        """An entry for words that nobody has told yet."""
        parts = {
            OF: Words((wording.print,)),
            self.tongues.own: _value(wording.node),
            self.tongues.language: self._filled(wording),
        }
        return Table(tuple(Entry(name, value) for name, value in parts.items()))

    def renewed(self, entry: Table, wording: Wording) -> Table:
        """The entry with what it renders as that is now; what a translator wrote stays as it is.

        Words that have changed since show what they were under `was`, until somebody deletes it.
        """
        own, language = self.tongues.own, self.tongues.language
        values = {each.name: each.value for each in entry.entries}
        print = _text(values.get(OF, NOTHING)).strip()
        changes: dict[str, Value | None] = {}
        if self.fill is not None or not is_told(entry, language):
            changes = {OF: Words((wording.print,)), WAS: None, own: _value(wording.node)}
            changes[language] = self._filled(wording)
        elif not print:
            changes = {OF: Words((wording.print,))}
        elif print != wording.print:
            was = values.get(WAS) or values.get(own) or NOT_KEPT
            is_back = printed(_text(was)) == wording.print
            changes = {OF: Words((wording.print,)), own: _value(wording.node)}
            changes[WAS] = None if is_back else was
        return self._changed(entry, changes)

    def _filled(self, wording: Wording) -> Value:
        if self.fill is None:
            return NOTHING
        return _value(wording.node, self.fill)

    def _changed(self, entry: Table, changes: dict[str, Value | None]) -> Table:
        """The entry with some of its keys changed or left out, each in its place."""
        known = {each.name: each for each in entry.entries}
        order = [*self.tongues.sheet.names, *(name for name in known)]
        found: list[Entry] = []
        lead: tuple[str, ...] = ()
        for name in dict.fromkeys(order):
            old, value = known.get(name), changes.get(name)
            if old is None and value is None:
                continue
            if name in changes and value is None:
                lead = (*lead, *(old.lead if old is not None else ()))  # a comment is never lost
                continue
            kept = old or Entry(name, NOTHING)
            made = kept if value is None else replace(kept, value=value)
            found.append(replace(made, lead=(*lead, *made.lead)))
            lead = ()
        return Table(tuple(found), (*lead, *entry.tail))


def is_told(entry: Table, language: str) -> bool:
    """Whether somebody has written the words of an entry."""
    return any(each.name == language and _text(each.value).strip() for each in entry.entries)


def is_behind(entry: Table) -> bool:
    """Whether an entry still shows what its source was."""
    return any(each.name == WAS for each in entry.entries)


def _value(node: Scalar, fill: Callable[[str], str] | None = None) -> Value:
    """The words of a node as they stand in its file, or what is made of them."""
    text = node.text if fill is None else fill(node.text)
    lines = tuple(line.rstrip() for line in text.strip("\n").split("\n"))
    return Told(lines) if node.style == "block" else Words(lines)


def _text(value: Value) -> str:
    return "\n".join(value.lines) if isinstance(value, Told | Words) else ""
