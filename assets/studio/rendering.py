"""From a name in the catalogue to files on disk."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from assets.studio import desk, guns, orchestra, places, soldiers, switchboard
from assets.studio.catalogue import ASSETS, SOUNDS, Sound
from assets.studio.mastering import mastered
from assets.studio.morning_cue import MORNING
from assets.studio.pieces import pieces
from assets.studio.samples import Dice, Samples, count, dice_for
from assets.studio.tape import turned
from assets.studio.title_cue import TITLE
from assets.studio.vorbis import written

Maker = Callable[[Dice], Samples]

MAKERS: dict[str, Maker] = {
    "exchange-busy": places.exchange_busy,
    "exchange-night": places.exchange_night,
    "street-rain": places.street_rain,
    "cord-in": switchboard.cord_in,
    "cord-out": switchboard.cord_out,
    "lamp": switchboard.lamp,
    "relay": switchboard.relay,
    "key": switchboard.key,
    "bell": switchboard.bell,
    "boots": soldiers.boots,
    "rifle-butt": soldiers.rifle_butt,
    "horses": soldiers.horses,
    "door": desk.door,
    "stamp": desk.stamp,
    "page": desk.page,
    "far-guns": guns.far_guns,
    "blank-shot": guns.blank_shot,
    "title": lambda _: orchestra.performed(TITLE, "title"),
    "morning": lambda _: orchestra.performed(MORNING, "morning"),
}


def render(sound: Sound, assets: Path = ASSETS) -> tuple[Path, ...]:
    """Make every take of a sound and write it; the paths written come back."""
    paths = tuple(assets / file for file in sound.files)
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
    if sound.loop:
        written(paths[0], performed(sound, sound.name), sound.name)
        for path, piece in zip(paths, pieces(paths[0].read_bytes(), len(paths)), strict=True):
            path.write_bytes(piece)
    else:
        for path in paths:
            written(path, performed(sound, path.stem), path.stem)
    return paths


def performed(sound: Sound, take: str) -> Samples:
    """One take of a sound, mastered; the take's name decides how the dice fall."""
    raw = MAKERS[sound.name](dice_for(take))
    ready = mastered(raw, sound.kind)
    return begun_quietly(ready) if sound.loop else ready


def begun_quietly(loop: Samples) -> Samples:
    """The loop turned to begin where it is quietest, so that the encoder's error is least there."""
    window = count(0.05)
    steps = np.abs(np.diff(loop, axis=0, append=loop[:1])).max(axis=1)
    roughness = np.convolve(np.r_[steps, steps[: window - 1]], np.ones(window), "valid")
    return turned(loop, int(roughness.argmin()) + window // 2)


def index(sounds: Iterable[Sound] = SOUNDS) -> str:
    """The table that the game reads, as JSON text."""
    rows = {
        sound.name: {
            "kind": sound.kind,
            "files": list(sound.files),
            "gain": sound.gain,
            "loop": sound.loop,
            "caption": sound.caption,
        }
        for sound in sounds
    }
    return json.dumps({"format": 1, "sounds": rows}, indent=2, ensure_ascii=False) + "\n"
