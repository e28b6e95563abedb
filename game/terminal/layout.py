"""Prose set for a terminal: marks turned into type, printers' quotes, lines broken to a measure."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rich.console import Console
from rich.text import Text

from game.model.spans import BODY, NO_BREAK, Paragraph, paragraphs
from game.model.typography import typographic_pieces

MEASURE = 72  # letters in a line, where the terminal has room for them
INDENT = "    "
_HELD = "\ue000"  # stands for a hard space while lines are broken
_STYLES = {"italic": "italic", "bold": "bold", "source": "dim", "term": "underline"}

Number = Callable[[str], int]


class Sheet:
    """A console that prints whole lines and nothing else: no cursor moves, no redrawing."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.measure = min(console.width - 1, MEASURE)

    def line(self, text: str | Text = "", indent: str = "", first: str | None = None) -> None:
        """Text broken to the measure; `first` stands before its first line instead of `indent`."""
        if not text:
            self._print(Text())
            return
        whole = text.copy() if isinstance(text, Text) else Text(text)
        whole.plain = whole.plain.replace(NO_BREAK, _HELD)
        before = indent if first is None else first
        for broken in whole.wrap(self._console, max(20, self.measure - len(indent))):
            broken.rstrip()
            broken.plain = broken.plain.replace(_HELD, NO_BREAK)
            self._print(Text(before) + broken)
            before = indent

    def heading(self, text: str) -> None:
        """A line that stands out where the terminal can show it."""
        self.line(Text(text, style="bold"))

    def prose(self, markup: str, number: Number) -> None:
        """Paragraphs with their marks, an empty line after each; notes get their numbers."""
        for paragraph in paragraphs(markup):
            for part, indent in _parts(paragraph, number):
                self.line(part, indent)
            self.line()

    def _print(self, text: Text) -> None:
        self._console.print(text, soft_wrap=True, highlight=False)


def spoken(markup: str) -> str:
    """Prose in one line, with printers' quotes and without marks."""
    return " ".join(
        part.plain for paragraph in paragraphs(markup) for part, _ in _parts(paragraph, None)
    )


def _parts(paragraph: Paragraph, number: Number | None) -> Iterator[tuple[Text, str]]:
    """The lines of a document, or one text for a paragraph of prose, each with its indent."""
    whole, texts = Text(), [span.text for span in paragraph.spans]
    for span, text in zip(paragraph.spans, typographic_pieces(texts), strict=True):
        if span.style == "source":
            numeral = f"[{number(span.link)}]" if number is not None else ""
            whole.append(numeral, _STYLES["source"])
        else:
            whole.append(text.upper() if span.style == "caps" else text, _STYLES.get(span.style))
    if paragraph.hand == BODY:
        yield whole, ""
        return
    for line in whole.split("\n"):
        yield line, INDENT
