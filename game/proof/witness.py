"""The shortest way to something, traced back ring by ring: whom to play and what to choose."""

from __future__ import annotations

from dataclasses import dataclass

from game.proof.bits import States
from game.proof.explore import Found, Reached
from game.proof.stand import Gap, Spot, Stand, Way


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
    spot, depth, here = found.spot, found.depth, found.states
    if last is not None and isinstance(last.start, Stand):
        moves.append(Move(last.start.scene, last.command, last.falls))
    while spot != Gap(0):
        way, depth, here = _step_back(reached, spot, depth, here)
        if isinstance(way.start, Stand):
            moves.append(Move(way.start.scene, way.command, way.falls))
        spot = way.start
    played = reached.diagram.ways.things.played
    values = reached.diagram.values_in(here, played.values())
    roles = tuple(role for role, thing in played.items() if values[thing])
    return Witness(roles, tuple(reversed(moves)))


def _step_back(reached: Reached, spot: Spot, depth: int, here: States) -> tuple[Way, int, States]:
    """A way into some states from the ring before them, and states from which it leads there."""
    for way in reached.into[spot]:
        before = depth if isinstance(way.start, Gap) else depth - 1
        ring = reached.rings.get(way.start, {}).get(before)
        if ring is None:
            continue
        states = ring & reached.diagram.before(here, way.steps)
        if states.satisfiable():
            return way, before, states.pick_cube_dd()  # a few are enough, and stay small
    raise AssertionError(f"nothing leads to {spot} at depth {depth}")
