"""What leads where from a scene: single hops, and the cords they are drawn as."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from game.author.ways import ways_of
from game.model.story import (
    Back,
    ByCondition,
    ByOdds,
    Choice,
    End,
    Here,
    Scene,
    Story,
    Target,
    To,
    Way,
)
from game.model.wording import Wording

Kind = Literal["leads", "draws", "calls"]
How = Literal["sure", "if", "odds"]
Turn = Literal["here", "back", "end"]

END = ""  # where a hop goes that closes the chapter


@dataclass(frozen=True, slots=True)
class Hop:
    """One way on. `end` is a scene, a pool that is drawn from, or END.

    `choice` is "" where the scene itself leads on; `said` is the condition or the odds.
    """

    choice: str
    kind: Kind
    end: str
    how: How = "sure"
    said: str = ""


@dataclass(frozen=True, slots=True)
class Cord:
    """All hops of one kind from a scene to one end."""

    start: str
    kind: Kind
    end: str
    hops: tuple[Hop, ...]

    @property
    def how(self) -> How:
        """How it is drawn: sure where any hop is, else as its first."""
        ways = [hop.how for hop in self.hops]
        return "sure" if "sure" in ways else ways[0]


def cords(story: Story, scene: Scene) -> tuple[Cord, ...]:
    """Every cord that leaves a scene, in the order of its choices."""
    found: dict[tuple[Kind, str], list[Hop]] = {}
    for hop in hops(story, scene):
        found.setdefault((hop.kind, hop.end), []).append(hop)
    return tuple(Cord(scene.id, kind, end, tuple(ways)) for (kind, end), ways in found.items())


def hops(story: Story, scene: Scene) -> Iterator[Hop]:
    """Every way that leaves a scene; what comes back here, or returns, is a turn and no hop."""
    wording = Wording(story.variables, story.chapters[scene.chapter].role)
    for act in scene.choices or (scene,):
        choice = act.id if isinstance(act, Choice) else ""
        if act.call:
            yield Hop(choice, "calls", act.call)
        if isinstance(act, Choice) and act.draw:
            yield Hop(choice, "draws", act.draw)
        for way, how, said in parted(act.to, wording):
            match way:
                case To(id):
                    yield Hop(choice, "leads", id, how, said)
                case End():
                    yield Hop(choice, "leads", END, how, said)
                case Here() | Back():
                    pass


def parted(target: Target | None, wording: Wording) -> Iterator[tuple[Way, How, str]]:
    """Every single way of a target, with what decides for it."""
    match target:
        case None:
            return
        case ByOdds(odds):
            whole = sum(weight for weight, _ in odds)
            for weight, way in odds:
                yield way, "odds", f"{weight} in {whole}"
        case ByCondition(ways):
            for condition, way in ways:
                yield (
                    way,
                    "if",
                    "else" if condition is None else f"if {wording.question(condition)}",
                )
        case _:
            yield target, "sure", ""


def turns(choice: Choice) -> tuple[Turn, ...]:
    """Where a choice may lead without leaving for another scene."""
    found: list[Turn] = []
    for way in ways_of(choice.to):
        match way:
            case Here():
                found.append("here")
            case Back():
                found.append("back")
            case End():
                found.append("end")
            case To():
                pass
    return tuple(dict.fromkeys(found))
