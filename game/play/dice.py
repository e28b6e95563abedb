"""Chance as a number in the state: the same seed and choices give the same night.

The generator is the 48-bit linear congruence of POSIX `drand48`; its high bits are used.
"""

from __future__ import annotations

DICE = 0  # the slot of the row that holds the dice
FACTOR = 25214903917
STEP = 11
RANGE = (1 << 48) - 1
SHIFT = 17


def seeded(seed: int) -> int:
    """The dice for a seed; nearby seeds do not roll alike."""
    dice = (seed ^ 0x5DEECE66D) & RANGE
    for _ in range(4):
        dice = (dice * FACTOR + STEP) & RANGE
    return dice


def roll(row: list[int], sides: int) -> int:
    """A number from 0 to `sides - 1`; moves the dice on."""
    row[DICE] = dice = (row[DICE] * FACTOR + STEP) & RANGE
    return (dice >> SHIFT) % sides
