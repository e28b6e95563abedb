"""One block of the print: flat fills and gouge marks, cut by a knife with its own seed."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from random import Random

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from assets.press.inks import INK, PAPER, H, W

Spot = tuple[float, float]
Box = tuple[float, float, float, float]
Tone = Callable[[float, float], float]

WHOLE = 1e9  # a step so long that no side is subdivided


class Layer:
    """A name, a parallax depth (0 far, 1.3 nearest), and the marks made so far, back to front."""

    def __init__(
        self, name: str, depth: float, seed: int = 1, size: tuple[int, int] = (W, H)
    ) -> None:
        self.name, self.depth, self.size = name, depth, size
        self.rng = Random(seed)
        self._body: list[str] = []
        self._defs: list[str] = []

    @property
    def svg(self) -> str:
        """The drawing; the same seed and the same calls give the same bytes."""
        w, h = self.size
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" '
            f'viewBox="0 0 {w} {h}"><defs>{"".join(self._defs)}</defs>{"".join(self._body)}</svg>'
        )

    def flood(self, fill: str) -> None:
        """Cover the whole block with one ink."""
        w, h = self.size
        self._body.append(f'<rect width="{w}" height="{h}" fill="{fill}"/>')

    def path(self, data: str, fill: str = INK, extra: str = "") -> None:
        self._body.append(f'<path d="{data}" fill="{fill}"{" " + extra if extra else ""}/>')

    def line(
        self, points: Sequence[Spot], width: float, fill: str, *, closed: bool = False
    ) -> None:
        """A line of even width with round ends, for cords, wires and rules."""
        data = _joined(points) + ("Z" if closed else "")
        self._body.append(
            f'<path d="{data}" fill="none" stroke="{fill}" stroke-width="{width:.1f}" '
            'stroke-linecap="round" stroke-linejoin="round"/>'
        )

    def knife(self, points: Sequence[Spot], jitter: float = 1.1, step: float = 26) -> str:
        """Path data of a closed outline as a knife cuts it: short cuts, each a little off."""
        cut = []
        for (x1, y1), (x2, y2) in zip(points, [*points[1:], points[0]], strict=True):
            count = max(1, int(math.hypot(x2 - x1, y2 - y1) / step))
            for i in range(count):
                t = i / count
                off = jitter if i else jitter * 0.5
                cut.append(
                    (
                        x1 + (x2 - x1) * t + self.rng.uniform(-off, off),
                        y1 + (y2 - y1) * t + self.rng.uniform(-off, off),
                    )
                )
        return _joined(cut) + "Z"

    def poly(
        self, points: Sequence[Spot], fill: str = INK, rough: float = 1.1, step: float = 26
    ) -> None:
        self.path(self.knife(points, rough, step), fill)

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        fill: str = INK,
        rough: float = 0.9,
        step: float = 30,
    ) -> None:
        self.poly([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], fill, rough, step)

    def disc(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float | None = None,
        fill: str = INK,
        rough: float = 0.06,
        n: int = 16,
    ) -> None:
        """A cut disc of `n` facets, each radius off by up to `rough`."""
        tall, phase = ry or rx, self.rng.random() * 6
        facets = []
        for k in range(n):
            angle = phase + k * math.tau / n
            across = rx * (1 + self.rng.uniform(-rough, rough))
            down = tall * (1 + self.rng.uniform(-rough, rough))
            facets.append((x + across * math.cos(angle), y + down * math.sin(angle)))
        self.poly(facets, fill, 0.4, WHOLE)

    def geometry(
        self,
        shape: BaseGeometry,
        fill: str = INK,
        jitter: float = 0.5,
        step: float = 18,
        minimum: float = 0.4,
    ) -> None:
        """Cut a polygon or a collection, holes kept; crumbs under `minimum` area fall away."""
        rings = []
        for part in getattr(shape, "geoms", [shape]):
            if not isinstance(part, Polygon) or part.area < minimum:
                continue
            for ring in (part.exterior, *part.interiors):
                spots = [(x, y) for x, y, *_ in ring.coords][:-1]
                rings.append(self.knife(spots, jitter, step))
        if rings:
            self.path("".join(rings), fill, 'fill-rule="evenodd"')

    def gouge(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        width: float,
        fill: str = PAPER,
        bend: float = 0.0,
    ) -> None:
        """One push of the tool: enters sharp, swells at about a third, leaves as a hair."""
        length = math.hypot(x2 - x1, y2 - y1) or 1
        nx, ny = -(y2 - y1) / length, (x2 - x1) / length
        swell = width * self.rng.uniform(0.75, 1.2)
        k = self.rng.uniform(0.28, 0.45)
        mx, my = x1 + (x2 - x1) * k + nx * bend * length, y1 + (y2 - y1) * k + ny * bend * length
        self.path(
            f"M{x1:.1f} {y1:.1f}Q{mx + nx * swell:.1f} {my + ny * swell:.1f} {x2:.1f} {y2:.1f}"
            f"Q{mx - nx * swell:.1f} {my - ny * swell:.1f} {x1:.1f} {y1:.1f}Z",
            fill,
        )

    def hatch(
        self,
        box: Box,
        angle: float,
        gap: float,
        length: float,
        width: float,
        fill: str,
        keep: float = 1.0,
        bend: float = 0.02,
        wf: Tone | None = None,
    ) -> None:
        """A field of parallel gouges; `wf(x, y)` in 0..1 scales width and likelihood: tone."""
        x0, y0, x1, y1 = box
        ca, sa, uniform = math.cos(angle), math.sin(angle), self.rng.uniform
        cx, cy, reach = (x0 + x1) / 2, (y0 + y1) / 2, math.hypot(x1 - x0, y1 - y0) / 2
        v = -reach
        while v < reach:
            u = -reach - uniform(0, length)
            while u < reach:
                run = length * uniform(0.45, 1.35)
                middle = u + run / 2
                x, y = cx + middle * ca - v * sa, cy + middle * sa + v * ca
                tone = wf(x, y) if wf else 1.0
                inside = x0 - run < x < x1 + run and y0 - 4 < y < y1 + 4
                if inside and tone > 0.02 and self.rng.random() < keep * min(1, tone * 1.6 + 0.12):
                    a, b = run / 2 * ca, run / 2 * sa
                    curve = uniform(-bend, bend)
                    self.gouge(x - a, y - b, x + a, y + b, width * tone, fill, curve)
                u += run * uniform(1.0, 1.22)
            v += gap * uniform(0.85, 1.15)

    @contextmanager
    def clipped(self, points: Sequence[Spot]) -> Iterator[Layer]:
        """Marks made inside the block are kept inside the outline."""
        key = f"{self.name}{len(self._defs) + 1}"
        self._defs.append(f'<clipPath id="{key}"><path d="{_joined(points)}Z"/></clipPath>')
        self._body.append(f'<g clip-path="url(#{key})">')
        yield self
        self._body.append("</g>")


def _joined(points: Sequence[Spot]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
