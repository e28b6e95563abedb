"""The small pictures beside saves: there when the picture was ever open, else without a pause."""

from __future__ import annotations

import threading
from pathlib import Path

import pygame
import pytest

from game.desktop.marks import Plate
from game.desktop.pictures import Pictures, Size
from game.desktop.screens.listed import ListScreen
from game.desktop.widgets.entry import Entry
from tests.desktop.faces import ASSETS
from tests.desktop.staged import Window, flat

pytestmark = pytest.mark.usefixtures("silent_display")
LONGEST = 20_000  # milliseconds for a picture to be opened in
STAMP = 117, 66


def comes(pictures: Pictures) -> None:
    """Wait until one more small picture can be had."""
    began = pygame.time.get_ticks()
    while not pictures.made_smaller():
        assert pygame.time.get_ticks() - began < LONGEST
        pygame.time.wait(2)


def likeness(one: pygame.Surface, other: pygame.Surface) -> int:
    """By how much two pictures differ on the whole, of 255."""
    off = one.convert(24)
    off.blit(other, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    return max(pygame.transform.average_color(off)[:3])


def test_a_picture_that_was_open_is_small_at_once() -> None:
    pygame.display.set_mode((800, 600))
    pictures = Pictures(ASSETS / "pictures")
    pictures.whole("morskaya", (800, 600))
    small = pictures.small("morskaya", *STAMP)
    assert small is not None and small.get_size() == STAMP
    direct = pictures.whole("morskaya", STAMP)
    assert direct is not None
    assert likeness(small, direct) <= 2 and likeness(direct, small) <= 2
    assert not pictures.made_smaller(), "there is nothing to make"


def test_the_others_come_one_by_one() -> None:
    pygame.display.set_mode((800, 600))
    pictures = Pictures(ASSETS / "pictures")
    assert pictures.small("title", *STAMP) is None
    assert pictures.small("morskaya", *STAMP) is None
    comes(pictures)
    assert pictures.small("title", *STAMP) is not None
    comes(pictures)
    assert pictures.small("morskaya", *STAMP) is not None
    assert not pictures.made_smaller()


def test_nobody_waits_for_a_small_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    gate, whole = threading.Event(), Pictures.whole

    def slow(pictures: Pictures, name: str, size: Size) -> pygame.Surface | None:
        assert threading.current_thread() is not threading.main_thread()
        gate.wait(LONGEST / 1000)
        return whole(pictures, name, size)

    monkeypatch.setattr(Pictures, "whole", slow)
    pictures = Pictures(ASSETS / "pictures")
    assert [pictures.small(name, *STAMP) for name in ("title", "morskaya")] == [None, None]
    assert not any(pictures.made_smaller() for _ in range(50))
    gate.set()
    comes(pictures)
    assert pictures.small("title", *STAMP) is not None


def test_a_picture_that_is_missing_is_sought_once(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    assert pictures.small("nowhere", *STAMP) is None
    comes(pictures)
    assert pictures.small("nowhere", *STAMP) is None
    assert not any(pictures.made_smaller() for _ in range(50))


def test_a_fresh_save_shows_its_picture_in_the_first_frame(tmp_path: Path) -> None:
    window = Window(tmp_path / "home", (1280, 720))
    reader = window.begins_a_night()
    began = pygame.time.get_ticks()
    while not window.app.window.is_at_rest:
        assert pygame.time.get_ticks() - began < LONGEST
        window.app.turn(1 / 30)
        pygame.time.wait(2)
    window.does("save", "confirm", "load")
    window.app.window.settle()
    window.app.draw()
    screen = window.screen
    assert isinstance(screen, ListScreen)
    saves = [row for row in screen.listing.rows if isinstance(row, Entry) and row.picture]
    entered = reader.night.entered
    assert entered is not None
    assert saves and {row.picture for row in saves} == {entered.picture}
    plates = [
        (mark.box.moved(dx, dy))
        for mark, dx, dy in flat(screen.printed(screen.layout))
        if isinstance(mark, Plate)
    ]
    assert len(plates) >= 2
    surface = window.app.window.surface
    for box in plates:
        part = surface.subsurface(pygame.Rect(box.x + 3, box.y + 3, box.w - 6, box.h - 6))
        assert len({tuple(part.get_at((x, 9))) for x in range(part.get_width())}) > 12
    window.app.close()
