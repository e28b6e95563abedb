"""The title: the clock at ten past two, and the few things one can do."""

from __future__ import annotations

from collections.abc import Callable

from game.desktop.intent import Action, Intent
from game.desktop.screen import Push, Quit, Step
from game.desktop.screens.almanac import AlmanacScreen
from game.desktop.screens.before import first_screen
from game.desktop.screens.credits import credits_screen
from game.desktop.screens.listed import ListScreen
from game.desktop.screens.saves import LoadScreen, opened
from game.desktop.screens.settings import SettingsScreen
from game.desktop.sheet import Masthead
from game.desktop.spans import plain
from game.desktop.stage import Stage
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.rows import Passage, Row


class TitleScreen(ListScreen):
    """The first screen. It stands before the story is read; `ready` reads it when it is needed."""

    picture = "title"

    def __init__(self, stage: Stage, ready: Callable[[], Step | None]) -> None:
        self._ready = ready
        super().__init__(stage)

    def masthead(self) -> Masthead:
        say = self.stage.say
        return Masthead(say("title"), say("title-hour"), "", say("title-date"))

    def rows(self) -> tuple[Row, ...]:
        say = self.stage.say
        newest = self.stage.slots.newest()
        go_on = (Entry("go-on", say("go-on"), newest.card.hour),) if newest and newest.card else ()
        return (
            Passage((plain(say("tagline"), "aside"),)),
            *go_on,
            Entry("new", say("new-night")),
            Entry("load", say("load"), is_enabled=bool(newest)),
            Entry("almanac", say("almanac")),
            Entry("settings", say("settings")),
            Entry("credits", say("credits")),
            Entry("quit", say("quit")),
        )

    def taken(self, id: str) -> Step | None:
        stage = self.stage
        if id == "settings":
            return Push(SettingsScreen(stage))
        if id == "quit":
            return Quit()
        trouble = self._ready()
        if trouble is not None:
            return trouble
        match id:
            case "go-on":
                newest = stage.slots.newest()
                return opened(stage, newest) if newest is not None else None
            case "new":
                return Push(first_screen(stage))
            case "load":
                return Push(LoadScreen(stage))
            case "almanac":
                return Push(AlmanacScreen(stage))
            case _:
                return Push(credits_screen(stage))

    def left(self) -> Step | None:
        return None

    def on_intent(self, intent: Intent) -> Step | None:
        self.stage.sounds.music("title")
        self.stage.sounds.place("")
        match intent:
            case Action("almanac" | "settings" | "load" as name):
                return self.taken(name)
            case _:
                return super().on_intent(intent)
