"""How likely things are when every open choice is as likely as the next: exact, by elimination."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from game.play.state import PlayState
from tests.proof.nights import Night, Step

MOST_STATES = 150  # elimination over fractions takes the cube of a circle's states

Weights = dict[PlayState, Fraction]


@dataclass(frozen=True)
class Chances:
    """The chance that a night ever enters a scene, takes a choice, meets a fate, or ends at all."""

    scenes: dict[str, Fraction]
    taken: dict[str, Fraction]
    fates: dict[str, Fraction]
    end: Fraction


def chances(night: Night, most: int = MOST_STATES) -> Chances | None:
    """Exact chances of everything in a night; None when it has too many states."""
    if len(night.steps) > most:
        return None
    scenes = {
        scene: _ever(night, lambda state, step, scene=scene: scene in step.scenes)
        for scene in night.scenes
    }
    fates = {
        fate: _ever(night, lambda state, step, fate=fate: fate in dict(step.moments))
        for fate in night.fates
    }
    taken = {
        name: _ever(
            night,
            lambda state, step, name=name: (
                state is not None and f"{state.scene}.{step.command}" == name
            ),
        )
        for name in night.taken
    }
    end = _ever(night, lambda state, step: step.after.is_over)
    return Chances(scenes, taken, fates, end)


def _ever(night: Night, hits: Callable[[PlayState | None, Step], bool]) -> Fraction:
    """The chance that some step of the night is a hit.

    A state's chance is what its steps hit at once, and what they may hit later. States are put out
    of the equations one by one, the last found first, until only the beginnings are left.
    """
    at_once: Weights = {}
    later: dict[PlayState, Weights] = {}
    for state, steps in night.steps.items():
        at_once[state] = Fraction(0)
        later[state] = {}
        open_here = len({step.command for step in steps})
        for step in steps:
            chance = step.chance / open_here
            if hits(state, step):
                at_once[state] += chance
            else:
                weights = later[state]
                weights[step.after] = weights.get(step.after, Fraction(0)) + chance
    _put_out_all(list(reversed(night.steps)), at_once, later)
    return sum(
        (step.chance * (1 if hits(None, step) else at_once[step.after]) for step in night.begins),
        Fraction(0),
    )


def _put_out_all(order: list[PlayState], at_once: Weights, later: dict[PlayState, Weights]) -> None:
    """Solve the equations in place: afterwards `at_once` holds every state's whole chance."""
    users: dict[PlayState, set[PlayState]] = {state: set() for state in order}
    for state, weights in later.items():
        for after in weights:
            users[after].add(state)
    done: list[tuple[PlayState, Weights]] = []
    for state in order:
        weights = later.pop(state)
        itself = weights.pop(state, Fraction(0))
        users[state].discard(state)
        if itself == 1:  # round and round for ever, hitting nothing
            at_once[state], weights = Fraction(0), {}
        elif itself:
            at_once[state] /= 1 - itself
            weights = {after: chance / (1 - itself) for after, chance in weights.items()}
        for after in weights:
            users[after].discard(state)
        for user in users.pop(state):
            share = later[user].pop(state)
            at_once[user] += share * at_once[state]
            for after, chance in weights.items():
                later[user][after] = later[user].get(after, Fraction(0)) + share * chance
                users[after].add(user)
        done.append((state, weights))
    for state, weights in reversed(done):
        at_once[state] += sum(
            (chance * at_once[after] for after, chance in weights.items()), Fraction(0)
        )
