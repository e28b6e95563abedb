"""The supervisor at her table, seen close: very straight, a receiver at her ear."""

from __future__ import annotations

from collections.abc import Sequence

from shapely.geometry.base import BaseGeometry

from assets.press.inks import BIRCH, INK, NEVA, OXBLOOD, PALE, PAPER, WET
from assets.press.layer import Layer, Spot
from assets.press.scenes.carving import cloth, comb, curve, flesh, lit, outline, placed, stroke
from assets.press.scenes.emma_head import EAR, head

# fmt: off
BODY = [
    (1110, 586), (1130, 640), (1150, 700), (1156, 752), (1142, 810), (1128, 880), (1126, 920),
    (1160, 960), (1170, 1150), (930, 1150), (946, 1000), (972, 900), (968, 810), (958, 730),
    (968, 660), (994, 612), (1026, 584), (1034, 552), (1070, 580),
]
COLLAR = [(1108, 552), (1114, 584), (1118, 606), (1080, 616), (1030, 604), (1012, 588), (1022, 540),
          (1060, 566), (1092, 568)]
FAR_SLEEVE = [
    (1110, 668), (1142, 668), (1166, 700), (1186, 736), (1212, 756), (1204, 796), (1170, 796),
    (1130, 772), (1100, 730),
]
NEAR_SLEEVE = [
    (1012, 640), (1044, 624), (1070, 640), (1084, 690), (1096, 730), (1106, 690), (1098, 640),
    (1084, 600), (1072, 566), (1108, 552), (1128, 592), (1150, 660), (1160, 730), (1152, 786),
    (1120, 812), (1080, 804), (1040, 768), (1010, 716), (1000, 672),
]
# The near hand, holding the receiver to the ear: its middle is the receiver's.
PALM = [(14, 16), (28, 6), (44, 12), (52, 34), (50, 62), (40, 84), (26, 92), (14, 78), (8, 48)]
HOLDING = [
    [(-30, -20), (-18, -28), (4, -22), (26, -8), (42, 8), (32, 20), (10, 10), (-18, -4)],
    [(-36, -2), (-22, -10), (2, 0), (24, 12), (38, 24), (26, 34), (2, 24), (-26, 14)],
    [(-32, 18), (-18, 12), (2, 20), (22, 30), (32, 40), (22, 48), (0, 42), (-22, 32)],
    [(-22, 36), (-10, 32), (6, 38), (20, 46), (26, 56), (16, 60), (-2, 56), (-16, 50)],
]
# The far hand, flat on the page.
FLAT = [
    [(0, -18), (34, -20), (66, -14), (74, 2), (66, 14), (30, 18), (0, 16)],
    [(58, -14), (82, -16), (112, -8), (116, -2), (84, -2), (60, -2)],
    [(62, -6), (90, -4), (120, 4), (122, 10), (90, 8), (62, 4)],
    [(60, 4), (86, 8), (110, 16), (110, 22), (84, 18), (58, 12)],
    [(36, 10), (56, 20), (76, 32), (72, 38), (50, 32), (28, 18)],
]
# fmt: on


def supervisor(layer: Layer) -> None:
    """All of her but the far hand, which lies on the book."""
    _chair(layer)
    _far_arm(layer)
    _body(layer)
    head(layer)
    _collar(layer)
    _near_arm(layer)


def far_hand(layer: Layer, x: float, y: float) -> None:
    """Holding the page down, the second finger on a line."""
    for plane in FLAT:
        _flesh(layer, outline(placed(plane, x, y, 0.86, 8)))
    for a, b in ((64, -10), (68, 0), (64, 8)):
        stroke(layer, placed([(a - 8, b - 2), (a, b + 1), (a + 8, b)], x, y, 0.86, 8), 3, INK)


def _cloth(layer: Layer, form: BaseGeometry, edge: float) -> None:
    """The lamp is before her: light in front, cold behind."""
    cloth(layer, form, (-edge, -edge * 0.2), (edge * 0.5, -1))


def _flesh(layer: Layer, form: BaseGeometry) -> None:
    flesh(layer, form, PAPER, (3.4, 3.2), 2.8)


def _chair(layer: Layer) -> None:
    back = [(962, 1150), (966, 980), (952, 830), (940, 740), (952, 722), (968, 740)]
    layer.line(curve(back), 22, INK)
    layer.line(curve(back), 14, OXBLOOD)
    stroke(layer, [(970, 1000), (958, 840), (948, 750)], 5, NEVA)


