"""The passages of a scene, and where in play each is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.model.problem import Mark
from game.model.prose import Text
from game.model.story import Choice, Scene, Story
from game.proof.bits import States
from game.proof.explore import Found, Reached
from game.proof.stand import Spot, Stand, Way
from game.proof.step import Pass, Step
from game.proof.witness import Witness, witness


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a scene; `key` is the story's key for it. A told one has a Pass."""

    key: str
    text: Text
    mark: Mark
    told: Pass | None = None
    choice: str = ""


@dataclass(frozen=True)
class Showing:
    """Where a passage is shown: on the way after some steps, or at a spot (no way)."""

    spot: Spot
    states: States
    way: Way | None = None
    steps: tuple[Step, ...] = ()


def passages_of(story: Story, scene: Scene) -> Iterator[Passage]:
    """Every passage of a scene that may vary, in reading order; a chapter's card before the scene
    that it opens with."""
    chapter = story.chapters[scene.chapter]
    if chapter.start == scene.id:
        yield Passage(f"{chapter.id}.card", chapter.card, chapter.mark, Pass("card", chapter.id))
    yield Passage(f"{scene.id}.text", scene.text, scene.mark, Pass("scene", scene.id))
    for choice in scene.choices:
        name = f"{scene.id}.{choice.id}"
        yield Passage(f"{name}.say", choice.say, choice.mark, choice=choice.id)
        yield Passage(f"{name}.locked", choice.locked, choice.mark, choice=choice.id)
        yield Passage(f"{name}.text", choice.text, choice.mark, Pass("choice", name))
        yield Passage(f"{name}.stamp", choice.stamp, choice.mark, Pass("stamp", name))
        for key, text in (("warn", choice.warn), ("sure", choice.sure), ("back", choice.back)):
            yield Passage(f"{name}.{key}", text, choice.mark, choice=choice.id)


def showings(reached: Reached, scene: Scene, passage: Passage) -> Iterator[Showing]:
    """Everywhere that a passage is shown, with the states that show it."""
    if passage.told is not None:
        for way, n, states in reached.passing(passage.told):
            yield Showing(way.start, states, way, way.steps[:n])
        return
    choice = scene.choice(passage.choice)
    for spot, states in reached.at.items():
        if isinstance(spot, Stand) and spot.scene == scene.id:
            shown = states & _shown(reached, spot, choice, passage.key)
            if shown.satisfiable():
                yield Showing(spot, shown)


def nearest(reached: Reached, shown: list[tuple[Showing, States]]) -> Witness | None:
    """A shortest playthrough to any of some states of showings; None when they are empty."""
    best: tuple[int, Found, Way | None] | None = None
    for showing, states in shown:
        start = reached.states_at(showing.spot) & reached.diagram.before(states, showing.steps)
        if showing.way is not None:
            # What chance gives after the words must come out too, or the way cannot be played.
            start &= reached.diagram.before(reached.diagram.every, showing.way.steps)
        found = reached.first(showing.spot, start)
        if found is None:
            continue
        costs = showing.way is not None and isinstance(showing.spot, Stand)
        depth = found.depth + costs
        if best is None or depth < best[0]:
            best = depth, found, showing.way
    return witness(reached, best[1], best[2]) if best is not None else None


def _shown(reached: Reached, spot: Stand, choice: Choice, key: str) -> States:
    """The states of a spot in which a choice's label, reason or second step can be read."""
    diagram, kind = reached.diagram, key.rpartition(".")[2]
    if kind in ("warn", "sure", "back"):
        return diagram.every if spot.pending == choice.id else diagram.none
    if spot.pending:
        return diagram.none
    shown = diagram.held(diagram.ways.shown_claims(spot)[choice.id])
    if kind == "locked":
        # A choice that is only too late says so, and not its reason.
        is_open = diagram.ways.open_claims(spot)[choice.id]
        return shown & ~diagram.held(is_open) & diagram.held(diagram.ways.in_time(spot, choice))
    return shown
