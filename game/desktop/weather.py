"""Thin sleet on a south wind, cut as short strokes; the same second looks the same everywhere."""

from __future__ import annotations

import random

import pygame

from game.desktop.inks import Rgb

STROKES = 90  # in a window 1080 high
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

    def at(self, seconds: float, area: pygame.Rect, unit: float) -> list[tuple[float, ...]]:
        """Lines as x, y, x, y, thickness, for an area of the window."""
        seconds = moment(seconds) / FRAMES_A_SECOND
        out: list[tuple[float, ...]] = []
        for across, down, haste, length in self._strokes:
            travelled = seconds * FALL * unit * haste
            y = (down * area.h + travelled) % (area.h + length * unit) - length * unit
            x = (across * area.w + DRIFT * travelled) % area.w
            run, fall = DRIFT * length * unit, length * unit
            thick = max(1, round(1.6 * unit * haste))
            out.append((area.x + x, area.y + y, area.x + x + run, area.y + y + fall, thick))
        return out

    def draw(self, surface: pygame.Surface, seconds: float, area: pygame.Rect, ink: Rgb) -> None:
        """Cut the strokes into an area."""
        unit = surface.get_height() / 1080
        before = surface.get_clip()
        surface.set_clip(area)
        for x, y, to_x, to_y, thick in self.at(seconds, area, unit):
            pygame.draw.line(surface, ink, (x, y), (to_x, to_y), int(thick))
        surface.set_clip(before)
