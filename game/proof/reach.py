"""P1: is every scene, choice, stamp and fate reachable, and by which shortest way?"""

from __future__ import annotations

from collections.abc import Iterator

from game.model.condition import Condition
from game.model.problem import Mark
from game.model.story import Choice, Scene
from game.proof.answer import Answer
from game.proof.explore import Found, Reached
from game.proof.stand import Gap, Stand
from game.proof.step import Holds, Pass
from game.proof.witness import Witness, witness


def reach_answers(reached: Reached) -> Iterator[Answer]:
    """An answer for every scene, choice, stamp and fate, in the story's order."""
    story = reached.diagram.ways.story
    for scene in story.scenes.values():
        yield _answer(f"scene {scene.id}", way_past(reached, Pass("scene", scene.id)), scene.mark)
        for choice in scene.choices:
            way = way_to_choice(reached, scene, choice)
            yield _answer(f"choice {scene.id}.{choice.id}", way, choice.mark)
            if choice.stamp:
                way = way_past(reached, Pass("choice", f"{scene.id}.{choice.id}"))
                yield _answer(f"stamp {scene.id}.{choice.id}", way, choice.mark)
    for fate in story.fates.values():
        yield _answer(f"ending {fate.id}", way_past(reached, Pass("fate", fate.id)), fate.mark)


def way_past(reached: Reached, mark: Pass, when: Condition | None = None) -> Witness | None:
    """A shortest playthrough in which something is told, when that holds; None without one."""
    best: tuple[int, Witness] | None = None
    for way, n, states in reached.passing(mark):
        if when is not None:
            states = states & reached.diagram.held(Holds(when))
        if not states.satisfiable():
            continue
        # What chance gives after the mark must come out too; where it cannot, another way does.
        whole = reached.diagram.before(reached.diagram.every, way.steps)
        start = reached.states_at(way.start) & reached.diagram.before(states, way.steps[:n])
        found = reached.first(way.start, start & whole)
        if found is None:
            continue
        # A way across a gap costs no choice; one from a stand costs its own.
        depth = found.depth + (not isinstance(way.start, Gap))
        if best is None or depth < best[0]:
            best = depth, witness(reached, found, way)
    return best[1] if best is not None else None


def way_to_choice(reached: Reached, scene: Scene, choice: Choice) -> Witness | None:
    """A shortest playthrough to where a choice stands open."""
    best: Found | None = None
    for spot, states in reached.at.items():
        if isinstance(spot, Stand) and spot.scene == scene.id and not spot.pending:
            claim = reached.diagram.ways.open_claims(spot)[choice.id]
            found = reached.first(spot, states & reached.diagram.held(claim))
            if found is not None and (best is None or found.depth < best.depth):
                best = found
    return witness(reached, best) if best is not None else None


def _answer(subject: str, way: Witness | None, mark: Mark) -> Answer:
    if way is None:
        return Answer("P1", subject, "refuted", "nothing leads there", mark=mark)
    return Answer("P1", subject, "proved", witness=way, mark=mark)
