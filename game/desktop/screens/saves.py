"""Loading and saving: slots with hour, role and picture; damaged ones are shown as damaged."""

from __future__ import annotations

from game.desktop.night import gone_on
from game.desktop.screen import Paper, Pop, Replace, Step
from game.desktop.screens.listed import ListScreen
from game.desktop.screens.notice import notice
from game.desktop.sheet import Masthead
from game.desktop.spans import plain
from game.desktop.stage import Stage
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.field import Field
from game.desktop.widgets.rows import Heading, Passage, Row
from game.keeping.slots import Slot
from game.play.session import Session
from game.play.snapshot import CannotRestore


def opened(stage: Stage, slot: Slot) -> Step:
    """The night of a slot, or a calm page that says why it cannot be gone on with."""
    from game.desktop.screens.reader import ReaderScreen

    assert stage.rules is not None
    try:
        restored = stage.slots.load(slot, stage.rules)
    except CannotRestore as fault:
        return notice(stage, stage.say("cannot-load-title"), stage.say("cannot-load", why=fault))
    night = gone_on(stage.rules, restored)
    return Replace(ReaderScreen(stage, night, recap=True), whole_stack=False)


class LoadScreen(ListScreen):
    """Every save, the newest first. The picture behind is that of the save in focus."""

    def masthead(self) -> Masthead:
        return Masthead(self.stage.say("load"))

    def rows(self) -> tuple[Row, ...]:
        say = self.stage.say
        out: list[Row] = []
        listed = self.stage.slots.listed()
        for kind in ("manual", "auto", "chapter"):
            slots = [slot for slot in listed if slot.kind == kind]
            if slots:
                out.append(Heading(say(f"slots.{kind}")))
                out.extend(slot_row(self.stage, slot) for slot in slots)
        if not out:
            out.append(Passage((plain(say("no-saves")),)))
        out.append(Entry("back", say("back")))
        return tuple(out)

    def taken(self, id: str) -> Step | None:
        if id == "back":
            return Pop()
        slot = next((slot for slot in self.stage.slots.listed() if slot.id == id), None)
        return opened(self.stage, slot) if slot is not None else None

    def draw(self, paper: Paper) -> None:
        focus = self.listing.focus
        slot = next((s for s in self.stage.slots.listed() if s.id == focus and s.card), None)
        self.picture = slot.card.picture if slot and slot.card and slot.card.picture else "title"
        super().draw(paper)


class SaveScreen(ListScreen):
    """Keep the night under a name: a new one, or over an old one."""

    def __init__(self, stage: Stage, session: Session) -> None:
        self._session = session
        self._name = ""
        super().__init__(stage)

    def masthead(self) -> Masthead:
        return Masthead(self.stage.say("save"))

    def rows(self) -> tuple[Row, ...]:
        stage, say = self.stage, self.stage.say
        manual = [slot for slot in stage.slots.listed() if slot.kind == "manual"]
        story, state = stage.story, self._session.state
        hour = story.scenes[state.scene].at.text
        name = self._name or f"{story.parts[story.chapters[state.chapter].part].name}, {hour}"
        return (
            Field("name", say("save-name"), name, say("save-prompt")),
            Entry("keep", say("keep")),
            *((Heading(say("save-over")),) if manual else ()),
            *(slot_row(stage, slot) for slot in manual),
            Entry("back", say("back")),
        )

    def taken(self, id: str) -> Step | None:
        stage = self.stage
        if id == "back":
            return Pop()
        field = next(row for row in self.listing.rows if isinstance(row, Field))
        name = field.text
        slot = next((slot for slot in stage.slots.listed() if slot.id == id), None)
        if slot is not None:
            name = slot.card.label if slot.card else id
        if not name.strip():
            return None
        kept = stage.keeping(lambda: stage.slots.keep(self._session, name, stage.now()))
        if not kept:
            return notice(stage, stage.say("not-kept"), stage.troubles[-1])
        return Pop()


def slot_row(stage: Stage, slot: Slot) -> Entry:
    """A slot as a line: its name or chapter, its hour, and when it was kept."""
    if slot.card is None:
        return Entry(slot.id, stage.say("damaged", id=slot.id), is_enabled=False)
    card, story = slot.card, stage.story
    chapter = story.chapters.get(card.chapter)
    part = story.parts[chapter.part].name if chapter else card.chapter
    role = story.roles[card.role].name if card.role in story.roles else card.role
    written = card.written.replace("T", ", ")[:17]
    return Entry(slot.id, card.label or part, card.hour, f"{role}. {part}. {written}")
