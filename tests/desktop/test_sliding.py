"""The sheet slides in the open game: what is seen, and what a player can do meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop.intent import Action, Pick, PointAt
from game.desktop.night import begun
from game.desktop.pictures import Pictures, Size
from game.desktop.screens.reader import GUARD, ReaderScreen
from game.desktop.sheet import Side
from game.desktop.slide import IN, OUT
from game.desktop.stage import Stage
from game.play.command import Begin
from tests.desktop.staged import Window
from tests.tiny import told

pytestmark = pytest.mark.usefixtures("silent_display")
LONGEST = 20_000  # milliseconds for a picture to be opened in
FRAME = 1 / 30
SIZE = 800, 600

# In the room and in the hall the sheet lies at the right, in the corridor at the left.
STORY = """\
chapter: day
role: girl
part: noon
start: room
picture: rest-room

---
scene: room
at: about 12:00
text: |
  You sit down, and the stove is cold.
choices:
  hall:
    say: "Go in to the lamps."
    to: hall
  corridor:
    say: "Go out to the guard."
    to: corridor

---
scene: hall
at: about 12:10
picture: exchange-night
text: |
  The lamps are lit.
to: end

---
scene: corridor
at: about 12:10
picture: guarded-corridor
text: |
  He does not look up.
choices:
  ask:
    say: "Ask him for a light."
    to: end
  back:
    say: "Go back to the stove."
    to: room
