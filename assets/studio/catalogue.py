"""Every sound of the night: its name, kind, takes, level and caption."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["place", "foley", "music"]

ASSETS = Path(__file__).parent.parent
INDEX = ASSETS / "sounds" / "sounds.json"
PIECES = 16  # files of a place, some three seconds each


@dataclass(frozen=True)
class Sound:
    """One name an author may write, and what a player is told when it sounds.

    `gain` sets foley against the places, which play at 1. An empty caption marks a sound that only
    answers the player's own hand and is never captioned.
    """

    name: str
    kind: Kind
    caption: str
    gain: float = 1.0
    takes: int = 1

    @property
    def loop(self) -> bool:
        """Whether it goes on until the place changes."""
        return self.kind == "place"

    @property
    def files(self) -> tuple[str, ...]:
        """Its takes, or the pieces of a place in their order, as paths from the assets folder."""
        folder = "music" if self.kind == "music" else "sounds"
        if self.loop:
            return tuple(f"{folder}/{self.name}-{piece:02}.ogg" for piece in range(1, PIECES + 1))
        if self.takes == 1:
            return (f"{folder}/{self.name}.ogg",)
        return tuple(f"{folder}/{self.name}-{take}.ogg" for take in range(1, self.takes + 1))

    @property
    def recordings(self) -> tuple[tuple[str, ...], ...]:
        """The files that are heard one after another as one recording, for each recording."""
        return (self.files,) if self.loop else tuple((file,) for file in self.files)


SOUNDS = (
    Sound("exchange-busy", "place", "The hall at work: cords, relays, a hundred low voices"),
    Sound("exchange-night", "place", "The hall at night: wind at the panes, the stove, few relays"),
    Sound("street-rain", "place", "Thin rain on stone, a gutter dripping, wind"),
    Sound("cord-in", "foley", "A plug goes home in its jack", 0.5, 2),
    Sound("cord-out", "foley", "A cord is pulled and runs back", 0.45, 2),
    Sound("lamp", "foley", "A calling lamp clicks on", 0.4),
    Sound("relay", "foley", "A relay clicks", 0.4, 3),
    Sound("key", "foley", "A listening key is thrown", 0.5),
    Sound("boots", "foley", "Nailed boots in the stone corridor", 1.0, 3),
    Sound("door", "foley", "A heavy door opens and falls shut", 0.7),
    Sound("rifle-butt", "foley", "A rifle butt is grounded on stone", 0.9),
    Sound("stamp", "foley", "", 0.6),
    Sound("page", "foley", "", 0.3),
    Sound("far-guns", "foley", "Guns, far off, from across the river", 0.5),
    Sound("blank-shot", "foley", "One heavy gun, far down the river; the windows shake", 1.0),
    Sound("horses", "foley", "Guns and horses going up the street", 0.8),
    Sound("bell", "foley", "A telephone bell rings", 0.22),
    Sound("title", "music", "Music: two bells, ten beats, a cello"),
    Sound("morning", "music", "Music: a clarinet alone, then others"),
)


def sound_named(name: str) -> Sound | None:
    """The sound of that name, if there is one."""
    return next((sound for sound in SOUNDS if sound.name == name), None)
