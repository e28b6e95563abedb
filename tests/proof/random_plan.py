"""The bones of a random story: roles, parts, chapters, and the ids of scenes and choices."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Literal

from tests.proof.random_language import Held, Names

ROLES = ("girl", "boy", "clerk")
PARTS = ("noon", "dusk", "late")
EVENTS = ("bridges", "guns")

Kind = Literal["told", "called", "nested", "drawn", "fate"]


@dataclass
class Size:
    """How much of everything a story may have."""

    roles: int
    parts: int
    scenes: int
    variables: int
    widest: int


SIZES = {
    "tiny": Size(roles=1, parts=1, scenes=3, variables=2, widest=2),
    "small": Size(roles=2, parts=2, scenes=3, variables=3, widest=2),
    "middling": Size(roles=3, parts=2, scenes=4, variables=4, widest=2),
    "large": Size(roles=3, parts=2, scenes=4, variables=4, widest=3),
}


@dataclass
class PlannedScene:
    """A scene to be written. `ways` and `calls` are what its choices must do, so that every other
    scene is led to; a scene without choices has them under "".
    """

    id: str
    kind: Kind
    choices: list[str] = field(default_factory=list)
    fate: str = ""
    pool: str = ""
    ways: dict[str, list[str]] = field(default_factory=dict)
    calls: dict[str, str] = field(default_factory=dict)

    def must_lead(self, dice: random.Random, scene: str) -> None:
        """Let one of its ways, drawn by dice, lead to a scene."""
        slot = dice.choice(self.choices or [""])
        self.ways.setdefault(slot, []).append(scene)

    def must_call(self, dice: random.Random, call: str) -> None:
        """Let one of its choices call or draw; a new one where all do already."""
        free = [choice for choice in self.choices if choice not in self.calls]
        if not free:
            free = [f"c{len(self.choices)}"]
            self.choices += free
            self.ways = {free[0] if slot == "" else slot: ways for slot, ways in self.ways.items()}
        self.calls[dice.choice(free)] = call


@dataclass
class PlannedChapter:
    """A chapter to be written, with its pages by kind."""

    id: str
    role: str
    part: str
    minutes: int
    scenes: list[PlannedScene] = field(default_factory=list)

    def of(self, kind: Kind) -> list[PlannedScene]:
        return [scene for scene in self.scenes if scene.kind == kind]


@dataclass
class Plan:
    """A story to be written; `is_safe` ones always leave a way on, others may lock everything."""

    roles: tuple[str, ...]
    parts: tuple[str, ...]
    fates: dict[str, str]
    chapters: list[PlannedChapter]
    names: Names
    is_safe: bool
    strays: bool  # ways may lead out of calls, and into other chapters


def planned(dice: random.Random, size: Size) -> Plan:
    """A plan drawn by dice."""
    roles = ROLES[: dice.randint(1, size.roles)]
    parts = PARTS[: dice.randint(1, size.parts)]
    fates = {
        f"{role}-{end}": role
        for role in roles
        for end in ("stays", "goes")[: dice.choice((1, 1, 2))]
    }
    names = Names(events=list(EVENTS))
    idle = roles[2:] if dice.random() < 0.2 else ()  # a role to come, without a chapter yet
    chapters = [
        _chapter(dice, role, part, size, fates, names)
        for part in parts
        for role in roles
        if role not in idle and (part == parts[-1] or dice.random() < 0.7)
    ]
    _declare_variables(dice, roles, size, names)
    return Plan(roles, parts, fates, chapters, names, dice.random() < 0.75, dice.random() < 0.15)


def _chapter(
    dice: random.Random, role: str, part: str, size: Size, fates: dict[str, str], names: Names
) -> PlannedChapter:
    id = f"{role}-{part}"
    chapter = PlannedChapter(id, role, part, dice.choice((0, 0, 0, dice.randint(2, 4))))
    letter = f"{role[0]}{part[0]}"
    told = dice.randint(min(2, size.scenes - 1), size.scenes)
    kinds: list[Kind] = ["told"] * told
    if dice.random() < 0.35:
        kinds += ["called"] * dice.randint(1, 2)
        if dice.random() < 0.5:
            kinds.append("nested")
    if dice.random() < 0.35:
        kinds += ["drawn"] * dice.randint(1, 3)
    for number, kind in enumerate(kinds):
        scene = PlannedScene(f"{letter}{number}", kind)
        if kind == "drawn":
            scene.pool = f"{letter}-pool"
            if scene.pool not in names.pools:
                names.pools.append(scene.pool)
        many = dice.choice((0, 1, 2, 2, 3, 3) if kind == "told" else (0, 0, 1, 2))
        scene.choices = [f"c{n}" for n in range(many)]
        chapter.scenes.append(scene)
    own = [fate for fate, whose in fates.items() if whose == role]
    for number, fate in enumerate(own):
        if part != PARTS[0] or dice.random() < 0.7:
            chapter.scenes.append(PlannedScene(f"{letter}-end{number}", "fate", fate=fate))
    for scene in chapter.scenes:
        _join(dice, chapter, scene)
    names.scenes += [scene.id for scene in chapter.scenes]
    names.choices += [f"{scene.id}.{each}" for scene in chapter.scenes for each in scene.choices]
    return chapter


def _join(dice: random.Random, chapter: PlannedChapter, scene: PlannedScene) -> None:
    """Let something lead to a scene: an earlier one of its kind, or a call from outside."""
    told, called = chapter.of("told"), chapter.of("called")
    earlier = chapter.of(scene.kind)[: chapter.of(scene.kind).index(scene)]
    match scene.kind:
        case "told" if earlier:
            dice.choice(earlier).must_lead(dice, scene.id)
        case "called" if earlier and dice.random() < 0.5:
            dice.choice(earlier).must_lead(dice, scene.id)
        case "called":
            dice.choice(told).must_call(dice, f"call: {scene.id}")
        case "nested":
            dice.choice(called).must_call(dice, f"call: {scene.id}")
        case "drawn" if not earlier:
            dice.choice(told).must_call(dice, f"draw: {scene.pool}")
        case "fate":
            among = told if dice.random() < 0.85 else told + called + chapter.of("drawn")
            dice.choice(among).must_lead(dice, scene.id)


def _declare_variables(
    dice: random.Random, roles: tuple[str, ...], size: Size, names: Names
) -> None:
    names.held.append(_variable(dice, "line", "", size))
    for n in range(dice.randint(0, size.variables - 1)):
        role = dice.choice(("", *roles))
        names.held.append(_variable(dice, f"{role}.v{n}" if role else f"v{n}", role, size))
    if dice.random() < 0.3:
        names.held.append(Held("gleb.where", "", ("palace", "street"), 0, 1))
    if dice.random() < 0.3:
        names.held.append(Held("gleb.alive", "", ("yes", "no"), 0, 1))
    if dice.random() < 0.2:
        names.held.append(Held("gleb.owes", "", (), 0, 2))
    if dice.random() < 0.4:
        hearers = ("city", "guard")[: dice.randint(1, 2)]
        names.beliefs += [(hearer, "guns-gone") for hearer in hearers]


def _variable(dice: random.Random, id: str, role: str, size: Size) -> Held:
    kind = dice.random()
    if kind < 0.3:
        return Held(id, role, ("yes", "no"), 0, 1)
    if kind < 0.6:
        return Held(id, role, ("whole", "cut", "mended")[: dice.choice((2, 3))], 0, 2)
    low = dice.choice((0, 0, 0, -1, 1))
    return Held(id, role, (), low, low + dice.randint(1, size.widest))