"""
HALL, CORRIDOR = Pick(1), Pick(2)


def opened(home: Path, size: Size = SIZE) -> Window:
    """The game in the room, with all of it at rest."""
    story = told(STORY)

    def first_page(stage: Stage) -> ReaderScreen:
        assert stage.rules is not None
        return ReaderScreen(stage, begun(stage.rules, Begin(seed=1)))

    window = Window(
        home, size,
        changed=lambda plan: replace(plan, read=lambda _: (story, ()), open_at=first_page),
    )  # fmt: skip
    rests(window)
    window.reader.passed(GUARD)
    return window


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    opens = opened(tmp_path / "home")
    yield opens
    opens.app.close()


def turns(window: Window, until: Callable[[], bool], seconds: float = 0.0) -> int:
    """Let the game go on until this holds; after how many frames."""
    clock, began, frames = pygame.time.Clock(), pygame.time.get_ticks(), 0
    while not until():
        assert pygame.time.get_ticks() - began < LONGEST
        clock.tick(100)
        window.app.turn(seconds)
        frames += 1
    return frames


def rests(window: Window) -> None:
    turns(window, lambda: window.app.window.is_at_rest, FRAME)


def takes(window: Window, intent: Pick | Action) -> None:
    """An intent as a press brings it: taken, and drawn."""
    window.app.take(intent)
    window.app.draw()


def posts(window: Window, kind: int, **what: object) -> None:
    pygame.event.post(pygame.event.Event(kind, what))
    window.app.turn(0.0)


def presses(window: Window, key: int) -> None:
    posts(window, pygame.KEYDOWN, key=key, mod=0)


def sheet(window: Window) -> tuple[Side, int] | None:
    """The side of the sheet that is seen, and how far right of its place it is."""
    shown = window.app.window.slide.shown(window.app.window.width)
    return (shown[0].sheet.side, shown[1]) if shown is not None else None


def looks(window: Window) -> bytes:
    return pygame.image.tobytes(window.app.window.surface, "RGB")


def test_the_sheet_stays_where_the_next_picture_wants_it_on_the_same_side(window: Window) -> None:
    takes(window, HALL)
    while not window.app.window.is_at_rest:
        assert sheet(window) == ("right", 0)
        turns(window, lambda: window.app.window.backdrop.has_come)
        window.app.turn(FRAME)
    assert window.app.window.backdrop.name == "exchange-night"


def test_the_sheet_slides_to_the_other_side_with_the_picture(window: Window) -> None:
    backdrop, slide = window.app.window.backdrop, window.app.window.slide
    takes(window, CORRIDOR)
    assert sheet(window) == ("right", 0)
    window.app.turn(OUT / 2)
    side, dx = sheet(window) or ("left", 0)
    assert side == "right" and dx > 0
    window.app.turn(OUT / 2 + 0.001)
    turns(window, lambda: backdrop.has_come)
    assert not slide.is_awaited
    side, dx = sheet(window) or ("right", 0)
    assert side == "left" and dx < 0
    assert backdrop.is_moving
    window.app.turn(IN)
    assert sheet(window) == ("left", 0)


def test_no_page_is_set_anew_while_it_slides(window: Window) -> None:
    takes(window, CORRIDOR)
    layout = window.reader.layout
    window.app.turn(OUT)
    turns(window, lambda: window.app.window.backdrop.has_come)
    while window.app.window.slide.is_moving:
        window.app.turn(FRAME)
        assert window.reader.layout is layout


def test_the_settled_page_is_the_page_of_who_wants_it_still(tmp_path: Path) -> None:
    seen = []
    for name, setting in (("moves", ""), ("still", "access.reduce_motion")):
        window = opened(tmp_path / name)
        if setting:
            window.app.stage.change(setting, True)
        for intent in (CORRIDOR, Action("hide-sheet"), Action("up")):
            takes(window, intent)
            rests(window)
            window.app.draw()
            seen.append(looks(window))
        window.app.close()
    assert seen[:3] == seen[3:]
    assert len(set(seen)) == 2, "hidden, it looks otherwise"


@pytest.mark.parametrize("setting", ["access.reduce_motion", "reading.instant"])
def test_nothing_slides_for_who_wants_it_still(window: Window, setting: str) -> None:
    window.app.stage.change(setting, True)
    for intent, lies in (
        (CORRIDOR, ("left", 0)), (Action("hide-sheet"), None), (Action("up"), ("left", 0)),
    ):  # fmt: skip
        takes(window, intent)
        assert not window.app.window.slide.is_moving
        assert sheet(window) == lies


@pytest.mark.parametrize("part", [OUT / 2, OUT + IN / 2])
def test_a_key_ends_the_slide_and_is_not_lost(window: Window, part: float) -> None:
    takes(window, CORRIDOR)
    turns(window, lambda: window.app.window.backdrop.has_come)
    window.app.turn(part)
    assert window.app.window.slide.is_moving
    presses(window, pygame.K_l)
    assert window.names[-1] == "LogScreen"
    assert window.app.window.is_at_rest
    assert sheet(window) == ("left", 0)


def test_a_press_falls_where_things_lie_when_nothing_moves(window: Window) -> None:
    takes(window, CORRIDOR)
    turns(window, lambda: window.app.window.backdrop.has_come)
    window.app.turn(OUT + IN / 2)
    layout = window.reader.layout
    second = layout.option_box(1, 0.0).middle
    window.app.take(PointAt(*second))
    assert window.app.window.slide.is_moving, "the pointer alone ends nothing"
    window.reader.passed(GUARD)
    presses(window, pygame.K_RETURN)
    assert window.reader.night.session.state.scene == "room"
    window.app.turn(OUT / 2)
    log = next(strip.box for strip in window.reader.corner.strips if strip.action == "log")
    assert window.app.window.slide.is_moving
    posts(window, pygame.MOUSEBUTTONDOWN, button=1, pos=log.middle)
    assert window.names[-1] == "LogScreen"


def test_a_choice_can_be_taken_before_the_sheet_has_quite_come(window: Window) -> None:
    takes(window, CORRIDOR)
    turns(window, lambda: window.app.window.backdrop.has_come)
    window.app.turn(OUT)
    window.app.turn(IN * 0.9)
    assert window.app.window.slide.is_moving
    presses(window, pygame.K_2)
    assert window.reader.night.session.state.scene == "room"


def test_a_press_that_calls_in_an_unseen_sheet_answers_nothing(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, whole = threading.Event(), Pictures.whole

    def slow(pictures: Pictures, name: str, size: Size) -> pygame.Surface | None:
        gate.wait(LONGEST / 1000)
        return whole(pictures, name, size)

    monkeypatch.setattr(Pictures, "whole", slow)
    takes(window, CORRIDOR)
    for _ in range(60):
        window.app.turn(FRAME)
    assert window.app.window.slide.is_awaited
    assert sheet(window) is None
    presses(window, pygame.K_2)
    assert sheet(window) == ("left", 0)
    assert window.reader.night.session.state.scene == "corridor"
    window.app.turn(GUARD)
    presses(window, pygame.K_2)
    assert window.reader.night.session.state.scene == "room"
    gate.set()


def test_the_sheet_slides_away_to_show_the_picture(window: Window) -> None:
    takes(window, Action("hide-sheet"))
    assert sheet(window) == ("right", 0)
    window.app.turn(OUT / 2)
    assert (sheet(window) or ("", 0))[1] > 0
    window.app.turn(OUT)
    assert sheet(window) is None
    assert window.reader.said == window.app.stage.pictures.alt("rest-room")
    posts(window, pygame.MOUSEMOTION, pos=(7, 7), rel=(1, 1), buttons=(0, 0, 0))
    assert sheet(window) is None, "a pointer that moves calls nothing back"
    presses(window, pygame.K_2)
    assert window.reader.night.session.state.scene == "room", "the press brought the sheet"
    window.app.turn(FRAME)
    assert (sheet(window) or ("", 0))[1] > 0
    window.app.turn(IN)
    assert sheet(window) == ("right", 0)


def test_a_press_on_the_picture_shows_all_of_it(window: Window) -> None:
    posts(window, pygame.MOUSEBUTTONDOWN, button=1, pos=(40, 300))
    rests(window)
    assert sheet(window) is None


def test_a_window_of_another_size_has_its_sheet_in_place(window: Window) -> None:
    takes(window, CORRIDOR)
    window.app.turn(OUT / 2)
    posts(window, pygame.WINDOWRESIZED, x=SIZE[0], y=SIZE[1])
    assert sheet(window) == ("left", 0)


def test_a_night_is_entered_and_left_by_another_sheet(tmp_path: Path) -> None:
    window = Window(tmp_path / "home", SIZE)
    slide = window.app.window.slide
    while "ReaderScreen" not in window.names:
        assert not slide.is_moving, "the pages before a night are read from one sheet"
        window.does("confirm")
    assert slide.is_moving
    rests(window)
    window.does("pause")
    assert not slide.is_moving
    window.does("up", "confirm", Pick(1))
    assert window.names == ["TitleScreen"]
    assert slide.is_moving
    rests(window)
    assert sheet(window) == ("right", 0)
    window.app.close()


def test_the_record_of_a_night_is_another_sheet(window: Window) -> None:
    takes(window, HALL)
    rests(window)
    for _ in range(4):
        if window.names[-1] == "RecordScreen":
            break
        assert not window.app.window.slide.is_moving
        window.reader.passed(GUARD)
        takes(window, Pick(1))
    assert window.names == ["TitleScreen", "RecordScreen"]
    assert window.app.window.slide.is_moving
    rests(window)
    assert sheet(window) == ("right", 0)
