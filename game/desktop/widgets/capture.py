"""A control that waits for a key or a button, and becomes it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.desktop.intent import CONFIRM, Caught, Intent, Listening, PointAt, Press
from game.desktop.widgets.event import Changed, Event
from game.desktop.widgets.spoken import spoken

LEAVES = "key escape"  # never bound: it calls the waiting off


@dataclass(frozen=True, slots=True)
class Capture:
    """`controls` name what is bound now; `waiting` is shown while a press is awaited."""

    id: str
    label: str
    controls: tuple[str, ...]
    waiting: str
    hint: str = ""
    is_waiting: bool = False
    is_enabled: bool = True

    @property
    def note(self) -> str:
        return self.waiting if self.is_waiting else " · ".join(self.controls)

    @property
    def said(self) -> str:
        return spoken(self.label, self.note, self.hint)

    @property
    def listening(self) -> Listening:
        return "any-control" if self.is_waiting else "actions"

    def on_intent(self, intent: Intent) -> tuple[Capture, Event | None]:
        """Confirm begins the wait; the next key or button ends it and is told as the new value."""
        match intent:
            case Caught(control) if self.is_waiting:
                rested = replace(self, is_waiting=False)
                return (rested, None) if control == LEAVES else (rested, Changed(self.id, control))
            case Press() | PointAt() if self.is_waiting:
                return self, None
            case _ if intent == CONFIRM and self.is_enabled:
                return replace(self, is_waiting=True), None
            case _:
                return self, None

    def pressed(self, _share: float | None) -> tuple[Capture, Event | None]:
        """A press begins the wait, or calls it off."""
        return replace(self, is_waiting=not self.is_waiting and self.is_enabled), None

    def left(self) -> Capture:
        """The control after the focus has gone elsewhere."""
        return replace(self, is_waiting=False)
