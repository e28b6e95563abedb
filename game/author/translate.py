"""The files of a language written for its translators: what is missing put in, nothing lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from game.author.entries import Scribe, is_behind, is_told
from game.author.merging import entry_at, merged
from game.author.shelf import Page, Shelf
from game.author.written import written
from game.model.problem import Problem
from game.reading.kinds import RUNS, STYLES
from game.reading.nodes import Keyed
from game.reading.outline import Leaf, comments
from game.reading.outlining import NoPlaceFor, outlined
from game.reading.page_words import Key, page_of, wordings
from game.reading.pages import pages
from game.reading.renderings import Tongues, renderings
from game.reading.report import Report
from game.reading.schema import FILES, PROSE_KEYS


class CannotTranslate(Exception):
    """Why no file was written; the message says what to do."""

    def __init__(self, why: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(why)
        self.problems = problems


@dataclass(slots=True)
class Translation:
    """The files of a language that are to be written, by name, and how far the whole of it is."""

    files: dict[str, str] = field(default_factory=dict)
    many: int = 0
    behind: int = 0
    missing: int = 0


def translated(texts: Mapping[str, str], files: Mapping[str, str], scribe: Scribe) -> Translation:
    """The files of a language for a folder of the story, from those that it has already.

    What somebody wrote stays where it stands; CannotTranslate where a file cannot be read.
    """
    shelf = Shelf(scribe.tongues)
    for file, text in files.items():
        shelf.stand(file, _kind(file), _leaves(file, text, scribe.tongues))
    for file, text in texts.items():
        for key, node in _pages(file, text):
            shelf.take(file, key, tuple(wordings(node, key)))
    made = Translation()
    for file, of_file in shelf.files.items():
        leaves = [merged(page, scribe) for page in of_file]
        for page, leaf in zip(of_file, leaves, strict=True):
            _count(page, leaf, scribe.tongues.language, made)
        if leaves != [page.leaf for page in of_file]:
            made.files[file] = new = written((leaf, None) for leaf in leaves)
            if scribe.fill is None:
                _check_nothing_is_lost(file, files.get(file, ""), new, scribe.tongues)
    return made


def _kind(file: str) -> str:
    stem = PurePosixPath(file).stem
    return stem if stem in FILES else ""


def _leaves(file: str, text: str, tongues: Tongues) -> Sequence[Leaf]:
    report = Report()
    try:
        leaves = outlined(file, text, tongues.prose_keys, report)
    except NoPlaceFor as fault:
        raise CannotTranslate(f"{fault.mark}: {fault}") from fault
    if report.count:
        raise CannotTranslate(f"'{file}' cannot be read", report.in_file_order())
    return leaves


def _pages(file: str, text: str) -> Iterator[tuple[Key, Keyed]]:
    """The pages of a file of the story that may have words."""
    report = Report()
    if file.endswith((RUNS, STYLES)):
        return
    for page in pages(file, text, PROSE_KEYS, report):
        key = page_of(file, page)
        if isinstance(page, Keyed) and key is not None:
            yield key, page
    if report.has_errors:
        raise CannotTranslate(f"'{file}' cannot be read", report.in_file_order())


def _count(page: Page, leaf: Leaf, language: str, made: Translation) -> None:
    for wording in page.wordings:
        entry = entry_at(leaf, wording.key[len(page.key) :])
        made.many += 1
        if entry is None or not is_told(entry, language):
            made.missing += 1
        elif is_behind(entry):
            made.behind += 1


def _check_nothing_is_lost(file: str, old: str, new: str, tongues: Tongues) -> None:
    """What a translator wrote is worth more than any new entry."""
    before, after = _leaves(file, old, tongues), _leaves(file, new, tongues)
    lost = Counter(each for leaf in before for each in comments(leaf))
    lost -= Counter(each for leaf in after for each in comments(leaf))
    words = _words(file, old, tongues) - _words(file, new, tongues)
    if lost or words:
        what = next(iter(words or lost))
        raise CannotTranslate(f"'{file}' is left as it is, for '{what}' would be lost from it")


def _words(file: str, text: str, tongues: Tongues) -> Counter[str]:
    entries = renderings(tongues, {file: text}, ("",), Report()).by_key.values()
    return Counter(each.words.text.strip() for many in entries for each in many if each.words)
