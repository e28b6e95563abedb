"""The window as paper: a canvas that also has the pictures and the weather."""

from __future__ import annotations

import pygame

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
        self._pictures = pictures
        self._sleet = Sleet()

    def picture(self, name: str, fading: str = "", share: float = 1.0) -> None:
        """The picture over the whole window; while it comes in, `fading` still shows through."""
        if not self._blitted(name):
            self.surface.fill(GROUND)
            if name:
                self._label(name)
        if fading and share < 1.0:
            under = self._pictures.fitted(fading, self.width, self.height)
            if under is not None:
                under.set_alpha(round((1.0 - share) * 255))
                self.surface.blit(under, (0, 0))
                under.set_alpha(None)

    def veil(self, share: float) -> None:
        """Lay ink thinly over everything so far."""
        sheet = pygame.Surface((self.width, self.height))
        sheet.fill(GROUND)
        sheet.set_alpha(round(share * 255))
        self.surface.blit(sheet, (0, 0))

    def sleet(self, seconds: float, area: Box) -> None:
        """The weather of a moment, over an area of the picture."""
        place = pygame.Rect(round(area.x), round(area.y), round(area.w), round(area.h))
        self._sleet.draw(self.surface, seconds, place, STROKE)

    def _plate(self, name: str, place: pygame.Rect) -> None:
        picture = self._pictures.small(name, place.w, place.h)
        if picture is None:
            super()._plate(name, place)
        else:
            self.surface.blit(picture, place)

    def _blitted(self, name: str) -> bool:
        picture = self._pictures.fitted(name, self.width, self.height) if name else None
        if picture is None:
            return False
        self.surface.blit(picture, (0, 0))
        return True

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
