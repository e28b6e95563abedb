"""The raw matter of the studio: arrays of samples, their clock, their dice and decibels."""

from __future__ import annotations

from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float64]
Dice = np.random.Generator

# The rate at which pygame opens its mixer: played as it lies, a loop keeps its seam.
RATE = 44100


def count(seconds: float) -> int:
    """How many samples a time lasts."""
    return round(seconds * RATE)


def clock(seconds: float) -> Samples:
    """The time of each sample, from nought."""
    return np.arange(count(seconds)) / RATE


def dice_for(name: str) -> Dice:
    """Dice that fall the same way each time for one name."""
    return np.random.default_rng(crc32(name.encode()))


def amplitude(decibels: float) -> float:
    """The factor that a number of decibels stands for."""
    return float(10 ** (decibels / 20))


def decibels(factor: float) -> float:
    """A factor in decibels; silence counts as -120."""
    return float(20 * np.log10(max(factor, 1e-6)))


def peaked(sound: Samples, peak: float = 1.0) -> Samples:
    """The sound scaled so that its largest sample has this size."""
    loudest = float(np.abs(sound).max())
    return sound * (peak / loudest) if loudest else sound


def faded(sound: Samples, opening: float, closing: float) -> Samples:
    """The sound with raised-cosine ends, lengths in seconds."""
    shape = np.ones(len(sound))
    rise, fall = min(count(opening), len(sound)), min(count(closing), len(sound))
    if rise:
        shape[:rise] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(rise) / rise)
    if fall:
        shape[-fall:] *= 0.5 + 0.5 * np.cos(np.pi * np.arange(1, fall + 1) / fall)
    return sound * (shape if sound.ndim == 1 else shape[:, None])


def stereo(left: Samples, right: Samples) -> Samples:
    """Two channels side by side."""
    return np.stack([left, right], axis=1)
