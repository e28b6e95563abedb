"""OGG Vorbis files that hold exactly the samples given and are the same bytes every time."""

from __future__ import annotations

from pathlib import Path
from zlib import crc32

import numpy as np
import soundfile

from assets.studio.samples import RATE, Samples

CHUNK = 4096  # frames: the encoder overruns its stack on long ones
SERIAL = slice(14, 18)
CHECKSUM = slice(22, 26)
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
    """The file with its random stream number replaced, page sums made good."""
    pages = bytearray()
    at = 0
    while at < len(data):
        lacing = data[at + 27 : at + 27 + data[at + 26]]
        end = at + 27 + len(lacing) + sum(lacing)
        page = bytearray(data[at:end])
        page[SERIAL] = serial.to_bytes(4, "little")
        page[CHECKSUM] = bytes(4)
        page[CHECKSUM] = _page_sum(bytes(page)).to_bytes(4, "little")
        pages += page
        at = end
    return bytes(pages)


def _page_sum(page: bytes) -> int:
    """Ogg's own checksum: the usual polynomial, read the other way round, from nought."""
    remainder = 0
    for byte in page:
        remainder = (remainder << 8 & 0xFFFFFFFF) ^ _ROWS[(remainder >> 24) ^ byte]
    return remainder


def _row(byte: int) -> int:
    row = byte << 24
    for _ in range(8):
        row = (row << 1 ^ 0x04C11DB7 if row & 0x80000000 else row << 1) & 0xFFFFFFFF
    return row


_ROWS = tuple(_row(byte) for byte in range(256))
