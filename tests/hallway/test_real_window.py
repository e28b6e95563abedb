"""The game as somebody starts it: a process of its own, a real window, keys, and a way out."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from game.keeping.places import HOME, shipped_story
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


def opened(screen: VirtualScreen, tmp_path: Path, *line: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*GAME, *line],
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


def choices_in(run: Path) -> list[str]:
    """What a run that is kept while it is played has chosen so far."""
    text = run.read_text("utf-8") if run.is_file() else ""
    return re.findall(r"- choose: (\S+)", text)


def sheet_of(screen: VirtualScreen) -> bytes:
    """The pixels of the page: a little more than the right half of the window."""
    rows = screen.rows()
    return b"".join(row[len(row) * 11 // 20 :] for row in rows)


def at_rest(screen: VirtualScreen) -> bytes:
    """The page once nothing fades in on it any more, however busy the machine is."""
    before, now = b"", sheet_of(screen)
    while now != before:
        time.sleep(1.0)
        before, now = now, sheet_of(screen)
    return now


def test_a_save_shows_in_the_open_window_with_the_path_replayed(
    screen: VirtualScreen, tmp_path: Path
) -> None:
    """The run that is kept tells the path; the page itself tells that the new text stands."""
    story = tmp_path / "story"
    copytree(shipped_story(), story)
    page, run = story / "night" / "1-before-light" / "operator.yaml", story / "mine.play.yaml"
    good = page.read_text("utf-8")
    game = opened(screen, tmp_path, "play", str(story), "--watch", "--at", "midnight-call",
                  "--record", str(run))  # fmt: skip
    until(lambda: screen.colours() > MANY and run.is_file(), game)
    for number in (1, 2):
        before = choices_in(run)
        while choices_in(run) == before:  # a press that came too early takes nothing
            screen.press("1")
            time.sleep(0.5)
        assert len(choices_in(run)) == number
    path = choices_in(run)
    as_it_was = at_rest(screen)

    standing = "Zina at 42"
    assert standing in good, "the page that stands says so"
    page.write_text(good.replace(standing, "Old Zina at the seat next to yours, at 42,"), "utf-8")
    until(lambda: sheet_of(screen) != as_it_was, game)
    assert choices_in(run) == path
    with_new_text = sheet_of(screen)

    page.write_text(
        good.replace(f"  {path[1]}:\n", f"  {path[1]}:\n    if: slack >= 3\n", 1), "utf-8"
    )
    until(lambda: choices_in(run) == path[:1], game)  # the last place that stands

    page.write_text(good, "utf-8")
    until(lambda: choices_in(run) == path, game)
    until(lambda: sheet_of(screen) == as_it_was, game)
    assert with_new_text != as_it_was

    page.write_text(good.replace("to: small-hours", "to: nowhere-at-all"), "utf-8")
    time.sleep(1.5)
    assert choices_in(run) == path and sheet_of(screen) == as_it_was
    game.terminate()
    assert game.communicate(timeout=20) == (b"", b"")
    assert game.returncode == 0
