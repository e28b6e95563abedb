"""Which page of a language's files the story's words belong on: where they stand, or a new one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from game.author.entries import is_told
from game.reading.outline import Entry, Leaf, Table, Words
from game.reading.page_words import PAGES, Key, Wording
from game.reading.renderings import FOLDER, Tongues

ABOUT = (
    "# Write under each `{language}`; what it renders stands under `{own}`. Where a `was` stands,",
    "# that has changed since: mend what you wrote, then delete the `was`. `of` is the game's.",
)


@dataclass(slots=True)
class Page:
    """A page of a language's file, and the words of the story that belong on it."""

    key: Key
    leaf: Leaf
    wordings: list[Wording] = field(default_factory=list)


@dataclass(slots=True)
class Shelf:
    """The files of a language by name, each as its pages in order."""

    tongues: Tongues
    files: dict[str, list[Page]] = field(default_factory=dict)
    _entries: dict[Key, tuple[Page, Entry]] = field(default_factory=dict)
    _last: dict[str, Page] = field(default_factory=dict)  # the page last taken of each file

    def stand(self, file: str, kind: str, leaves: Sequence[Leaf]) -> None:
        """Put up a file that is there; `kind` is what its pages hold, "" for those of the night."""
        self.files[file] = [Page(_key(leaf, kind), leaf) for leaf in leaves]
        for page in self.files[file]:
            if page.key:
                self._entries.setdefault(page.key, (page, Entry("", Table(()))))
                for key, entry in _entries(page.leaf.body or Table(()), page.key):
                    self._entries.setdefault(key, (page, entry))

    def take(self, file: str, key: Key, wordings: Sequence[Wording]) -> None:
        """Give every word of a page of the story its place in the files of the language."""
        own = f"{FOLDER}/{self.tongues.language}/{file}"
        for wording in wordings:
            if not self._is_told_elsewhere(wording):
                page = self._standing(wording.key) or self._page(own, key)
                page.wordings.append(wording)
                self._last[own] = page

    def _is_told_elsewhere(self, wording: Wording) -> bool:
        """Whether it is told under a name that its scene or choice had before."""
        if wording.key in self._entries:
            return False
        told = (self._entries[key][1].value for key in wording.former if key in self._entries)
        return any(
            isinstance(entry, Table) and is_told(entry, self.tongues.language) for entry in told
        )

    def _standing(self, key: Key) -> Page | None:
        """The page that has the entry of a key, or what that would stand in."""
        for length in range(len(key), 1, -1):
            if key[:length] in self._entries:
                return self._entries[key[:length]][0]
        return None

    def _page(self, file: str, key: Key) -> Page:
        """A page that goes with a page of the story: a new one, or that of its table."""
        pages = self.files.setdefault(file, [])
        same = next((page for page in pages if page.key == key), None)
        if same is not None:
            return same
        head = () if pages else tuple(line.format(**self._names) for line in ABOUT)
        body = Table((Entry(key[0], Words((key[1],))),)) if len(key) > 1 else None
        page = Page(key, Leaf(1, "---" if pages else "", head, body))
        last = self._last.get(file)
        pages.insert(pages.index(last) + 1 if last in pages else len(pages), page)
        self._entries.setdefault(key, (page, Entry("", Table(()))))
        return page

    @property
    def _names(self) -> dict[str, str]:
        return {"language": self.tongues.language, "own": self.tongues.own}


def _key(leaf: Leaf, kind: str) -> Key:
    """What a page is; nothing where it does not say so."""
    if kind:
        return (kind,)
    for entry in leaf.body.entries if leaf.body is not None else ():
        if entry.name in PAGES and isinstance(entry.value, Words):
            return entry.name, entry.value.lines[0]
    return ()


def _entries(table: Table, key: Key) -> Iterator[tuple[Key, Entry]]:
    """Every key of a table and of the tables in it."""
    for entry in table.entries:
        here = (*key, entry.name)
        yield here, entry
        if isinstance(entry.value, Table):
            yield from _entries(entry.value, here)
