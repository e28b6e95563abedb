"""The girl of position 41: her dress, her arms and the cord, round a head and two hands."""

from __future__ import annotations

from collections.abc import Sequence

from shapely.geometry.base import BaseGeometry

from assets.press.inks import BIRCH, INK, NEVA, OXBLOOD, PALE, PAPER, RED, WET
from assets.press.layer import Layer, Spot
from assets.press.scenes.carving import beads, cloth, comb, curve, lit, outline, stroke
from assets.press.scenes.forty_one_hands import cuff, keying, plugging
from assets.press.scenes.forty_one_head import EAR, head
from assets.press.scenes.forty_one_places import FOURTEEN, jack

HOLE = jack(*FOURTEEN)
PLUG = (HOLE[0] + 26, HOLE[1])  # a hand's breadth short of home
KEY = (462.0, 792.0)

# fmt: off
BODY = [
    (676, 446), (664, 486), (640, 540), (612, 606), (600, 664), (612, 720), (640, 780), (652, 850),
    (648, 930), (610, 976), (566, 1024), (536, 1086), (530, 1160), (990, 1150), (976, 1040),
    (940, 960), (914, 880), (926, 780), (936, 690), (924, 600), (896, 530), (850, 478), (822, 440),
    (816, 380), (760, 430),
]
COLLAR = [(690, 410), (676, 452), (668, 486), (720, 500), (800, 480), (842, 462), (824, 380),
          (770, 420), (720, 424)]
FAR_SLEEVE = [
    (700, 520), (650, 520), (600, 524), (560, 530), (512, 490), (462, 430), (428, 392), (388, 428),
    (420, 482), (466, 552), (506, 618), (540, 640), (600, 640), (680, 650),
]
NEAR_SLEEVE = [
    (770, 504), (812, 492), (856, 516), (882, 566), (900, 640), (926, 740), (946, 820), (940, 872),
    (906, 900), (850, 896), (760, 884), (676, 872), (664, 836), (672, 796), (760, 800), (812, 800),
    (796, 740), (762, 660), (738, 580), (742, 530),
]
CORD = [(362, 338), (394, 360), (404, 420), (372, 520), (330, 600), (300, 690), (322, 776)]
# fmt: on


def girl(layer: Layer) -> None:
    """Far arm, body, head, horn, near arm."""
    _chair(layer)
    _cord(layer)
    _far_arm(layer)
    _body(layer)
    head(layer)
    _collar(layer)
    _horn(layer)
    _near_arm(layer)


def _cloth(layer: Layer, form: BaseGeometry, edge: float) -> None:
    """The lamp hangs before her, the dark of the hall is behind."""
    cloth(layer, form, (edge, edge * 0.7), (-edge * 0.5, -2))


def _folds(layer: Layer, runs: Sequence[Sequence[Spot]], width: float, fill: str) -> None:
    for run in runs:
        stroke(layer, run, width, fill)


def _chair(layer: Layer) -> None:
    """The bent-wood hoop behind her."""
    hoop = [
        (934, 1150),
        (950, 1000),
        (962, 890),
        (980, 846),
        (1000, 862),
        (1004, 960),
        (1000, 1150),
    ]
    layer.line(curve(hoop), 30, INK)
    layer.line(curve(hoop), 20, OXBLOOD)
    stroke(layer, [(942, 1010), (955, 894), (972, 848), (988, 838)], 7, PALE)


def _cord(layer: Layer) -> None:
    """From the plug out of her fist, down in a long bend to its place in the shelf."""
    layer.line(curve(CORD), 19, INK)
    layer.line(curve(CORD), 12, PAPER)
    beads(layer, CORD, 17, 4.6, INK)


def _far_arm(layer: Layer) -> None:
    form = outline(FAR_SLEEVE)
    _cloth(layer, form, 8)
    comb(
        layer,
        [(452, 440), (510, 524), (556, 560)],
        [(428, 462), (484, 560), (530, 610)],
        6,
        4,
        PAPER,
    )
    _folds(
        layer,
        ([(566, 540), (546, 566), (548, 604)], [(588, 540), (576, 574), (584, 616)]),
        5,
        PALE,
    )
    _folds(layer, ([(620, 546), (600, 590), (616, 630)], [(524, 512), (500, 540)]), 4, NEVA)
    layer.geometry(lit(form, 6, 3).intersection(outline(FAR_SLEEVE[3:11])), RED, 0.3, 20, 4)
    plugging(layer, *PLUG, 24)
    cuff(layer, [(446, 386), (460, 398), (408, 450), (394, 438)])


