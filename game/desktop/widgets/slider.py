"""A control that is a whole number in a range, moved by steps or set by a press, never dragged."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.desktop.intent import LEFT, PAGE_DOWN, PAGE_UP, RIGHT, Intent, Listening
from game.desktop.widgets.event import Changed, Event
from game.desktop.widgets.spoken import spoken

LEAP = 4  # steps that page up and page down make


@dataclass(frozen=True, slots=True)
class Slider:
    """`unit` is written after the number: " px", " %"."""

    id: str
    label: str
    low: int
    high: int
    value: int
    step: int = 1
    unit: str = ""
    hint: str = ""
    is_enabled: bool = True

    @property
    def note(self) -> str:
        return f"{self.value}{self.unit}"

    @property
    def share(self) -> float:
        """How far along the range the value stands, from 0 to 1."""
        return (self.value - self.low) / max(1, self.high - self.low)

    @property
    def said(self) -> str:
        return spoken(self.label, self.note, self.hint)

    @property
    def listening(self) -> Listening:
        return "actions"

    def on_intent(self, intent: Intent) -> tuple[Slider, Event | None]:
        """Left and right move it by a step, page up and page down by several."""
        by = {LEFT: -1, RIGHT: 1, PAGE_UP: -LEAP, PAGE_DOWN: LEAP}
        steps = next((steps for action, steps in by.items() if action == intent), 0)
        return self._at(self.value + steps * self.step)

    def pressed(self, share: float | None) -> tuple[Slider, Event | None]:
        """A press on the track sets the value there."""
        if share is None:
            return self, None
        steps = round(share * (self.high - self.low) / self.step)
        return self._at(self.low + steps * self.step)

    def _at(self, value: int) -> tuple[Slider, Event | None]:
        value = min(max(value, self.low), self.high)
        if value == self.value or not self.is_enabled:
            return self, None
        return replace(self, value=value), Changed(self.id, value)
