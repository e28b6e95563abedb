"""A place's recording, opened piece by piece, so that what sounds meanwhile goes on sounding."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from time import sleep

import pygame

BREATH = 0.003  # seconds after each piece for whoever waits for the mixer


def opened_loop(files: Sequence[Path]) -> pygame.mixer.Sound:
    """The files as one sound. The mixer is locked while it decodes one, so where they are short
    nothing that is heard stalls; to be called on a thread of its own, for all of them take long."""
    if len(files) == 1:
        return pygame.mixer.Sound(files[0])
    samples = bytearray()
    for file in files:
        samples += pygame.mixer.Sound(file).get_raw()
        sleep(BREATH)
    return pygame.mixer.Sound(buffer=samples)
