"""A picture arrives: its blocks settle and become the flat one, or the flat one stands at once."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.desktop.backdrop import PATIENCE, Backdrop
from game.desktop.pictures import Block, Pictures, Size
from game.desktop.register import ACROSS, DOWN, SETTLING
from tests.desktop.faces import ASSETS

pytestmark = pytest.mark.usefixtures("silent_display")

SHIPPED = sorted(file.parent.name for file in (ASSETS / "pictures").glob("*/picture.json"))
SIZE = 640, 360
FIRST, NEXT = "title", "rest-room"
LONGEST = 20_000  # milliseconds for a picture to be opened in
NEARLY = SETTLING * 0.999  # in register, and not yet flat


class Seen:
    """A backdrop in a window of its own, and what is on it."""

    def __init__(self, folder: Path = ASSETS / "pictures", size: Size = SIZE) -> None:
        self.surface = pygame.display.set_mode(size)
        self.pictures = Pictures(folder)
        self.backdrop = Backdrop(self.pictures)
        self.moved = False
        self.asks_for(FIRST)

    def asks_for(self, name: str) -> None:
        self.backdrop.ask_for(name, self.surface.get_size())

    def waits(self, until: Callable[[], bool]) -> None:
        """Let frames pass that take no time until something has been opened."""
        clock, began = pygame.time.Clock(), pygame.time.get_ticks()
        while not until():
            assert pygame.time.get_ticks() - began < LONGEST
            clock.tick(100)
            self.backdrop.passed(0.0)

    def arrives(self, name: str = NEXT) -> None:
        self.asks_for(name)
        self.waits(lambda: self.backdrop.has_come)

    def drawn(self) -> bytes:
        assert self.backdrop.draw(self.surface)
        return pygame.image.tobytes(self.surface, "RGB")

    def flat(self, name: str = NEXT) -> bytes:
        picture = self.pictures.whole(name, self.surface.get_size())
        assert picture is not None
        return pygame.image.tobytes(picture, "RGB")


def copied(folder: Path) -> Path:
    """The two pictures of these tests where they may be damaged."""
    for name in (FIRST, NEXT):
        shutil.copytree(ASSETS / "pictures" / name, folder / name)
    return folder


def test_the_first_picture_stands_at_once_and_flat() -> None:
    seen = Seen()
    assert seen.backdrop.is_at_rest
    assert seen.drawn() == seen.flat(FIRST)


def test_the_picture_before_stands_until_the_next_has_been_opened() -> None:
    seen = Seen()
    seen.asks_for(NEXT)
    assert not seen.backdrop.has_come
    assert seen.drawn() == seen.flat(FIRST)
    seen.waits(lambda: seen.backdrop.has_come)
    assert seen.backdrop.name == NEXT


def test_blocks_move_and_the_settled_picture_is_the_flat_one() -> None:
    seen = Seen()
    seen.arrives()
    assert seen.backdrop.is_moving
    looks = [seen.drawn()]
    for _ in range(3):
        assert seen.backdrop.passed(SETTLING / 4)
        looks.append(seen.drawn())
    assert len(set(looks)) == 4
    assert seen.flat() not in looks
    assert seen.backdrop.passed(SETTLING / 4 + 0.001)
    assert seen.backdrop.is_at_rest
    assert seen.drawn() == seen.flat()
    assert not seen.backdrop.passed(1.0)


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 768)], ids=str)
@pytest.mark.parametrize("name", [name for name in SHIPPED if name != FIRST])
def test_blocks_in_register_look_like_the_flat_picture(name: str, size: Size) -> None:
    seen = Seen(size=size)
    seen.arrives(name)
    seen.backdrop.passed(NEARLY)
    assert seen.backdrop.is_moving
    seen.backdrop.draw(seen.surface)
    flat = seen.pictures.whole(name, size)
    assert flat is not None
    for one, other in ((seen.surface, flat), (flat, seen.surface)):
        off = one.copy()
        off.blit(other, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
        assert max(pygame.transform.average_color(off)[:3]) <= 2  # what two encodings differ by


def test_a_press_lets_the_blocks_settle_at_once() -> None:
    seen = Seen()
    seen.arrives()
    assert seen.backdrop.settle()
    assert seen.drawn() == seen.flat()
    assert not seen.backdrop.settle()


def test_a_picture_that_was_hurried_on_its_way_does_not_move() -> None:
    seen = Seen()
    seen.asks_for(NEXT)
    seen.backdrop.settle()
    seen.waits(lambda: seen.backdrop.has_come)
    assert not seen.backdrop.is_moving
    seen.arrives(FIRST)
    assert seen.backdrop.is_moving


class SlowPictures(Pictures):
    """Pictures whose blocks take as long as a test wants."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.gate = threading.Event()

    def blocks(self, name: str, size: Size, nearer_than: float = 0.0) -> tuple[Block, ...]:
        self.gate.wait(LONGEST / 1000)
        return super().blocks(name, size, nearer_than)


