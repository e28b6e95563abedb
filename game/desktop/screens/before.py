"""What stands before the first scene: content note, reading comfort, the clock page."""

from __future__ import annotations

from game.desktop.screen import Replace, Step
from game.desktop.screens.listed import ListScreen
from game.desktop.screens.reader import begin_night
from game.desktop.screens.setting_rows import rows_of
from game.desktop.sheet import Masthead
from game.desktop.spans import Paragraph, Span, plain
from game.desktop.stage import Stage
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.event import Value
from game.desktop.widgets.rows import Passage, Row
from game.model.spans import paragraphs

COMFORT = ("reading.size", "reading.face", "reading.leading", "display.theme")


def first_screen(stage: Stage) -> ListScreen:
    """Where a new night begins: the content note, unless the reader has put it away."""
    return NoteScreen(stage) if stage.settings.story.content_note else ComfortScreen(stage)


def prose(markup: str) -> tuple[Paragraph, ...]:
    """Paragraphs of the story's own front matter, as the page sets them."""
    return tuple(Paragraph(paragraph.spans) for paragraph in paragraphs(markup.strip()))


class NoteScreen(ListScreen):
    """The content note; the particulars are one key away."""

    def __init__(self, stage: Stage) -> None:
        self._shows_all = False
        super().__init__(stage)

    def masthead(self) -> Masthead:
        return Masthead(self.stage.say("content-note"))

    def rows(self) -> tuple[Row, ...]:
        front, say = self.stage.story.front, self.stage.say
        text = prose(front.content)
        if self._shows_all:
            text = (*text, *(plain(item.strip()) for item in front.content_list))
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
        return Replace(ComfortScreen(self.stage))


class ComfortScreen(ListScreen):
    """How the page should be set, with a sample that changes as the controls do."""

    def masthead(self) -> Masthead:
        return Masthead(self.stage.say("comfort"))

    def rows(self) -> tuple[Row, ...]:
        stage = self.stage
        sample = Paragraph(paragraphs(stage.say("sample"))[0].spans, opens=True)
        return (
            Passage((sample,)),
            Entry("on", stage.say("go-on-plain")),
            *rows_of(stage, COMFORT),
        )

    def taken(self, id: str) -> Step | None:
        return Replace(ClockScreen(self.stage))

    def changed(self, id: str, value: Value) -> Step | None:
        self.stage.change(id, value)
        return None


class ClockScreen(ListScreen):
    """What is fixed: the hours that nobody will change tonight."""

    def masthead(self) -> Masthead:
        say = self.stage.say
        return Masthead(say("clock-page"), "", "", say("clock-date"))

    def rows(self) -> tuple[Row, ...]:
        story, say = self.stage.story, self.stage.say
        fixed = tuple(
            Paragraph((Span(f"{event.when}. ", "bold"), Span(first_sentence(event.what))))
            for event in (story.events[id] for id in story.front.fixed if id in story.events)
        )
        return (
            Passage(prose(story.front.premise)),
            Entry("begin", say("begin")),
            Passage((plain(say("fixed-list"), "heading"), *fixed)),
        )

    def taken(self, id: str) -> Step | None:
        return Replace(begin_night(self.stage), whole_stack=False)


def first_sentence(text: str) -> str:
    """The first sentence of an entry of the record."""
    whole = " ".join(text.split())
    end = whole.find(". ")
    return whole if end < 0 else whole[: end + 1]
