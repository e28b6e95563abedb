"""The author's panel: opened by a key, a pad or a pointer, and only where there is an author."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from threading import Event
from typing import get_args, get_type_hints

import pytest

from game.desktop.box import Box
from game.desktop.inks import contrast
from game.desktop.intent import Action, Erase, Pick, Scroll, Write
from game.desktop.screens.help import key_lines
from game.desktop.screens.panel import TABS, PanelScreen
from game.desktop.screens.panel_rows import SCOPES
from game.desktop.theme import themes
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.field import Field
from game.desktop.widgets.rows import Heading, Passage, controls
from game.editing import Unopened
from game.headless.script import performed
from game.model.problem import Mark
from game.model.story import Story
from game.play.command import Begin, Choose, Command
from game.play.why import Standing
from game.play.writers import Kind
from game.reading.library import read_scripts
from tests.desktop.authored import DESK, AuthorWindow
from tests.desktop.faces import ASSETS
from tests.desktop.staged import Window
from tests.desktop.test_every_scene import grounds

pytestmark = pytest.mark.usefixtures("silent_display")
Opens = Callable[..., AuthorWindow]
PAGE = "night/1-noon/girl.yaml"
PATIENCE = 60  # seconds, for a machine that has much else to do
PARTS = {"place": "desk", "what": "it"}


@pytest.fixture
def opens(tmp_path: Path) -> Iterator[Opens]:
    windows: list[AuthorWindow] = []

    def opened(text: str = DESK, **more: object) -> AuthorWindow:
        windows.append(AuthorWindow(tmp_path / "home", text, **more))  # type: ignore[arg-type]
        return windows[-1]

    yield opened
    for window in windows:
        window.app.close()


def panel(window: Window) -> PanelScreen:
    assert isinstance(window.screen, PanelScreen), window.names
    return window.screen


def entries(window: Window) -> list[tuple[str, str, str]]:
    """What is listed, as (label, note, hint)."""
    rows = panel(window).listing.rows
    return [(row.label, row.note, row.hint) for row in rows if isinstance(row, Entry)]


def entry(window: Window, label: str) -> tuple[str, str]:
    return next((note, hint) for at, note, hint in entries(window) if at == label)


def takes(window: Window, id: str) -> None:
    """Walk to a row and take it."""
    for _ in controls(panel(window).listing.rows):
        if panel(window).listing.focus == id:
            break
        window.does("down")
    assert panel(window).listing.focus == id, id
    window.does("confirm")


def waits_until(window: AuthorWindow, holds: Callable[[], bool]) -> None:
    """Let the window live on until this holds; fails when it never does."""
    until = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < until
        window.app.turn(0.01)
        Event().wait(0.01)


def opens_tab(window: Window, tab: str) -> None:
    while panel(window).tabs.open != tab:
        window.does("next")


def test_players_have_no_panel(tmp_path: Path) -> None:
    window = Window(tmp_path / "home")
    window.begins_a_night()
    window.does("inspect")
    assert window.names[-1] == "ReaderScreen"
    assert "inspect" not in [strip.action for strip in window.reader.corner.strips]
    keys = " ".join(line.said for line in key_lines(window.app.stage))
    window.does("pause")
    ids = [row.id for row in controls(window.screen.listing.rows)]  # type: ignore[attr-defined]
    assert "inspect" not in ids
    window.does("back", "settings", "next", "next", "next")
    ids = [row.id for row in controls(window.screen.listing.rows)]  # type: ignore[attr-defined]
    assert "log" in ids and "inspect" not in ids
    assert "author" not in keys
    window.app.close()


def test_its_key_can_be_bound_anew(opens: Opens) -> None:
    window = opens()
    assert window.app.stage.bindings.controls("inspect") == ("key f1",)
    assert "The author’s panel: F1" in [line.said for line in key_lines(window.app.stage)]
    window.does("settings", "next", "next", "next")
    ids = [row.id for row in controls(window.screen.listing.rows)]  # type: ignore[attr-defined]
    assert "inspect" in ids


def test_it_opens_and_closes_by_key_by_pointer_and_from_the_pause_page(opens: Opens) -> None:
    window = opens()
    window.does("inspect")
    assert window.names == ["TitleScreen", "ReaderScreen", "PanelScreen"]
    window.does("inspect")
    assert window.names == ["TitleScreen", "ReaderScreen"]
    strip = next(s for s in window.reader.corner.strips if s.action == "inspect")
    window.presses(strip.box.x + 2, strip.box.y + 2)
    assert window.names[-1] == "PanelScreen"
    option = window.app.stack[1][0].layout.option_box(0, 0)  # type: ignore[attr-defined]
    window.presses(option.x + option.w / 2, option.y + option.h / 2)
    assert window.names[-1] == "ReaderScreen"
    assert window.log == (), "what is pressed beside it closes it and does no more"
    window.does("pause")
    pause = window.screen
    place = [row.id for row in controls(pause.listing.rows)].index("inspect")  # type: ignore[attr-defined]
    window.does(*["down"] * place, "confirm")  # type: ignore[arg-type]
    assert window.names == ["TitleScreen", "ReaderScreen", "PanelScreen"]
    window.does("back")
    assert window.names == ["TitleScreen", "ReaderScreen"]


def test_it_says_where_the_night_stands_and_why_choices_do_not(opens: Opens) -> None:
    window = opens()
    window.does("inspect")
    head = panel(window).masthead()
    assert (head.title, head.hour, head.date) == ("desk", "12:00", "day")
    assert entries(window) == [
        ("Open in the editor", "", f"{PAGE}:7"),
        ("light: Light the lamp", "open", ""),
        ("warm: Warm your hands", "locked", "Not so: lamp is lit, because lamp is out."),
        ("go: Go out", "open", ""),
        ("Keep this run", "", ""),
        ("Back to the page", "", ""),
    ]
    window.does("back")
    window.chooses("light", "warm")
    window.does("inspect")
    assert entry(window, "out: Out by the side door") == (
        "hidden",
        "Not so: lamp is out, because lamp is lit.",
    )


def test_variables_stand_with_their_domains_and_their_last_writers(opens: Opens) -> None:
    window = opens(begin=Begin(given=(("girl.coal", 2),)))
    window.chooses("light")
    window.does("inspect")
    opens_tab(window, "variables")
    assert entries(window)[:-1] == [
        ("coal", "2", "0 to 2. Given at the beginning."),
        ("lamp", "lit", "lit | out. By desk.light."),
    ]


def test_a_filter_narrows_the_variables_by_name_and_value(opens: Opens) -> None:
    window = opens()
    window.does("inspect")
    opens_tab(window, "variables")
    window.does("confirm", Write("L"), Write("a"))
    assert panel(window).listening == "text"
    assert [label for label, _, _ in entries(window)[:-1]] == ["lamp"]
    window.does(Write("x"))
    assert [label for label, _, _ in entries(window)[:-1]] == []
    window.does(Erase(), Erase(), Erase(), Write("out"))
    assert [label for label, _, _ in entries(window)[:-1]] == ["lamp"]
    window.does("down", "confirm")
    assert panel(window).listening == "actions", "down leaves the field for what was found"
    assert window.desk.edited == [Mark("board.yaml", 2, 3)]


def test_whatever_is_taken_opens_its_place_in_the_editor(opens: Opens) -> None:
    window = opens()
    window.chooses("light")
    window.does("inspect")
    takes(window, "scene")
    takes(window, "choice/warm")
    opens_tab(window, "variables")
    takes(window, "variable/lamp")
    opens_tab(window, "ledger")
    assert entries(window)[0] == ("You lit the lamp.", "12:00", "desk.light")
    takes(window, "stamp/0")
    assert [mark.line for mark in window.desk.edited] == [7, 18, 13, 13]
    assert {mark.file for mark in window.desk.edited} == {PAGE}


def test_an_editor_that_does_not_open_is_told_in_a_calm_word(opens: Opens) -> None:
    window = opens()
    window.desk.trouble = Unopened("no-editor", "TEN_PAST_TWO_EDITOR")
    window.does("inspect", "confirm")
    assert window.names[-1] == "Asking"
    assert "No editor was opened" in window.screen.said
    assert "`code --goto {file}:{line}`, or in VISUAL or EDITOR." in window.screen.said
    window.does("confirm")
    assert window.names[-1] == "PanelScreen"


def test_the_ledger_and_the_past_are_empty_at_first(opens: Opens) -> None:
    window = opens()
    window.does("inspect")
    for tab, says in (("ledger", "Nothing has been"), ("past", "Nothing has been chosen yet.")):
        opens_tab(window, tab)
        (passage,) = [r for r in panel(window).listing.rows if isinstance(r, Passage)]
        assert passage.paragraphs[0].said.startswith(says)


def test_a_night_is_taken_back_to_any_choice_of_its_past(opens: Opens) -> None:
    window = opens()
    window.chooses("light", "warm", "back", "go")
    window.does("inspect")
    opens_tab(window, "past")
    assert entries(window)[:-1] == [
        ("go: Go out", "", "desk"),
        ("back: Back to the desk", "", "stove"),
        ("warm: Warm your hands", "", "desk"),
        ("light: Light the lamp", "", "desk"),
    ]
    takes(window, "past/3")
    assert window.names[-1] == "PanelScreen"
    assert window.log == ("light",)
    assert panel(window).masthead().title == "desk"
    assert entries(window)[:-1] == [("light: Light the lamp", "", "desk")]


def test_without_a_prover_no_way_is_known_and_the_night_can_begin_there(opens: Opens) -> None:
    window = opens()
    window.chooses("light")
    window.does("inspect")
    opens_tab(window, "scenes")
    assert [label for label, _, _ in entries(window)[:-1]] == ["desk", "stove", "yard"]
    assert entry(window, "desk") == ("12:00", "You are here.")
    takes(window, "go/yard")
    assert entry(window, "yard")[1].startswith("No way there is known.")
    assert window.log == ("light",)
    window.does("confirm")
    assert panel(window).masthead().title == "yard"
    page = window.app.stack[1][0]
    assert page.night.session.log == (Begin(scene="yard"),)  # type: ignore[attr-defined]


def test_a_way_is_looked_for_while_the_window_stands_and_leads_there(opens: Opens) -> None:
    found = Event()
    asked: list[str] = []

    def way_to(story: Story, scene: str) -> tuple[Command, ...]:
        asked.append(f"{story.id} {scene}")
        assert found.wait(20)
        return Begin(), Choose("light"), Choose("warm")

    window = opens(way_to=way_to)
    window.does("inspect")
    opens_tab(window, "scenes")
    takes(window, "go/stove")
    window.app.turn(0.1)
    assert entry(window, "stove")[1] == "A way is being looked for."
    assert panel(window).masthead().title == "desk"
    found.set()
    waits_until(window, lambda: panel(window).masthead().title == "stove")
    assert asked == ["test stove"]
    assert window.log == ("light", "warm")
    assert entry(window, "stove")[1] == "You are here."


@pytest.mark.parametrize(
    ("way", "answer"),
    [
        (None, "No way there is known."),
        ((Begin(), Choose("warm")), "The way breaks off: the choice 'warm' is locked"),
        ((Begin(scene="moon"),), "The way breaks off: no scene 'moon' in this story."),
    ],
)
def test_a_way_that_does_not_lead_there_is_told(
    opens: Opens, way: tuple[Command, ...] | None, answer: str
) -> None:
    window = opens(way_to=lambda story, scene: way)
    window.does("inspect")
    opens_tab(window, "scenes")
    takes(window, "go/stove")
    waits_until(window, lambda: "looked for" not in entry(window, "stove")[1])
    assert entry(window, "stove")[1].startswith(answer)
    assert window.log == ()


def test_a_run_is_kept_under_the_next_free_name_and_passes(opens: Opens, tmp_path: Path) -> None:
    window = opens()
    window.chooses("light", "warm")
    window.does("inspect")
    takes(window, "keep")
    takes(window, "keep")
    runs = sorted((tmp_path / "home" / "runs").iterdir())
    assert [path.name for path in runs] == ["played-1.play.yaml", "played-2.play.yaml"]
    assert entry(window, "Keep this run")[1] == f"Kept in {runs[1]}."
    rules = window.app.stage.rules
    assert rules is not None
    (script,), problems = read_scripts(rules.story, runs[:1])
    outcome = performed(rules, script)
    assert problems == () and outcome.fault is None
    page = window.app.stack[1][0]
    assert outcome.session.state == page.night.session.state  # type: ignore[attr-defined]


def test_a_run_that_cannot_be_kept_is_told(opens: Opens, tmp_path: Path) -> None:
    window = opens()
    (tmp_path / "home" / "runs").write_text("a file where a folder should be", "utf-8")
    window.does("inspect")
    takes(window, "keep")
    assert entry(window, "Keep this run")[1].startswith("Nothing could be kept in")


def test_tabs_turn_by_pointer_and_by_the_shoulders_of_a_pad(opens: Opens) -> None:
    window = opens()
    window.does("inspect")
    layout = panel(window)._tabs_layout
    assert layout is not None
    box = dict(layout.boxes)["ledger"]
    window.presses(box.x + box.w / 2, box.y + box.h / 2)
    assert panel(window).tabs.open == "ledger"
    window.does("page-down")
    assert panel(window).tabs.open == "scenes"
    window.does("page-up", "page-up", "page-up")
    assert panel(window).tabs.open == "now"
    row = panel(window).layout.row("choice/go")
    assert row is not None
    placed = panel(window).layout.placed(row.box, panel(window).listing.scroll)
    window.presses(placed.x + placed.w / 3, placed.y + placed.h / 2)
    assert [mark.line for mark in window.desk.edited] == [24]
    window.does(Pick(1))
    assert [mark.line for mark in window.desk.edited] == [24, 7]


def test_every_word_of_the_panel_is_in_the_catalogue(opens: Opens) -> None:
    say = opens().app.stage.say
    for name, words in (
        ("standing", get_args(Standing)),
        ("because", ("gone", "waiting")),
        ("unopened", ("title", *get_args(get_type_hints(Unopened)["why"]))),
        ("writer", (*get_args(Kind), "nobody")),
        ("scope", SCOPES),
        ("tab", TABS),
    ):
        for word in words:
            assert say(f"author.{name}.{word}", **PARTS)


WINDOWS = ((1280, 720), (1920, 1080), (800, 600))


@pytest.mark.parametrize("size", [24, 30, 64])
@pytest.mark.parametrize("window_size", WINDOWS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_lies_over_anything_and_all_of_it_can_be_reached(
    opens: Opens, size: int, window_size: tuple[int, int]
) -> None:
    window = opens(size=window_size)
    window.app.stage.change("reading.size", size)
    window.chooses("light", "warm", "back")
    page = window.reader.sheet.paper
    window.does("inspect")
    for tab in TABS:
        opens_tab(window, tab)
        shown = panel(window)
        frame, layout, tabs = shown.frame(), shown.layout, shown._tabs_layout
        assert tabs is not None
        paper = frame.sheet.paper
        assert Box(0, 0, *window_size).contains(paper)
        if not frame.corner.strips:
            assert not paper.overlaps(page), "it stands beside the page"
        blocks = [frame.head.box, tabs.box, layout.view]
        assert all(not upper.overlaps(lower, 1.0) for upper, lower in pairwise(blocks))
        assert paper.contains(layout.view, 1.0)
        assert all(paper.contains(box) for _, box in tabs.boxes)
        for before, after in pairwise(layout.rows):
            assert not before.box.overlaps(after.box, 0.5)
        for row in layout.rows:
            lines = [line.box.right + row.label_at[0] for line in row.label.lines]
            hint = row.hint.lines if row.hint else ()
            lines += [line.box.right + row.hint_at[0] for line in hint]
            assert max(lines, default=0.0) <= layout.view.w + 0.8 * layout.scale.body
            if row.value is not None and not isinstance(row.row, Heading | Passage):
                beside = row.value.y < row.label_at[1] + row.label.height
                widest = max(line.box.right for line in row.label.lines) + row.label_at[0]
                assert not beside or widest <= row.value.x + 0.5 or isinstance(row.row, Field)
        reached = set()
        for _ in range(2 * len(layout.rows) + 2):
            reached.add(shown.listing.focus)
            at = layout.row(shown.listing.focus)
            assert at is not None
            placed = layout.placed(at.box, shown.listing.scroll)
            assert placed.y >= layout.view.y - 0.5
            assert placed.bottom <= layout.view.bottom + 0.5 or placed.h > layout.view.h
            window.does("down")
        assert reached == {row.id for row in controls(shown.listing.rows)}
        window.does(Scroll(-99), "first")


@pytest.mark.parametrize("name", ["paper", "night", "contrast"])
def test_every_letter_of_it_can_be_read(opens: Opens, name: str) -> None:
    theme = themes(ASSETS / "theme.toml")[name]
    window = opens()
    window.app.stage.change("display.theme", name)
    window.chooses("light")
    window.does("inspect")
    printed: list[object] = []
    monkey = window.app.window.print
    window.app.window.print = lambda marks, dx=0.0: (printed.extend(marks), monkey(marks, dx))  # type: ignore[method-assign]
    for tab in TABS:
        opens_tab(window, tab)
        window.does("down")
    window.saves(DESK.replace("to: yard", "to: yrad"))
    pairs = grounds(tuple(printed))
    assert len(pairs) > 4
    faint = {
        pair: contrast(theme.toned(theme[pair[0]]), theme.toned(theme[pair[1]])) for pair in pairs
    }
    assert all(value >= theme.least_contrast for value in faint.values()), faint


def test_an_action_has_its_words(opens: Opens) -> None:
    assert opens().app.stage.say(f"action.{Action('inspect').name}") == "The author’s panel"
