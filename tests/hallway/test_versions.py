"""Two versions of a story on the command line: `diff`, and `prove --against`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.__main__ import main
from game.keeping.places import HOME
from game.reading.page_words import printed
from tests.headless.folder import story_folder

PAGE = "night/1-noon/girl.yaml"


@pytest.fixture(autouse=True)
def _versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two versions of a story in `old` and `new`; the newer one has lost its way to the river."""
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    for name in ("old", "new"):
        story_folder(tmp_path, "fates").rename(tmp_path / name)
    page = tmp_path / "new" / PAGE
    page.write_text(page.read_text("utf-8").replace("to: river", "to: desk"), "utf-8")


def test_diff_names_what_is_worse_with_the_way_that_led_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["diff", "old", "new"]) == 1
    told = capsys.readouterr().out
    assert told.startswith("Could be reached, and no longer can\n")
    assert f"new/{PAGE}:" in told
    assert "scene river: nothing leads there any more\n        It could be so: As the girl" in told
    assert told.endswith("for the worse\n")


def test_diff_prints_json_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "old", "new", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told.keys() == {"old", "new", "changes", "worse"}
    assert told["worse"] == sum(change["worse"] for change in told["changes"]) > 0
    keys = {"kind", "subject", "why", "worse", "witness", "roles", "file", "line"}
    assert all(change.keys() == keys for change in told["changes"])


def test_two_copies_do_not_differ(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "old", "old"]) == 0
    assert capsys.readouterr().out == "1 to 1: 0 changes, 0 for the worse\n"
    assert main(["prove", "old", "--against", "old"]) == 0


def test_against_keeps_ways_of_the_older_version_that_play_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["prove", "new", "--against", "old", "--only", "P9", "--save-witnesses", "ways"]
    assert main(line) == 1
    made = sorted((tmp_path / "ways").iterdir())
    assert made
    for path in made:
        path.rename(tmp_path / "old" / path.name)
    assert main(["playtest", "old"]) == 0


def test_a_question_about_two_versions_needs_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", "new", "--only", "P8"]) == 2
    assert capsys.readouterr().err == (
        "ten-past-two: P8 is asked about two versions: --against OLD-STORY\n"
    )


def test_translations_that_fell_behind_are_told_by_both(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = "scene: corner\ntext:\n  of: {print}\n  en: The corner.\n  ru: |\n    Угол.\n"
    of = printed("The corner.")
    for name in ("old", "new"):
        path = tmp_path / name / "languages/ru" / PAGE
        path.parent.mkdir(parents=True)
        path.write_text(entry.format(print=of), "utf-8")
    page = tmp_path / "new" / PAGE
    page.write_text(page.read_text("utf-8").replace("The corner.", "The wet corner."), "utf-8")
    assert main(["diff", "old", "new", "--json"]) == 1
    changes = json.loads(capsys.readouterr().out)["changes"]
    why = "1 text is to be looked at: corner.text"
    assert ("behind", "language ru", why) in {(c["kind"], c["subject"], c["why"]) for c in changes}
    main(["prove", "new", "--against", "old"])
    assert f"    language ru: behind: {why}\n" in capsys.readouterr().out
