"""The shipped night for the desktop's tests: its story read once, a stage, and an open window."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from game.desktop.app import App, Plan
from game.desktop.intent import Action, ActionName, Intent, Pick, Press
from game.desktop.marks import Letters, Mark, Marks, Within
from game.desktop.pictures import Pictures
from game.desktop.screen import Screen
from game.desktop.screens.reader import ReaderScreen
from game.desktop.sound import Sounds
from game.desktop.stage import Stage
from game.desktop.theme import themes
from game.desktop.voice import Voice
from game.keeping.places import places
from game.keeping.records import Records
from game.keeping.settings import Settings
from game.keeping.slots import Slots
from game.keeping.words import words
from game.model.problem import Problem
from game.model.story import Story
from game.play.rules import Rules
from game.reading.library import read_story
from tests.desktop.faces import ASSETS, SHAPER
from tests.pseudo import OWN, PSEUDO, pseudo_night, pseudo_words

STORY = ASSETS.parent / "story"


@cache
def night_story(language: str = OWN) -> Story:
    """The shipped story, in its own language or in pseudo."""
    if language == PSEUDO:
        return pseudo_night()[0]
    reading = read_story(STORY, ())
    assert reading.story is not None, [str(problem) for problem in reading.problems]
    return reading.story


@cache
def night_rules(language: str = OWN) -> Rules:
    return Rules(night_story(language))


def read(language: str = OWN) -> tuple[Story | None, tuple[Problem, ...]]:
    return night_story(language), ()


def stage_in(home: Path, size: tuple[int, int] = (1920, 1080), language: str = OWN) -> Stage:
    """A stage with no window: enough for every page to be laid out."""
    own = places({"TEN_PAST_TWO_HOME": str(home)})
    settings = Settings()
    return Stage(
        words=words(ASSETS / "words") if language == OWN else pseudo_words(),
        settings=settings,
        records=Records(),
        places=own,
        slots=Slots(own.saves("ten-past-two")),
        pictures=Pictures(ASSETS / "pictures"),
        sounds=Sounds(ASSETS, {}, settings.sound),
        voice=Voice(),
        shaper=SHAPER,
        themes=themes(ASSETS / "theme.toml"),
        size=size,
        rules=night_rules(language),
    )


class Window:
    """An open game that is driven by intents, as its players drive it."""

    def __init__(
        self,
        home: Path,
        size: tuple[int, int] = (1280, 720),
        assets: Path = ASSETS,
        changed: Callable[[Plan], Plan] = lambda plan: plan,
    ):
        own = places({"TEN_PAST_TWO_HOME": str(home)})
        self.app = App(changed(Plan("ten-past-two", read, assets, own, size=size)))
        self.app.show_title()
        self.app.make_ready()

    @property
    def screen(self) -> Screen:
        return self.app.stack[-1][0]

    @property
    def names(self) -> list[str]:
        """The stack, from the bottom."""
        return [type(screen).__name__ for screen, _ in self.app.stack]

    @property
    def reader(self) -> ReaderScreen:
        assert isinstance(self.screen, ReaderScreen), self.names
        return self.screen

    def does(self, *intents: Intent | ActionName) -> None:
        """Take intents one after another, a second apart, and draw what comes of each."""
        for intent in intents:
            if self.app.is_open:
                self.screen.passed(1.0)
                self.app.take(Action(intent) if isinstance(intent, str) else intent)
                self.app.draw()

    def presses(self, x: float, y: float) -> None:
        self.does(Press(x, y))

    def begins_a_night(self) -> ReaderScreen:
        """From the title to the first page, by confirming alone."""
        for _ in range(4):
            if "ReaderScreen" not in self.names:
                self.does("confirm")
        return self.reader

    def goes_on(self, turns: int = 1) -> None:
        """Take choices, the least taken ones first, until the night or the count is over."""
        taken: dict[str, int] = {}
        for _ in range(turns):
            if not isinstance(self.screen, ReaderScreen):
                return
            options = self.screen.layout.page.options
            night = self.screen.night
            scene = night.session.state.scene
            place = min(
                (place for place, option in enumerate(options) if option.is_open),
                key=lambda place: taken.get(f"{scene}.{options[place].id}", 0),
            )
            key = f"{scene}.{options[place].id}"
            taken[key] = taken.get(key, 0) + 1
            self.does(Pick(place + 1))


def letters_in(marks: Marks, dx: float = 0.0, dy: float = 0.0) -> list[Letters]:
    """Every text of a print, where it stands in the window."""
    out: list[Letters] = []
    for mark in marks:
        match mark:
            case Letters(text, fount, x, baseline, ink):
                out.append(Letters(text, fount, x + dx, baseline + dy, ink))
            case Within():
                out.extend(letters_in(tuple(mark.marks), dx + mark.dx, dy + mark.dy))
            case _:
                pass
    return out


def flat(marks: Marks, dx: float = 0.0, dy: float = 0.0) -> list[tuple[Mark, float, float]]:
    """Every mark with the place it is moved to, in the order of printing."""
    out: list[tuple[Mark, float, float]] = []
    for mark in marks:
        if isinstance(mark, Within):
            out.extend(flat(tuple(mark.marks), dx + mark.dx, dy + mark.dy))
        else:
            out.append((mark, dx, dy))
    return out
