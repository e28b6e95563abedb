"""The window on the player's screen: opened, resized, made full and small again."""

from __future__ import annotations

import os
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
    """One window. `surface` is what is drawn on now; it changes with the size.

    A screen may have more pixels than the points that the system counts in: they are drawn one by
    one, and `finer` says how many there are to a point.
    """

    def __init__(self, title: str, *, is_full: bool, size: tuple[int, int] | None = None) -> None:
        try:
            self._window = _opened(title, size)
        except pygame.error:
            # Wayland and macOS have windows on a graphics card alone. SDL asks once for each start.
            pygame.display.quit()
            os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "1"
            try:
                self._window = _opened(title, size)
            except pygame.error as fault:
                raise CannotOpen(str(fault)) from fault
        self.resized()
        if size is None and not _has_room(self.finer):
            self._window.size = USUAL
        with suppress(pygame.error):  # a screen that cannot be asked for it does without
            self._window.minimum_size = SMALLEST_WINDOW
        if is_full:
            self.fill_screen(is_full)
        self.resized()

    @property
    def finer(self) -> float:
        """How many pixels a point of the mouse has, to each side."""
        return self.surface.get_width() / self._window.size[0]

    def name(self, title: str) -> None:
        """What stands over the window."""
        self._window.title = title

    def fill_screen(self, is_full: bool) -> None:
        """Take the whole screen, or give it back; ask `resized` for the new surface."""
        if is_full:
            self._window.set_fullscreen(desktop=True)
        else:
            self._window.set_windowed()

    def resized(self) -> None:
        """The window has another size: the player has pulled at it, or it filled the screen."""
        try:
            self.surface = self._window.get_surface()
        except pygame.error as fault:
            raise CannotOpen(str(fault)) from fault

    def show(self) -> None:
        """Bring what was drawn on to the screen."""
        self._window.flip()

    def close(self) -> None:
        """Let go of the screen."""
        self._window.destroy()
        pygame.display.quit()


def _opened(title: str, size: tuple[int, int] | None) -> pygame.Window:
    pygame.display.init()
    size = size or _usual_size()
    window = pygame.Window(title, size, resizable=True, allow_high_dpi=True)
    try:
        window.get_surface()
    except pygame.error:
        window.destroy()
        raise
    return window


def _usual_size() -> tuple[int, int]:
    return LARGE if _has_room() else USUAL


def _has_room(finer: float = 1.0) -> bool:
    """Whether the screen is wide enough for a large window. Some systems measure it in points and
    some in pixels: where that differs, it is taken for pixels."""
    try:
        width, height = pygame.display.get_desktop_sizes()[0]
    except (pygame.error, IndexError):
        return False
    return width >= ROOM[0] * finer and height >= ROOM[1] * finer
