"""The switchboard along a wall: cabinet, key shelf, jacks, cords and lamps, in any light."""

from __future__ import annotations

import math
from dataclasses import dataclass

from assets.press.inks import BIRCH, DEEP, EMBER, INK, NEVA, OXBLOOD, PALE, PAPER, RED, WET
from assets.press.layer import Layer, Tone
from assets.press.perspective import Eye

SHELF, FACE, TOP = 0.78, 0.86, 2.12  # heights in metres: key shelf, foot of the jacks, cornice
POSITION = 0.9  # one girl's width of board
FALL = 0.52  # how far the shelf stands out from the jacks
ROWS = 12
Knot = tuple[float, float, float]  # across, up and away, in metres


@dataclass(frozen=True)
class Finish:
    """The inks of a board in one light."""

    wood: str
    wood_cut: str
    panel: str
    panel_lit: str
    strip: str
    hole: str
    edge: str
    shelf: str
    lit: str
    share_lit: float  # of jacks whose lamp burns
    cords: tuple[str, ...]
    signal: str = RED
    share_signal: float = 0.0


@dataclass(frozen=True)
class Board:
    """A run of board on the wall at `side`, from `near` to `far`; it faces the axis."""

    eye: Eye
    side: float
    near: float
    far: float
    glow: Tone | None = None  # how brightly a place on the panel is lit, 0..1

    @property
    def lip(self) -> float:
        """Where the front of the shelf stands."""
        return self.side + (FALL if self.side < 0 else -FALL)

    def positions(self) -> list[float]:
        """The far end of each girl's place, farthest first."""
        count = int((self.far - self.near) / POSITION)
        return [self.near + POSITION * (i + 1) for i in reversed(range(count))]


def draw_board(layer: Layer, board: Board, finish: Finish) -> None:
    """Cut the whole run, far to near."""
    eye, side, near, far = board.eye, board.side, board.near, board.far
    layer.poly(eye.wall(side, near, far, 0, TOP + 0.2), INK, 1, 60)
    layer.poly(eye.wall(side, near, far, FACE, TOP), finish.panel, 0.8, 60)
    if board.glow:
        _lit_panel(layer, board, finish, board.glow)
    for place in board.positions():
        _jacks(layer, board, finish, place)
    _stiles(layer, board, finish)
    layer.poly(eye.wall(side, near, far, TOP, TOP + 0.2), finish.wood, 0.8, 60)
    for height, width in ((TOP, 7), (TOP + 0.2, 11), (TOP + 0.11, 4)):
        fill = INK if height == TOP else finish.edge
        layer.gouge(*eye.at(side, height, near), *eye.at(side, height, far), width, fill)
    for place in board.positions():
        _number(layer, board, finish, place)
    _desk(layer, board, finish)


def signal(layer: Layer, x: float, y: float, size: float = 1.0) -> None:
    """The lamp that has begun to burn: red, with rays all round."""
    for ray in range(26):
        t = math.tau * ray / 26 + layer.rng.uniform(-0.08, 0.08)
        near, far = layer.rng.uniform(34, 44) * size, layer.rng.uniform(62, 118) * size
        layer.gouge(
            x + math.cos(t) * near * 0.8,
            y + math.sin(t) * near,
            x + math.cos(t) * far * 0.8,
            y + math.sin(t) * far,
            3.4,
            RED,
        )
    layer.disc(x, y, 24 * size, 31 * size, INK, 0.05, 14)
    layer.disc(x, y, 18 * size, 25 * size, RED, 0.05, 14)
    layer.gouge(x - 8 * size, y + 4 * size, x - 2 * size, y - 16 * size, 4 * size, PAPER, 0.2)


def _number(layer: Layer, board: Board, finish: Finish, place: float) -> None:
    """The place's number on its plate, too far off to read."""
    middle = place - POSITION / 2
    near, far = middle - 0.09, middle + 0.09
    layer.poly(board.eye.wall(board.side, near, far, TOP + 0.04, TOP + 0.16), finish.strip, 0.4, 30)
    for off in (-0.035, 0.035):
        a = board.eye.at(board.side, TOP + 0.14, middle + off)
        b = board.eye.at(board.side, TOP + 0.06, middle + off * 0.6)
        layer.gouge(*a, *b, 8 / place, INK, 0.15)


