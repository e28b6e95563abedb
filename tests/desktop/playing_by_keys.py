"""Opens the real game and plays a night by keys alone: `python -m tests.desktop.playing_by_keys F`.

Keys are posted to pygame's own event queue between two turns of the window, so that everything
from the queue to the screen is the game's. Pictures of the window and a report go to the folder F.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pygame

from game.__main__ import main
from game.desktop.app import App
from game.desktop.screens.reader import ReaderScreen

STILL = 4.0  # seconds in which nothing is pressed, to see what idling costs
MOST_TURNS = 900


def night(app: App, folder: Path, report: dict[str, object]) -> Iterator[int]:
    """The keys of a night, one for each turn of the window; 0 where nothing is pressed."""
    shoot(app, folder, "title")
    for name in ("note", "comfort", "clock", "reader"):
        yield pygame.K_RETURN
        yield from pictured(app)
        shoot(app, folder, name)
    cpu, wall = time.process_time(), time.perf_counter()
    while time.perf_counter() - wall < STILL:
        yield 0
    report["idle"] = (time.process_time() - cpu) / (time.perf_counter() - wall)
    for key, name in ((pygame.K_l, "log"), (pygame.K_p, "pause"), (pygame.K_o, "settings")):
        yield key
        yield 0
        shoot(app, folder, name)
        yield pygame.K_ESCAPE
    taken: dict[str, int] = {}
    for turn in range(MOST_TURNS):
        screen = app.stack[-1][0]
        if not isinstance(screen, ReaderScreen):
            break
        scene = screen.night.session.state.scene
        keys = [f"{scene}.{option.id}" for option in screen.layout.page.options]
        is_open = [option.is_open for option in screen.layout.page.options]
        place = min(
            (place for place in range(len(keys)) if is_open[place]),
            key=lambda place: taken.get(keys[place], 0),
        )
        taken[keys[place]] = taken.get(keys[place], 0) + 1
        if turn % 20 == 10 or screen.night.has_ended:
            shoot(app, folder, f"turn-{turn}")
        report["turns"] = turn
        report["memory"] = memory()
        yield pygame.K_1 + place
        yield from pictured(app)
    shoot(app, folder, "record")
    report["ended_on"] = type(app.stack[-1][0]).__name__
    yield pygame.K_ESCAPE
    yield 0
    report["left_for"] = type(app.stack[-1][0]).__name__
    report["fates"] = sorted(app.stage.records.fates)
    (folder / "report.json").write_text(json.dumps(report), "utf-8")
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    yield 0


def pictured(app: App) -> Iterator[int]:
    """Turns in which nothing is pressed, until the page's picture stands."""
    yield 0
    while not app.window.backdrop.is_at_rest:
        yield 0


def shoot(app: App, folder: Path, name: str) -> None:
    pygame.image.save(app.window.surface, folder / f"{name}.png")


def memory(which: str = "VmRSS") -> float:
    """Megabytes of this process in memory now, where the system tells; else the most so far."""
    status = Path("/proc/self/status")
    if status.is_file():
        line = next(row for row in status.read_text().splitlines() if row.startswith(which))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def play(folder: Path) -> int:
    """Open the game with the player's keys in its queue; the exit code."""
    report: dict[str, object] = {}
    turned = App.turn
    keys: list[Iterator[int]] = []

    def turn(app: App, seconds: float) -> None:
        keys[:] = keys or [night(app, folder, report)]
        key = next(keys[0], 0)
        if key:
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0))
        turned(app, seconds)

    App.turn = turn  # type: ignore[method-assign]
    return main([])


if __name__ == "__main__":
    sys.exit(play(Path(sys.argv[1])))
