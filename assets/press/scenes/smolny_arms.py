"""His two arms on the table: sleeves, cuffs, and the hands, one writing and one on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shapely.affinity import translate
from shapely.geometry import Polygon

from assets.press.inks import BIRCH, INK, NEVA, PALE, PAPER
from assets.press.layer import Layer, Spot
from assets.press.people.geometry import ball, joined, lerp, soften
from assets.press.people.hand_poses import RESTING, WRITING, Hand
from assets.press.people.hands import Laid
from assets.press.scenes.smolny_coat import button, cloth


@dataclass(frozen=True)
class Arm:
    """A sleeve and its turned cuff, each from the outer edge round, and the hand it ends in."""

    sleeve: Sequence[Spot]
    cuff: Sequence[Spot]
    shoulder: Spot
    creases: Sequence[tuple[Spot, Spot, float]]
    lights: Sequence[tuple[Spot, Spot]]
    hand: Hand
    wrist: Spot
    turn: float


WRITER = Arm(
    sleeve=[
        (1262, 104), (1214, 138), (1178, 236), (1150, 350), (1124, 430), (1128, 498), (1168, 548),
        (1244, 640), (1326, 556), (1268, 470), (1254, 428), (1282, 330), (1312, 220), (1318, 130),
    ],
    cuff=[(1196, 580), (1246, 644), (1330, 558), (1284, 494)],
    shoulder=(1288, 120),
    creases=(
        ((1256, 430), (1150, 404), 9), ((1258, 446), (1140, 462), 10),
        ((1266, 466), (1172, 520), 7),
        ((1272, 360), (1178, 330), 8), ((1290, 300), (1206, 270), 5), ((1186, 250), (1256, 300), 6),
        ((1300, 200), (1226, 196), 5), ((1160, 420), (1204, 500), 7),
    ),
    lights=(
        ((1306, 170), (1274, 330)), ((1290, 180), (1262, 310)), ((1246, 380), (1170, 384)),
        ((1262, 480), (1290, 520)), ((1236, 470), (1200, 508)), ((1270, 220), (1240, 330)),
    ),
    hand=WRITING, wrist=(1286.0, 606.0), turn=-32,
)  # fmt: skip
KEEPER = Arm(
    sleeve=[
        (1606, 128), (1612, 220), (1644, 330), (1672, 430), (1668, 500), (1654, 608), (1774, 650),
        (1800, 540), (1814, 462), (1796, 388), (1756, 270), (1722, 158), (1680, 108), (1640, 92),
    ],
    cuff=[(1660, 562), (1652, 612), (1776, 654), (1792, 590)],
    shoulder=(1646, 116),
    creases=(
        ((1672, 430), (1776, 404), 9), ((1672, 450), (1790, 470), 10),
        ((1668, 480), (1760, 520), 7),
        ((1650, 350), (1752, 330), 8), ((1630, 290), (1706, 270), 6), ((1620, 210), (1690, 210), 5),
        ((1664, 540), (1730, 556), 6), ((1690, 380), (1716, 440), 5),
    ),
    lights=(
        ((1700, 160), (1752, 300)), ((1684, 170), (1734, 300)), ((1764, 340), (1786, 400)),
        ((1788, 420), (1700, 428)), ((1786, 490), (1770, 560)), ((1764, 500), (1716, 494)),
    ),
    hand=RESTING, wrist=(1716.0, 632.0), turn=26,
)  # fmt: skip


def arms() -> Layer:
    """The hand that keeps the page and the hand that writes."""
    layer = Layer("hands", 1.0, 31)
    for arm in (KEEPER, WRITER):
        laid = Laid(layer, arm.wrist, arm.turn, 1.06)
        _shadow(layer, laid, arm)
        laid.cut(arm.hand)
        if arm is WRITER:
            _pen(laid)
        laid.hold(arm.hand)
        _sleeve(layer, arm)
    return layer


def _shadow(layer: Layer, laid: Laid, arm: Arm) -> None:
    """What hand and sleeve keep off the page, away from the window."""
    hand = translate(laid.silhouette(arm.hand), -28, 18)
    fallen = joined(hand, translate(Polygon(arm.sleeve).buffer(0), -15, 15))
    layer.geometry(fallen, INK, 1.0, 16)
    for _ in range(70):
        x, y = layer.rng.uniform(*fallen.bounds[::2]), layer.rng.uniform(*fallen.bounds[1::2])
        run = layer.rng.uniform(16, 40)
        if fallen.contains(ball((x, y), 3)) and fallen.contains(ball((x - run, y + 4), 3)):
            layer.gouge(x, y, x - run, y + 4, 2.4, NEVA, 0.02)


def _pen(laid: Laid) -> None:
    """A wooden holder and a steel nib, wet."""
    nib, neck, tail = (58.0, 262.0), (66.0, 222.0), (164.0, -120.0)
    for width, ink in ((16, INK), (10, BIRCH)):
        laid.layer.line([laid.spot(neck), laid.spot(tail)], width * laid.size, ink)
    laid.gouge((74, 214), (167, -112), 5, PAPER)
    laid.gouge((66, 206), (158, -112), 3.4, INK)
    nose = [laid.spot(p) for p in ((58, 222), (76, 226), (66, 250), nib, (56, 248))]
    laid.layer.poly(nose, INK, 0.5, 20)
    laid.gouge((70, 228), (61, 254), 4, PAPER)


def _sleeve(layer: Layer, arm: Arm) -> None:
    """Knitted wrist, sleeve, and the folds that an elbow on a table makes."""
    a, b, c, d = arm.cuff
    dx, dy = (b[0] + c[0] - a[0] - d[0]) * 0.2, (b[1] + c[1] - a[1] - d[1]) * 0.2
    ends = [(x + dx, y + dy) for x, y in (lerp(b, c, 0.14), lerp(b, c, 0.86))]
    knit = [lerp(b, c, 0.1), *ends, lerp(b, c, 0.9)]
    layer.geometry(Polygon(knit).buffer(4), INK, 0.8, 14)
    layer.poly(knit, NEVA, 0.8, 14)
    for k in range(1, 9):
        x, y = lerp(b, c, k / 9)
        layer.gouge(x + dx, y + dy, x, y, 4, INK, 0.02)
    root = ball(arm.shoulder, 50)
    cloth(layer, soften(Polygon(arm.sleeve).buffer(0), 4), 8, root)
    for p, q, width in arm.creases:
        layer.gouge(*p, *q, width * 1.5, INK, layer.rng.uniform(-0.14, 0.14))
        layer.gouge(p[0], p[1] + 12, (p[0] + q[0]) / 2, (p[1] + q[1]) / 2 + 12, 3.4, NEVA, 0.05)
    for p, q in arm.lights:
        layer.gouge(*p, *q, 5, NEVA, layer.rng.uniform(-0.06, 0.06))
    cloth(layer, Polygon(arm.cuff).buffer(0), 5)
    layer.gouge(*a, *d, 5, PALE, 0.03)
    outer, inner = lerp(a, b, 0.5), lerp(c, d, 0.5)
    button(layer, *lerp(outer, inner, 0.28), 9)
