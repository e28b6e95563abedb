"""The pages that open over the reader: pause, log, saves, almanac, settings, people."""

from __future__ import annotations

from game.desktop.intent import Action, Intent
from game.desktop.night import Entry
from game.desktop.screen import Push, Step
from game.desktop.screens.almanac import AlmanacScreen
from game.desktop.screens.log import LogScreen
from game.desktop.screens.panel import PanelScreen
from game.desktop.screens.pause import PauseScreen, TakesBack
from game.desktop.screens.people import people_screen
from game.desktop.screens.saves import LoadScreen, SaveScreen
from game.desktop.screens.settings import SettingsScreen
from game.desktop.stage import Stage


def page_over(
    stage: Stage, reader: TakesBack, intent: Intent, page: tuple[Entry, ...]
) -> Step | None:
    """The page that an intent asks for, or nothing; `page` is what is read now."""
    night = reader.night
    match intent:
        case Action("back" | "pause"):
            return Push(PauseScreen(stage, reader))
        case Action("log"):
            return Push(LogScreen(stage, night))
        case Action("save") if not stage.settings.story.one_night:
            return Push(SaveScreen(stage, night.session))
        case Action("load") if not stage.settings.story.one_night:
            return Push(LoadScreen(stage))
        case Action("inspect") if stage.author is not None:
            return Push(PanelScreen(stage, stage.author, reader), veils=True)
        case Action("almanac"):
            return Push(AlmanacScreen(stage))
        case Action("settings"):
            return Push(SettingsScreen(stage))
        case Action("gloss"):
            return Push(people_screen(stage, night, page))
        case _:
            return None
