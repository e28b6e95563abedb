"""How much time and memory a proof may take; past that it says *unknown* and names the limit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

NODE_BYTES = 40  # what one node of a decision diagram costs, its share of the caches included
FEWEST_NODES = 1 << 16


class LimitReached(Exception):
    """The limit that stopped a proof; the message names it as `unknown` answers quote it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds and megabytes for a whole proof. `spent` tells the seconds so far."""

    seconds: float
    megabytes: int
    spent: Callable[[], float]

    def check(self) -> None:
        """Raise LimitReached when the time is up."""
        if self.spent() > self.seconds:
            raise LimitReached(f"the limit of {self.seconds:g} seconds was reached")

    def out_of_memory(self) -> LimitReached:
        """What to raise when the memory is used up."""
        return LimitReached(f"the limit of {self.megabytes} MB was reached")

    @property
    def nodes(self) -> int:
        """How many nodes of a diagram fit."""
        return max(self.megabytes * 1_000_000 // NODE_BYTES, FEWEST_NODES)
