"""What of the numbers in a save a story goes on with, name by name.

The story may have changed since: names it no longer has are left, what it newly remembers begins
as in a new night, and a number outside its range takes the nearest end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from game.model.renames import Renames
from game.model.variable import Domain
from game.play.dice import DICE
from game.play.rules import Rules
from game.play.slots import seen, turns_of

Kept = Mapping[str, Any]


def row_from(rules: Rules, kept: Kept, renames: Renames) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The row that a save's names make in this story, and the values that it no longer knows."""
    slots, forgotten = rules.slots, list[str]()
    row = list(slots.first)
    row[DICE] = int(kept["dice"])
    for id, word in kept["variables"].items():
        variable = rules.story.variables.get(id)
        value = value_of(variable.domain, str(word)) if variable is not None else None
        if value is None:
            forgotten.append(f"{id} = {word}")
        else:
            row[slots.variables[id]] = value
    counts = _counts(kept, renames)
    for scene, (slot, top) in slots.visits.items():
        row[slot] = min(counts[scene], top)
    flags = {renames.flag(name) for name in kept["flags"]} | {seen(scene) for scene in counts}
    for name in flags & slots.flags.keys():
        flag = slots.flags[name]
        row[flag.slot] |= flag.mask
    turns = turns_of(rules.story)
    for id, value in _sequences(kept["sequences"], renames).items():
        if id in slots.sequences:
            row[slots.sequences[id]] = min(max(value, 0), turns[id])
    for id, value in _sequences(kept["shuffles"], renames).items():
        if id in slots.shuffles:
            row[slots.shuffles[id]] = value & (1 << turns[id]) - 1
    return tuple(row), tuple(forgotten)


def value_of(domain: Domain, word: str) -> int | None:
    """The number of a kept value in a domain; None when the domain has none for it."""
    if domain.names:
        return domain.names.index(word) if word in domain.names else None
    try:
        return domain.saturated(int(word))
    except ValueError:
        return None


def _counts(kept: Kept, renames: Renames) -> Counter[str]:
    """How often each scene was entered, as far as the save knows: a flag counts for once."""
    told = Counter({id: max(int(count), 0) for id, count in kept["visits"].items()})
    for name in kept["flags"]:
        scene = name.removeprefix(seen(""))
        if scene != name:
            told[scene] = max(told[scene], 1)
    counts = Counter[str]()
    for scene, count in told.items():
        counts[renames.scene(scene)] += count
    return +counts


def _sequences(kept: Mapping[str, Any], renames: Renames) -> dict[str, int]:
    """Where each sequence stands; of two that are one now, the one that bears its id goes first."""
    found = {id: int(value) for id, value in kept.items() if renames.sequence(id) == id}
    for id, value in kept.items():
        if not found.get(renames.sequence(id)):
            found[renames.sequence(id)] = int(value)
    return found
