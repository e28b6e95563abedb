"""A street of setts: courses that run across it, stones as wide as chance cut them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from assets.press.inks import INK, WET, W
from assets.press.layer import Layer, Spot
from assets.press.perspective import Eye

FARTHEST = 70.0  # metres; beyond, a course is thinner than a gouge
OUT_OF_SIGHT = 20  # pixels beside the canvas


@dataclass(frozen=True)
class Course:
    """The row of that number, so many metres away and so many deep."""

    row: int
    z: float
    deep: float


@dataclass(frozen=True)
class Sett:
    """A stone as it lies in the picture: its sides, its edges, the far end of its left side."""

    left: float
    right: float
    near: float
    far: float
    corner: Spot
    z: float

    @property
    def x(self) -> float:
        return (self.left + self.right) / 2


def courses(nearest: float) -> Iterator[Course]:
    """The courses of a street from our feet to the far end."""
    z, row = nearest, 0
    while z < FARTHEST:
        deep = 0.15 + 0.02 * z
        yield Course(row, z, deep)
        z += deep
        row += 1


def stones(
    layer: Layer, eye: Eye, course: Course, start: float, end: float, kerb: float = math.inf
) -> Iterator[Sett]:
    """The stones of a course that begin between two sides, cut off at the kerb if need be."""
    z, beyond, side = course.z, course.z + course.deep, start
    width = 0.26 + 0.016 * z
    while side < end:
        wide = width * layer.rng.uniform(0.8, 1.25)
        left, near = eye.at(side, 0, z)
        right = eye.at(min(side + wide, kerb), 0, z)[0]
        if right >= -OUT_OF_SIGHT and left <= W + OUT_OF_SIGHT:
            yield Sett(left, right, near, eye.at(0, 0, beyond)[1], eye.at(side, 0, beyond), z)
        side += wide


def shine(layer: Layer, stone: Sett, ink: str, share: float) -> None:
    """Cut the light that lies in a stone; it takes a share of its depth."""
    middle, gap = (stone.near + stone.far) / 2, (stone.right - stone.left) * 0.07
    slip = layer.rng.uniform(-0.6, 0.6)
    thick = max(0.8, (stone.near - stone.far) * share)
    layer.gouge(stone.left + gap, middle, stone.right - gap, middle + slip, thick, ink, 0.04)


def joint(layer: Layer, stone: Sett, within: float, width: float) -> None:
    """Cut the joint at its left, mostly, if it lies within so many metres."""
    if stone.z < within and layer.rng.random() < 0.8:
        layer.gouge(stone.left, stone.near, *stone.corner, width / stone.z + 0.5, INK)


def course_joint(layer: Layer, eye: Eye, course: Course, left: float, right: float) -> None:
    """Cut the joint before a course, in runs, as daylight shows it."""
    z, rng = course.z, layer.rng
    y0, y1 = eye.at(0, 0, z)[1], eye.at(0, 0, z + course.deep)[1]
    x, end = eye.at(left, 0, z)[0], eye.at(right, 0, z)[0]
    while x < end:
        run = min(rng.uniform(60, 260), end - x)
        if rng.random() < 0.8:
            ink = INK if z < 20 else WET
            layer.gouge(x, y0, x + run, y0 + (y1 - y0) * 0.04, 7 / z + 0.5, ink, 0.01)
        x += run
