"""What stands before the first scene: content note, reading comfort, the clock page."""

from __future__ import annotations

from collections.abc import Callable

from game.desktop.screen import Home, Replace, Screen, Step
from game.desktop.screens.listed import ListScreen
from game.desktop.screens.setting_rows import rows_of, sample
from game.desktop.sheet import Masthead
from game.desktop.spans import Paragraph, Span, plain
from game.desktop.stage import Stage
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.event import Value
from game.desktop.widgets.rows import Passage, Row
from game.model.spans import line_spans, paragraphs

COMFORT = ("reading.size", "reading.face", "reading.leading", "display.theme")
Begins = Callable[[Stage], Screen]  # what follows when everything has been read


def first_screen(stage: Stage, begins: Begins) -> ListScreen:
    """Where a new night begins: the content note, unless the reader has put it away."""
    if stage.settings.story.content_note:
        return NoteScreen(stage, begins)
    return ComfortScreen(stage, begins)


def prose(markup: str) -> tuple[Paragraph, ...]:
    """Paragraphs of the story's own front matter, as the page sets them."""
    return tuple(Paragraph(paragraph.spans) for paragraph in paragraphs(markup.strip()))


def note_lines(stage: Stage) -> tuple[Paragraph, ...]:
    """The content note with its particulars."""
    front = stage.story.front
    return (*prose(front.content), *(plain(item.strip()) for item in front.content_list))


def fixed_lines(stage: Stage) -> tuple[Paragraph, ...]:
    """The premise, and the events that nobody will change tonight."""
    return (*prose(stage.story.front.premise), *_fixed(stage))


class NoteScreen(ListScreen):
    """The content note; the particulars are one key away."""

    def __init__(self, stage: Stage, begins: Begins) -> None:
        self._begins = begins
        self._shows_all = False
        super().__init__(stage)

    def masthead(self) -> Masthead:
        return Masthead(self.stage.say("content-note"))

    def rows(self) -> tuple[Row, ...]:
        stage, say = self.stage, self.stage.say
        text = note_lines(stage) if self._shows_all else prose(stage.story.front.content)
        more = "fewer" if self._shows_all else "particulars"
        return (
            Passage(text),
            Entry("on", say("go-on-plain")),
            Entry("more", say(more)),
            Entry("never", say("never-again"), hint=say("never-again-hint")),
        )

    def taken(self, id: str) -> Step | None:
        if id == "more":
            self._shows_all = not self._shows_all
            self.renew()
            return None
        if id == "never":
            self.stage.change("story.content_note", False)
        return Replace(ComfortScreen(self.stage, self._begins))


class ComfortScreen(ListScreen):
    """How the page should be set, with a sample that changes as the controls do."""

    def __init__(self, stage: Stage, begins: Begins) -> None:
        self._begins = begins
        super().__init__(stage)

    def masthead(self) -> Masthead:
        return Masthead(self.stage.say("comfort"))

    def rows(self) -> tuple[Row, ...]:
        stage = self.stage
        return (
            Passage((sample(stage),)),
            Entry("on", stage.say("go-on-plain")),
            *rows_of(stage, COMFORT),
        )

    def taken(self, id: str) -> Step | None:
        return Replace(ClockScreen(self.stage, self._begins))

    def changed(self, id: str, value: Value) -> Step | None:
        self.stage.change(id, value)
        return None


class ClockScreen(ListScreen):
    """What is fixed: the hours that nobody will change tonight."""

    def __init__(self, stage: Stage, begins: Begins) -> None:
        self._begins = begins
        super().__init__(stage)

    def masthead(self) -> Masthead:
        say = self.stage.say
        return Masthead(say("clock-page"), "", "", say("clock-date"))

    def rows(self) -> tuple[Row, ...]:
        stage = self.stage
        return (
            Passage(prose(stage.story.front.premise)),
            Entry("begin", stage.say("begin")),
            Passage(_fixed(stage)),
        )

    def taken(self, id: str) -> Step | None:
        return Home(self._begins(self.stage))


def _fixed(stage: Stage) -> tuple[Paragraph, ...]:
    story = stage.story
    events = (story.events[id] for id in story.front.fixed if id in story.events)
    return (
        plain(stage.say("fixed-list"), "heading"),
        *(
            Paragraph((Span(f"{event.when}. ", "bold"), *line_spans(event.in_short)))
            for event in events
        ),
    )
