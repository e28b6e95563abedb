"""Every key of a story's files with its place in the text and what kind of thing it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from game.model.story import Story
from game.reading.kinds import RUNS, STYLES, inside, prose_keys_of, sheet_of
from game.reading.nodes import Keyed, Node, Pair, Scalar
from game.reading.pages import read_page, turned
from game.reading.report import Report
from game.reading.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and what it holds.

    `start` to `stop` are its lines in the text of its file, `value` is where what it holds begins;
    `path` leads to it from the page, and `page` is what the page is called.
    """

    file: str
    page: str
    path: tuple[str, ...]
    sheet: str
    holds: str
    start: int
    value: int
    stop: int
    text: str = field(repr=False)  # what it holds, as it stands in the file
    is_block: bool = False

    @property
    def key(self) -> str:
        return self.path[-1]


@dataclass(frozen=True)
class Written:
    """The files that are mutated, every key in them, and what the story declares.

    `bans` are words that its style never allows; `pictures` and `sounds` lie in the assets.
    """

    texts: Mapping[str, str]
    entries: tuple[Entry, ...]
    story: Story
    bans: tuple[str, ...]
    pictures: tuple[str, ...]
    sounds: tuple[str, ...]

    def holding(self, *kinds: str) -> Iterator[Entry]:
        """The entries that hold one of these kinds of things, in the order of the files."""
        return (entry for entry in self.entries if entry.holds in kinds)

    def keyed(self, *keys: str) -> Iterator[Entry]:
        """The entries under one of these keys."""
        return (entry for entry in self.entries if entry.key in keys)


def entries_of(texts: Mapping[str, str]) -> Iterator[Entry]:
    """Every key of the files of a story; its runs and its style are not mutated."""
    for file, text in texts.items():
        if file.endswith((RUNS, STYLES)):
            continue
        lines = _Lines(file, text)
        for page in turned(file, text):
            report = Report()
            node = read_page(page, prose_keys_of(file), report)
            if isinstance(node, Keyed):
                stop = page.first_line - 1 + page.text.count("\n")
                yield from lines.entries(node, sheet_of(file, node.pairs), stop, (), _called(node))


def _called(page: Keyed) -> str:
    found = next((page.get(key) for key in ("scene", "chapter") if key in page.pairs), None)
    return found.text if isinstance(found, Scalar) else ""


class _Lines:
    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.lines = text.splitlines(keepends=True)
        self.at = [0]
        for line in self.lines:
            self.at.append(self.at[-1] + len(line))

    def entries(
        self, node: Keyed, sheet: Sheet | None, stop: int, path: tuple[str, ...], page: str
    ) -> Iterator[Entry]:
        pairs = sorted(node.pairs.values(), key=lambda pair: pair.key.line)
        for pair, after in zip(pairs, [*pairs[1:], None], strict=True):
            end = self._trimmed(stop if after is None else _line(after.key))
            row = sheet.key(pair.key.text) if sheet is not None else None
            holds = row.holds if row is not None else ""
            here = (*path, pair.key.text)
            yield self._entry(pair, sheet, holds, end, here, page)
            if isinstance(pair.value, Keyed):
                yield from self.entries(pair.value, inside(row), end, here, page)

    def _trimmed(self, stop: int) -> int:
        """Without the empty lines and comments before what follows."""
        while not self.lines[stop - 1].strip() or self.lines[stop - 1].lstrip().startswith("#"):
            stop -= 1
        return stop

    def _entry(
        self,
        pair: Pair,
        sheet: Sheet | None,
        holds: str,
        end: int,
        path: tuple[str, ...],
        page: str,
    ) -> Entry:
        line = _line(pair.key)
        start, stop = self.at[line], self.at[end]
        value = start + pair.key.column + len(pair.key.text) + 1
        if _is_below(pair.value):
            value = self.at[line + 1]
        raw = self.text[value:stop].rstrip("\n")
        gap = 0 if _is_below(pair.value) else len(raw) - len(raw.lstrip(" "))
        name = sheet.name if sheet is not None else ""
        block = isinstance(pair.value, Scalar) and pair.value.style == "block"
        return Entry(self.file, page, path, name, holds, start, value + gap, stop, raw[gap:], block)


def _line(key: Scalar) -> int:
    return key.page.first_line - 1 + key.line


def _is_below(value: Node) -> bool:
    return not isinstance(value, Scalar) or value.style == "block"
