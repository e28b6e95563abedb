"""Which key, button or stick means which action: one table, which settings may change.

A control has a name: `key return`, `key ctrl+s`, `pad a`, `pad stick up`, `mouse right`. The names
are pygame's own names of keys, in lower case, so that they can be shown to the player and kept in
the settings file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import get_args

from game.desktop.intent import Action, ActionName, Intent, Pick
from game.keeping.words import Words

USUAL: dict[str, ActionName] = {
    "key return": "confirm",
    "key enter": "confirm",
    "key space": "confirm",
    "key escape": "back",
    "key up": "up",
    "key down": "down",
    "key left": "left",
    "key right": "right",
    "key tab": "next",
    "key shift+tab": "previous",
    "key page up": "page-up",
    "key page down": "page-down",
    "key home": "first",
    "key end": "last",
    "key g": "gloss",
    "key l": "log",
    "key f5": "save",
    "key f9": "load",
    "key a": "almanac",
    "key o": "settings",
    "key p": "pause",
    "key s": "skip",
    "key backspace": "rewind",
    "key h": "hide-sheet",
    "key v": "speak",
    "key =": "larger",
    "key +": "larger",
    "key -": "smaller",
    "key f11": "full-screen",
    "key alt+return": "full-screen",
    "key f1": "inspect",
    "mouse right": "back",
    "mouse back": "back",
    "pad a": "confirm",
    "pad b": "back",
    "pad x": "gloss",
    "pad y": "log",
    "pad up": "up",
    "pad down": "down",
    "pad left": "left",
    "pad right": "right",
    "pad stick up": "up",
    "pad stick down": "down",
    "pad stick left": "left",
    "pad stick right": "right",
    "pad left shoulder": "page-up",
    "pad right shoulder": "page-down",
    "pad start": "pause",
    "pad back": "almanac",
    "pad left stick": "hide-sheet",
    "pad right stick": "speak",
}
FIXED = frozenset({"key escape", "key return", "key up", "key down", "pad a", "pad b"})
PLAIN = re.compile(r"key (.|f\d\d?)")  # a key is called everywhere what is printed on it
ACTIONS: tuple[ActionName, ...] = get_args(ActionName)


@dataclass(frozen=True, slots=True)
class Bindings:
    """The table in force. `changes` are what the player has changed: a control and its action.

    Controls in FIXED cannot be changed, so that nobody can lock themselves out.
    """

    changes: Mapping[str, str] = field(default_factory=dict)

    def intent(self, control: str) -> Intent | None:
        """What a control means; digits pick choices and cannot be bound to anything else."""
        kind, _, name = control.partition(" ")
        if kind == "key" and name.removeprefix("keypad ") in "123456789" and len(name) in (1, 8):
            return Pick(int(name[-1]))
        action = self._action(control)
        return Action(action) if action else None

    def controls(self, action: ActionName) -> tuple[str, ...]:
        """Every control that means an action, in the order of the table."""
        names = [*USUAL, *(control for control in self.changes if control not in USUAL)]
        return tuple(control for control in names if self._action(control) == action)

    def bound(self, control: str, action: ActionName) -> Bindings:
        """The table with a control given to an action; a fixed control stays what it is."""
        if control in FIXED or isinstance(self.intent(control), Pick):
            return self
        return Bindings({**self.changes, control: action})

    def _action(self, control: str) -> ActionName | None:
        named = self.changes.get(control, USUAL.get(control, ""))
        return next((action for action in ACTIONS if action == named), None)


def control_called(control: str, words: Words) -> str:
    """What a key, a button or a stick is called: `key f5` is F5, `pad stick up` a whole phrase."""
    printed = PLAIN.fullmatch(control)
    if printed:
        return printed[1].upper()
    name = f"window.control.{control.replace(' ', '-').replace('+', '-')}"
    said = words.sentences.get(name)
    return said if isinstance(said, str) else control.partition(" ")[2]
