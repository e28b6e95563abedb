"""A print of everything that was written in a story: equal prints play and read equally."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import PurePosixPath

from game.reading.kinds import RUNS, STYLES, inside, prose_keys_of, sheet_of
from game.reading.names import Names
from game.reading.night import ChapterPages, Night, ScenePage, gather
from game.reading.nodes import Keyed, Node, Scalar
from game.reading.pages import pages
from game.reading.report import Report
from game.reading.schema import FILES
from game.reading.sheet import Sheet
from game.reading.spacing import single_spaced

_PART, _NEXT = "\x1e", "\x1f"  # control characters, which no story file may hold
_BLANK = re.compile(r"\n[ ]*\n\s*")
_DOCUMENT = re.compile(r"(\{[^{}:]*\}[ ]*\n\s*)?(>.*)", re.DOTALL)


def fingerprint(declared: Mapping[str, Iterable[Keyed]], chapters: Iterable[ChapterPages]) -> str:
    """The print of a story's pages.

    Comments, files, lines, the folding of text and the order of a page's keys are not in it, nor
    is which other languages the story is to be had in.
    """
    found: list[str] = []
    for kind, tables in declared.items():
        sheet = sheet_of(f"{kind}.yaml", ())
        for page in tables:
            told = _without_languages(page) if kind == "story" else page
            if told.pairs:
                found += (kind, _spelled(told, sheet))
    for chapter in chapters:
        _spell_keys(chapter.head, found)
        for scene in chapter.scenes:
            _spell_scene(scene, found)
    return sha256(_NEXT.join(found).encode()).hexdigest()


def prints_of(file: str, text: str) -> list[str]:
    """What each page of a file says, whatever its comments, the folding and the order of its keys.

    A page of the night says the same with the ids of its choices written in as without them.
    """
    nodes = list(pages(file, text, prose_keys_of(file), Report()))
    night = Night()
    if not file.endswith((RUNS, STYLES)) and PurePosixPath(file).stem not in FILES:
        gather(nodes, night, Names(Report()))
    scenes = {id(scene.page): scene for scene in night.scenes.values()}
    return [_print_of(node, file, scenes.get(id(node))) for node in nodes]


def _print_of(node: Node, file: str, scene: ScenePage | None) -> str:
    if scene is None:
        keys = node.pairs if isinstance(node, Keyed) else ()
        return _spelled(node, sheet_of(file, keys))
    found: list[str] = []
    _spell_scene(scene, found)
    return _NEXT.join(found)


def _spell_scene(scene: ScenePage, found: list[str]) -> None:
    _spell_keys(scene.page, found, scene.following)
    found += ["before", *(_folded(text.text) for text in scene.before)]
    found += ["after", *(_folded(text.text) for text in scene.after)]
    for id, choice in scene.choices:
        found.append(id)
        _spell_keys(choice, found, scene.following)


def _spell_keys(page: Keyed, found: list[str], following: str = "") -> None:
    for name, (_, value) in sorted(page.pairs.items()):
        if name == "to":
            found += (name, _spelled_way(value, following))
        elif name != "choices":
            found.append(name)
            found.append(_folded(value.text) if type(value) is Scalar else _spelled(value))


def _without_languages(page: Keyed) -> Keyed:
    front = Keyed(page.line, page.column, page.page)
    front.pairs = {name: pair for name, pair in page if name != "languages"}
    return front


def _spelled_way(node: Node, following: str) -> str:
    """Where it leads, by the scene's name whether the author wrote that or `next`."""
    if isinstance(node, Scalar):
        word = node.text.strip()
        return following if word == "next" else word
    if isinstance(node, Keyed):
        ways = [(following if name == "next" else name, value) for name, (_, value) in node]
        return f"({_PART.join(f'{name}{_PART}{_spelled(value)}' for name, value in ways)})"
    return _spelled(node)


def _spelled(node: Node, sheet: Sheet | None = None) -> str:
    """What stands under a key; the keys of a sheet in the sheet's order, others in the author's."""
    if isinstance(node, Scalar):
        return _folded(node.text)
    if isinstance(node, Keyed):
        pairs = sorted(node) if sheet is not None and sheet.keys else node
        parts = [
            f"{name}{_PART}{_spelled(value, sheet and inside(sheet.key(name)))}"
            for name, (_, value) in pairs
        ]
    else:
        parts = [_spelled(item) for item in node.items]
    return f"({_PART.join(parts)})"


def _folded(text: str) -> str:
    """Text as it reads, whatever the length of its lines; documents keep theirs."""
    text = text.strip()
    if "\n" not in text:
        return text if "  " not in text else _words(text)
    return "\n".join([_paragraph(part) for part in _BLANK.split(text)])


def _paragraph(part: str) -> str:
    document = _DOCUMENT.fullmatch(part) if ">" in part else None
    if document is None:
        return _words(part)
    lines = (line.strip() for line in document[2].split("\n"))
    return "\n".join([_words(document[1] or ""), *lines])


def _words(text: str) -> str:
    return single_spaced(text).strip(" ")
