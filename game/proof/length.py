"""Whether a text is too long for the page: by its letters, or by its words where none are at hand.

Too long is what takes more than five windowfuls where letters are largest and the window smallest.
About as much fills one whole sheet at the usual size, with no room left for a choice; and whoever
needs the largest letters turns the page five times or more to come to its end.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from typing import Protocol

from game.model.spans import paragraphs

MOST_WINDOWS = 5
AS_MANY_WORDS = 180  # that so many windowfuls of prose hold, give or take a tenth


class Taken(Protocol):
    """What a long text takes: its lines, how many a window shows, and its words that are over."""

    @property
    def lines(self) -> int: ...
    @property
    def a_window(self) -> int: ...
    @property
    def words_over(self) -> int: ...


@dataclass(frozen=True)
class Length:
    """How the length of texts is judged.

    `beyond` says what a text takes that fills more than a number of windows, and None where it does
    not; `print_` is the same while it says the same. Without it words are counted, and `why_not`
    tells why.
    """

    beyond: Callable[[str, int], Taken | None] | None = None
    print_: str = ""
    why_not: str = "no letters are at hand"

    @property
    def name(self) -> str:
        """Equal for two that judge alike and say it alike."""
        return f"{MOST_WINDOWS} {AS_MANY_WORDS} {self.print_ or self.why_not}"

    @property
    def caveat(self) -> str:
        """What has to be said of a text that was found short enough, or ""."""
        return f"by its words, for {self.why_not}" if self.beyond is None else ""

    def flaw(self, text: str) -> str:
        """What is too long about a rendered text, or ""."""
        if self.beyond is None:
            return self._by_words(text)
        taken = self.beyond(text, MOST_WINDOWS)
        if taken is None:
            return ""
        return (
            "too long for the page: in the largest letters it takes "
            f"{ceil(taken.lines / taken.a_window)} windowfuls ({taken.lines} lines, "
            f"{taken.a_window} to a window), and {MOST_WINDOWS} are the most{_over(taken)}"
        )

    def _by_words(self, text: str) -> str:
        many = sum(len(paragraph.plain.split()) for paragraph in paragraphs(text))
        if many <= AS_MANY_WORDS:
            return ""
        return (
            f"too long for the page: it has {many} words, and about {AS_MANY_WORDS} fill "
            f"{MOST_WINDOWS} windows in the largest letters (words were counted, "
            f"for {self.why_not})"
        )


def _over(taken: Taken) -> str:
    """How many words are too many; it may be none, where lines of a document were left empty."""
    match taken.words_over:
        case 0:
            return ""
        case 1:
            return "; the last word is too many"
        case many:
            return f"; the last {many} words are too many"
