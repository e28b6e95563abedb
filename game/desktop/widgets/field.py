"""A field to write a short text in: a search, the name of a save."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.desktop.intent import BACK, CONFIRM, Erase, Intent, Listening, Write
from game.desktop.widgets.event import Changed, Event, Pressed
from game.desktop.widgets.spoken import spoken


@dataclass(frozen=True, slots=True)
class Field:
    """While `is_writing`, letters go into it. `prompt` stands in an empty field."""

    id: str
    label: str
    text: str = ""
    prompt: str = ""
    longest: int = 40
    hint: str = ""
    is_writing: bool = False
    is_enabled: bool = True

    @property
    def note(self) -> str:
        return self.text or self.prompt

    @property
    def said(self) -> str:
        return spoken(self.label, self.note, self.hint)

    @property
    def listening(self) -> Listening:
        return "text" if self.is_writing else "actions"

    def on_intent(self, intent: Intent) -> tuple[Field, Event | None]:
        """Confirm begins writing, and ends it with `Pressed`; back ends it silently."""
        if not self.is_writing:
            return (replace(self, is_writing=True), None) if intent == CONFIRM else (self, None)
        match intent:
            case Write(text):
                whole = (self.text + _printable(text))[: self.longest]
                return self._with(whole)
            case Erase():
                return self._with(self.text[:-1])
            case _ if intent == CONFIRM:
                return replace(self, is_writing=False), Pressed(self.id)
            case _ if intent == BACK:
                return replace(self, is_writing=False), None
            case _:
                return self, None

    def pressed(self, _share: float | None) -> tuple[Field, Event | None]:
        """A press begins writing."""
        return replace(self, is_writing=True), None

    def left(self) -> Field:
        """The field after the focus has gone elsewhere."""
        return replace(self, is_writing=False)

    def _with(self, text: str) -> tuple[Field, Event | None]:
        if text == self.text:
            return self, None
        return replace(self, text=text), Changed(self.id, text)


def _printable(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable())
