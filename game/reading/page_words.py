"""The words of a page that a player reads: what there is to tell in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from types import MappingProxyType

from game.reading.fields import parted
from game.reading.nodes import Keyed, Node, Pair, Scalar
from game.reading.schema import FILES

Key = tuple[str, ...]  # the kind of page, its name where it has one, and the keys to the words
Tree = Mapping[str, "Tree"]

PAGES = ("chapter", "scene", "extend")
SHORT = 6  # hexadecimal digits of a print: one change in sixteen million goes unseen
_BLANK = re.compile(r"\n\s*\n")
_NOT_KNOWN = "Not known"  # how an event says that no staging of it is known; never printed
_CHOICE = tuple(
    f"choices.*.{part}" for part in ("say", "locked", "warn", "sure", "back", "text", "stamp")
)


def _tree(*paths: str) -> Tree:
    tree: dict[str, Tree] = {}
    for path in paths:
        inside: dict[str, Tree] = tree
        for name in path.split("."):
            inside = inside.setdefault(name, {})  # type: ignore[assignment]
    return tree


# By kind of page the keys that lead to words; `*` is any name. What no page prints is not here.
WORDS: Mapping[str, Tree] = MappingProxyType({
    "chapter": _tree("title", "card"),
    "scene": _tree("text", *_CHOICE),
    "extend": _tree("before", "text", "after", *_CHOICE),
    "story": _tree(
        "title", "authors", "content", "content list", "premise", "statement", "roles.*.name",
        "roles.*.who", "roles.*.wants", "parts.*.name", "parts.*.clock", "fates.*.name",
    ),
    "board": _tree(
        "board.*.name", "board.*.is.*", "beliefs.*.says", "private.*.*.name", "private.*.*.is.*"
    ),
    "people": _tree("*.name", "*.called", "*.who", "*.where.*", "*.alive.*", "*.owes.*"),
    "places": _tree("*.name"),
    "glossary": _tree("*.means", "*.called"),
    "events": _tree("*.when", "*.note", "*.what", "*.positions.*.what", "*.staged"),
    "sources": _tree("*.author", "*.title", "*.year", "*.stance"),
    "almanac": _tree("*.title", "*.text"),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of a page; `holder` is the mapping they stand in, under the last name of the key.

    Other spellings can be given to a word or a person that has none in the story's own language:
    such a wording stands in no file, and its node says what the spellings are of.
    """

    key: Key
    node: Scalar
    holder: Keyed
    former: tuple[Key, ...] = ()  # its keys under the ids that its scene or choice had before

    @property
    def print(self) -> str:
        """A short print of the words: an equal one means that they read the same."""
        return printed(self.node.text)


def printed(text: str) -> str:
    """The print of a text as a translation names it: of its words, however their lines are cut.

    It stands in files that people keep, so it may never be made in another way.
    """
    paragraphs = (" ".join(part.split()) for part in _BLANK.split(text.strip()))
    return sha256("\n".join(paragraphs).encode()).hexdigest()[:SHORT]


def page_of(file: str, page: Node) -> Key | None:
    """What a page of a file is: its kind, and its own name where it belongs to the night."""
    stem = PurePosixPath(file).stem
    if stem in FILES:
        return (stem,)
    if isinstance(page, Keyed):
        for kind in PAGES:
            named = page.get(kind)
            if isinstance(named, Scalar):
                return kind, named.text
    return None


def wordings(page: Keyed, key: Key) -> Iterator[Wording]:
    """Every word of a page that is read in play, in the author's order."""
    former = tuple((key[0], old) for old in _was(page)) if len(key) > 1 else ()
    yield from _within(page, WORDS[key[0]], key, former)


def _within(holder: Keyed, tree: Tree, key: Key, former: tuple[Key, ...]) -> Iterator[Wording]:
    for name, (_, node) in holder:
        inside = tree.get(name, tree.get("*"))
        if inside is None:
            continue
        if isinstance(node, Keyed) and inside:
            names = (name, *(_was(node) if key[-1] == "choices" else ()))
            then = tuple((*old, each) for old in (key, *former) for each in names)
            yield from _within(node, inside, (*key, name), then[1:])
        elif isinstance(node, Scalar) and not inside and _is_told(name, node.text):
            yield Wording((*key, name), node, holder, tuple((*old, name) for old in former))
    if "called" in tree and "called" not in holder.pairs:
        yield Wording((*key, "called"), _stand_in(holder, key[-1]), holder)


def _was(page: Keyed) -> list[str]:
    node = page.get("was")
    return [name for name, _ in parted(node)] if isinstance(node, Scalar) else []


def _is_told(name: str, text: str) -> bool:
    """Whether there is anything to translate: figures alone read the same everywhere."""
    if name == "staged" and text.startswith(_NOT_KNOWN):
        return False
    return any(map(str.isalpha, text))


def _stand_in(holder: Keyed, id: str) -> Scalar:
    name = holder.get("name")
    text = name.text if isinstance(name, Scalar) else id.replace("-", " ")
    return Scalar(text, "plain", holder.line, holder.column, holder.page)


def retold(wording: Wording, words: Scalar) -> None:
    """Put other words in the place of a wording.

    Spellings are added to the old ones, so that prose still finds them where it is not translated.
    """
    name = wording.key[-1]
    if name == "called":
        both = f"{words.text.strip()}, {wording.node.text}"
        words = Scalar(both, "plain", words.line, words.column, words.page)
    pair = wording.holder.pairs.get(name)
    key = words if pair is None else pair.key
    wording.holder.pairs[name] = Pair(key, words)