def _far_arm(layer: Layer) -> None:
    _cloth(layer, outline(FAR_SLEEVE), 4)
    comb(layer, [(1130, 690), (1170, 730), (1196, 760)], [(1120, 730), (1150, 760), (1186, 786)],
         5, 3.6, PALE)  # fmt: skip


def _body(layer: Layer) -> None:
    _cloth(layer, outline(BODY), 7)
    comb(layer, [(1104, 614), (1130, 690), (1132, 780), (1112, 880)],
         [(1060, 640), (1086, 720), (1090, 800), (1080, 880)], 7, 4.6, PAPER, 0.35)  # fmt: skip
    comb(layer, [(1000, 640), (980, 740), (990, 860)], [(1040, 700), (1030, 780), (1034, 870)],
         7, 3.6, WET, 0.35)  # fmt: skip
    comb(layer, [(1128, 930), (1140, 1020), (1146, 1134)],
         [(1060, 930), (1050, 1020), (1044, 1134)], 7, 5, PALE, 0.3)  # fmt: skip
    comb(layer, [(1040, 930), (1020, 1020), (1010, 1134)], [(982, 930), (966, 1020), (956, 1134)],
         5, 4, WET, 0.3)  # fmt: skip
    stroke(layer, [(972, 896), (1040, 912), (1126, 900)], 5, PALE)
    stroke(layer, [(974, 922), (1040, 936), (1128, 924)], 4, NEVA)
    # The watch on its chain, pinned at the breast.
    for start in ((1104, 610), (1084, 618)):
        layer.line(curve([start, (1106, 660), (1124, 700)]), 2.4, BIRCH)
    layer.disc(1124, 708, 13, 14, INK, 0.03, 16)
    layer.disc(1124, 708, 10, 11, PAPER, 0.03, 16)
    layer.line([(1124, 708), (1124, 700)], 2, INK)
    layer.line([(1124, 708), (1129, 711)], 2, INK)


def _collar(layer: Layer) -> None:
    form = outline(COLLAR)
    layer.geometry(form.buffer(2.4), INK, 0.4, 22)
    layer.geometry(lit(form, -6, 0), PAPER, 0.4, 22, 5)
    stroke(layer, [(1108, 552), (1090, 566), (1058, 564), (1024, 542)], 6.5, PAPER)
    stroke(layer, [(1116, 606), (1080, 616), (1034, 604)], 3.6, NEVA)
    layer.disc(1112, 592, 9, 11, INK, 0.05, 12)
    layer.disc(1112, 592, 6, 8, PAPER, 0.05, 12)


def _near_arm(layer: Layer) -> None:
    form = outline(NEAR_SLEEVE)
    layer.geometry(form.buffer(7), INK, 0.4, 26)
    layer.geometry(form.buffer(4), WET, 0.4, 26)
    _cloth(layer, form, 6)
    comb(layer, [(1116, 584), (1138, 660), (1146, 740)], [(1096, 584), (1116, 660), (1122, 730)],
         5, 4.6, PAPER)  # fmt: skip
    comb(layer, [(1054, 646), (1070, 700), (1096, 770)], [(1022, 670), (1034, 720), (1070, 780)],
         6, 4, PALE)  # fmt: skip
    for run in ([(1098, 738), (1122, 756), (1140, 784)], [(1090, 748), (1106, 774), (1114, 802)]):
        stroke(layer, run, 4.6, PAPER)
    layer.poly([(1070, 568), (1110, 554), (1106, 538), (1066, 552)], PALE, 0.5, 16)
    _receiver(layer, EAR[0] - 16, EAR[1] + 14)


def _receiver(layer: Layer, x: float, y: float) -> None:
    """A round receiver with the hand closed over it."""
    layer.disc(x, y, 40, 42, INK, 0.02, 20)
    layer.disc(x, y, 36, 38, BIRCH, 0.02, 20)
    layer.disc(x + 2, y, 30, 32, INK, 0.02, 18)
    stroke(layer, [(x - 30, y + 8), (x - 24, y - 20), (x - 2, y - 33)], 5, PAPER)

    def at(points: Sequence[Spot]) -> list[Spot]:
        return placed(points, x + 8, y + 8, 0.84, -4)

    _flesh(layer, outline(at(PALM)))
    for finger in HOLDING:
        _flesh(layer, outline(at(finger)))
    for a, b in ((2, -14), (0, 4), (-2, 24), (-4, 42)):
        stroke(layer, at([(a + 2, b - 6), (a + 6, b + 2), (a + 4, b + 8)]), 2.8, INK)
    for k in range(4):
        run = [(36 + k * 2, 16 + k * 14), (44, 26 + k * 14), (42 - k * 3, 40 + k * 13)]
        stroke(layer, at(run), 3.2, INK)
