"""A long text on a sheet that scrolls: an almanac entry, the record, the credits."""

from __future__ import annotations

from game.desktop.corner import Corner
from game.desktop.draw import scroll_marks
from game.desktop.intent import BACK, CONFIRM, Action, Intent, Listening
from game.desktop.scale import Scale
from game.desktop.screen import Paper, Pop, Step
from game.desktop.screens.framed import Frame, Words, framed, pointed_strip, pressed_strip
from game.desktop.sheet import Masthead
from game.desktop.spans import Paragraph
from game.desktop.stage import Stage
from game.desktop.widgets.event import Pressed
from game.desktop.widgets.scroll import Scroller, ScrollLayout, set_scroll


class TextScreen:
    """Paragraphs under a masthead. Confirming at the end, or going back, closes it."""

    def __init__(self, stage: Stage, masthead: Masthead, text: tuple[Paragraph, ...]) -> None:
        self.stage = stage
        self.picture = stage.backdrop
        self.masthead = masthead
        self.text = text
        self.scroller = Scroller()
        self._set: tuple[Scale, Frame, ScrollLayout] | None = None
        self._pointed: Action | None = None

    @property
    def listening(self) -> Listening:
        return "actions"

    @property
    def said(self) -> str:
        words = [self.masthead.title, *(paragraph.said for paragraph in self.text)]
        return ". ".join(words)

    def strips(self) -> Words:
        """The strips in the corner of the picture."""
        return (("back", self.stage.say("back")),)

    def left(self) -> Step | None:
        """The reader has done with it."""
        return Pop()

    def followed(self, link: str) -> Step | None:
        """A link in the text was taken."""
        return None

    def on_intent(self, intent: Intent) -> Step | None:
        frame, layout = self._laid_out()
        self._pointed = pointed_strip(frame.corner, intent, self._pointed)
        intent = pressed_strip(frame.corner, intent) or intent
        if intent == BACK:
            return self.left()
        if intent == CONFIRM and self.scroller.lit is None:
            if self.scroller.scroll >= layout.most_scroll:
                return self.left()
            intent = Action("page-down")
        self.scroller, event = self.scroller.on_intent(intent, layout)
        return self.followed(event.id) if isinstance(event, Pressed) else None

    def passed(self, seconds: float) -> bool:
        return False

    def returned(self) -> None:
        """Nothing has changed meanwhile."""

    def draw(self, paper: Paper) -> None:
        frame, layout = self._laid_out()
        paper.picture(self.stage.shown(self.picture))
        paper.lay(frame.laid(scroll_marks(self.scroller, layout), self._pointed))

    @property
    def layout(self) -> ScrollLayout:
        """The text set for the window and comfort of now."""
        return self._laid_out()[1]

    @property
    def corner(self) -> Corner:
        """The strips in the corner of the picture."""
        return self._laid_out()[0].corner

    def _laid_out(self) -> tuple[Frame, ScrollLayout]:
        scale = self.stage.scale
        if self._set is None or self._set[0] != scale:
            frame = framed(self.masthead, self.stage, self.picture, self.strips())
            column = set_scroll(self.text, frame.view, scale, self.stage.shaper)
            self._set = scale, frame, column
            self.scroller = Scroller(column.kept(self.scroller.scroll), self.scroller.focus)
        return self._set[1], self._set[2]
