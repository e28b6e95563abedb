"""What a screen is, and what it may ask of the stack of screens.

Only app.py holds the stack. It hands every intent to the topmost screen and does what the answer
says. A screen that changed without asking for anything returns None; the app draws after every
intent and after every `passed` that says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from game.desktop.intent import Intent, Listening
from game.desktop.marks import Mark
from game.desktop.slide import Laid
from game.desktop.theme import Theme


class Paper(Protocol):
    """What a screen draws on; canvas.py has the one that is a window."""

    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def theme(self) -> Theme: ...
    def print(self, marks: Sequence[Mark]) -> None: ...
    def picture(self, name: str) -> None: ...
    def lay(self, sheet: Laid | None) -> None: ...
    def veil(self, share: float) -> None: ...
    def sleet(self, seconds: float) -> None: ...


class Screen(Protocol):
    """One full window: title, reader, settings, ..."""

    @property
    def listening(self) -> Listening:
        """What keys are for now: actions, text in a field, or a control to be bound."""
        ...

    @property
    def said(self) -> str:
        """What a voice should say now: new text, or what has the focus. Said when it changes."""
        ...

    def on_intent(self, intent: Intent) -> Step | None:
        """Take an intent; say what should become of the stack."""
        ...

    def passed(self, seconds: float) -> bool:
        """Let time pass; whether anything moved and must be drawn. A still screen returns False."""
        ...

    def returned(self) -> None:
        """It is on top of the stack again, or for the first time."""
        ...

    def draw(self, paper: Paper) -> None:
        """Print the whole screen."""
        ...


@dataclass(frozen=True, slots=True)
class Push:
    """Open a screen over this one. `veils` leaves this one in sight, as under a dialog."""

    screen: Screen
    veils: bool = False


@dataclass(frozen=True, slots=True)
class Pop:
    """Close this screen; the one below goes on. `count` closes more than one."""

    count: int = 1


@dataclass(frozen=True, slots=True)
class Replace:
    """Put another screen in the place of this one; `veils` as in `Push`."""

    screen: Screen
    veils: bool = False


@dataclass(frozen=True, slots=True)
class Home:
    """Close everything down to the title, and open a screen over it if one is given.

    A night is always entered and left this way, so that the title is what lies under it, however
    many pages and questions stood between. What follows is read from another sheet.
    """

    screen: Screen | None = None


@dataclass(frozen=True, slots=True)
class Quit:
    """Close the window."""


Step = Push | Pop | Replace | Home | Quit
