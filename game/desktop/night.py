"""The night as the window tells it: a session, everything read so far, and what stands now.

No pygame here. The reader screen asks `turns`, `stands` and `scene`; it sends intents back as
`choose`, `take_back` and the like. What was read is kept by turn, so that going back drops exactly
what came after.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from game.model.hour import NO_HOUR, Hour
from game.model.spans import marked
from game.model.story import Story
from game.play.beat import (
    Beat,
    ChapterClosed,
    ChapterOpened,
    Ended,
    FateMet,
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
from game.play.command import BackToScene, Begin, Choose, Command, Look, Undo
from game.play.ledger import cause, hour_now
from game.play.rules import Rules
from game.play.session import Session
from game.play.snapshot import Restored, kept, restored

Kind = Literal["card", "scene", "told", "took", "warned", "stamp", "fate"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was read. `text` has its inline marks; of a scene it is empty.

    `name` is the chapter of a card, the choice that was taken, or the fate that was met.
    """

    kind: Kind
    scene: str
    text: str = ""
    name: str = ""
    hour: Hour | None = None
    event: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one choice brought, up to the next: what is on the page together, at which hour.

    `closed` is the hour at which it ended a chapter, where it did.
    """

    number: int
    entries: tuple[Entry, ...]
    hour: Hour
    sounds: tuple[str, ...] = ()
    closed: Hour = NO_HOUR


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: an event's source, or the cause of a variable. `role` and `hour` tell whose."""

    link: str
    kind: Literal["source", "cause", "no-cause"]
    event: str = ""
    role: str = ""
    hour: str = ""


