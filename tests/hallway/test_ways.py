"""A scene is entered as a player would come to it, where a way is known."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from game.__main__ import main
from game.keeping.places import HOME
from game.play.beat import Refused
from game.play.command import Begin, Choose
from game.play.rules import Rules
from game.play.session import Session
from game.ways import way_to
from tests.headless.folder import story_folder
from tests.tiny import STORIES, tiny


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)


def test_a_way_is_a_beginning_and_choices() -> None:
    assert way_to(tiny("fates"), "river") == (Begin(("girl",)), Choose("river"))


@pytest.mark.parametrize("name", sorted(path.stem for path in STORIES.glob("*.yaml")))
def test_every_way_leads_where_it_should(name: str) -> None:
    story = tiny(name)
    found = 0
    for scene in story.scenes:
        way = way_to(story, scene)
        if way is None:
            continue
        found += 1
        session = Session(Rules(story))
        met = set()
        for command in way:
            beats = session.send(command)
            assert not isinstance(beats[0], Refused), (scene, way)
            met |= {
                beat.scene for beat in beats if hasattr(beat, "hour") and hasattr(beat, "place")
            }
        assert scene in met
    assert found > len(story.scenes) // 2


def test_a_scene_in_the_terminal_has_its_past(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    story_folder(tmp_path, "ways")
    monkeypatch.setattr(sys, "stdin", io.StringIO("log\nquit\n"))
    assert main(["play", "ways", "--text", "--at", "canal", "--record", "ways/a.play.yaml"]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    before, log = captured.out.split("> log\n")
    assert "Press Enter to begin" not in before
    assert "\n> " in log, "the log has what was chosen on the way"
    assert "choose:" in (tmp_path / "ways" / "a.play.yaml").read_text("utf-8")
    assert main(["playtest", "ways/a.play.yaml"]) == 0


def test_a_scene_that_nobody_comes_to_is_begun_as_history_leaves_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = story_folder(tmp_path, "ways")
    page = folder / "night" / "1-noon" / "girl.yaml"
    text = page.read_text("utf-8")
    never = text.replace("canal: if way is left", "canal: if way is left and way is right")
    page.write_text(never, "utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO("quit\n"))
    assert main(["play", "ways", "--text", "--at", "canal"]) == 0
    captured = capsys.readouterr()
    assert captured.err == "no way to 'canal' is known: it stands as history left it\n"
