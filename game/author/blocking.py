"""Text set to a width: paragraphs folded anew, documents and governing conditions left in lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from game.reading.markup import BLANK_LINE, GOVERNED

WIDTH = 120  # columns of a story file

_SPACE = re.compile(r"[ \n]+")  # and no other white space: a hard space stays where it is
# What no line should begin with: in prose it would look like a document, elsewhere like YAML.
_IN_PROSE = (">",)
_ELSEWHERE = tuple(">|-?:#&*!%@`,=<+")


def blocked(lines: Sequence[str], width: int, *, is_prose: bool) -> tuple[str, ...]:
    """The lines of block text in a width; with `is_prose` its documents and conditions are kept."""
    found: list[str] = []
    for paragraph in BLANK_LINE.split("\n".join(lines).strip(" \n")):
        if found:
            found.append("")
        found.extend(_prose(paragraph, width) if is_prose else _folded(paragraph, width))
    return tuple(found)


def run_on(words: str, first: int, width: int, *, is_list: bool) -> tuple[str, ...]:
    """Words on the line of their key and those below it; the first line has a width of its own.

    A list goes on after a comma and nowhere else.
    """
    chunks = _chunks(words, _ELSEWHERE)
    return tuple(_in_lines(_by_commas(chunks) if is_list else chunks, first, width))


def _folded(text: str, width: int) -> list[str]:
    return _in_lines(_chunks(text, _IN_PROSE), width, width)


def _in_lines(chunks: Iterable[str], first: int, width: int) -> list[str]:
    lines: list[str] = []
    for chunk in chunks:
        room = first if len(lines) == 1 else width
        if lines and len(lines[-1]) + 1 + len(chunk) <= room:
            lines[-1] += f" {chunk}"
        else:
            lines.append(chunk)
    return lines


def _prose(paragraph: str, width: int) -> list[str]:
    governed = GOVERNED.match(paragraph)
    lines = []
    if governed:
        lines.append(" ".join(_SPACE.split(governed[0].strip(" \n"))))
        paragraph = paragraph[governed.end() :].strip(" \n")
    if paragraph.startswith(">"):
        return lines + [_of_document(line.strip(" ")) for line in paragraph.split("\n")]
    return lines + _folded(paragraph, width)


def _of_document(line: str) -> str:
    return line if line.startswith(">") else f"  {line}"


def _chunks(text: str, clinging: tuple[str, ...]) -> list[str]:
    """The words, each with those after it that must not begin a line."""
    chunks: list[str] = []
    for word in filter(None, _SPACE.split(text)):
        if chunks and word.startswith(clinging):
            chunks[-1] += f" {word}"
        else:
            chunks.append(word)
    return chunks


def _by_commas(chunks: Iterable[str]) -> list[str]:
    parts: list[str] = []
    for chunk in chunks:
        if parts and not parts[-1].endswith(","):
            parts[-1] += f" {chunk}"
        else:
            parts.append(chunk)
    return parts
