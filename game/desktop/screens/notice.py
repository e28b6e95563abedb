"""A short message over whatever stands: one sentence, one way on."""

from __future__ import annotations

from game.desktop.draw import dialog_marks
from game.desktop.intent import Intent, Listening
from game.desktop.screen import Paper, Pop, Push, Step
from game.desktop.spans import plain
from game.desktop.stage import Stage
from game.desktop.widgets.dialog import Dialog, DialogLayout, asked, set_dialog
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.event import Pressed

VEIL = 0.45


def notice(stage: Stage, title: str, text: str) -> Push:
    """Say something over the screen that stands."""
    answers = (Entry("well", stage.say("well")),)
    return Push(Asking(stage, asked(title, (plain(text),), answers, "well"), {}), veils=True)


class Asking:
    """A question over a screen; each answer has the step it leads to, or none to just close."""

    def __init__(self, stage: Stage, dialog: Dialog, answers: dict[str, Step]) -> None:
        self.stage = stage
        self.dialog = dialog
        self._answers = answers

    @property
    def listening(self) -> Listening:
        return self.dialog.list.listening

    @property
    def said(self) -> str:
        return self.dialog.said

    def on_intent(self, intent: Intent) -> Step | None:
        self.dialog, event = self.dialog.on_intent(intent, self._layout)
        if isinstance(event, Pressed):
            return self._answers.get(event.id, Pop())
        return None

    def passed(self, seconds: float) -> bool:
        return False

    def returned(self) -> None:
        """Nothing has changed meanwhile."""

    def draw(self, paper: Paper) -> None:
        paper.veil(VEIL)
        paper.print(dialog_marks(self.dialog, self._layout, self.stage.scale))

    @property
    def _layout(self) -> DialogLayout:
        return set_dialog(self.dialog, self.stage.scale, self.stage.shaper)
