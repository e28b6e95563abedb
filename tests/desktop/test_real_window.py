"""The real game in a real window: a night played by keys from the title to a fate and back."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

ROOT = Path(__file__).parents[2]
SIZE = "1280x720x24"
MOST_MEMORY = 150  # megabytes; the mark is 120, measured by tests/bench/bench_window.py


@pytest.fixture
def virtual_screen() -> Iterator[dict[str, str]]:
    """The environment of a virtual X screen of our own."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("there is no Xvfb here to open a real window on")
    read, write = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(write), "-screen", "0", SIZE, "-nolisten", "tcp"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    if not number:
        server.wait(5)
        pytest.skip("Xvfb would not start here")
    yield {
        **os.environ,
        "DISPLAY": f":{number}",
        "SDL_VIDEODRIVER": "x11",
        "SDL_AUDIODRIVER": "dummy",
    }
    server.terminate()
    server.wait(5)


def test_a_whole_night_by_keys_in_a_real_window(
    virtual_screen: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home, shots = tmp_path / "home", tmp_path / "shots"
    home.mkdir()
    shots.mkdir()
    settings = {"format": 1, "reading": {"instant": True}, "access": {"reduce_motion": True}}
    (home / "settings.json").write_text(json.dumps(settings), "utf-8")
    began = time.perf_counter()
    played = subprocess.run(
        [sys.executable, "-m", "tests.desktop.playing_by_keys", str(shots)],
        cwd=ROOT,
        env={**virtual_screen, "TEN_PAST_TWO_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert played.returncode == 0, played.stderr[-2000:]
    report = json.loads((shots / "report.json").read_text("utf-8"))
    with capsys.disabled():
        print(
            f"\n  a night of {report['turns']} turns in {time.perf_counter() - began:.0f} s, "
            f"idle {report['idle']:.1%} of a core, {report['memory']:.0f} MB",
            file=sys.stderr,  # a worker has no other way to the screen
        )
    assert report["ended_on"] == "RecordScreen"
    assert report["left_for"] == "TitleScreen"
    assert len(report["fates"]) == 1
    assert not (home / "reports").exists(), "a fault of ours was met on the way"
    if sys.platform.startswith("linux"):
        assert report["memory"] < MOST_MEMORY
    pictures = {path.stem: pygame.image.load(path) for path in sorted(shots.glob("*.png"))}
    assert len(pictures) >= 10
    assert all(colours(picture) > 12 for picture in pictures.values())
    looks = {pygame.image.tobytes(picture, "RGB") for picture in pictures.values()}
    assert len(looks) == len(pictures), "two pages look alike"


def colours(picture: pygame.Surface) -> int:
    """How many colours a coarse look finds: a blank window has one."""
    small = pygame.transform.scale(picture, (64, 36))
    return len({tuple(small.get_at((x, y))) for x in range(64) for y in range(36)})
