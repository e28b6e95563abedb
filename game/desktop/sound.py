"""What is heard: the place, the music, single sounds. Without a device all of it is silence."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import pygame

from game.desktop.errand import Errand
from game.desktop.loops import opened_loop
from game.keeping.assets import Sound
from game.keeping.settings import Sound as Levels

FADE = 900  # milliseconds from one place to the next
CHANNELS = 10
PLACE, NEXT_PLACE = 0, 1  # channels kept for the ambience, turn about
RATE, BUFFER = 44_100, 1024


class Sounds:
    """The mixer, once it is started. `captions` collects what was heard since last taken."""

    def __init__(self, folder: Path, listed: Mapping[str, Sound], levels: Levels) -> None:
        self._folder = folder
        self._listed = listed
        self._levels = levels
        self._is_open = False
        self._place = self._playing = self._music = ""
        self._channel = PLACE
        self._music_ends = 0  # in the mixer's milliseconds; 0 while nothing is to end
        self._due = ""  # a place that is to be opened
        self._loading: tuple[str, Errand[pygame.mixer.Sound | None]] | None = None
        self._late: list[Callable[[], None]] = []  # what the mixer is asked when it is free
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
        self._loading, self._due, self._playing = None, "", ""
        self._late.clear()

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
        self._due = ""
        if name not in self._listed or not self._listed[name].files:
            self._ask(lambda: self._turn_over(None))
        elif name not in (self._playing, self._loading and self._loading[0]):
            self._due = name  # the place before it is heard until this one has been opened

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
        self._ask(lambda: self._play_music(name, sound))

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
        file = self._dice.choice(sound.files)
        self._ask(lambda: self._play(file, self._gain(name, level)))

    def passed(self, *, opens: bool = True) -> None:
        """Begin a place that has been opened; open one, if it may be now; let music die away."""
        if not self._is_open:
            return
        if self._loading is not None:
            self._loaded(*self._loading)
        if self._music_ends and not self._is_locked:
            self._fade_music(self._music_ends - pygame.time.get_ticks())
        if self._due and opens and self._loading is None:
            name, self._due = self._due, ""
            self._loading = name, Errand(lambda: self._opened(self._listed[name]))

    @property
    def _is_locked(self) -> bool:
        """Whether the mixer decodes a place that lies in one piece: asked now, it holds us up."""
        return self._loading is not None and len(self._listed[self._loading[0]].files) == 1

    def _ask(self, act: Callable[[], None]) -> None:
        """Ask the mixer now, or when it is free."""
        if self._is_locked:
            self._late.append(act)
        else:
            act()

    def _loaded(self, name: str, errand: Errand[pygame.mixer.Sound | None]) -> None:
        if not errand.is_done:
            return
        self._loading = None
        late, self._late = self._late, []
        for act in late:
            act()
        if name == self._place:
            self._turn_over(errand.result())

    def _turn_over(self, sound: pygame.mixer.Sound | None) -> None:
        """Let the place that is heard die away, and another begin on the other channel."""
        before = pygame.mixer.Channel(self._channel)
        if before.get_volume():
            before.fadeout(FADE)
        else:  # the mixer does not fade what cannot be heard yet: it would go on for ever
            before.stop()
        self._playing = self._place if sound is not None else ""
        if sound is not None:
            self._channel = NEXT_PLACE if self._channel == PLACE else PLACE
            channel = pygame.mixer.Channel(self._channel)
            channel.set_volume(self._gain(self._place, self._levels.place))
            channel.play(sound, loops=-1, fade_ms=FADE)

    def _play(self, file: str, gain: float) -> None:
        take = self._take(file)
        if take is not None:
            take.set_volume(gain)
            take.play()

    def _play_music(self, name: str, sound: Sound) -> None:
        with suppress(pygame.error, OSError):
            pygame.mixer.music.load(self._folder / sound.files[0])
            pygame.mixer.music.set_volume(self._gain(name, self._levels.music))
            pygame.mixer.music.play(fade_ms=FADE // 3)

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

    def _opened(self, sound: Sound) -> pygame.mixer.Sound | None:
        """The recording of a place, or nothing where it cannot be opened."""
        with suppress(pygame.error, OSError):
            return opened_loop([self._folder / file for file in sound.files])
        return None

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
