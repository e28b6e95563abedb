"""Every screen of the window, driven by what the player means: intents in, screens out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop.box import Box
from game.desktop.intent import Action, Caught, Intent, Listening, Pick, PointAt, Scroll, Write
from game.desktop.night import begun
from game.desktop.screen import Paper, Step
from game.desktop.screens.help import HelpScreen
from game.desktop.screens.listed import ListScreen
from game.desktop.screens.log import LogScreen
from game.desktop.screens.notice import Asking
from game.desktop.screens.reader import ReaderScreen
from game.desktop.screens.saves import LoadScreen
from game.desktop.screens.texts import TextScreen
from game.desktop.screens.turned import ON
from game.desktop.trouble import TroublePage
from game.desktop.widgets.rows import controls
from game.keeping.places import places
from game.keeping.settings import settings_in
from game.play.command import Begin
from game.play.rules import Rules
from tests.desktop.faces import ASSETS
from tests.desktop.staged import Window
from tests.tiny import tiny

pytestmark = pytest.mark.usefixtures("silent_display")
Opens = Callable[..., Window]


@pytest.fixture
def opens(tmp_path: Path) -> Iterator[Opens]:
    """Opens the game in a home of its own; opening it again finds what was kept."""
    windows: list[Window] = []

    def opened(size: tuple[int, int] = (800, 600), assets: Path = ASSETS) -> Window:
        for before in windows:
            before.app.close()
        windows.append(Window(tmp_path / "home", size, assets))
        return windows[-1]

    yield opened
    for window in windows[-1:]:
        window.app.close()


def labels(window: Window) -> list[str]:
    screen = window.screen
    assert isinstance(screen, ListScreen)
    return [row.id for row in controls(screen.listing.rows)]


def picks(window: Window, id: str) -> None:
    window.does(Pick(labels(window).index(id) + 1))


def presses_row(window: Window, id: str) -> None:
    """A press in the middle of a row of the list."""
    screen = window.screen
    assert isinstance(screen, ListScreen)
    window.does(Scroll(-50))
    layout = screen.layout
    row = layout.row(id)
    assert row is not None
    box = layout.placed(row.box, screen.listing.scroll)
    window.presses(box.x + box.w / 4, box.y + box.h / 2)


def presses_strip(window: Window, action: str) -> None:
    """A press on a strip in the corner of the picture."""
    screen = window.screen
    strips = screen.corner.strips  # type: ignore[attr-defined]
    box = next(strip.box for strip in strips if strip.action == action)
    window.presses(box.x + box.w / 2, box.y + box.h / 2)


def test_the_title_leads_to_the_first_page_by_confirming_alone(opens: Opens) -> None:
    window = opens()
    assert window.names == ["TitleScreen"]
    met = []
    for _ in range(4):
        window.does("confirm")
        met.append(window.names[-1])
    assert met == ["NoteScreen", "ComfortScreen", "ClockScreen", "ReaderScreen"]
    assert window.names == ["TitleScreen", "ReaderScreen"]


def test_the_content_note_shows_its_particulars_and_can_be_put_away(opens: Opens) -> None:
    window = opens()
    window.does("confirm", Pick(2))
    assert labels(window) == ["on", "more", "never"]
    window.does(Pick(3))
    assert window.names[-1] == "ComfortScreen"
    assert not opens().app.stage.settings.story.content_note
    again = opens()
    again.does("confirm")
    assert again.names[-1] == "ComfortScreen"


def test_comfort_is_applied_at_once_and_remembered(opens: Opens) -> None:
    window = opens()
    window.does("confirm", "confirm", "down", "right", "right")
    assert window.app.stage.scale.comfort.size == 34
    assert opens().app.stage.settings.reading.size == 34


def test_a_choice_turns_the_page_and_is_kept(opens: Opens) -> None:
    window = opens()
    reader = window.begins_a_night()
    before = reader.night.session.log
    window.goes_on()
    assert len(reader.night.session.log) == len(before) + 1
    assert [slot.kind for slot in window.app.stage.slots.listed()] == ["auto", "auto", "chapter"]


def test_a_stray_press_right_after_the_page_was_turned_takes_nothing(opens: Opens) -> None:
    window = opens()
    reader = window.begins_a_night()
    window.goes_on()
    log = reader.night.session.log
    window.app.take(Pick(1))
    assert reader.night.session.log == log
    window.app.stage.change("reading.instant", True)
    window.app.take(Pick(1))
    assert len(reader.night.session.log) == len(log) + 1


def test_back_to_the_scene_takes_back_what_was_written_down(opens: Opens) -> None:
    window = opens()
    reader = window.begins_a_night()
    first = reader.night.session.state
    window.goes_on()
    window.does("rewind")
    assert reader.night.session.state == first
    window.goes_on(2)
    window.does("pause")
    picks(window, "take-back")
    assert len(reader.night.turns) == 2


def test_one_night_has_no_way_back_and_no_saves(opens: Opens) -> None:
    window = opens()
    reader = window.begins_a_night()
    window.goes_on()
    window.app.stage.change("story.one_night", True)
    log = reader.night.session.log
    window.does("rewind", "save", "load")
    assert reader.night.session.log == log and window.names[-1] == "ReaderScreen"
    window.does("pause")
    assert {
        row.id
        for row in controls(window.screen.listing.rows)  # type: ignore[attr-defined]
        if not row.is_enabled
    } == {"take-back", "scene", "save", "load"}


def test_a_night_is_saved_under_a_name_and_loaded_again(opens: Opens) -> None:
    window = opens()
    reader = window.begins_a_night()
    window.goes_on(2)
    state = reader.night.session.state
    window.does("save", "down", "confirm", Write("!"), "confirm", "up", "confirm")
    assert window.names[-1] == "ReaderScreen"
    window.goes_on()
    window.does("load")
    assert isinstance(window.screen, LoadScreen)
    window.does("confirm")
    assert window.names == ["TitleScreen", "ReaderScreen"]
    assert window.reader.night.session.state == state
    manual = [slot for slot in window.app.stage.slots.listed() if slot.kind == "manual"]
    assert manual[0].card is not None and manual[0].card.label.endswith("!")


def test_a_loaded_night_can_be_read_back_and_left_for_the_title(opens: Opens) -> None:
    window = opens()
    window.begins_a_night()
    window.goes_on(3)
    window = opens()
    assert labels(window)[0] == "go-on"
    window.does("confirm")
    assert window.names == ["TitleScreen", "ReaderScreen"]
    assert window.reader.night.can_take_back
    window.does("back")
    picks(window, "leave")
    assert window.names == ["TitleScreen", "ReaderScreen", "PauseScreen", "Asking"]
    window.does("confirm")
    assert window.names[-1] == "PauseScreen", "the answer in focus is the one that changes nothing"
    picks(window, "leave")
    window.does(Pick(1))
    assert window.names == ["TitleScreen"] and window.app.is_open


def test_loading_from_the_pause_page_leaves_one_night_open(opens: Opens) -> None:
    window = opens()
    window.begins_a_night()
    window.goes_on(2)
    window.does("back")
    picks(window, "load")
    window.does("confirm")
    assert window.names == ["TitleScreen", "ReaderScreen"]


def test_a_chapter_can_be_entered_again_from_its_beginning(opens: Opens) -> None:
    window = opens()
    reader = window.begins_a_night()
    chapters = reader.night.story.chapters
    for _ in range(120):
        window.goes_on()
        if reader.night.session.state.chapter == list(chapters)[1]:
            break
    window.goes_on(3)
    window.does("load")
    second = next(id for id in labels(window) if id == f"chapter-{list(chapters)[1]}")
    picks_by_focus(window, second)
    assert window.reader.night.session.state.chapter == list(chapters)[1]
    assert (
        chapters[list(chapters)[1]].title in window.reader.said or window.reader.layout.page.options
    )
    assert window.reader.layout.page.options[0].id != ON, "the page is the chapter's own first one"


def picks_by_focus(window: Window, id: str) -> None:
    screen = window.screen
    assert isinstance(screen, ListScreen)
    for _ in labels(window):
        if screen.listing.focus == id:
            break
        window.does("down")
    window.does("confirm")


def test_a_damaged_save_is_listed_and_the_others_load(opens: Opens, tmp_path: Path) -> None:
    window = opens()
    window.begins_a_night()
    window.goes_on(2)
    saves = places({"TEN_PAST_TWO_HOME": str(tmp_path / "home")}).saves("ten-past-two")
    for path in saves.glob("auto-0*"):
        path.write_bytes(b"\x00not a save")
    window = opens()
    window.does("load")
    screen = window.screen
    assert isinstance(screen, LoadScreen)
    damaged = [row for row in controls(screen.listing.rows) if not row.is_enabled]
    assert [row.id for row in damaged] == ["auto-0"]
    window.does("confirm")
    assert window.names[-1] == "ReaderScreen"


def test_a_home_that_cannot_be_written_is_told_of_once(opens: Opens, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where a folder should be", "utf-8")
    window = opens()
    window.does("confirm", "confirm", "confirm", "confirm")
    window.goes_on(2)
    assert "Asking" in window.names
    window.does("confirm")
    window.goes_on(2)
    assert window.names[-1] == "ReaderScreen"


def test_settings_are_applied_live_and_remembered(opens: Opens) -> None:
    window = opens()
    window.does("settings", "next", "right")
    stage = window.app.stage
    assert stage.settings.display.theme == "night" and window.app.window.theme.name == "night"
    window.does("next", "left", "next")
    window.does("confirm", Caught("key q"))
    assert stage.settings.sound.music == 65
    assert stage.bindings.intent("key q") == Action("log")
    window.does("back")
    kept = opens().app.stage
    assert kept.settings.display.theme == "night"
    assert kept.bindings.intent("key q") == Action("log")


def test_every_tab_of_the_settings_can_be_walked_through(opens: Opens) -> None:
    window = opens((800, 600))
    window.app.stage.change("reading.size", 64)
    window.does("settings")
    for _ in range(6):
        for _ in labels(window):
            window.does("down")
        window.does("next")
    assert window.names == ["TitleScreen", "SettingsScreen"]


def test_the_log_opens_at_its_end_and_is_searched_by_keyboard(opens: Opens) -> None:
    window = opens()
    reader = window.begins_a_night()
    window.goes_on(6)
    window.does("log")
    log = window.screen
    assert isinstance(log, LogScreen)
    assert log.scroller.scroll > 0
    at_end = log.scroller.scroll
    window.does("up")
    assert log.scroller.scroll < at_end
    window.does("confirm", Write("Gleb"))
    assert log.listening == "text"
    assert all("gleb" in line.casefold() for line in log.lines)
    window.does("confirm", "confirm", Write("zzzz"), "back")
    assert "zzzz" in " ".join(log.lines)
    window.does("back")
    assert window.names[-1] == "ReaderScreen"
    assert reader is window.screen


def test_the_almanac_opens_entries_with_their_sources(opens: Opens) -> None:
    window = opens()
    window.begins_a_night()
    window.goes_on(4)
    window.does("almanac")
    assert len(labels(window)) > 1
    window.does("confirm")
    entry = window.screen
    assert isinstance(entry, TextScreen)
    assert "Sources" in entry.said
    window.does("back", "back")
    assert window.names[-1] == "ReaderScreen"


def test_who_is_this_names_those_on_the_page_first(opens: Opens) -> None:
    window = opens()
    window.begins_a_night()
    window.does("gloss")
    people = window.screen
    assert isinstance(people, TextScreen)
    assert people.said.index("Gleb Sazhin") > 0
    window.does("back", "pause")
    picks(window, "people")
    assert window.names[-1] == "TextScreen"


def test_every_card_of_the_help_can_be_read_again(opens: Opens) -> None:
    window = opens()
    picks(window, "help")
    assert isinstance(window.screen, HelpScreen)
    for id in labels(window)[:-1]:
        picks(window, id)
        card = window.screen
        assert isinstance(card, TextScreen) and len(card.said) > 60, (id, window.names)
        window.does("back")
    window.does("back", "first")
    window.begins_a_night()
    window.does("pause")
    picks_by_focus(window, "help")
    assert "cards" in labels(window)


def test_the_credits_name_works_and_licences(opens: Opens) -> None:
    window = opens()
    picks(window, "credits")
    screen = window.screen
    assert isinstance(screen, TextScreen)
    assert "Open Font License" in screen.said
    for _ in range(200):
        window.does("confirm")
        if window.names == ["TitleScreen"]:
            return
    raise AssertionError("confirming does not read the credits to their end")


def test_the_whole_night_ends_with_a_fate_its_record_and_the_title(opens: Opens) -> None:
    window = opens((800, 600))
    window.app.stage.change("display.pictures", False)
    reader = window.begins_a_night()
    window.goes_on(600)
    assert window.names == ["TitleScreen", "RecordScreen"]
    assert reader.night.has_ended
    record = window.screen
    assert isinstance(record, TextScreen)
    assert "Lived." in record.said and "Documented." in record.said
    window.does("back")
    assert window.names == ["TitleScreen"] and window.app.is_open
    assert window.app.stage.records.fates


def test_a_page_drawn_from_a_pool_keeps_the_hour_before_it(opens: Opens) -> None:
    window = opens((800, 600))
    window.app.stage.change("display.pictures", False)
    reader = window.begins_a_night()
    for _ in range(60):
        head = reader.layout.page.masthead
        assert "October" in head.date and not head.date.startswith("24"), head
        window.goes_on()
        if not reader.night.story.scenes[reader.night.session.state.scene].at.text:
            assert reader.layout.page.masthead.hour, "a drawn page has lost its hour"
            return
    raise AssertionError("no page was drawn from a pool")


def test_the_hour_over_the_page_moves_on_with_the_minutes(opens: Opens) -> None:
    window = opens()
    stage = window.app.stage
    night = begun(Rules(tiny("clock")), Begin())
    reader = ReaderScreen(stage, night)
    window.app.stack.append((reader, False))
    hours = [(reader.layout.page.masthead.hour, reader.layout.page.masthead.date)]
    for number in (2, 1, 1, 2):  # write it down, answer a caller, tell him, sit by the door
        window.does(Pick(number))
        hours.append((reader.layout.page.masthead.hour, reader.layout.page.masthead.date))
    assert hours == [
        ("about 23:40", "25 October · Wednesday"),
        ("about 23:44", "25 October · Wednesday"),
        ("about 23:49", "25 October · Wednesday"),
        ("about 23:52", "25 October · Wednesday"),
        ("about 00:05", "26 October · Thursday"),
    ]


def test_what_ends_a_chapter_stands_at_the_hour_of_its_end(opens: Opens) -> None:
    window = opens()
    stage = window.app.stage
    assert stage.rules is not None
    night = begun(stage.rules, Begin(scene="dusk"))
    assert night.choose("on") is not None
    reader = ReaderScreen(stage, night)
    window.app.stack.append((reader, False))
    assert reader.layout.page.options[0].id == ON
    assert reader.layout.page.masthead.hour == "about 17:20"
    window.does("confirm", "confirm")
    assert reader.layout.page.masthead.hour == "about 17:35"


def test_skip_goes_through_what_was_read_in_an_earlier_night(opens: Opens) -> None:
    window = opens()
    reader = window.begins_a_night()
    log = reader.night.session.log
    window.does("skip")
    assert reader.night.session.log == log, "nothing was read before, so nothing is skipped"


def test_everything_can_be_reached_with_the_mouse_alone(opens: Opens) -> None:
    window = opens()
    presses_row(window, "new")
    presses_row(window, "on")
    presses_row(window, "on")
    presses_row(window, "begin")
    reader = window.reader
    option = reader.layout.option_box(0, reader.layout.resting_scroll)
    window.presses(option.x + option.w / 2, option.y + option.h / 2)
    assert len(reader.night.session.log) == 2
    presses_strip(window, "log")
    presses_strip(window, "back")
    presses_strip(window, "gloss")
    presses_strip(window, "back")
    presses_strip(window, "rewind")
    assert len(reader.night.session.log) == 1
    window.presses(300, 200)  # the picture: it shows itself whole, then the page again
    window.presses(300, 200)
    presses_strip(window, "pause")
    for page in ("log", "people", "almanac", "settings", "help"):
        presses_row(window, page)
        assert len(window.names) == 4, page
        presses_strip(window, "back")
    presses_row(window, "save")
    presses_row(window, "keep")
    presses_row(window, "load")
    slot = next(id for id in labels(window) if id.startswith("manual"))
    presses_row(window, slot)
    presses_strip(window, "pause")
    presses_row(window, "leave")
    asking = window.screen
    assert isinstance(asking, Asking)
    window.does(Pick(1))
    assert window.names == ["TitleScreen"]
    presses_row(window, "quit")
    assert not window.app.is_open


def test_everything_can_be_reached_with_the_keyboard_alone(opens: Opens) -> None:
    window = opens()
    window.does("confirm", "confirm", "confirm", "confirm")
    for _ in range(30):
        if len(window.reader.night.session.log) > 1:
            break
        window.does("confirm")
    assert len(window.reader.night.session.log) > 1
    for page in ("log", "almanac", "settings", "save", "load", "pause", "gloss"):
        window.does(page)  # type: ignore[arg-type]
        assert len(window.names) == 3, page
        window.does("back")
        assert window.names[-1] == "ReaderScreen", page
    window.does("right", "confirm", "back", "hide-sheet", "hide-sheet")
    assert window.names[-1] == "ReaderScreen"


def test_real_keys_reach_the_same_places(opens: Opens) -> None:
    window = opens()
    for key in (pygame.K_RETURN, pygame.K_RETURN, pygame.K_RETURN, pygame.K_RETURN, pygame.K_l):
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0))
        window.app.turn(0.5)
    assert window.names == ["TitleScreen", "ReaderScreen", "LogScreen"]
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_SPACE, mod=0))
    pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text=" "))
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_g, mod=0))
    pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text="G"))
    window.app.turn(0.1)
    log = window.screen
    assert isinstance(log, LogScreen)
    assert log.sought == "G", "the space that began the search is no part of it"


def test_what_is_heard_is_captioned_for_three_seconds(opens: Opens) -> None:
    window = opens()
    window.app.stage.change("sound.captions", True)
    reader = window.begins_a_night()
    assert reader.passed(0.01) and reader.captions
    assert not reader.passed(1.0) and reader.captions
    assert reader.passed(2.5) and not reader.captions


def test_the_voice_says_what_a_new_picture_shows(opens: Opens) -> None:
    window = opens()
    reader = window.begins_a_night()
    picture = reader.night.entered.picture  # type: ignore[union-attr]
    assert window.app.stage.pictures.alt(picture) in reader.said


def test_the_window_can_be_resized_and_filled_on_any_page(opens: Opens) -> None:
    window = opens()
    window.begins_a_night()
    for page in ("log", "save", "load", "settings", "almanac", "pause"):
        window.does(page)  # type: ignore[arg-type]
        for size in ((800, 600), (1000, 900)):
            window.app.display._window.size = size  # as a player pulls at it
            window.app.turn(0.1)
            assert window.app.stage.size == size
        window.does("full-screen", "full-screen", "back")
    assert window.names == ["TitleScreen", "ReaderScreen"]


def test_a_page_whose_type_grows_shows_what_it_would_have_shown(tmp_path: Path) -> None:
    looks = []
    for first in (64, 30):
        window = Window(tmp_path / str(first), (800, 600))
        window.app.stage.change("access.reduce_motion", True)
        reader = window.begins_a_night()
        window.app.stage.change("reading.size", first)
        window.does(Pick(1), Pick(1), "settings")
        window.app.stage.change("reading.size", 64)
        window.does("back")
        looks.append((reader.layout, pygame.image.tobytes(window.app.window.surface, "RGB")))
        window.app.close()
    assert looks[0][0].page == looks[1][0].page
    assert looks[0][1] == looks[1][1]


class Broken:
    """A screen with a fault of its own, in the act that is named."""

    listening: Listening = "actions"
    said = ""

    def __init__(self, fails_in: str) -> None:
        self._fails_in = fails_in

    def on_intent(self, intent: Intent) -> Step | None:
        return self._done("intent")

    def passed(self, seconds: float) -> bool:
        self._done("passed")
        return False

    def returned(self) -> None:
        """It has nothing to renew."""

    def draw(self, paper: Paper) -> None:
        self._done("draw")

    def _done(self, act: str) -> None:
        if act == self._fails_in:
            raise RuntimeError("a fault of ours")


@pytest.mark.parametrize("act", ["intent", "passed", "draw"])
def test_a_fault_of_ours_gives_a_calm_page_and_a_report(
    act: str, opens: Opens, tmp_path: Path
) -> None:
    window = opens()
    window.begins_a_night()
    window.app.stack.append((Broken(act), False))
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_x, mod=0))
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0))
    window.app.turn(0.1)
    window.app.draw()
    assert isinstance(window.screen, TroublePage)
    reports = list((tmp_path / "home" / "reports").glob("report-*.txt"))
    assert "a fault of ours" in reports[0].read_text("utf-8")
    window.app.take(Pick(2))
    window.app.turn(0.1)
    assert window.names == ["TitleScreen"]


def test_without_a_sound_device_the_night_is_silent(
    opens: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    pygame.mixer.quit()
    window = opens()
    window.begins_a_night()
    window.goes_on(2)
    assert window.names[-1] == "ReaderScreen"


def test_a_missing_picture_is_a_labelled_card(opens: Opens, tmp_path: Path) -> None:
    assets = tmp_path / "assets"
    assets.mkdir()
    for name in ("fonts", "words", "theme.toml"):
        (assets / name).symlink_to(ASSETS / name)
    window = opens((1280, 720), assets)
    assert len({tuple(window.app.window.surface.get_at((x, 360))) for x in range(10, 300)}) > 2
    window.begins_a_night()
    assert window.names[-1] == "ReaderScreen"


def test_settings_that_nothing_can_read_fall_back(opens: Opens, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.json").write_text(json.dumps({"reading": {"size": 9000}}), "utf-8")
    assert settings_in(home / "settings.json").reading.size == 30
    assert opens().names == ["TitleScreen"]


def test_the_pointer_lights_what_it_is_over(opens: Opens) -> None:
    window = opens()
    screen = window.screen
    assert isinstance(screen, ListScreen)
    row = screen.layout.row("settings")
    assert row is not None
    box: Box = screen.layout.placed(row.box, 0.0)
    window.does(PointAt(box.x + 40, box.y + box.h / 2))
    assert screen.listing.focus == "settings"
