"""Where a night is kept while it is played: autosaves, checkpoints, saves by name, records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from game.keeping.assets import Assets
from game.keeping.records import keep_records, records_in
from game.keeping.runs import keep_run
from game.keeping.safely import CannotKeep
from game.keeping.settings import Settings
from game.keeping.slots import Slot, Slots
from game.keeping.words import Words
from game.model.story import Story
from game.play.beat import ChapterOpened
from game.play.rules import Rules
from game.play.run import CannotTell
from game.play.session import Beats, Session
from game.play.snapshot import CannotRestore, Restored


@dataclass(frozen=True, slots=True)
class Table:
    """What lies ready for a player: where things are kept, how they like it, what time it is.

    `run` is the playthrough file that the night is kept in as well, if it is to be.
    """

    words: Words
    settings: Settings
    assets: Assets
    slots: Slots
    records: Path
    now: Callable[[], str]
    run: Path | None = None


class Shelf:
    """Answers every request with a sentence; a disk that cannot be written stops nobody playing."""

    def __init__(self, table: Table, story: Story) -> None:
        self._table = table
        self._words = table.words
        self._story = story
        self._told_of_fault = self._told_of_run = False
        self.records = records_in(table.records)

    def after(self, session: Session, beats: Beats) -> str:
        """Keep what a step brought; "" when all is well or its fault was told before."""
        found = self.records.after(session, beats)
        try:
            if any(isinstance(beat, ChapterOpened) for beat in beats) and not session.state.is_over:
                self._table.slots.keep_chapter(session, self._table.now())
            self._table.slots.keep_turn(session, self._table.now())
            if found != self.records:
                self.records = found
                keep_records(self._table.records, found)
        except CannotKeep as fault:
            first, self._told_of_fault = not self._told_of_fault, True
            return self._words.told(fault) if first else ""
        return ""

    def keep_run(self, session: Session) -> str:
        """Keep the night as a run, where that was asked for; why it cannot be, once, else ""."""
        if self._table.run is None or not session.log:
            return ""
        try:
            keep_run(self._table.run, session)
        except (CannotKeep, CannotTell) as fault:
            first, self._told_of_run = not self._told_of_run, True
            return self._words.told(fault) if first else ""
        return ""

    def run_line(self) -> str:
        """Where the night was kept as a run; "" where it was not."""
        run = self._table.run
        return self._words.say("terminal.run-kept", path=run) if run and run.is_file() else ""

    def save(self, session: Session, name: str) -> str:
        """Keep the night under a name."""
        if not session.log:
            return self._words.say("terminal.nothing-to-save")
        name = name or self._story.chapters[session.state.chapter].id
        try:
            self._table.slots.keep(session, name, self._table.now())
        except CannotKeep as fault:
            return self._words.told(fault)
        return self._words.say("terminal.saved", name=name)

    def load(self, rules: Rules, name: str) -> Restored | str:
        """The night kept under a name, the newest when none is given, or why there is none."""
        slots = self._table.slots
        slot = slots.named(name) if name else slots.newest()
        if slot is None:
            return self._words.say("terminal.no-save", name=name)
        try:
            return slots.load(slot, rules)
        except CannotRestore as fault:
            return self._words.say("terminal.cannot-load", fault=fault)

    def newest(self) -> str:
        """A line about the newest save, or "" when there is none."""
        slot = self._table.slots.newest()
        return self._line(slot) if slot is not None else ""

    def lines(self) -> list[str]:
        """A line about every save."""
        lines = [self._line(slot) for slot in self._table.slots.listed()]
        return lines or [self._words.say("terminal.no-saves")]

    def _line(self, slot: Slot) -> str:
        card = slot.card
        if card is None:
            return self._words.say("terminal.slot-damaged", id=slot.id)
        chapter = self._story.chapters.get(card.chapter)
        role = self._story.roles.get(card.role)
        return self._words.say(
            "terminal.slot",
            name=card.label or slot.id,
            role=role.name if role is not None else card.role,
            chapter=(chapter.title or self._story.parts[chapter.part].name)
            if chapter is not None
            else card.chapter,
            hour=self._words.hour(card.hour),
            written=card.written.replace("T", " ")[:16],
        )
