"""A display that nobody sees, for tests that draw, and shipped pictures that are opened once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

import pygame
import pytest

from tests.desktop.faces import ASSETS

OPENED = 24  # pictures, of 8 MB each at most; the window itself keeps none that does not stand


@pytest.fixture
def silent_display(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    pygame.display.init()
    yield
    pygame.quit()


@pytest.fixture(autouse=True)
def shipped_pictures_are_opened_once(
    monkeypatch: pytest.MonkeyPatch, opened_once: Callable[[Path], pygame.Surface]
) -> None:
    """A shipped file is the same in every window of a test, and takes 50 ms to decode."""
    load = pygame.image.load

    def loaded(file: Path) -> pygame.Surface:
        is_shipped = file.is_relative_to(ASSETS)
        return opened_once(file).copy() if is_shipped else load(file)

    monkeypatch.setattr(pygame.image, "load", loaded)


@pytest.fixture(scope="session")
def opened_once() -> Callable[[Path], pygame.Surface]:
    return lru_cache(OPENED)(pygame.image.load)
