"""The limits of a proof that begins now: the one clock that the prover is handed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.proof.limits import Limits


def from_now(seconds: float, megabytes: int) -> Limits:
    """Limits whose seconds are counted from this call."""
    from game.proof.limits import Limits

    start = time.monotonic()
    return Limits(seconds, megabytes, lambda: time.monotonic() - start)
