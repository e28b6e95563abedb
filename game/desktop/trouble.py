"""When our own code fails: a report beside the saves, a calm page, and two ways on."""

from __future__ import annotations

import platform
import traceback
from contextlib import suppress
from pathlib import Path

import pygame

from game.desktop.screen import Home, Paper, Pop, Quit
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
        *stage.last_read(),
        "",
        *traceback.format_exception(fault),
    ]
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        for old in sorted(folder.glob("report-*.txt"))[: 1 - MOST_REPORTS]:
            old.unlink()
        path = folder / name
        path.write_text("\n".join(lines), "utf-8")
        return path
    return None


class TroublePage(Asking):
    """What the player sees instead of the fault. It fills the window and needs no other screen."""

    def __init__(self, stage: Stage, path: Path | None) -> None:
        say = stage.say
        where = say("trouble-report", path=path) if path is not None else say("trouble-no-report")
        answers = (
            Entry("back", say("trouble-back")),
            Entry("title", say("to-title")),
            Entry("quit", say("quit")),
        )
        text = (plain(say("trouble-text")), plain(where, "aside"))
        dialog = asked(say("trouble-title"), text, answers, "back")
        super().__init__(stage, dialog, {"back": Pop(), "title": Home(), "quit": Quit()})

    def draw(self, paper: Paper) -> None:
        paper.picture("")
        paper.lay(None)
        super().draw(paper)
