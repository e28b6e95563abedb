"""What stands behind every page: one picture, and the one that is on its way."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.desktop.errand import Errand
from game.desktop.pictures import Block, Pictures, Size
from game.desktop.register import NEAR, SETTLING, out_of_register

PATIENCE = 0.3  # seconds that a picture which is there waits for its blocks

Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Coming:
    """A picture on its way: the flat one first, for it can stand without the blocks."""

    flat: Errand[pygame.Surface | None]
    blocks: Errand[Blocks]


class Backdrop:
    """The picture behind the pages of a window, flat as soon as it has settled.

    A picture is opened beside the window's own thread while the one before it goes on standing;
    then its blocks are struck and settle. Only the first of all is waited for.
    """

    def __init__(self, pictures: Pictures) -> None:
        self.is_still = False  # whether pictures are to stand at once
        self._pictures = pictures
        self._name, self._size = "", (0, 0)
        self._flat: pygame.Surface | None = None
        self._wanted = "", (0, 0)
        self._coming: _Coming | None = None
        self._is_hurried = False
        self._settling: Blocks = ()
        self._since = 0.0  # the picture was asked for; then, since it was struck
        self._frame: Blocks | None = None  # what stands before the weather
        self._frame_coming: Errand[Blocks] | None = None

    @property
    def name(self) -> str:
        """The picture that stands."""
        return self._name

    @property
    def has_come(self) -> bool:
        """Whether the picture that was asked for is the one that stands."""
        return self._wanted == (self._name, self._size)

    @property
    def is_moving(self) -> bool:
        """Whether the blocks of the picture are on their way into register."""
        return bool(self._settling)

    @property
    def is_at_rest(self) -> bool:
        """Whether it stands, and flat."""
        return self.has_come and not self.is_moving

    def ask_for(self, name: str, size: Size) -> None:
        """Let this picture stand in a window of that size from now on, or as soon as it can."""
        if self._wanted == (name, size):
            return
        self._wanted = name, size
        self._coming = None
        if self.has_come:
            return
        if not name or not self._name or size != self._size:
            self._stand(self._pictures.whole(name, size) if name else None, ())
            return
        self._is_hurried = self.is_still
        self._settling, self._since = (), 0.0
        flat = Errand(lambda: self._pictures.whole(name, size))
        self._coming = _Coming(flat, Errand(lambda: self._blocks_after(flat, name, size)))

    def passed(self, seconds: float) -> bool:
        """Let time pass; whether the window must be drawn."""
        self._since += seconds
        if self._coming is not None:
            return self._arrived(self._coming)
        if self._settling:
            if self._since >= SETTLING:
                self._settling = ()
            return True
        if self._frame_coming is not None and self._frame_coming.is_done:
            self._frame, self._frame_coming = self._frame_coming.result(), None
            return True
        return False

    def settle(self) -> bool:
        """Let nothing move any longer, nor what is still to come; whether something did."""
        was_moving, self._settling = self.is_moving, ()
        self._is_hurried = True
        return was_moving

    def draw(self, surface: pygame.Surface) -> bool:
        """Print the picture; whether there was one."""
        if self._flat is None:
            return False
        surface.blit(self._flat, (0, 0))
        self._print(surface, self._settling)
        return True

    def draw_frame(self, surface: pygame.Surface) -> None:
        """Print again what stands nearer than the weather."""
        if self._settling:
            self._print(surface, tuple(block for block in self._settling if block.depth > NEAR))
        elif self._frame is not None:
            self._print(surface, self._frame)
        if self._frame is None and self._frame_coming is None:
            name, size = self._name, self._size
            self._frame_coming = Errand(lambda: self._pictures.blocks(name, size, NEAR))

    def _blocks_after(self, flat: Errand[pygame.Surface | None], name: str, size: Size) -> Blocks:
        is_wanted = flat.result() is not None and not self._is_hurried
        return self._pictures.blocks(name, size) if is_wanted else ()

    def _arrived(self, coming: _Coming) -> bool:
        """Let a picture stand that has been opened, with its blocks if they are worth the wait."""
        flat, blocks = coming.flat, coming.blocks
        waits = not self._is_hurried and self._since < PATIENCE
        if not flat.is_done or (waits and not blocks.is_done):
            return False
        is_struck = blocks.is_done and not self._is_hurried
        self._stand(flat.result(), blocks.result() if is_struck else ())
        return True

    def _stand(self, flat: pygame.Surface | None, blocks: Blocks) -> None:
        (self._name, self._size), self._coming = self._wanted, None
        self._flat, self._settling = flat, blocks
        self._since = 0.0
        self._frame = self._frame_coming = None

    def _print(self, surface: pygame.Surface, blocks: Blocks) -> None:
        side = self._pictures.side(self._name)
        scale = max(surface.get_width() / 1920, surface.get_height() / 1080)
        since = self._since if self._settling else SETTLING
        for block in blocks:
            x, y = out_of_register(block.depth, since, side)
            place = block.x + round(x * scale), block.y + round(y * scale)
            surface.blit(block.print, place, special_flags=pygame.BLEND_PREMULTIPLIED)
