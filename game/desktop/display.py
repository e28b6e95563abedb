"""The window on the player's screen: opened, resized, made full and small again."""

from __future__ import annotations

import os
import warnings
from contextlib import suppress

# A window drawn in software needs no second copy of itself on a graphics card: 95 MB less.
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
# Pixels of the screen itself, not of a picture that Windows stretches.
os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.desktop.scale import SMALLEST_WINDOW

USUAL = 1280, 720
LARGE = 1920, 1080  # on a screen that leaves room round it
ROOM = 2100, 1200


class CannotOpen(Exception):
    """There is no window to be had; the message says why."""


class Display:
    """One window. `surface` is what is drawn on now; it changes with the size."""

    def __init__(self, *, is_full: bool, size: tuple[int, int] | None = None) -> None:
        try:
            pygame.display.init()
        except pygame.error as fault:
            raise CannotOpen(str(fault)) from fault
        self._small = size or _usual_size()
        self._is_full = is_full
        self.surface = self._opened()

    def fill_screen(self, is_full: bool) -> None:
        """Take the whole screen, or give it back."""
        if is_full != self._is_full:
            if is_full:
                self._small = self.surface.get_size()
            self._is_full = is_full
            self.surface = self._opened()

    def resized(self) -> None:
        """The player has pulled at the window."""
        surface = pygame.display.get_surface()
        if surface is not None:
            self.surface = surface

    def close(self) -> None:
        """Let go of the screen."""
        pygame.display.quit()

    def _opened(self) -> pygame.Surface:
        try:
            if self._is_full:
                return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
            surface = pygame.display.set_mode(self._small, pygame.RESIZABLE)
        except pygame.error as fault:
            raise CannotOpen(str(fault)) from fault
        # The one way to ask for a smallest size; a pygame-ce without it does without one.
        with suppress(pygame.error, AttributeError), warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            pygame.Window.from_display_module().minimum_size = SMALLEST_WINDOW
        return surface


def _usual_size() -> tuple[int, int]:
    try:
        width, height = pygame.display.get_desktop_sizes()[0]
    except (pygame.error, IndexError):
        return USUAL
    return LARGE if width >= ROOM[0] and height >= ROOM[1] else USUAL
