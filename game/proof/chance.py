"""P6: how likely is each scene, choice and fate for a player who picks at random?

Exact up to the rounding of floating point: the whole distribution over states is carried from
stage to stage, and each stage is solved, never sampled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from game.proof.answer import Answer
from game.proof.chain import Chain, Ids
from game.proof.columns import Rows, Shares, column, joined
from game.proof.limits import Limits
from game.proof.liveness import NOTHING, Liveness
from game.proof.solving import Solved
from game.proof.stage import Stage, stages
from game.proof.stand import Gap, Spot
from game.proof.step import Odds, Pass
from game.proof.thing import Thing
from game.proof.watch import for_chances
from game.proof.ways import Ways

Spread = tuple[Rows, Shares]  # states, and how likely each is

MOST_ROWS = 250_000  # carried out of a stage at once


def chance_answers(ways: Ways, limits: Limits) -> Iterator[Answer]:
    """How likely each scene, choice and fate is in a night of all roles; raises LimitReached."""
    found = chances(ways, limits)
    story = ways.story
    for scene in story.scenes.values():
        yield _answer(f"scene {scene.id}", found[Pass("scene", scene.id)])
        for choice in scene.choices:
            event = Pass("choice", f"{scene.id}.{choice.id}")
            yield _answer(f"choice {event.id}", found[event])
    for fate in story.fates:
        yield _answer(f"ending {fate}", found[Pass("fate", fate)])


def chances(ways: Ways, limits: Limits) -> dict[Pass, float]:
    """How likely each thing that can be told is ever told; raises LimitReached."""
    liveness = for_chances(ways)
    again = {event: Thing(f"told {event.kind} {event.id}", 0, 1) for event in _again(liveness)}
    night = _Night(_tracking(liveness, again), limits, again)
    return defaultdict(float, night.chances())


def _answer(subject: str, chance: float) -> Answer:
    return Answer("P6", subject, "proved", f"{100 * chance:.2f} in a hundred", chance=chance)


@dataclass(frozen=True)
class _Night:
    """The distribution over all states of a night, carried from stage to stage.

    For an event that several stages can tell, whether it was told is part of the state, as its
    flag; its likelihood is then that of being told for the first time.
    """

    liveness: Liveness
    limits: Limits
    flags: Mapping[Pass, Thing]

    def chances(self) -> dict[Pass, float]:
        """How likely each event is."""
        ways = self.liveness.ways
        start = {**ways.things.start, **dict.fromkeys(ways.things.played.values(), 1)}
        columns = {thing: column(thing, start.get(thing, 0), 1) for thing in self._live(Gap(0))}
        spreads: dict[Spot, list[Spread]] = {Gap(0): [(Rows(ways, columns, 1), np.ones(1))]}
        found: dict[Pass, float] = defaultdict(float)
        for stage in stages(self.liveness):
            entered = {spot: spreads.pop(spot) for spot in stage.spots if spot in spreads}
            if entered and ways.over not in entered:
                self.limits.check()
                self._through(stage, entered, spreads, found)
        return found

    def _through(
        self,
        stage: Stage,
        entered: Mapping[Spot, list[Spread]],
        spreads: dict[Spot, list[Spread]],
        found: dict[Pass, float],
    ) -> None:
        """Carry everything that enters a stage to where it leaves it."""
        whole = {spot: joined(parts) for spot, parts in entered.items()}
        rows = {spot: states for spot, (states, _) in whole.items()}
        told = _told_in(self.liveness, stage)
        flags = {event: flag for event, flag in self.flags.items() if event in told}
        chain = Chain(self.liveness, _with(stage, flags.values()), flags, self.limits)
        ids = chain.grown(rows)
        solved = Solved(chain)
        mass = {spot: whole[spot][1] for spot in ids}
        entering = _mass(chain, ids, mass)
        for event in chain.events:
            self.limits.check()
            flag = flags.get(event)
            if flag is None:
                found[event] += solved.likelihood(event, entering)
            else:
                fresh = {s: m * (rows[s].columns[flag] == 0) for s, m in mass.items()}
                found[event] += solved.likelihood(event, _mass(chain, ids, fresh))
        for spot, numbers in ids.items():
            for end, spread in self._carried(chain, solved, whole[spot], numbers):
                spreads.setdefault(end, []).append(spread)

    def _carried(
        self, chain: Chain, solved: Solved, entered: Spread, numbers: Ids
    ) -> Iterator[tuple[Spot, Spread]]:
        """What leaves a stage, of what entered it at one spot."""
        rows, mass = entered
        keys, of_row = np.unique(numbers, return_inverse=True)
        out = solved.ways_out(keys)
        ends = sorted({exit.spot for exit in chain.exits}, key=repr)
        for end in ends:
            chosen = [n for n, exit in enumerate(chain.exits) if exit.spot == end]
            things = chain.things_at(end)
            values = {thing: column(thing, 0, len(chosen)) for thing in things}
            for place, n in enumerate(chosen):
                for thing, value in zip(things, chain.exits[n].values, strict=True):
                    values[thing][place] = value
            table = out[:, chosen].tocsr()
            table.eliminate_zeros()
            parts: list[Spread] = []
            per_row = np.diff(table.indptr)[of_row]
            for first, last in _slices(per_row):
                index = np.repeat(np.arange(first, last), per_row[first:last])
                if not len(index):
                    continue
                key = of_row[index]
                begins = np.concatenate(([0], np.cumsum(per_row[first:last])[:-1]))
                offset = np.arange(len(index)) - np.repeat(begins, per_row[first:last])
                at = table.indptr[key] + offset
                exits = table.indices[at]
                columns = {
                    thing: values[thing][exits] if thing in values else rows.columns[thing][index]
                    for thing in self._live(end)
                }
                carried = Rows(self.liveness.ways, columns, len(index))
                parts.append(joined([(carried, mass[index] * table.data[at])]))
            if parts:
                yield end, joined(parts)

    def _live(self, spot: Spot) -> tuple[Thing, ...]:
        return tuple(sorted(self.liveness.live[spot], key=lambda thing: thing.name))


def _slices(per_row: Ids) -> Iterator[tuple[int, int]]:
    """Rows in runs of which no more than MOST_ROWS come out at once."""
    first, total = 0, 0
    for n, many in enumerate(per_row.tolist()):
        if total and total + many > MOST_ROWS:
            yield first, n
            first, total = n, 0
        total += many
    yield first, len(per_row)


def _mass(chain: Chain, ids: Mapping[Spot, Ids], masses: Mapping[Spot, Shares]) -> Shares:
    """The mass with which each state of a stage is entered."""
    found = np.zeros(chain.many)
    for spot, numbers in ids.items():
        np.add.at(found, numbers, masses[spot])
    return found


def _with(stage: Stage, flags: Iterable[Thing]) -> Stage:
    return replace(stage, concerns=stage.concerns | frozenset(flags))


def _told_in(liveness: Liveness, stage: Stage) -> dict[Pass, set[Spot]]:
    """What the ways from a stage can tell, each with the spots to which those ways lead."""
    found: dict[Pass, set[Spot]] = {}
    for spot in stage.spots:
        for way in liveness.ways.from_(spot):
            for step in way.steps:
                if isinstance(step, Pass):
                    found.setdefault(step, set()).add(way.end)
    return found


def _again(liveness: Liveness) -> list[Pass]:
    """What may be told in one stage and told again in another.

    Several stages may lead into one stage, which is entered but once: that is no second telling,
    as long as it is not told inside that stage too.
    """
    listed = stages(liveness)
    home = {spot: n for n, stage in enumerate(listed) for spot in stage.spots}
    where: dict[Pass, set[int]] = {}
    into: dict[Pass, set[int]] = {}
    for n, stage in enumerate(listed):
        for event, ends in _told_in(liveness, stage).items():
            where.setdefault(event, set()).add(n)
            into.setdefault(event, set()).update(home[end] for end in ends)
    return [
        event
        for event, stages_ in where.items()
        if len(stages_) > 1 and not (len(into[event]) == 1 and into[event].isdisjoint(stages_))
    ]


def _tracking(liveness: Liveness, flags: Mapping[Pass, Thing]) -> Liveness:
    """The liveness in which each flag is remembered for as long as its event may be told."""

    def watched(at: Spot | Pass | Odds) -> frozenset[Thing]:
        flag = flags.get(at) if isinstance(at, Pass) else None
        return liveness.watched(at) | ({flag} if flag is not None else NOTHING)

    return Liveness(liveness.ways, watched)
