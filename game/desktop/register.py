"""How far a block of an arriving picture stands out of register, and how it settles."""

from __future__ import annotations

from game.desktop.sheet import Side

SETTLING = 0.4  # seconds from the strike until every block lies where it was cut to lie
ACROSS, DOWN = 36.0, -14.0  # pixels of the picture; how far beside its place depth 1 is struck
NEAR = 1.0  # the weather falls behind what is nearer than this


def out_of_register(depth: float, seconds: float, side: Side) -> tuple[float, float]:
    """Pixels of the picture, right and down, that a block is off so long after the strike.

    Blocks come from under the sheet, near ones from farther, and slow down as they arrive.
    """
    left = max(0.0, 1.0 - seconds / SETTLING) ** 3
    across = -ACROSS if side == "left" else ACROSS
    return across * depth * left, DOWN * depth * left
