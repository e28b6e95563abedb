"""When our own code fails: a report beside the saves, a calm page, and two ways on."""

from __future__ import annotations

import platform
import traceback
from contextlib import suppress
from pathlib import Path

import pygame

from game.desktop.screen import Push
from game.desktop.screens.notice import Asking
from game.desktop.spans import plain
from game.desktop.stage import Stage
from game.desktop.widgets.dialog import asked
from game.desktop.widgets.entry import Entry

MOST_REPORTS = 20


def reported(stage: Stage, fault: BaseException) -> Path | None:
    """The report's path, or None where nothing can be written."""
    folder = stage.places.reports
    name = f"report-{stage.now().replace(':', '').replace('+', '-')}.txt"
    lines = [
        "Ten Past Two met a fault of its own.",
        f"Python {platform.python_version()}, {platform.system()}, pygame-ce {pygame.ver}",
        f"window {stage.size[0]}x{stage.size[1]}",
        "",
        *traceback.format_exception(fault),
    ]
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        for old in sorted(folder.glob("report-*.txt"))[:-MOST_REPORTS]:
            old.unlink()
        path = folder / name
        path.write_text("\n".join(lines), "utf-8")
        return path
    return None


def calm_page(stage: Stage, path: Path | None) -> Push:
    """The page that the player sees instead."""
    say = stage.say
    where = say("trouble-report", path=path) if path is not None else say("trouble-no-report")
    answers = (Entry("well", say("trouble-back")),)
    text = (plain(say("trouble-text")), plain(where, "aside"))
    return Push(Asking(stage, asked(say("trouble-title"), text, answers, "well"), {}), veils=True)
