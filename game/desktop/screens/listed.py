"""The frame of most screens: a picture, a torn sheet with a masthead, a list of rows on it."""

from __future__ import annotations

from game.desktop.box import Box
from game.desktop.draw import list_marks
from game.desktop.intent import BACK, Intent, Listening
from game.desktop.scale import Scale
from game.desktop.screen import Paper, Pop, Step
from game.desktop.sheet import Masthead, Printed, Sheet, Side, masthead_on, sheet_at
from game.desktop.stage import Stage
from game.desktop.widgets.event import Changed, Pressed, Value
from game.desktop.widgets.listing import Listing
from game.desktop.widgets.listing_layout import ListLayout, set_list
from game.desktop.widgets.rows import Row, controls


class ListScreen:
    """Give it rows and a masthead; say what a taken entry or a changed control does."""

    picture = "title"
    side: Side = "right"

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        rows = self.rows()
        first = next((row.id for row in controls(rows) if row.is_enabled), "")
        self.listing = Listing(rows, first)
        self._set: tuple[Scale, tuple[Row, ...], Sheet, Printed, ListLayout] | None = None

    def masthead(self) -> Masthead:
        """What stands over the list."""
        raise NotImplementedError

    def rows(self) -> tuple[Row, ...]:
        """What stands in the list now."""
        raise NotImplementedError

    def taken(self, id: str) -> Step | None:
        """An entry was taken."""
        raise NotImplementedError

    def changed(self, id: str, value: Value) -> Step | None:
        """A control has a new value, which holds already."""
        return None

    def left(self) -> Step | None:
        """The reader wants to go back."""
        return Pop()

    def renew(self) -> None:
        """Ask for the rows again; the focus stays where it can."""
        rows = self.rows()
        ids = [row.id for row in controls(rows)]
        focus = self.listing.focus if self.listing.focus in ids else next(iter(ids), "")
        self.listing = Listing(rows, focus, self.listing.scroll)

    @property
    def listening(self) -> Listening:
        return self.listing.listening

    @property
    def said(self) -> str:
        return self.listing.said

    def on_intent(self, intent: Intent) -> Step | None:
        if intent == BACK and self.listing.listening == "actions":
            return self.left()
        self.listing, event = self.listing.on_intent(intent, self.layout)
        match event:
            case Pressed(id):
                self.stage.sounds.hear("key", interface=True)
                return self.taken(id)
            case Changed(id, value):
                return self.changed(id, value)
            case None:
                return None

    def passed(self, seconds: float) -> bool:
        return False

    def returned(self) -> None:
        self.renew()

    def draw(self, paper: Paper) -> None:
        layout = self.layout
        assert self._set is not None
        paper.picture(self.picture)
        paper.print((self._set[2].leaf, *self._set[3].marks))
        paper.print(list_marks(self.listing, layout))

    @property
    def layout(self) -> ListLayout:
        """The list set for the window and comfort of now."""
        scale, rows = self.stage.scale, self.listing.rows
        if self._set is None or self._set[0] != scale or self._set[1] != rows:
            sheet, head, view = framed(self.masthead(), self.side, self.stage)
            listed = set_list(rows, view, scale, self.stage.shaper)
            self._set = scale, rows, sheet, head, listed
            self.listing = Listing(rows, self.listing.focus, listed.kept(self.listing.scroll))
        return self._set[4]


def framed(masthead: Masthead, side: Side, stage: Stage) -> tuple[Sheet, Printed, Box]:
    """A sheet, its masthead, and the box that is left under it."""
    scale = stage.scale
    sheet = sheet_at(scale, side)
    head = masthead_on(sheet, masthead, scale, stage.shaper)
    column = sheet.column
    top = head.box.bottom
    return sheet, head, Box(column.x, top, column.w, max(1.0, column.bottom - top))