@pytest.mark.parametrize("is_pressed", [False, True])
def test_blocks_are_not_waited_for_any_longer(is_pressed: bool) -> None:
    seen = Seen()
    slow = SlowPictures(ASSETS / "pictures")
    seen.backdrop = Backdrop(slow)
    seen.asks_for(FIRST)
    seen.asks_for(NEXT)
    if is_pressed:
        seen.backdrop.settle()
    else:
        assert not seen.backdrop.passed(PATIENCE * 0.9)
        seen.backdrop.passed(PATIENCE * 0.2)
    seen.waits(lambda: seen.backdrop.has_come)
    assert seen.backdrop.is_at_rest
    assert seen.drawn() == seen.flat()
    slow.gate.set()


def test_where_all_is_to_be_still_a_picture_stands_at_once() -> None:
    seen = Seen()
    seen.backdrop.is_still = True
    seen.arrives()
    assert seen.backdrop.is_at_rest
    assert seen.drawn() == seen.flat()


def test_a_picture_that_is_no_longer_wanted_does_not_come() -> None:
    seen = Seen()
    seen.asks_for(NEXT)
    seen.asks_for(FIRST)
    assert seen.backdrop.is_at_rest
    assert not seen.backdrop.passed(1.0)
    assert seen.backdrop.name == FIRST


def test_a_window_of_another_size_has_its_picture_at_once() -> None:
    seen = Seen()
    seen.surface = pygame.display.set_mode((800, 600))
    seen.asks_for(FIRST)
    assert seen.backdrop.is_at_rest
    assert seen.drawn() == seen.flat(FIRST)


def _gone(folder: Path) -> None:
    (folder / "5_people.webp").unlink()


def _cut_short(folder: Path) -> None:
    block = folder / "5_people.webp"
    block.write_bytes(block.read_bytes()[:400])


def _not_listed_well(folder: Path) -> None:
    sheet = json.loads((folder / "picture.json").read_text("utf-8"))
    del sheet["layers"][2]["depth"]
    (folder / "picture.json").write_text(json.dumps(sheet), "utf-8")


def _no_list(folder: Path) -> None:
    (folder / "picture.json").write_text("[]", "utf-8")


@pytest.mark.parametrize("damages", [_gone, _cut_short, _not_listed_well, _no_list])
def test_a_picture_without_all_its_blocks_comes_flat(
    damages: Callable[[Path], None], tmp_path: Path
) -> None:
    folder = copied(tmp_path)
    damages(folder / NEXT)
    seen = Seen(folder)
    seen.arrives()
    assert seen.backdrop.is_at_rest
    assert seen.drawn() == seen.flat()


def test_a_picture_that_is_missing_is_not_printed(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / NEXT / "flat.webp").unlink()
    seen = Seen(folder)
    seen.arrives()
    assert seen.backdrop.is_at_rest
    assert not seen.backdrop.draw(seen.surface)
    assert seen.backdrop.name == NEXT


def test_the_weather_falls_behind_what_is_nearest() -> None:
    seen = Seen(size=(1920, 1080))
    seen.arrives("morskaya")
    post, street = (929, 634), (1100, 634)
    struck = post[0] - round(1.2 * ACROSS), post[1] + round(1.2 * DOWN)

    def soaked(*places: tuple[int, int]) -> list[bool]:
        seen.surface.fill("magenta")
        seen.backdrop.draw_frame(seen.surface)
        return [seen.surface.get_at(place) == pygame.Color("magenta") for place in places]

    assert soaked(struck, post, street) == [False, True, True]
    seen.backdrop.settle()
    seen.waits(lambda: soaked(post) == [False])
    assert soaked(struck, post, street) == [True, False, True]
    # Without weather the frame changes nothing that can be seen.
    seen.backdrop.draw(seen.surface)
    before = seen.surface.get_at(post)
    seen.backdrop.draw_frame(seen.surface)
    assert all(abs(a - b) < 12 for a, b in zip(before, seen.surface.get_at(post), strict=True))
