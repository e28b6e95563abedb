"""The supervisor's head in profile: hair going grey, a heavy lid, a closed mouth."""

from __future__ import annotations

from collections.abc import Sequence

from shapely.geometry.base import BaseGeometry

from assets.press.inks import INK, NEVA, PALE, PAPER
from assets.press.layer import Layer, Spot
from assets.press.scenes.carving import comb, lit, outline, placed, stroke

EAR = (1072.0, 470.0)  # the drawing's middle; she looks to the right
SIZE = 0.66

# fmt: off
FACE = [
    (96, -116), (114, -84), (121, -54), (120, -32), (112, -16), (120, 0), (134, 20), (147, 38),
    (150, 46), (143, 54), (128, 54), (123, 58), (123, 64), (131, 70), (129, 77), (118, 79),
    (127, 84), (127, 92), (117, 100), (119, 110), (122, 122), (115, 136), (98, 142), (76, 140),
    (58, 148), (36, 128), (10, 104), (-8, 66), (-14, 20), (0, -60), (40, -118),
]
NECK = [(64, 130), (50, 160), (46, 216), (-70, 206), (-66, 90), (-20, 40), (20, 80)]
HAIR = [
    (28, 6), (34, -20), (54, -46), (78, -76), (100, -104), (114, -118), (110, -142), (84, -166),
    (44, -182), (-6, -184), (-60, -170), (-104, -138), (-130, -92), (-134, -44), (-126, 2),
    (-110, 44), (-84, 78), (-56, 92), (-38, 76), (-20, 52), (4, 30),
]
KNOT = [
    (-104, -96), (-136, -112), (-172, -92), (-186, -50), (-176, -8), (-146, 16), (-112, 8),
    (-98, -30),
]
SHADE = [
    (30, -70), (44, -30), (50, 6), (46, 44), (56, 78), (74, 112), (82, 142), (56, 150), (30, 126),
    (8, 104), (-12, 66), (-14, 0), (0, -60),
]
# fmt: on


def head(layer: Layer) -> None:
    """Neck, face and hair."""
    _neck_and_face(layer)
    _hair(layer)


def _at(points: Sequence[Spot]) -> list[Spot]:
    return placed(points, *EAR, SIZE, -1)


def _form(points: Sequence[Spot]) -> BaseGeometry:
    return outline(_at(points))


def _cut(layer: Layer, points: Sequence[Spot], width: float, fill: str = INK) -> None:
    stroke(layer, _at(points), width, fill)


def _neck_and_face(layer: Layer) -> None:
    neck, face = _form(NECK), _form(FACE)
    layer.geometry(neck.buffer(3), INK, 0.4, 20)
    layer.geometry(lit(neck, -6, 0), PALE, 0.4, 20)
    layer.geometry(face.buffer(2.6), INK, 0.3, 18)
    layer.geometry(face, PAPER, 0.3, 14)
    layer.geometry(_form(SHADE).intersection(face), INK, 0.3, 16)
    for k in range(19):
        y = -44 + k * 8.6
        start = 32 + 34 * max(0.0, (y - 40) / 90) ** 1.5
        reach = layer.rng.uniform(20, 34) + (16 if 40 < y < 90 else 0)
        (ax, ay), (bx, by) = _at([(start, y), (start + reach, y - 6)])
        layer.gouge(ax, ay, bx, by, 4, INK, 0.05)
    _cut(layer, [(82, 132), (46, 122), (14, 96), (-2, 66)], 4.6, PALE)
    _features(layer)


def _features(layer: Layer) -> None:
    _cut(layer, [(116, -38), (98, -50), (76, -48), (56, -36)], 5)  # brow
    _cut(layer, [(112, -12), (102, -18), (86, -16), (68, -4)], 5.4)  # a heavy lid
    _cut(layer, [(108, -28), (92, -30), (72, -18)], 2.6)
    layer.geometry(_form([(105, -15), (96, -15), (95, -5), (100, -2), (105, -6)]), INK, 0.2)
    _cut(layer, [(104, 0), (90, 4), (74, -2)], 2.2)
    _cut(layer, [(100, 12), (84, 16), (66, 8)], 2.4)
    _cut(layer, [(62, -8), (52, -14), (44, -12)], 2)  # at the corner of the eye
    _cut(layer, [(62, -2), (52, 0), (46, 4)], 2)
    _cut(layer, [(126, 30), (116, 38), (117, 50), (126, 54)], 3.6)  # wing of the nose
    _cut(layer, [(142, 53), (132, 50), (126, 52)], 3.4)
    _cut(layer, [(112, 50), (98, 62), (92, 80)], 3.4)  # from nose to mouth
    layer.geometry(_form([(128, 72), (116, 75), (100, 80), (116, 80), (126, 78)]), INK, 0.2)
    _cut(layer, [(119, 80), (106, 82), (92, 88)], 3)
    _cut(layer, [(120, 99), (108, 99), (98, 95)], 3)
    _cut(layer, [(112, 134), (100, 130), (88, 134)], 2.4)


def _hair(layer: Layer) -> None:
    """Going grey: more light in it than in a girl's."""
    for form in (_form(KNOT), _form(HAIR)):
        layer.geometry(form.buffer(3), INK, 0.4, 22)
        layer.geometry(lit(form, -4.4, 3), PALE, 0.4, 22, 5)
        layer.geometry(lit(form, 3.4, -2), NEVA, 0.4, 22, 5)
    rise = [(108, -124), (60, -144), (-10, -146), (-84, -90)]
    crown = [(84, -160), (30, -180), (-40, -170), (-108, -110)]
    comb(layer, _at(crown), _at(rise), 6, 4, PAPER, 0.3)
    low = [(34, -24), (6, -50), (-50, -60), (-104, -50)]
    comb(layer, _at(rise), _at(low), 11, 3.8, PAPER, 0.3)
    nape = [(-50, 84), (-72, 50), (-90, 10), (-104, -24)]
    comb(layer, _at(low), _at(nape), 7, 3.6, NEVA, 0.3)
    for turns in (
        [(-108, -86), (-140, -98), (-170, -66), (-172, -24)],
        [(-110, -62), (-138, -74), (-154, -46), (-150, -14)],
        [(-112, -36), (-132, -46), (-138, -26), (-130, -8)],
    ):
        _cut(layer, turns, 4.4, PALE)
    _cut(layer, [(-96, -120), (-126, -70)], 3.6, PAPER)
