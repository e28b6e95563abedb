"""The spots of a night in stages: places that lead to one another stand in one, and no stage is
come back to once it was left.
"""

from __future__ import annotations

from dataclasses import dataclass
from graphlib import TopologicalSorter

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from game.proof.liveness import Liveness
from game.proof.stand import Spot
from game.proof.step import Keep, Odds, Put, Turn
from game.proof.thing import Thing


@dataclass(frozen=True)
class Stage:
    """Some spots, and the things that the ways from them ask or set."""

    spots: tuple[Spot, ...]
    concerns: frozenset[Thing]


def stages(liveness: Liveness) -> tuple[Stage, ...]:
    """The stages in the order in which a night passes them."""
    spots = liveness.spots
    number = {spot: n for n, spot in enumerate(spots)}
    leads = [(number[spot], number[way.end]) for spot in spots for way in liveness.ways.from_(spot)]
    starts, ends = zip(*leads, strict=True) if leads else ((), ())
    graph = coo_array((np.ones(len(leads)), (starts, ends)), shape=(len(spots), len(spots)))
    many, labels = connected_components(graph, directed=True, connection="strong")
    inside: list[list[Spot]] = [[] for _ in range(many)]
    for spot, label in zip(spots, labels, strict=True):
        inside[label].append(spot)
    return tuple(
        Stage(tuple(inside[label]), _concerns(liveness, inside[label]))
        for label in _in_order(many, labels, leads)
    )


def _in_order(many: int, labels: NDArray[np.int32], leads: list[tuple[int, int]]) -> list[int]:
    before: dict[int, set[int]] = {label: set() for label in range(many)}
    for start, end in leads:
        if labels[start] != labels[end]:
            before[int(labels[end])].add(int(labels[start]))
    return list(TopologicalSorter(before).static_order())


def _concerns(liveness: Liveness, spots: list[Spot]) -> frozenset[Thing]:
    found: set[Thing] = set()
    for spot in spots:
        for way in liveness.ways.from_(spot):
            for step in liveness.needed(way):
                if isinstance(step, Keep):
                    found |= liveness.read(step.claim)
                elif isinstance(step, Odds):
                    found |= liveness.watched(step)
                elif isinstance(step, Put | Turn):
                    found.add(step.thing)
                    if isinstance(step, Put):
                        found |= liveness.ways.things.in_amount(step.amount)
    return frozenset(found)
