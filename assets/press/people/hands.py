"""Hands seen close: a back, a thumb and fingers cut as planes, with nails, tendons and knuckles."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from shapely.affinity import affine_transform, translate
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from assets.press.inks import BIRCH, INK, PAPER
from assets.press.layer import Layer, Spot
from assets.press.people.geometry import ball, capsule, joined, lerp, soften, unit
from assets.press.people.hand_poses import Finger, Hand

CONTOUR = 3.4
THUMB = 22  # a root so wide has no knuckle of its own on the back
SHADE, CORE = 0.66, 0.3  # of a finger's half width: the grey plane and the dark one


@dataclass(frozen=True)
class Laid:
    """Where a hand lies: moved, turned by `turn` degrees, then flattened by our looking down."""

    layer: Layer
    at: Spot
    turn: float
    size: float = 1.0
    squash: float = 0.9
    toward: Spot = (0.86, -0.5)  # the light

    @property
    def _matrix(self) -> tuple[float, float, float, float]:
        c, s = math.cos(math.radians(self.turn)), math.sin(math.radians(self.turn))
        k, flat = self.size, self.size * self.squash
        return c * k, -s * k, s * flat, c * flat

    def spot(self, p: Spot) -> Spot:
        a, b, c, d = self._matrix
        return self.at[0] + a * p[0] + b * p[1], self.at[1] + c * p[0] + d * p[1]

    def shape(self, local: BaseGeometry) -> BaseGeometry:
        return affine_transform(local, [*self._matrix, *self.at])

    def gouge(self, p: Spot, q: Spot, width: float, ink: str, bend: float = 0.0) -> None:
        self.layer.gouge(*self.spot(p), *self.spot(q), width * self.size, ink, bend)

    def silhouette(self, hand: Hand) -> BaseGeometry:
        """All of the hand in one shape."""
        fingers = (capsule(f.joints, f.widths) for f in (*hand.below, *hand.above))
        return self.shape(joined(Polygon(hand.back).buffer(0), *fingers))

    def cut(self, hand: Hand) -> None:
        """The fingers under, the back of the hand, and what lies on it."""
        for finger in hand.below:
            self.finger(finger)
        self._back(hand)

    def hold(self, hand: Hand) -> None:
        """The fingers that close over a thing drawn meanwhile."""
        for finger in hand.above:
            self.finger(finger, grown=True)

    def finger(self, finger: Finger, *, grown: bool = False) -> None:
        """One finger: outline, planes, creases, nail; `grown`: its root runs into the back."""
        shape = self.shape(soften(capsule(finger.joints, finger.widths), 1.5))
        root = self.shape(ball(finger.joints[0], finger.widths[0] * (1.25 if grown else 0.1)))
        self._planes(shape.simplify(1.7 * self.size), root, finger.widths[1] * self.size)
        self._modelled(finger)
        self._creases(finger)
        if finger.inked:
            self._stain(finger)
        if finger.nail:
            self._nail(finger)

    def _planes(self, shape: BaseGeometry, root: BaseGeometry, wide: float) -> None:
        lx, ly = self.toward
        outline = shape.buffer(CONTOUR * self.size).difference(root)
        self.layer.geometry(outline, INK, 0.7, 12)
        self.layer.geometry(shape, PAPER, 0.7, 12)
        for deep, ink in ((wide * SHADE, BIRCH), (wide * CORE, INK)):
            plane = shape.difference(translate(shape, lx * deep, ly * deep)).difference(root)
            self.layer.geometry(plane, ink, 0.5, 9, 3)

    def _modelled(self, finger: Finger) -> None:
        """Cuts round the form, from the lit side into the grey plane and out of the dark one."""
        rng = self.layer.rng
        for (p, q), wide in zip(pairwise(finger.joints), finger.widths, strict=False):
            (ux, uy), count = unit(p, q), int(math.dist(p, q) / 7)
            side = self._shaded(ux, uy)
            for n in range(count):
                x, y = lerp(p, q, (n + rng.uniform(0.2, 0.8)) / count)
                edge = (x - uy * wide * 0.86 * side, y + ux * wide * 0.86 * side)
                reach = rng.uniform(0.1, 0.42)
                inner = (x - uy * wide * reach * side, y + ux * wide * reach * side)
                ink, width = (PAPER, 1.9) if n % 2 else (INK, 2.1)
                self.gouge(edge, inner, width, ink, 0.12 * side)

    def _shaded(self, ux: float, uy: float) -> int:
        """Which side of a bone that runs so lies away from the light."""
        a, b, c, d = self._matrix
        across = (-uy * a + ux * b, -uy * c + ux * d)
        return -1 if across[0] * self.toward[0] + across[1] * self.toward[1] > 0 else 1

    def _creases(self, finger: Finger) -> None:
        last = len(finger.joints) - 1
        for n in range(1, last):
            (x, y), wide = finger.joints[n], finger.widths[n]
            ux, uy = unit(finger.joints[n - 1], finger.joints[n + 1])
            for k, reach in ((-0.34, 0.5), (0, 0.72), (0.3, 0.46)):
                cx, cy = x + ux * wide * k, y + uy * wide * k
                self.gouge(
                    (cx - uy * wide * reach, cy + ux * wide * reach),
                    (cx + uy * wide * reach * 0.8, cy - ux * wide * reach * 0.8),
                    2.3,
                    INK,
                    0.16 * (1 if k >= 0 else -1),
                )

    def _nail(self, finger: Finger) -> None:
        """A broad short nail near the tip, its dark side and its free edge cut in."""
        tip, wide = finger.joints[-1], finger.widths[-1]
        ux, uy = unit(finger.joints[-2], tip)
        nx, ny = -uy * finger.nail, ux * finger.nail

        def at(along: float, out: float) -> Spot:
            return (
                tip[0] + (ux * along + nx * out) * wide,
                tip[1] + (uy * along + ny * out) * wide,
            )

        rim = [(-0.62, -0.5), (0.35, -0.62), (0.72, -0.3), (0.78, 0.2), (0.4, 0.62), (-0.6, 0.5)]
        plate = Polygon([at(a, o) for a, o in [*rim, (-0.86, 0)]])
        self.layer.geometry(self.shape(plate.buffer(wide * 0.1)), INK, 0.4, 10)
        self.layer.geometry(self.shape(plate.buffer(-wide * 0.06)), PAPER, 0.4, 10)
        self.gouge(at(-0.7, 0.36), at(0.5, 0.46), wide * 0.3, BIRCH, 0.05)
        self.gouge(at(0.74, -0.5), at(0.74, 0.5), wide * 0.22, INK, 0.1)

    def _stain(self, finger: Finger) -> None:
        """Ink on the ball and along the side, rubbed off at the edges."""
        (x, y), wide, rng = finger.joints[-1], finger.widths[-1], self.layer.rng
        ux, uy = unit(finger.joints[-2], finger.joints[-1])
        tip = self.shape(joined(ball((x, y), wide), ball(finger.joints[-2], finger.widths[-2])))
        dipped = self.shape(ball((x + ux * wide * 0.25, y + uy * wide * 0.25), wide * 1.16))
        self.layer.geometry(dipped.intersection(tip), INK, 0.9, 7)
        for _ in range(16):
            back, out = rng.uniform(0.5, 1.7), rng.uniform(-0.8, 0.8)
            px, py = x - (ux * back + uy * out) * wide, y - (uy * back - ux * out) * wide
            blot = self.shape(ball((px, py), wide * rng.uniform(0.06, 0.2)))
            self.layer.geometry(blot.intersection(tip), INK, 0.6, 5, 2)

    def _back(self, hand: Hand) -> None:
        whole = self.shape(soften(Polygon(hand.back).buffer(0), 9))
        roots = joined(
            *(ball(f.joints[0], f.widths[0] * 1.08) for f in (*hand.below, *hand.above)),
        )
        whole = joined(whole, self.shape(roots).buffer(-0.5))
        lx, ly = self.toward
        seam = whole.buffer(CONTOUR * self.size)
        under = joined(*(self.shape(capsule(f.joints, f.widths)) for f in hand.below))
        self.layer.geometry(seam.difference(under.buffer(-2)), INK, 0.7, 14)
        self.layer.geometry(whole, PAPER, 0.7, 14)
        for deep, ink in ((26, BIRCH), (9, INK)):
            reach = deep * self.size
            plane = whole.difference(translate(whole, lx * reach, ly * reach)).difference(under)
            self.layer.geometry(plane, ink, 0.5, 12, 12)
        for start, end in hand.tendons:
            self._tendon(start, end)
        self._wrist(hand.tendons)
        for finger in (*hand.below, *hand.above):
            if finger.widths[0] < THUMB:
                self._knuckle(finger)

    def _wrist(self, tendons: Sequence[tuple[Spot, Spot]]) -> None:
        """Short pushes that run with the arm, thick on the dark side and few in the light."""
        rng = self.layer.rng
        side = -1 if self.spot((-1, 0))[0] < self.spot((1, 0))[0] else 1
        for _ in range(30):
            out, along = rng.random() ** 2, rng.uniform(-66, 66)
            x = side * (36 - out * 62) + rng.uniform(-4, 4)
            run, lean = rng.uniform(12, 26), rng.uniform(-2, 2)
            ink = PAPER if out < 0.16 else INK
            self.gouge((x, along), (x + lean, along + run), rng.uniform(1.6, 2.8), ink, 0.02)

    def _tendon(self, start: Spot, end: Spot) -> None:
        """A cord under the skin: a dark push, a grey one beside it."""
        bend = self.layer.rng.uniform(-0.03, 0.03)
        self.gouge(lerp(start, end, 0.9), lerp(start, end, 0.12), 3.0, INK, bend)
        aside = [(x - 6, y) for x, y in (lerp(start, end, 0.96), lerp(start, end, 0.3))]
        self.gouge(aside[0], aside[1], 5.0, BIRCH, bend)

    def _knuckle(self, finger: Finger) -> None:
        """The bone at the root: a hood of light with a dark hollow beyond, wrinkles across it."""
        (x, y), wide = finger.joints[0], finger.widths[0]
        ux, uy = unit(finger.joints[0], finger.joints[1])

        def at(along: float, out: float) -> Spot:
            return x + (ux * along - uy * out) * wide, y + (uy * along + ux * out) * wide

        for along, out, width in ((-0.55, 0.7, 3.4), (0.5, 0.62, 2.6)):
            bow = 0.3 if along < 0 else -0.24
            self.gouge(at(along, out), at(along, -out), width, INK, bow)
        self.gouge(at(-0.1, 0.42), at(0.0, -0.36), 2.0, INK, 0.1)
