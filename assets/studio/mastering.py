"""The last bench: each kind of sound brought to its loudness and kept under its ceiling."""

from __future__ import annotations

from typing import Literal, assert_never

import numpy as np
from scipy.ndimage import minimum_filter1d, uniform_filter1d

from assets.studio.catalogue import Kind
from assets.studio.loudness import integrated, true_peak
from assets.studio.noise import highered
from assets.studio.samples import Samples, amplitude, count, faded

CEILING = -7.0  # dB: Vorbis may give back a decibel more than it was given
PLACE = -26.0  # LUFS
MUSIC = -20.0  # LUFS
LOWEST = 25.0  # hertz: below lies only pressure that moves a loudspeaker for nothing
INAUDIBLE = -58.0  # dB under the peak
LOOK = 0.006  # seconds the limiter looks ahead


def mastered(sound: Samples, kind: Kind) -> Samples:
    """The sound as it goes to the encoder."""
    match kind:
        case "place":
            return limited(brought(sound, PLACE), CEILING, looped=True)
        case "music":
            # Limiting takes a little loudness away, so it is brought up twice.
            once = limited(brought(sound, MUSIC), CEILING)
            return limited(brought(once, MUSIC), CEILING)
        case "foley":
            cut = trimmed(highered(sound, LOWEST))
            return cut * amplitude(CEILING - true_peak(cut))
        case _:
            assert_never(kind)


def trimmed(sound: Samples) -> Samples:
    """The sound without the silence behind it."""
    heard = np.flatnonzero(np.abs(sound).max(axis=1) > np.abs(sound).max() * amplitude(INAUDIBLE))
    return faded(sound[: heard[-1] + count(0.03)], 0.0, 0.06)


def brought(sound: Samples, lufs: float) -> Samples:
    """The sound at this loudness."""
    return sound * amplitude(lufs - integrated(sound))


def limited(sound: Samples, ceiling: float, looped: bool = False) -> Samples:
    """The sound bent under a ceiling by a gain that moves before the peak does."""
    most = amplitude(ceiling - 0.3)
    sizes = np.abs(sound).max(axis=1)
    wanted = np.minimum(1.0, most / np.maximum(sizes, 1e-9))
    span = 2 * count(LOOK) + 1
    ends: Literal["wrap", "nearest"] = "wrap" if looped else "nearest"
    lowest = minimum_filter1d(wanted, span, mode=ends)
    gain = uniform_filter1d(lowest, span, mode=ends)
    return np.asarray(sound * gain[:, None])
