"""A figure cut into a block: flat shapes, white-lines, lit crescents and gouges along the form."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from shapely.affinity import affine_transform, translate
from shapely.geometry import Point, Polygon
from shapely.geometry.base import BaseGeometry

from assets.press.inks import DEEP, EMBER, INK, OXBLOOD, WET
from assets.press.layer import Layer, Spot
from assets.press.people.figure import Mark, Part
from assets.press.people.geometry import joined
from assets.press.people.light import Light

LARGE = ("skin", "hair", "gown", "greatcoat", "cap", "fleece", "leather")
SLENDER = ("steel", "cord", "brass")  # too thin for a halo
DARK = (INK, DEEP, OXBLOOD, EMBER, WET)


def draw(
    layer: Layer,
    parts: Sequence[Part],
    x: float,
    y: float,
    scale: float = 1.0,
    flip: bool = False,
    light: Light | None = None,
) -> None:
    """Cut the parts into the layer with the feet at (x, y); detail falls away with size."""
    cut = _Cut(layer, (x, y), scale, -scale if flip else scale, light or Light.night())
    if cut.light.halo:
        whole = joined(*(p.shape for p in parts if p.kind not in SLENDER)).buffer(1.5)
        placed = affine_transform(whole, [cut.across, 0, 0, scale, x, y])
        layer.geometry(placed, cut.light.halo, 0.3, 14 * scale)
    done: BaseGeometry | None = None
    for part in parts:
        shape = affine_transform(part.shape, [cut.across, 0, 0, scale, x, y])
        if shape.is_empty:
            continue
        shape = shape.simplify(0.35 * min(scale, 2))
        if done is not None and part.rim:
            cut.white_line(shape, done)
        cut.block(part, shape)
        done = shape if done is None else done.union(shape)


def touch(
    layer: Layer,
    parts: Sequence[Part],
    x: float,
    y: float,
    scale: float,
    flip: bool,
    light: Light,
) -> None:
    """A second, smaller light on a figure already cut: only the edges turned to it."""
    cut = _Cut(layer, (x, y), scale, -scale if flip else scale, light)
    (lx, ly), w = cut.toward, light.weight * scale
    seen: BaseGeometry | None = None
    for part in reversed(parts):
        shape = affine_transform(part.shape, [cut.across, 0, 0, scale, x, y])
        edge = shape.difference(translate(shape, -lx * w, -ly * w))
        edge = edge if seen is None else edge.difference(seen)
        if part.kind in LARGE:
            layer.geometry(edge, light.rim, 0.22, 16 * scale, 9 * scale)
        seen = shape if seen is None else seen.union(shape)


@dataclass(frozen=True)
class _Cut:
    """One figure being cut: where, how large, mirrored or not, and in what light."""

    layer: Layer
    at: Spot
    scale: float
    across: float  # the scale, negative when mirrored
    light: Light

    @property
    def toward(self) -> Spot:
        x, y = self.light.toward
        norm = math.hypot(x, y)
        return x / norm, y / norm

    @property
    def is_tiny(self) -> bool:
        return self.scale < 0.45

    @property
    def is_near(self) -> bool:
        return self.scale > 1.1

    def white_line(self, shape: BaseGeometry, done: BaseGeometry) -> None:
        """Keep a shape off what already lies behind it."""
        gap = self.light.gap
        if not gap or self.is_tiny:
            return
        width = max(0.5, 0.34 * self.scale) if gap == INK else max(0.7, 0.55 * self.scale)
        seam = shape.buffer(width).difference(shape).intersection(done)
        self.layer.geometry(seam, gap, 0.2, 40, 0.8)

    def block(self, part: Part, shape: BaseGeometry) -> None:
        skin = part.kind == "skin"
        ink = (self.light.skin or INK) if skin else self.light.ink(part.kind)
        self.layer.geometry(shape, ink, 0.28 * min(self.scale, 2.2), 13 * self.scale, 0.2)
        if skin and self.light.skin:
            if part.rim:
                shade = self.light.core if part.rim == 1 else self.light.core * 0.5
                core = _terminator(shape, self.toward[0], shade)
                self.layer.geometry(shape.difference(core), INK, 0.2, 20, 0.8)
        elif part.rim and (not self.is_tiny or ink == INK):
            self._edge(part, shape, ink)
        if self.is_tiny:
            return
        if part.fold and self.scale > 0.7:
            self._folds(part, shape, ink)
        for mark in part.marks:
            self._mark(mark, part, ink)

    def _edge(self, part: Part, shape: BaseGeometry, ink: str) -> None:
        """The crescent on the lit side of dark cloth, or on the shadow side of light cloth."""
        (lx, ly), light, scale = self.toward, self.light, self.scale
        w = light.weight * scale * part.rim
        if ink not in DARK:
            shade = shape.difference(translate(shape, lx * w * 1.9, ly * w * 1.9))
            self.layer.geometry(shade, INK, 0.2, 24, 0.8)
            return
        lit = max(w, 0.9)
        crescent = shape.difference(translate(shape, -lx * lit, -ly * lit))
        self.layer.geometry(crescent, light.rim, 0.22, 16 * scale, 0.5)
        if self.is_near and part.shape.area > 1500:
            self._echo(shape)
        if light.off and not self.is_tiny:
            faint = shape.difference(translate(shape, lx * w * 0.55, ly * w * 0.2))
            self.layer.geometry(faint, light.off, 0.2, 16 * scale, 0.5)

    def _echo(self, shape: BaseGeometry) -> None:
        """A second, broken line inside the lit edge of a broad shape."""
        (lx, ly), scale, rng = self.toward, self.scale, self.layer.rng
        inner = shape.buffer(-2.9 * scale)
        echo = inner.difference(translate(inner, -lx * 0.75 * scale, -ly * 0.75 * scale))
        for piece in getattr(echo, "geoms", [echo]):
            if piece.is_empty or piece.area < 3:
                continue
            x0, y0, x1, y1 = piece.bounds
            bites = []
            for _ in range(int((y1 - y0) / (13 * scale))):
                t = y0 + rng.random() * (y1 - y0)
                deep = t + 3 * scale
                bites.append(
                    Polygon(
                        [(x0 - 5, t), (x1 + 5, t + 2), (x1 + 5, deep + 2), (x0 - 5, deep + scale)]
                    )
                )
            left = piece.difference(joined(*bites)) if bites else piece
            self.layer.geometry(left, self.light.rim, 0.2, 20, 1)

    def _folds(self, part: Part, shape: BaseGeometry, ink: str) -> None:
        """Short gouges: light ones where dark cloth is lit, ink in the shade of light cloth."""
        (lx, ly), scale, rng = self.toward, self.scale, self.layer.rng
        dark = ink in DARK
        sign = 1 if dark else -1
        x0, y0, x1, y1 = shape.bounds
        inner = shape.buffer(-1.6 * scale)
        reach = 10 * scale
        for _ in range(int(part.fold * (y1 - y0) * (x1 - x0) / (34 * scale * scale))):
            x, y = rng.uniform(x0, x1), rng.uniform(y0, y1)
            if not inner.contains(Point(x, y)):
                continue
            beside = x + sign * lx * reach * rng.uniform(0.3, 1.2), y + sign * ly * reach * 0.5
            if inner.contains(Point(beside)):
                continue
            length = rng.uniform(5, 13) * scale
            lean = (x - (x0 + x1) / 2) / max(1, x1 - x0) * length * 0.5
            if inner.contains(Point(x + lean, y + length)):
                width, curve = rng.uniform(0.5, 1.0) * scale, rng.uniform(-0.04, 0.04)
                tone = self.light.rim if dark else INK
                self.layer.gouge(x, y, x + lean, y + length, width, tone, curve)

    def _mark(self, mark: Mark, part: Part, ink: str) -> None:
        x1, y1, x2, y2, width, tone, curve = mark
        mirror = self.across / self.scale
        aside = ((x1 + x2) / 2 - part.shape.centroid.x) * mirror * self.toward[0]
        if part.kind == "skin" and not self.light.skin:
            if not self.is_near or aside < -1.5:
                return
            tone, width = "light", width * 0.7
        fill = self._tone(tone, ink, aside)
        ox, oy = self.at
        self.layer.gouge(
            ox + x1 * self.across,
            oy + y1 * self.scale,
            ox + x2 * self.across,
            oy + y2 * self.scale,
            max(0.6, width * self.scale),
            fill,
            curve * mirror,
        )

    def _tone(self, tone: str, ink: str, aside: float) -> str:
        dark = ink in DARK
        if tone == "ink" or not dark:
            return INK
        if tone == "light" or aside > -1:
            return self.light.rim
        return self.light.gap or WET


def _terminator(shape: BaseGeometry, lx: float, core: float) -> BaseGeometry:
    """The lit part of a head: a large round whose edge stands at `core` of the width."""
    x0, y0, x1, y1 = shape.bounds
    side = 1 if lx > 0 else -1
    edge = (x0 if side > 0 else x1) + side * core * (x1 - x0)
    radius = 1.5 * max(x1 - x0, y1 - y0)
    return Point(edge + side * radius, (y0 + y1) / 2 - 0.1 * (y1 - y0)).buffer(radius, 32)
