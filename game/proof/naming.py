"""Things and their values in an author's words."""

from __future__ import annotations

from collections.abc import Iterable

from game.model.story import Story
from game.proof.thing import Thing

MOST_VALUES = 4  # that are named of one thing


def named(thing: Thing) -> str:
    """What an author calls a thing: a variable by its id, the rest by what conditions ask."""
    kind, _, id = thing.name.partition(" ")
    match kind:
        case "value":
            return id
        case "turn" | "shown":
            return f"the sequence {id}"
        case "played":
            return f"whether the {id} is played"
        case "met":
            return f"whether the {id} has met a fate"
        case _:
            return thing.name


def values_said(story: Story, thing: Thing, values: Iterable[int]) -> str:
    """Some values of a thing: `open or cut`, `0, 1 or 2`."""
    kind, _, id = thing.name.partition(" ")
    listed = sorted(values)
    if kind == "value":
        words = [story.variables[id].domain.called(value) for value in listed]
    elif kind in ("visits", "turn", "shown"):
        words = [str(value) for value in listed]
    else:
        words = ["yes" if value else "no" for value in listed]
    if len(words) > MOST_VALUES:
        words = [*words[:MOST_VALUES], "another"]
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))
