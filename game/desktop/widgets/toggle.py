"""A control that is on or off."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.desktop.intent import CONFIRM, LEFT, RIGHT, Intent, Listening
from game.desktop.widgets.event import Changed, Event
from game.desktop.widgets.spoken import spoken


@dataclass(frozen=True, slots=True)
class Toggle:
    """`words` are what off and on are called in the player's language."""

    id: str
    label: str
    is_on: bool
    words: tuple[str, str]
    hint: str = ""
    is_enabled: bool = True

    @property
    def note(self) -> str:
        return self.words[self.is_on]

    @property
    def said(self) -> str:
        return spoken(self.label, self.note, self.hint)

    @property
    def listening(self) -> Listening:
        return "actions"

    def on_intent(self, intent: Intent) -> tuple[Toggle, Event | None]:
        """Confirm turns it over; left is off, right is on."""
        if not self.is_enabled:
            return self, None
        if intent == CONFIRM:
            return self._set(not self.is_on)
        if intent in (LEFT, RIGHT):
            return self._set(intent == RIGHT)
        return self, None

    def pressed(self, _share: float | None) -> tuple[Toggle, Event | None]:
        """A press anywhere turns it over."""
        return self.on_intent(CONFIRM)

    def _set(self, is_on: bool) -> tuple[Toggle, Event | None]:
        if is_on == self.is_on:
            return self, None
        return replace(self, is_on=is_on), Changed(self.id, is_on)
