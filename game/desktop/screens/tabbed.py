"""A list under a row of tabs: Tab, the pad's shoulders or a press turn them."""

from __future__ import annotations

from game.desktop.box import Box
from game.desktop.draw import tabs_marks
from game.desktop.intent import Action, Intent, Press
from game.desktop.marks import Marks
from game.desktop.screen import Step
from game.desktop.screens.framed import Frame
from game.desktop.screens.listed import ListScreen
from game.desktop.stage import Stage
from game.desktop.widgets.listing import Listing
from game.desktop.widgets.listing_layout import ListLayout
from game.desktop.widgets.rows import controls
from game.desktop.widgets.tabs import Tabs, TabsLayout, set_tabs


class TabbedScreen(ListScreen):
    """Give it tabs besides what a list screen needs; `tabs.open` says whose rows are wanted."""

    def __init__(self, stage: Stage, tabs: Tabs) -> None:
        self.tabs = tabs
        self._tabs_layout: TabsLayout | None = None
        super().__init__(stage)

    def on_intent(self, intent: Intent) -> Step | None:
        if self.listing.listening == "actions":
            match intent:
                case Action("next" | "page-down"):
                    self.open(self.tabs.turned(1)[0])
                    return None
                case Action("previous" | "page-up"):
                    self.open(self.tabs.turned(-1)[0])
                    return None
                case Press() if self._tabs_layout is not None:
                    tabs, event = self.tabs.on_intent(intent, self._tabs_layout)
                    if event is not None:
                        self.open(tabs)
                        return None
                case _:
                    pass
        return super().on_intent(intent)

    def printed(self, layout: ListLayout) -> Marks:
        assert self._tabs_layout is not None
        tabs = tabs_marks(self.tabs, self._tabs_layout, self.stage.scale)
        return (*super().printed(layout), *tabs)

    def frame(self) -> Frame:
        frame, scale = self.bare_frame(), self.stage.scale
        view = frame.view
        tabs = set_tabs(self.tabs, view.x, view.y, view.w, scale, self.stage.shaper)
        top = tabs.box.bottom + scale.px(16)
        below = Box(view.x, top, view.w, max(1.0, view.bottom - top))
        self._tabs_layout = tabs
        return Frame(frame.sheet, frame.head, below, frame.corner, scale)

    def bare_frame(self) -> Frame:
        """The sheet and its masthead, without the tabs."""
        return super().frame()

    def open(self, tabs: Tabs) -> None:
        """Turn to a tab: its rows from the top."""
        self.tabs = tabs
        rows = self.rows()
        self.listing = Listing(rows, next((row.id for row in controls(rows)), ""))
        self._was_said = False
