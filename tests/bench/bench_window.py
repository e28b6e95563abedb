"""How fast the window is, and how little it takes: `python -m tests.bench.bench_window`.

Opens the real game at 1920x1080 (on a virtual screen where there is no other) and prints the time
from the start of the process to the first picture, the best of five; the longest that the window
stood while a night was read, and how many pictures arrived in it; what the dearest frame took of a
core while pictures settled and sheets slid; the share of a core that a still page takes; the memory
of a night that is being read, and the most it ever took; and what one page costs to set.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUNS = 5
STILL = 20.0  # seconds
MARKS = {
    "first frame": "0.7 s", "pause": "100 ms", "moving": "33 ms", "idle": "1 %", "memory": "120 MB",
}  # fmt: skip
INSIDE = """
import json, sys, time
began = float(sys.argv[1])
from pathlib import Path
from game.desktop.app import App, Plan
from game.keeping.places import places, shipped_assets, shipped_story
import os

def read(language):
    from game.reading.library import read_story
    reading = read_story(shipped_story(), (), language)
    return reading.story, reading.problems

size = 1920, 1080
app = App(Plan("ten-past-two", read, shipped_assets(), places(os.environ), size=size))
app.show_title()
out = {"first": time.time() - began}
if len(sys.argv) > 2:
    import pygame
    from tests.desktop.playing_by_keys import memory
    app.make_ready()
    clock, pauses, pictures, frames, slid = pygame.time.Clock(), [], [], [], 0

    def pressed(key, turns):
        global slid
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0))
        for _ in range(turns):
            passed, before = clock.tick(30) / 1000, time.perf_counter()
            moves, core = not app.window.is_at_rest, time.thread_time()
            slides = app.window.slide.is_moving
            app.turn(passed)
            pauses.append(time.perf_counter() - before)
            frames.extend([time.thread_time() - core] if moves else [])
            slid += app.window.slide.is_moving > slides
            if app.stage.backdrop not in pictures[-1:]:
                pictures.append(app.stage.backdrop)

    for _ in range(4):
        pressed(pygame.K_RETURN, 20)
    for _ in range(30):
        screen = app.stack[-1][0]
        options = getattr(screen.layout, "options", ())
        place = next((n for n, option in enumerate(options) if option.option.is_open), None)
        if place is None:
            break
        pressed(pygame.K_1 + place, 20)
    for _ in range(2):
        pressed(pygame.K_h, 20)
    out["pause"], out["pictures"] = max(pauses), len(pictures) - 1
    out["moving"], out["slid"] = max(frames), slid
    out["usual"] = sorted(frames)[len(frames) // 2]
    for _ in range(30):
        app.turn(clock.tick(30) / 1000)
    cpu, wall = time.process_time(), time.perf_counter()
    while time.perf_counter() - wall < float(sys.argv[2]):
        app.turn(clock.tick(30) / 1000)
    out["idle"] = (time.process_time() - cpu) / (time.perf_counter() - wall)
    out["memory"], out["most"] = memory(), memory("VmHWM")
    screen = app.stack[-1][0]
    times = []
    for _ in range(9):
        before = time.perf_counter()
        screen.returned()
        screen.layout
        times.append(time.perf_counter() - before)
    out["rebuild"] = min(times)
    times = []
    for _ in range(9):
        before = time.perf_counter()
        app.draw()
        times.append(time.perf_counter() - before)
    out["draw"] = min(times)
print(json.dumps(out))
"""


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """The environment of a screen: the one there is, or a virtual one."""
    environment = {name: value for name, value in os.environ.items() if name != FORBIDDEN}
    environment.setdefault("SDL_AUDIODRIVER", "dummy")
    program = shutil.which("Xvfb")
    if os.environ.get("DISPLAY") or not sys.platform.startswith("linux") or program is None:
        yield environment
        return
    read, write = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        environment["DISPLAY"] = f":{pipe.readline().strip()}"
    environment["SDL_VIDEODRIVER"] = "x11"
    try:
        yield environment
    finally:
        server.terminate()
        server.wait(5)


FORBIDDEN = "PYTHONDONTWRITEBYTECODE"  # with it every start would compile the game anew


def opened(environment: dict[str, str], *more: str) -> dict[str, float]:
    """Open the game in a process of its own; what it measured."""
    done = subprocess.run(
        [sys.executable, "-c", INSIDE, repr(time.time()), *more],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return measured


def main() -> None:
    """Measure and print."""
    with screen() as environment, tempfile.TemporaryDirectory() as home:
        environment["TEN_PAST_TWO_HOME"] = home
        opened(environment)
        starts = [opened(environment)["first"] for _ in range(RUNS)]
        night = opened(environment, str(STILL))
    print(f"first frame  {min(starts):.2f} s, best of {RUNS} (mark {MARKS['first frame']})")
    longest, arrived = night["pause"] * 1000, night["pictures"]
    print(f"pause        {longest:.0f} ms, {arrived:.0f} pictures arriving (mark {MARKS['pause']})")
    dearest, usual, slid = night["moving"] * 1000, night["usual"] * 1000, night["slid"]
    print(
        f"moving       {dearest:.1f} ms at the most, {usual:.1f} ms usually, "
        f"{slid:.0f} sheets sliding (mark {MARKS['moving']})"
    )
    print(f"idle         {night['idle']:.2%} of a core over {STILL:.0f} s (mark {MARKS['idle']})")
    print(f"memory       {night['memory']:.0f} MB in the reader (mark {MARKS['memory']})")
    print(f"             {night['most']:.0f} MB at the most")
    set_in, drawn = night["rebuild"] * 1000, night["draw"] * 1000
    print(f"a page       {set_in:.1f} ms to set, {drawn:.1f} ms to draw")


if __name__ == "__main__":
    main()
