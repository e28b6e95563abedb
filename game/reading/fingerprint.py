"""A print of everything that was written in a story: equal prints play and read equally."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from game.reading.night import ChapterPages, ScenePage
from game.reading.nodes import Keyed, Node, Scalar

_PART, _NEXT = "\x1e", "\x1f"  # control characters, which no story file may hold


def fingerprint(declared: Mapping[str, Iterable[Keyed]], chapters: Iterable[ChapterPages]) -> str:
    """The print of a story's pages.

    Comments, files, lines, the folding of text and the order of a page's keys are not in it.
    """
    found: list[str] = []
    for kind, pages in declared.items():
        for page in pages:
            found += (kind, _spelled(page))
    for chapter in chapters:
        _spell_keys(chapter.head, found)
        for scene in chapter.scenes:
            _spell_scene(scene, found)
    return sha256(_NEXT.join(found).encode()).hexdigest()


def _spell_scene(scene: ScenePage, found: list[str]) -> None:
    _spell_keys(scene.page, found)
    found += ["before", *(_folded(text.text) for text in scene.before)]
    found += ["after", *(_folded(text.text) for text in scene.after)]
    for id, choice in scene.choices:
        found.append(id)
        _spell_keys(choice, found)


def _spell_keys(page: Keyed, found: list[str]) -> None:
    for name, (_, value) in sorted(page.pairs.items()):
        if name != "choices":
            found.append(name)
            found.append(_folded(value.text) if type(value) is Scalar else _spelled(value))


def _spelled(node: Node) -> str:
    if isinstance(node, Scalar):
        return _folded(node.text)
    if isinstance(node, Keyed):
        parts = [f"{name}{_PART}{_spelled(value)}" for name, (_, value) in node]
    else:
        parts = [_spelled(item) for item in node.items]
    return f"({_PART.join(parts)})"


def _folded(text: str) -> str:
    """Text as it reads, whatever the length of its lines; documents keep theirs."""
    if "\n" not in text or ">" in text:
        return text.strip()
    return "\n".join([" ".join(part.split()) for part in text.split("\n\n")])
