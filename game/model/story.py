"""The whole authored work, immutable once read: parts, roles, chapters, scenes and choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.model.condition import Condition
from game.model.effect import Effect
from game.model.hour import Hour
from game.model.problem import NOWHERE, Mark
from game.model.prose import NO_TEXT, Text
from game.model.record import Entry, Event, Person, Place, Source, Term
from game.model.variable import Variable


@dataclass(frozen=True, slots=True)
class To:
    """Leads to a scene."""

    scene: str


@dataclass(frozen=True, slots=True)
class Here:
    """Leads back to the choices of the same scene; its text is not told again."""


@dataclass(frozen=True, slots=True)
class Back:
    """Returns to where a draw or a call came from."""


@dataclass(frozen=True, slots=True)
class End:
    """Closes the chapter."""


Way = To | Here | Back | End
WAY_WORDS = ("here", "back", "end")


def word_for(way: Way) -> str:
    """What an author writes for a way: the id of a scene, `here`, `back` or `end`."""
    match way:
        case To(scene):
            return scene
        case Here():
            return "here"
        case Back():
            return "back"
        case End():
            return "end"


@dataclass(frozen=True, slots=True)
class ByOdds:
    """Leads by chance; the weights are whole numbers."""

    ways: tuple[tuple[int, Way], ...]


@dataclass(frozen=True, slots=True)
class ByCondition:
    """Leads the first way that holds; a way without a condition is the `else`."""

    ways: tuple[tuple[Condition | None, Way], ...]


Target = To | Here | Back | End | ByOdds | ByCondition


@dataclass(frozen=True, slots=True)
class Choice:
    """What the author wrote: label, gates, words, effects, and where it leads.

    `was` are the ids that it had in its scene before.
    """

    id: str
    say: Text
    to: Target
    shown_if: Condition | None = None
    needs: Condition | None = None
    locked: Text = NO_TEXT
    once: bool = False
    fallback: bool = False
    minutes: int = 0
    until: str = ""
    event: str = ""
    settles: str = ""
    warn: Text = NO_TEXT
    sure: Text = NO_TEXT
    back: Text = NO_TEXT
    hear: tuple[str, ...] = ()
    text: Text = NO_TEXT
    do: tuple[Effect, ...] = ()
    stamp: Text = NO_TEXT
    colour: bool = False
    draw: str = ""
    call: str = ""
    was: tuple[str, ...] = ()
    mark: Mark = NOWHERE

    @property
    def two_steps(self) -> bool:
        """Whether the act is asked for twice."""
        return bool(self.warn)


@dataclass(frozen=True, slots=True)
class Scene:
    """One unit of prose, ending in choices, a way on, or a fate. `to` is None only in a fate.

    `was` are the ids of scenes that it stands for now: its own before, or those of scenes cut.
    """

    id: str
    chapter: str
    at: Hour
    text: Text
    choices: tuple[Choice, ...] = ()
    to: Target | None = None
    event: str = ""
    happens: tuple[str, ...] = ()
    place: str = ""
    picture: str = ""
    sound: str = ""
    music: str = ""
    hear: tuple[str, ...] = ()
    pool: str = ""
    when: Condition | None = None
    weight: int = 1
    priority: int = 0
    once: bool = False
    do: tuple[Effect, ...] = ()
    call: str = ""
    ending: str = ""
    was: tuple[str, ...] = ()
    mark: Mark = NOWHERE

    def choice(self, id: str) -> Choice:
        """The choice of that id; KeyError when the scene has none."""
        for choice in self.choices:
            if choice.id == id:
                return choice
        raise KeyError(f"{self.id}.{id}")


@dataclass(frozen=True, slots=True)
class Chapter:
    """One role in one part of the night."""

    id: str
    role: str
    part: str
    start: str
    title: str
    place: str
    picture: str
    sound: str
    music: str
    card: Text
    history: tuple[Effect, ...]
    scenes: tuple[str, ...]
    minutes: int | None = None
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody the player may be."""

    id: str
    name: str
    who: str
    wants: str
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the night."""

    id: str
    name: str
    clock: str
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Fate:
    """A named way a role's night finishes."""

    id: str
    role: str
    name: str
    event: str = ""
    mark: Mark = NOWHERE


RuleKind = Literal["always", "never", "fixed", "reachable", "at ending", "allows"]


@dataclass(frozen=True, slots=True)
class Rule:
    """What must hold on every path, and why. `subject` is an event, a scene or a fate, by kind.

    An `allows` names an answer of the prover that its author agrees to: `P5 choice lull.bread`.
    """

    id: str
    kind: RuleKind
    because: str
    condition: Condition | None = None
    subject: str = ""
    event: str = ""
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Belief:
    """Something that may be heard, believed or doubted, and whether it is so."""

    id: str
    says: str
    so: bool
    mark: Mark = NOWHERE


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the first scene: names, notes and the premise."""

    title: str
    authors: str
    version: str
    ifid: str
    licence: str
    languages: tuple[str, ...]
    content: str
    content_list: tuple[str, ...]
    premise: str
    fixed: tuple[str, ...]
    statement: str


@dataclass(frozen=True)
class Story:
    """A story ready to play, its mappings in the author's order and `chapters` in the braid's.

    `fingerprint` is a hash of everything that play depends on: equal prints play equally. A story
    told in another language than its own keeps that print, and the `untranslated` story with it.
    """

    id: str
    front: Front
    parts: Mapping[str, Part]
    roles: Mapping[str, Role]
    chapters: Mapping[str, Chapter]
    scenes: Mapping[str, Scene]
    fates: Mapping[str, Fate]
    variables: Mapping[str, Variable]
    beliefs: Mapping[str, Belief]
    hearers: tuple[str, ...]
    pools: Mapping[str, tuple[str, ...]]
    rules: Mapping[str, Rule]
    events: Mapping[str, Event]
    sources: Mapping[str, Source]
    almanac: Mapping[str, Entry]
    glossary: Mapping[str, Term]
    people: Mapping[str, Person]
    places: Mapping[str, Place]
    fingerprint: str = field(default="")
    language: str = field(default="")
    untranslated: Story | None = field(default=None, repr=False)

    @property
    def original(self) -> Story:
        """The story in its own language: the one that states are planned by."""
        return self.untranslated or self

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    @property
    def allows(self) -> Mapping[str, Rule]:
        """The rules that agree to something the prover may find, by what they agree to."""
        return {rule.subject: rule for rule in self.rules.values() if rule.kind == "allows"}

    def touched(self, scene: Scene, choice: Choice) -> str:
        """The event a choice touches: its own, or its scene's; "" when neither names one."""
        return choice.event or scene.event
