"""The window as paper: a canvas that also has the pictures and the weather."""

from __future__ import annotations

import pygame

from game.desktop.backdrop import Backdrop
from game.desktop.canvas import Canvas
from game.desktop.founts import fount
from game.desktop.inks import ink_named
from game.desktop.lettering import fitted
from game.desktop.pictures import Pictures
from game.desktop.scale import Scale
from game.desktop.slide import Laid, Slide
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
        self.slide = Slide()
        self._pictures = pictures
        self._sleet = Sleet()

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing moves, or is still to come."""
        return self.backdrop.is_at_rest and not self.slide.is_moving

    def keep_still(self, is_still: bool) -> None:
        """Whether what comes from now on is to stand at once."""
        self.backdrop.is_still = self.slide.is_still = is_still

    def passed(self, seconds: float) -> bool:
        """Let time pass; whether the window must be drawn."""
        has_moved = self.backdrop.passed(seconds)
        return self.slide.passed(seconds, has_come=self.backdrop.has_come) or has_moved

    def settle(self) -> bool:
        """Let nothing move any longer; whether something did."""
        was_settling = self.backdrop.settle()
        return self.slide.settle() or was_settling

    def picture(self, name: str) -> None:
        """The picture over the whole window; a new one arrives when it has been opened."""
        backdrop = self.backdrop
        backdrop.ask_for(name, self.surface.get_size())
        if not backdrop.draw(self.surface):
            self.surface.fill(GROUND)
            if backdrop.name:
                self._label(backdrop.name)

    def lay(self, sheet: Laid | None) -> None:
        """The sheet, where it has come to on its way, or none over the picture."""
        self.slide.lay(sheet)
        shown = self.slide.shown(self.width)
        if shown is not None:
            laid, dx = shown
            self.print(laid.beside)
            self.print(laid.marks, dx)

    def veil(self, share: float) -> None:
        """Lay ink thinly over everything so far."""
        sheet = pygame.Surface((self.width, self.height))
        sheet.fill(GROUND)
        sheet.set_alpha(round(share * 255))
        self.surface.blit(sheet, (0, 0))

    def sleet(self, seconds: float) -> None:
        """The weather of a moment, over the picture that it was asked for."""
        if not self.backdrop.has_come:
            return
        self._sleet.draw(self.surface, seconds, STROKE)
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
