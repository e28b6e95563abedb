"""Torn paper: the ragged edges of a sheet, drawn crisp for each size and kept."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import pairwise

import pygame

from game.desktop.inks import Rgb

FINER = 4  # edges are drawn this many times too large, then reduced
MOST_LEAVES = 32  # sheets whose edges are kept; a strip of edge is a few kilobytes
Points = list[tuple[float, float]]
Strip = tuple[pygame.Surface, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Tearing:
    """How a sheet is torn. `fringe` is how broad the fibre shows at the edge, against the depth."""

    depth: float
    seed: int
    fringe: float
    ink: Rgb
    edge: Rgb


class Tearer:
    """Tears sheets and remembers their edges."""

    def __init__(self) -> None:
        self._torn: dict[tuple[int, int, Tearing], list[Strip]] = {}

    def lay(self, surface: pygame.Surface, place: pygame.Rect, tearing: Tearing) -> None:
        """Print a torn sheet on a surface; its ragged edge lies inside the place."""
        key = (place.w, place.h, tearing)
        strips = self._torn.get(key)
        if strips is None:
            if len(self._torn) >= MOST_LEAVES:
                self._torn.clear()
            strips = self._torn[key] = _strips(place.w, place.h, tearing)
        depth = _depth(tearing.depth)
        surface.fill(tearing.ink, place.inflate(-2 * depth, -2 * depth))
        surface.fblits([(strip, (place.x + x, place.y + y)) for strip, (x, y) in strips])


def _depth(tear: float) -> int:
    """How deep a strip must be to hold every bite."""
    return int(tear * 4.5) + 2


def _strips(w: int, h: int, tearing: Tearing) -> list[Strip]:
    """The four edges of a sheet: top and bottom whole, left and right between them.

    Each goes round the sheet clockwise, so that the paper lies at the same hand of all of them.
    """
    tear = tearing.depth
    rng = random.Random(tearing.seed * 1_000_003 + w * 4_099 + h)  # noqa: S311 - paper, not secrets
    top, bottom, left, right = (_bites(length, tear, rng) for length in (w, w, h, h))
    depth = _depth(tear)
    over = [(x, y) for x, y in top if depth <= x <= w - depth]
    under = [(x, h - y) for x, y in bottom if depth <= x <= w - depth]
    port = [(y, x) for x, y in left]
    starboard = [(w - y, x) for x, y in right]
    high_left = [point for point in port if tear * 2 < point[1] < depth]
    high_right = [point for point in starboard if tear * 2 < point[1] < depth]
    low_left = [point for point in port if h - depth < point[1] < h - tear * 2]
    low_right = [point for point in starboard if h - depth < point[1] < h - tear * 2]
    inner_left = [point for point in port if depth - 4 <= point[1] <= h - depth + 4]
    inner_right = [point for point in starboard if depth - 4 <= point[1] <= h - depth + 4]
    far = 4 * depth
    shapes = (
        (
            pygame.Rect(0, 0, w, depth),
            [(depth, far), *high_left[::-1], *over, *high_right, (w - depth, far)],
        ),
        (
            pygame.Rect(0, h - depth, w, depth),
            [(w - depth, h - far), *low_right, *under[::-1], *low_left[::-1], (depth, h - far)],
        ),
        (pygame.Rect(0, depth, depth, h - 2 * depth), [(far, h), *inner_left[::-1], (far, 0)]),
        (
            pygame.Rect(w - depth, depth, depth, h - 2 * depth),
            [(w - far, 0), *inner_right, (w - far, h)],
        ),
    )
    return [
        (_strip(area, points, tearing), area.topleft)
        for area, points in shapes
        if area.w > 0 and area.h > 0
    ]


def _bites(length: int, tear: float, rng: random.Random) -> Points:
    """Points along an edge and how deep the paper is gone there: waver, fibres, a bite."""
    step = max(1.6, tear * 1.25)
    count = max(2, int(length / step))
    waver = [rng.uniform(0.2, 1.0) for _ in range(count // 14 + 3)]
    out: Points = []
    for number in range(count + 1):
        whole, part = divmod(number / 14, 1)
        slow = waver[int(whole)] * (1 - part) + waver[int(whole) + 1] * part
        bite = rng.uniform(0.4, 1.8) if rng.random() < 0.09 else 0.0
        deep = tear * (slow * 1.2 + rng.uniform(-0.45, 0.45) + bite)
        out.append((number * length / count, max(0.2, deep)))
    return out


def _strip(area: pygame.Rect, points: Points, tearing: Tearing) -> pygame.Surface:
    """One strip of edge, drawn large and reduced: the fibre of the paper, then its face."""
    large = pygame.Surface((area.w * FINER, area.h * FINER), pygame.SRCALPHA)
    large.fill((*tearing.edge, 0))
    outline = [((x - area.x) * FINER, (y - area.y) * FINER) for x, y in points]
    pygame.draw.polygon(large, tearing.edge, outline)
    worn = _worn(outline, tearing.depth * FINER * tearing.fringe)
    pygame.draw.polygon(large, tearing.ink, worn)
    return pygame.transform.smoothscale(large, area.size)


def _worn(outline: Points, depth: float) -> Points:
    """The face of the paper: the outline moved inwards by a hair, across the run of the edge."""
    out = [outline[0]]
    for before, point in pairwise(outline[:-1]):
        dx, dy = point[0] - before[0], point[1] - before[1]
        long = max(1.0, (dx * dx + dy * dy) ** 0.5)
        out.append((point[0] - dy / long * depth, point[1] + dx / long * depth))
    return [*out, outline[-1]]
