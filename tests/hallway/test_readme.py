"""The README's own example and commands do what it says they do."""

from __future__ import annotations

import io
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import pygame
import pytest
import yaml

from game.__main__ import main
from game.cli import HELP
from game.keeping.places import HOME

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text("utf-8")


@dataclass(frozen=True)
class Branch:
    """The README's overlay: the scene it adds to, its choice's id, label and text."""

    scene: str
    choice: str
    label: str
    text: str


@pytest.fixture
def branch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Branch:
    """The README's overlay, written where it says."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    (block,) = re.findall(r"```yaml\n# (\S+)\n(.*?)```", README, re.DOTALL)
    path = tmp_path / block[0]
    path.parent.mkdir()
    path.write_text(block[1], "utf-8")
    page = yaml.safe_load(block[1])
    ((choice, keys),) = page["choices"].items()
    return Branch(page["extend"], choice, keys["say"], keys["text"].strip())


def test_the_branch_passes_the_check_and_stands_in_the_terminal(
    branch: Branch, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["check", "--overlay", "mine", "--json"])
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert [one["message"] for one in problems if "mine/" in one["file"]] == []
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"\n{branch.label}\nquit\n"))
    assert main(["play", "--text", "--overlay", "mine"]) == 0
    printed = capsys.readouterr().out
    assert f". {branch.label}\n" in printed
    assert branch.text in " ".join(printed.split())


def test_the_branch_is_walked_by_dice(branch: Branch, capsys: pytest.CaptureFixture[str]) -> None:
    line = ["playtest", "--random", "60", "--seed", "1", "--overlay", "mine", "--json"]
    assert main(line) == 0
    never_seen = json.loads(capsys.readouterr().out)["never_seen"]["choices"]
    assert f"{branch.scene}.{branch.choice}" not in never_seen


@pytest.mark.usefixtures("dummy_screen")
def test_the_branch_stands_in_the_window(branch: Branch, monkeypatch: pytest.MonkeyPatch) -> None:
    from game.desktop.app import App
    from game.desktop.screens.reader import ReaderScreen

    seen: list[str] = []

    def look(app: App, seconds: float) -> None:
        screen = app.stack[-1][0]
        assert isinstance(screen, ReaderScreen)
        seen.append(screen.said)
        pygame.event.post(pygame.event.Event(pygame.QUIT))
        turn(app, seconds)

    turn = App.turn
    monkeypatch.setattr(App, "turn", look)
    assert main(["play", "--overlay", "mine", "--at", branch.scene]) == 0
    assert f". {branch.label}" in seen[0]


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert links
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


def test_the_table_of_commands_names_them_all() -> None:
    named = set(re.findall(r"^\| `ten-past-two ([a-z]+)", README, re.MULTILINE))
    assert named == {name for name, _ in HELP}
