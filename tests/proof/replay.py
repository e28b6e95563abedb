"""A witness played by the real session, with real dice: does it show what it is said to show?

A witness says what chance must give, and not how a sequence is shuffled. So every way that the dice
can fall is followed first, and then one that shows the claim is played with dice that fall so.
"""

from __future__ import annotations

from collections.abc import Callable
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
from tests.proof.nights import bare, hourless

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


Answered = tuple[PlayState, Beats]  # a state without its dice, and what was told on the way there


def shows(rules: Rules, witness: Witness, claim: Claim) -> bool:
    """Whether the witness can be played, and the claim is then true of the last answer."""
    for way in _ways(rules, witness):
        if claim(*way[-1]):
            return claim(*_played(rules, witness, way))
    return False


def _ways(rules: Rules, witness: Witness) -> list[tuple[Answered, ...]]:
    """Every way that a witness may come out, with what it says of chance."""
    found: dict[Answered, tuple[Answered, ...]] = {}
    for _, result in outcomes(partial(_begun, rules, witness.roles)):
        found[result] = (result,)  # type: ignore[index]
    for move in witness.moves:
        before, found = found, {}
        for (state, _), way in before.items():
            for _, result in outcomes(partial(_sent, rules, state, move.command)):
                _, beats = result  # type: ignore[misc]
                if state.scene == move.scene and told_by_chance(beats) == move.falls:
                    found[result] = (*way, result)  # type: ignore[index]
    return list(found.values())


def _begun(rules: Rules, roles: tuple[str, ...], seed: int = 0) -> Answered:
    session = Session(rules)
    beats = session.send(Begin(roles, seed))
    return bare(session.state), hourless(beats)


def _sent(rules: Rules, state: PlayState, command: str) -> Answered:
    session = Session(rules)
    session.restore(state, ())
    beats = session.send(Choose(command))
    return bare(session.state), hourless(beats)


def _played(rules: Rules, witness: Witness, way: tuple[Answered, ...]) -> Answered:
    """The same way in one session, its dice found and never loaded."""
    seed = next(n for n in range(THROWS) if _begun(rules, witness.roles, n) == way[0])
    session = Session(rules)
    beats = session.send(Begin(witness.roles, seed))
    for move, wanted in zip(witness.moves, way[1:], strict=True):
        session.restore(_with_dice(rules, session.state, move.command, wanted), session.log)
        beats = session.send(Choose(move.command))
        assert (bare(session.state), hourless(beats)) == wanted
    return session.state, beats


def _with_dice(rules: Rules, state: PlayState, command: str, wanted: Answered) -> PlayState:
    """The state with dice under which the command comes out as wanted."""
    walk = Walk(rules)
    for throw in range(THROWS):
        dice = state.row[DICE] if throw == 0 else seeded(throw)
        tried = state._replace(row=(dice, *state.row[DICE + 1 :]))
        walk.thaw(tried)
        beats = hourless(walk.take(command))
        if (bare(walk.frozen()), beats) == wanted:
            return tried
    raise AssertionError(f"no dice lead from '{command}' to the state that forced dice gave")
