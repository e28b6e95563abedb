"""What `diff` prints: every change between two versions, in groups that a player would make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypedDict

from game.author.prove import in_words
from game.proof.change import Change, ChangeKind
from game.reading.told import Tongue


@dataclass(frozen=True, slots=True)
class Versions:
    """Two versions by their names, and what changed from the one to the other."""

    old: str
    new: str
    changes: tuple[Change, ...]


class ChangeAsJson(TypedDict):
    kind: ChangeKind
    subject: str
    why: str
    worse: bool
    witness: list[str]
    roles: list[str]
    file: str
    line: int


class VersionsAsJson(TypedDict):
    old: str
    new: str
    changes: list[ChangeAsJson]
    worse: int


MOST_NAMES = 4  # texts that one line names
HEADS: Mapping[ChangeKind, str] = {
    "newly dead": "Could be reached, and no longer can",
    "lost": "Gone",
    "gained": "New",
    "renamed": "Renamed",
    "newly reachable": "Could not be reached, and now can",
    "verdict": "Rules that came out otherwise",
    "event": "Bound to another event",
    "text": "Reads otherwise",
    "behind": "Translations that fell behind",
    "odds": "More or less likely",
}


def fallen_behind(old: Iterable[Tongue], new: Iterable[Tongue]) -> Iterator[Change]:
    """The translations that the newer version has left behind."""
    before = {(tongue.language, name) for tongue in old for name in _behind(tongue)}
    for tongue in new:
        names = [one for one in _behind(tongue) if (tongue.language, one) not in before]
        if names:
            what = "1 text is" if len(names) == 1 else f"{len(names)} texts are"
            shown = ", ".join(names[:MOST_NAMES]) + ", ..." * (len(names) > MOST_NAMES)
            yield Change(
                "behind", f"language {tongue.language}", f"{what} to be looked at: {shown}"
            )


def _behind(tongue: Tongue) -> Iterator[str]:
    return (name for file in tongue.files for name in file.behind)


def lines(versions: Versions) -> Iterator[str]:
    """The changes for a person."""
    for kind, head in HEADS.items():
        found = [change for change in versions.changes if change.kind == kind]
        if found:
            yield head
            for change in found:
                yield from _line(change)
            yield ""
    worse = sum(change.is_worse for change in versions.changes)
    many = len(versions.changes)
    count = "1 change" if many == 1 else f"{many} changes"
    yield f"{versions.old} to {versions.new}: {count}, {worse} for the worse"


def _line(change: Change) -> Iterator[str]:
    where = f"{change.mark}  " if change.mark.file else ""
    yield f"    {where}{change.subject}" + (f": {change.why}" if change.why else "")
    if change.way is not None:
        yield f"        It could be so: {in_words(change.way)}"


def as_json(versions: Versions) -> VersionsAsJson:
    """The changes for a program."""
    return {
        "old": versions.old,
        "new": versions.new,
        "changes": [_change(change) for change in versions.changes],
        "worse": sum(change.is_worse for change in versions.changes),
    }


def _change(change: Change) -> ChangeAsJson:
    way = change.way
    return {
        "kind": change.kind,
        "subject": change.subject,
        "why": change.why,
        "worse": change.is_worse,
        "witness": list(way.commands) if way else [],
        "roles": list(way.roles) if way else [],
        "file": change.mark.file,
        "line": change.mark.line,
    }
