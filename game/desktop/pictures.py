"""The pictures behind the page: loaded whole, fitted to the window, kept while they are in use."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pygame

from game.desktop.sheet import Side

KEPT = 2  # the picture that is shown and the one that fades; a window's worth is eight megabytes

KEPT_SMALL = 40


class Pictures:
    """The pictures of the assets folder. One that is missing or broken is None, never a crash."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sheets: dict[str, dict[str, Any]] = {}
        self._small: dict[tuple[str, int, int], pygame.Surface | None] = {}
        self._wanted: dict[tuple[str, int, int], None] = {}
        self._fitted: dict[tuple[str, int, int], pygame.Surface | None] = {}

    def fitted(self, name: str, width: int, height: int) -> pygame.Surface | None:
        """The picture covering a window of this size, cut where the shapes differ."""
        key = name, width, height
        if key not in self._fitted:
            while len(self._fitted) >= KEPT:
                self._fitted.pop(next(iter(self._fitted)))
            self._fitted[key] = self._loaded(name, width, height)
        else:
            self._fitted[key] = self._fitted.pop(key)
        return self._fitted[key]

    def side(self, name: str) -> Side:
        """Where the sheet lies on this picture."""
        return "left" if self._sheet(name).get("side") == "left" else "right"

    def alt(self, name: str) -> str:
        """What the picture shows, in words; "" when nobody wrote it."""
        return str(self._sheet(name).get("alt", ""))

    def small(self, name: str, width: int, height: int) -> pygame.Surface | None:
        """The picture the size of a stamp, once `made_smaller` has got to it."""
        key = name, width, height
        if key not in self._small:
            self._wanted[key] = None
        return self._small.get(key)

    def made_smaller(self) -> bool:
        """Make one of the small pictures that were asked for; whether there was one to make.

        To open a picture takes longer than a frame may last, so a list fills one by one.
        """
        if not self._wanted:
            return False
        key = next(iter(self._wanted))
        del self._wanted[key]
        while len(self._small) >= KEPT_SMALL:
            self._small.pop(next(iter(self._small)))
        self._small[key] = self._loaded(*key)
        return True

    def _sheet(self, name: str) -> dict[str, Any]:
        if name not in self._sheets:
            try:
                text = (self._folder / name / "picture.json").read_text("utf-8")
                read = json.loads(text)
                self._sheets[name] = read if isinstance(read, dict) else {}
            except (OSError, ValueError):
                self._sheets[name] = {}
        return self._sheets[name]

    def _loaded(self, name: str, width: int, height: int) -> pygame.Surface | None:
        path = self._folder / name / str(self._sheet(name).get("flat", "flat.webp"))
        try:
            picture = pygame.image.load(path)
        except (OSError, pygame.error):
            return None
        picture = picture.convert() if pygame.display.get_surface() else picture
        if picture.get_size() == (width, height):
            return picture
        w, h = picture.get_size()
        cut_w, cut_h = min(w, round(h * width / height)), min(h, round(w * height / width))
        # What matters stands away from the sheet, so the cut keeps that side.
        left = w - cut_w if self.side(name) == "left" else 0
        part = picture.subsurface((left, (h - cut_h) // 2, cut_w, cut_h))
        return pygame.transform.smoothscale(part, (width, height))
