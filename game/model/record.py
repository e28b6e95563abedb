"""What the sources say: events, works, almanac, words, people and places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.problem import NOWHERE, Mark

Kind = Literal["fixed", "elastic", "free"]
Standing = Literal["documented", "disputed", "inferred", "invented"]


@dataclass(frozen=True, slots=True)
class Position:
    """One answer to an open question, and who holds it."""

    id: str
    what: str
    held_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something of the night: settled by the record, disputed, or left open by it."""

    id: str
    when: str
    kind: Kind
    standing: Standing
    what: str
    note: str = ""
    positions: tuple[Position, ...] = ()
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    staged: str = ""
    mark: Mark = NOWHERE

    @property
    def in_short(self) -> str:
        """The first sentence of what happened."""
        whole = " ".join(self.what.split())
        head, stop, _ = whole.partition(". ")
        return f"{head}." if stop else whole

    @property
    def staged_later(self) -> str:
        """How it was staged later, or "" where that is not known."""
        return "" if self.staged.startswith("Not known") else self.staged


@dataclass(frozen=True, slots=True)
class Source:
    """A work, with its stance."""

    id: str
    author: str
    title: str
    year: str
    kind: str
    public_domain: bool
    stance: str
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Entry:
    """An almanac entry; it opens when one of the events in `opens_with` is met in play."""

    id: str
    title: str
    text: str
    standing: Standing
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    opens_with: tuple[str, ...] = ()
    event: str = ""
    person: str = ""
    place: str = ""
    content_note: bool = False
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Term:
    """A word of 1917, with its meaning; `called` are other spellings that find it.

    `told_as` is the word in another language, where the story is told in one.
    """

    id: str
    means: str
    called: tuple[str, ...] = ()
    standing: str = ""
    facts: tuple[str, ...] = ()
    mark: Mark = NOWHERE
    told_as: str = ""

    @property
    def word(self) -> str:
        """The word as it stands over its meaning."""
        return self.told_as or self.id.replace("-", " ")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the night; `called` are the spellings that prose uses."""

    id: str
    name: str
    called: tuple[str, ...]
    who: str
    plays: str = ""
    invented: bool = False
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere in the city, with map coordinates in degrees."""

    id: str
    name: str
    now: str
    latitude: float
    longitude: float
    looks: str
    facts: tuple[str, ...] = ()
    mark: Mark = NOWHERE
