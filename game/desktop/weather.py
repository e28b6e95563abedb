"""Thin sleet on a south wind, cut as short strokes; the same second looks the same everywhere."""

from __future__ import annotations

import random

import pygame

from game.desktop.inks import Rgb

STROKES = 170  # in a window
FALL = 900.0  # design units a second
DRIFT = -0.34  # of the fall: the wind is from the right
FRAMES_A_SECOND = 15  # a print moves in steps


def moment(seconds: float) -> int:
    """The step of the print that stands at a moment: between two steps nothing moves."""
    return int(seconds * FRAMES_A_SECOND)


class Sleet:
    """Strokes that fall for ever. `at` gives their places for a moment; nothing is remembered."""

    def __init__(self, seed: int = 1917) -> None:
        dice = random.Random(seed)  # noqa: S311 - weather, not secrets
        self._strokes = [
            (dice.random(), dice.random(), dice.uniform(0.7, 1.25), dice.uniform(14, 34))
            for _ in range(STROKES)
        ]

    def at(self, seconds: float, size: tuple[int, int]) -> list[tuple[float, ...]]:
        """Lines as x, y, x, y, thickness, for a window of that size."""
        (wide, high), unit = size, size[1] / 1080
        seconds = moment(seconds) / FRAMES_A_SECOND
        out: list[tuple[float, ...]] = []
        for across, down, haste, length in self._strokes:
            travelled = seconds * FALL * unit * haste
            y = (down * high + travelled) % (high + length * unit) - length * unit
            x = (across * wide + DRIFT * travelled) % wide
            run, fall = DRIFT * length * unit, length * unit
            thick = max(1, round(1.6 * unit * haste))
            out.append((x, y, x + run, y + fall, thick))
        return out

    def draw(self, surface: pygame.Surface, seconds: float, ink: Rgb) -> None:
        """Cut the strokes into a window; the sheet is laid over them."""
        for x, y, to_x, to_y, thick in self.at(seconds, surface.get_size()):
            pygame.draw.line(surface, ink, (x, y), (to_x, to_y), int(thick))
