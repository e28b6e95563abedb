"""The shortest way to something, traced back ring by ring: whom to play and what to choose."""

from __future__ import annotations

from dataclasses import dataclass

from game.proof.diagram import States
from game.proof.explore import Found, Reached
from game.proof.stand import Gap, Spot, Stand, Way
from game.proof.thing import Thing


@dataclass(frozen=True, slots=True)
class Move:
    """One choice of a witness: from which scene, its id, and what chance must give."""

    scene: str
    command: str
    falls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Witness:
    """A playthrough that shows something: the roles to begin with, then every choice."""

    roles: tuple[str, ...]
    moves: tuple[Move, ...]

    @property
    def commands(self) -> tuple[str, ...]:
        """The ids of the choices alone."""
        return tuple(move.command for move in self.moves)


def witness(reached: Reached, found: Found, last: Way | None = None) -> Witness:
    """A shortest playthrough into the found states, and by a last way where one is asked for."""
    moves: list[Move] = []
    spot, depth = found.spot, found.depth
    if last is not None and isinstance(last.start, Stand):
        moves.append(Move(last.start.scene, last.command, last.falls))
    here = _one(reached, found.states, spot)
    while spot != Gap(0):
        way, depth, here = _step_back(reached, spot, depth, here)
        if isinstance(way.start, Stand):
            moves.append(Move(way.start.scene, way.command, way.falls))
        spot = way.start
    played = reached.diagram.ways.things.played
    values = reached.diagram.values_in(here, played.values())
    roles = tuple(role for role, thing in played.items() if values[thing])
    return Witness(roles, tuple(reversed(moves)))


def _one(reached: Reached, states: States, spot: Spot) -> States:
    """A single state of a set, as far as the live things of its spot go."""
    live = reached.live[spot]
    return states & reached.diagram.state(reached.diagram.values_in(states, _ordered(live)))


def _ordered(things: frozenset[Thing]) -> list[Thing]:
    return sorted(things, key=lambda thing: thing.name)


def _step_back(reached: Reached, spot: Spot, depth: int, here: States) -> tuple[Way, int, States]:
    """A way into a state from the ring before it, and one state from which it leads there."""
    for way in reached.into[spot]:
        before = depth if isinstance(way.start, Gap) else depth - 1
        ring = reached.rings.get(way.start, {}).get(before)
        if ring is None:
            continue
        states = ring & reached.diagram.before(here, way.steps)
        if states.satisfiable():
            return way, before, _one(reached, states, way.start)
    raise AssertionError(f"nothing leads to {spot} at depth {depth}")
