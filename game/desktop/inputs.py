"""pygame's events as intents: the only room that knows key codes and pad buttons."""

from __future__ import annotations

import pygame

from game.desktop.bindings import Bindings
from game.desktop.intent import (
    BACK,
    CONFIRM,
    DOWN,
    UP,
    Caught,
    Erase,
    Intent,
    Listening,
    PointAt,
    Press,
    Scroll,
    Write,
)

STICK_IN, STICK_OUT = 0.35, 0.6  # it counts once as it passes out, and again after it came home
_PAD_BUTTONS = {
    pygame.CONTROLLER_BUTTON_A: "a",
    pygame.CONTROLLER_BUTTON_B: "b",
    pygame.CONTROLLER_BUTTON_X: "x",
    pygame.CONTROLLER_BUTTON_Y: "y",
    pygame.CONTROLLER_BUTTON_BACK: "back",
    pygame.CONTROLLER_BUTTON_GUIDE: "guide",
    pygame.CONTROLLER_BUTTON_START: "start",
    pygame.CONTROLLER_BUTTON_LEFTSTICK: "left stick",
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: "right stick",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "left shoulder",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "right shoulder",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "up",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "left",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "right",
}
_MOUSE_BUTTONS = {2: "middle", 3: "right", 6: "back", 7: "forward"}
_STICKS = {
    pygame.CONTROLLER_AXIS_LEFTX: ("left", "right"),
    pygame.CONTROLLER_AXIS_LEFTY: ("up", "down"),
}
_WHILE_WRITING = {
    "key return": CONFIRM,
    "key enter": CONFIRM,
    "key escape": BACK,
    "key up": UP,
    "key down": DOWN,
}


class Inputs:
    """Reads events. `listening` says what keys are for: actions, text, or a new binding; `finer`,
    how many pixels there are to a point of the mouse."""

    def __init__(self, bindings: Bindings, finer: float = 1.0) -> None:
        self.bindings = bindings
        self.finer = finer
        self.listening: Listening = "actions"
        self._out: dict[int, str] = {}  # sticks that are pushed out, by axis
        self._is_letter_due = False  # of a key that has already been taken as an action

    def intent(self, event: pygame.event.Event) -> Intent | None:
        """What an event means, or nothing."""
        if event.type == pygame.MOUSEMOTION:
            return PointAt(*self._pixel(event.pos))
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            return Press(*self._pixel(event.pos))
        if event.type == pygame.MOUSEWHEEL:
            return Scroll(-event.precise_y)
        if event.type == pygame.TEXTINPUT:
            is_due, self._is_letter_due = self._is_letter_due, False
            return Write(event.text) if self.listening == "text" and not is_due else None
        if event.type == pygame.KEYDOWN:
            self._is_letter_due = self.listening != "text"
        control = self._control(event)
        if not control:
            return None
        if self.listening == "any-control":
            return Caught(control)
        if self.listening == "text" and control.startswith("key "):
            return Erase() if control == "key backspace" else _WHILE_WRITING.get(control)
        return self.bindings.intent(control)

    def _pixel(self, point: tuple[int, int]) -> tuple[int, int]:
        return int(point[0] * self.finer), int(point[1] * self.finer)

    def _control(self, event: pygame.event.Event) -> str:
        if event.type == pygame.KEYDOWN:
            return _key(event.key, event.mod)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button in _MOUSE_BUTTONS:
            return f"mouse {_MOUSE_BUTTONS[event.button]}"
        if event.type == pygame.CONTROLLERBUTTONDOWN and event.button in _PAD_BUTTONS:
            return f"pad {_PAD_BUTTONS[event.button]}"
        if event.type == pygame.CONTROLLERAXISMOTION and event.axis in _STICKS:
            return self._stick(event.axis, event.value / 32768)
        return ""

    def _stick(self, axis: int, value: float) -> str:
        if abs(value) < STICK_IN:
            self._out.pop(axis, None)
            return ""
        way = _STICKS[axis][value > 0]
        if abs(value) < STICK_OUT or self._out.get(axis) == way:
            return ""
        self._out[axis] = way
        return f"pad stick {way}"


def _key(key: int, mod: int) -> str:
    name = pygame.key.name(key).lower()
    if not name or name.split()[-1] in ("shift", "ctrl", "alt", "meta", "gui"):
        return ""
    if name.startswith("[") and name.endswith("]"):
        name = f"keypad {name[1:-1]}"
    held = [
        word
        for word, mask in (
            ("ctrl", pygame.KMOD_CTRL),
            ("alt", pygame.KMOD_ALT),
            ("shift", pygame.KMOD_SHIFT),
        )
        if mod & mask
    ]
    return "key " + "+".join([*held, name])
