"""The window as paper: a canvas that also has the pictures and the weather."""

from __future__ import annotations

import pygame

from game.desktop.backdrop import Backdrop
from game.desktop.box import Box
from game.desktop.canvas import Canvas
from game.desktop.founts import fount
from game.desktop.inks import ink_named
from game.desktop.lettering import fitted
from game.desktop.pictures import Pictures
from game.desktop.scale import Scale
from game.desktop.theme import Theme
from game.desktop.type import TypeCase
from game.desktop.weather import Sleet

GROUND = ink_named("deep-neva")
CARD = ink_named("pale-neva")
STROKE = ink_named("pale-neva")


class Window(Canvas):
    """What screens draw on. `scale` turns design units into pixels for the reader's comfort."""

    def __init__(
        self, surface: pygame.Surface, case: TypeCase, theme: Theme, pictures: Pictures
    ) -> None:
        super().__init__(surface, case, theme)
        self.backdrop = Backdrop(pictures)
        self._pictures = pictures
        self._sleet = Sleet()

    def picture(self, name: str) -> None:
        """The picture over the whole window; a new one arrives when it has been opened."""
        backdrop = self.backdrop
        backdrop.ask_for(name, self.surface.get_size())
        if not backdrop.draw(self.surface):
            self.surface.fill(GROUND)
            if backdrop.name:
                self._label(backdrop.name)

    def veil(self, share: float) -> None:
        """Lay ink thinly over everything so far."""
        sheet = pygame.Surface((self.width, self.height))
        sheet.fill(GROUND)
        sheet.set_alpha(round(share * 255))
        self.surface.blit(sheet, (0, 0))

    def sleet(self, seconds: float, area: Box) -> None:
        """The weather of a moment, over an area of the picture that it was asked for."""
        if not self.backdrop.has_come:
            return
        place = pygame.Rect(round(area.x), round(area.y), round(area.w), round(area.h))
        self._sleet.draw(self.surface, seconds, place, STROKE)
        self.backdrop.draw_frame(self.surface)

    def _plate(self, name: str, place: pygame.Rect) -> None:
        picture = self._pictures.small(name, place.w, place.h)
        if picture is None:
            super()._plate(name, place)
        else:
            self.surface.blit(picture, place)

    def _label(self, name: str) -> None:
        """A missing picture is a card with its name, and the night goes on."""
        scale = Scale(self.width, self.height)
        lines, face = fitted(
            name.replace("-", " ").upper(),
            fount(scale, "display", scale.px(48), 0.05),
            scale.width * 0.4,
            self.case.shaper,
            0.5,
        )
        y = self.height / 2
        sorts = []
        for line in lines:
            sorts += self.case.sorts(line, face, scale.px(80), y, CARD)
            y += face.size * 1.1
        self.surface.fblits(sorts)
