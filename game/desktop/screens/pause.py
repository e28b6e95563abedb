"""The pause page: back, save, load, settings, almanac, or leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.screen import Pop, Push, Step
from game.desktop.screens.almanac import AlmanacScreen
from game.desktop.screens.listed import ListScreen
from game.desktop.screens.log import LogScreen
from game.desktop.screens.notice import Asking
from game.desktop.screens.saves import LoadScreen, SaveScreen
from game.desktop.screens.settings import SettingsScreen
from game.desktop.sheet import Masthead
from game.desktop.spans import plain
from game.desktop.stage import Stage
from game.desktop.widgets.dialog import asked
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.rows import Row

if TYPE_CHECKING:
    from game.desktop.screens.reader import ReaderScreen


class PauseScreen(ListScreen):
    """Opens over the reader."""

    def __init__(self, stage: Stage, reader: ReaderScreen) -> None:
        self.reader = reader
        entered = reader.night.entered
        self.picture = entered.picture if entered is not None else "title"
        self.side = stage.pictures.side(self.picture)
        super().__init__(stage)

    def masthead(self) -> Masthead:
        return Masthead(self.stage.say("pause"))

    def rows(self) -> tuple[Row, ...]:
        say, reader = self.stage.say, self.reader
        strict = self.stage.settings.story.one_night
        can = reader.night.can_take_back and not strict
        return (
            Entry("on", say("back-to-night")),
            Entry("take-back", say("take-back"), is_enabled=can),
            Entry("scene", say("back-to-scene"), is_enabled=can),
            Entry("log", say("log")),
            Entry("save", say("save"), is_enabled=not strict),
            Entry("load", say("load")),
            Entry("almanac", say("almanac")),
            Entry("settings", say("settings")),
            Entry("leave", say("to-title")),
        )

    def taken(self, id: str) -> Step | None:
        stage, night = self.stage, self.reader.night
        match id:
            case "take-back":
                self.reader.take_back()
                return Pop()
            case "scene":
                self.reader.back_to_scene()
                return Pop()
            case "log":
                return Push(LogScreen(stage, night, self.picture))
            case "save":
                return Push(SaveScreen(stage, night.session))
            case "load":
                return Push(LoadScreen(stage))
            case "almanac":
                return Push(AlmanacScreen(stage))
            case "settings":
                return Push(SettingsScreen(stage))
            case "leave":
                return Push(leaving(stage), veils=True)
            case _:
                return Pop()


def leaving(stage: Stage) -> Asking:
    """Whether to leave the night; it is kept either way."""
    answers = (Entry("leave", stage.say("leave")), Entry("stay", stage.say("stay")))
    text = (plain(stage.say("leave-text")),)
    # The question and the pause page and the reader close; the title is what stands below.
    return Asking(stage, asked(stage.say("leave-title"), text, answers, "stay"), {"leave": Pop(3)})
