"""What a widget tells its screen: something was pressed, something was changed."""

from __future__ import annotations

from dataclasses import dataclass

Value = str | int | bool


@dataclass(frozen=True, slots=True)
class Pressed:
    """An entry was taken, a dialog answered, a field finished: act on this id."""

    id: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A control has a new value. It holds already; the screen only has to apply and keep it."""

    id: str
    value: Value


Event = Pressed | Changed
