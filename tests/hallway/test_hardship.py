"""A disk that is full or may not be written, a damaged save, a story that is not there or wrong."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game.__main__ import main
from game.keeping.places import HOME
from tests.headless.folder import story_folder

Types = Callable[..., str]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home for what the game keeps, in a folder with a story to play."""
    story_folder(tmp_path, "fates")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(HOME, "home")  # a short path, that no line of a sentence is broken in
    return Path("home")


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Types:
    """Plays the story in the terminal by typing lines; gives back what was printed, unbroken."""

    def typed(*lines: str) -> str:
        monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join([*lines, "quit", ""])))
        assert main(["play", "fates", "--text"]) == 0
        printed = capsys.readouterr()
        assert printed.err == ""
        assert printed.out.endswith("Good night.\n\n")
        return " ".join(printed.out.split())

    return typed


def full_disk(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_told_once_and_the_night_goes_on(
    home: Path, types: Types, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", full_disk)
    printed = types("", "stay")
    saves = home / "saves" / "test"
    assert (
        printed.count(
            f"The disk is full, so nothing could be kept in {saves}. Make room there and try again."
        )
        == 1
    )
    assert "You sit down again." in printed
    assert [path for path in home.rglob("*") if path.is_file()] == []


def test_a_home_that_may_not_be_written_is_told_once_and_again_when_a_save_is_asked_for(
    home: Path, types: Types, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(path: Path, *_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))

    monkeypatch.setattr(Path, "mkdir", forbidden)
    printed = types("", "save mine", "stay")
    told = (
        f"Nothing may be written in {home / 'saves' / 'test'}. Allow writing there, "
        "or name another folder in TEN_PAST_TWO_HOME."
    )
    assert printed.count(told) == 2
    assert "You sit down again." in printed


def test_a_home_that_is_a_file_is_told_with_the_reason(home: Path, types: Types) -> None:
    home.write_text("a file where a folder should be", "utf-8")
    printed = types("", "stay")
    assert printed.count(f"Nothing could be kept in {home / 'saves' / 'test'}: ") == 1
    assert "Put that right, or name another folder in TEN_PAST_TWO_HOME." in printed


def test_a_damaged_save_is_listed_and_the_others_load(home: Path, types: Types) -> None:
    types("", "save first", "save second")
    saves = home / "saves" / "test"
    (saves / "manual-first.json").write_bytes(b'{"format": 1')
    printed = types("", "saves", "load first", "load second", "stay")
    assert "manual-first: damaged, and cannot be loaded" in printed
    assert "It cannot be loaded: the save is damaged." in printed
    assert "You sit down again." in printed


def test_settings_and_records_that_cannot_be_read_stop_nobody(home: Path, types: Types) -> None:
    types("", "stay")
    for kept in (home / "settings.json", *(home / "records").iterdir()):
        kept.write_bytes(b"\xff\x00")
    assert "You sit down again." in types("", "stay")


@pytest.mark.parametrize(
    "line",
    [["check"], ["count"], ["play"], ["play", "--text"]],
    ids=lambda line: " ".join(line),
)
def test_a_story_that_is_not_there_is_wrong_use(
    home: Path, capsys: pytest.CaptureFixture[str], line: list[str]
) -> None:
    command, *options = line
    assert main([command, "moon", *options]) == 2
    assert capsys.readouterr() == (
        "",
        "ten-past-two: there is no story.yaml in 'moon', so it is no story's folder\n",
    )


def test_playthrough_files_that_are_not_there_are_wrong_use(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["playtest", "moon.play.yaml"]) == 2
    assert capsys.readouterr() == ("", "ten-past-two: there is no 'moon.play.yaml'\n")


@pytest.mark.parametrize(
    "line", [["play", "--text"], ["count"], ["playtest"]], ids=lambda line: line[0]
)
def test_a_story_with_errors_is_told_with_its_first_lines(
    home: Path, capsys: pytest.CaptureFixture[str], line: list[str]
) -> None:
    page = Path("fates") / "night" / "1-noon" / "girl.yaml"
    page.write_text(page.read_text("utf-8").replace("to: river", "to: rivr"), "utf-8")
    command, *options = line
    assert main([command, "fates", *options]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.splitlines()[0].startswith(
        "fates/night/1-noon/girl.yaml:17:9  S012 unknown-scene  choice 'river' leads to 'rivr'"
    )
    assert printed.err.endswith("\nten-past-two: the story in 'fates' cannot be read\n")


def test_files_to_start_from_are_not_made_on_a_full_disk(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, *_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    monkeypatch.setattr(Path, "write_text", full)
    assert main(["new", "story", "mine"]) == 2
    told = f"ten-past-two: '{Path('mine') / 'board.yaml'}': {os.strerror(errno.ENOSPC)}\n"
    assert capsys.readouterr() == ("", told)


@pytest.mark.parametrize("line", [["--jobs", "0"], ["--random", "-3"], ["--random", "many"]])
def test_a_number_that_counts_nothing_is_wrong_use(
    home: Path, capsys: pytest.CaptureFixture[str], line: list[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["playtest", "fates", *line])
    assert left.value.code == 2
    assert f"'{line[1]}' is not a whole number above nought\n" in capsys.readouterr().err


def test_an_overlay_that_is_not_there_is_told_before_a_window_opens(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["play", "fates", "--overlay", "moon"]) == 2
    assert capsys.readouterr().err == "ten-past-two: there is no overlay folder 'moon'\n"
