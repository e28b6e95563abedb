"""The frame of most screens: a picture, a torn sheet with a masthead, a list of rows on it."""

from __future__ import annotations

from game.desktop.corner import Corner
from game.desktop.draw import list_marks
from game.desktop.intent import BACK, Action, Intent, Listening
from game.desktop.marks import Marks
from game.desktop.scale import Scale
from game.desktop.screen import Paper, Pop, Step
from game.desktop.screens.framed import Frame, Words, framed, pointed_strip, pressed_strip
from game.desktop.sheet import Masthead, Sheet
from game.desktop.stage import Stage
from game.desktop.widgets.event import Changed, Pressed, Value
from game.desktop.widgets.listing import Listing
from game.desktop.widgets.listing_layout import ListLayout, set_list
from game.desktop.widgets.rows import Row, controls


class ListScreen:
    """Give it rows and a masthead; say what a taken entry or a changed control does."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.picture = stage.backdrop
        rows = self.rows()
        first = next((row.id for row in controls(rows) if row.is_enabled), "")
        self.listing = Listing(rows, first)
        self._set: tuple[Scale, tuple[Row, ...], Frame, ListLayout] | None = None
        self._pointed: Action | None = None
        self._was_said = False

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

    def strips(self) -> Words:
        """The strips in the corner of the picture."""
        return (("back", self.stage.say("back")),)

    def frame(self) -> Frame:
        """The sheet and its masthead."""
        return framed(self.masthead(), self.stage, self.picture, self.strips())

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
        """A fresh page tells its name and its text; after that, what has the focus."""
        if self._was_said:
            return self.listing.said
        return " ".join((f"{self.masthead().title}.", self.listing.text_said, self.listing.said))

    def on_intent(self, intent: Intent) -> Step | None:
        self._pointed = pointed_strip(self.corner, intent, self._pointed)
        intent = pressed_strip(self.corner, intent) or intent
        if intent == BACK and self.listing.listening == "actions":
            return self.left()
        before = self.listing.focus
        self.listing, event = self.listing.on_intent(intent, self.layout)
        self._was_said = self._was_said or self.listing.focus != before
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
        self._was_said = False
        self.renew()

    def draw(self, paper: Paper) -> None:
        frame, layout = self._laid_out()
        paper.picture(self.stage.shown(self.picture))
        paper.lay(frame.laid(self.printed(layout), self._pointed))

    def printed(self, layout: ListLayout) -> Marks:
        """What stands on the sheet under its masthead."""
        return list_marks(self.listing, layout)

    @property
    def sheet(self) -> Sheet:
        """The sheet of the page."""
        return self._laid_out()[0].sheet

    @property
    def corner(self) -> Corner:
        """The strips in the corner of the picture."""
        return self._laid_out()[0].corner

    @property
    def layout(self) -> ListLayout:
        """The list set for the window and comfort of now."""
        return self._laid_out()[1]

    def _laid_out(self) -> tuple[Frame, ListLayout]:
        scale, rows = self.stage.scale, self.listing.rows
        if self._set is None or self._set[0] != scale or self._set[1] != rows:
            frame = self.frame()
            listed = set_list(rows, frame.view, scale, self.stage.shaper)
            self._set = scale, rows, frame, listed
            self.listing = Listing(rows, self.listing.focus, listed.kept(self.listing.scroll))
        return self._set[2], self._set[3]
