"""The log: everything read tonight, choices marked, with a line to search it."""

from __future__ import annotations

from game.desktop.box import Box
from game.desktop.draw import list_marks, scroll_marks
from game.desktop.intent import BACK, Intent, Listening
from game.desktop.night import Night
from game.desktop.scale import Scale
from game.desktop.screen import Paper, Pop, Step
from game.desktop.screens.listed import framed
from game.desktop.screens.written import log_lines
from game.desktop.sheet import Masthead, Printed, Sheet
from game.desktop.spans import Paragraph, plain
from game.desktop.stage import Stage
from game.desktop.widgets.event import Changed
from game.desktop.widgets.field import Field
from game.desktop.widgets.listing import Listing
from game.desktop.widgets.listing_layout import ListLayout, set_list
from game.desktop.widgets.scroll import Scroller, ScrollLayout, set_scroll


class LogScreen:
    """A field and the text below it: while something is sought, only what holds it is shown."""

    def __init__(self, stage: Stage, night: Night, picture: str) -> None:
        self.stage = stage
        self.picture = picture
        entries = (entry for turn in night.turns for entry in turn.entries)
        self._all = tuple(line for entry in entries for line in log_lines(night, entry))
        self._sought = ""
        self.field = Listing((Field("seek", stage.say("seek"), "", stage.say("seek-prompt")),))
        self.scroller = Scroller(1e9)  # the log opens at its end
        self._set: tuple[Scale, str, Sheet, Printed, ListLayout, ScrollLayout] | None = None

    @property
    def listening(self) -> Listening:
        return self.field.listening

    @property
    def said(self) -> str:
        if self.field.focus:
            return self.field.said
        return ". ".join(paragraph.said for paragraph in self._found())

    def on_intent(self, intent: Intent) -> Step | None:
        layout = self._layout()
        if intent == BACK and self.listening == "actions":
            return Pop()
        if self.listening == "actions":
            self.scroller, _ = self.scroller.on_intent(intent, layout[1])
        self.field, event = self.field.on_intent(intent, layout[0])
        if isinstance(event, Changed):
            self._sought = str(event.value)
            self.scroller = Scroller(1e9)
        return None

    def passed(self, seconds: float) -> bool:
        return False

    def returned(self) -> None:
        """Nothing has changed meanwhile."""

    def draw(self, paper: Paper) -> None:
        fields, text = self._layout()
        assert self._set is not None
        paper.picture(self.picture)
        paper.print((self._set[2].leaf, *self._set[3].marks))
        paper.print(list_marks(self.field, fields))
        paper.print(scroll_marks(self.scroller, text))

    def _found(self) -> tuple[Paragraph, ...]:
        sought = self._sought.casefold().strip()
        if not sought:
            return self._all
        found = tuple(p for p in self._all if sought in p.said.casefold())
        return found or (plain(self.stage.say("not-found", sought=self._sought), "aside"),)

    def _layout(self) -> tuple[ListLayout, ScrollLayout]:
        scale = self.stage.scale
        if self._set is None or self._set[0] != scale or self._set[1] != self._sought:
            sheet, head, view = framed(Masthead(self.stage.say("log")), "right", self.stage)
            fields = set_list(self.field.rows, view, scale, self.stage.shaper)
            top = view.y + fields.height + scale.px(12)
            below = Box(view.x, top, view.w, max(1.0, view.bottom - top))
            text = set_scroll(self._found(), below, scale, self.stage.shaper)
            self._set = scale, self._sought, sheet, head, fields, text
            self.scroller = Scroller(text.kept(self.scroller.scroll))
        _, _, _, _, fields, text = self._set
        if fields.rows and fields.rows[0].row != self.field.rows[0]:
            fields = set_list(self.field.rows, fields.view, scale, self.stage.shaper)
            self._set = (*self._set[:4], fields, text)
        return fields, text
