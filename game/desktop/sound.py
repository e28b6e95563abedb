"""What is heard: the place, the music, single sounds. Without a device all of it is silence."""

from __future__ import annotations

import os
import random
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.keeping.assets import Sound
from game.keeping.settings import Sound as Levels

FADE = 900  # milliseconds from one place to the next
CHANNELS = 10
PLACE, NEXT_PLACE = 0, 1  # channels kept for the ambience, turn about
RATE, BUFFER = 44_100, 1024


@dataclass
class _Loading:
    name: str
    sound: pygame.mixer.Sound | None = None


class Sounds:
    """The mixer, once it is started. `captions` collects what was heard since last taken."""

    def __init__(self, folder: Path, listed: Mapping[str, Sound], levels: Levels) -> None:
        self._folder = folder
        self._listed = listed
        self._levels = levels
        self._is_open = False
        self._place = self._music = ""
        self._channel = PLACE
        self._music_ends = 0  # in the mixer's milliseconds; 0 while nothing is to end
        self._loading: _Loading | None = None
        self._foley: dict[str, pygame.mixer.Sound] = {}
        self._dice = random.Random(2)  # noqa: S311 - which take is heard
        self._captions: list[str] = []

    def start(self) -> None:
        """Open the device; where there is none, stay silent."""
        if self._is_open:
            return
        with suppress(pygame.error), _nothing_printed():
            channels = 1 if self._levels.mono else 2
            pygame.mixer.init(RATE, -16, channels, BUFFER)
            pygame.mixer.set_num_channels(CHANNELS)
            pygame.mixer.set_reserved(2)
            self._is_open = True

    def stop(self) -> None:
        """Close the device."""
        if self._is_open:
            pygame.mixer.quit()
        self._is_open = False

    def level(self, levels: Levels) -> None:
        """Take new levels at once; a change between mono and stereo opens the device anew."""
        again = levels.mono != self._levels.mono and self._is_open
        self._levels = levels
        if again:
            place, music = self._place, self._music
            self.stop()
            self._place = self._music = ""
            self._foley.clear()
            self.start()
            self.place(place)
            self.music(music)
        if self._is_open:
            pygame.mixer.music.set_volume(self._gain(self._music, levels.music))
            for channel in (PLACE, NEXT_PLACE):
                pygame.mixer.Channel(channel).set_volume(self._gain(self._place, levels.place))

    def place(self, name: str) -> None:
        """Let this place be heard from now on; "" is silence."""
        if name == self._place:
            return
        self._place = name
        self._caption(name)
        if not self._is_open:
            return
        pygame.mixer.Channel(self._channel).fadeout(FADE)
        sound = self._listed.get(name)
        if sound is None:
            return
        # A minute of sound takes longer to decode than a frame may last.
        loading = self._loading = _Loading(name)
        threading.Thread(target=self._load, args=(loading, sound), daemon=True).start()

    def music(self, name: str) -> None:
        """Play this cue once, or nothing; the cue that is already playing goes on."""
        if name == self._music:
            return
        self._music = name
        if not self._is_open:
            return
        sound = self._listed.get(name)
        if sound is None or not sound.files:
            self._music_ends = pygame.time.get_ticks() + FADE
            return
        self._music_ends = 0
        with suppress(pygame.error, OSError):
            pygame.mixer.music.load(self._folder / sound.files[0])
            pygame.mixer.music.set_volume(self._gain(name, self._levels.music))
            pygame.mixer.music.play(fade_ms=FADE // 3)

    def hear(self, name: str, *, interface: bool = False) -> None:
        """One single sound, in one of its takes."""
        sound = self._listed.get(name)
        if sound is None or not sound.files:
            return
        if not interface:
            self._caption(name)
        level = self._levels.interface if interface else self._levels.effects
        if not self._is_open or not level:
            return
        take = self._take(self._dice.choice(sound.files))
        if take is not None:
            take.set_volume(self._gain(name, level))
            take.play()

    def passed(self) -> None:
        """Begin a place that has finished loading; let music that is to end grow softer."""
        if self._music_ends and self._is_open:
            self._fade_music(self._music_ends - pygame.time.get_ticks())
        loading = self._loading
        if loading is None or loading.sound is None:
            return
        self._loading = None
        if loading.name == self._place and self._is_open:
            self._channel = NEXT_PLACE if self._channel == PLACE else PLACE
            channel = pygame.mixer.Channel(self._channel)
            channel.set_volume(self._gain(loading.name, self._levels.place))
            channel.play(loading.sound, loops=-1, fade_ms=FADE)

    def _fade_music(self, left: int) -> None:
        """The mixer's own way to fade music returns when it is done: the window would stand."""
        if left > 0:
            pygame.mixer.music.set_volume(self._levels.music / 100 * left / FADE)
        else:
            pygame.mixer.music.stop()
            self._music_ends = 0

    def captions(self) -> tuple[str, ...]:
        """What was heard since this was last asked, in words."""
        heard, self._captions = tuple(self._captions), []
        return heard

    def _caption(self, name: str) -> None:
        sound = self._listed.get(name)
        if sound is not None and sound.caption:
            self._captions.append(sound.caption)

    def _load(self, loading: _Loading, sound: Sound) -> None:
        with suppress(pygame.error, OSError, IndexError):
            loading.sound = pygame.mixer.Sound(self._folder / sound.files[0])

    def _take(self, file: str) -> pygame.mixer.Sound | None:
        if file not in self._foley:
            try:
                self._foley[file] = pygame.mixer.Sound(self._folder / file)
            except (pygame.error, OSError):
                return None
        return self._foley[file]

    def _gain(self, name: str, level: int) -> float:
        sound = self._listed.get(name)
        return (sound.gain if sound is not None else 1.0) * level / 100


@contextmanager
def _nothing_printed() -> Iterator[None]:
    """Let no library print: where there is no device, ALSA writes eight lines about it."""
    try:
        kept = os.dup(2)
    except OSError:  # a window opened without a terminal has no such stream
        yield
        return
    try:
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
