"""The game as somebody starts it: a process of its own, a real window, keys, and a way out."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.keeping.places import HOME
from tests.hallway.screen import HAS_XVFB, VirtualScreen, until, virtual_screen

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Xvfb is for Linux"),
    pytest.mark.skipif(not HAS_XVFB, reason="no Xvfb here: apt-get install xvfb"),
]

# .ci/run names the game that a wheel has installed.
GAME = shlex.split(os.environ.get("TEN_PAST_TWO_GAME", "")) or [sys.executable, "-m", "game"]
MANY = 200  # colours: a picture or a sheet of paper stands on the screen


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[VirtualScreen]:
    with virtual_screen(tmp_path) as opened:
        yield opened


def opened(screen: VirtualScreen, tmp_path: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        GAME,
        env={**screen.environment(), HOME: str(tmp_path / "home")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def pressed(screen: VirtualScreen, game: subprocess.Popen[bytes], *keys: str) -> None:
    """Press keys, and see something change after each."""
    for key in keys:
        before = screen.picture()
        screen.press(key)
        until(lambda before=before: screen.picture() != before, game)


def test_the_title_stands_and_a_night_begins_by_keys(screen: VirtualScreen, tmp_path: Path) -> None:
    assert screen.colours() == 1
    game = opened(screen, tmp_path)
    until(lambda: screen.colours() > MANY, game)
    pressed(screen, game, "Return", "Return", "Return", "Return", "L", "Escape")
    saves = tmp_path / "home" / "saves" / "ten-past-two"
    until(lambda: saves.is_dir() and any(saves.glob("auto-*.json")), game)
    game.terminate()  # the desktop asks it to close
    assert game.communicate(timeout=20) == (b"", b"")
    assert game.returncode == 0
