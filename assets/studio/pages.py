"""The pages of an Ogg file, taken apart and put together with their sums made good."""

from __future__ import annotations

import struct
from dataclasses import dataclass

HEAD = struct.Struct("<4sBBqIIIB")  # mark, version, flags, position, serial, number, sum, segments
SUM = slice(22, 26)
FULL = 255  # bytes of a segment that does not end its packet


@dataclass(frozen=True)
class Page:
    """One page: `position` counts the samples up to its end; its packets are whole."""

    flags: int
    position: int
    serial: int
    number: int
    packets: tuple[bytes, ...]


def pages_of(data: bytes) -> tuple[Page, ...]:
    """The pages of a file whose packets end where its pages do, as this encoder writes them."""
    out, at = [], 0
    while at < len(data):
        mark, _, flags, position, serial, number, _, count = HEAD.unpack_from(data, at)
        lacing = data[at + HEAD.size : at + HEAD.size + count]
        assert mark == b"OggS" and lacing[-1] < FULL, "a packet runs over the end of its page"
        at += HEAD.size + count
        packets, size = [], 0
        for segment in lacing:
            size += segment
            if segment < FULL:
                packets.append(data[at : at + size])
                at, size = at + size, 0
        out.append(Page(flags, position, serial, number, tuple(packets)))
    return tuple(out)


def written_page(page: Page) -> bytes:
    """The bytes of a page."""
    lacing = b"".join(
        bytes([FULL]) * (len(packet) // FULL) + bytes([len(packet) % FULL])
        for packet in page.packets
    )
    head = HEAD.pack(
        b"OggS", 0, page.flags, page.position, page.serial, page.number, 0, len(lacing)
    )
    whole = bytearray(head + lacing + b"".join(page.packets))
    whole[SUM] = _sum(whole).to_bytes(4, "little")
    return bytes(whole)


def _sum(page: bytes | bytearray) -> int:
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
