"""How long the mixer is held up while a place is opened: `python -m tests.bench.bench_sound`.

Whatever is heard asks the mixer for its next samples every 23 ms. A place is opened on a thread, as
the game opens it, while this one asks the mixer something every thousandth of a second; printed are
the longest that it waited for an answer, with the place in its pieces, and what they cost a core.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.desktop.errand import Errand
from game.desktop.loops import opened_loop
from game.desktop.sound import BUFFER, RATE
from game.keeping.assets import listed

ASSETS = Path(__file__).parents[2] / "assets"
RUNS = 5


def main() -> None:
    """Measure and print."""
    pygame.mixer.init(RATE, -16, 2, BUFFER)
    for name, sound in listed(ASSETS).sounds.items():
        if sound.kind != "place":
            continue
        files = [ASSETS / file for file in sound.files]
        waits, cores = zip(*(held_up(partial(_timed, files)) for _ in range(RUNS)), strict=True)
        print(
            f"{name:<16} {len(files)} pieces, {min(waits) * 1000:.1f} ms at the longest "
            f"(worst of {RUNS} runs {max(waits) * 1000:.1f}), {min(cores) * 1000:.0f} ms of a core"
        )
    pygame.mixer.quit()


def held_up(work: Callable[[], float]) -> tuple[float, float]:
    """The longest wait for the mixer during some work, and what the work cost a core."""
    longest, errand = 0.0, Errand(work)
    while not errand.is_done:
        before = time.perf_counter()
        pygame.mixer.Channel(3).set_volume(1.0)
        longest = max(longest, time.perf_counter() - before)
        time.sleep(0.001)
    return longest, errand.result()


def _timed(files: list[Path]) -> float:
    before = time.thread_time()
    opened_loop(files)
    return time.thread_time() - before


if __name__ == "__main__":
    main()
