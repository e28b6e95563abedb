"""The two lights of the rest room: the stove's alone by night, a grey window's by day."""

from __future__ import annotations

from dataclasses import dataclass

from assets.press.inks import BIRCH, DEEP, EMBER, INK, NEVA, PALE, PAPER, RED, WET


@dataclass(frozen=True)
class RoomLight:
    """Which ink each thing takes; the pairs are what is common there, then what is rarer."""

    is_day: bool
    gloom: str  # ceiling and side wall
    lines: str  # the boards of the ceiling
    side: tuple[str, str]  # the wall beside us
    rails: tuple[str, str]  # along it
    wall: str
    hatch: str  # the wall round the window
    wainscot: tuple[str, str]
    warm: str  # the wainscot beside the fire
    ledge: tuple[str, str]  # over the wainscot: its top, its shadow
    foot: str
    crown: tuple[str, str]
    floor: str
    reveal: tuple[str, str]  # of the window, left and right
    edge: tuple[str, str, str]  # of the doorway: high, by the fire, low


NIGHT = RoomLight(
    is_day=False,
    gloom=INK,
    lines=WET,
    side=(WET, NEVA),
    rails=(NEVA, WET),
    wall=DEEP,
    hatch=NEVA,
    wainscot=(NEVA, WET),
    warm=EMBER,
    ledge=(PALE, NEVA),
    foot=WET,
    crown=(NEVA, WET),
    floor=DEEP,
    reveal=(PALE, WET),
    edge=(PALE, RED, NEVA),
)
DAY = RoomLight(
    is_day=True,
    gloom=WET,
    lines=INK,
    side=(DEEP, NEVA),
    rails=(PALE, INK),
    wall=NEVA,
    hatch=WET,
    wainscot=(DEEP, INK),
    warm=DEEP,
    ledge=(PAPER, INK),
    foot=INK,
    crown=(PALE, INK),
    floor=BIRCH,
    reveal=(PAPER, PALE),
    edge=(PAPER, PALE, NEVA),
)
