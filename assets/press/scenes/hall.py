"""What every view of the exchange hall shares: parquet, hanging lamps, shadows on the floor."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass

from assets.press.inks import DEEP, INK, NEVA, PALE, WET, H, W
from assets.press.layer import Layer, Spot
from assets.press.people.cutting import draw
from assets.press.people.figure import Mark, Part
from assets.press.people.geometry import capsule, patch, soften
from assets.press.people.light import Light
from assets.press.perspective import Eye

DIM = Light(toward=(-0.8, -0.6), rim=WET, gap=INK, inks={"cloak": DEEP}, weight=0.5)
COLUMN, PLANK = 0.42, 0.13  # metres: one band of the chevron, one board in it


@dataclass(frozen=True)
class Parquet:
    """A floor in chevrons: `shine(x, y)` in 0..1 is how much light it gives back there.

    `dull` are three inks from common to rare; `bright` three from the faintest shine up.
    """

    eye: Eye
    left: float
    right: float
    near: float
    far: float
    dull: tuple[str, str, str]
    bright: tuple[str, str, str]
    shine: Callable[[float, float], float]


def lay(layer: Layer, floor: Parquet) -> None:
    """Cut every board that can be seen."""
    layer.poly(floor.eye.floor(floor.left, floor.right + 9, floor.near, floor.far), INK, 1, 60)
    side, lean = floor.left, -0.3
    while side < floor.right:
        depth = floor.far - 0.35
        while depth > floor.near:
            long = max(PLANK, 0.006 * depth * depth)
            _board(layer, floor, side, depth, lean, long)
            depth -= long
        side, lean = side + COLUMN, -lean


def _board(
    layer: Layer, floor: Parquet, side: float, depth: float, lean: float, long: float
) -> None:
    a, b, near = side + 0.012, side + COLUMN - 0.012, max(floor.near - 0.3, depth - long * 0.9)
    at = floor.eye.at
    quad = [
        at(a, 0, near),
        at(b, 0, near + lean),
        at(b, 0, max(0.6, depth + lean)),
        at(a, 0, depth),
    ]
    (x, y), (width, height) = quad[3], layer.size
    if not (-60 < x < width and y < height + 80):
        return
    shine, chance = floor.shine(x, y), layer.rng.random()
    common, second, rare = floor.dull
    faint, middle, full = floor.bright
    fill = common if chance < 0.72 else second if chance < 0.9 else rare
    if chance < shine * 1.1:
        fill = full if chance < shine * 0.34 else middle if chance < shine * 0.72 else faint
    layer.poly(quad, fill, 0.7, 40)


def hanging_lamp(
    layer: Layer, spot: Spot, k: float, glow: str, edge: str, iron: str = INK, reach: float = 4.0
) -> None:
    """An enamel shade on its cord, `k` its size, throwing rays downward."""
    x, y = spot
    layer.line([(x, -10), (x, y - 2 * k)], max(1.4, 0.16 * k), iron)
    for ray in range(11):
        lean = (ray - 5) / 5
        far = k * layer.rng.uniform(0.5, 1) * reach
        start = x + lean * k * 1.3, y + k * (0.8 + 0.3 * (1 - abs(lean)))
        layer.gouge(
            *start, x + lean * far * 0.9, y + k * 0.6 + far, k * layer.rng.uniform(0.14, 0.26), glow
        )
    layer.disc(x, y + k * 0.5, k * 0.6, k * 0.62, glow, 0.06, 12)
    shade = [(x - k * 1.7, y + k * 0.5), (x - k * 0.5, y - k * 0.9), (x - k * 0.3, y - k * 1.5)]
    shade += [(x + k * 0.3, y - k * 1.5), (x + k * 0.5, y - k * 0.9), (x + k * 1.7, y + k * 0.5)]
    layer.poly(shade, iron, 0.5, 12)
    layer.gouge(x - k * 1.4, y + k * 0.3, x - k * 0.4, y - k * 0.9, k * 0.2, edge, 0.1)


def shadow(layer: Layer, eye: Eye, x: float, y: float, wide: float, long: float) -> None:
    """The darkness that lies towards us from whatever stands at (x, y) before a light."""
    drift = (x - eye.x) * long / (y - eye.y)
    for _ in range(int(wide * 0.8)):
        t, s = layer.rng.random() ** 1.5, layer.rng.uniform(-0.5, 0.5)
        at, down = x + s * wide * (1 + t * 0.5) + drift * t, y + long * t
        reach = wide * 0.3
        layer.gouge(at - reach, down - 2, at + reach, down + 3, 5.5 * (1.1 - t), INK, 0.02)


def upright(layer: Layer, lit: Container[int]) -> None:
    """What stands at the sheet and holds the edge, lit along some of its lengths; then the dark."""
    layer.poly(
        [(1046, -10), (1039, 400), (1048, 800), (1041, H + 10), (W + 10, H + 10), (W + 10, -10)]
    )
    for k in range(24):
        y = k * 50 + layer.rng.uniform(-6, 6)
        layer.gouge(1051, y, 1052, y + 44, 2.8, PALE if k in lit else NEVA)
        layer.gouge(1076, y + 12, 1077, y + 52, 2.0, WET)


def pegs(layer: Layer, places: Iterable[float], y: float = 262) -> None:
    """The dark wall by the door: a rail, and the girls' coats no more than folds on it."""
    layer.rect(1120, y - 12, W - 1110, 10, DEEP, 1, 60)
    for x in places:
        size = layer.rng.uniform(3.9, 4.5)
        draw(layer, _coat(), x, y + 104 * size, size, layer.rng.random() < 0.5, DIM)


def _coat() -> list[Part]:
    """A coat on its peg, in the units of a figure: the peg is a hundred and five above its hem."""
    body = soften(
        patch(
            (-4, -104),
            (5, -103),
            (15, -97),
            (17, -84),
            (21, -8),
            (7, -3),
            (-5, -7),
            (-21, -4),
            (-17, -84),
            (-14, -97),
        ),
        2,
    )
    folds: list[Mark] = [
        (x * 0.5, -92, x, -10, 1.3, "light", 0.02 * x / 16) for x in (-15, -8, 2, 9, 15)
    ]
    far = soften(capsule([(-13, -92), (-20, -68), (-19, -42)], [5, 4.6, 4]), 1)
    near = soften(capsule([(13, -91), (20, -66), (21, -40)], [5, 4.6, 4]), 1)
    collar = soften(patch((-8, -105), (8, -104), (11, -95), (0, -90), (-10, -96)), 1)
    return [
        Part(far, "cloak"),
        Part(body, "cloak", folds),
        Part(near, "cloak", [(14, -84, 20, -46, 0.9, "light", 0.1)]),
        Part(collar, "cloak"),
        Part(capsule([(0, -110), (1, -102)], [1, 1]), "cloak"),
    ]
