"""Chance that comes out as a script says: the dice are looked for, never loaded afterwards."""

from __future__ import annotations

from collections.abc import Iterable

from game.play.beat import Beat, Drew, Fell
from game.play.dice import DICE, seeded
from game.play.rules import Rules
from game.play.state import PlayState
from game.play.walk import Walk

THROWS = 2000  # enough for odds of one in three hundred to come out


def outcomes(beats: Iterable[Beat]) -> tuple[str, ...]:
    """The scenes that chance led to, and the pages it drew."""
    return tuple(
        beat.fell if isinstance(beat, Fell) else beat.scene
        for beat in beats
        if isinstance(beat, Fell | Drew)
    )


def with_dice(
    rules: Rules, state: PlayState, choice: str, wanted: tuple[str, ...]
) -> tuple[PlayState | None, tuple[str, ...]]:
    """The state with dice that make a choice come out as wanted, and everything chance gave.

    Dice that do so already are left alone. None when no throw does.
    """
    walk, given = Walk(rules), set[str]()
    for throw in range(THROWS):
        dice = state.row[DICE] if throw == 0 else seeded(throw)
        tried = state._replace(row=(dice, *state.row[DICE + 1 :]))
        walk.thaw(tried)
        came = outcomes(walk.take(choice))
        if set(wanted) <= set(came):
            return tried, came
        given.update(came)
    return None, tuple(sorted(given))
