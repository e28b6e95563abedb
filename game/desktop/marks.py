"""What a page asks the canvas to print: a closed list of marks, in the order they are laid on.

Marks are values in window pixels. They speak of parts an ink plays, so a change of theme prints
the same marks again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.box import Box
from game.desktop.founts import Fount
from game.desktop.theme import Ink


@dataclass(frozen=True, slots=True)
class Letters:
    """A text set from a point on its baseline."""

    text: str
    fount: Fount
    x: float
    baseline: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Fill:
    """A box of solid ink. `share` below 1 lets the ground through: veils only."""

    box: Box
    ink: Ink
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Cut:
    """A polygon of solid ink with knife-clean, anti-aliased edges: bars, wedges."""

    points: tuple[tuple[float, float], ...]
    ink: Ink


@dataclass(frozen=True, slots=True)
class Dots:
    """A dotted rule from `x` to `right`, as under a term of the glossary."""

    x: float
    right: float
    y: float
    size: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Frame:
    """The outline of a box, drawn inside it."""

    box: Box
    ink: Ink
    thickness: float


@dataclass(frozen=True, slots=True)
class Leaf:
    """A torn sheet. `tear` is how deep its edges are torn; a box and seed always tear alike."""

    box: Box
    ink: Ink
    edge: Ink
    tear: float
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture of the assets by its name, printed small in a frame."""

    box: Box
    name: str
    frame: Ink


@dataclass(frozen=True, slots=True)
class Within:
    """Marks moved by (`dx`, `dy`) and shown only inside a box of the window."""

    clip: Box
    marks: Sequence[Mark]
    dx: float = 0.0
    dy: float = 0.0


Mark = Letters | Fill | Cut | Dots | Frame | Leaf | Plate | Within
Marks = tuple[Mark, ...]


def strike(x: float, right: float, baseline: float, size: float, ink: Ink, thickness: float) -> Cut:
    """A hand's stroke through letters: a hair off the level, swelling a little to the right."""
    y = baseline - size * 0.26
    lean = min(2.0, (right - x) * 0.004) * thickness / 2
    return Cut(
        (
            (x, y + lean),
            (right, y - lean),
            (right, y + thickness - lean),
            (x, y + thickness * 0.8 + lean),
        ),
        ink,
    )


def bar(box: Box, ink: Ink, unit: float) -> Cut:
    """The bar behind what is chosen: cut by hand, so no corner is quite square."""
    return Cut(
        (
            (box.x, box.y + unit),
            (box.right - unit, box.y),
            (box.right, box.bottom),
            (box.x, box.bottom - unit),
        ),
        ink,
    )


def wedge(box: Box, ink: Ink) -> Cut:
    """A wedge that fills a box and points to the right."""
    return Cut(((box.x, box.y), (box.right, box.y + box.h / 2), (box.x, box.bottom)), ink)
