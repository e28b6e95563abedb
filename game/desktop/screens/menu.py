"""What the entries of the title open: every page that is not needed for the first picture."""

from __future__ import annotations

from game.desktop.screen import Push, Screen, Step
from game.desktop.screens.almanac import AlmanacScreen
from game.desktop.screens.before import first_screen
from game.desktop.screens.beginning import begin_night
from game.desktop.screens.credits import credits_screen
from game.desktop.screens.help import HelpScreen
from game.desktop.screens.reader import ReaderScreen
from game.desktop.screens.saves import LoadScreen, opened
from game.desktop.screens.settings import SettingsScreen
from game.desktop.stage import Stage


def opened_from_title(stage: Stage, id: str) -> Step | None:
    """The step that an entry of the title asks for."""
    if id == "go-on":
        newest = stage.slots.newest()
        return opened(stage, newest) if newest is not None else None
    return Push(_screen(stage, id))


def prepared(stage: Stage) -> None:
    """Tell the stage how a kept night is opened."""
    stage.night_page = lambda night: ReaderScreen(stage, night, recap=True)


def _screen(stage: Stage, id: str) -> Screen:
    match id:
        case "settings":
            return SettingsScreen(stage)
        case "new":
            return first_screen(stage, begin_night)
        case "load":
            return LoadScreen(stage)
        case "almanac":
            return AlmanacScreen(stage)
        case "help":
            return HelpScreen(stage)
        case _:
            return credits_screen(stage)
