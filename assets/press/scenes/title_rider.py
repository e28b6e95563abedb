"""The little gilt figure with a parasol that rides on top of the clock."""

from __future__ import annotations

from itertools import pairwise

from assets.press.inks import BIRCH, INK, PAPER
from assets.press.layer import Layer
from assets.press.people.cutting import draw
from assets.press.people.figure import Part
from assets.press.people.geometry import ball, capsule, patch, soften, wire
from assets.press.people.light import Light
from assets.press.scenes.stencil import Stencil

SCALE = 0.72
PARASOL = (
    (-28, -128), (0, -160), (50, -178), (104, -160), (132, -126), (98, -137), (74, -129),
    (48, -138), (22, -129), (-4, -137),
)  # fmt: skip
SCALLOPS = (
    (-24, -131), (-2, -137), (22, -132), (48, -140), (74, -132), (98, -139), (128, -129),
)  # fmt: skip


def rider(layer: Layer, x: float, y: float) -> None:
    """Seated cross-legged on the drum, parasol up."""
    light = Light.night("right", PAPER, gap=INK, skin=PAPER, inks={"gilt": BIRCH})
    draw(layer, _body(), x, y, SCALE, False, light)
    on = Stencil(layer, x, y, SCALE)
    on.poly(PARASOL, INK, 0.6, 20)
    for p, q in pairwise(SCALLOPS):
        a, b = (p[0] + q[0]) / 2, (p[1] + q[1]) / 2
        on.gouge(50 + (a - 50) * 0.12, -174, a, b, 15, PAPER if a > 30 else BIRCH)


def _body() -> list[Part]:
    robe = patch(
        (-46, 2), (-40, -22), (-20, -44), (-14, -74), (12, -76), (20, -46), (46, -26), (58, 0)
    )
    folds = (
        (-8, -60, -26, -6, 3, "ink", 0.1),
        (6, -50, 0, -4, 3, "ink", 0.04),
        (14, -48, 34, -6, 3, "ink", -0.1),
        (-16, -40, -38, -8, 2.4, "ink", 0.1),
    )
    face = ((4, -94, 10, -93, 2, "ink", 0.0), (6, -84, 12, -85, 2, "ink", 0.0))
    brim = ((-14, -101, -2, -119, 2, "ink", 0.0), (12, -101, 2, -119, 2, "ink", 0.0))
    return [
        Part(wire([(32, -62), (54, -140)], 2.4), "gilt", rim=0.5),
        Part(soften(robe, 4), "gilt", folds),
        Part(capsule([(12, -70), (30, -52), (36, -74)], [8, 7, 5]), "gilt"),
        Part(capsule([(-12, -68), (-26, -46), (-4, -36)], [8, 7, 5]), "gilt"),
        Part(ball((-2, -92), 15), "gilt", face),
        Part(patch((-30, -96), (-4, -122), (4, -122), (28, -98)), "gilt", brim),
    ]
