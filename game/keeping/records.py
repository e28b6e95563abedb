"""What was ever found in a story, whatever night it was: too important for undo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from game.keeping.safely import generations, write
from game.play.beat import Beat, FateMet, SceneEntered, Took
from game.play.session import Session

FORMAT = 1
NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Records:
    """Ids of fates found, scenes seen, choices picked (`scene.choice`), almanac entries opened."""

    fates: frozenset[str] = NOTHING
    scenes: frozenset[str] = NOTHING
    choices: frozenset[str] = NOTHING
    almanac: frozenset[str] = NOTHING

    def after(self, session: Session, beats: Iterable[Beat]) -> Records:
        """The records with what these beats showed; the same value when they showed nothing new."""
        fates, scenes, choices = set[str](), set[str](), set[str]()
        events = set[str]()
        story = session.rules.story
        for beat in beats:
            match beat:
                case FateMet(_, fate):
                    fates.add(fate)
                    events.add(story.fates[fate].event)
                case SceneEntered(scene=scene):
                    scenes.add(scene)
                    events.update((story.scenes[scene].event, *story.scenes[scene].happens))
                case Took(scene, choice):
                    choices.add(f"{scene}.{choice}")
                    taken = (c for c in story.scenes[scene].choices if c.id == choice)
                    events.update(c.event for c in taken)
                case _:
                    pass
        opened = {e.id for e in story.almanac.values() if not events.isdisjoint(e.opens_with)}
        grown = Records(
            self.fates | fates, self.scenes | scenes, self.choices | choices, self.almanac | opened
        )
        return self if grown == self else grown


def records_in(path: Path) -> Records:
    """The records kept in a file; what cannot be read counts as not found yet."""
    kept = next(generations(path), None)
    if not isinstance(kept, dict):
        return Records()
    return Records(**{f.name: _ids(kept.get(f.name)) for f in fields(Records)})


def keep_records(path: Path, records: Records) -> None:
    """Keep the records; raises CannotKeep."""
    found = {f.name: sorted(getattr(records, f.name)) for f in fields(records)}
    write(path, {"format": FORMAT, **found})


def _ids(kept: object) -> frozenset[str]:
    if not isinstance(kept, list):
        return NOTHING
    return frozenset(id for id in kept if isinstance(id, str))
