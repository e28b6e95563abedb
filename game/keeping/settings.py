"""How this reader likes the game: groups of settings, each with its default and what it may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal

from game.keeping.safely import generations, write

FORMAT = 1

Face = Literal["book", "sans", "open"]
Theme = Literal["paper", "night", "contrast"]
Voice = Literal["off", "speech", "clipboard"]


@dataclass(frozen=True, slots=True)
class Reading:
    """The page. Spacings are hundredths: of the text size, of an em, of a line."""

    size: int = 30
    face: Face = "book"
    leading: int = 150
    tracking: int = 0
    gap: int = 0
    instant: bool = False
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Display:
    theme: Theme = "paper"
    full_screen: bool = False
    weather: bool = True
    pictures: bool = True


@dataclass(frozen=True, slots=True)
class Sound:
    music: int = 70
    place: int = 70
    effects: int = 80
    speech: int = 100
    interface: int = 60
    mono: bool = False
    captions: bool = False


@dataclass(frozen=True, slots=True)
class Controls:
    """`keys` are the player's own: an intent's name and the name of its key."""

    keys: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """The story: what is shown of it, and how strictly it is played."""

    hide_locked: bool = False
    one_night: bool = False
    picked_marks: bool = True
    content_note: bool = True


@dataclass(frozen=True, slots=True)
class Access:
    voice: Voice = "off"
    voice_rate: int = 100
    reduce_motion: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, in the groups that the settings screen shows."""

    reading: Reading = Reading()
    display: Display = Display()
    sound: Sound = Sound()
    controls: Controls = Controls()
    story: Telling = Telling()
    access: Access = Access()


Group = Reading | Display | Sound | Controls | Telling | Access


@dataclass(frozen=True, slots=True)
class Among:
    """A setting that is one of these words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Within:
    """A setting that is a whole number between two others, moved by a step."""

    low: int
    high: int
    step: int


@dataclass(frozen=True, slots=True)
class OnOff:
    """A setting that is on or off."""


@dataclass(frozen=True, slots=True)
class ShortWord:
    """A setting that is a word not known beforehand, such as a language."""


@dataclass(frozen=True, slots=True)
class KeyNames:
    """A setting that gives intents their keys."""


Allowed = Among | Within | OnOff | ShortWord | KeyNames
LEVEL = Within(0, 100, 5)
LONGEST_WORD = 40

ALLOWED: Mapping[str, Allowed] = {
    "reading.size": Within(24, 64, 2),
    "reading.face": Among(("book", "sans", "open")),
    "reading.leading": Within(130, 220, 10),
    "reading.tracking": Within(0, 12, 1),
    "reading.gap": Within(0, 200, 25),
    "reading.instant": OnOff(),
    "reading.language": ShortWord(),
    "display.theme": Among(("paper", "night", "contrast")),
    "display.full_screen": OnOff(),
    "display.weather": OnOff(),
    "display.pictures": OnOff(),
    "sound.music": LEVEL,
    "sound.place": LEVEL,
    "sound.effects": LEVEL,
    "sound.speech": LEVEL,
    "sound.interface": LEVEL,
    "sound.mono": OnOff(),
    "sound.captions": OnOff(),
    "controls.keys": KeyNames(),
    "story.hide_locked": OnOff(),
    "story.one_night": OnOff(),
    "story.picked_marks": OnOff(),
    "story.content_note": OnOff(),
    "access.voice": Among(("off", "speech", "clipboard")),
    "access.voice_rate": Within(50, 300, 10),
    "access.reduce_motion": OnOff(),
}


def is_allowed(name: str, value: object) -> bool:
    """Whether a setting, named as `reading.size`, may have a value as JSON holds it."""
    match ALLOWED[name]:
        case Among(words):
            return value in words
        case Within(low, high):
            return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
        case OnOff():
            return isinstance(value, bool)
        case ShortWord():
            return isinstance(value, str) and 0 < len(value) <= LONGEST_WORD
        case KeyNames():
            return isinstance(value, Mapping) and all(isinstance(v, str) for v in value.values())


def with_setting(settings: Settings, name: str, value: object) -> Settings:
    """The settings with `reading.size` or another changed; ValueError when it may not be that."""
    if not is_allowed(name, value):
        raise ValueError(f"{name} may not be {value!r}")
    group, _, field = name.partition(".")
    changed = replace(getattr(settings, group), **{field: _held(value)})
    return replace(settings, **{group: changed})


def settings_in(path: Path) -> Settings:
    """The settings kept in a file. What is missing, unknown or bad falls back, each by itself."""
    kept = next(generations(path), None)
    if not isinstance(kept, dict):
        return Settings()
    settings = Settings()
    for name in ALLOWED:
        group, _, field = name.partition(".")
        held = kept.get(group)
        if isinstance(held, dict) and field in held and is_allowed(name, held[field]):
            settings = with_setting(settings, name, held[field])
    return settings


def keep_settings(path: Path, settings: Settings) -> None:
    """Keep the settings; raises CannotKeep."""
    groups = {group.name: _kept(getattr(settings, group.name)) for group in fields(settings)}
    write(path, {"format": FORMAT, **groups})


def _kept(group: Group) -> dict[str, Any]:
    values = {f.name: getattr(group, f.name) for f in fields(group)}
    return {
        name: dict(value) if isinstance(value, tuple) else value for name, value in values.items()
    }


def _held(value: object) -> object:
    """Mappings are held as sorted pairs: settings are values."""
    return tuple(sorted(value.items())) if isinstance(value, Mapping) else value
