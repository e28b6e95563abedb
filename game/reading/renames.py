"""The ids that a scene or a choice had before: each names one thing, and none that is there now."""

from __future__ import annotations

from game.reading.fields import parted
from game.reading.reader import Reader


def former(reader: Reader, id: str) -> tuple[str, ...]:
    """The ids under `was` of a scene, or of a choice named `scene.choice`."""
    node = reader.scalar("was")
    if node is None:
        return ()
    found = []
    for old, mark in parted(node):
        scene, dot, _ = id.rpartition(".")
        key = f"{scene}{dot}{old}"
        known = reader.names.scenes
        living = known[scene].choices.get(old) if dot else known[old].mark if old in known else None
        if living is not None:
            what = "a choice" if dot else "a scene"
            place = f"{living.file}:{living.line}"
            reader.report.add("was-is-there", mark, who=reader.who, old=old, what=what, place=place)
            continue
        first, there = reader.names.former.setdefault(key, (reader.who, mark))
        if there is not mark:
            place = f"{there.file}:{there.line}"
            reader.report.add("was-twice", mark, who=reader.who, old=old, other=first, place=place)
            continue
        found.append(old)
    return tuple(found)
