"""Loading and saving: slots with picture, hour and role; damaged ones are shown as damaged."""

from __future__ import annotations

from game.desktop.night import gone_on
from game.desktop.screen import Home, Pop, Step
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
    assert stage.rules is not None
    try:
        restored = stage.slots.load(slot, stage.rules)
    except CannotRestore as fault:
        return notice(stage, stage.say("cannot-load-title"), stage.say("cannot-load", why=fault))
    return Home(stage.night_page(gone_on(stage.rules, restored)))


class SlotScreen(ListScreen):
    """A list of slots; their pictures come in one by one."""

    def __init__(self, stage: Stage) -> None:
        self.slots = stage.slots.listed()
        super().__init__(stage)

    def passed(self, seconds: float) -> bool:
        return self.stage.pictures.made_smaller()

    def returned(self) -> None:
        self.slots = self.stage.slots.listed()
        super().returned()

    def slot(self, id: str) -> Slot | None:
        """The slot of a row."""
        return next((slot for slot in self.slots if slot.id == id), None)


class LoadScreen(SlotScreen):
    """Every save by its kind, the newest first."""

    def masthead(self) -> Masthead:
        return Masthead(self.stage.say("load"))

    def rows(self) -> tuple[Row, ...]:
        say = self.stage.say
        slots = self.slots
        if self.stage.settings.story.one_night:
            slots = slots[:1]  # what was chosen in one night stays chosen
        out: list[Row] = []
        for kind in ("manual", "auto", "chapter"):
            rows = [slot_row(self.stage, slot) for slot in slots if slot.kind == kind]
            if rows:
                out.extend((Heading(say(f"slots.{kind}")), *rows))
        if not out:
            out.append(Passage((plain(say("no-saves")),)))
        return (*out, Entry("back", say("back")))

    def taken(self, id: str) -> Step | None:
        slot = self.slot(id)
        return opened(self.stage, slot) if slot is not None else Pop()


class SaveScreen(SlotScreen):
    """Keep the night under a name: a new one, or over an old one."""

    def __init__(self, stage: Stage, session: Session) -> None:
        self._session = session
        super().__init__(stage)

    def masthead(self) -> Masthead:
        return Masthead(self.stage.say("save"))

    def rows(self) -> tuple[Row, ...]:
        stage, say = self.stage, self.stage.say
        manual = [slot for slot in self.slots if slot.kind == "manual"]
        story = stage.story
        name = story.parts[story.chapters[self._session.state.chapter].part].name
        return (
            Entry("keep", say("keep")),
            Field("name", say("save-name"), name, say("save-prompt")),
            *((Heading(say("save-over")),) if manual else ()),
            *(slot_row(stage, slot) for slot in manual),
            Entry("back", say("back")),
        )

    def returned(self) -> None:
        """The name that was written stays written."""
        self._was_said = False

    def taken(self, id: str) -> Step | None:
        stage, slot = self.stage, self.slot(id)
        if id == "back":
            return Pop()
        if slot is not None and slot.card is not None:
            name = slot.card.label
        else:
            name = next(row.text for row in self.listing.rows if isinstance(row, Field)).strip()
        if not name:
            return None
        if not stage.keeping(lambda: stage.slots.keep(self._session, name, stage.now())):
            stage.untold()
            return notice(stage, stage.say("not-kept"), stage.troubles[-1])
        return Pop()


def slot_row(stage: Stage, slot: Slot) -> Entry:
    """A slot as a line: its name or chapter, its hour, and when it was kept."""
    if slot.card is None:
        return Entry(slot.id, stage.say("damaged", id=slot.id), is_enabled=False)
    card, story = slot.card, stage.story
    hour = stage.words.hour(card.hour)
    chapter = story.chapters.get(card.chapter)
    part = story.parts[chapter.part].name if chapter else card.chapter
    role = story.roles[card.role].name if card.role in story.roles else card.role
    choices = stage.say("choices-made", count=card.choices)
    written = card.written.replace("T", ", ")[:17]
    hint = stage.say("slot-hint", role=role, choices=choices, written=written)
    return Entry(slot.id, card.label or part, hour, hint, picture=card.picture)
