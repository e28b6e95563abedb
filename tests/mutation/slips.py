"""How a name, a number or a list comes out wrong under an author's fingers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tests.mutation.mutant import Site, within
from tests.mutation.written import Entry

NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def misspelt(word: str) -> tuple[str, ...]:
    """A letter dropped, doubled, or changed places with the next."""
    found = {
        *(word[:n] + word[n + 1 :] for n in range(len(word)) if len(word) > 2),
        *(word[:n] + word[n] + word[n:] for n in range(len(word))),
        *(word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(len(word) - 1)),
    }
    # An id with a hyphen at its end would be another fault than a slip in its letters.
    return tuple(sorted(w for w in found - {word} if not w.startswith("-") and w[-1:] != "-"))


def others(word: str, words: Iterator[str] | tuple[str, ...]) -> tuple[str, ...]:
    """All the other words of a list."""
    return tuple(other for other in dict.fromkeys(words) if other != word)


def names_in(entry: Entry, slips: Callable[[str], tuple[str, ...]]) -> Iterator[Site]:
    """Each name that a key holds, with what could stand in its place."""
    text = entry.text.split(" #")[0]
    for found in NAME.finditer(text):
        slipped = slips(found[0])
        if slipped:
            yield within(entry, found.start(), found.end(), *slipped)


def items_left_out(entry: Entry) -> Iterator[Site]:
    """A list parted by commas, each time without one; without the last it is no longer there."""
    text = entry.text.split(" #")[0].rstrip()
    items = [item.strip() for item in text.split(",")]
    if len(items) == 1:
        yield Site(entry.file, entry.start, entry.stop, ("",))
        return
    for n in range(len(items)):
        yield within(entry, 0, len(text), ", ".join(items[:n] + items[n + 1 :]))
