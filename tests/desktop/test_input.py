"""Keys, buttons and sticks mean intents, by one table that settings may change."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.bindings import Bindings
from game.desktop.inputs import Inputs
from game.desktop.intent import (
    BACK,
    CONFIRM,
    DOWN,
    UP,
    Action,
    Caught,
    Erase,
    Pick,
    PointAt,
    Press,
    Scroll,
    Write,
)  # fmt: skip


def key(code: int, mod: int = 0) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod)


def test_every_usual_control_means_an_action() -> None:
    bindings = Bindings()
    assert bindings.intent("key return") == CONFIRM
    assert bindings.intent("pad b") == BACK
    assert bindings.intent("key 3") == bindings.intent("key keypad 3") == Pick(3)
    assert bindings.intent("key f5") == Action("save")
    assert bindings.intent("key q") is None


def test_a_player_may_rebind_a_control() -> None:
    bindings = Bindings().bound("key q", "log").bound("key l", "skip")
    assert bindings.intent("key q") == Action("log")
    assert bindings.intent("key l") == Action("skip")
    assert bindings.controls("log") == ("pad y", "key q")


def test_nobody_can_lock_themselves_out() -> None:
    bindings = (
        Bindings().bound("key escape", "log").bound("key return", "skip").bound("key 1", "log")
    )
    assert bindings.intent("key escape") == BACK
    assert bindings.intent("key return") == CONFIRM
    assert bindings.intent("key 1") == Pick(1)


def test_a_control_bound_to_nonsense_means_nothing() -> None:
    assert Bindings({"key q": "nonsense", "key l": ""}).intent("key q") is None
    assert Bindings({"key q": "nonsense", "key l": ""}).intent("key l") is None


@pytest.mark.usefixtures("silent_display")
def test_events_become_intents() -> None:
    inputs = Inputs(Bindings())
    assert inputs.intent(key(pygame.K_RETURN)) == CONFIRM
    assert inputs.intent(key(pygame.K_TAB, pygame.KMOD_LSHIFT)) == Action("previous")
    assert inputs.intent(key(pygame.K_LSHIFT)) is None
    assert inputs.intent(key(pygame.K_KP_4)) == Pick(4)
    motion = pygame.event.Event(pygame.MOUSEMOTION, pos=(3, 4), rel=(0, 0), buttons=(0, 0, 0))
    assert inputs.intent(motion) == PointAt(3, 4)
    press = pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=1)
    assert inputs.intent(press) == Press(3, 4)
    assert inputs.intent(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=3)) == BACK
    assert inputs.intent(
        pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=-1, precise_y=-1.0)
    ) == Scroll(1)
    button = pygame.event.Event(pygame.CONTROLLERBUTTONDOWN, button=pygame.CONTROLLER_BUTTON_A)
    assert inputs.intent(button) == CONFIRM
    assert inputs.intent(pygame.event.Event(pygame.ACTIVEEVENT)) is None


def test_on_a_fine_screen_the_mouse_is_at_a_pixel_and_not_at_a_point() -> None:
    inputs = Inputs(Bindings(), finer=1.5)
    motion = pygame.event.Event(pygame.MOUSEMOTION, pos=(30, 41), rel=(0, 0), buttons=(0, 0, 0))
    assert inputs.intent(motion) == PointAt(45, 61)
    press = pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(30, 41), button=1)
    assert inputs.intent(press) == Press(45, 61)


@pytest.mark.usefixtures("silent_display")
def test_while_writing_letters_are_letters() -> None:
    inputs = Inputs(Bindings())
    typed = pygame.event.Event(pygame.TEXTINPUT, text="л")
    assert inputs.intent(typed) is None
    inputs.listening = "text"
    assert inputs.intent(typed) == Write("л")
    assert inputs.intent(key(pygame.K_l)) is None
    assert inputs.intent(key(pygame.K_BACKSPACE)) == Erase()
    assert inputs.intent(key(pygame.K_RETURN)) == CONFIRM


@pytest.mark.usefixtures("silent_display")
def test_while_a_binding_is_awaited_any_control_is_caught() -> None:
    inputs = Inputs(Bindings())
    inputs.listening = "any-control"
    assert inputs.intent(key(pygame.K_l)) == Caught("key l")
    assert inputs.intent(key(pygame.K_s, pygame.KMOD_LCTRL)) == Caught("key ctrl+s")


def test_a_stick_counts_once_until_it_comes_home() -> None:
    inputs = Inputs(Bindings())

    def pushed(value: float) -> object:
        event = pygame.event.Event(
            pygame.CONTROLLERAXISMOTION, axis=pygame.CONTROLLER_AXIS_LEFTY, value=int(value * 32767)
        )
        return inputs.intent(event)

    assert [pushed(v) for v in (0.3, 0.8, 0.9, 0.5, 0.8, 0.1, 0.9)] == [
        None, DOWN, None, None, None, None, DOWN,
    ]  # fmt: skip
    assert [pushed(v) for v in (0.0, -0.9)] == [None, UP]
