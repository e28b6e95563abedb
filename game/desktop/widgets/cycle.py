"""A control that is one of a few named values, gone through one by one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.desktop.intent import CONFIRM, LEFT, RIGHT, Intent, Listening
from game.desktop.widgets.event import Changed, Event
from game.desktop.widgets.spoken import spoken


@dataclass(frozen=True, slots=True)
class Cycle:
    """`values` are (value, what it is called) in their order; `value` is the one that holds."""

    id: str
    label: str
    values: tuple[tuple[str, str], ...]
    value: str
    hint: str = ""
    is_enabled: bool = True

    @property
    def note(self) -> str:
        return dict(self.values).get(self.value, self.value)

    @property
    def said(self) -> str:
        return spoken(self.label, self.note, self.hint)

    @property
    def listening(self) -> Listening:
        return "actions"

    def on_intent(self, intent: Intent) -> tuple[Cycle, Event | None]:
        """Left and right go through the values and stop at the ends; confirm goes round."""
        if intent == LEFT:
            return self._moved(-1, goes_round=False)
        if intent == RIGHT:
            return self._moved(1, goes_round=False)
        if intent == CONFIRM:
            return self._moved(1, goes_round=True)
        return self, None

    def pressed(self, share: float | None) -> tuple[Cycle, Event | None]:
        """A press on the left part of the value goes back, anywhere else it goes on."""
        if share is not None and share < 0.35:
            return self._moved(-1, goes_round=True)
        return self._moved(1, goes_round=True)

    def _moved(self, step: int, *, goes_round: bool) -> tuple[Cycle, Event | None]:
        names = [name for name, _ in self.values]
        if not self.is_enabled or not names:
            return self, None
        place = (names.index(self.value) if self.value in names else 0) + step
        if goes_round:
            place %= len(names)
        if not 0 <= place < len(names) or names[place] == self.value:
            return self, None
        return replace(self, value=names[place]), Changed(self.id, names[place])
