"""A place is opened beside the window, piece by piece, and what sounds meanwhile is heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pygame
import pytest

from game.desktop.loops import opened_loop
from game.desktop.sound import Sounds
from game.keeping.assets import listed
from game.keeping.settings import Sound
from tests.desktop.faces import ASSETS

pytestmark = pytest.mark.usefixtures("silent_display")
LONGEST = 20_000  # milliseconds for a sound to be opened in


@pytest.fixture
def sounds() -> Iterator[Sounds]:
    opened = Sounds(ASSETS, listed(ASSETS).sounds, Sound())
    opened.start()
    yield opened
    opened.stop()


def playing() -> int:
    """How many channels of the mixer are heard."""
    return sum(
        pygame.mixer.Channel(number).get_busy() for number in range(pygame.mixer.get_num_channels())
    )


def passes(sounds: Sounds, until: Callable[[], bool]) -> None:
    clock, began = pygame.time.Clock(), pygame.time.get_ticks()
    while not until():
        assert pygame.time.get_ticks() - began < LONGEST
        clock.tick(100)
        sounds.passed()


def test_what_a_page_sounds_like_is_heard_before_its_place_is_opened(sounds: Sounds) -> None:
    sounds.place("street-rain")
    sounds.hear("page", interface=True)
    assert playing() == 1
    passes(sounds, lambda: playing() == 2 or pygame.mixer.Channel(1).get_busy())


def test_a_sound_is_heard_while_a_place_is_opened(sounds: Sounds) -> None:
    sounds.place("street-rain")
    sounds.passed()
    sounds.hear("bell")
    assert playing() == 1
    passes(sounds, lambda: playing() == 2)


def test_a_sound_waits_while_the_mixer_opens_a_place_in_one_piece() -> None:
    known = dict(listed(ASSETS).sounds)
    known["street-rain"] = replace(known["street-rain"], files=("sounds/street-rain-01.ogg",))
    sounds = Sounds(ASSETS, known, Sound())
    sounds.start()
    sounds.place("street-rain")
    sounds.passed()
    sounds.hear("bell")
    assert playing() == 0
    passes(sounds, lambda: playing() == 2)
    sounds.stop()


@pytest.mark.parametrize("files", [(), ("sounds/nowhere-01.ogg", "sounds/nowhere-02.ogg")])
def test_a_place_that_cannot_be_opened_is_silent(files: tuple[str, ...]) -> None:
    known = dict(listed(ASSETS).sounds)
    known["street-rain"] = replace(known["street-rain"], files=files)
    sounds = Sounds(ASSETS, known, Sound())
    sounds.start()
    sounds.place("exchange-busy")
    passes(sounds, lambda: playing() == 1)
    sounds.place("street-rain")
    passes(sounds, lambda: playing() == 0)
    sounds.stop()


@pytest.mark.usefixtures("silent_display", "sounds")
def test_the_pieces_of_a_place_are_one_sound() -> None:
    files = [ASSETS / file for file in listed(ASSETS).sounds["exchange-night"].files]
    assert len(files) > 1
    whole = b"".join(pygame.mixer.Sound(file).get_raw() for file in files)
    assert opened_loop(files).get_raw() == whole


def test_a_place_is_opened_when_there_is_time_for_it(sounds: Sounds) -> None:
    sounds.place("exchange-busy")
    sounds.passed(opens=False)
    sounds.hear("bell")
    assert playing() == 1


def test_a_place_is_heard_until_the_next_one_begins(sounds: Sounds) -> None:
    sounds.place("exchange-busy")
    passes(sounds, lambda: playing() == 1)
    first = pygame.mixer.Channel(1).get_sound()
    sounds.place("street-rain")
    sounds.passed()
    assert pygame.mixer.Channel(1).get_sound() is first
    passes(sounds, lambda: pygame.mixer.Channel(0).get_busy())
    sounds.place("")
    passes(sounds, lambda: playing() == 0)


def test_a_place_left_before_it_was_opened_is_not_heard(sounds: Sounds) -> None:
    sounds.place("exchange-busy")
    passes(sounds, lambda: playing() == 1)
    first = pygame.mixer.Channel(1).get_sound()
    sounds.place("street-rain")
    sounds.passed()
    sounds.place("exchange-busy")
    sounds.hear("bell")
    passes(sounds, lambda: playing() == 2)
    assert pygame.mixer.Channel(1).get_sound() is first
    assert not pygame.mixer.Channel(0).get_busy()
