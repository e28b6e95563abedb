"""Her two hands: the one that carries the plug, and the one on the key."""

from __future__ import annotations

from collections.abc import Sequence

from shapely.geometry.base import BaseGeometry

from assets.press.inks import BIRCH, INK, NEVA, PALE, PAPER, RED
from assets.press.layer import Layer, Spot
from assets.press.scenes.carving import flesh, lit, outline, placed, stroke

# The hand with the plug, its own middle where finger and thumb meet.
# fmt: off
BACK = [
    (30, -40), (70, -50), (112, -42), (150, -18), (186, 6), (192, 44), (180, 74), (140, 84),
    (96, 78), (60, 60), (30, 30),
]
INDEX = [
    (-16, -6), (-12, -20), (4, -32), (34, -50), (62, -62), (92, -54), (116, -38), (104, -20),
    (70, -26), (40, -24), (16, -10), (0, 0),
]
THUMB = [
    (-24, 12), (-14, 4), (8, 6), (34, 10), (62, 2), (92, 6), (116, 26), (104, 48), (70, 44),
    (34, 34), (2, 30), (-18, 24),
]
FINGERS = [
    [(28, 40), (22, 54), (34, 66), (62, 68), (86, 60), (84, 46), (54, 40)],
    [(44, 62), (40, 76), (54, 88), (82, 88), (102, 76), (98, 62), (70, 58)],
    [(68, 82), (68, 96), (84, 104), (106, 98), (118, 84), (110, 74), (86, 74)],
]
# The hand on the key, its middle at the tip of the first finger; seen from its outer side.
REST = [
    (66, -30), (96, -52), (136, -62), (178, -52), (214, -34), (216, 14), (180, 18), (136, 12),
    (96, 4), (72, -6),
]
RESTING = [
    [(-4, 6), (-8, -8), (8, -30), (38, -50), (74, -60), (104, -54), (96, -36), (62, -34), (34, -22),
     (16, 0), (8, 10)],
    [(12, 18), (10, 4), (28, -20), (60, -42), (96, -48), (120, -38), (108, -22), (74, -22),
     (48, -8), (32, 16), (22, 24)],
    [(38, 26), (38, 12), (56, -8), (86, -26), (116, -30), (136, -20), (122, -6), (92, -6), (70, 6),
     (58, 24), (48, 32)],
    [(70, 30), (72, 16), (90, 2), (116, -10), (140, -12), (154, 0), (138, 12), (112, 12), (96, 22),
     (86, 34), (76, 36)],
]
# fmt: on


def plugging(layer: Layer, x: float, y: float, turn: float, scale: float = 0.86) -> None:
    """The far hand round a plug that points left; (x, y) is where the brass ends."""
    _plug(layer, x, y)
    px, py = x + 88, y

    def at(points: Sequence[Spot]) -> list[Spot]:
        return placed(points, px, py, scale, turn)

    _flesh(layer, outline(at(BACK)), PALE)
    for low in reversed(FINGERS):
        _flesh(layer, outline(at(low)), PALE)
    for knuckle in ([(52, 46), (66, 52), (70, 64)], [(66, 66), (84, 70), (88, 82)]):
        stroke(layer, at(knuckle), 3.4, INK)
    _flesh(layer, outline(at(INDEX)), PAPER)
    _flesh(layer, outline(at(THUMB)), PAPER)
    for crease in (
        [(48, -58), (52, -44), (48, -34)],
        [(56, -60), (60, -46), (56, -36)],
        [(8, -30), (14, -22), (14, -14)],
        [(36, 12), (40, 22), (36, 32)],
        [(44, 8), (48, 20), (44, 34)],
    ):
        stroke(layer, at(crease), 3.2, INK)
    nail = outline(at([(-22, 14), (-8, 9), (4, 12), (4, 22), (-10, 22)]))
    layer.geometry(nail.buffer(1.6).difference(nail), INK, 0.2, 14, 0.2)
    stroke(layer, at([(84, 10), (112, 18), (130, 44), (132, 72)]), 6, INK)  # the ball of the thumb
    for k in range(5):
        run = [(128 + k * 9, -24 + k * 7), (150 + k * 7, 4 + k * 9), (158 + k * 5, 36 + k * 6)]
        stroke(layer, at(run), 4, INK)


def _plug(layer: Layer, x: float, y: float) -> None:
    """Tip, ring and sleeve of brass, then the black shell."""
    layer.poly([(x + 34, y - 15), (x + 172, y - 12), (x + 172, y + 12), (x + 34, y + 15)], INK, 0.5)
    layer.gouge(x + 42, y - 8, x + 150, y - 6, 5, PALE)
    brass = [(x - 4, y), (x + 2, y - 7), (x + 10, y - 8), (x + 13, y - 4), (x + 17, y - 9)]
    brass += [(x + 40, y - 9), (x + 40, y + 9), (x + 17, y + 9), (x + 13, y + 4), (x + 10, y + 8)]
    brass += [(x + 2, y + 7)]
    layer.geometry(outline(brass).buffer(4), INK, 0.3, 20)
    layer.poly(brass, PAPER, 0.3, 30)
    layer.gouge(x + 2, y + 5, x + 40, y + 6, 5, INK)
    layer.gouge(x, y - 5, x + 36, y - 7, 3.4, RED)


def keying(layer: Layer, x: float, y: float, turn: float = 0.0, scale: float = 1.0) -> None:
    """The near hand lying over a key, its first finger at (x, y)."""

    def at(points: Sequence[Spot]) -> list[Spot]:
        return placed(points, x, y, scale, turn)

    first, *others = RESTING
    _flesh(layer, outline(at(first)), PALE)
    _flesh(layer, outline(at(REST)), PAPER)
    for finger in others:
        _flesh(layer, outline(at(finger)), PAPER)
    for k, (a, b) in enumerate(((96, -52), (112, -44), (128, -28), (144, -8))):
        stroke(layer, at([(a - 6, b + 8), (a + 4, b + 2), (a + 14, b + 6)]), 4.4, INK)
        run = [(a + 16, b + 8), (a + 44, b + 12 - k * 3), (a + 66 - k * 6, b + 20 - k * 3)]
        stroke(layer, at(run), 3.6, INK)
    for a, b in ((40, -34), (58, -24), (78, -8), (100, 10)):
        stroke(layer, at([(a - 2, b - 10), (a + 4, b), (a + 4, b + 10)]), 3, INK)


def _flesh(layer: Layer, form: BaseGeometry, ink: str) -> None:
    """Lit by the lamp overhead, and so a little rounded below."""
    flesh(layer, form, ink, (-4.5, -6.5))
    layer.geometry(lit(form, -2, -2).intersection(form.buffer(-6)), BIRCH, 0.2, 20, 2)


def cuff(layer: Layer, spots: Sequence[Spot]) -> None:
    """A narrow edge of linen where the sleeve ends."""
    layer.poly(spots, PALE, 0.5, 20)
    (a, b), (c, d) = spots[0], spots[1]
    layer.gouge(a, b, c, d, 3, PAPER)
    layer.gouge(*spots[2], *spots[3], 3, NEVA)
