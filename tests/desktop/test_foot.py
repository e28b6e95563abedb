"""The notes at the foot of a page: all of them, and the same numerals as in the text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.desktop.foot import MOST, Footnote, foot_on
from game.desktop.intent import NEXT, Action
from game.desktop.marks import Letters
from game.desktop.night import begun
from game.desktop.page import PageLayout, laid_out
from game.desktop.reading import Opened, Reading, answered
from game.desktop.screens.turned import page_of, turned
from game.desktop.sheet import sheet_at
from game.play.command import Begin
from tests.desktop.faces import SHAPER, USUAL, at_size
from tests.desktop.staged import night_rules, stage_in

FIRST = Footnote("By your own hand, about 18:15.", "3", "cause")
SECOND = Footnote("Sukhanov 1922; Rabinowitch 1976; Trotsky 1932 and others.", "8", "disputed")
THIRD = Footnote("Reed 1919.", "9", "documented")
NOTES = (FIRST, SECOND, THIRD)


def printed(notes: tuple[Footnote, ...], size: int, width: int, height: int) -> list[str]:
    scale = at_size(size, width, height)
    foot = foot_on(sheet_at(scale, "right"), notes, scale, SHAPER)
    words = [mark for mark in foot.marks if isinstance(mark, Letters)]
    assert all(foot.box.y <= each.baseline <= foot.box.bottom for each in words)
    return [each.text for each in words]


@pytest.mark.parametrize("window", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("size", [24, 30, 44])
def test_every_note_of_a_page_is_printed(size: int, window: tuple[int, int]) -> None:
    words = printed(NOTES, size, *window)
    assert [word for word in words if word in ("3", "8", "9")] == ["3", "8", "9"]
    for part in ("By", "Sukhanov", "Reed", "CAUSE", "DISPUTED", "DOCUMENTED"):
        assert part in words


def test_all_notes_begin_at_one_edge() -> None:
    notes = (replace(FIRST, numeral="9"), replace(SECOND, numeral="10"), THIRD)
    foot = foot_on(sheet_at(USUAL, "right"), notes, USUAL, SHAPER)
    words = [mark for mark in foot.marks if isinstance(mark, Letters)]
    edges = [mark.x for mark in words if mark.text in ("By", "Sukhanov", "Reed")]
    assert len(edges) == 3 and len(set(edges)) == 1


def test_what_finds_no_room_keeps_its_numeral_and_its_standing() -> None:
    words = printed((*NOTES, *NOTES, SECOND), 64, 1280, 720)
    standings = ["3", "CAUSE", "8", "DISPUTED", "9", "DOCUMENTED"]
    assert words[:12] == [*standings, *standings]
    assert "Reed" not in words and words.count("Sukhanov") == 1


@pytest.mark.parametrize("size", [24, 30, 64])
def test_the_foot_leaves_the_page_to_the_text(size: int) -> None:
    scale = at_size(size)
    sheet = sheet_at(scale, "right")
    foot = foot_on(sheet, NOTES * 4, scale, SHAPER)
    alone = foot_on(sheet, (THIRD,), scale, SHAPER)
    assert foot.box.h <= sheet.column.h * MOST + alone.box.h
    assert foot.box.bottom == pytest.approx(sheet.column.bottom + scale.px(8), abs=1)


def shipped(scene: str, tmp_path: Path) -> PageLayout:
    stage = stage_in(tmp_path)
    night = begun(night_rules(), Begin(scene=scene, alone=True))
    now = turned(night.turns[-1].entries)
    return laid_out(page_of(stage, night, now, recap=False, picture=""), USUAL, SHAPER)


def test_the_numerals_of_foot_and_text_agree(tmp_path: Path) -> None:
    layout = shipped("forty-one", tmp_path)
    marked = [link.text for link in layout.body.links if link.kind == "source"]
    assert [note.numeral for note in layout.page.notes] == marked == ["1", "2"]
    assert all(note.text and note.standing for note in layout.page.notes)


def test_a_mark_that_stands_twice_has_one_note(tmp_path: Path) -> None:
    layout = shipped("the-book", tmp_path)
    marked = [link.text for link in layout.body.links if link.kind == "source"]
    assert len(marked) == len(set(marked)) == len(layout.page.notes)


def test_every_numeral_opens_what_stands_behind_it(tmp_path: Path) -> None:
    layout = shipped("forty-one", tmp_path)
    reading, opened = Reading(), []
    for _ in layout.body.links:
        reading = answered(layout, reading, NEXT).reading
        wish = answered(layout, reading, Action("confirm")).wish
        opened += [wish.target] if isinstance(wish, Opened) and wish.kind == "source" else []
    assert opened == ["exchange-seized", "exchange-not-retaken"]
