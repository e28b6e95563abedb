"""Loudness as ITU-R BS.1770-4 hears it, and the true peak between the samples."""

from __future__ import annotations

import numpy as np
from scipy.signal import lfilter, resample_poly

from assets.studio.samples import RATE, Samples, decibels

BLOCK = 0.4  # seconds
STEP = 0.1  # seconds: blocks overlap by three quarters
SILENCE = -70.0  # LUFS: blocks below are not counted at all
GATE = -10.0  # LU: blocks this far under the mean of the rest are not counted either


def integrated(sound: Samples, rate: int = RATE) -> float:
    """The loudness of a whole stereo sound in LUFS, pauses gated out."""
    powers = _block_powers(sound, rate)
    heard = powers[_lufs(powers) > SILENCE]
    if not len(heard):
        return SILENCE
    kept = heard[_lufs(heard) > _one_lufs(heard) + GATE]
    return _one_lufs(kept)


def loudest(sound: Samples, rate: int = RATE) -> float:
    """The loudest 0.4 seconds in LUFS: how hard a short sound strikes the ear."""
    return float(_lufs(_block_powers(sound, rate)).max())


def true_peak(sound: Samples) -> float:
    """The largest size the wave reaches between samples, in dB of full scale."""
    return decibels(float(np.abs(resample_poly(sound, 4, 1, axis=0)).max()))


def _block_powers(sound: Samples, rate: int) -> Samples:
    """The weighted power of each overlapping block, both channels together."""
    weighted = _as_heard(sound, rate)
    size, step = round(BLOCK * rate), round(STEP * rate)
    if len(weighted) < size:
        weighted = np.pad(weighted, ((0, size - len(weighted)), (0, 0)))
    sums = np.cumsum(np.vstack([np.zeros((1, 2)), weighted**2]), axis=0)
    firsts = np.arange(0, len(weighted) - size + 1, step)
    return np.asarray((sums[firsts + size] - sums[firsts]).sum(axis=1) / size)


def _as_heard(sound: Samples, rate: int) -> Samples:
    """The sound through the head's shelf and the ear's deafness to lows (K weighting)."""
    for numerator, denominator in (_shelf(rate), _low_cut(rate)):
        sound = np.asarray(lfilter(numerator, denominator, sound, axis=0))
    return sound


def _shelf(rate: int) -> tuple[Samples, Samples]:
    """The first stage, from the analogue values that give the standard's 48 kHz table."""
    gain, quality = 3.999843853973347, 0.7071752369554196
    k = np.tan(np.pi * 1681.974450955533 / rate)
    high = 10 ** (gain / 20)
    band = high**0.4996667741545416
    whole = 1 + k / quality + k * k
    numerator = [
        high + band * k / quality + k * k,
        2 * (k * k - high),
        high - band * k / quality + k * k,
    ]
    denominator = [whole, 2 * (k * k - 1), 1 - k / quality + k * k]
    return np.array(numerator) / whole, np.array(denominator) / whole


def _low_cut(rate: int) -> tuple[Samples, Samples]:
    """The second stage, likewise; its numerator is left unscaled, as the standard has it."""
    quality = 0.5003270373238773
    k = np.tan(np.pi * 38.13547087602444 / rate)
    whole = 1 + k / quality + k * k
    denominator = np.array([whole, 2 * (k * k - 1), 1 - k / quality + k * k]) / whole
    return np.array([1.0, -2.0, 1.0]), denominator


def _lufs(powers: Samples) -> Samples:
    return np.asarray(-0.691 + 10 * np.log10(np.maximum(powers, 1e-12)))


def _one_lufs(powers: Samples) -> float:
    return float(_lufs(np.array([powers.mean()]))[0])
