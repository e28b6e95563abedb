"""A line of a list that does something when it is taken: a menu item, a save slot, a log line."""

from __future__ import annotations

from dataclasses import dataclass

from game.desktop.intent import CONFIRM, Intent, Listening
from game.desktop.widgets.event import Event, Pressed


@dataclass(frozen=True, slots=True)
class Entry:
    """`note` stands at the right, `hint` in italics below, `picture` small at the left.

    What is not enabled is struck.
    """

    id: str
    label: str
    note: str = ""
    hint: str = ""
    is_enabled: bool = True
    picture: str = ""

    @property
    def said(self) -> str:
        return ". ".join(part for part in (self.label, self.note, self.hint) if part)

    @property
    def listening(self) -> Listening:
        return "actions"

    def on_intent(self, intent: Intent) -> tuple[Entry, Event | None]:
        """Confirming takes it."""
        return self, Pressed(self.id) if intent == CONFIRM and self.is_enabled else None

    def pressed(self, _share: float | None) -> tuple[Entry, Event | None]:
        """A press anywhere takes it."""
        return self.on_intent(CONFIRM)
