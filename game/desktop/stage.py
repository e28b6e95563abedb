"""What all screens share: settings, the story, and the means to show and to keep things."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from game.desktop.authoring import Author
from game.desktop.bindings import Bindings
from game.desktop.night import Night
from game.desktop.pictures import Pictures
from game.desktop.scale import Comfort, Scale
from game.desktop.screen import Screen
from game.desktop.shaping import Shaper
from game.desktop.slip import NO_SLIP, Slip
from game.desktop.sound import Sounds
from game.desktop.theme import Theme
from game.desktop.voice import Voice
from game.keeping.places import Places
from game.keeping.records import Records, keep_records, records_in
from game.keeping.safely import CannotKeep
from game.keeping.settings import Settings, keep_settings, with_setting
from game.keeping.slots import Slots
from game.keeping.words import Words
from game.model.story import Story
from game.play.rules import Rules
from game.play.run import CannotTell

TITLE = "title"  # the picture of the title


def _no_page(_night: Night) -> Screen:
    raise NotImplementedError("app.py has not said how a night is opened")


@dataclass
class Stage:
    """One window's worth of everything. Screens read it; what they change they change through it.

    `rules` is None until the story has been read, which happens after the first picture stands.
    """

    words: Words
    settings: Settings
    records: Records
    places: Places
    slots: Slots
    pictures: Pictures
    sounds: Sounds
    voice: Voice
    shaper: Shaper
    themes: dict[str, Theme]
    size: tuple[int, int] = (1280, 720)
    languages: tuple[str, ...] = ("en",)
    author: Author | None = None  # whoever writes the story that is played; None for players
    slip: Slip = NO_SLIP  # what has become of the story's files
    record: Path | None = None  # the playthrough file that a night is kept in as it is played
    rules: Rules | None = None
    backdrop: str = TITLE  # the picture that stands behind every page opened now
    troubles: list[str] = field(default_factory=list)
    on_settings: Callable[[str], None] = lambda name: None
    # How a night that was kept is opened: told by app.py, for the reader stands above its pages.
    night_page: Callable[[Night], Screen] = field(default=_no_page)
    last_read: Callable[[], tuple[str, ...]] = tuple  # what a report of a fault should quote
    _told: bool = False

    @property
    def story(self) -> Story:
        """The story; it is an error to ask before it was read."""
        assert self.rules is not None, "a screen that needs the story came before it"
        return self.rules.story

    @property
    def theme(self) -> Theme:
        return self.themes.get(self.settings.display.theme) or next(iter(self.themes.values()))

    @property
    def scale(self) -> Scale:
        """The window and the reader's comfort."""
        reading = self.settings.reading
        comfort = Comfort(
            reading.face,
            reading.size,
            reading.leading / 100,
            reading.tracking / 100,
            reading.gap / 100,
        )
        return Scale(*self.size, comfort)

    @property
    def bindings(self) -> Bindings:
        return Bindings(dict(self.settings.controls.keys))

    @property
    def is_still(self) -> bool:
        """Whether the reader wants nothing to move."""
        return self.settings.access.reduce_motion

    @property
    def is_sudden(self) -> bool:
        """Whether a new picture is to stand at once."""
        return self.is_still or self.settings.reading.instant

    def shown(self, picture: str) -> str:
        """The picture to be printed: none at all where the player has put pictures away."""
        return picture if self.settings.display.pictures else ""

    def say(self, key: str, **parts: object) -> str:
        """A sentence of the interface."""
        return self.words.say(f"window.{key}", **parts)

    def change(self, name: str, value: object) -> None:
        """Change a setting, apply it at once and keep it."""
        with suppress(ValueError):
            self.settings = with_setting(self.settings, name, value)
        self.sounds.level(self.settings.sound)
        self.voice.mode = self.settings.access.voice
        self.voice.rate = self.settings.access.voice_rate
        self.voice.loudness = self.settings.sound.speech
        self.on_settings(name)
        self.keeping(lambda: keep_settings(self.places.settings, self.settings))

    def tell(self, rules: Rules) -> None:
        """The story that is told from now on, and what was ever found in it."""
        self.rules = rules
        self.languages = tuple(dict.fromkeys((*self.languages, *rules.story.front.languages)))
        self.records = records_in(self.places.records(rules.story.id))

    def put(self, slip: Slip) -> None:
        """Lay a slip over the picture, in the place of any other, and say it aloud."""
        self.slip = slip
        if slip.words:
            self.voice.repeat(slip.words)

    def found(self, records: Records) -> None:
        """Keep what was found, when it is more than before."""
        if records is not self.records:
            self.records = records
            self.keeping(lambda: keep_records(self.places.records(self.story.id), records))

    def keeping(self, keep: Callable[[], object]) -> bool:
        """Try to keep something; where it cannot be, note the trouble once and play on."""
        try:
            keep()
        except (CannotKeep, CannotTell) as fault:
            trouble = self.words.told(fault)
            if trouble not in self.troubles:
                self.troubles.append(trouble)
            return False
        return True

    def untold(self) -> str:
        """Why nothing can be kept, the first time there is a reason; after that, "".

        Saves, records and settings lie in folders of their own, and one word about them is enough.
        """
        if self._told or not self.troubles:
            return ""
        self._told = True
        return self.troubles[0]

    def now(self) -> str:
        """The reader's own date and time, for the cards of saves."""
        return datetime.now().astimezone().isoformat(timespec="minutes")
