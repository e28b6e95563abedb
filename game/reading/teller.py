"""Puts the words of a language in the place of the story's own, page by page, and keeps count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from game.model.problem import Mark, Problem
from game.reading.nodes import Keyed, Node, Scalar
from game.reading.page_words import Key, Wording, page_of, retold, wordings
from game.reading.renderings import FOLDER, Renderings, spoken
from game.reading.report import Report


@dataclass(slots=True)
class Progress:
    """How far a file of a language has come with the words of a file of the story."""

    file: str
    many: int = 0
    behind: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    @property
    def done(self) -> int:
        """How many are told in the language, those included that are behind their source."""
        return self.many - len(self.missing)


@dataclass(slots=True)
class Teller:
    """Tells pages in a language; `left_out` are the keys that it leaves in the story's own."""

    entries: Renderings
    left_out: frozenset[Key] = frozenset()
    told: dict[Key, Mark] = field(default_factory=dict)
    files: dict[str, Progress] = field(default_factory=dict)
    named: dict[Key, Mark] = field(
        default_factory=dict
    )  # every key of the story, and what leads to it
    _lines: dict[tuple[str, int], Key] = field(default_factory=dict)

    def tell(self, file: str, page: Node) -> None:
        """Put other words into a page of the story, wherever the language has them."""
        key = page_of(file, page)
        if key is None or not isinstance(page, Keyed):
            return
        if len(key) > 1:
            self.named.setdefault(key, page.pairs[key[0]].value.mark)
        for wording in list(wordings(page, key)):
            self._name(wording.key, wording.node.mark)
            self._tell(file, wording)

    def keys_at(self, problems: Iterable[Problem]) -> Iterator[Key]:
        """The entries in which something stands that cannot be told."""
        for each in problems:
            key = self._lines.get((each.mark.file, each.mark.line))
            if each.severity == "error" and key is not None:
                yield key

    def report_strangers(self, report: Report) -> None:
        """Report the entries that render nothing of the story, at the first name that is wrong."""
        lost: set[Key] = set()
        for key, mark in self.entries.names.items():
            if key in self.named or key[:-1] in lost:
                lost.update({key} - self.named.keys())
                continue
            lost.add(key)
            beside = {
                other[-1]: place
                for other, place in self.named.items()
                if len(other) == len(key) and other[:-1] == key[:-1]
            }
            hint = report.guess(key[-1], beside)
            report.add("translation-of-nothing", mark, hint=hint, name=spoken(key))

    def _name(self, key: Key, mark: Mark) -> None:
        for length in range(1, len(key) + 1):
            self.named.setdefault(key[:length], mark)

    def _tell(self, file: str, wording: Wording) -> None:
        root = self.entries.root_of(file)
        folder = f"{root}{FOLDER}/{self.entries.tongues.language}/"
        progress = self.files.setdefault(file, Progress(folder + file.removeprefix(root)))
        progress.many += 1
        entry = self.entries.of(wording)
        if entry is not None:
            self._name(entry.key, wording.node.mark)
        if entry is None or entry.words is None:
            progress.missing.append(spoken(wording.key))
            return
        if entry.has_was or entry.print != wording.print:
            progress.behind.append(spoken(wording.key))
        if wording.key not in self.left_out:
            self.told[wording.key] = entry.words.mark
            self._lines.update(dict.fromkeys(_places(entry.words), wording.key))
            retold(wording, entry.words)


def _places(words: Scalar) -> Iterator[tuple[str, int]]:
    """The file and lines that some words stand on."""
    first = words.mark
    last = words.mark_at(max(0, len(words.text.rstrip()) - 1)).line
    for line in range(first.line, last + 1):
        yield first.file, line
