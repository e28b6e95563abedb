"""Files that hold many things of one kind, each under its id: the walk over them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.model.problem import Mark
from game.reading.fields import Fields, checked_keys, is_id, keyed, unquoted
from game.reading.names import Kind, Names
from game.reading.nodes import Keyed, Node, Scalar
from game.reading.sheet import Sheet


def things(
    table: Keyed, sheet: Sheet, what: str, names: Names, known: Mapping[str, Mark]
) -> Iterator[tuple[str, Fields]]:
    """Each thing of a table whose id is well made and new, with its keys checked."""
    for id, (key, value) in table:
        if not is_id(key, names.report):
            continue
        if not names.is_new(f"{article(what)} {what}", id, key.mark, known):
            continue
        entry = keyed(value, id, names.report)
        if entry is not None:
            # A thing stands where its name does, not where its first key happens to.
            entry.line, entry.column = key.line, key.column
            yield id, Fields(entry, sheet, f"{what} '{id}'", names.report)


def table(node: Node, what: str, names: Names) -> Keyed | None:
    """The one mapping that such a file holds."""
    if isinstance(node, Keyed):
        return node
    found = "text" if isinstance(node, Scalar) else "a list"
    names.report.add("wrong-shape", node.mark, where=what, wanted="keys of its own", found=found)
    return None


def part(page: Keyed, key: str, names: Names) -> Keyed | None:
    """A mapping under a key of a page, when the page has it."""
    node = page.get(key)
    return None if node is None else keyed(node, key, names.report)


def checked_page(page: Keyed, sheet: Sheet, names: Names) -> None:
    """Report the keys of a page that its sheet does not know, and those it misses."""
    checked_keys(page, sheet, f"a {sheet.name} page", names.report)


def refers(fields: Fields, key: str, kind: Kind, names: Names) -> str:
    """The id that a key names, to be looked up once everything is declared."""
    node = fields.scalar(key)
    if node is None:
        return ""
    id = unquoted(node, key, names.report).strip()
    names.look_up_later(kind, id, fields.where, node.mark)
    return id


def refers_to_each(fields: Fields, key: str, kind: Kind, names: Names) -> tuple[str, ...]:
    """The ids that a key names, parted by commas, to be looked up once everything is declared."""
    found = tuple(fields.named(key))
    for id, mark in found:
        names.look_up_later(kind, id, fields.where, mark)
    return tuple(id for id, _ in found)


def article(word: str) -> str:
    """`a` or `an`."""
    return "an" if word[0] in "aeiou" else "a"
