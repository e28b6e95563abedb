"""Finds a way to a scene for `play --at` and the author's panel: what a player would choose."""

from __future__ import annotations

from game.limiting import from_now
from game.model.story import Story
from game.play.command import Command

LONGEST = 20.0  # seconds of looking
MOST = 1000  # megabytes


def way_to(story: Story, scene: str) -> tuple[Command, ...] | None:
    """The commands that lead to a scene in a state that a player can be in.

    None where no way is known: nothing leads there, chance would have to fall in a way that no
    dice give, or the search came to its limit.
    """
    from game.author.witnesses import way_to_scene
    from game.play.rules import Rules
    from game.proof.limits import LimitReached

    try:
        return way_to_scene(Rules(story), scene, from_now(LONGEST, MOST))
    except LimitReached:
        return None
