"""Saves are told once their editor has done with them, however it writes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from watchfiles import Change

from game.author.watch import Changes, concerns, saves, settled

A, B = Path("/s/a.yaml"), Path("/s/b.yaml")


def batch(*paths: Path) -> Changes:
    return {(Change.modified, str(path)) for path in paths}


def test_a_whole_file_is_told_at_once() -> None:
    told = settled([batch(A), set(), batch(A, B)], lambda path: True)
    assert list(told) == [frozenset({A}), frozenset({A, B})]


def test_a_file_that_is_gone_for_a_moment_is_waited_for() -> None:
    whole = iter([False, True])
    told = settled([batch(A), batch(A), set()], lambda path: next(whole))
    assert list(told) == [frozenset({A})]


def test_a_file_that_stays_away_is_told_in_the_end() -> None:
    told = settled([batch(A), set(), set()], lambda path: False)
    assert list(told) == [frozenset({A})]


@pytest.mark.parametrize(
    ("name", "is_ours"),
    [
        ("night/1-noon/girl.yaml", True),
        ("night/1-noon", True),
        ("board.yml", True),
        ("board.yaml~", False),
        ("board.yaml.new", False),
        (".board.yaml.swp", False),
        (".git/index", False),
        ("playthroughs/a.transcript.txt", False),
    ],
)
def test_what_concerns_a_story(name: str, is_ours: bool) -> None:
    assert concerns(Path("/s/mine") / name, [Path("/s/mine")]) is is_ours


def test_a_story_in_a_hidden_folder_is_watched_too() -> None:
    assert concerns(Path("/home/.stories/mine/board.yaml"), [Path("/home/.stories/mine")])


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[tuple[Path, Iterator[frozenset[Path]]]]:
    folder, stop = tmp_path / "mine", Event()
    folder.mkdir()
    (folder / "a.yaml").write_text("one", "utf-8")
    told = saves([folder], stop)
    assert next(told) == frozenset(), "first, that the watch stands"
    yield folder, told
    stop.set()
    assert list(told) == [], "once stopped it ends"


def by_rename(path: Path) -> None:
    beside = path.with_name("a.yaml.new")
    beside.write_text("two", "utf-8")
    beside.replace(path)


def by_moving_the_old_one_away(path: Path) -> None:
    path.rename(path.with_name("a.yaml~"))
    path.write_text("two", "utf-8")


def in_place(path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        for letter in "two":
            file.write(letter)
            file.flush()


def away(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("save", [by_rename, by_moving_the_old_one_away, in_place, away])
def test_every_way_to_save_is_told_once(
    watched: tuple[Path, Iterator[frozenset[Path]]], save: Callable[[Path], None]
) -> None:
    folder, told = watched
    save(folder / "a.yaml")
    assert next(told) == {folder / "a.yaml"}


def test_a_new_file_in_a_new_folder_is_told(
    watched: tuple[Path, Iterator[frozenset[Path]]],
) -> None:
    folder, told = watched
    (folder / "night").mkdir()
    (folder / "night" / "b.yaml").write_text("new", "utf-8")
    found: set[Path] = set()
    while folder / "night" / "b.yaml" not in found:
        found |= next(told)
    assert found <= {folder / "night", folder / "night" / "b.yaml"}
