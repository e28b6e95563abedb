"""What pictures and sounds lie in the assets folder, and the words that stand in for them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PICTURES, SHEET = "pictures", "picture.json"
SOUNDS = "sounds/sounds.json"
FLAT = "flat.webp"


@dataclass(frozen=True, slots=True)
class Sound:
    """One sound: its takes (paths inside the assets), loudness, caption, whether it loops.

    The files of a place are no takes but its pieces, which are heard one after another.
    """

    name: str
    kind: str
    files: tuple[str, ...]
    caption: str
    gain: float
    loops: bool


@dataclass(frozen=True, slots=True)
class Lost:
    """A file that a sheet names and that is not there; `near` differs from it in capitals alone."""

    sheet: str
    file: str
    near: str = ""


@dataclass(frozen=True, slots=True)
class Assets:
    """The names a story may use. `pictures` maps a name to its alt text.

    `unread` are sheets that say nothing, for they cannot be read.
    """

    pictures: Mapping[str, str]
    sounds: Mapping[str, Sound]
    unread: tuple[str, ...] = ()

    def of_kind(self, kind: str) -> frozenset[str]:
        """The names of all sounds of a kind: place, foley or music."""
        return frozenset(name for name, sound in self.sounds.items() if sound.kind == kind)


def listed(folder: Path) -> Assets:
    """Everything in an assets folder; what cannot be read is left out, for play must go on."""
    unread: list[str] = []
    pictures: dict[str, str] = {}
    for path in sorted((folder / PICTURES).glob(f"*/{SHEET}")):
        sheet = _read(path)
        if sheet is None:
            unread.append(path.relative_to(folder).as_posix())
        else:
            pictures[path.parent.name] = str(sheet.get("alt", ""))
    sheet = _read(folder / SOUNDS)
    if sheet is None and (folder / SOUNDS).exists():
        unread.append(SOUNDS)
    return Assets(pictures, _sounds(sheet or {}), tuple(unread))


def lost(folder: Path, assets: Assets) -> Iterator[Lost]:
    """The files that the sheets name and that are not there, under that very name."""
    for name in assets.pictures:
        sheet = f"{PICTURES}/{name}/{SHEET}"
        flat = str((_read(folder / sheet) or {}).get("flat", FLAT))
        yield from _lost(folder, sheet, f"{PICTURES}/{name}/{flat}")
    for sound in assets.sounds.values():
        for file in sound.files:
            yield from _lost(folder, SOUNDS, file)


def _lost(folder: Path, sheet: str, file: str) -> Iterator[Lost]:
    path = folder / file
    # Some systems find a file under any capitals; the list of its folder tells the truth.
    names = [each.name for each in path.parent.iterdir()] if path.parent.is_dir() else []
    if path.name not in names:
        near = next((name for name in names if name.lower() == path.name.lower()), "")
        yield Lost(sheet, file, near)


def _read(sheet: Path) -> dict[str, Any] | None:
    try:
        found = json.loads(sheet.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _sounds(sheet: Mapping[str, Any]) -> dict[str, Sound]:
    entries = sheet.get("sounds")
    if not isinstance(entries, dict):
        return {}
    return {
        name: _sound(name, entry)
        for name, entry in sorted(entries.items())
        if isinstance(entry, dict)
    }


def _sound(name: str, entry: dict[str, Any]) -> Sound:
    return Sound(
        name,
        str(entry.get("kind", "foley")),
        tuple(map(str, entry.get("files", ()))),
        str(entry.get("caption") or ""),
        float(entry.get("gain", 1.0)),
        bool(entry.get("loop", False)),
    )
