"""The quick reader of everyday pages never disagrees with YAML's own parser."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from game.reading.composing import composed
from game.reading.everyday import everyday
from game.reading.nodes import Keyed, Listed, Node, Page, Scalar
from game.reading.pages import turned

SHIPPED = Path(__file__).parent.parent.parent / "story"


def flat(node: Node | None) -> object:
    """Everything that a node says, and where."""
    match node:
        case Scalar():
            return (node.text.rstrip("\n"), node.style, node.line, node.column)
        case Keyed():
            pairs = [(name, flat(key), flat(value)) for name, (key, value) in node]
            return (node.line, node.column, pairs)
        case Listed():
            return [flat(item) for item in node.items]
        case None:
            return None


def agrees(page: Page) -> bool:
    """Whether the page is an everyday one; then both readers must say the same of it."""
    quick = everyday(page)
    if quick is None:
        return False
    assert flat(quick) == flat(composed(page, page.text, []))
    return True


def test_most_pages_of_the_shipped_story_are_everyday_ones() -> None:
    found = [
        agrees(page)
        for path in sorted(SHIPPED.rglob("*.yaml"))
        for page in turned(path.name, path.read_text(encoding="utf-8"))
    ]
    assert sum(found) > len(found) / 2


INDENTS = st.sampled_from(["", "  ", "    ", "   "])
KEYS = st.sampled_from(["a", "b", "at ending", "c-1", "d", "10"])
VALUES = st.sampled_from([
    "", " |", " |", " x", " two words", ' "Spoken, she."', " x # cut", " x: y", " -1", " - x",
    " 'x'", ' "x" y', " {x}", " [x]", " *x", " >", " |2", " x:", "  x  ", " ~", ' "a\\"b"', " x#",
    " café", " —",
])  # fmt: skip
LINES = st.one_of(
    st.tuples(INDENTS, KEYS, VALUES).map(lambda line: f"{line[0]}{line[1]}:{line[2]}"),
    st.tuples(INDENTS, st.sampled_from(["words of prose", "# note", "x: y", "", " ", "- x"])).map(
        "".join
    ),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES, max_size=8))
def test_whatever_the_quick_reader_reads_yaml_reads_the_same(lines: list[str]) -> None:
    agrees(Page("page.yaml", 1, "\n".join(lines) + "\n"))
