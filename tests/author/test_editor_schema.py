"""The schema for editors takes every story that the reader takes, and marks what is wrong in form.

The files are read twice for it: with every scalar as text, as the reader has them, and with the
types of YAML 1.2, as an editor has them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

import game.author
from game.author.editor_schema import schema
from game.author.explain import page_of
from game.model.code import Code
from game.model.codes import CODES
from game.reading.schema import JOTTED, SHEETS
from game.reading.sheet import Sheet
from tests.author.messy import MESSY
from tests.author.staged import CHAPTER
from tests.reading.bundles import unpack
from tests.tiny import files_of

ROOT = Path(__file__).parents[2]
TEMPLATES = Path(game.author.__file__).parent / "templates"
SHIPPED = sorted((ROOT / "story").rglob("*.yaml"))
STORIES = sorted((ROOT / "tests" / "stories").glob("*.yaml"))
WHOLE = Draft202012Validator(schema())

# What is wrong in form with the example of each of these pages, the schema finds too.
FORM = (
    "unknown-key", "missing-key", "text-starts-with-sign", "wrong-shape", "unknown-format",
    "unknown-page", "bad-id", "empty-value", "not-one-of", "not-a-number", "bad-hour", "bad-domain",
    "too-many-problems", "bad-way", "ways-without-else", "ending-with-choices",
    "locked-without-needs", "two-steps-incomplete", "draw-and-call", "pool-key-without-pool",
    "bad-rule", "unknown-step",
)  # fmt: skip
# Bytes, sizes and languages are no matter of a page's keys.
OTHER = re.compile(r"^# (?:bytes|large|many|folder|link|gone|nothing)\b|^# file: languages/", re.M)


def as_text(text: str) -> Iterable[object]:
    return yaml.load_all(text, yaml.BaseLoader)


def as_an_editor_has_it(text: str) -> Iterable[object]:
    return YAML(typ="safe", pure=True).load_all(text)


BOTH_WAYS = pytest.mark.parametrize("load", [as_text, as_an_editor_has_it])
Load = Callable[[str], Iterable[object]]


def json_of(value: object) -> object:
    """A value of YAML as JSON has it: every key is text there."""
    if isinstance(value, dict):
        return {str(key).lower() if isinstance(key, bool) else str(key): json_of(inner)
                for key, inner in value.items()}  # fmt: skip
    return [json_of(item) for item in value] if isinstance(value, list) else value


def faults(text: str, load: Load) -> list[str]:
    """What the schema has against the pages of a file."""
    return [
        f"{'.'.join(map(str, fault.absolute_path))}: {fault.message}"
        for page in load(text)
        for fault in WHOLE.iter_errors(json_of(page))
    ]


def texts_of(example: str, folder: Path) -> Iterator[str]:
    """The texts of an example's own files, without the stage that it is put on."""
    unpack(example, folder, {}, CHAPTER)
    for path in sorted(folder.rglob("*.yaml")):
        yield path.read_text("utf-8")


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


@BOTH_WAYS
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_it_takes_the_shipped_story(path: Path, load: Load) -> None:
    assert faults(path.read_text("utf-8"), load) == []


@BOTH_WAYS
@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_it_takes_every_small_story(path: Path, load: Load) -> None:
    for file, text in files_of(path.read_text("utf-8")).items():
        if not file.startswith("languages/"):
            assert faults(text, load) == []


@BOTH_WAYS
def test_it_takes_what_new_hands_out(load: Load) -> None:
    for path in TEMPLATES.rglob("*.yaml"):
        text = path.read_text("utf-8").replace("NAME", "mine").replace("SCENE", "hall")
        assert faults(text, load) == []


@settings(deadline=None, max_examples=40)
@given(MESSY)
def test_it_takes_every_draft_that_can_be_read(files: dict[str, str]) -> None:
    for text in files.values():
        assert faults(text, as_an_editor_has_it) == []


@BOTH_WAYS
@pytest.mark.parametrize("code", CODES.values(), ids=list(CODES))
def test_it_takes_every_mended_example(code: Code, load: Load, tmp_path: Path) -> None:
    example = page_of(code).mended.text
    if not OTHER.search(example):
        assert [fault for text in texts_of(example, tmp_path) for fault in faults(text, load)] == []


@BOTH_WAYS
@pytest.mark.parametrize("name", FORM)
def test_it_refuses_what_is_wrong_in_form(name: str, load: Load, tmp_path: Path) -> None:
    code = next(code for code in CODES.values() if code.name == name)
    example = page_of(code).fault
    assert [fault for text in texts_of(example, tmp_path) for fault in faults(text, load)]


def test_it_says_where_and_what() -> None:
    page = "scene: hall\nat: half past six\ntext: |\n  T.\nchoices:\n  go:\n    sya: Go\nto: end\n"
    found = faults(page, as_text)
    assert [line.split(":")[0] for line in found] == ["at", "choices.go", "choices.go"]
    assert found[1:] == [
        "choices.go: Additional properties are not allowed ('sya' was unexpected)",
        "choices.go: 'say' is a required property",
    ]
    hour = schema()["$defs"]["scene"]["properties"]["at"]
    assert hour["patternErrorMessage"].startswith("An hour, such as 18:15")


@pytest.mark.parametrize("sheet", [*SHEETS.values(), JOTTED], ids=lambda sheet: sheet.name)
def test_every_key_has_its_sentence(sheet: Sheet) -> None:
    found = schema()["$defs"][sheet.name]
    rows = [*sheet.keys, *([sheet.others] if sheet.others is not None else [])]
    for said in (sheet.means, *(row.means for row in rows)):
        assert re.fullmatch(r"[A-Z`].*\.", said)
    shown = {**found["properties"], **found.get("patternProperties", {})}
    assert sorted(entry["description"] for entry in shown.values()) == sorted(
        row.means for row in sheet.keys
    )


def test_the_guides_setting_finds_every_file_of_a_story_and_no_translation() -> None:
    guide = (ROOT / "story" / "README.md").read_text("utf-8")
    (block,) = re.findall(r"^```json\n(.*?)^```$", guide, re.M | re.S)
    ((name, globs),) = json.loads(block)["yaml.schemas"].items()
    assert name == "./story.schema.json"
    patterns = [re.escape(glob).replace(r"\*\*", ".+").replace(r"\*", "[^/]+") for glob in globs]

    def is_found(file: str) -> bool:
        return any(re.fullmatch(pattern, f"mine/{file}") for pattern in patterns)

    for path in SHIPPED:
        file = path.relative_to(ROOT / "story").as_posix()
        assert is_found(file) != file.startswith("languages/")
    assert not is_found("languages/ru/board.yaml")


@BOTH_WAYS
def test_a_page_whose_own_key_is_misspelt_is_told_by_its_others(load: Load) -> None:
    scene = "sceen: lost\nat: 22:00\ntext: |\n  Nobody is here.\nto: end\n"
    chapter = "chaptre: day\nrole: girl\npart: noon\nstart: lost\n"
    for page, key, wrong in ((scene, "scene", "sceen"), (chapter, "chapter", "chaptre")):
        assert faults(page, load) == [
            f": Additional properties are not allowed ('{wrong}' was unexpected)",
            f": '{key}' is a required property",
        ]
