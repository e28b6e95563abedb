"""The outline of a file written out again, as the lines of a story file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.author.blocking import WIDTH, blocked, run_on
from game.reading.kinds import inside
from game.reading.outline import Entry, Items, Leaf, Table, Told, Words
from game.reading.schema import SHEETS
from game.reading.sheet import Key, Sheet

DEEPER = 2  # columns
_FOLDED = frozenset(("prose", "paragraphs", "words", "spellings"))  # whose block text is set anew
_LISTS = frozenset(("names", "spellings", "effects"))
_RUN_ON = _LISTS | {"condition", "way"}  # what may go on over several lines
_LOOSE = _RUN_ON | {"words", "domain"}  # whose lines may be drawn together


def written(pages: Iterable[tuple[Leaf, Sheet | None]]) -> str:
    """The text of a file with these pages, each with its sheet."""
    lines: list[str] = []
    is_apart = False
    for leaf, sheet in pages:
        if leaf.turn:
            lines += [*([""] if lines and is_apart else []), leaf.turn]
        lines += _page(leaf, sheet)
        last = leaf.head if leaf.body is None else leaf.body.tail
        is_apart = not last or not last[-1]  # a comment may stand close above the line that turns
        while lines and not lines[-1]:
            lines.pop()
    return "".join(f"{line}\n" for line in lines)


def _page(leaf: Leaf, sheet: Sheet | None) -> Iterator[str]:
    yield from leaf.head
    if leaf.body is not None:
        if leaf.head:
            yield ""
        yield from _table(leaf.body, sheet, 0)


def _table(table: Table, sheet: Sheet | None, column: int) -> Iterator[str]:
    for entry in table.entries:
        yield from _set_in(entry.lead, column)
        row = None if sheet is None else sheet.key(entry.name)
        yield from _entry(entry, f"{' ' * column}{entry.name}:", row, column)
    yield from _set_in(table.tail, column)


def _entry(entry: Entry, head: str, row: Key | None, column: int) -> Iterator[str]:
    """An entry whose first line begins with `head`, set in by some columns."""
    inner = column + DEEPER
    match entry.value:
        case Words(lines):
            yield from _words(entry, lines, head, row, inner)
        case Told(lines):
            if row is not None and row.holds in _FOLDED:
                lines = blocked(lines, WIDTH - inner, is_prose=row.holds == "prose")
            is_deep = lines and lines[0].startswith(
                " "
            )  # and YAML would take all the lines to be as deep
            yield f"{head} |{DEEPER if is_deep else ''}{entry.after}"
            yield from _set_in(lines, inner)
        case Table():
            yield f"{head}{entry.after}"
            yield from _table(entry.value, inside(row), inner)
        case Items():
            yield f"{head}{entry.after}"
            yield from _items(entry.value, row, inner)


def _words(
    entry: Entry, lines: tuple[str, ...], head: str, row: Key | None, column: int
) -> Iterator[str]:
    """Text on the line of its key; names, changes and conditions run on where it is too short."""
    holds = "" if row is None else row.holds
    is_loose = len(lines) > 1 and holds in _LOOSE
    is_long = len(head) + 1 + len(lines[0]) > WIDTH and holds in _RUN_ON and not entry.after
    if is_loose or is_long:
        first, width = WIDTH - len(head) - 1, WIDTH - column
        lines = run_on(" ".join(lines), first, width, is_list=holds in _LISTS)
    *before, last = (f"{head} {lines[0]}".rstrip(), *_set_in(lines[1:], column))
    yield from before
    yield last + entry.after


def _items(items: Items, row: Key | None, column: int) -> Iterator[str]:
    """A list; the first key of an item stands behind its dash."""
    sheet = SHEETS[row.each] if row is not None and row.each else None
    for entry in items.entries:
        yield from _set_in(entry.lead, column)
        dash = f"{' ' * column}-"
        if not isinstance(entry.value, Table):
            yield from _entry(entry, dash, None, column)
            continue
        first, *others = _table(entry.value, sheet, column + DEEPER)
        yield f"{dash} {first.lstrip()}"
        yield from others
    yield from _set_in(items.tail, column)


def _set_in(lines: Iterable[str], column: int) -> Iterator[str]:
    margin = " " * column
    for line in lines:
        yield f"{margin}{line}" if line else ""
