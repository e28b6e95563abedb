"""What an act does, as steps over things."""

from __future__ import annotations

from typing import assert_never

from game.model.condition import Arithmetic, Number, Value
from game.model.effect import Assign, Change, Effect, Hear
from game.play.meaning import Change as Act
from game.play.slots import Slots
from game.proof.step import Put, Step, made, moved_by, raised
from game.proof.thing import Things


def steps_of(act: Act, things: Things, slots: Slots) -> tuple[Step, ...]:
    """The steps of an act, in play's order; the sequences of its text are not among them."""
    found: list[Step] = []
    if act.visited is not None:
        slot, _ = act.visited
        scene = next(scene for scene, (at, _) in slots.visits.items() if at == slot)
        found.append(moved_by(things.visits[scene], 1))
    found += [_step(effect, things) for effect in act.effects]
    found += [raised(things.flags[flag], 1) for flag in act.flags]
    return tuple(found)


def _step(effect: Effect, things: Things) -> Step:
    thing = things.variables[effect.variable]
    match effect:
        case Assign(_, Number(value)):
            return made(thing, min(max(value, thing.low), thing.high))
        case Assign(_, amount):
            return Put(thing, amount)
        case Change(_, Number(value)):
            return moved_by(thing, value)
        case Change(variable, amount):
            return Put(thing, Arithmetic("+", Value(variable), amount))
        case Hear():
            return raised(thing, 1)
        case _:
            assert_never(effect)
