"""A picture to be printed: its blocks from back to front, its quiet side and its words."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from assets.press import scenes
from assets.press.layer import Layer


@dataclass(frozen=True)
class Scene:
    """`side` is where the text sheet lies; each of `blocks` draws one layer when called.

    `like` names a scene that was baked before: blocks that come out the same are not kept twice.
    """

    name: str
    side: Literal["left", "right"]
    alt: str
    blocks: tuple[Callable[[], Layer], ...]
    like: str = ""


def scene(name: str) -> Scene:
    """The scene `night-street`, which is SCENE in `scenes/night_street`."""
    room = importlib.import_module(f"assets.press.scenes.{name.replace('-', '_')}")
    found = room.SCENE
    assert isinstance(found, Scene)
    return found


def scene_names() -> list[str]:
    """The names of all scenes that can be baked, in order."""
    rooms = (room.name for room in pkgutil.iter_modules(scenes.__path__))
    return sorted(
        name.replace("_", "-")
        for name in rooms
        if hasattr(importlib.import_module(f"assets.press.scenes.{name}"), "SCENE")
    )
