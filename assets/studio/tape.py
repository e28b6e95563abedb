"""A strip of stereo tape on which sounds are laid; a looped strip has no ends."""

from __future__ import annotations

import numpy as np

from assets.studio.samples import RATE, Samples, count


class Tape:
    """Stereo samples of a fixed length that remember what was laid on them."""

    def __init__(self, seconds: float, looped: bool = False) -> None:
        self.seconds = seconds
        self.looped = looped
        self.sound: Samples = np.zeros((count(seconds), 2))

    def lay(self, sound: Samples, at: float, pan: float = 0.0, gain: float = 1.0) -> None:
        """Add a sound at a moment; `pan` runs from -1 (left) to 1 (right).

        On a looped strip what runs over the end comes in at the beginning; elsewhere it is lost.
        """
        first = round(at * RATE)
        places = first + np.arange(len(sound))
        layer = gain * (sound if sound.ndim == 2 else panned(sound, pan))
        if self.looped:
            np.add.at(self.sound, places % len(self.sound), layer)
            return
        kept = (places >= 0) & (places < len(self.sound))
        self.sound[places[kept]] += layer[kept]


def panned(sound: Samples, pan: float) -> Samples:
    """One channel set between two by equal power."""
    angle = (pan + 1) * np.pi / 4
    return np.asarray(np.sqrt(2) * np.stack([sound * np.cos(angle), sound * np.sin(angle)], axis=1))


def turned(loop: Samples, samples: int) -> Samples:
    """A loop that begins so many samples later and still joins itself."""
    return np.roll(loop, -samples, axis=0)


def carried(loop: Samples, response: Samples) -> Samples:
    """A loop heard through a room or filter, its tail running on into its beginning."""
    size = len(loop)
    folded = np.zeros((size, 2))
    np.add.at(folded, np.arange(len(response)) % size, response)
    spectra = np.fft.rfft(loop, axis=0) * np.fft.rfft(folded, axis=0)
    return np.asarray(np.fft.irfft(spectra, size, axis=0))


def weighed(loop: Samples, low: float, high: float) -> Samples:
    """A loop with only what lies between two pitches, still without a seam."""
    pitches = np.fft.rfftfreq(len(loop), 1 / RATE)
    pitches[0] = pitches[1]
    curve = 1 / (1 + (low / pitches) ** 4) / (1 + (pitches / high) ** 4)
    shape = curve if loop.ndim == 1 else curve[:, None]
    return np.asarray(np.fft.irfft(np.fft.rfft(loop, axis=0) * shape, len(loop), axis=0))
