"""Every key of every page has an example in the author's guide, in a block that is executed."""

from __future__ import annotations

import pytest

from game.reading.schema import JOTTED, SHEETS
from game.reading.sheet import Sheet
from tests.author.guide import PARTS, TONGUES, files, keys, parts

# A choice jotted down or extended has the keys of a choice, and an extended page those of a scene.
KIN = {"jotted": "choice", "change": "choice", "extend": "scene"}
ALL = (*SHEETS.values(), JOTTED)


def lacking(sheet: Sheet, shown: set[tuple[str, str]]) -> list[str]:
    """The keys of a sheet that stand nowhere in the guide."""
    names = [*sheet.names, *([""] if sheet.others else [])]
    kin = KIN.get(sheet.name, sheet.name)
    return [name for name in names if not {(sheet.name, name), (kin, name)} & shown]


@pytest.mark.parametrize("sheet", ALL, ids=[sheet.name for sheet in ALL])
def test_every_key_of_a_page_has_an_example(sheet: Sheet) -> None:
    assert lacking(sheet, keys()) == []


def test_every_key_of_a_translation_has_an_example() -> None:
    assert {name for sheet, name in keys() if sheet == "translation"} == set(TONGUES.sheet.names)


def test_a_key_without_an_example_is_named() -> None:
    fewer = keys() - {("choice", "settles"), ("extend", "before")}
    assert lacking(SHEETS["choice"], fewer) == ["settles"]
    assert lacking(SHEETS["extend"], fewer) == ["before"]


def test_every_block_is_a_file_or_a_part_that_a_test_executes() -> None:
    assert all(text.startswith(tuple(PARTS)) for text in parts())
    assert len(parts()) == 4


@pytest.mark.parametrize("kind", ["fixed", "elastic", "free"])
def test_every_kind_of_event_has_an_example(kind: str) -> None:
    assert f"  kind: {kind}\n" in files()["record/events.yaml"]
