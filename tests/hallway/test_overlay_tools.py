"""An author's tools take an overlay as they take a story: its runs are found, played and kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.__main__ import main
from game.keeping.overlays import overlay_above
from tests.headless.test_plugin import run_pytest

PAGE = """\
extend: midnight-call
choices:
  hum:
    say: Hum into the wire until he answers
    event: cadets-families
    colour: yes
    text: |
      The clerk says that this is no hour for singing.
    to: here
"""
RUN = """\
run: hums
chapter: operator-before-light
steps:
  - choose: hum
  - read: no hour for singing
"""


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    (folder / "playthroughs").mkdir(parents=True)
    (folder / "hum.yaml").write_text(PAGE, "utf-8")
    (folder / "playthroughs" / "hums.play.yaml").write_text(RUN, "utf-8")
    return folder


def test_an_overlay_is_known_by_the_page_that_extends(overlay: Path) -> None:
    assert overlay_above(overlay) == overlay
    assert overlay_above(overlay / "playthroughs" / "hums.play.yaml") == overlay
    other = overlay.parent / "other"
    other.mkdir()
    assert overlay_above(other) is None
    (overlay / "story.yaml").write_text("story: mine\n", "utf-8")
    assert overlay_above(overlay) is None


def test_an_overlay_may_have_a_story_page_of_its_own(overlay: Path) -> None:
    (overlay / "story.yaml").write_text("roles:\n  cook:\n    name: Cook\n", "utf-8")
    assert overlay_above(overlay) == overlay
    assert main(["playtest", str(overlay)]) == 0


@pytest.mark.parametrize("how", ["folder", "file", "option"])
def test_playtest_plays_the_runs_of_an_overlay(
    overlay: Path, how: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run = overlay / "playthroughs" / "hums.play.yaml"
    named = {"folder": [str(overlay)], "file": [str(run)], "option": ["--overlay", str(overlay)]}
    assert main(["playtest", *named[how]]) == 0
    assert capsys.readouterr().out.startswith("1 played, 1 passed, 1 choices\n")


def test_accept_writes_beside_the_overlays_own_runs_alone(overlay: Path) -> None:
    assert main(["playtest", "--overlay", str(overlay), "--accept"]) == 0
    assert sorted(path.name for path in overlay.rglob("*")) == [
        "hum.yaml",
        "hums.play.yaml",
        "hums.transcript.txt",
        "playthroughs",
    ]


def test_an_overlay_without_runs_says_so(overlay: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (overlay / "playthroughs" / "hums.play.yaml").unlink()
    assert main(["playtest", str(overlay)]) == 2
    assert f"there are no playthrough files in {overlay}" in capsys.readouterr().err


def test_an_older_overlay_is_an_older_version(
    overlay: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    newer = tmp_path / "newer"
    newer.mkdir()
    (newer / "hum.yaml").write_text(PAGE.replace("  hum:", "  sing:"), "utf-8")
    main(["prove", "--overlay", str(newer), "--against", str(overlay), "--only", "P9"])
    assert "choice midnight-call.sing" in capsys.readouterr().out


def test_pytest_collects_the_runs_of_an_overlay(overlay: Path) -> None:
    assert "1 passed" in run_pytest(overlay.parent, "mine", "-q")


def test_a_broken_overlay_of_the_players_own_is_blamed_and_no_story(
    overlay: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    own = tmp_path / "home" / "overlays"
    own.mkdir(parents=True)
    overlay.rename(own / "mine")
    (own / "mine" / "hum.yaml").write_text(PAGE.replace("midnight-call", "midnigt-call"), "utf-8")
    monkeypatch.setenv("TEN_PAST_TWO_HOME", str(tmp_path / "home"))
    assert main(["play", "--text"]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == (
        f"ten-past-two: an overlay in '{own}' cannot be read; moved out of that folder, "
        "it keeps nobody from playing"
    )
