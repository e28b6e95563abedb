"""One stage of a night as a Markov chain, grown from the states in which the stage is entered.

Only what the stage asks or sets is enumerated; whatever else a state holds passes through.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.proof.columns import Column, Rows, Shares
from game.proof.limits import LimitReached, Limits
from game.proof.liveness import Liveness
from game.proof.stage import Stage
from game.proof.stand import Spot, Stand, Way
from game.proof.step import Keep, Odds, Pass, Put, Turn, made
from game.proof.thing import Thing

MOST_LOCAL = 400_000  # states of one stage, seen through its own concerns

Ids = NDArray[np.int64]
Front = dict[Spot, list[tuple[Rows, Ids]]]


@dataclass(frozen=True)
class Part:
    """Some transitions: from which states, to which, how likely."""

    starts: Ids
    ends: Ids
    shares: Shares


@dataclass(frozen=True)
class Exit:
    """A way out of the stage: the next spot, and what the stage's concerns hold there."""

    spot: Spot
    values: tuple[int, ...]


class Chain:
    """The states of a stage by number, with how likely each leads to which, or out."""

    def __init__(
        self, liveness: Liveness, stage: Stage, flags: Mapping[Pass, Thing], limits: Limits
    ) -> None:
        self._flags = flags
        self._limits = limits
        self._liveness = liveness
        self._stage = stage
        self._numbers: dict[Spot, dict[int, int]] = {spot: {} for spot in stage.spots}
        self._exit_numbers: dict[tuple[Spot, int], int] = {}
        self.many = 0
        self.exits: list[Exit] = []
        self.inner: list[Part] = []
        self.outer: list[Part] = []
        self.events: dict[Pass, list[tuple[Part, bool]]] = defaultdict(list)

    def things_at(self, spot: Spot) -> tuple[Thing, ...]:
        """What of a spot's live things concerns this stage, in the order of the codes."""
        live = self._liveness.live[spot] & self._stage.concerns
        return tuple(sorted(live, key=lambda thing: thing.name))

    def grown(self, entries: Mapping[Spot, Rows]) -> dict[Spot, Ids]:
        """Every state that follows from the entries; the number of each entry's state."""
        front: Front = {}
        entered: dict[Spot, Ids] = {}
        for spot, rows in entries.items():
            entered[spot] = self._met(spot, rows.only(self.things_at(spot)), front)
        while front:
            self._check()
            after: Front = {}
            for spot, waves in front.items():
                for rows, ids in waves:
                    self._follow(spot, rows, ids, after)
            front = after
        return entered

    def _check(self) -> None:
        self._limits.check()
        if self.many > MOST_LOCAL:
            raise LimitReached(f"a stage of the night has more than {MOST_LOCAL:,} states")

    def _follow(self, spot: Spot, rows: Rows, ids: Ids, after: Front) -> None:
        """Every way from some states of a spot; a player picks any open choice alike."""
        ways = self._liveness.ways
        picked: Shares = np.ones(rows.many)
        if isinstance(spot, Stand):
            opened = np.zeros(rows.many)
            for claim in ways.open_claims(spot).values():
                opened += rows.held(claim)
            picked = 1.0 / np.maximum(opened, 1.0)
        for way in ways.from_(spot):
            self._go(way, rows, ids, picked, after)

    def _go(self, way: Way, rows: Rows, ids: Ids, shares: Shares, after: Front) -> None:
        told: list[Pass] = []
        for step in self._liveness.needed(way, and_told=True):
            if isinstance(step, Keep):
                which = rows.held(step.claim)
                rows, ids, shares = rows.kept(which), ids[which], shares[which]
                if not rows.many:
                    return
            elif isinstance(step, Odds):
                shares = shares * rows.share(step)
            elif isinstance(step, Put | Turn):
                rows = rows.after(step)
            else:
                told.append(step)
                if step in self._flags:
                    rows = rows.after(made(self._flags[step], 1))
        inside = way.end in self._numbers
        ends = (
            self._met(way.end, rows.only(self.things_at(way.end)), after)
            if inside
            else self._left(way.end, rows)
        )
        part = Part(ids, ends, shares)
        (self.inner if inside else self.outer).append(part)
        for event in told:
            self.events[event].append((part, inside))

    def _met(self, spot: Spot, rows: Rows, front: Front) -> Ids:
        """The numbers of some states of a spot; new ones join the front."""
        codes = rows.codes(self.things_at(spot))
        unique, first, back = np.unique(codes, return_index=True, return_inverse=True)
        known = self._numbers[spot]
        numbers = np.empty(len(unique), dtype=np.int64)
        fresh: list[int] = []
        for n, code in enumerate(unique.tolist()):
            number = known.get(code)
            if number is None:
                number = known[code] = self.many
                self.many += 1
                fresh.append(n)
            numbers[n] = number
        if fresh:
            chosen = np.asarray(fresh, dtype=np.int64)
            front.setdefault(spot, []).append((rows.kept(first[chosen]), numbers[chosen]))
        return numbers[back]

    def _left(self, spot: Spot, rows: Rows) -> Ids:
        """The numbers of the ways out that some states take."""
        things = self.things_at(spot)
        codes: Column = rows.codes(things)
        unique, first, back = np.unique(codes, return_index=True, return_inverse=True)
        numbers = np.empty(len(unique), dtype=np.int64)
        for n, (code, at) in enumerate(zip(unique.tolist(), first.tolist(), strict=True)):
            number = self._exit_numbers.get((spot, code))
            if number is None:
                number = self._exit_numbers[spot, code] = len(self.exits)
                values = tuple(int(rows.columns[thing][at]) for thing in things)
                self.exits.append(Exit(spot, values))
            numbers[n] = number
        return numbers[back]
