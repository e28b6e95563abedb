"""The fortress on the Neva, seen low and long over the water: walls, roofs, the spire."""

from __future__ import annotations

from assets.press.inks import BIRCH, DEEP, NEVA, PALE, PAPER, WET
from assets.press.scenes.stencil import Stencil

# What shows over the walls: where it begins, how wide and how high it is, where its chimneys are.
HOUSES = (
    (-196, 34, 17, (6, 27)), (-158, 22, 14, ()), (-132, 46, 19, (7, 23, 38)), (-80, 26, 16, (20,)),
    (72, 30, 17, (8,)), (108, 20, 14, (12,)),
)  # fmt: skip
BASTIONS = ((-192, -128), (-62, -2), (88, 150))
LEFT, RIGHT = -206, 154


def fortress(on: Stencil) -> None:
    """Seen from the palace: the spire at nought, a unit about a metre, downstream to the left."""
    for start, wide, tall, chimneys in HOUSES:
        _house(on, start, wide, tall, chimneys)
    _trees(on)
    _cathedral(on)
    _walls(on)


def _cathedral(on: Stencil) -> None:
    half = [(-11, 0), (-11, -46), (-9, -48), (-9, -60), (-7, -62), (-6, -74), (-3.6, -80)]
    half += [(-2.4, -88), (-0.9, -118), (-0.5, -134)]
    on.poly([*half, *((-a, b) for a, b in reversed(half))], WET, 0.4, 30)
    shade = [(2, 0), (11, 0), (11, -46), (9, -48), (9, -60), (7, -62), (6, -74), (3, -84)]
    on.poly([*shade, (0.9, -118), (0, -118), (1, -80)], DEEP, 0.3, 30)
    on.gouge(-2.0, -84, -0.5, -128, 1.2, PAPER)
    on.gouge(-8.6, -44, -8.4, -6, 2.2, PALE)
    for b, half_wide in ((-46, 11), (-60, 9), (-74, 6.4)):
        on.gouge(-half_wide, b, half_wide, b, 1.5, PAPER)
    for b in (-40, -55):
        on.gouge(-2, b, -2, b + 9, 2.4, DEEP)
    on.poly([(-4.4, -136), (-1, -138), (0, -142), (1, -138), (4.4, -136), (0.7, -133)], DEEP, 0.2)
    on.gouge(0, -140, 0, -149, 0.9, DEEP)
    on.poly([(8, 0), (8, -24), (60, -24), (60, 0)], NEVA, 0.5, 30)
    on.poly([(5, -23), (12, -31), (60, -30), (64, -23)], WET, 0.4, 30)
    on.gouge(9, -28, 60, -28, 1.2, PALE)
    dome = [(41, -29), (41, -42), (42.5, -47), (47, -51), (47.6, -57), (49, -62), (50.4, -57)]
    on.poly([*dome, (51, -51), (55.5, -47), (57, -42), (57, -29)], WET, 0.4, 30)
    on.gouge(43.4, -41, 46.6, -49, 1.4, PALE)
    for a in range(14, 58, 7):
        on.gouge(a, -19, a, -11, 2.2, DEEP)


def _house(on: Stencil, start: float, wide: float, tall: float, chimneys: tuple[int, ...]) -> None:
    for u in chimneys:
        a = start + u
        on.poly([(a - 1.5, -tall), (a - 1.1, -tall - 13), (a + 1.1, -tall - 13), (a + 1.5, -tall)],
                NEVA, 0.2)  # fmt: skip
    ridge = [(start + 3, -tall - 4.5), (start + wide - 3, -tall - 4.5)]
    on.poly(
        [(start, 0), (start, -tall), *ridge, (start + wide, -tall), (start + wide, 0)],
        NEVA,
        0.4,
        30,
    )
    on.gouge(start, -tall, start + wide, -tall, 0.9, PALE)
    for k in range(int(wide / 5)):
        on.gouge(start + 3 + k * 5, -tall + 2, start + 3 + k * 5, -tall + 5, 1.2, WET)


def _trees(on: Stencil) -> None:
    """Bare crowns between the roofs."""
    rng = on.layer.rng
    for a in (-164, -143, -86, -52, -36, -26, 68, 104, 131, 139):
        tall = rng.uniform(15, 21)
        on.gouge(a, -8, a + rng.uniform(-1, 1), -tall, 1.2, WET)
        for _ in range(5):
            b = -tall * rng.uniform(0.55, 0.95)
            on.gouge(a, b, a + rng.uniform(-6, 6), b - rng.uniform(3, 7), 0.7, WET, 0.05)


def _walls(on: Stencil) -> None:
    """Granite and brick, low and long; bastions come forward of the curtain."""
    rng = on.layer.rng
    on.poly([(LEFT, 1), (LEFT, -10.5), (RIGHT - 3, -10.5), (RIGHT, 1)], WET, 0.5, 30)
    on.gouge(LEFT, -10.6, RIGHT - 3, -10.6, 1.5, PALE)
    for start, end in BASTIONS:
        on.poly([(start, 2), (start + 2, -13), (end - 2, -13), (end, 2)], DEEP, 0.4, 30)
        on.gouge(start + 2, -13.1, end - 2, -13.1, 1.7, PAPER)
        on.gouge(start + 3, -11, start + 1, 1, 1.6, NEVA)
        on.gouge(end - 2, -12, end, 1, 1.2, NEVA)
    for _ in range(96):
        a, b = rng.uniform(LEFT + 2, RIGHT - 10), rng.uniform(-9, -1.5)
        on.gouge(a, b, a + rng.uniform(3, 9), b, 0.8, NEVA if rng.random() < 0.8 else BIRCH)
    on.poly([(17, 1), (17, -13), (31, -13), (31, 1)], BIRCH, 0.3, 30)  # the gate to the river
    on.poly([(15, -12.6), (24, -18), (33, -12.6)], BIRCH, 0.3, 30)
    on.gouge(24, 0, 24, -7, 4.4, DEEP)
    for a in (18.4, 21, 27, 29.6):
        on.gouge(a, 0, a, -12, 1.1, WET)
    on.poly([(-42, -12), (-41, -22), (-33, -22), (-32, -12)], DEEP, 0.3, 30)  # the flag tower
    on.gouge(-37, -21, -37, -46, 0.9, DEEP)
    on.gouge(-37, -41, -46, -35, 0.6, WET)
    for _ in range(14):  # the shore lies wet at their feet
        a = rng.uniform(LEFT, RIGHT - 30)
        on.gouge(a, 1.4, a + rng.uniform(14, 50), 1.6, 1.3, PAPER if rng.random() < 0.6 else PALE)
