"""Work done beside the window's own thread: begun now, and asked for when it is done."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Found = TypeVar("Found")


class Errand(Generic[Found]):
    """One piece of work on a thread of its own; where it failed, `result` fails as it did."""

    def __init__(self, work: Callable[[], Found]) -> None:
        self._work = work
        self._found: list[Found] = []
        self._fault: Exception | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    @property
    def is_done(self) -> bool:
        """Whether `result` has no need to wait."""
        return not self._thread.is_alive()

    def result(self) -> Found:
        """What the work came to, once it is done."""
        self._thread.join()
        if self._fault is not None:
            raise self._fault
        return self._found[0]

    def _run(self) -> None:
        try:
            self._found.append(self._work())
        except Exception as fault:
            self._fault = fault
