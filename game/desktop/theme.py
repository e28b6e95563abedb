"""Which ink plays which part: the three themes, read from assets/theme.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from game.desktop.inks import Rgb, ink_named, mixed


class Ink(Enum):
    """The parts an ink can play. Layout speaks of parts; only the canvas asks for a colour."""

    SHEET = "sheet"  # the ground of the torn sheet
    EDGE = "edge"  # the fibre of its torn edge
    TEXT = "text"
    DIM = "dim"  # text of earlier scenes
    QUIET = "quiet"  # costs, hints, the foot of the page
    STRUCK = "struck"  # what cannot be had
    SIGNAL = "signal"  # small red type: numerals, hour, footnotes
    RULE = "rule"  # the heavy rule under a title; never letters
    LINE = "line"  # hairlines; never letters
    BAR = "bar"  # the ground of the chosen thing
    ON_BAR = "on-bar"
    ON_BAR_QUIET = "on-bar-quiet"
    WEDGE = "wedge"  # the mark beside the chosen thing; never letters
    PENCIL = "pencil"  # a hand-written document
    STRIP = "strip"  # the ground of pasted strips: telegrams, names, tooltips
    ON_STRIP = "on-strip"
    VEIL = "veil"  # laid thinly over a page that waits under a dialog


LETTERS: tuple[tuple[Ink, Ink], ...] = (  # every ink that letters are set in, with its ground
    (Ink.TEXT, Ink.SHEET),
    (Ink.DIM, Ink.SHEET),
    (Ink.QUIET, Ink.SHEET),
    (Ink.STRUCK, Ink.SHEET),
    (Ink.SIGNAL, Ink.SHEET),
    (Ink.PENCIL, Ink.SHEET),
    (Ink.ON_BAR, Ink.BAR),
    (Ink.ON_BAR_QUIET, Ink.BAR),
    (Ink.ON_STRIP, Ink.STRIP),
)
READABLE, CLEAR = 4.5, 7.0  # contrast asked of ordinary themes, and of high contrast


@dataclass(frozen=True, slots=True)
class Theme:
    """One way to ink the page.

    `grain` is how much paper tooth shows, from 0 (none) to 1; `fringe` how broad the fibre of a
    torn edge is, against the depth of the tear.
    """

    name: str
    grain: float
    fringe: float
    least_contrast: float
    inks: Mapping[Ink, Rgb]

    def __getitem__(self, ink: Ink) -> Rgb:
        return self.inks[ink]

    def toned(self, ink: Rgb) -> Rgb:
        """An ink as it looks under the darkest paper grain that this theme lays over it."""
        return mixed(ink, (0, 0, 0), DEEPEST_TOOTH * self.grain)


DEEPEST_TOOTH = 0.14  # of the light that the full grain may take away


def themes(path: Path) -> dict[str, Theme]:
    """All themes of a theme file by name, in the file's order.

    Each table names an ink for every part; a part left out falls back to the table `base`.
    """
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    base = tables.pop("base", {})
    return {name: _theme(name, base | table) for name, table in tables.items()}


def _theme(name: str, table: Mapping[str, str | float]) -> Theme:
    missing = sorted(ink.value for ink in Ink if ink.value not in table)
    if missing:
        raise ValueError(f"theme '{name}' names no ink for {', '.join(missing)}")
    return Theme(
        name=name,
        grain=float(table.get("grain", 0.0)),
        fringe=float(table.get("fringe", 0.0)),
        least_contrast=float(table.get("least-contrast", READABLE)),
        inks={ink: ink_named(str(table[ink.value])) for ink in Ink},
    )
