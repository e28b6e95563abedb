"""What a turn leaves behind: its sounds, its autosave, what was found for good."""

from __future__ import annotations

from game.desktop.night import Night, Turn
from game.desktop.screen import Push
from game.desktop.screens.notice import notice
from game.desktop.stage import Stage
from game.keeping.runs import keep_run
from game.model.spans import plain

RAINS = "street-rain"  # the place whose weather is seen as well as heard
LAST_READ = 6  # entries that a report of a fault quotes


def heard(stage: Stage, turn: Turn) -> None:
    """Let a turn's sounds be heard, and the page or the stamp."""
    for name in turn.sounds:
        stage.sounds.hear(name)
    is_stamped = any(entry.kind == "stamp" for entry in turn.entries)
    stage.sounds.hear("stamp" if is_stamped else "page", interface=True)


def kept(stage: Stage, night: Night, turn: Turn) -> None:
    """Autosave, chapter checkpoint, and what was found for good."""
    session = night.session
    if any(entry.kind == "card" for entry in turn.entries):
        stage.keeping(lambda: stage.slots.keep_chapter(session, stage.now()))
    stage.keeping(lambda: stage.slots.keep_turn(session, stage.now()))
    stage.found(stage.records.after(session, night.beats))


def recorded(stage: Stage, night: Night) -> None:
    """Keep the night as a run too, where that was asked for."""
    record = stage.record
    if record is not None:
        stage.keeping(lambda: keep_run(record, night.session))


def troubled(stage: Stage) -> Push | None:
    """Say once that nothing can be kept."""
    fresh = stage.untold()
    return notice(stage, stage.say("not-kept"), fresh) if fresh else None


def rains(stage: Stage, night: Night) -> bool:
    """Whether the weather of a place that is heard is to be seen too."""
    display, entered = stage.settings.display, night.entered
    if stage.is_still or not (display.weather and display.pictures):
        return False
    return entered is not None and entered.sound == RAINS


def last_read(night: Night) -> tuple[str, ...]:
    """The last entries of the night, for a report of a fault."""
    entries = [entry for turn in night.turns[-LAST_READ:] for entry in turn.entries]
    return tuple(
        f"{entry.kind} {entry.scene} {entry.name} {plain(entry.text)[:80]}".replace("\n", " ")
        for entry in entries[-LAST_READ:]
    )
