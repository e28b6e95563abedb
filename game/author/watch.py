"""Waits for files of a story to be saved, and for their editor to have done with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Event

from watchfiles import Change, watch

QUIET = 15  # milliseconds without a change, after which a save is over
GRACE = 200  # milliseconds that a file may be gone or empty while an editor swaps another in

Changes = set[tuple[Change, str]]


def saves(folders: Iterable[Path], stop: Event | None = None) -> Iterator[frozenset[Path]]:
    """The files of each save, until it is stopped; first, with none, that the watch stands.

    Whatever is saved from that first word on will be told.
    """
    roots = tuple(folder.resolve() for folder in folders)
    batches = watch(
        *roots,
        watch_filter=lambda _, path: concerns(Path(path), roots),
        step=QUIET,
        rust_timeout=GRACE,
        yield_on_timeout=True,
        stop_event=stop,
    )
    first = next(batches, None)
    if first is not None:
        yield frozenset()
        yield from settled(_with_new_folders(_after(first, batches)))


def settled(
    batches: Iterable[Changes], is_whole: Callable[[Path], bool] | None = None
) -> Iterator[frozenset[Path]]:
    """Changes put together to saves. An empty batch says that nothing has happened for a while.

    Editors that write by rename leave no file for a moment, others an empty one: such a save is
    held back until the file is whole, or stays as it is.
    """
    is_whole = is_whole or _is_whole
    waiting: set[Path] = set()
    for batch in batches:
        waiting.update(Path(path) for _, path in batch)
        if waiting and (not batch or all(map(is_whole, waiting))):
            yield frozenset(waiting)
            waiting = set()


def concerns(path: Path, roots: Iterable[Path]) -> bool:
    """Whether a story may have changed with this file or folder; hidden ones are an editor's."""
    inside = next((path.relative_to(root) for root in roots if path.is_relative_to(root)), path)
    if any(part.startswith(".") for part in inside.parts):
        return False
    # A folder that was moved away is told by its own name alone.
    return path.suffix in (".yaml", ".yml", "")


def _after(first: Changes, batches: Iterator[Changes]) -> Iterator[Changes]:
    yield first
    yield from batches


def _with_new_folders(batches: Iterable[Changes]) -> Iterator[Changes]:
    """The changes, with what lay in a new folder before it could be watched."""
    for batch in batches:
        folders = [Path(path) for change, path in batch if change is Change.added]
        inside = (file for folder in folders if folder.is_dir() for file in folder.rglob("*.y*ml"))
        yield batch | {(Change.added, str(file)) for file in inside}


def _is_whole(path: Path) -> bool:
    try:
        return path.is_dir() or path.stat().st_size > 0
    except OSError:
        return False
