"""Where things stand at the desk in Smolny, and how its top is seen."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from assets.press.layer import Spot
from assets.press.perspective import Eye

# The table is looked down upon and the room is not: each has a vanishing point of its own, as a
# carver who wants both the page and the door would have it.
TABLE = Eye(1452, -560, 1.1, 1800)
FAR, NEAR = 1.97, 0.9  # the table's edges, in metres away from us
LEFT, RIGHT = -0.47, 0.475
BACK, VANISHING = 424, (1452.0, 96.0)  # the foot of what is seen of the room


@dataclass(frozen=True)
class Flat:
    """A thing lying on the table: its middle, and how many degrees it is turned."""

    side: float
    depth: float
    turn: float = 0.0

    def at(self, a: float, b: float, height: float = 0.0) -> Spot:
        """Metres right of its middle and away from us."""
        c, s = math.cos(math.radians(self.turn)), math.sin(math.radians(self.turn))
        return TABLE.at(self.side + a * c - b * s, height, self.depth + a * s + b * c)

    def box(self, wide: float, deep: float, height: float = 0.0) -> list[Spot]:
        """Its four corners, from the near left one round."""
        w, d = wide / 2, deep / 2
        corners = ((-w, -d), (w, -d), (w, d), (-w, d))
        return [self.at(a, b, height) for a, b in corners]


def across(p: Spot, q: Spot, r: Spot, s: Spot) -> Callable[[float, float], Spot]:
    """Places on a leaf with corners lower left, lower right, upper right, upper left."""

    def at(u: float, v: float) -> Spot:
        low = p[0] + (q[0] - p[0]) * u, p[1] + (q[1] - p[1]) * u
        high = s[0] + (r[0] - s[0]) * u, s[1] + (r[1] - s[1]) * u
        return low[0] + (high[0] - low[0]) * v, low[1] + (high[1] - low[1]) * v

    return at
