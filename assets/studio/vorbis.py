"""OGG Vorbis files that hold exactly the samples given and are the same bytes every time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from zlib import crc32

import numpy as np
import soundfile

from assets.studio.pages import pages_of, written_page
from assets.studio.samples import RATE, Samples

CHUNK = 4096  # frames: the encoder overruns its stack on long ones
LICENCE = "CC BY-SA 4.0"


def written(path: Path, sound: Samples, title: str, quality: float = 0.5) -> None:
    """Encode a stereo sound; quality runs from 0 to 1."""
    with soundfile.SoundFile(
        path, "w", RATE, 2, format="OGG", subtype="VORBIS", compression_level=1 - quality
    ) as file:
        file.title = title
        file.license = LICENCE
        for first in range(0, len(sound), CHUNK):
            file.write(sound[first : first + CHUNK])
    path.write_bytes(_renumbered(path.read_bytes(), crc32(title.encode())))


def decoded(path: Path) -> tuple[Samples, int]:
    """The samples a player hears, and their rate."""
    sound, rate = soundfile.read(path, always_2d=True)
    return np.asarray(sound, dtype=np.float64), int(rate)


def _renumbered(data: bytes, serial: int) -> bytes:
    """The file with its random stream number replaced."""
    return b"".join(written_page(replace(page, serial=serial)) for page in pages_of(data))
