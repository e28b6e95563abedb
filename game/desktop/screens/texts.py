"""A long text on a sheet that scrolls: the log, an almanac entry, the record, the credits."""

from __future__ import annotations

from game.desktop.draw import scroll_marks
from game.desktop.intent import BACK, Action, Intent, Listening
from game.desktop.scale import Scale
from game.desktop.screen import Paper, Pop, Step
from game.desktop.screens.listed import framed
from game.desktop.sheet import Masthead, Printed, Sheet, Side
from game.desktop.spans import Paragraph
from game.desktop.stage import Stage
from game.desktop.widgets.event import Pressed
from game.desktop.widgets.scroll import Scroller, ScrollLayout, set_scroll


class TextScreen:
    """Paragraphs under a masthead. Confirming or going back closes it."""

    picture = "title"
    side: Side = "right"

    def __init__(self, stage: Stage, masthead: Masthead, text: tuple[Paragraph, ...]) -> None:
        self.stage = stage
        self.masthead = masthead
        self.text = text
        self.scroller = Scroller()
        self._set: tuple[Scale, tuple[Paragraph, ...], Sheet, Printed, ScrollLayout] | None = None

    @property
    def listening(self) -> Listening:
        return "actions"

    @property
    def said(self) -> str:
        words = [self.masthead.title, *(paragraph.said for paragraph in self.text)]
        return ". ".join(words)

    def followed(self, link: str) -> Step | None:
        """A link in the text was taken."""
        return None

    def on_intent(self, intent: Intent) -> Step | None:
        if intent == BACK:
            return Pop()
        if intent == Action("confirm") and self.scroller.lit is None:
            if self.scroller.scroll >= self.layout.most_scroll:
                return Pop()
            intent = Action("page-down")
        self.scroller, event = self.scroller.on_intent(intent, self.layout)
        return self.followed(event.id) if isinstance(event, Pressed) else None

    def passed(self, seconds: float) -> bool:
        return False

    def returned(self) -> None:
        """Nothing has changed meanwhile."""

    def draw(self, paper: Paper) -> None:
        layout = self.layout
        assert self._set is not None
        paper.picture(self.picture)
        paper.print((self._set[2].leaf, *self._set[3].marks))
        paper.print(scroll_marks(self.scroller, layout))

    @property
    def layout(self) -> ScrollLayout:
        """The text set for the window and comfort of now."""
        scale = self.stage.scale
        if self._set is None or self._set[0] != scale or self._set[1] != self.text:
            sheet, head, view = framed(self.masthead, self.side, self.stage)
            column = set_scroll(self.text, view, scale, self.stage.shaper)
            self._set = scale, self.text, sheet, head, column
            self.scroller = Scroller(column.kept(self.scroller.scroll))
        return self._set[4]
