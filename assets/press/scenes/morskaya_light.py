"""The two lights the Morskaya is drawn in: which ink each thing takes before dawn and by day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assets.press.inks import BIRCH, DEEP, EMBER, INK, NEVA, PALE, PAPER, WET


@dataclass(frozen=True)
class Facade:
    """A house: its wall, its panes, and the edges of its jambs, sills and courses."""

    wall: str
    panes: str
    edge: str
    sill: str
    course: str
    cornice: str


@dataclass(frozen=True)
class Arch:
    """The arch: strokes down its front, the line along its top, the sky inside it."""

    stroke: str
    top: str
    stones: str
    sky: str
    cloud: tuple[str, str]
    panes: str


@dataclass(frozen=True)
class Front:
    """The exchange above its granite: plaster, window surrounds in turn, panes, long courses."""

    wall: str
    surrounds: tuple[str, str]
    panes: str
    cornice: str
    course: str
    plinth: str
    joint: str


@dataclass(frozen=True)
class StreetLight:
    """What the Morskaya looks like at an hour; `facade(right, number)` is a house of a row."""

    is_day: bool
    facade: Callable[[bool, int], Facade]
    beside: Facade  # the house across the street, close to us
    arch: Arch
    front: Front
    iron: tuple[str, str]  # the light on a post, high and low


def _asleep(right: bool, number: int) -> Facade:
    edge = NEVA if right else WET
    return Facade(INK, WET if number % 2 == 0 else DEEP, edge, edge, NEVA, PALE if right else NEVA)


def _awake(right: bool, number: int) -> Facade:
    plaster = (NEVA, BIRCH, WET, BIRCH) if right else (WET, NEVA, BIRCH, NEVA)
    wall = plaster[number]
    light = PALE if wall == NEVA else NEVA if wall == WET else PAPER
    return Facade(wall, INK, light, light, INK, PAPER)


NIGHT = StreetLight(
    is_day=False,
    facade=_asleep,
    beside=Facade(INK, DEEP, WET, WET, WET, WET),
    arch=Arch(INK, NEVA, NEVA, NEVA, (PALE, DEEP), PAPER),
    front=Front(INK, (NEVA, WET), DEEP, PALE, NEVA, WET, WET),
    iron=(PALE, NEVA),
)
DAY = StreetLight(
    is_day=True,
    facade=_awake,
    beside=Facade(WET, INK, NEVA, NEVA, INK, PALE),
    arch=Arch(EMBER, PAPER, INK, PALE, (PAPER, NEVA), INK),
    front=Front(NEVA, (PAPER, PALE), DEEP, PAPER, INK, WET, INK),
    iron=(PAPER, PALE),
)
