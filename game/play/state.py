"""Everything that is true now in one playthrough, as one frozen value."""

from __future__ import annotations

from typing import NamedTuple

from game.play.beat import Stamped
from game.play.clock import NEVER


class PlayState(NamedTuple):
    """A place, a row of numbers (see `slots`), and what has been written down.

    `returns` are the scenes to go back to after a draw or a call, innermost last; `pending` is the
    choice that waits for its second step. `is_over` means that nothing more can be chosen. `clock`
    is the minute that it has become; nothing asks for it but what is shown.
    """

    chapter: str
    scene: str
    row: tuple[int, ...]
    roles: tuple[str, ...] = ()
    returns: tuple[str, ...] = ()
    pending: str = ""
    ledger: tuple[Stamped, ...] = ()
    deeds: tuple[tuple[str, str], ...] = ()
    fates: tuple[tuple[str, str], ...] = ()
    alone: bool = False
    is_over: bool = False
    clock: int = NEVER
