"""Prints marks on the window: the one place where a page becomes pixels."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor
from typing import assert_never

import pygame

from game.desktop.box import Box
from game.desktop.grain import grain_tile, lay_grain
from game.desktop.marks import Cut, Dots, Fill, Frame, Leaf, Letters, Mark, Plate, Within
from game.desktop.theme import Ink, Theme
from game.desktop.torn import Tearer, Tearing
from game.desktop.type import Sort, TypeCase


class Canvas:
    """A surface, a case of type and a theme. Lives as long as the window; `surface` is changed
    when it is resized.

    Screens call `print` with marks; pictures are blitted on `surface` by those who have them.
    `lay_grain` comes last.
    """

    def __init__(self, surface: pygame.Surface, case: TypeCase, theme: Theme) -> None:
        self.surface = surface
        self.case = case
        self._theme = theme
        self._tearer = Tearer()
        self._tile: pygame.Surface | None = None
        self._pending: list[Sort] = []

    @property
    def theme(self) -> Theme:
        return self._theme

    @theme.setter
    def theme(self, theme: Theme) -> None:
        if theme.grain != self._theme.grain:
            self._tile = None
        self._theme = theme

    @property
    def width(self) -> int:
        return self.surface.get_width()

    @property
    def height(self) -> int:
        return self.surface.get_height()

    def print(self, marks: Sequence[Mark], dx: float = 0.0) -> None:
        """Print marks in their order, all of them so far right of their places."""
        self._lay(marks, dx, 0.0)
        self._flush()

    def lay_grain(self, area: pygame.Rect | None = None) -> None:
        """Multiply the tooth of the paper over an area, or over the whole window."""
        if not self._theme.grain:
            return
        if self._tile is None:
            self._tile = grain_tile(self._theme.grain).convert(self.surface)
        lay_grain(self.surface, self._tile, area or self.surface.get_rect())

    def _lay(self, marks: Sequence[Mark], dx: float, dy: float) -> None:
        theme, pending = self._theme, self._pending
        for mark in marks:
            if isinstance(mark, Letters):  # first, because nearly every mark is one
                pending += self.case.sorts(
                    mark.text, mark.fount, mark.x + dx, mark.baseline + dy, theme[mark.ink]
                )
                continue
            self._flush()
            match mark:
                case Fill(box, ink, share):
                    self._fill(_pixels(box.moved(dx, dy)), ink, share)
                case Cut(points, ink):
                    self._cut([(x + dx, y + dy) for x, y in points], ink)
                case Dots():
                    self._dots(mark, dx, dy)
                case Frame(box, ink, thickness):
                    place = _pixels(box.moved(dx, dy))
                    pygame.draw.rect(self.surface, theme[ink], place, max(1, round(thickness)))
                case Leaf(box, ink, edge, tear, seed):
                    place = _pixels(box.moved(dx, dy))
                    tearing = Tearing(tear, seed, theme.fringe, theme[ink], theme[edge])
                    self._tearer.lay(self.surface, place, tearing)
                case Plate(box, name, ink):
                    place = _pixels(box.moved(dx, dy))
                    self._plate(name, place)
                    pygame.draw.rect(self.surface, theme[ink], place, max(1, place.h // 40))
                case Within():
                    self._within(mark, dx, dy)
                case _:
                    assert_never(mark)

    def _within(self, mark: Within, dx: float, dy: float) -> None:
        before = self.surface.get_clip()
        self.surface.set_clip(_pixels(mark.clip.moved(dx, dy)).clip(before))
        self._lay(mark.marks, dx + mark.dx, dy + mark.dy)
        self._flush()
        self.surface.set_clip(before)

    def _plate(self, name: str, place: pygame.Rect) -> None:
        """A canvas without pictures leaves the plate blank."""
        self.surface.fill(self._theme[Ink.STRIP], place)

    def _fill(self, place: pygame.Rect, ink: Ink, share: float) -> None:
        if share >= 1:
            self.surface.fill(self._theme[ink], place)
            return
        veil = pygame.Surface(place.size)
        veil.fill(self._theme[ink])
        veil.set_alpha(round(share * 255))
        self.surface.blit(veil, place)

    def _cut(self, points: list[tuple[float, float]], ink: Ink) -> None:
        colour = self._theme[ink]
        pygame.draw.polygon(self.surface, colour, points)
        pygame.draw.aalines(self.surface, colour, True, points)

    def _dots(self, mark: Dots, dx: float, dy: float) -> None:
        size = max(1, round(mark.size))
        colour, y = self._theme[mark.ink], round(mark.y + dy)
        for x in range(round(mark.x + dx), round(mark.right + dx) - size + 1, 2 * size + 1):
            self.surface.fill(colour, (x, y, size, size))

    def _flush(self) -> None:
        if self._pending:
            self.surface.fblits(self._pending)
            self._pending.clear()


def _pixels(box: Box) -> pygame.Rect:
    """A box in whole pixels, its edges rounded so that boxes that meet still meet."""
    # Halves always go up: `round` sends them to the even side, and a hair between two would go.
    x, y, right, bottom = (floor(edge + 0.5) for edge in (box.x, box.y, box.right, box.bottom))
    return pygame.Rect(x, y, right - x, bottom - y)
