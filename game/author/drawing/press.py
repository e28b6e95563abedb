"""Shapes as the press cuts them: no edge quite straight, no two alike, and the same every time."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, pi, sin
from random import Random

from game.author.drawing.shapes import Box, Point
from game.model.record import Standing

CUT_EVERY = 44.0  # pixels of an edge between two turns of the knife
WOBBLE = 0.9
ROUND = 9.0  # radius of a cord's bends


def hand(*seed: object) -> Random:
    """The hand that cuts one thing: the same for the same thing."""
    return Random(" ".join(map(str, seed)))  # noqa: S311


def cut(box: Box, dice: Random, wobble: float = WOBBLE) -> str:
    """A box cut out with a knife."""
    corners = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
    points: list[Point] = []
    for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
        points += _edge(start, end, dice, wobble)
    return _closed(points)


def rule(x: float, y: float, right: float, thickness: float, dice: Random) -> str:
    """A printed rule, swelling and thinning a little."""
    wobble = min(thickness * 0.16, 1.6)
    over = _edge((x, y), (right, y), dice, wobble)
    under = _edge((right, y + thickness), (x, y + thickness), dice, wobble)
    return _closed([(x, y), *over[1:], (right, y), (right, y + thickness), *under[1:],
                    (x, y + thickness)])  # fmt: skip


def gouges(box: Box, many: int, dice: Random) -> str:
    """Strokes of the gouge inside a box: sharp where they enter, a hair where they leave."""
    strokes = []
    for _ in range(many):
        x, y = dice.uniform(box.x, box.right - 10), dice.uniform(box.y + 3, box.bottom - 3)
        end = min(x + dice.uniform(14, 60), box.right - 2)
        swell = dice.uniform(0.7, 1.7)
        lean = dice.uniform(-2.0, 2.0)
        third = x + (end - x) / 3
        strokes.append(
            f"M{x:.1f} {y:.1f}L{third:.1f} {y - swell + lean / 3:.1f}L{end:.1f} {y + lean:.1f}"
            f"L{third:.1f} {y + swell + lean / 3:.1f}Z"
        )
    return "".join(strokes)


def dial(x: float, y: float, radius: float, minute: int) -> str:
    """A clock face with its hands at a minute of the day: hours, then the two hands."""
    marks = []
    for hour in range(12):
        inner = radius * (0.72 if hour % 3 else 0.6)
        marks.append(_ray(x, y, hour / 12, inner, radius * 0.86))
    hours = _ray(x, y, minute / 720, -radius * 0.12, radius * 0.48)
    minutes = _ray(x, y, minute % 60 / 60, -radius * 0.12, radius * 0.76)
    return "".join((*marks, hours, minutes))


def square(standing: Standing, x: float, y: float, size: float) -> tuple[str, str]:
    """The mark of a standing, as its outline and what is solid in it."""
    right, bottom = x + size, y + size
    outline = f"M{x:.1f} {y:.1f}H{right:.1f}V{bottom:.1f}H{x:.1f}Z"
    match standing:
        case "documented":
            return outline, outline
        case "disputed":
            return outline, f"M{right:.1f} {y:.1f}V{bottom:.1f}H{x:.1f}Z"
        case "inferred":
            middle = (y + bottom) / 2
            thick = size * 0.16
            return outline, (
                f"M{x:.1f} {middle - thick:.1f}H{right:.1f}V{middle + thick:.1f}H{x:.1f}Z"
            )
        case "invented":
            return outline, ""


def bent(points: Sequence[Point], radius: float = ROUND) -> str:
    """A cord through its corners, each of them rounded."""
    out = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        room = min(radius, _far(before, corner) / 2, _far(corner, after) / 2)
        into, from_ = _toward(corner, before, room), _toward(corner, after, room)
        out.append(
            f"L{into[0]:.1f} {into[1]:.1f}"
            f"Q{corner[0]:.1f} {corner[1]:.1f} {from_[0]:.1f} {from_[1]:.1f}"
        )
    out.append(f"L{points[-1][0]:.1f} {points[-1][1]:.1f}")
    return "".join(out)


def arrow(before: Point, tip: Point, size: float = 7.0) -> str:
    """The head of a cord."""
    far = _far(before, tip) or 1.0
    dx, dy = (tip[0] - before[0]) / far, (tip[1] - before[1]) / far
    x, y = tip[0] - dx * size * 1.5, tip[1] - dy * size * 1.5
    half = size * 0.62
    return (
        f"M{tip[0]:.1f} {tip[1]:.1f}L{x - dy * half:.1f} {y + dx * half:.1f}"
        f"L{x + dy * half:.1f} {y - dx * half:.1f}Z"
    )


def _edge(start: Point, end: Point, dice: Random, wobble: float) -> list[Point]:
    """From a corner to just before the next, off the line by a hair at every turn."""
    many = max(1, round(_far(start, end) / CUT_EVERY))
    points = []
    for n in range(many):
        share = n / many
        x = start[0] + (end[0] - start[0]) * share + dice.uniform(-wobble, wobble)
        y = start[1] + (end[1] - start[1]) * share + dice.uniform(-wobble, wobble)
        points.append((x, y))
    return points


def _closed(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def _ray(x: float, y: float, turn: float, inner: float, outer: float) -> str:
    angle = turn * 2 * pi
    dx, dy = sin(angle), -cos(angle)
    return f"M{x + dx * inner:.1f} {y + dy * inner:.1f}L{x + dx * outer:.1f} {y + dy * outer:.1f}"


def _far(one: Point, other: Point) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])


def _toward(start: Point, end: Point, far: float) -> Point:
    whole = _far(start, end) or 1.0
    return (
        start[0] + (end[0] - start[0]) * far / whole,
        start[1] + (end[1] - start[1]) * far / whole,
    )
