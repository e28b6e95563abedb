"""Gives large pieces of memory back to the system as soon as they are done with."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

LARGE = 512 * 1024  # bytes; a picture in the making is sixteen times as much
_M_MMAP_THRESHOLD = -3  # glibc's number for this option


def be_thrifty() -> None:
    """Ask the C library not to hoard.

    Left to itself glibc raises its limit with the first picture that is freed, and keeps what the
    next ones leave behind: 20 MB by the end of a chapter.
    """
    if sys.platform.startswith("linux"):
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, LARGE)
