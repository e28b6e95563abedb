"""Every setting in six groups, applied as it is changed and kept."""

from __future__ import annotations

from typing import get_args

from game.desktop.bindings import FIXED
from game.desktop.box import Box
from game.desktop.draw import tabs_marks
from game.desktop.intent import Action, ActionName, Intent, Press
from game.desktop.screen import Paper, Step
from game.desktop.screens.framed import Frame
from game.desktop.screens.listed import ListScreen
from game.desktop.screens.setting_rows import rows_of, sample
from game.desktop.sheet import Masthead
from game.desktop.stage import Stage
from game.desktop.widgets.capture import Capture
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.event import Value
from game.desktop.widgets.listing import Listing
from game.desktop.widgets.rows import Passage, Row, controls
from game.desktop.widgets.tabs import Tabs, TabsLayout, set_tabs
from game.keeping.settings import ALLOWED

GROUPS = ("reading", "display", "sound", "controls", "story", "access")
REBOUND: tuple[ActionName, ...] = (
    "log", "save", "load", "almanac", "settings", "pause", "skip", "rewind", "gloss",
    "hide-sheet", "speak", "larger", "smaller", "full-screen", "next", "previous",
    "page-up", "page-down",
)  # fmt: skip


class SettingsScreen(ListScreen):
    """Tabs over a list. Tab and the pad's shoulders turn the tabs."""

    def __init__(self, stage: Stage) -> None:
        self.tabs = Tabs("group", tuple((id, stage.say(f"group.{id}")) for id in GROUPS), "reading")
        self._tabs_layout: TabsLayout | None = None
        super().__init__(stage)

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

    def on_intent(self, intent: Intent) -> Step | None:
        if self.listing.listening == "actions":
            match intent:
                case Action("next" | "page-down"):
                    self._open(self.tabs.turned(1)[0])
                    return None
                case Action("previous" | "page-up"):
                    self._open(self.tabs.turned(-1)[0])
                    return None
                case Press() if self._tabs_layout is not None:
                    tabs, event = self.tabs.on_intent(intent, self._tabs_layout)
                    if event is not None:
                        self._open(tabs)
                        return None
                case _:
                    pass
        return super().on_intent(intent)

    def draw(self, paper: Paper) -> None:
        super().draw(paper)
        assert self._tabs_layout is not None
        paper.print(tabs_marks(self.tabs, self._tabs_layout, self.stage.scale))

    def frame(self) -> Frame:
        frame, scale = super().frame(), self.stage.scale
        view = frame.view
        tabs = set_tabs(self.tabs, view.x, view.y, view.w, scale, self.stage.shaper)
        top = tabs.box.bottom + scale.px(16)
        below = Box(view.x, top, view.w, max(1.0, view.bottom - top))
        self._tabs_layout = tabs
        return Frame(frame.sheet, frame.head, below, frame.corner, scale)

    def _open(self, tabs: Tabs) -> None:
        self.tabs = tabs
        rows = self.rows()
        self.listing = Listing(rows, next((row.id for row in controls(rows)), ""))
        self._was_said = False

    def _keys(self) -> tuple[Row, ...]:
        stage = self.stage
        captures = tuple(
            Capture(
                action,
                stage.say(f"action.{action}"),
                tuple(c for c in stage.bindings.controls(action) if c not in FIXED),
                stage.say("press-a-key"),
            )
            for action in REBOUND
        )
        return (*captures, Entry("usual-keys", stage.say("usual-keys")))


def _action(id: str) -> ActionName:
    return next(action for action in get_args(ActionName) if action == id)
