"""Files that survive: written beside, flushed, swapped in, with the one before kept.

At any moment of a write the folder holds the newest whole file or the one before it.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

BEFORE = ".before"  # added to the name of the generation before
BESIDE = ".new"  # added to the name of a file that is still being written
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


Why = Literal["full", "forbidden", "other"]


class CannotKeep(Exception):
    """Something could not be written. Doors say it with `Words.told`, which knows the remedy."""

    def __init__(self, why: Why, folder: Path, fault: OSError) -> None:
        super().__init__(f"nothing could be kept in {folder}: {fault.strerror or fault}")
        self.why: Why = why
        self.folder = folder
        self.fault = fault.strerror or str(fault)


class Damaged(Exception):
    """A file that is there and cannot be read as what it should be."""


def write(path: Path, value: object) -> None:
    """Keep a JSON value under this name; raises CannotKeep, and then the old file still stands."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        _swap_in(path, text.encode("utf-8"), keeps_before=True)
    except OSError as fault:
        raise CannotKeep(_why(fault), path.parent, fault) from fault


def write_text(path: Path, text: str) -> None:
    """Keep a text that people read, without one before it; raises CannotKeep as `write` does."""
    write_bytes(path, text.encode("utf-8"))


def text_in(path: Path) -> str | None:
    """The text of a file; None where there is none to be read."""
    try:
        return path.read_text("utf-8")
    except (OSError, ValueError):
        return None


def write_bytes(path: Path, data: bytes) -> None:
    """Keep a file as it is given, without one before it; raises CannotKeep as `write` does."""
    try:
        _swap_in(path, data, keeps_before=False)
    except OSError as fault:
        raise CannotKeep(_why(fault), path.parent, fault) from fault


def generations(path: Path) -> Iterator[Any]:
    """The JSON values kept under this name, newest first; what cannot be read is passed over."""
    for file in (path, _named(path, BEFORE)):
        with contextlib.suppress(OSError, Damaged):
            yield _read(file)


def remove(path: Path) -> None:
    """Forget a kept value and the one before it."""
    try:
        for file in (path, _named(path, BEFORE), _named(path, BESIDE)):
            file.unlink(missing_ok=True)
    except OSError as fault:
        raise CannotKeep(_why(fault), path.parent, fault) from fault


def kept_in(folder: Path) -> tuple[Path, ...]:
    """The names that something was kept under in a folder, whole or damaged."""
    try:
        found = {path.with_name(path.name.removesuffix(BEFORE)) for path in folder.iterdir()}
    except OSError:
        return ()
    return tuple(sorted(path for path in found if path.suffix == ".json"))


def _read(file: Path) -> Any:
    try:
        return json.loads(file.read_bytes())
    except (ValueError, RecursionError) as fault:
        raise Damaged(file.name) from fault


def _swap_in(path: Path, data: bytes, *, keeps_before: bool) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = _named(path, BESIDE)
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        # A full disk leaves half a file; what it took may be what the next attempt needs.
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    if keeps_before and _is_whole(path):  # a damaged file must not push out the good one before it
        path.replace(_named(path, BEFORE))
    beside.replace(path)
    _flush_folder(path.parent)


def _is_whole(file: Path) -> bool:
    try:
        _read(file)
    except (OSError, Damaged):
        return False
    return True


def _flush_folder(folder: Path) -> None:
    """Make the new names last; systems that cannot open a folder flush it by themselves."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _named(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _why(fault: OSError) -> Why:
    if fault.errno in _FULL:
        return "full"
    return "forbidden" if fault.errno in _FORBIDDEN else "other"
