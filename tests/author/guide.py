"""The author's guide as its blocks: the files that they build, and the keys that stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from game.reading.kinds import inside, prose_keys_of, sheet_of
from game.reading.nodes import Keyed, Listed, Node
from game.reading.pages import pages
from game.reading.renderings import FOLDER, Tongues
from game.reading.report import Report
from game.reading.schema import CHOICE, JOTTED, SHEETS
from game.reading.sheet import Key, Sheet

TONGUES = Tongues("ru", "en")
ASIDE = ("mine", "extra", "more")  # the folders beside the guide's own story
_GUIDE = Path(__file__).parents[2] / "story" / "README.md"
_BLOCK = re.compile(r"^```(\w+)\n(?:# file: (\S+)\n)?(.*?)^```$", re.MULTILINE | re.DOTALL)
_PAGE = "scene: one\n"
_CHOICES = f"{_PAGE}choices:\n  one:\n"
# The blocks that show a part of a file begin so, and the rest of one stands above them.
PARTS = {
    "  second-night:": ("board.yaml", "rules:\n"),
    "choices:": ("one.yaml", _PAGE),
    "    say:": (f"{FOLDER}/one.yaml", _CHOICES),
}


def guide() -> str:
    """The guide's text."""
    return _GUIDE.read_text("utf-8")


def files() -> dict[str, str]:
    """The files that the guide builds, by name; none stands in it twice."""
    found = [
        (name, text) for kind, name, text in _BLOCK.findall(guide()) if name and kind == "yaml"
    ]
    assert len(dict(found)) == len(found)
    return dict(found)


def parts() -> list[str]:
    """The blocks of YAML that are a part of a file."""
    return [text for kind, name, text in _BLOCK.findall(guide()) if kind == "yaml" and not name]


def part(beginning: str) -> str:
    """The one part that begins so."""
    (found,) = (text for text in parts() if text.startswith(beginning))
    return found


def printed(beginning: str) -> str:
    """What a command prints in the guide, by how it begins."""
    (found,) = (
        text for kind, _, text in _BLOCK.findall(guide())
        if kind == "text" and text.startswith(beginning)
    )  # fmt: skip
    return found


def commands() -> list[str]:
    """Every call of the game, in a line of its own or among words."""
    lone = re.findall(r"^ten-past-two (.+)$", guide(), re.MULTILINE)
    words = re.findall(r"`ten-past-two ([^`]+)`", guide())
    return [" ".join(each.split()) for each in (*lone, *words)]


def edit() -> tuple[str, str]:
    """The file that the guide edits, and the edit."""
    ((name, text),) = (
        (name, text) for kind, name, text in _BLOCK.findall(guide()) if kind == "diff"
    )
    return name, text


def unpack(folder: Path) -> None:
    """Write the guide's files: its own story into `story`, what lies beside it by its name."""
    for name, text in files().items():
        path = folder / ("" if name.startswith(ASIDE) else "story") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def keys() -> set[tuple[str, str]]:
    """Every key that stands in the guide, behind the name of its sheet; "" for an author's name."""
    texts = [(name.removeprefix("mine/").removeprefix("extra/"), t) for name, t in files().items()]
    for text in parts():
        ((file, above),) = (PARTS[start] for start in PARTS if text.startswith(start))
        texts.append((file, above + text))
    return {key for file, text in texts for key in _keys_of(file, text)}


def _keys_of(file: str, text: str) -> Iterator[tuple[str, str]]:
    report = Report()
    is_told = file.startswith(FOLDER)
    prose = TONGUES.prose_keys if is_told else prose_keys_of(file)
    for page in pages(file, text, prose, report):
        assert isinstance(page, Keyed)
        if is_told:
            yield from _told(page)
        else:
            sheet = sheet_of(file, page.pairs)
            assert sheet is not None, file
            yield from _keys(page, sheet)
    assert report.in_file_order() == ()


def _keys(node: Keyed, sheet: Sheet) -> Iterator[tuple[str, str]]:
    for name, pair in node:
        row = sheet.key(name)
        assert row is not None, f"{sheet.name}: {name}"
        yield sheet.name, row.name
        yield from _under(row, pair.value)


def _under(row: Key, node: Node) -> Iterator[tuple[str, str]]:
    if isinstance(node, Keyed):
        sheet = inside(row)
        assert sheet is not None, row.name
        yield from _keys(node, sheet)
    elif isinstance(node, Listed):
        sheet = JOTTED if row.each == CHOICE.name else SHEETS.get(row.each)
        for item in node.items:
            if isinstance(item, Keyed) and sheet is not None:
                yield from _keys(item, sheet)


def _told(node: Keyed) -> Iterator[tuple[str, str]]:
    """The keys of the entries of a language: they lie wherever one has a print."""
    for name, pair in node:
        if "of" in node.pairs:
            yield "translation", name
        elif isinstance(pair.value, Keyed):
            yield from _told(pair.value)
