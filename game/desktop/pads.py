"""The pads that are plugged in: opened so that their buttons are heard, closed when pulled out."""

from __future__ import annotations

from contextlib import suppress

import pygame
from pygame._sdl2 import controller


class Pads:
    """Every pad whose buttons SDL has a map of. One that nobody holds on to is closed again."""

    def __init__(self) -> None:
        self._held: dict[int, controller.Controller] = {}

    def start(self) -> None:
        """Look for pads; a night can be played without one."""
        with suppress(pygame.error):
            controller.init()
            for number in range(controller.get_count()):
                self._connected(number)

    def changed(self, event: pygame.event.Event) -> None:
        """Take in a pad that was plugged in, let go of one that was pulled out."""
        with suppress(pygame.error):
            if event.type == pygame.CONTROLLERDEVICEADDED:
                self._connected(event.device_index)
            elif event.type == pygame.CONTROLLERDEVICEREMOVED:
                self._held.pop(event.instance_id, None)

    def _connected(self, number: int) -> None:
        if controller.is_controller(number):
            pad = controller.Controller(number)
            self._held[pad.as_joystick().get_instance_id()] = pad
