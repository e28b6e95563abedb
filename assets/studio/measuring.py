"""What each committed file measures, and which limits it breaks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from assets.studio.catalogue import Kind, Sound
from assets.studio.loudness import integrated, loudest, true_peak
from assets.studio.samples import RATE, Samples
from assets.studio.vorbis import decoded

HIGHEST_PEAK = -6.0  # dB, between samples
LARGEST_FILE = 8_000_000  # bytes
WIDEST_SEAM = 0.5  # see Reading
LOUDNESS = {"place": (-27.0, -25.0), "music": (-21.0, -19.0)}  # LUFS
LENGTHS: dict[Kind, tuple[float, float]] = {
    "place": (40, 60),
    "music": (60, 90),
    "foley": (0.1, 12),
}  # seconds


@dataclass(frozen=True)
class Reading:
    """The measures of one recording. `seam` is the step from its last sample to its first, as a
    share of the step that only one in a hundred inside it exceeds: under a half nobody can find
    the place.
    """

    file: str
    kind: Kind
    rate: int
    seconds: float
    peak: float
    lufs: float
    seam: float
    size: int


def reading(sound: Sound, files: tuple[str, ...], assets: Path) -> Reading:
    """The measures of one recording as a player's decoder gives back its files, one by one."""
    paths = [assets / file for file in files]
    samples = np.concatenate([decoded(path)[0] for path in paths])
    rate = decoded(paths[0])[1]
    return Reading(
        file=files[0],
        kind=sound.kind,
        rate=rate,
        seconds=len(samples) / rate,
        peak=true_peak(samples),
        lufs=loudest(samples, rate) if sound.kind == "foley" else integrated(samples, rate),
        seam=seam(samples),
        size=sum(path.stat().st_size for path in paths),
    )


def seam(loop: Samples) -> float:
    """The step at the join beside the hundredth largest of a hundred steps inside."""
    steps = np.abs(np.diff(loop, axis=0)).max(axis=1)
    at_the_join = float(np.abs(loop[0] - loop[-1]).max())
    return at_the_join / max(float(np.percentile(steps, 99)), 1e-9)


def broken_limits(reading: Reading) -> tuple[str, ...]:
    """Every limit that a file does not keep, in words."""
    least, most = LENGTHS[reading.kind]
    problems = []
    if reading.rate != RATE:
        problems.append(f"{reading.rate} samples a second, not {RATE}")
    if reading.peak > HIGHEST_PEAK:
        problems.append(f"peak {reading.peak:.1f} dB is over {HIGHEST_PEAK:.0f} dB")
    if not least <= reading.seconds <= most:
        problems.append(f"{reading.seconds:.1f} s is not between {least:g} and {most:g} s")
    if reading.size > LARGEST_FILE:
        problems.append(f"{reading.size} bytes is over {LARGEST_FILE}")
    if reading.kind in LOUDNESS:
        low, high = LOUDNESS[reading.kind]
        if not low <= reading.lufs <= high:
            problems.append(f"{reading.lufs:.1f} LUFS is not between {low:g} and {high:g}")
    if reading.kind == "place" and reading.seam >= WIDEST_SEAM:
        problems.append(f"the seam's step is {reading.seam:.2f} of an ordinary large step")
    return tuple(problems)


def row(reading: Reading) -> str:
    """One line of the printed table."""
    join = f"{reading.seam:8.3f}" if reading.kind == "place" else " " * 7 + "-"
    return (
        f"{reading.file:<28}{reading.seconds:8.2f}{reading.peak:9.1f}{reading.lufs:8.1f}{join}"
        f"{reading.size / 1000:9.0f}"
    )


HEADING = f"{'file':<28}{'seconds':>8}{'peak dB':>9}{'LUFS':>8}{'seam':>8}{'kB':>9}"
