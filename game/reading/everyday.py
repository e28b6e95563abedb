"""The everyday form of a page, read line by line five times as fast as by a parser of all YAML.

Whatever is not of that form, right or wrong, is left to the parser: nothing is judged here.
"""

from __future__ import annotations

import re

from game.reading.nodes import Keyed, Page, Pair, Scalar

# A key, and either nothing, the bar of block text, a wholly quoted line, or plain words.
_LINE = re.compile(
    r"( *)([a-z0-9]+(?:[ -][a-z0-9]+)*):"
    r"(?: +(?:(\|) *|(\"[^\"\\]*\") *|([^\s\"'{}\[\]*&@%!`|>?,:#-].*))| *)$"
)
_DEEPEST = 5
_LONGEST_KEY = 100


def everyday(page: Page) -> Keyed | None:
    """The nodes of a page of keys, one-line texts and block texts; None when it holds more."""
    if " #" in page.text:
        return None
    lines = page.text.split("\n")
    levels: list[tuple[int, Keyed]] = []
    opened: Scalar | None = None  # the key whose own keys must come next
    number, last = 0, len(lines)
    while number < last:
        line = lines[number]
        match = _LINE.match(line)
        if match is None:
            if line and not line.isspace() and line.lstrip()[0] != "#":
                return None
            number += 1
            continue
        lead, name, bar, spoken, words = match.groups()
        indent = len(lead)
        if opened is not None or not levels:
            if (levels and indent <= levels[-1][0]) or len(levels) == _DEEPEST:
                return None
            inner = Keyed(number, indent, page)
            if opened is not None:
                levels[-1][1].pairs[opened.text] = Pair(opened, inner)
                opened = None
            levels.append((indent, inner))
        elif indent != levels[-1][0]:
            while levels and indent < levels[-1][0]:
                levels.pop()
            if not levels or indent != levels[-1][0]:
                return None
        pairs = levels[-1][1].pairs
        if name in pairs or len(name) > _LONGEST_KEY:
            return None
        key = Scalar(name, "plain", number, indent, page)
        if words is not None:
            words = words.rstrip(" ")
            if ": " in words or words[-1] == ":":
                return None
            pairs[name] = Pair(key, Scalar(words, "plain", number, match.start(5), page))
        elif bar is not None:
            end = _end_of_block(lines, number + 1, indent)
            text = _block(lines[number + 1 : end])
            if text is None:
                return None
            pairs[name] = Pair(key, Scalar(text, "block", number, match.start(3), page))
            number = end
            continue
        elif spoken is not None:
            pairs[name] = Pair(key, Scalar(spoken, "spoken", number, match.start(4), page))
        else:
            opened = key
        number += 1
    return None if opened is not None or not levels else levels[0][1]


def _end_of_block(lines: list[str], number: int, indent: int) -> int:
    """The first line that is no more indented than the key of the block text."""
    margin = " " * (indent + 1)
    last = len(lines)
    while number < last:
        line = lines[number]
        if not line.startswith(margin) and line and not line.isspace():
            break
        number += 1
    return number


def _block(lines: list[str]) -> str | None:
    """The lines without their common indentation; None where YAML would not agree on it."""
    if not lines:
        return None
    first = lines[0]
    words = first.lstrip(" ")
    if not words:
        return None
    margin = " " * (len(first) - len(words))
    depth = len(margin)
    content = []
    for line in lines:
        if line.startswith(margin):
            content.append(line[depth:])
        elif not line or line.isspace():
            content.append("")
        else:
            return None
    while not content[-1]:
        content.pop()
    return "\n".join(content) + "\n"
