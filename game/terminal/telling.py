"""What happened, told line by line: chapters, scenes, prose, stamps, offers, fates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from rich.text import Text

from game.model.hour import NO_HOUR, Hour
from game.model.story import Story
from game.play.beat import (
    CONTINUE,
    Beat,
    ChapterClosed,
    ChapterOpened,
    Drew,
    Ended,
    EventHappened,
    FateMet,
    Fell,
    Offer,
    Offered,
    Refused,
    SceneEntered,
    Sounded,
    Stamped,
    Told,
    Took,
    Undone,
    Warned,
)
from game.play.ledger import hour_now
from game.play.state import PlayState
from game.terminal.answers import numbered
from game.terminal.footnotes import Footnotes
from game.terminal.layout import INDENT, Sheet, spoken
from game.terminal.shelf import Table


class Teller:
    """Prints beats on a sheet."""

    def __init__(self, sheet: Sheet, story: Story, table: Table) -> None:
        self._sheet = sheet
        self._story = story
        self._words = table.words
        self._hides_locked = table.settings.story.hide_locked
        self._sounds = table.assets.sounds if table.settings.sound.captions else {}
        self.notes = Footnotes(story, table.words)
        self._place = ""
        self._hour = NO_HOUR

    def tell(self, beats: Iterable[Beat], state: PlayState) -> None:
        """Print what happened, with the notes of its prose above the offers."""
        for beat in beats:
            if isinstance(beat, Offered | Ended):
                self._tell_notes(state)
            if isinstance(beat, Offered):
                self._tell_hour(hour_now(self._story, state))
            self._tell(beat)

    def tell_again(self, beats: Iterable[Beat]) -> None:
        """Print what happened without what was offered then: a page of the log."""
        for beat in beats:
            if not isinstance(beat, Offered | Ended):
                self._tell(beat)

    def offer(self, offered: Offered) -> None:
        """Print what stands to be chosen."""
        if [offer.id for offer in offered.offers] == [CONTINUE]:
            self._sheet.line(self._words.say("terminal.go-on"))
            self._sheet.line()
            return
        numbers = numbered(offered.offers)
        for offer in offered.offers:
            if offer.is_open:
                self._sheet.line(self._label(offer), "    ", f"{numbers[offer.id]:>2}. ")
            elif not self._hides_locked:
                reason = self._words.say("terminal.locked", reason=self._reason(offer))
                self._sheet.line(Text(f"{self._label(offer)} {reason}", "dim"), "    ", " -  ")
        self._sheet.line()

    def _tell(self, beat: Beat) -> None:
        sheet, words = self._sheet, self._words
        match beat:
            case ChapterOpened(chapter, card):
                self._open(chapter, card)
            case ChapterClosed():
                sheet.line("* * *")
                sheet.line()
            case SceneEntered():
                self._enter(beat)
            case Took(_, _, label):
                if label:
                    sheet.line(Text(spoken(label), "bold"), "  ", "> ")
                    sheet.line()
            case Told(text):
                sheet.prose(text, self.notes.number)
            case Warned(_, text):
                sheet.heading(words.say("terminal.warned"))
                sheet.prose(text, self.notes.number)
            case Stamped(_, _, text, at):
                hour = words.hour(at.text)
                sheet.heading(words.say("terminal.stamped", hour=hour, text=spoken(text)))
                sheet.line()
            case FateMet(role, fate):
                named = self._story.fates[fate].name
                sheet.heading(
                    words.say("terminal.fate", role=self._story.roles[role].name, fate=named)
                )
                sheet.line()
            case Offered():
                self.offer(beat)
            case Refused(reason):
                sheet.line(words.say("terminal.refused", reason=reason))
                sheet.line()
            case Undone(steps):
                sheet.line(words.say("terminal.undone", count=steps))
                sheet.line()
            case Sounded(sounds):
                self._caption(sounds)
            case EventHappened() | Fell() | Drew() | Ended():
                pass  # told in the prose itself; chance and the record are not announced
            case _:
                assert_never(beat)

    def _open(self, chapter: str, card: str) -> None:
        opened = self._story.chapters[chapter]
        part = self._story.parts[opened.part]
        self.notes.begin()
        self._place = ""
        title = opened.title or part.name
        clock = f" ({part.clock})" if part.clock else ""
        self._sheet.heading(f"{self._story.roles[opened.role].name}. {title}{clock}")
        self._sheet.line()
        self._sheet.prose(card, self.notes.number)

    def _enter(self, scene: SceneEntered) -> None:
        place = self._story.places.get(scene.place)
        named = place.name if place is not None and scene.place != self._place else ""
        self._place = scene.place
        self._hour = scene.hour
        hour = self._words.hour(scene.hour.text)
        headline = ". ".join(part for part in (hour, named) if part)
        if headline:
            self._sheet.heading(headline)
            self._sheet.line()
        self._caption(scene.hear)

    def _tell_hour(self, hour: Hour) -> None:
        """The hour over the choices, where minutes have gone by since it was told."""
        if hour != self._hour:
            self._hour = hour
            self._sheet.heading(self._words.hour(hour.text))
            self._sheet.line()

    def _caption(self, sounds: tuple[str, ...]) -> None:
        """Sounds in words, for those who asked for captions: nothing here can be heard."""
        heard = [self._sounds[sound].caption for sound in sounds if sound in self._sounds]
        if heard:
            self._sheet.line(f"({'. '.join(heard)}.)")
            self._sheet.line()

    def _tell_notes(self, state: PlayState) -> None:
        notes = self.notes.fresh(state)
        for note in notes:
            self._sheet.line(Text(note, "dim"), INDENT, "")
        if notes:
            self._sheet.line()

    def _label(self, offer: Offer) -> str:
        label = spoken(offer.label)
        if offer.minutes:
            return f"{label} {self._words.say('terminal.minutes', count=offer.minutes)}"
        if offer.until:
            hour = self._words.hour(offer.until)
            return f"{label} {self._words.say('terminal.until', hour=hour)}"
        return label

    def _reason(self, offer: Offer) -> str:
        return self._words.say("terminal.late") if offer.is_late else spoken(offer.reason)


def page_line(beat: Beat) -> str:
    """What a beat put on the page, in one line, for searching; "" for what it did not."""
    match beat:
        case Told(text) | Warned(_, text) | Stamped(text=text):
            return spoken(text)
        case Took(_, _, label):
            return f"> {spoken(label)}" if label else ""
        case _:
            return ""
