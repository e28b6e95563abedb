"""What the player wants, whatever they pressed: the closed list of intents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ActionName = Literal[
    "confirm", "back", "up", "down", "left", "right", "next", "previous",
    "page-up", "page-down", "first", "last",
    "gloss", "log", "save", "load", "almanac", "settings", "pause", "skip", "rewind",
    "hide-sheet", "speak", "larger", "smaller", "full-screen", "inspect",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Action:
    """A want with a name and nothing else: every key and button of the binding table gives one of
    these.

    `confirm` takes what has the focus, `back` leaves (a dialog, a screen) or opens the pause page,
    `next` and `previous` walk every focusable thing in reading order, `gloss` explains the term or
    source in focus, `skip` goes on through what was seen, `rewind` goes back to the start of the
    scene, `hide-sheet` shows the whole picture, `speak` says again what has the focus, `inspect`
    opens an author's panel where there is one.
    """

    name: ActionName


CONFIRM, BACK = Action("confirm"), Action("back")
UP, DOWN, LEFT, RIGHT = Action("up"), Action("down"), Action("left"), Action("right")
NEXT, PREVIOUS = Action("next"), Action("previous")
PAGE_UP, PAGE_DOWN = Action("page-up"), Action("page-down")
FIRST, LAST = Action("first"), Action("last")


@dataclass(frozen=True, slots=True)
class Pick:
    """A number key: the choice with this numeral, from 1."""

    number: int


@dataclass(frozen=True, slots=True)
class Scroll:
    """The wheel: so many notches, down the page when positive."""

    notches: float


@dataclass(frozen=True, slots=True)
class PointAt:
    """The pointer has moved to a place in the window."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Press:
    """The main button was pressed at a place in the window. (Nothing is ever held or dragged.)"""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Write:
    """Text was typed while a field was being written in."""

    text: str


@dataclass(frozen=True, slots=True)
class Erase:
    """The last letter of a field is to go."""


@dataclass(frozen=True, slots=True)
class Caught:
    """A key or button was pressed while a binding was awaited; `control` is its name."""

    control: str


Intent = Action | Pick | Scroll | PointAt | Press | Write | Erase | Caught
Listening = Literal["actions", "text", "any-control"]
