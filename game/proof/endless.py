"""P2: can the player get stuck, or walk into a loop from which no end can be reached?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.proof.answer import Answer
from game.proof.bits import States
from game.proof.explore import Found, Reached
from game.proof.stand import Gap, Spot, Stand
from game.proof.witness import Witness, witness


def endless_answers(reached: Reached) -> Iterator[Answer]:
    """An answer for every chapter: that from all of it the end of the night can be reached.

    A refuted one shows the nearest state from which it cannot, and names the last choice before.
    """
    ending = states_that_end(reached)
    ways = reached.diagram.ways
    for place, chapter in enumerate(ways.chapters):
        worst: tuple[Found, bool] | None = None
        for spot, states in reached.at.items():
            if not isinstance(spot, Stand) or ways.chapter_of(spot) != place:
                continue
            found = reached.first(spot, states & ~ending.get(spot, reached.diagram.none))
            if found is not None and (worst is None or found.depth < worst[0].depth):
                worst = found, (found.states & ~_moving(reached, spot)).satisfiable()
        subject = f"chapter {chapter.id}"
        if worst is None:
            yield Answer("P2", subject, "proved", mark=chapter.mark)
        else:
            yield _refuted(reached, subject, *worst)


def _refuted(reached: Reached, subject: str, found: Found, stuck: bool) -> Answer:
    assert isinstance(found.spot, Stand)
    states = found.states & ~_moving(reached, found.spot) if stuck else found.states
    way = witness(reached, Found(found.spot, found.depth, states))
    scene = reached.diagram.ways.story.scenes[found.spot.scene]
    what = (
        f"in the scene '{scene.id}' no choice is open"
        if stuck
        else f"from the scene '{scene.id}' no end of the night can be reached"
    )
    return Answer("P2", subject, "refuted", f"{what}; {_last(way)}", way, scene.mark)


def _last(way: Witness) -> str:
    if not way.moves:
        return "it is so from the first scene"
    last = way.moves[-1]
    return f"it became unavoidable with the choice '{last.scene}.{last.command}'"


def _moving(reached: Reached, spot: Spot) -> States:
    """The states of a spot in which anything is open."""
    found = reached.diagram.none
    for way in reached.diagram.ways.from_(spot):
        found |= reached.diagram.before(reached.diagram.every, way.steps)
    return found


def states_that_end(reached: Reached) -> dict[Spot, States]:
    """Of every spot, the reached states from which the end of the night can be reached."""
    over = reached.diagram.ways.over
    return states_before(reached, {over: reached.states_at(over)})


def states_before(reached: Reached, goals: Mapping[Spot, States]) -> dict[Spot, States]:
    """Of every spot, the reached states from which one of the goals can be reached."""
    diagram = reached.diagram
    good: dict[Spot, States] = dict(goals)
    left: dict[Spot, None] = dict.fromkeys(goals)
    while left:
        spot = min(left, key=_lateness)
        del left[spot]
        diagram.limits.check()
        for way in reached.into.get(spot, ()):
            before = reached.states_at(way.start) & diagram.before(good[spot], way.steps)
            known = good.get(way.start, diagram.none)
            if (before & ~known).satisfiable():
                good[way.start] = known | before
                left[way.start] = None
    return good


def _lateness(spot: Spot) -> tuple[int, str]:
    """Gaps last: the sets of a whole chapter settle before those of the one before it."""
    return (-spot.place, "") if isinstance(spot, Gap) else (-(1 << 30), spot.scene)
