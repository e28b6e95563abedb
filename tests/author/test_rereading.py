"""A story is read again off the main thread, and what was read is handed over once."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from threading import current_thread, main_thread

import pytest

from game.author.rereading import Reread, Rereading
from game.reading.library import read_story
from tests.headless.folder import story_folder

PATIENCE = 30


def newest(rereading: Rereading) -> Reread:
    """The next reading; fails when none comes."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = rereading.newest()
        if found is not None:
            return found
        time.sleep(0.01)
    raise AssertionError("nothing was read")


@pytest.fixture
def saved(tmp_path: Path) -> tuple[Path, Callable[[str, str], None]]:
    folder = story_folder(tmp_path, "fates")
    page = folder / "night" / "1-noon" / "girl.yaml"
    good = page.read_text("utf-8")
    return folder, lambda old, new: page.write_text(good.replace(old, new), "utf-8") and None


def test_a_save_brings_rules_or_problems_and_each_of_them_once(
    saved: tuple[Path, Callable[[str, str], None]],
) -> None:
    folder, save = saved
    threads = []

    def read() -> tuple[object, object]:
        threads.append(current_thread())
        reading = read_story(folder)
        return reading.story, reading.problems

    rereading = Rereading([folder], read)  # type: ignore[arg-type]
    time.sleep(0.5)  # the watch stands; nothing is read before anything is saved
    assert rereading.newest() is None and threads == []
    save("You walk home.", "You run home.")
    found = newest(rereading)
    assert found.rules is not None and "river" in found.rules.story.scenes
    assert rereading.newest() is None
    save("to: river", "to: rivr")
    found = newest(rereading)
    assert found.rules is None
    assert [problem.name for problem in found.problems if problem.severity == "error"]
    assert main_thread() not in threads
    rereading.stop()
    save("You walk home.", "You crawl home.")
    time.sleep(0.7)
    assert rereading.newest() is None


def test_a_fault_of_ours_is_carried_to_whoever_asks(
    saved: tuple[Path, Callable[[str, str], None]],
) -> None:
    folder, save = saved

    def read() -> tuple[None, tuple[()]]:
        raise ZeroDivisionError("ours")

    rereading = Rereading([folder], read)
    time.sleep(0.5)
    save("You walk home.", "You run home.")
    with pytest.raises(ZeroDivisionError, match="ours"):
        newest(rereading)
    rereading.stop()


def test_a_run_that_is_kept_beside_the_pages_is_no_save_of_the_story(
    saved: tuple[Path, Callable[[str, str], None]],
) -> None:
    folder, save = saved
    reads = []

    def read() -> tuple[object, object]:
        reads.append(folder)
        reading = read_story(folder)
        return reading.story, reading.problems

    rereading = Rereading([folder], read)  # type: ignore[arg-type]
    time.sleep(0.5)
    (folder / "mine.play.yaml").write_text("run: mine\nsteps:\n  - ends: home\n", "utf-8")
    save("You walk home.", "You run home.")
    newest(rereading)
    (folder / "mine.play.yaml").write_text("run: mine\nsteps:\n  - ends: away\n", "utf-8")
    time.sleep(1.0)
    assert len(reads) == 1
    assert rereading.newest() is None
    rereading.stop()
