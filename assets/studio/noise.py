"""Noise with a shape: endless noise that joins its own beginning, and short bursts."""

from __future__ import annotations

import numpy as np
from scipy.signal import butter, sosfilt

from assets.studio.samples import RATE, Dice, Samples, clock, count, peaked


def endless(dice: Dice, seconds: float, low: float, high: float, slope: float = 0.0) -> Samples:
    """Noise between two pitches, falling `slope` dB an octave, that has no seam when looped.

    It is drawn as a spectrum whose every line turns a whole number of times in the loop.
    """
    size = count(seconds)
    pitches = np.fft.rfftfreq(size, 1 / RATE)
    pitches[0] = pitches[1]
    edges = 1 / (1 + (low / pitches) ** 8) / (1 + (pitches / high) ** 8)
    sizes = edges * pitches ** (-slope / 6.02)
    lines = sizes * np.exp(2j * np.pi * dice.random(len(pitches)))
    lines[0] = 0
    sound = np.fft.irfft(lines, size)
    return np.asarray(sound / float(np.sqrt(np.mean(sound**2))))


def swell(dice: Dice, seconds: float, slowest: float, fastest: float) -> Samples:
    """A wandering curve from 0 to 1 that joins its own beginning; rates in hertz."""
    size = count(seconds)
    first, last = max(1, round(slowest * seconds)), max(2, round(fastest * seconds))
    lines = np.zeros(size // 2 + 1, dtype=complex)
    turns = np.arange(first, last + 1)
    lines[first : last + 1] = np.exp(2j * np.pi * dice.random(len(turns))) / np.sqrt(turns)
    curve = np.fft.irfft(lines, size)
    return np.asarray((curve - curve.min()) / float(np.ptp(curve)))


def burst(dice: Dice, seconds: float, low: float, high: float, rise: float, fall: float) -> Samples:
    """A breath of noise between two pitches: `rise` seconds up, then dying with `fall`."""
    raw = banded(dice.standard_normal(count(seconds)), low, high)
    at = clock(seconds)
    return peaked(raw * np.minimum(at / max(rise, 1e-4), 1) * np.exp(-at / fall))


def banded(sound: Samples, low: float, high: float, order: int = 2) -> Samples:
    """Only what lies between two pitches."""
    return lowered(highered(sound, low, order), high, order)


def lowered(sound: Samples, high: float, order: int = 2) -> Samples:
    """Only what lies under a pitch."""
    section = butter(order, min(high, 0.48 * RATE), "low", fs=RATE, output="sos")
    return np.asarray(sosfilt(section, sound, axis=0))


def highered(sound: Samples, low: float, order: int = 2) -> Samples:
    """Only what lies over a pitch."""
    section = butter(order, low, "high", fs=RATE, output="sos")
    return np.asarray(sosfilt(section, sound, axis=0))


def resonant(sound: Samples, pitch: float, width: float) -> Samples:
    """The sound as a cavity of this pitch and bandwidth returns it."""
    return banded(sound, max(20.0, pitch - width / 2), pitch + width / 2, 1)
