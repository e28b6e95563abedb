"""The pause page: back, save, load, settings, help, or leave; and the strips that lead here."""

from __future__ import annotations

from typing import Protocol

from game.desktop.night import Night
from game.desktop.screen import Home, Pop, Push, Replace, Step
from game.desktop.screens.almanac import AlmanacScreen
from game.desktop.screens.framed import Words
from game.desktop.screens.help import HelpScreen
from game.desktop.screens.listed import ListScreen
from game.desktop.screens.log import LogScreen
from game.desktop.screens.notice import Asking
from game.desktop.screens.panel import PanelScreen
from game.desktop.screens.people import people_screen
from game.desktop.screens.saves import LoadScreen, SaveScreen
from game.desktop.screens.settings import SettingsScreen
from game.desktop.sheet import Masthead
from game.desktop.spans import plain
from game.desktop.stage import Stage
from game.desktop.widgets.dialog import asked
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.rows import Row


class TakesBack(Protocol):
    """The page below, as far as this one asks anything of it."""

    @property
    def night(self) -> Night: ...
    def show(self, night: Night) -> None: ...
    def take_back(self, steps: int = 1) -> None: ...
    def back_to_scene(self) -> None: ...


class PauseScreen(ListScreen):
    """Opens over the reader."""

    def __init__(self, stage: Stage, reader: TakesBack) -> None:
        self.reader = reader
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
            Entry("people", say("people")),
            Entry("almanac", say("almanac")),
            Entry("save", say("save"), is_enabled=not strict),
            Entry("load", say("load"), is_enabled=not strict),
            Entry("settings", say("settings")),
            Entry("help", say("help")),
            *((Entry("inspect", say("action.inspect")),) if self.stage.author else ()),
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
                return Push(LogScreen(stage, night))
            case "people":
                return Push(people_screen(stage, night))
            case "save":
                return Push(SaveScreen(stage, night.session))
            case "load":
                return Push(LoadScreen(stage))
            case "almanac":
                return Push(AlmanacScreen(stage))
            case "settings":
                return Push(SettingsScreen(stage))
            case "help":
                return Push(HelpScreen(stage, night))
            case "inspect":
                assert stage.author is not None
                return Replace(PanelScreen(stage, stage.author, self.reader), veils=True)
            case "leave":
                return Push(leaving(stage), veils=True)
            case _:
                return Pop()


def leaving(stage: Stage) -> Asking:
    """Whether to leave the night; it is kept either way."""
    answers = (Entry("leave", stage.say("leave")), Entry("stay", stage.say("stay")))
    text = (plain(stage.say("leave-text")),)
    return Asking(stage, asked(stage.say("leave-title"), text, answers, "stay"), {"leave": Home()})


def strips(stage: Stage, night: Night) -> Words:
    """The strips in the corner of the reader's picture."""
    say = stage.say
    can = night.can_take_back and not stage.settings.story.one_night
    back: Words = (("rewind", say("strip-back")),) if can else ()
    panel: Words = (("inspect", say("strip-author")),) if stage.author is not None else ()
    return (
        ("pause", say("pause")),
        ("log", say("log")),
        *back,
        ("gloss", say("strip-who")),
        *panel,
    )