def _lit_panel(layer: Layer, board: Board, finish: Finish, glow: Tone) -> None:
    """Upright gouges where lamps hang near, thicker and closer under them."""
    eye, rng, depth = board.eye, layer.rng, board.far
    while depth > board.near:
        for _ in range(13):
            top, at = rng.uniform(FACE + 0.2, TOP), depth - rng.random() * depth * 0.03
            (x, y), end = (
                eye.at(board.side, top, at),
                eye.at(board.side, top - rng.uniform(0.1, 0.3), at),
            )
            tone = glow(x, y)
            if rng.random() < tone * 1.2:
                fill = finish.panel_lit if tone > 0.45 else WET
                layer.gouge(x, y, *end, (3 + 10 * tone) / at, fill)
        depth *= 0.97


def _jacks(layer: Layer, board: Board, finish: Finish, place: float) -> None:
    """Rows of holes between ivory strips; a few lamps burn."""
    eye, rng = board.eye, layer.rng
    start, pitch = place - 0.09, (POSITION - 0.16) / 9
    for row in range(ROWS):
        height = FACE + 0.10 + row * (TOP - FACE - 0.16) / (ROWS - 1)
        if row % 4 == 0:
            a, b = (
                eye.at(board.side, height - 0.055, place),
                eye.at(board.side, height - 0.055, place - POSITION),
            )
            layer.gouge(*a, *b, 5.2 / place, finish.strip)
        for column in range(10):
            depth = start - column * pitch
            x, y = eye.at(board.side, height, depth)
            size = 17 / depth
            chance = rng.random()
            if chance < finish.share_signal:
                layer.disc(x, y, size * 0.9, size * 1.5, finish.signal, 0.06, 10)
            elif chance < finish.share_signal + finish.share_lit:
                layer.disc(x, y, size * 0.75, size * 1.25, finish.lit, 0.06, 9)
            elif size > 1.3:
                layer.disc(x, y, size * 0.5, size * 0.95, finish.hole, 0.08, 7)


def _stiles(layer: Layer, board: Board, finish: Finish) -> None:
    """The uprights of wood between one place and the next."""
    eye = board.eye
    for place in [*board.positions(), board.near]:
        layer.poly(
            eye.wall(board.side, place - 0.05, place + 0.05, FACE, TOP), finish.wood, 0.5, 60
        )
        a, b = eye.at(board.side, FACE, place - 0.05), eye.at(board.side, TOP, place - 0.05)
        layer.gouge(*a, *b, 10 / place, finish.edge)
        c, d = eye.at(board.side, FACE, place + 0.03), eye.at(board.side, TOP, place + 0.03)
        layer.gouge(*c, *d, 7 / place, INK)


def _desk(layer: Layer, board: Board, finish: Finish) -> None:
    """The shelf with its plugs, and the cabinet under it."""
    eye, near, far, lip = board.eye, board.near, board.far, board.lip
    layer.poly(eye.wall(lip, near, far, 0, SHELF - 0.05), finish.wood, 1, 60)
    _panelling(layer, board, finish)
    low, high = min(lip, board.side), max(lip, board.side)
    layer.poly(eye.floor(low, high, near, far, SHELF), finish.shelf, 0.9, 60)
    layer.poly(eye.wall(lip, near, far, SHELF - 0.07, SHELF), INK, 0.6, 60)
    layer.gouge(*eye.at(lip, SHELF, near), *eye.at(lip, SHELF, far), 7, finish.edge)
    inward = board.side - lip
    for place in board.positions():
        for column in range(9):
            depth = place - 0.1 - column * (POSITION - 0.16) / 8
            for t in (0.34, 0.52):  # plugs standing in pairs, answering and calling
                _plug(layer, board, finish, lip + inward * t, depth)
            key = (
                eye.at(lip + inward * 0.16, SHELF, depth),
                eye.at(lip + inward * 0.24, SHELF, depth),
            )
            layer.gouge(*key[0], *key[1], 9 / depth, INK)
        _cords(layer, board, finish, place)
    base = eye.at(lip, 0.02, near), eye.at(lip, 0.02, far)
    layer.gouge(*base[0], *base[1], 14, INK)


