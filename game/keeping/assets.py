"""What pictures and sounds lie in the assets folder, and the words that stand in for them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Sound:
    """One sound: its takes (paths inside the assets), loudness, caption, whether it loops."""

    name: str
    kind: str
    files: tuple[str, ...]
    caption: str
    gain: float
    loops: bool


@dataclass(frozen=True, slots=True)
class Assets:
    """The names a story may use. `pictures` maps a name to its alt text."""

    pictures: Mapping[str, str]
    sounds: Mapping[str, Sound]

    def of_kind(self, kind: str) -> frozenset[str]:
        """The names of all sounds of a kind: place, foley or music."""
        return frozenset(name for name, sound in self.sounds.items() if sound.kind == kind)


def listed(folder: Path) -> Assets:
    """Everything in an assets folder; what cannot be read is left out, for play must go on."""
    return Assets(_pictures(folder / "pictures"), _sounds(folder / "sounds" / "sounds.json"))


def _pictures(folder: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for sheet in sorted(folder.glob("*/picture.json")):
        try:
            found[sheet.parent.name] = str(json.loads(sheet.read_text("utf-8")).get("alt", ""))
        except (OSError, ValueError):
            continue
    return found


def _sounds(sheet: Path) -> dict[str, Sound]:
    try:
        entries: dict[str, dict[str, Any]] = json.loads(sheet.read_text("utf-8"))["sounds"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {name: _sound(name, entry) for name, entry in sorted(entries.items())}


def _sound(name: str, entry: dict[str, Any]) -> Sound:
    return Sound(
        name,
        str(entry.get("kind", "foley")),
        tuple(map(str, entry.get("files", ()))),
        str(entry.get("caption") or ""),
        float(entry.get("gain", 1.0)),
        bool(entry.get("loop", False)),
    )
