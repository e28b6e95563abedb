"""What the desktop's tests share: the bundled faces, opened once."""

from __future__ import annotations

from pathlib import Path

from game.desktop.scale import Comfort, Scale
from game.desktop.shaping import Shaper

ASSETS = Path(__file__).parents[2] / "assets"
SHAPER = Shaper(ASSETS / "fonts")
USUAL = Scale(1920, 1080)


def at_size(size: int, width: int = 1920, height: int = 1080) -> Scale:
    """A window, and a reader who likes this text size."""
    return Scale(width, height, Comfort(size=size))
