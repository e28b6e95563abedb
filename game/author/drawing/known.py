"""What was proved of a story, as far as its map can show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Verdict = Literal["proved", "refuted", "unknown"]


@dataclass(frozen=True, slots=True)
class Known:
    """Answers by name: a scene by its id, a choice as `scene.choice`.

    `reachable` says whether it can be come to, `chance` how likely a player who picks blindly comes
    to it (0 to 1), `ways` the shortest way there as the choices to take, each as `scene.choice`.
    """

    reachable: Mapping[str, Verdict]
    chance: Mapping[str, float]
    ways: Mapping[str, tuple[str, ...]]
