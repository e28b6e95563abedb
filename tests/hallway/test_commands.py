"""The command line as somebody types it: what is printed, and with which exit code it leaves."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from game.__main__ import main
from game.keeping.places import HOME
from tests.headless.folder import story_folder


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)


def test_help_names_the_commands_the_exit_codes_and_the_overlay_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    printed = capsys.readouterr().out
    for word in ("play", "check", "playtest", "draw", "count", "new", "exit codes: 0"):
        assert word in printed
    assert str(tmp_path / "home" / "overlays") in printed


@pytest.mark.parametrize("line", [["dance"], ["play", "--moon"], ["new", "poem", "x"]])
def test_wrong_use_leaves_with_2(line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(line)
    assert left.value.code == 2
    assert "usage: ten-past-two" in capsys.readouterr().err


def test_a_folder_without_a_story_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "."]) == 2
    assert capsys.readouterr().err == (
        "ten-past-two: there is no story.yaml in '.', so it is no story's folder\n"
    )


def test_a_new_story_passes_check_and_playtest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "story", "mine"]) == 0
    assert main(["check", "mine", "--strict"]) == 0
    assert main(["playtest", "mine"]) == 0
    assert "0 errors, 0 warnings" in capsys.readouterr().out
    assert main(["new", "story", "mine"]) == 2


def test_check_prints_json_alone_and_leaves_with_1_where_problems_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = story_folder(tmp_path, "fates")
    page = folder / "night" / "1-noon" / "girl.yaml"
    page.write_text(page.read_text(encoding="utf-8").replace("to: river", "to: revir"), "utf-8")
    assert main(["check", "fates", "--json"]) == 1
    printed = json.loads(capsys.readouterr().out)
    assert printed.keys() == {"problems", "errors", "warnings"}
    problem = printed["problems"][0]
    assert problem.keys() >= {"code", "name", "severity", "file", "line", "column", "message"}
    assert (problem["file"], problem["line"]) == ("fates/night/1-noon/girl.yaml", 17)
    assert main(["count", "fates"]) == 2
    assert "the story in 'fates' cannot be read" in capsys.readouterr().err


def test_a_code_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", "unknown-scene"]) == 0
    by_name = capsys.readouterr().out
    assert by_name.startswith("S012 unknown-scene (error)\n") and "The check says:" in by_name
    assert main(["check", "--explain", "s012"]) == 0
    assert capsys.readouterr().out == by_name
    assert main(["check", "--explain"]) == 0
    assert "S012  unknown-scene             error\n" in capsys.readouterr().out
    assert main(["check", "--explain", "orphan"]) == 2
    assert capsys.readouterr().err == (
        "ten-past-two: there is no code 'orphan'. Did you mean S091 orphan-scene?\n"
    )


def test_a_check_that_finds_something_names_the_page_of_its_first_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = story_folder(tmp_path, "fates")
    page = folder / "night" / "1-noon" / "girl.yaml"
    page.write_text(page.read_text(encoding="utf-8").replace("to: river", "to: revir"), "utf-8")
    assert main(["check", "fates"]) == 1
    *_, asked, counted = capsys.readouterr().out.splitlines()
    assert asked == "What a code means: ten-past-two check --explain S012"
    assert counted == "1 error, 0 warnings"


def test_draw_writes_the_map_that_the_file_asks_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story_folder(tmp_path, "fates")
    assert main(["draw", "fates"]) == 0
    assert capsys.readouterr().out == "test.html\n"
    assert (tmp_path / "test.html").read_text("utf-8").startswith("<!doctype html>\n")
    assert main(["draw", "fates", "-o", "fates/graph.twee"]) == 0
    written = (tmp_path / "fates" / "graph.twee").read_bytes()
    assert b":: StoryTitle\n" in written
    assert b"\r" not in written
    capsys.readouterr()
    assert main(["draw", "fates", "-o", "map.pdf"]) == 2
    assert capsys.readouterr().err == (
        "ten-past-two: nothing can be drawn in 'map.pdf': "
        "let its name end in .html, .svg, .dot, .mmd or .twee\n"
    )
    assert main(["draw", "fates", "-o", "nowhere/map.svg"]) == 2
    assert f"'{Path('nowhere/map.svg')}': No such file or directory" in capsys.readouterr().err


def test_draw_takes_overlays(tmp_path: Path) -> None:
    story_folder(tmp_path, "fates")
    more = tmp_path / "more"
    more.mkdir()
    (more / "tram.yaml").write_text(
        "extend: corner\nchoices:\n  tram:\n    say: Take the tram\n    to: river\n", "utf-8"
    )
    assert main(["draw", "fates", "--overlay", "more", "-o", "map.mmd"]) == 0
    assert "Take the tram" in (tmp_path / "map.mmd").read_text("utf-8")
    assert main(["draw", "fates", "--overlay", "moon", "-o", "map.mmd"]) == 2


def test_count_prints_its_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story_folder(tmp_path, "fates")
    assert main(["count", "fates", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert (printed["scenes"], printed["choices"], printed["endings"]) == (3, 2, 2)
    assert printed["standings"].keys() == {"documented", "disputed", "inferred", "invented"}
    assert printed["play_minutes"] == printed["roles"]["girl"]["play_minutes"]
    assert main(["count", "fates"]) == 0
    assert "scenes: 3\n" in capsys.readouterr().out


def test_playtest_takes_a_folder_or_a_file_or_dice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = story_folder(tmp_path, "fates")
    for paths in (["fates"], ["fates/playthroughs/fates.play.yaml"]):
        assert main(["playtest", *paths, "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["runs"] == 2
    assert main(["playtest", "fates", "--random", "30", "--seed", "2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["runs"] == 30
    assert main(["playtest", "fates", "--accept"]) == 0
    assert (folder / "playthroughs" / "fates.transcript.txt").is_file()
    assert main(["playtest", "moon"]) == 2
    assert main(["playtest", "fates", "--random", "3", "--roles", "moon"]) == 2


def test_playtest_leaves_with_1_where_a_run_fails(tmp_path: Path) -> None:
    story_folder(tmp_path, "fates", "run: wrong\nsteps:\n  - scene: desk\n")
    assert main(["playtest", "fates"]) == 1


def test_a_night_is_played_in_the_terminal_from_a_scene_with_what_is_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    story_folder(tmp_path, "variants")
    monkeypatch.setattr(sys, "stdin", io.StringIO("quit\n"))
    line = ["play", "variants", "--text", "--at", "hall", "--with", "coal=0", "--with", "lamp=lit"]
    assert main(line) == 0
    assert "The lamp is burning. The scuttle holds 0, the lamp is lit" in capsys.readouterr().out


def test_accepting_shows_the_difference_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = story_folder(tmp_path, "fates")
    assert main(["playtest", "fates", "--accept"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("--- fates/playthroughs/fates.transcript.txt\n+++ ")
    assert "fates.transcript.txt: written anew\n" in printed
    transcript = folder / "playthroughs" / "fates.transcript.txt"
    transcript.write_text(transcript.read_text("utf-8").replace("walk", "run"), "utf-8")
    assert main(["playtest", "fates", "--accept", "--json"]) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out)["passed"] == 2
    assert "\n+You walk home.\n" in captured.err
    assert main(["playtest", "fates", "--accept"]) == 0
    assert "+++" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "line", "typed"),
    [
        ("fates", [], "\n1\nquit\n"),
        ("variants", ["--at", "hall", "--with", "coal=0", "--with", "lamp=lit"], "1\nquit\n"),
        ("odds", ["--roles", "girl", "--seed", "0"], "\n1\n\n1\nquit\n"),
        ("pool", ["--seed", "12"], "\n1\n1\n1\nquit\n"),
    ],
)
def test_a_night_typed_in_the_terminal_is_a_run_that_playtest_passes(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    line: list[str],
    typed: str,
) -> None:
    story_folder(tmp_path, name)
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    run = f"{name}/playthroughs/by-hand.play.yaml"
    assert main(["play", name, "--text", *line, "--record", run]) == 0
    assert "choose:" in (tmp_path / run).read_text("utf-8")
    capsys.readouterr()
    assert main(["playtest", run, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["runs"], report["passed"]) == (1, 1)


@pytest.mark.parametrize(
    ("run", "sentence"),
    [
        (
            "fates/mine.yaml",
            "a recorded night is a file that ends in .play.yaml, and 'fates/mine.yaml' does not",
        ),
        (
            "fates/playthroughs/fates.play.yaml",
            "there is a 'fates/playthroughs/fates.play.yaml' already, "
            "and a recorded night writes over no file",
        ),
        (
            "mine.play.yaml",
            "'mine.play.yaml' lies outside 'fates', and playtest looks for a run's story above it",
        ),
    ],
)
def test_a_run_that_could_not_be_kept_or_played_again_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], run: str, sentence: str
) -> None:
    story_folder(tmp_path, "fates")
    assert main(["play", "fates", "--text", "--record", run]) == 2
    assert capsys.readouterr().err == f"ten-past-two: {sentence}\n"


@pytest.mark.parametrize("seed", ["-1", "1000000000", "x"])
def test_a_seed_is_a_number_that_a_run_can_keep(
    capsys: pytest.CaptureFixture[str], seed: str
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["play", f"--seed={seed}"])
    assert left.value.code == 2
    assert f"'{seed}' is not a whole number from 0 to 999999999" in capsys.readouterr().err


def test_an_overlay_adds_a_choice_in_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    story_folder(tmp_path, "fates")
    more = tmp_path / "more"
    more.mkdir()
    (more / "tram.yaml").write_text(
        "extend: corner\nchoices:\n  tram:\n    say: Take the tram\n    to: river\n", "utf-8"
    )
    monkeypatch.setattr(sys, "stdin", io.StringIO("\nquit\n"))
    assert main(["play", "fates", "--text", "--overlay", "more"]) == 0
    assert " 3. Take the tram\n" in capsys.readouterr().out
    own = tmp_path / "home" / "overlays"
    own.mkdir(parents=True)
    more.rename(own / "more")
    monkeypatch.setattr(sys, "stdin", io.StringIO("\nquit\n"))
    assert main(["play", "fates", "--text"]) == 0
    assert " 3. Take the tram\n" in capsys.readouterr().out
    assert main(["play", "fates", "--text", "--overlay", "moon"]) == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--at", "cornr"], "the story has no scene 'cornr'. Did you mean 'corner'?"),
        (["--roles", "boy"], "the story has no role 'boy'"),
        (["--with", "moon=1"], "the story has no variable 'moon'"),
        (["--with", "moon"], "'moon' sets nothing: write it as NAME=VALUE"),
    ],
)
def test_a_beginning_that_the_story_does_not_know_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    story_folder(tmp_path, "fates")
    assert main(["play", "fates", "--text", *arguments]) == 2
    assert capsys.readouterr().err == f"ten-past-two: {sentence}\n"


def test_a_value_outside_the_range_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story_folder(tmp_path, "variants")
    assert main(["play", "variants", "--text", "--with", "coal=9"]) == 2
    assert "'girl.coal' cannot be '9': it can be 0 to 2" in capsys.readouterr().err


def test_a_story_is_played_in_a_language_that_it_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    story = story_folder(tmp_path, "two-languages")
    monkeypatch.setattr("sys.stdin", io.StringIO("\n\nquit\n"))
    assert main(["play", str(story), "--text", "--language", "ru"]) == 0
    printed = capsys.readouterr().out
    assert "Девушка. Окно (с 12:00 до 13:00)" in printed
    assert "Линия гудит." in printed and "The line hums." not in printed


def test_a_language_that_nothing_is_told_in_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = story_folder(tmp_path, "two-languages")
    assert main(["play", str(story), "--text", "--language", "fr"]) == 2
    assert capsys.readouterr().err == (
        "ten-past-two: nothing here is told in 'fr'; choose en or ru\n"
    )


def test_check_and_count_tell_how_far_each_language_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = story_folder(tmp_path, "two-languages")
    main(["check", str(story)])
    assert (
        "two-languages/languages/ru/night/1-noon/girl.yaml:1:1  S240 translation-missing  1 of 14 "
        "texts is not yet told in 'ru': 'window.leave.say'. Until then they are told in 'en'."
    ) in capsys.readouterr().out
    assert main(["count", str(story), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["languages"]
    assert told == {"ru": {"texts": 40, "done": 32, "behind": 0, "missing": 8}}
