"""`watch` as an author runs it: a process that prints what each save has changed."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest

from game.keeping.places import HOME, shipped_story
from tests.headless.folder import story_folder

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 60  # seconds, for a machine that has much else to do


class Watching:
    """A `watch` that runs; its lines are taken one by one, each with the moment it came."""

    def __init__(self, folder: Path, *line: str) -> None:
        # Who starts the tests in the background may ignore Ctrl-C, and a child would inherit it.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "game", "watch", *line],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), HOME: str(folder / "home")},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        signal.signal(signal.SIGINT, before)
        self._lines: queue.Queue[tuple[float, str]] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def answer(self) -> tuple[list[str], float]:
        """Every line up to the next count, and when that was printed."""
        lines: list[str] = []
        while not lines or " warning" not in lines[-1] or lines[-1].split()[0] in WORDS:
            came, line = self._lines.get(timeout=PATIENCE)
            lines.append(line)
        return lines, came

    def leaves(self) -> tuple[int, str]:
        """Press Ctrl-C; the exit code, and what was said on standard error."""
        assert self._lines.empty()
        self.process.send_signal(signal.SIGINT)
        assert self.process.stderr is not None
        return self.process.wait(PATIENCE), self.process.stderr.read()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put((time.perf_counter(), line.rstrip("\n")))


WORDS = ("new", "mended", "saved")


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Callable[..., Watching]]:
    begun: list[Watching] = []

    def watch(*line: str) -> Watching:
        begun.append(Watching(tmp_path, *line))
        return begun[-1]

    yield watch
    for each in begun:
        each.process.kill()
        each.process.communicate()


def test_every_save_is_answered_with_what_it_changed(
    tmp_path: Path, watching: Callable[..., Watching]
) -> None:
    folder = story_folder(tmp_path, "fates")
    page = folder / "night" / "1-noon" / "girl.yaml"
    good = page.read_text("utf-8")
    watch = watching("fates")
    before, _ = watch.answer()
    count = before[-1]
    page.write_text(good.replace("to: river", "to: rivr"), "utf-8")
    lines, _ = watch.answer()
    assert lines[:2] == [
        "saved   fates/night/1-noon/girl.yaml",
        "new     fates/night/1-noon/girl.yaml:17:9  S012 unknown-scene  choice 'river' leads to "
        "'rivr', and no scene has that id. Did you mean 'river' (night/1-noon/girl.yaml:23)?",
    ]
    assert lines[-1].startswith("1 error, ")
    beside = page.with_name("girl.yaml.tmp")
    beside.write_text(good, "utf-8")
    beside.replace(page)
    lines, _ = watch.answer()
    assert lines[1].startswith("mended  fates/night/1-noon/girl.yaml:17:9  S012 unknown-scene")
    assert lines[-1] == count
    page.rename(folder / "girl.txt")
    lines, _ = watch.answer()
    assert any(line.startswith("new     ") for line in lines)
    (folder / "girl.txt").rename(folder / "night" / "elsewhere.yaml")
    lines, _ = watch.answer()
    assert "saved   fates/night/elsewhere.yaml" in lines
    assert lines[-1] == count
    if sys.platform != "win32":
        code, said = watch.leaves()
        assert (code, said) == (0, "every save is checked from here on; Ctrl-C leaves\n\n")


def test_an_overlay_is_watched_too(tmp_path: Path, watching: Callable[..., Watching]) -> None:
    story_folder(tmp_path, "fates")
    more = tmp_path / "more"
    more.mkdir()
    watch = watching("fates", "--overlay", "more")
    watch.answer()
    (more / "tram.yaml").write_text("extend: cornr\nchoices:\n", "utf-8")
    lines, _ = watch.answer()
    assert "saved   more/tram.yaml" in lines
    assert any("S101 unknown-extend" in line for line in lines)


def test_a_folder_without_a_story_is_wrong_use(tmp_path: Path) -> None:
    watch = Watching(tmp_path, ".")
    _, said = watch.process.communicate(timeout=PATIENCE)
    assert watch.process.returncode == 2
    assert said == "ten-past-two: there is no story.yaml in '.', so it is no story's folder\n"


def test_a_saved_chapter_of_the_night_is_answered_with_what_it_changed(
    tmp_path: Path, watching: Callable[..., Watching]
) -> None:
    folder = tmp_path / "story"
    copytree(shipped_story(), folder)
    page = folder / "night" / "3-ultimatum" / "operator.yaml"
    good = page.read_text("utf-8")
    watch = watching("story")
    watch.answer()
    for text, first in ((good.replace("to: end", "to: edn", 1), "new  "), (good, "mended  ")):
        page.write_text(text, "utf-8")
        lines, _ = watch.answer()
        assert lines[1].startswith(first)
