"""The pictures behind the page, opened whole or block by block and fitted to a window."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pygame

from game.desktop.errand import Errand
from game.desktop.sheet import Side

KEPT_SMALL = 40
REDUCED = 320, 180  # the size in which every picture that was opened is remembered
BLEED = 1.05  # how much larger the blocks' canvas is than the picture that is seen

Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """One layer of a picture and its place in the window when it lies in register.

    The print is premultiplied: blit it with BLEND_PREMULTIPLIED.
    """

    print: pygame.Surface
    x: int
    y: int
    depth: float


class Pictures:
    """The pictures of the assets folder. One that is missing or broken is None, never a crash."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sheets: dict[str, dict[str, Any]] = {}
        self._small: dict[tuple[str, int, int], pygame.Surface | None] = {}
        self._reduced: dict[str, pygame.Surface | None] = {}
        self._wanted: dict[str, None] = {}
        self._coming: Errand[pygame.Surface | None] | None = None

    def whole(self, name: str, size: Size) -> pygame.Surface | None:
        """The picture covering a window of this size, cut where the shapes differ."""
        path = self._folder / name / str(self._sheet(name).get("flat", "flat.webp"))
        try:
            picture = pygame.image.load(path)
        except (OSError, pygame.error):
            self._reduced[name] = None
            return None
        picture = picture.convert(32)
        self._reduced[name] = self._cut(name, picture, REDUCED)
        return self._cut(name, picture, size)

    def blocks(self, name: str, size: Size, nearer_than: float = 0.0) -> tuple[Block, ...]:
        """The picture's blocks from back to front; none at all where one of them is amiss."""
        sheet = self._sheet(name)
        try:
            width, height = sheet["size"]
            seen_whole = round(width / BLEED), round(height / BLEED)
            seen = _seen(seen_whole, size, self.side(name))
            left = seen.x + (width - seen_whole[0]) / 2
            top = seen.y + (height - seen_whole[1]) / 2
            scale = size[0] / seen.w
            return tuple(
                _fitted(self._folder / name / each["file"], each, left, top, scale)
                for each in sheet["layers"]
                if each["depth"] > nearer_than
            )
        except (OSError, pygame.error, KeyError, TypeError, ValueError):
            return ()

    def side(self, name: str) -> Side:
        """Where the sheet lies on this picture."""
        return "left" if self._sheet(name).get("side") == "left" else "right"

    def alt(self, name: str) -> str:
        """What the picture shows, in words; "" when nobody wrote it."""
        return str(self._sheet(name).get("alt", ""))

    def small(self, name: str, width: int, height: int) -> pygame.Surface | None:
        """The picture the size of a stamp; one that was never open, once `made_smaller` says so."""
        key = name, width, height
        if key in self._small:
            return self._small[key]
        if name not in self._reduced:
            self._wanted[name] = None
            return None
        while len(self._small) >= KEPT_SMALL:
            self._small.pop(next(iter(self._small)))
        reduced = self._reduced[name]
        self._small[key] = self._cut(name, reduced, (width, height)) if reduced else None
        return self._small[key]

    def made_smaller(self) -> bool:
        """Whether one more of the pictures that were asked for small can be had now.

        To open one takes longer than a frame may last: they come one by one, on a thread.
        """
        is_made = self._coming is not None and self._coming.is_done
        if self._coming is not None and is_made:
            self._coming.result()
            self._coming = None
        self._wanted = {name: None for name in self._wanted if name not in self._reduced}
        if self._coming is None and self._wanted:
            name = next(iter(self._wanted))
            self._coming = Errand(lambda: self.whole(name, REDUCED))
        return is_made

    def _cut(self, name: str, picture: pygame.Surface, size: Size) -> pygame.Surface:
        if picture.get_size() == size:
            return picture
        part = picture.subsurface(_seen(picture.get_size(), size, self.side(name)))
        return pygame.transform.smoothscale(part, size)

    def _sheet(self, name: str) -> dict[str, Any]:
        if name not in self._sheets:
            try:
                text = (self._folder / name / "picture.json").read_text("utf-8")
                read = json.loads(text)
                self._sheets[name] = read if isinstance(read, dict) else {}
            except (OSError, ValueError):
                self._sheets[name] = {}
        return self._sheets[name]


def _seen(picture: Size, window: Size, side: Side) -> pygame.Rect:
    """The part of a picture that fills a window; it keeps the side away from the sheet."""
    (w, h), (width, height) = picture, window
    cut_w, cut_h = min(w, round(h * width / height)), min(h, round(w * height / width))
    left = w - cut_w if side == "left" else 0
    return pygame.Rect(left, (h - cut_h) // 2, cut_w, cut_h)


def _fitted(path: Path, layer: dict[str, Any], left: float, top: float, scale: float) -> Block:
    """A layer opened and laid in the window, whose corner lies at (left, top) of the canvas."""
    layer_print = pygame.image.load(path).convert_alpha()
    layer_print.premul_alpha_ip()
    x, y = layer["x"] - left, layer["y"] - top
    from_x, from_y = round(x * scale), round(y * scale)
    # Both edges are rounded, so that blocks that meet on the canvas meet in the window.
    to_x = round((x + layer_print.get_width()) * scale)
    to_y = round((y + layer_print.get_height()) * scale)
    across, down = max(1, to_x - from_x), max(1, to_y - from_y)
    if (across, down) != layer_print.get_size():
        layer_print = pygame.transform.smoothscale(layer_print, (across, down))
    return Block(layer_print, from_x, from_y, float(layer["depth"]))
