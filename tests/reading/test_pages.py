"""Pages of YAML as nodes: every trap gets its right reading or a message in a writer's words."""

from __future__ import annotations

import pytest
import yaml

from game.reading import composing
from game.reading.nodes import Keyed, Listed, Node, Scalar
from game.reading.pages import pages
from game.reading.report import Report
from game.reading.schema import PROSE_KEYS


def read(text: str) -> tuple[list[Node], list[str]]:
    report = Report()
    nodes = list(pages("page.yaml", text, PROSE_KEYS, report))
    return nodes, [str(problem) for problem in report.in_file_order()]


def plain(node: Node) -> object:
    match node:
        case Scalar():
            return node.text
        case Keyed():
            return {key: plain(pair.value) for key, pair in node}
        case Listed():
            return [plain(item) for item in node.items]


def one(text: str) -> object:
    nodes, problems = read(text)
    assert problems == []
    assert len(nodes) == 1
    return plain(nodes[0])


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def _each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composing, "_Parser", getattr(yaml, request.param))


@pytest.mark.usefixtures("_each_parser")
class TestReading:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("at: 12:30", "12:30"),
            ("once: no", "no"),
            ("at: 1917-10-25", "1917-10-25"),
            ("n: 010", "010"),
            ("n: 1e3", "1e3"),
            ("n: ~", "~"),
            ("n: null", "null"),
            ("n: -1", "-1"),
            ("say: It's late", "It's late"),
            ('say: "Call a cadet out for me."', '"Call a cadet out for me."'),
            ('say: "Hello."   # spoken', '"Hello."'),
            ("needs: slack >= 1      # shown, struck through", "slack >= 1"),
            ("say: He paid 3# for it", "He paid 3# for it"),
            ("say: Ring number:30", "Ring number:30"),
            ("text: |\n  { [ * & @ % ! ` # : \"x\" 'y'\n", "{ [ * & @ % ! ` # : \"x\" 'y'\n"),
            ("text: |\n  say: Number: please # he said\n", "say: Number: please # he said\n"),
        ],
    )
    def test_every_scalar_is_the_text_that_was_typed(self, text: str, expected: str) -> None:
        assert list(one(text).values()) == [expected]  # type: ignore[attr-defined]

    @pytest.mark.parametrize(
        ("line", "column", "name"),
        [
            ("say: It's late # he said", 16, "text-cut"),
            ('say: "Yes," he says.', 6, "text-starts-with-quote"),
            ('say: "Yes," he says. "Go."', 6, "text-starts-with-quote"),
            ("say: 'Tis cold", 6, "text-starts-with-quote"),
            ("say: 'Cold'", 6, "stray-quotes"),
            ("say: {slack >= 1: Go | Stay}", 6, "text-starts-with-sign"),
            ("say: [Staff] rings", 6, "text-starts-with-sign"),
            ("say: *Now* go", 6, "text-starts-with-sign"),
            ("say: &c.", 6, "text-starts-with-sign"),
            ("say: @gleb", 6, "text-starts-with-sign"),
            ("say: % of them", 6, "text-starts-with-sign"),
            ("say: !Halt", 6, "text-starts-with-sign"),
            ("say: `Go`", 6, "text-starts-with-sign"),
            ("say: - Go", 6, "text-starts-with-sign"),
            ("say: ? Go", 6, "text-starts-with-sign"),
            ("say: Number: please", 12, "colon-in-text"),
            ("say: Listen:", 12, "colon-in-text"),
            ("text: >", 7, "folded-text"),
            ("at: &a 12:30", 5, "yaml-reference"),
            ("at: *a", 5, "yaml-reference"),
            ("at: !!str 12:30", 5, "yaml-tag"),
            ("say:\tGo", 5, "tab"),
        ],
    )
    def test_a_trap_is_pointed_at_and_the_page_is_still_read(
        self, line: str, column: int, name: str
    ) -> None:
        nodes, problems = read(f"scene: hall\n{line}\nto: end\n")
        assert len(problems) == 1
        assert problems[0].startswith(f"page.yaml:2:{column}  ")
        assert f" {name}  " in problems[0]
        page = plain(nodes[0])
        assert isinstance(page, dict) and page["to"] == "end"
        told = line.split(":", 1)[1].strip()
        if name.startswith("text-starts") or name == "colon-in-text":
            assert list(page.values())[1] == told

    def test_a_comment_behind_a_key_may_say_anything(self) -> None:
        text = "choices:   # of her: two, {one} a day\n  go:\n    say: Go\nto: end\n"
        assert one(text) == {"choices": {"go": {"say": "Go"}}, "to": "end"}

    def test_two_equal_keys_are_reported_and_the_first_is_kept(self) -> None:
        nodes, problems = read("scene: hall\nscene: yard\n")
        assert plain(nodes[0]) == {"scene": "hall"}
        assert problems == [
            "page.yaml:2:1  S010 duplicate-key  'scene' stands here a second time; "
            "the first is on line 1. Keep one of them."
        ]


def test_a_page_that_cannot_be_read_is_reported_alone() -> None:
    text = "a: 1\n---\nb: |\n  x\n c: 2\n---\nd: 3\nd: 4\n"
    nodes, problems = read(text)
    assert [problem.split("  ")[0] for problem in problems] == ["page.yaml:5:2", "page.yaml:8:1"]
    assert [plain(node) for node in nodes if isinstance(node, Keyed) and node.is_whole] == [
        {"a": "1"}, {"d": "3"},
    ]  # fmt: skip


def test_an_unreadable_page_still_says_whose_it_is() -> None:
    nodes, _ = read("scene: hall\nchoices:\n  go:\n    say: Go\n  wait:\n   to: x\n  - y\n")
    page = nodes[0]
    assert isinstance(page, Keyed) and not page.is_whole
    assert plain(page) == {"scene": "hall", "choices": {"go": {}, "wait": {}}}


def test_pages_are_turned_at_the_margin_only() -> None:
    nodes, problems = read("a: |\n  one\n\n  ---\n\n  two\n--- # next\nb: 2\n---\n")
    assert problems == []
    assert [plain(node) for node in nodes] == [{"a": "one\n\n---\n\ntwo\n"}, {"b": "2"}]


def test_nodes_know_their_lines_and_columns() -> None:
    nodes, _ = read("# head\na: 1\n---\n\nb:\n  c: 2\n")
    page = nodes[1]
    assert isinstance(page, Keyed)
    inner = page.get("b")
    assert isinstance(inner, Keyed)
    assert str(inner.pairs["c"].key.mark) == "page.yaml:6:3"
    assert str(inner.pairs["c"].value.mark) == "page.yaml:6:6"


def test_a_place_inside_text_is_found_whatever_its_shape() -> None:
    nodes, _ = read("a: |\n\n    one\n\n    two x\nb: one\n   two x\nc: one x\n")
    page = nodes[0]
    assert isinstance(page, Keyed)
    marks = []
    for key in "abc":
        node = page.get(key)
        assert isinstance(node, Scalar)
        marks.append(str(node.mark_at(node.text.index("x"))))
    assert marks == ["page.yaml:5:9", "page.yaml:7:8", "page.yaml:8:8"]


@pytest.mark.usefixtures("_each_parser")
def test_a_spoken_line_is_whole_after_letters_of_other_alphabets() -> None:
    text = 'a: дом\nb: 🔔 éé\nsay: "Морская, 22."\nn: 1 # a comment\n'
    page = one(text)
    assert isinstance(page, dict) and page["say"] == '"Морская, 22."'