@dataclass
class Night:
    """A playthrough with its history. `turns` is never empty once a night has begun."""

    rules: Rules
    session: Session
    turns: list[Turn] = field(default_factory=list)
    entered: SceneEntered | None = None
    refusal: str = ""
    beats: tuple[Beat, ...] = ()  # of the last turn, for the records
    left: tuple[Command, ...] = ()  # what a changed story no longer follows, until one goes on

    @property
    def story(self) -> Story:
        return self.rules.story

    @property
    def stands(self) -> Offered | Ended:
        """What can be done now."""
        return self.session.stands

    @property
    def has_ended(self) -> bool:
        return isinstance(self.stands, Ended)

    @property
    def role(self) -> str:
        """Whose chapter this is."""
        return self.story.chapters[self.session.state.chapter].role

    @property
    def can_take_back(self) -> bool:
        return len(self.session.log) > 1 and len(self.turns) > 1

    def choose(self, id: str) -> Turn | None:
        """Take a choice; the turn it brought, or None where it was refused (see `refusal`)."""
        return self._sent(Choose(id))

    def take_back(self, steps: int = 1) -> bool:
        """Go back so many choices; whether there were as many."""
        return self._went_back(Undo(steps))

    def back_to_scene(self) -> bool:
        """Go back to where this scene began, or the one before it; whether that was possible."""
        return self._went_back(BackToScene())

    def numeral(self, link: str, chapter: str) -> int:
        """The numeral of a mark: those of a chapter are counted in the order they were met."""
        told = (e for turn in self.turns for e in turn.entries if self.chapter_of(e) == chapter)
        met = dict.fromkeys(mark for entry in told for mark in marked(entry.text))
        return [*met, link].index(link) + 1

    def chapter_of(self, entry: Entry) -> str:
        """The chapter in which something was read."""
        return entry.name if entry.kind == "card" else self.story.scenes[entry.scene].chapter

    def note(self, link: str) -> Note:
        """The footnote behind a mark."""
        if link in self.story.events:
            return Note(link, "source", event=link)
        found = cause(self.story, self.session.state, link)
        if found is None:
            return Note(link, "no-cause")
        return Note(link, "cause", role=found.role, hour=found.hour.text)

    def passed(self) -> tuple[tuple[str, str], ...]:
        """Every (scene, choice) of the night so far; the standing scene with ""."""
        taken = [(e.scene, e.name) for t in self.turns for e in t.entries if e.kind == "took"]
        met = [(e.scene, "") for t in self.turns for e in t.entries if e.kind == "scene"]
        return tuple(dict.fromkeys([*met, *taken]))

    def _sent(self, command: Command) -> Turn | None:
        beats = self.session.send(command)
        if isinstance(beats[0], Refused):
            self.refusal = beats[0].reason
            return None
        self.refusal, self.left = "", ()
        self.beats = beats
        turn = self._turn(beats)
        self.turns.append(turn)
        return turn

    def _went_back(self, command: Undo | BackToScene) -> bool:
        beats = self.session.send(command)
        if not isinstance(beats[0], Undone):
            return False
        self.left = ()
        # A night that was loaded from an older story begins its history at the save.
        if len(self.turns) <= beats[0].steps:
            self.turns = [self._turn(beats)]
        else:
            del self.turns[-beats[0].steps :]
        self.entered = next(b for b in beats if isinstance(b, SceneEntered))
        return True

    def _turn(self, beats: tuple[Beat, ...]) -> Turn:
        entries: list[Entry] = []
        sounds: list[str] = []
        scene = self.session.state.scene
        for beat in beats:
            match beat:
                case SceneEntered():
                    scene, self.entered = beat.scene, beat
                    sounds.extend(beat.hear)
                    entries.append(Entry("scene", scene, hour=beat.hour, event=beat.event))
                case ChapterOpened(chapter, card):
                    entries.append(Entry("card", "", card, chapter))
                case Told(text):
                    entries.append(Entry("told", scene, text))
                case Took(scene_id, choice, label):
                    entries.append(Entry("took", scene_id, label, choice))
                case Warned(choice, text):
                    entries.append(Entry("warned", scene, text, choice))
                case Stamped(scene_id, _, text, hour, _, event):
                    entries.append(Entry("stamp", scene_id, text, hour=hour, event=event))
                case FateMet(_, fate):
                    entries.append(Entry("fate", scene, name=fate))
                case Sounded(names):
                    sounds.extend(names)
                case _:
                    pass
        hour = hour_now(self.story, self.session.state)
        closed = next((beat.hour for beat in beats if isinstance(beat, ChapterClosed)), NO_HOUR)
        return Turn(len(self.turns), tuple(entries), hour, tuple(sounds), closed)


def begun(rules: Rules, command: Begin) -> Night:
    """A new night; ValueError with the refusal when the story does not know its beginning."""
    night = Night(rules, Session(rules))
    if night._sent(command) is None:
        raise ValueError(night.refusal)
    return night


@dataclass(frozen=True)
class Again:
    """A night told again from its log, the commands that no longer lead on, and why the first of
    them does not. Without a night not even its beginning stands."""

    night: Night | None
    left: tuple[Command, ...] = ()
    refusal: str = ""


def told_again(rules: Rules, log: tuple[Command, ...]) -> Again:
    """Send a log anew, by id, as far as the story follows it: it may have changed since."""
    night = Night(rules, Session(rules))
    for place, command in enumerate(log):
        if night._sent(command) is None:
            night.left = log[place:]
            return Again(night if place else None, night.left, night.refusal)
    return Again(night if log else None)


def gone_on(rules: Rules, restored: Restored) -> Night:
    """The night of a save, with everything that was read where the log still leads to its state."""
    session = restored.session
    if restored.same_story:
        again = told_again(rules, session.log)
        night = again.night
        if night is not None and not again.left and night.session.state == session.state:
            return night
    night = Night(rules, session)
    night.turns.append(night._turn(session.send(Look())))
    return night


def told_anew(rules: Rules, night: Night) -> Night:
    """The same night by other rules: those of its story in another language."""
    return gone_on(rules, restored(rules, kept(night.session)))
