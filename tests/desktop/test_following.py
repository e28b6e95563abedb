"""An open window reads its story again, and the night goes on in the new text as far as it can."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.desktop.screens.title import TitleScreen
from game.desktop.slip import BRIEFLY
from game.play.command import Begin
from tests.desktop.authored import DESK, AuthorWindow
from tests.desktop.staged import letters_in

pytestmark = pytest.mark.usefixtures("silent_display")
Opens = Callable[..., AuthorWindow]


@pytest.fixture
def opens(tmp_path: Path) -> Iterator[Opens]:
    windows: list[AuthorWindow] = []

    def opened(text: str = DESK, **more: object) -> AuthorWindow:
        windows.append(AuthorWindow(tmp_path / "home", text, **more))  # type: ignore[arg-type]
        return windows[-1]

    yield opened
    for window in windows:
        window.app.close()


def test_a_new_text_stands_on_the_same_page_with_every_choice_made_again(opens: Opens) -> None:
    window = opens()
    window.chooses("light", "warm")
    state = window.reader.night.session.state
    window.does("down")
    focus = window.reader.said
    window.saves(DESK.replace("The stove.", "The stove has gone out."))
    assert window.log == ("light", "warm")
    assert window.reader.night.session.state == state
    assert "The stove has gone out." in window.reader.layout.said()
    assert window.slip == "Read again."
    window.does("up", "down")
    assert window.reader.said == focus
    window.chooses("back")
    assert window.log == ("light", "warm", "back")


def test_the_slip_goes_by_itself(opens: Opens) -> None:
    window = opens()
    window.saves(DESK)
    assert window.slip
    for _ in range(20):
        window.app.turn(BRIEFLY / 12)
    assert window.slip == ""


def test_a_choice_that_is_gone_leaves_the_last_place_that_stands(opens: Opens) -> None:
    window = opens()
    window.chooses("light", "warm", "back")
    window.saves(DESK.replace("  warm:\n", "  warm-up:\n"))
    assert window.log == ("light",)
    assert window.reader.night.session.state.scene == "desk"
    assert window.slip == (
        "Read again. In desk the choice warm no longer stands. The scene has no such choice. "
        "2 choices are taken back."
    )


def test_what_was_taken_back_comes_again_with_a_text_that_follows_it(opens: Opens) -> None:
    window = opens()
    window.chooses("light", "warm", "back")
    window.saves(DESK.replace("  warm:\n", "  warm-up:\n"))
    window.saves(DESK.replace("coal >= 1 and lamp is lit", "coal >= 9"))
    assert window.slip.startswith("The new text cannot be read.")
    window.saves(DESK)
    assert window.log == ("light", "warm", "back")
    assert window.slip == "Read again."


def test_who_goes_on_has_done_with_what_was_taken_back(opens: Opens) -> None:
    window = opens()
    window.chooses("light", "warm")
    window.saves(DESK.replace("  warm:\n", "  warm-up:\n"))
    window.chooses("go")
    assert window.slip == ""
    window.saves(DESK)
    assert window.log == ("light", "go")


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("start: 1\n", "start: 0\n", "Not so: coal >= 1, because coal is 0."),
        (
            "needs: coal >= 1 and lamp is lit\n    locked: It is cold.",
            "if: lamp is out",
            "Not so: lamp is out, because lamp is lit.",
        ),
        (
            "needs: coal >= 1 and lamp is lit\n    locked: It is cold.",
            "fallback: yes",
            "It is shown only when nothing else stands open.",
        ),
        ("    say: Light the lamp\n", "    say: Light the lamp\n    once: yes\n", ""),
    ],
)
def test_why_a_choice_no_longer_stands(opens: Opens, old: str, new: str, why: str) -> None:
    window = opens()
    window.chooses("light", "warm")
    window.saves(DESK.replace(old, new))
    expected = f"Read again. In desk the choice warm no longer stands. {why}"
    assert window.slip == (expected if why else "Read again.")
    assert window.log == (("light",) if why else ("light", "warm"))


def test_a_choice_that_may_be_taken_once_no_longer_stands_twice(opens: Opens) -> None:
    window = opens()
    window.chooses("light", "light")
    window.saves(DESK.replace("    say: Light the lamp\n", "    say: Light it\n    once: yes\n"))
    assert window.slip == (
        "Read again. In desk the choice light no longer stands. It was taken once already."
    )


def test_a_text_that_cannot_be_read_is_told_and_the_old_one_plays_on(opens: Opens) -> None:
    window = opens()
    window.chooses("light")
    window.saves(DESK.replace("to: yard", "to: yrad"))
    assert window.slip == (
        "The new text cannot be read, for 2 reasons. The first, night/1-noon/girl.yaml:26: "
        "choice 'go' leads to 'yrad', and no scene has that id. Did you mean 'yard' "
        "(night/1-noon/girl.yaml:44)? The old one plays on."
    )
    window.chooses("go")
    assert window.log == ("light", "go")
    assert window.slip, "it stays until the text can be read"
    window.saves(DESK)
    assert window.slip == "Read again."


def test_a_beginning_that_is_gone_leaves_the_old_story_standing(opens: Opens) -> None:
    window = opens(begin=Begin(scene="yard"))
    window.chooses("in")
    rules = window.app.stage.rules
    window.saves(DESK.replace("yard", "court"))
    assert window.slip == (
        "The new text has no place for this night’s beginning: no scene 'yard' in this story. "
        "The old one plays on."
    )
    assert window.app.stage.rules is rules
    window.chooses("go")
    assert window.log == ("in", "go")


def test_pages_made_of_the_old_text_are_closed_and_the_panel_follows(opens: Opens) -> None:
    window = opens()
    window.chooses("light")
    for page in ("log", "pause", "settings"):
        window.does(page)  # type: ignore[arg-type]
        window.saves(DESK)
        assert window.names == ["TitleScreen", "ReaderScreen"], page
    window.does("inspect")
    window.saves(DESK.replace("  light:\n", "  lamp-on:\n"))
    assert window.names == ["TitleScreen", "ReaderScreen", "PanelScreen"]
    rows = [row.id for row in window.screen.listing.rows if hasattr(row, "id")]  # type: ignore[attr-defined]
    assert "choice/lamp-on" in rows


def test_on_the_title_the_next_night_is_told_in_the_new_text(opens: Opens) -> None:
    window = opens()
    window.does("back")
    window.does("last", "confirm", "first", "confirm")
    assert isinstance(window.screen, TitleScreen)
    window.saves(DESK.replace("The desk.", "The old desk."))
    assert window.slip == "Read again."
    window.does("first", "confirm")
    assert "The old desk." in window.reader.layout.said()


def test_the_end_of_a_chapter_is_still_read_before_the_next_one(opens: Opens) -> None:
    two = DESK.replace(
        "#: board.yaml",
        "#: story.yaml\nparts:\n  noon:\n    name: Noon\n    clock: 12:00 to 13:00\n"
        "  dusk:\n    name: Dusk\n    clock: 17:00 to 18:00\n"
        "#: night/2-dusk/girl.yaml\nchapter: evening\nrole: girl\npart: dusk\nstart: stair\n"
        "card: |\n  A girl on a stair.\n\n---\nscene: stair\nat: 17:00\ntext: |\n  A stair.\n"
        "to: end\n\n#: board.yaml",
    ).replace("    say: Go home\n", "    say: Go home\n    text: |\n      You go.\n")
    window = opens(two)
    window.chooses("go", "end")
    assert [option.id for option in window.reader.layout.page.options] == ["/on"]
    window.saves(two.replace("You go.", "You run."))
    assert [option.id for option in window.reader.layout.page.options] == ["/on"]
    assert "You run." in window.reader.layout.said()
    window.does("confirm", "confirm")
    window.saves(two.replace("A stair.", "A long stair."))
    assert "A long stair." in window.reader.layout.said()


def test_captions_stand_under_the_slip(opens: Opens) -> None:
    window = opens()
    reader = window.reader
    window.saves(DESK.replace("to: yard", "to: yrad"))
    stage, layout = window.app.stage, reader.layout
    slip = stage.slip.printed(reader.sheet, stage.scale, stage.shaper)
    assert layout.sheet.picture.contains(slip.box)
    reader._captions.heard(["Boots on stone"])
    taken = slip.box.h
    marks = reader._captions.marks(layout.sheet, stage.scale, stage.shaper, taken)
    captions = letters_in(marks)
    assert captions
    assert all(each.baseline - each.fount.size > slip.box.bottom for each in captions)


@pytest.mark.parametrize("size", [24, 30, 64])
@pytest.mark.parametrize("window_size", [(1280, 720), (1920, 1080), (800, 600)])
def test_a_long_slip_stays_over_the_picture(
    opens: Opens, size: int, window_size: tuple[int, int]
) -> None:
    window = opens(size=window_size)
    stage = window.app.stage
    stage.change("reading.size", size)
    window.saves(DESK.replace("to: yard", "to: yrad"))
    reader = window.reader
    slip = stage.slip.printed(reader.sheet, stage.scale, stage.shaper)
    assert reader.sheet.picture.contains(slip.box)
    assert not slip.box.overlaps(reader.sheet.paper)
    texts = letters_in(slip.marks)
    for text in texts:
        right = text.x + stage.shaper.width(text.text, text.fount)
        assert slip.box.x < text.x and right <= slip.box.right + 0.5