def _cords(layer: Layer, board: Board, finish: Finish, place: float) -> None:
    """A few cords up, each sagging from its plug on the shelf to a jack."""
    eye, rng = board.eye, layer.rng
    out = board.lip - board.side
    for _ in range(rng.choice((2, 3, 4))):
        depth, height = place - rng.uniform(0.1, 0.8), rng.uniform(FACE + 0.35, TOP - 0.2)
        slack, to = rng.uniform(0.3, 0.62), depth + rng.uniform(-0.35, 0.35)
        knots = (  # jack, just out from it, the belly, the hole in the shelf
            (board.side, height, to),
            (board.side + out * 0.75, height - slack * 0.5, to),
            (board.side + out * 0.5, SHELF + 0.1, depth),
            (board.side + out * 0.45, SHELF, depth),
        )
        run = [eye.at(*_bezier(knots, i / 14)) for i in range(15)]
        width = 13 / place
        layer.line(run, width + max(1.6, width * 0.8), INK)
        layer.line(run, max(1, width), finish.cords[rng.randrange(len(finish.cords))])


def _bezier(knots: tuple[Knot, Knot, Knot, Knot], t: float) -> Knot:
    s = 1 - t
    weights = (s**3, 3 * s * s * t, 3 * s * t * t, t**3)
    pulls = list(zip(weights, knots, strict=True))
    x, y, z = (sum(weight * knot[axis] for weight, knot in pulls) for axis in range(3))
    return x, y, z


def _plug(layer: Layer, board: Board, finish: Finish, side: float, depth: float) -> None:
    x, y = board.eye.at(side, SHELF, depth)
    k = 1000 / depth / 1000
    tall = 62 * k * layer.rng.uniform(0.8, 1.15)
    layer.gouge(x, y + 2 * k, x, y - tall, 11 * k, INK)
    if k > 0.1:
        layer.gouge(x, y - tall * 0.55, x, y - tall * 1.05, 5 * k, finish.lit)


def _panelling(layer: Layer, board: Board, finish: Finish) -> None:
    """Sunk panels in the cabinet, gouged upright; a foot rail before them."""
    eye, rng, lip = board.eye, layer.rng, board.lip
    for place in board.positions():
        outline = eye.wall(lip, place - POSITION + 0.1, place - 0.1, 0.16, SHELF - 0.16)
        layer.poly(outline, INK, 0.6, 40)
        inner = eye.wall(lip, place - POSITION + 0.13, place - 0.13, 0.19, SHELF - 0.19)
        layer.poly(inner, finish.wood, 0.6, 40)
        for _ in range(int(12 + 24 / place)):
            depth = rng.uniform(place - POSITION + 0.05, place - 0.05)
            height = rng.uniform(0.06, 0.55)
            a, b = eye.at(lip, height, depth), eye.at(lip, height + rng.uniform(0.1, 0.3), depth)
            layer.gouge(*a, *b, 4.5 / depth, finish.wood_cut if rng.random() < 0.6 else INK)


DAWN = Finish(
    wood=OXBLOOD,
    wood_cut=EMBER,
    panel=WET,
    panel_lit=NEVA,
    strip=PAPER,
    hole=INK,
    edge=PALE,
    shelf=PALE,
    lit=PAPER,
    share_lit=0.05,
    cords=(PAPER, BIRCH, PALE),
)
LATE = Finish(
    wood=OXBLOOD,
    wood_cut=EMBER,
    panel=DEEP,
    panel_lit=NEVA,
    strip=BIRCH,
    hole=INK,
    edge=BIRCH,
    shelf=BIRCH,
    lit=PAPER,
    share_lit=0.035,
    cords=(PAPER, PALE, BIRCH),
    share_signal=0.006,
)
