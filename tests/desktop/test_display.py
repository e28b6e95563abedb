"""A window on any screen: with and without a card, of one pixel to a point or of more."""

from __future__ import annotations

import os

import pygame
import pytest

from game.desktop.display import CannotOpen, Display

CARD = "SDL_FRAMEBUFFER_ACCELERATION"

pytestmark = pytest.mark.usefixtures("silent_display")


class OnACard(pygame.Window):
    """A window of a system that has none drawn in software, as Wayland and macOS."""

    def get_surface(self) -> pygame.Surface:
        if os.environ.get(CARD) == "0":
            raise pygame.error("Window framebuffer support not available")
        return super().get_surface()


class Fine(pygame.Window):
    """A window of a screen with two pixels to a point."""

    def get_surface(self) -> pygame.Surface:
        return pygame.Surface((2 * self.size[0], 2 * self.size[1]))


class Absent(pygame.Window):
    def get_surface(self) -> pygame.Surface:
        raise pygame.error("no screen")


def test_where_no_window_is_drawn_in_software_the_card_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(CARD, "0")
    monkeypatch.setattr(pygame, "Window", OnACard)
    window = Display("A window", is_full=False, size=(800, 600))
    assert window.surface.get_size() == (800, 600)
    assert os.environ[CARD] == "1"
    window.close()


def test_a_window_that_the_card_refuses_too_is_no_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CARD, "0")
    monkeypatch.setattr(pygame, "Window", Absent)
    with pytest.raises(CannotOpen, match=r"^no screen$"):
        Display("A window", is_full=False)


def test_on_a_fine_screen_every_pixel_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame, "Window", Fine)
    window = Display("A window", is_full=False, size=(800, 600))
    assert window.surface.get_size() == (1600, 1200)
    assert window.finer == 2.0
    window.close()


@pytest.mark.parametrize(
    ("kind", "screen", "size"),
    [
        (pygame.Window, (2560, 1440), (1920, 1080)),
        (pygame.Window, (1920, 1080), (1280, 720)),
        (Fine, (2560, 1600), (1280, 720)),
        (Fine, (5120, 2880), (1920, 1080)),
    ],
)
def test_a_window_is_large_where_the_screen_leaves_room_round_it(
    monkeypatch: pytest.MonkeyPatch,
    kind: type[pygame.Window],
    screen: tuple[int, int],
    size: tuple[int, int],
) -> None:
    monkeypatch.setattr(pygame, "Window", kind)
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [screen])
    window = Display("A window", is_full=False)
    points = window.surface.get_width() / window.finer, window.surface.get_height() / window.finer
    assert points == size
    window.close()