def _body(layer: Layer) -> None:
    form = outline(BODY)
    _cloth(layer, form, 9)
    # The bodice: gathered at the shoulder, drawn in at the waist, lit down the front.
    comb(layer, [(660, 500), (626, 600), (622, 690), (660, 790)],
         [(740, 500), (708, 610), (704, 700), (700, 800)], 9, 6, PAPER, 0.35)  # fmt: skip
    comb(layer, [(860, 520), (896, 620), (908, 720), (900, 840)],
         [(800, 700), (824, 760), (836, 800), (840, 850)], 7, 4, WET, 0.35)  # fmt: skip
    comb(layer, [(660, 930), (610, 996), (566, 1060), (556, 1140)],
         [(800, 940), (760, 1010), (720, 1070), (700, 1140)], 12, 7, PALE, 0.3)  # fmt: skip
    comb(layer, [(810, 940), (800, 1010), (780, 1070), (770, 1140)],
         [(930, 980), (950, 1040), (960, 1090), (966, 1140)], 7, 5, WET, 0.3)  # fmt: skip
    belt = outline([(650, 880), (700, 896), (800, 900), (912, 884), (918, 916), (800, 934),
                    (690, 930), (642, 914)])  # fmt: skip
    layer.geometry(belt, INK, 0.5, 26)
    stroke(layer, [(648, 884), (720, 900), (820, 902), (908, 886)], 5, PALE)
    stroke(layer, [(644, 914), (720, 930), (820, 934), (914, 916)], 4, NEVA)


def _collar(layer: Layer) -> None:
    """Close to the jaw, with a narrow edge of linen."""
    form = outline(COLLAR)
    layer.geometry(form.buffer(3), INK, 0.4, 24)
    layer.geometry(lit(form, 8, 0), PAPER, 0.4, 24, 6)
    stroke(layer, [(692, 410), (724, 428), (772, 424), (822, 384)], 9, PAPER)
    stroke(layer, [(672, 484), (720, 502), (800, 484), (840, 462)], 4.6, NEVA)
    comb(layer, [(684, 430), (682, 480)], [(800, 420), (806, 470)], 8, 3.6, PALE, 0.4)


def _horn(layer: Layer) -> None:
    """The transmitter: a plate on her breast, and a horn that rises to her mouth."""
    x, y = EAR
    strap = [(706, 490), (680, 560), (650, 600)]
    layer.line(curve(strap), 13, INK)
    stroke(layer, strap, 6, BIRCH)
    plate = outline([(606, 580), (650, 580), (672, 616), (660, 660), (620, 664), (600, 628)])
    layer.geometry(plate.buffer(5), INK, 0.4, 24)
    layer.geometry(plate, BIRCH, 0.4, 24)
    layer.geometry(lit(plate, -7, -6), INK, 0.4, 24)
    layer.geometry(lit(plate, 5, 5), PAPER, 0.3, 24)
    tube = [(626, 620), (590, 596), (562, 560), (552, 510), (556, 470), (560, 440)]
    layer.line(curve(tube), 30, INK)
    layer.line(curve(tube), 20, BIRCH)
    stroke(layer, [(616, 612), (584, 590), (556, 556), (546, 506), (550, 446)], 6, PAPER)
    stroke(layer, [(610, 624), (590, 604), (570, 556), (562, 506), (566, 446)], 5, INK)
    bell = [(x - 214, y + 128), (x - 150, y + 152), (x - 166, y + 186), (x - 180, y + 206)]
    bell += [(x - 204, y + 200), (x - 206, y + 176)]
    layer.geometry(outline(bell).buffer(6), INK, 0.4, 20)
    layer.geometry(outline(bell), BIRCH, 0.4, 20)
    mouth = outline(
        [(x - 218, y + 122), (x - 184, y + 126), (x - 146, y + 150), (x - 182, y + 146)]
    )
    layer.geometry(mouth.buffer(5), PAPER, 0.3, 20)
    layer.geometry(mouth, INK, 0.3, 20)
    stroke(layer, [(x - 204, y + 146), (x - 200, y + 176), (x - 194, y + 196)], 7, PAPER)
    wire = [
        (x + 12, y + 74),
        (x - 2, y + 130),
        (x + 10, y + 190),
        (x - 30, y + 270),
        (x - 80, y + 360),
    ]
    layer.line(curve(wire), 10, INK)
    layer.line(curve(wire), 5.5, PALE)


def _near_arm(layer: Layer) -> None:
    form = outline(NEAR_SLEEVE)
    layer.geometry(form.buffer(9), INK, 0.5, 28)
    layer.geometry(form.buffer(5), WET, 0.5, 28)
    _cloth(layer, form, 9)
    comb(layer, [(766, 530), (760, 610), (790, 700), (826, 780)],
         [(816, 510), (824, 620), (850, 720), (872, 800)], 7, 6.5, PAPER, 0.35)  # fmt: skip
    comb(
        layer,
        [(890, 640), (908, 720), (926, 800)],
        [(862, 600), (880, 700), (896, 800)],
        4,
        4,
        NEVA,
    )
    _folds(layer, ([(820, 806), (860, 816), (900, 850)], [(824, 826), (862, 842), (890, 872)],
                   [(800, 812), (830, 840), (840, 880)]), 6, PAPER)  # fmt: skip
    comb(
        layer,
        [(690, 806), (740, 810), (800, 818)],
        [(690, 850), (740, 858), (800, 866)],
        5,
        5,
        PALE,
    )
    cuff(layer, [(660, 800), (676, 796), (682, 872), (664, 872)])
    keying(layer, *KEY, 8, 0.96)
