"""The first picture of a night arrives in the open game, and what a player can do meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from tests.desktop.staged import Window

pytestmark = pytest.mark.usefixtures("silent_display")
LONGEST = 20_000  # milliseconds for a picture to be opened in
FRAME = 1 / 30


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    opened = Window(tmp_path / "home", (800, 600))
    yield opened
    opened.app.close()


def turns(window: Window, until: Callable[[], bool]) -> None:
    """Let the game go on until something has been opened."""
    clock, began = pygame.time.Clock(), pygame.time.get_ticks()
    while not until():
        assert pygame.time.get_ticks() - began < LONGEST
        clock.tick(100)
        window.app.turn(0.0)


def posts(window: Window, kind: int, **what: object) -> None:
    pygame.event.post(pygame.event.Event(kind, what))
    window.app.turn(0.0)


def test_the_title_is_flat_from_its_first_frame(window: Window) -> None:
    assert window.app.window.backdrop.is_at_rest
    assert window.app.window.backdrop.name == "title"


def test_a_night_opens_on_the_title_until_its_picture_settles(window: Window) -> None:
    backdrop = window.app.window.backdrop
    window.begins_a_night()
    assert backdrop.name == "title"
    turns(window, lambda: backdrop.has_come)
    assert backdrop.name == "exchange-small-hours"
    frames = 0
    while backdrop.is_moving:
        window.app.turn(FRAME)
        frames += 1
    assert frames in (12, 13)


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        (pygame.KEYDOWN, {"key": pygame.K_F11, "mod": 0}),
        (pygame.MOUSEBUTTONDOWN, {"button": 2, "pos": (5, 5)}),
        (pygame.MOUSEWHEEL, {"precise_y": 0.0}),
        (pygame.CONTROLLERBUTTONDOWN, {"button": pygame.CONTROLLER_BUTTON_GUIDE}),
    ],
    ids=["key", "button", "wheel", "pad"],
)
def test_any_press_lets_a_picture_stand(window: Window, kind: int, what: dict[str, object]) -> None:
    backdrop = window.app.window.backdrop
    window.begins_a_night()
    turns(window, lambda: backdrop.is_moving)
    posts(window, pygame.MOUSEMOTION, pos=(7, 7), rel=(1, 1), buttons=(0, 0, 0))
    assert backdrop.is_moving
    posts(window, kind, **what)
    assert backdrop.is_at_rest


@pytest.mark.parametrize("setting", ["access.reduce_motion", "reading.instant"])
def test_nothing_moves_for_who_wants_it_still(window: Window, setting: str) -> None:
    backdrop = window.app.window.backdrop
    window.app.stage.change(setting, True)
    window.begins_a_night()
    turns(window, lambda: backdrop.has_come)
    assert backdrop.name == "exchange-small-hours"
    assert backdrop.is_at_rest


def test_it_does_not_rain_on_the_picture_before(window: Window) -> None:
    paper = window.app.window
    paper.picture("morskaya")
    before = pygame.image.tobytes(paper.surface, "RGB")
    paper.sleet(3.0)
    assert pygame.image.tobytes(paper.surface, "RGB") == before
    turns(window, lambda: paper.backdrop.is_at_rest or not paper.backdrop.settle())
