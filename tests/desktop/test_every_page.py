"""Every page of the interface, in its own language and in one a third longer, on every size of
sheet: no text leaves the window or its clip, lies over another text, or is told in no catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import pytest

from game.desktop.box import Box
from game.desktop.intent import DOWN
from game.desktop.marks import Letters, Mark, Within
from game.desktop.night import Night, begun
from game.desktop.screen import Push, Screen
from game.desktop.screens.almanac import AlmanacScreen
from game.desktop.screens.before import ClockScreen, ComfortScreen, NoteScreen
from game.desktop.screens.credits import credits_screen
from game.desktop.screens.help import HelpScreen
from game.desktop.screens.listed import ListScreen
from game.desktop.screens.log import LogScreen
from game.desktop.screens.pause import PauseScreen, leaving
from game.desktop.screens.people import people_screen
from game.desktop.screens.reader import ReaderScreen
from game.desktop.screens.record import RecordScreen
from game.desktop.screens.saves import LoadScreen, SaveScreen
from game.desktop.screens.settings import SettingsScreen
from game.desktop.screens.title import TitleScreen
from game.desktop.slide import Laid
from game.desktop.stage import Stage
from game.desktop.theme import Theme, themes
from game.desktop.widgets.rows import controls
from game.keeping.settings import with_setting
from game.play.beat import Offered
from game.play.command import Begin
from tests.desktop.faces import ASSETS, SHAPER
from tests.desktop.staged import night_rules, stage_in
from tests.pseudo import LANGUAGES, PSEUDO

WINDOWS = ((1920, 1080), (1280, 720), (2560, 1440))
SIZES = (24, 30, 64)
CHOICES = 40  # of the night that is behind the pages that tell of one
ABOVE, BELOW = 0.55, 0.12  # of its size that a letter surely reaches over and under its line
HANGS = 0.9  # of its size: what may hang in a margin


@dataclass
class Sheet:
    """Paper that keeps what is printed on it."""

    width: int
    height: int
    theme: Theme
    marks: list[Mark] = field(default_factory=list)

    def print(self, marks: Sequence[Mark]) -> None:
        self.marks.extend(marks)

    def picture(self, name: str) -> None:
        pass

    def lay(self, sheet: Laid | None) -> None:
        if sheet is not None:
            self.marks += (*sheet.beside, *sheet.marks)

    def veil(self, share: float) -> None:
        self.marks.clear()  # what lies under a question is looked at by itself

    def sleet(self, seconds: float) -> None:
        pass


@dataclass(frozen=True)
class Line:
    """Letters in the window, and the part of it in which they show."""

    text: str
    box: Box
    clip: Box
    hangs: float


@cache
def night_in(language: str) -> Night:
    """A night of some choices, so that there is something to look back on."""
    night = begun(night_rules(language), Begin(seed=7))
    for number in range(CHOICES):
        stands = night.stands
        assert isinstance(stands, Offered)
        night.choose(stands.open[number % len(stands.open)])
    return night


def screens(stage: Stage, night: Night) -> Iterator[tuple[str, Screen]]:
    """Every page that a player can open, by a name."""
    yield "title", TitleScreen(stage, lambda: None)
    note = NoteScreen(stage, lambda _: HelpScreen(stage))
    note.taken("more")
    yield "note", note
    yield "comfort", ComfortScreen(stage, lambda _: HelpScreen(stage))
    yield "clock", ClockScreen(stage, lambda _: HelpScreen(stage))
    settings = SettingsScreen(stage)
    for _ in settings.tabs.tabs:
        yield f"settings {settings.tabs.open}", settings
        settings.open(settings.tabs.turned(1)[0])
    help = HelpScreen(stage, night)
    yield "help", help
    for row in controls(help.rows()):
        step = help.taken(row.id)
        if isinstance(step, Push):
            yield f"help {row.id}", step.screen
    almanac = AlmanacScreen(stage)
    yield "almanac", almanac
    for id in stage.records.almanac:
        step = almanac.taken(id)
        assert isinstance(step, Push)
        yield f"almanac {id}", step.screen
    reader = ReaderScreen(stage, night)
    yield "reader", reader
    yield "pause", PauseScreen(stage, reader)
    yield "leaving", leaving(stage)
    yield "people", people_screen(stage, night)
    yield "log", LogScreen(stage, night)
    yield "record", RecordScreen(stage, night)
    yield "save", SaveScreen(stage, night.session)
    yield "load", LoadScreen(stage)
    yield "credits", credits_screen(stage)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("window", WINDOWS, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("size", SIZES)
def test_every_page_has_room_for_its_words(
    size: int, window: tuple[int, int], language: str, tmp_path: Path
) -> None:
    stage = stage_with(size, window, language, tmp_path)
    wrong: list[str] = []
    for name, screen in screens(stage, night_in(language)):
        lines = [line for line in printed(screen, window) if line.box.overlaps(line.clip)]
        assert lines, name
        wrong += [f"{name}: {fault}" for fault in (*spilt(lines, window), *lying_over(lines))]
        if isinstance(screen, ListScreen):
            wrong += [f"{name}: {fault}" for fault in out_of_reach(screen)]
    assert wrong == []


def test_every_word_of_every_page_is_told_by_the_story_or_the_catalogue(tmp_path: Path) -> None:
    stage = stage_with(30, WINDOWS[0], PSEUDO, tmp_path)
    untold: dict[str, list[str]] = {}
    for name, screen in screens(stage, night_in(PSEUDO)):
        seen = [line.text for line in printed(screen, WINDOWS[0])]
        for text in (*seen, *re.split(r"(?<=[.;:]) ", screen.said)):
            words = set(re.findall(r"[A-Za-z]{2,}", text)) - KNOWN
            if words:
                untold.setdefault(name, []).append(f"{sorted(words)} in {text!r}")
    assert untold == {}


KNOWN = frozenset(("Name", "px"))  # what the player has written, and a unit


def stage_with(size: int, window: tuple[int, int], language: str, home: Path) -> Stage:
    stage = stage_in(home, window, language)
    stage.settings = with_setting(stage.settings, "reading.size", size)
    stage.records = replace(stage.records, almanac=frozenset(list(stage.story.almanac)[::4]))
    stage.slots.keep(night_in(language).session, "Name", "2026-10-25T02:10:00")
    return stage


def printed(screen: Screen, window: tuple[int, int]) -> list[Line]:
    """Every line of letters that a screen prints, those above and below its view included."""
    sheet = Sheet(*window, themes(ASSETS / "theme.toml")["paper"])
    screen.returned()
    screen.draw(sheet)
    return list(_lines(sheet.marks, Box(0, 0, *window), 0.0, 0.0))


def _lines(marks: Sequence[Mark], clip: Box, dx: float, dy: float) -> Iterator[Line]:
    for mark in marks:
        match mark:
            case Letters(text, fount, x, baseline, _) if text.strip():
                top, size = baseline + dy - ABOVE * fount.size, fount.size
                wide = SHAPER.width(text, fount)
                box = Box(x + dx, top, wide, (ABOVE + BELOW) * size)
                yield Line(text, box, clip, HANGS * size)
            case Within(inner, others, by_x, by_y):
                yield from _lines(others, inner, dx + by_x, dy + by_y)
            case _:
                pass


def spilt(lines: list[Line], window: tuple[int, int]) -> Iterator[str]:
    """What is cut off at the side of the window or of the box it scrolls in."""
    for line in lines:
        if line.box.x < line.clip.x - line.hangs or line.box.right > line.clip.right + line.hangs:
            yield f"{line.text!r} is cut off at {line.box} in {line.clip}"
        if line.box.x < 0 or line.box.right > window[0]:
            yield f"{line.text!r} leaves the window at {line.box}"


def lying_over(lines: list[Line]) -> Iterator[str]:
    """Texts that lie over each other."""
    for number, line in enumerate(lines):
        for other in lines[number + 1 :]:
            if line.box.overlaps(other.box, 1.0):
                yield f"{line.text!r} and {other.text!r} lie over each other at {line.box}"


def out_of_reach(screen: ListScreen) -> Iterator[str]:
    """Controls that Down does not bring into view."""
    rows = [row.id for row in controls(screen.listing.rows) if row.is_enabled]
    met: set[str] = set()
    for _ in range(len(rows) + 1):
        screen.on_intent(DOWN)  # a fresh page rests at its top, wherever its first control is
        layout, focus = screen.layout, screen.listing.focus
        row = layout.row(focus)
        if row is not None:
            met.add(focus)
            box = layout.placed(row.box, screen.listing.scroll)
            if box.h <= layout.view.h and (
                box.y < layout.view.y - 1 or box.bottom > layout.view.bottom + 1
            ):
                yield f"{focus} has the focus and is not in view"
    if missing := set(rows) - met:
        yield f"Down does not reach {sorted(missing)}"
