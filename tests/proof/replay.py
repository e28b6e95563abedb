"""A witness played by the real session, with real dice: does it show what it is said to show?

A witness says what chance must give, and not how a sequence is shuffled. So every way that the dice
can fall is followed first, and then one that shows the claim is played with dice that fall so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from game.headless.chance import outcomes as told_by_chance
from game.play.command import Begin, Choose
from game.play.dice import DICE, seeded
from game.play.rules import Rules
from game.play.session import Beats, Session
from game.play.state import PlayState
from game.play.walk import Walk
from tests.proof.forced import outcomes
from tests.proof.nights import bare

THROWS = 20_000
Claim = Callable[[PlayState, Beats], bool]


class Move(Protocol):
    """A choice of a witness: from which scene, its id, and what chance must give."""

    @property
    def scene(self) -> str: ...
    @property
    def command(self) -> str: ...
    @property
    def falls(self) -> tuple[str, ...]: ...


class Witness(Protocol):
    """A playthrough that shows something."""

    @property
    def roles(self) -> tuple[str, ...]: ...
    @property
    def moves(self) -> tuple[Move, ...]: ...


@dataclass(frozen=True)
class _Way:
    """States that follow each other, without their dice, and what was told last."""

    states: tuple[PlayState, ...]
    beats: Beats


def shows(rules: Rules, witness: Witness, claim: Claim) -> bool:
    """Whether the witness can be played, and the claim is then true of the last answer."""
    for way in _ways(rules, witness):
        if claim(way.states[-1], way.beats):
            return claim(*_played(rules, witness, way))
    return False


def _ways(rules: Rules, witness: Witness) -> list[_Way]:
    """Every way that a witness may come out, with what it says of chance."""
    found: dict[tuple[PlayState, Beats], _Way] = {}
    for _, result in outcomes(partial(_begun, rules, witness.roles)):
        state, beats = result  # type: ignore[misc]
        found[state, beats] = _Way((state,), beats)
    for move in witness.moves:
        before, found = found, {}
        for way in before.values():
            act = partial(_sent, rules, way.states[-1], move.command)
            for _, result in outcomes(act):
                state, beats = result  # type: ignore[misc]
                is_told = told_by_chance(beats) == move.falls
                if way.states[-1].scene == move.scene and is_told:
                    found[state, beats] = _Way((*way.states, state), beats)
    return list(found.values())


def _begun(rules: Rules, roles: tuple[str, ...], seed: int = 0) -> tuple[PlayState, Beats]:
    session = Session(rules)
    beats = session.send(Begin(roles, seed))
    return bare(session.state), beats


def _sent(rules: Rules, state: PlayState, command: str) -> tuple[PlayState, Beats]:
    session = Session(rules)
    session.restore(state, ())
    beats = session.send(Choose(command))
    return bare(session.state), beats


def _played(rules: Rules, witness: Witness, way: _Way) -> tuple[PlayState, Beats]:
    """The same way in one session, its dice found and never loaded."""
    first, *others = way.states
    seed = next(n for n in range(THROWS) if _begun(rules, witness.roles, n)[0] == first)
    session = Session(rules)
    beats = session.send(Begin(witness.roles, seed))
    for move, wanted in zip(witness.moves, others, strict=True):
        session.restore(_with_dice(rules, session.state, move.command, wanted), session.log)
        beats = session.send(Choose(move.command))
        assert bare(session.state) == wanted
    return session.state, beats


def _with_dice(rules: Rules, state: PlayState, command: str, wanted: PlayState) -> PlayState:
    """The state with dice under which the command comes out as wanted."""
    walk = Walk(rules)
    for throw in range(THROWS):
        dice = state.row[DICE] if throw == 0 else seeded(throw)
        tried = state._replace(row=(dice, *state.row[DICE + 1 :]))
        walk.thaw(tried)
        walk.take(command)
        if bare(walk.frozen()) == wanted:
            return tried
    raise AssertionError(f"no dice lead from '{command}' to the state that forced dice gave")
