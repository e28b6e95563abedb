"""Two pages of the running game against their pictures in `expected`.

Where the look was meant to change, run `python -m tests.desktop.test_looks` and look at them.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.desktop.night import begun
from game.desktop.screen import Screen
from game.desktop.screens.reader import ReaderScreen
from game.play.command import Begin
from game.play.rules import Rules
from tests.desktop.staged import Window
from tests.tiny import tiny

EXPECTED = Path(__file__).parent / "expected"
MAY_DIFFER = 24  # of 255, in one channel of a coarse look; letters are cut a little otherwise
MOST_OTHER = 0.01  # of the places of that look
COARSE = 320, 180

pytestmark = pytest.mark.usefixtures("silent_display")


Page = Callable[[Window], Screen]


def title(window: Window) -> Screen:
    return window.screen


def reader(window: Window) -> Screen:
    # A tiny story's page: the night's own words and pictures may be bettered any day.
    window.app.stage.rules = rules = Rules(tiny("text-marks"))
    page = ReaderScreen(window.app.stage, begun(rules, Begin()))
    window.app.stack.append((page, False))
    page.passed(1.0)
    return page


@pytest.mark.parametrize("page", [title, reader], ids=lambda page: page.__name__)
def test_a_page_looks_as_it_was_accepted(page: Page, tmp_path: Path) -> None:
    looks = looked_at(page, tmp_path / "home")
    expected = pygame.image.load(EXPECTED / f"{page.__name__}.png")
    share = differing(looks, expected)
    if share > MOST_OTHER:
        beside = pygame.Surface((2 * looks.get_width(), looks.get_height()))
        beside.blit(expected, (0, 0))
        beside.blit(looks, (looks.get_width(), 0))
        pygame.image.save(beside, tmp_path / f"{page.__name__}.png")
    assert share <= MOST_OTHER, f"{share:.1%} looks otherwise: {tmp_path / page.__name__}.png"


def looked_at(page: Page, home: Path) -> pygame.Surface:
    """How a page looks in a window of the usual size."""
    window = Window(home)
    page(window)
    window.app.draw()
    looks = window.app.window.surface.copy()
    window.app.close()
    return looks


def differing(one: pygame.Surface, other: pygame.Surface) -> float:
    """The share of a coarse look in which two pictures differ."""
    first, second = (
        pygame.image.tobytes(pygame.transform.smoothscale(each.convert(24), COARSE), "RGB")
        for each in (one, other)
    )
    off = sum(abs(a - b) > MAY_DIFFER for a, b in zip(first, second, strict=True))
    return off / len(first)


if __name__ == "__main__":
    os.environ.update(SDL_VIDEODRIVER="dummy", SDL_AUDIODRIVER="dummy")
    for shown in (title, reader):
        with tempfile.TemporaryDirectory() as folder:
            pygame.image.save(looked_at(shown, Path(folder)), EXPECTED / f"{shown.__name__}.png")
