"""From the text of a file to its pages: each is read alone, so that one fault hides no other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.model.problem import Problem
from game.reading.composing import Refused, composed
from game.reading.everyday import everyday
from game.reading.nodes import Keyed, Listed, Node, Page, Pair, Scalar
from game.reading.report import Report
from game.reading.traps import traps, uncovered

MOST_PAGES = 50_000  # of one file; ten thousand scenes have been tried
_TURN = re.compile(r"^---[ ]*(?:#.*)?$", re.MULTILINE)
_PLAIN = re.compile(r"([a-z]+): +([A-Za-z0-9-]+) *$")
_CHOICE = re.compile(r"  ([a-z0-9-]+): *$")


def turned(file: str, text: str) -> Iterator[Page]:
    """The pages of a file, parted by lines of three hyphens at the margin."""
    start, line = 0, 1
    for turn in _TURN.finditer(text):
        yield Page(file, line, text[start : turn.start()])
        line += text.count("\n", start, turn.end())
        start = turn.end()
    yield Page(file, line, text[start:])


def pages(file: str, text: str, prose_keys: frozenset[str], report: Report) -> Iterator[Node]:
    """The nodes of every page of a file that can be read; the other pages are reported."""
    for number, page in enumerate(turned(file, text)):
        if number == MOST_PAGES:
            report.add("too-large", page.mark(0, 0), what="this file", limit=f"{number:,} pages")
            return
        node = read_page(page, prose_keys, report)
        if node is not None:
            yield node


def read_page(page: Page, prose_keys: frozenset[str], report: Report) -> Node | None:
    """The node of one page; None when it is empty, or when not even its margin can be read."""
    doubles: list[Problem] = []
    if not page.text or page.text.isspace():
        return None
    if "\t" not in page.text and " #" not in page.text:
        node: Node | None = everyday(page)
        if node is not None:
            return node
        try:
            node = composed(page, page.text, doubles)
        except Refused:
            pass  # and looked at line by line below, to say what is wrong in a writer's words
        else:
            report.add_all(doubles)
            return node
    found = traps(page, prose_keys)
    report.add_all(found.problems)
    doubles.clear()
    try:
        node = composed(page, found.text, doubles)
    except Refused as refused:
        report.add_all([refused.problem])
        return salvaged(page)
    report.add_all(doubles)
    if found.problems and node is not None:
        _uncover(node)
    return node


def salvaged(page: Page) -> Keyed | None:
    """What the margin of an unreadable page still says: whose page it is, and its choices.

    With it no other page is told that a name is missing which only cannot be read yet.
    """
    left = Keyed(0, 0, page)
    left.is_whole = False
    choices = Keyed(0, 0, page)
    for number, line in enumerate(page.text.split("\n")):
        plain, choice = _PLAIN.match(line), _CHOICE.match(line)
        if plain:
            key = Scalar(plain[1], "plain", number, 0, page)
            value = Scalar(plain[2].strip(), "plain", number, plain.start(2), page)
            left.pairs.setdefault(plain[1], Pair(key, value))
        elif choice:
            key = Scalar(choice[1], "plain", number, 2, page)
            choices.pairs.setdefault(choice[1], Pair(key, Keyed(number, 2, page)))
    if choices.pairs:
        left.pairs["choices"] = Pair(Scalar("choices", "plain", 0, 0, page), choices)
    return left if left.pairs else None


def _uncover(node: Node) -> None:
    match node:
        case Scalar():
            node.text = uncovered(node.text)
        case Listed():
            for item in node.items:
                _uncover(item)
        case Keyed():
            for name, (key, value) in list(node.pairs.items()):
                _uncover(value)
                if uncovered(name) != name:
                    key.text = uncovered(name)
                    node.pairs[key.text] = Pair(key, value)
                    del node.pairs[name]
