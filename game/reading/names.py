"""Everything in a story that can be named, known before anything that names it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Protocol, assert_never

from game.model.problem import Mark
from game.model.record import Entry, Event, Person, Place, Source, Term
from game.model.story import Belief, Fate, Part, Role
from game.model.variable import Variable
from game.reading.report import Report

Kind = Literal[
    "role", "part", "fate", "event", "source", "person", "place", "belief", "pool", "chapter"
]


class Marked(Protocol):
    """Anything declared in a file."""

    @property
    def mark(self) -> Mark: ...


class Placed(NamedTuple):
    """Something of which only the name and the place matter."""

    mark: Mark


@dataclass(slots=True)
class Known:
    """A scene before it is read: where it stands, its chapter, and the ids of its choices."""

    mark: Mark
    chapter: str
    choices: dict[str, Mark] = field(default_factory=dict)


class Named(NamedTuple):
    """A name that was met before everything was declared, to be looked up once it is."""

    kind: Kind
    id: str
    who: str
    mark: Mark


@dataclass(slots=True)
class Names:
    """What has been declared, by kind; filled page by page while a story is read."""

    report: Report
    roles: dict[str, Role] = field(default_factory=dict)
    parts: dict[str, Part] = field(default_factory=dict)
    fates: dict[str, Fate] = field(default_factory=dict)
    variables: dict[str, Variable] = field(default_factory=dict)
    beliefs: dict[str, Belief] = field(default_factory=dict)
    hearers: dict[str, Mark] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    almanac: dict[str, Entry] = field(default_factory=dict)
    glossary: dict[str, Term] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    scenes: dict[str, Known] = field(default_factory=dict)
    chapters: dict[str, Placed] = field(default_factory=dict)
    pools: dict[str, Placed] = field(default_factory=dict)
    spellings: dict[str, str] = field(default_factory=dict)
    met: list[Named] = field(default_factory=list)
    former: dict[str, tuple[str, Mark]] = field(default_factory=dict)  # who has it now, and where
    lost: bool = False  # whether a page or a way could not be read, so that others seem cut off

    def is_new(self, what: str, id: str, mark: Mark, known: Mapping[str, Mark]) -> bool:
        """Whether an id is still free among its kind; a problem when it is not."""
        if id not in known:
            return True
        place = f"{known[id].file}:{known[id].line}"
        if what == "a scene":
            self.report.add("duplicate-scene", mark, id=id, place=place)
        else:
            self.report.add("duplicate-id", mark, what=what, id=id, place=place)
        return False

    def look_up_later(self, kind: Kind, id: str, who: str, mark: Mark) -> None:
        """Remember a name met while not everything is declared yet."""
        if id:
            self.met.append(Named(kind, id, who, mark))

    def look_up(self) -> None:
        """Report every remembered name that nothing has."""
        for kind, id, who, mark in self.met:
            self.has(kind, id, who, mark)
        self.met.clear()

    def has(self, kind: Kind, id: str, who: str, mark: Mark) -> bool:
        """Whether something of that kind has the name; a problem with the nearest when not."""
        known = self._of(kind)
        if id in known:
            return True
        hint = self.report.guess(id, self.marks(kind))
        parts: dict[str, object] = {kind: id}
        self.report.add(f"unknown-{kind}", mark, hint=hint, who=who, **parts)
        return False

    def has_scene(self, scene: str, who: str, does: str, mark: Mark) -> bool:
        """Whether there is such a scene; `does` is how it is named: `leads to`."""
        if scene in self.scenes:
            return True
        hint = self.report.guess(scene, marks(self.scenes))
        self.report.add("unknown-scene", mark, hint=hint, who=who, does=does, scene=scene)
        return False

    def has_choice(self, scene: str, choice: str, who: str, mark: Mark) -> bool:
        """Whether a scene that is there has such a choice."""
        choices = self.scenes[scene].choices
        if choice in choices:
            return True
        hint = self.report.guess(choice, choices)
        self.report.add("unknown-choice", mark, hint=hint, who=who, choice=choice, scene=scene)
        return False

    def marks(self, kind: Kind) -> dict[str, Mark]:
        """Where each thing of a kind stands."""
        return marks(self._of(kind))

    def _of(self, kind: Kind) -> Mapping[str, Marked]:
        match kind:
            case "role":
                return self.roles
            case "part":
                return self.parts
            case "fate":
                return self.fates
            case "event":
                return self.events
            case "source":
                return self.sources
            case "person":
                return self.people
            case "place":
                return self.places
            case "belief":
                return self.beliefs
            case "pool":
                return self.pools
            case "chapter":
                return self.chapters
            case _:
                assert_never(kind)


def marks(things: Mapping[str, Marked]) -> dict[str, Mark]:
    """Where each of some named things stands."""
    return {id: thing.mark for id, thing in things.items()}
