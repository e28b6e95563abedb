"""Putting a file in order changes how it looks: never what it says, and no comment is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from game.author.format import LeftAlone, put_in_order
from game.author.written import written
from game.model.problem import NOWHERE, Mark
from game.reading.kinds import prose_keys_of, sheet_of
from game.reading.library import read_texts
from game.reading.outline import Items, Leaf, Table
from game.reading.outlining import outlined
from game.reading.report import Report
from game.reading.scripts import scripts
from game.reading.sheet import Sheet
from tests.author.messy import IN_ORDER, MESSY, NIGHT, RUN

SHIPPED = Path(__file__).parents[2] / "story"
NOTE = re.compile(r"# note \d+: it's odd")
SLOW = settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])


def ordered(text: str, file: str = NIGHT) -> str:
    """The file in order; AssertionError with the reason when it was left alone."""
    found = put_in_order(file, text)
    assert isinstance(found, str), found
    return found


def without_marks(value: object) -> object:
    """A value of the model without the places it was read from; mappings keep their order."""
    if isinstance(value, Mark):
        return NOWHERE
    if is_dataclass(value) and not isinstance(value, type):
        return type(value).__name__, [
            (field.name, without_marks(getattr(value, field.name))) for field in fields(value)
        ]
    if isinstance(value, tuple | list):
        return [without_marks(item) for item in value]
    if hasattr(value, "items"):
        return [(key, without_marks(item)) for key, item in value.items()]
    return value


@SLOW
@given(MESSY)
def test_it_plays_as_it_did_and_once_in_order_stays_so(files: dict[str, str]) -> None:
    new = {file: ordered(text, file) for file, text in files.items()}
    assert {file: ordered(text, file) for file, text in new.items()} == new
    before, after = read_texts(files).story, read_texts(new).story
    assert before is not None
    assert after is not None
    assert after.fingerprint == before.fingerprint
    assert without_marks(after) == without_marks(before)
    runs = [scripts({RUN: told[RUN]}, before)[0] for told in (files, new)]
    assert runs[0]
    assert without_marks(runs[0]) == without_marks(runs[1])


@SLOW
@given(MESSY)
def test_every_comment_survives_and_stays_with_what_it_is_about(files: dict[str, str]) -> None:
    for file, text in files.items():
        new = ordered(text, file)
        assert sorted(notes(new)) == sorted(notes(text))
        assert homes(new, file) == homes(text, file)


@SLOW
@given(IN_ORDER)
def test_where_the_keys_are_in_order_already_so_are_the_comments(files: dict[str, str]) -> None:
    for file, text in files.items():
        assert notes(ordered(text, file)) == notes(text)


def notes(text: str) -> list[str]:
    """The comments of a file, and those that stand so deep that they are part of a text."""
    return NOTE.findall(" ".join(text.split()))


def homes(text: str, file: str) -> dict[str, tuple[object, ...]]:
    """What each comment stands at: the page and the keys that lead there."""
    found: dict[str, tuple[object, ...]] = {}
    for number, leaf in enumerate(outlined(file, text, prose_keys_of(file), Report())):
        found.update(dict.fromkeys(leaf.head, (number,)))
        if leaf.turn:
            found[leaf.turn.removeprefix("---").strip()] = (number, "turn")
        if leaf.body is not None:
            sheet = sheet_of(file, [entry.name for entry in leaf.body.entries])
            # A comment on the key that names a page is a comment on the page.
            first = sheet.keys[0].name if sheet is not None and sheet.keys else ""
            for note, home in _homes(leaf.body, (number,)):
                found[note] = (number,) if home == (number, first) else home
    return {note: home for note, home in found.items() if note}


def _homes(
    value: Table | Items, path: tuple[object, ...]
) -> Iterator[tuple[str, tuple[object, ...]]]:
    for place, entry in enumerate(value.entries):
        here = (*path, place if path[-1] in ("choices", "to") else entry.name)
        here = path if entry.name == "id" else here
        yield from ((note, here) for note in (*entry.lead, entry.after.strip()))
        if isinstance(entry.value, Table | Items):
            yield from _homes(entry.value, here)
    for note in value.tail:
        yield note, (*path, "tail")


@pytest.mark.parametrize("path", sorted(SHIPPED.rglob("*.yaml")), ids=lambda path: path.name)
def test_the_shipped_story_is_in_order(path: Path) -> None:
    text = path.read_text("utf-8")
    assert ordered(text, path.relative_to(SHIPPED).as_posix()) == text


@pytest.mark.parametrize("guide", ["README.md", "story/README.md"])
def test_the_examples_of_the_guides_are_in_order(guide: str) -> None:
    told = (SHIPPED.parent / guide).read_text("utf-8")
    examples = re.findall(r"^```yaml\n# (?:file: )?(\S+\.yaml)\n(.*?)^```$", told, re.M | re.S)
    assert examples
    for file, text in examples:
        assert ordered(text, file) == text


def test_a_file_that_would_not_say_the_same_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "scene: hall\n# why\ntext: |\n  The  hall.\nto: end\n"
    for lost, why in (
        ("hall.", "put in order, it would not say the same"),
        ("# why", "put in order, it would lose a comment"),
    ):

        def forgetful(pages: Iterable[tuple[Leaf, Sheet | None]], lost: str = lost) -> str:
            return written(pages).replace(lost, "")

        monkeypatch.setattr("game.author.format.written", forgetful)
        assert put_in_order(NIGHT, text) == LeftAlone(Mark(NIGHT, 1, 1), why)
