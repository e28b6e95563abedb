"""Where things lie at position 41: the eye beside the chair, the board, jack 14."""

from __future__ import annotations

import math

from assets.press.layer import Spot
from assets.press.perspective import Eye
from assets.press.scenes.switchboard import FACE, FALL, SHELF, Board

EYE = Eye(1000, 400, 1.18, 1100)
WALL, END, CEILING = -0.9, 9.0, 5.4
LIP = WALL + FALL
NEAR, FAR = 0.7, 1.93  # her own place; the rest of the row is cut as it is everywhere
ROWS, ROW, FOOT = 8, 0.105, FACE + 0.06
COLUMNS, COLUMN, FIRST = 24, 0.05, 0.74
FOURTEEN = (10, 3)  # column and row


def jack(column: float, row: float, out: float = 0.0) -> Spot:
    """A jack of hers, or a place so many metres out from it."""
    return EYE.at(WALL + out, FOOT + row * ROW + 0.03, FIRST + column * COLUMN)


def lamp(column: float, row: float) -> Spot:
    """The lamp over a jack."""
    return EYE.at(WALL, FOOT + row * ROW + 0.07, FIRST + column * COLUMN)


def shelf(inward: float, depth: float, up: float = 0.0) -> Spot:
    """A place on the key shelf, `inward` from its lip (0) to the board (1)."""
    return EYE.at(LIP + (WALL - LIP) * inward, SHELF + up, depth)


def glow(x: float, y: float) -> float:
    """What the lamps over the board give to a place on it."""
    near = math.exp(-(((x - 520) / 230) ** 2) - ((y - 170) / 330) ** 2)
    far = math.exp(-(((x - 800) / 200) ** 2) - ((y - 230) / 150) ** 2)
    return min(1.0, near + 0.8 * far)


ROW_OF_BOARD = Board(EYE, WALL, FAR, END, glow)
