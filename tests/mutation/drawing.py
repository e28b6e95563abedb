"""Which faults are seeded: each operator as often as any other, each of its sites as likely."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from tests.mutation.mutant import Mutant, Operator, Site, mutant
from tests.mutation.naming import NAMING
from tests.mutation.playing import PLAYING
from tests.mutation.telling import TELLING
from tests.mutation.written import Written

OPERATORS: tuple[Operator, ...] = (*NAMING, *PLAYING, *TELLING)


def drawn(written: Written, count: int, seed: int) -> tuple[Mutant, ...]:
    """So many faults, spread evenly over the operators; no two at one site unless none is left."""
    dice = Random(seed)
    order = list(OPERATORS)
    dice.shuffle(order)  # where the count does not go up evenly, chance says who comes once more
    sites = {operator.name: sites_of(operator, written) for operator in order}
    decks: dict[str, list[Site]] = {}
    found = []
    for n in range(count):
        operator = order[n % len(order)]
        deck = decks.get(operator.name) or _shuffled(sites[operator.name], dice)
        site = deck.pop()
        decks[operator.name] = deck
        found.append(mutant(operator.name, site, dice.choice(site.slips), written))
    return tuple(found)


def sites_of(operator: Operator, written: Written) -> list[Site]:
    """Everywhere that an operator changes something."""
    found = []
    for site in operator.sites(written):
        stands = written.texts[site.file][site.start : site.stop]
        slips = tuple(slip for slip in site.slips if slip != stands)
        if slips:
            found.append(Site(site.file, site.start, site.stop, slips))
    return found


def _shuffled(sites: Sequence[Site], dice: Random) -> list[Site]:
    assert sites, "an operator that finds nothing to change has no place in the list"
    return dice.sample(sites, len(sites))
