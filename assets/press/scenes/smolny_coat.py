"""The breast of a pea-coat, from the collar down, and how its cloth is cut."""

from __future__ import annotations

from shapely.affinity import translate
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from assets.press.inks import BIRCH, DEEP, INK, NEVA, PALE, PAPER
from assets.press.layer import Layer
from assets.press.people.geometry import soften
from assets.press.scenes.smolny_places import BACK

LIGHT = (0.86, -0.5)
NOTHING = Polygon()
BREAST = [
    (1262, 560), (1258, 300), (1220, 190), (1226, 128), (1264, 98), (1334, 62), (1388, 34),
    (1396, -20), (1516, -20), (1524, 32), (1586, 58), (1652, 92), (1692, 126), (1694, 190),
    (1654, 300), (1650, 560),
]  # fmt: skip
LAPELS = (
    [(1398, -20), (1330, 58), (1286, 150), (1346, 162), (1330, 192), (1470, 352), (1452, 190)],
    [(1514, -20), (1584, 54), (1628, 142), (1574, 158), (1594, 188), (1474, 360), (1462, 190)],
)  # fmt: skip


def coat() -> Layer:
    """The breast of the coat; above the collar the picture ends."""
    layer = Layer("coat", 0.7, 23)
    cloth(layer, soften(Polygon(BREAST), 5), 8)
    _throat(layer)
    for points in LAPELS:
        cloth(layer, Polygon(points).buffer(0), 7)
    rng = layer.rng
    for p, q in (((1310, 136), (1440, 290)), ((1372, 40), (1448, 250)), ((1598, 128), (1500, 290)),
                 ((1544, 40), (1484, 250))):  # fmt: skip
        layer.gouge(*p, *q, 4, NEVA, 0.02)
    for _ in range(120):
        x, y = rng.uniform(1270, 1640), rng.uniform(200, BACK)
        lit, run = x > 1540, rng.uniform(24, 70)
        layer.gouge(x, y, x + rng.uniform(-4, 4), y + run, rng.uniform(1.6, 3.4),
                    NEVA if lit else INK, 0.02)  # fmt: skip
    for y in (214, 298, 382):
        button(layer, 1366, y, 15)
        button(layer, 1560, y, 15)
    layer.gouge(1470, 340, 1478, BACK + 60, 6, INK)
    layer.gouge(1482, 352, 1489, BACK + 60, 3, NEVA)
    return layer


def cloth(layer: Layer, shape: BaseGeometry, rim: float, root: BaseGeometry = NOTHING) -> None:
    """Flat dark blue, a dark side, a lit crescent; at its `root` it runs into other cloth."""
    lx, ly = LIGHT
    layer.geometry(shape.buffer(4).difference(root), INK, 0.9, 20)
    layer.geometry(shape, DEEP, 0.9, 18)
    for reach, ink, jitter in (
        (-rim * 2.2, INK, 0.8), (rim, PALE, 0.6), (rim * 0.55, PAPER, 0.6),
    ):  # fmt: skip
        edge = shape.difference(translate(shape, -lx * reach, -ly * reach)).difference(root)
        layer.geometry(edge, ink, jitter, 13, 20)


def _throat(layer: Layer) -> None:
    """A knitted collar, and as much of a neck as one sees without looking up."""
    knit = [(1392, -20), (1396, 30), (1462, 200), (1518, 30), (1520, -20)]
    layer.poly(knit, INK, 0.8, 16)
    layer.poly([(1398, 22), (1460, 186), (1512, 22), (1456, 60)], NEVA, 0.8, 16)
    for k in range(-5, 6):
        layer.gouge(1456 + k * 9, 52 - abs(k) * 6, 1459 + k * 5, 160 - abs(k) * 21, 4, INK)
    layer.poly([(1404, -20), (1410, 26), (1456, 54), (1500, 26), (1508, -20)], PAPER, 0.8, 14)
    layer.poly([(1404, -20), (1410, 26), (1448, 50), (1426, -20)], INK, 0.8, 12)
    for k in range(10):
        x = 1430 + k * 5
        layer.gouge(x, -16, x + 3, 16 - k % 3 * 7, 3.4, INK if k < 6 else BIRCH, 0.02)


def button(layer: Layer, x: float, y: float, r: float) -> None:
    """Brass with an anchor, or what a man sees of one."""
    layer.disc(x - 2, y + 3, r + 2, None, INK, 0.04, 16)
    layer.disc(x, y, r, None, BIRCH, 0.04, 16)
    layer.gouge(x - r * 0.7, y + r * 0.2, x + r * 0.1, y + r * 0.8, 4, INK, 0.3)
    layer.gouge(x + r * 0.75, y + r * 0.1, x - r * 0.1, y - r * 0.75, 4.4, PAPER, 0.3)
    layer.gouge(x, y - r * 0.5, x, y + r * 0.55, 3, INK)
    layer.gouge(x - r * 0.45, y + r * 0.1, x + r * 0.45, y + r * 0.1, 2.6, INK, -0.3)
