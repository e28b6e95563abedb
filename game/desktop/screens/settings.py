"""Every setting in six groups, applied as it is changed and kept."""

from __future__ import annotations

from typing import get_args

from game.desktop.bindings import FIXED, control_called
from game.desktop.intent import ActionName
from game.desktop.screen import Step
from game.desktop.screens.setting_rows import rows_of, sample
from game.desktop.screens.tabbed import TabbedScreen
from game.desktop.sheet import Masthead
from game.desktop.stage import Stage
from game.desktop.widgets.capture import Capture
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.event import Value
from game.desktop.widgets.rows import Passage, Row
from game.desktop.widgets.tabs import Tabs
from game.keeping.settings import ALLOWED

GROUPS = ("reading", "display", "sound", "controls", "story", "access")
REBOUND: tuple[ActionName, ...] = (
    "log", "save", "load", "almanac", "settings", "pause", "skip", "rewind", "gloss",
    "hide-sheet", "speak", "larger", "smaller", "full-screen", "next", "previous",
    "page-up", "page-down",
)  # fmt: skip

AUTHORS: tuple[ActionName, ...] = ("inspect",)


class SettingsScreen(TabbedScreen):
    """A tab for each group."""

    def __init__(self, stage: Stage) -> None:
        names = tuple((id, stage.say(f"group.{id}")) for id in GROUPS)
        super().__init__(stage, Tabs("group", names, GROUPS[0]))

    def masthead(self) -> Masthead:
        return Masthead(self.stage.say("settings"))

    def rows(self) -> tuple[Row, ...]:
        group, stage = self.tabs.open, self.stage
        if group == "controls":
            return self._keys()
        rows = rows_of(stage, tuple(name for name in ALLOWED if name.startswith(f"{group}.")))
        if group == "reading":
            return (Passage((sample(stage),)), *rows)
        return rows

    def taken(self, id: str) -> Step | None:
        if id == "usual-keys":
            self.stage.change("controls.keys", {})
            self.renew()
        return None

    def changed(self, id: str, value: Value) -> Step | None:
        if id in ALLOWED:
            self.stage.change(id, value)
        elif id in get_args(ActionName):
            bound = self.stage.bindings.bound(str(value), _action(id))
            self.stage.change("controls.keys", dict(bound.changes))
        self.renew()
        return None

    def _keys(self) -> tuple[Row, ...]:
        stage = self.stage
        captures = tuple(
            Capture(
                action,
                stage.say(f"action.{action}"),
                tuple(
                    control_called(control, stage.words)
                    for control in stage.bindings.controls(action)
                    if control not in FIXED
                ),
                stage.say("press-a-key"),
            )
            for action in (*REBOUND, *(AUTHORS if stage.author is not None else ()))
        )
        return (*captures, Entry("usual-keys", stage.say("usual-keys")))


def _action(id: str) -> ActionName:
    return next(action for action in get_args(ActionName) if action == id)
