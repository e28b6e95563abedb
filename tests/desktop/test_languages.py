"""A window that changes its language while a night is open: the same page, in other words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.desktop.app import App
from game.desktop.intent import Action, ActionName, Intent, Pick
from game.desktop.plan import Plan
from game.desktop.screens.people import named_in
from game.desktop.screens.reader import ReaderScreen
from game.desktop.screens.setting_rows import rows_of
from game.desktop.widgets.cycle import Cycle
from game.keeping.places import places
from game.model.problem import Problem
from game.model.story import Story
from game.reading.library import read_story
from tests.desktop.faces import ASSETS
from tests.tiny import STORIES, files_of

pytestmark = pytest.mark.usefixtures("silent_display")


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    """The game with the story of two languages, at its first page."""
    text = (STORIES / "two-languages.yaml").read_text("utf-8")
    for name, part in files_of(text).items():
        path = tmp_path / "story" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(part, "utf-8")

    def read(language: str) -> tuple[Story | None, tuple[Problem, ...]]:
        reading = read_story(tmp_path / "story", (), language)
        return reading.story, reading.problems

    own = places({"TEN_PAST_TWO_HOME": str(tmp_path / "home")})
    app = App(Plan("test", read, ASSETS, own, size=(1280, 720)))
    app.show_title()
    app.make_ready()
    while not isinstance(app.stack[-1][0], ReaderScreen):
        does(app, "confirm")
    yield app
    app.close()


def does(app: App, *intents: Intent | ActionName) -> None:
    for intent in intents:
        app.stack[-1][0].passed(1.0)
        app.take(Action(intent) if isinstance(intent, str) else intent)
        app.draw()


def reader(app: App) -> ReaderScreen:
    return next(screen for screen, _ in app.stack if isinstance(screen, ReaderScreen))


def page(app: App) -> str:
    layout = reader(app).layout
    body = (paragraph.said for paragraph in layout.page.body)
    return " ".join([*body, *(option.option.said for option in layout.options)])


def speaks(app: App, language: str) -> None:
    """Change the language in the settings over the page, and come back to it."""
    does(app, "settings")
    app.stage.change("reading.language", language)
    does(app, "back")
    assert app.stack[-1][0] is reader(app)


def test_the_settings_offer_the_languages_of_the_story(app: App) -> None:
    (row,) = rows_of(app.stage, ("reading.language",))
    assert isinstance(row, Cycle)
    assert row.values == (("en", "English"), ("ru", "Русский"))


def test_the_page_that_stands_is_told_in_the_other_language_at_once(app: App) -> None:
    assert "The line hums." in page(app) and "Pull the cord" in page(app)
    speaks(app, "ru")
    assert "Линия гудит." in page(app) and "Выдернуть шнур" in page(app)
    assert "The line hums." not in page(app)
    speaks(app, "en")
    assert "The line hums." in page(app)


def test_the_night_goes_on_where_it_stood_and_back_as_far_as_it_came(app: App) -> None:
    does(app, Pick(1))
    before = reader(app).night.session
    speaks(app, "ru")
    night = reader(app).night
    assert (night.session.state, night.session.log) == (before.state, before.log)
    assert '"Это я."' in [entry.text for turn in night.turns for entry in turn.entries]
    does(app, Pick(2), Pick(1))
    (stamp,) = night.session.state.ledger
    assert stamp.text == "Вы оборвали линию, и в запасе было 1."
    speaks(app, "en")
    (stamp,) = reader(app).night.session.state.ledger
    assert stamp.text == "You cut the line with 1 to spare."
    while reader(app).night.can_take_back:
        reader(app).take_back()
    assert len(reader(app).night.session.log) == 1


def test_a_night_kept_in_one_language_is_gone_on_with_in_the_other(app: App) -> None:
    does(app, Pick(1))
    app.stage.change("reading.language", "ru")
    does(app, "load", "confirm")
    assert "Линия гудит." in page(app)
    assert "Кто-то смеется." in page(app)


def test_people_are_met_by_the_names_that_the_other_language_has_for_them(app: App) -> None:
    speaks(app, "ru")
    night = reader(app).night
    said = replace(night.turns[-1].entries[-1], text="Звонят Глебу.")
    assert [person.name for person in named_in(night.story, [said])] == ["Глеб Сажин"]
