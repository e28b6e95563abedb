"""`translate` as somebody types it: what it prints and writes, and with which code it leaves."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from game.__main__ import main
from game.author.pseudo import pseudo
from game.keeping.places import HOME
from tests.headless.folder import story_folder

FRENCH = "fates/languages/fr/night/1-noon/girl.yaml"


@pytest.fixture(autouse=True)
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small story, stood beside."""
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return story_folder(tmp_path, "fates")


def test_it_makes_the_files_of_a_language_and_leaves_them_alone_the_next_time(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["translate", "fr", "fates"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert FRENCH in printed
    assert printed[-1] == "fr: 0 of 23 texts told, 0 of them to be looked at again"
    assert "scene: desk\n" in Path(FRENCH).read_text("utf-8")
    assert main(["translate", "fr", "fates"]) == 0
    assert capsys.readouterr().out.splitlines() == printed[-1:]


def test_what_was_written_is_kept_and_what_changed_is_shown(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["translate", "fr", "fates"])
    path, page = Path(FRENCH), story / "night/1-noon/girl.yaml"
    text = path.read_text("utf-8").replace(
        "en: Along the river\n      fr:", "en: Along the river\n      fr: Le long du fleuve"
    )
    path.write_text(text, "utf-8")
    page.write_text(page.read_text("utf-8").replace("Along the river", "By the river"), "utf-8")
    capsys.readouterr()
    assert main(["translate", "fr", "fates"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        FRENCH, "fr: 1 of 23 texts told, 1 of them to be looked at again",
    ]  # fmt: skip
    assert (
        "      was: Along the river\n      en: By the river\n      fr: Le long du fleuve\n"
        in path.read_text("utf-8")
    )


def test_line_ends_stay_as_the_system_of_the_translator_has_them(story: Path) -> None:
    main(["translate", "fr", "fates"])
    path, page = Path(FRENCH), story / "night/1-noon/girl.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    page.write_text(page.read_text("utf-8").replace("Along the river", "By the river"), "utf-8")
    assert main(["translate", "fr", "fates"]) == 0
    assert path.read_bytes().count(b"\r\n") == path.read_bytes().count(b"\n") > 20


def test_an_overlay_is_told_in_its_own_folder_and_the_story_is_left_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("more").mkdir()
    Path("more/page.yaml").write_text("extend: hall\nafter: A bell rings.\n", "utf-8")
    assert main(["translate", "fr", "--overlay", "more"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "more/languages/fr/page.yaml", "fr: 0 of 1 texts told, 0 of them to be looked at again",
    ]  # fmt: skip
    assert not Path("fates/languages").exists()


def test_the_language_that_nobody_speaks_is_told_at_once_and_played(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["translate", "qps", "fates"]) == 0
    assert "qps: 23 of 23 texts told, 0 of them" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.StringIO("\n\nquit\n"))
    assert main(["play", "fates", "--text", "--language", "qps"]) == 0
    assert f" 1. {pseudo('Along the river')}\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (["en", "fates"], "'en' is the story's own language"),
        (["French", "fates"], "'French' is no code of a language, such as `ru` or `pt-br`"),
        (["fr"], "there is no story.yaml here; name the story's folder"),
        (["fr", "fates", "--overlay", "gone"], "there is no overlay folder 'gone'"),
    ],
)
def test_wrong_use_says_why(
    line: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["translate", *line]) == 2
    assert capsys.readouterr().err == f"ten-past-two: {message}\n"


def test_a_file_that_cannot_be_read_stops_it_before_anything_is_written(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["translate", "fr", "fates"])
    Path("fates/languages/fr/story.yaml").unlink()
    Path(FRENCH).write_text("scene: hall\n\ttext:\n", "utf-8")
    capsys.readouterr()
    assert main(["translate", "fr", "fates"]) == 2
    problems, reason = capsys.readouterr().err.rsplit("\n", 2)[0:2]
    assert f"{FRENCH}:2:1  S009 tab" in problems
    assert reason == (
        "ten-past-two: 'languages/fr/night/1-noon/girl.yaml' cannot be read, so nothing was written"
    )
    assert not Path("fates/languages/fr/story.yaml").exists()
