"""`fmt` as somebody types it: what it prints, what it writes, and with which code it leaves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.__main__ import main
from game.keeping.places import HOME
from tests.headless.folder import story_folder

PAGE = "night/1-noon/girl.yaml"


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A chapter of a small story, stood beside."""
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    story_folder(tmp_path, "fates")
    assert main(["fmt", "fates"]) == 0
    return tmp_path / "fates" / PAGE


def test_check_names_what_is_not_in_order_and_writes_nothing(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["fmt", "fates", "--check"]) == 0
    assert capsys.readouterr().out == "0 files not in order, 0 files left alone\n"
    messy = page.read_text("utf-8").replace("\n---\n", "\n\n\n---\n")
    page.write_text(messy, "utf-8")
    assert main(["fmt", "fates", "--check"]) == 1
    assert capsys.readouterr().out == (f"fates/{PAGE}\n1 file not in order, 0 files left alone\n")
    assert page.read_text("utf-8") == messy


def test_it_puts_files_in_order(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = page.read_text("utf-8")
    page.write_text(whole.replace("\n---\n", "\n\n\n---\n"), "utf-8")
    capsys.readouterr()
    assert main(["fmt", "fates"]) == 0
    assert capsys.readouterr().out == f"fates/{PAGE}\n1 file put in order, 0 files left alone\n"
    assert page.read_text("utf-8") == whole


def test_what_cannot_be_read_is_left_alone_with_the_checks_own_words(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = page.read_text("utf-8").replace("say: ", "say:\t", 1)
    page.write_text(broken, "utf-8")
    capsys.readouterr()
    assert main(["fmt", "fates"]) == 1
    told = capsys.readouterr().out
    assert main(["check", "fates"]) == 1
    assert told.splitlines()[0] in capsys.readouterr().out
    assert "S009 tab" in told
    assert told.splitlines()[-1] == "0 files put in order, 1 file left alone"
    assert page.read_text("utf-8") == broken


def test_what_could_not_be_kept_is_left_alone_and_said(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    style = page.parents[2] / "style.yaml"
    text = 'faults:\n  a:\n    says: A.\n    limit: 0\n    patterns:\n    - "one\n      two"\n'
    style.write_text(text, "utf-8")
    capsys.readouterr()
    assert main(["fmt", "fates"]) == 1
    assert capsys.readouterr().out == (
        "fates/style.yaml:6:7  left alone: a text in quote marks goes on over more than one line; "
        "put it on one line.\n0 files put in order, 1 file left alone\n"
    )
    assert style.read_text("utf-8") == text


def test_a_file_that_no_story_may_have_is_named(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (page.parent / "boy.yaml").write_bytes(b"\xff")
    capsys.readouterr()
    assert main(["fmt", "fates"]) == 1
    assert capsys.readouterr().out.startswith("fates/night/1-noon/boy.yaml:1:1  S001 not-text  ")


def test_an_overlay_named_alone_is_all_that_is_touched(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    extra = page.parents[3] / "extra"
    extra.mkdir()
    (extra / "a.yaml").write_text("text: T.\nextend: desk\n", "utf-8")
    capsys.readouterr()
    assert main(["fmt", "--overlay", "extra"]) == 0
    assert capsys.readouterr().out == "extra/a.yaml\n1 file put in order, 0 files left alone\n"
    assert (extra / "a.yaml").read_text("utf-8") == "extend: desk\ntext: T.\n"
    assert main(["fmt", "--overlay", "none"]) == 2
    assert main(["fmt", "extra"]) == 2


def test_a_file_saved_meanwhile_is_not_written_over(
    page: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(file: str, text: str) -> str:
        if file == PAGE:
            page.write_text("saved: meanwhile\n", "utf-8")
        return text + "\n"

    monkeypatch.setattr("game.author.format.put_in_order", slow)
    assert main(["fmt", "fates"]) == 2
    assert f"'fates/{PAGE}' was changed just now; ask again" in capsys.readouterr().err
    assert page.read_text("utf-8") == "saved: meanwhile\n"


def test_schema_is_printed_or_written(
    page: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    capsys.readouterr()
    assert main(["schema"]) == 0
    printed = capsys.readouterr().out
    assert json.loads(printed)["$defs"]["choice"]["properties"]["say"]["description"]
    assert main(["schema", "-o", "story.schema.json"]) == 0
    assert capsys.readouterr().out == "story.schema.json\n"
    assert (tmp_path / "story.schema.json").read_text("utf-8") == printed
    (tmp_path / "folder").mkdir()
    assert main(["schema", "-o", "folder"]) == 2
