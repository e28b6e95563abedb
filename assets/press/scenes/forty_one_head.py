"""Her head in profile, large: face, dressed hair, iron headset and the horn at her mouth."""

from __future__ import annotations

import math
from collections.abc import Sequence

from shapely.geometry.base import BaseGeometry

from assets.press.inks import BIRCH, DEEP, INK, NEVA, PALE, PAPER, RED, WET
from assets.press.layer import Layer, Spot
from assets.press.scenes.carving import comb, curve, lit, outline, placed, stroke

EAR = (738.0, 286.0)  # the drawing's middle: the ear, under the receiver
TURN = -2.0

# fmt: off
FACE = [
    (-98, -116), (-116, -86), (-124, -56), (-123, -34), (-114, -18), (-120, -4), (-134, 14),
    (-149, 29), (-156, 36), (-154, 44), (-143, 49), (-132, 52), (-133, 59), (-143, 67), (-143, 73),
    (-132, 77), (-139, 82), (-139, 90), (-126, 97), (-124, 106), (-125, 117), (-118, 129),
    (-102, 134), (-80, 130), (-46, 118), (-14, 98), (6, 66), (14, 20), (0, -60), (-40, -120),
]
NECK = [(-70, 120), (-54, 150), (-46, 210), (76, 200), (72, 90), (20, 40), (-20, 80)]
HAIR = [
    (-30, 8), (-34, -18), (-56, -42), (-80, -72), (-104, -104), (-122, -122), (-122, -146),
    (-96, -176), (-50, -196), (6, -202), (60, -190), (106, -160), (136, -116), (144, -66),
    (136, -16), (118, 30), (94, 66), (72, 92), (54, 96), (44, 78), (30, 58), (0, 40),
]
KNOT = [
    (66, -168), (62, -198), (80, -226), (112, -236), (146, -222), (164, -190), (158, -154),
    (130, -128), (96, -136),
]
SHADE = [  # the round that cuts light from shadow
    (-34, -70), (-50, -30), (-56, 6), (-54, 40), (-66, 76), (-92, 112), (-110, 138), (-80, 140),
    (-40, 122), (-10, 100), (10, 66), (14, 0), (0, -60),
]
# fmt: on


def head(layer: Layer) -> None:
    """Back to front, all but the horn."""
    _neck(layer)
    _face(layer)
    _hair(layer)
    _headset(layer)


def _at(points: Sequence[Spot]) -> list[Spot]:
    return placed(points, *EAR, 1.0, TURN)


def _form(points: Sequence[Spot]) -> BaseGeometry:
    return outline(_at(points))


def _cut(layer: Layer, points: Sequence[Spot], width: float, fill: str = INK) -> None:
    stroke(layer, _at(points), width, fill)


def _neck(layer: Layer) -> None:
    form = _form(NECK)
    layer.geometry(form.buffer(3), INK, 0.4, 22)
    layer.geometry(lit(form, 9, 0), PALE, 0.4, 22)
    comb(layer, _at([(-44, 150), (-36, 200)]), _at([(10, 120), (10, 190)]), 7, 3.4, NEVA)


def _face(layer: Layer) -> None:
    form = _form(FACE)
    layer.geometry(form.buffer(3.5), INK, 0.4, 22)
    layer.geometry(form, PAPER, 0.35, 16)
    shade = _form(SHADE).intersection(form)
    layer.geometry(shade, INK, 0.4, 18)
    # The light runs out over the cheek in short cuts, and comes back along the jaw.
    for k in range(21):
        y = -44 + k * 7.6
        hollow = math.exp(-(((y - 62) / 40) ** 2))
        start = -34 - 44 * max(0.0, (y - 30) / 90) ** 1.5
        reach = (34 + 26 * hollow) * layer.rng.uniform(0.75, 1.1)
        (ax, ay), (bx, by) = _at([(start, y + 3), (start - reach, y - 5 + 16 * hollow)])
        layer.gouge(ax, ay, bx, by, 5.6, INK, 0.05)
    jaw = [(-92, 128), (-50, 110), (-16, 88), (0, 62)]
    _cut(layer, jaw, 7, PALE)
    _cut(layer, [(-60, 104), (-28, 84), (-10, 62)], 4, NEVA)
    layer.geometry(lit(form, 2.8, 1.8).intersection(_form(FACE[:26])), RED, 0.3, 18, 3)
    _features(layer)


def _features(layer: Layer) -> None:
    _cut(layer, [(-121, -38), (-104, -50), (-84, -50), (-62, -40)], 8)  # brow
    _cut(layer, [(-113, -14), (-104, -24), (-90, -22), (-72, -8)], 7.5)  # upper lid
    _cut(layer, [(-106, -32), (-92, -33), (-74, -22)], 3)  # its fold
    _cut(layer, [(-110, -15), (-119, -17), (-124, -22)], 4.4)  # lashes
    layer.geometry(_form([(-108, -20), (-98, -21), (-97, -9), (-101, -4), (-107, -8)]), INK, 0.2)
    _cut(layer, [(-106, -2), (-94, 2), (-78, -4)], 2.8)  # lower lid
    _cut(layer, [(-104, 12), (-88, 14), (-72, 6)], 2.6)  # a night without sleep
    _cut(layer, [(-136, 26), (-126, 34), (-126, 46), (-136, 51)], 5)  # wing of the nose
    _cut(layer, [(-154, 47), (-146, 44), (-138, 47)], 5)  # nostril
    layer.geometry(_form([(-144, 71), (-132, 74), (-112, 81), (-132, 80), (-141, 77)]), INK, 0.2)
    _cut(layer, [(-134, 79), (-120, 80), (-104, 85)], 4)  # mouth
    _cut(layer, [(-136, 97), (-126, 96), (-114, 92)], 4.6)  # under the lip
    _cut(layer, [(-122, 56), (-112, 66), (-106, 76)], 2.6)
    _cut(layer, [(-126, 128), (-116, 124), (-104, 126)], 2.4)


def _hair(layer: Layer) -> None:
    knot, hair = _form(KNOT), _form(HAIR)
    for form in (knot, hair):
        layer.geometry(form.buffer(4), INK, 0.5, 24)
        layer.geometry(lit(form, 6, 7), PAPER, 0.4, 24, 6)
        layer.geometry(lit(form, -5, -2), NEVA, 0.4, 24, 6)
    sweep = [(-112, -126), (-70, -150), (0, -156), (66, -158)]
    crown = [(-96, -168), (-40, -192), (20, -190), (64, -172)]
    comb(layer, _at(crown), _at(sweep), 7, 6, PAPER, 0.3)
    low = [(-34, -22), (-10, -54), (44, -96), (76, -150)]
    comb(layer, _at(sweep), _at(low), 13, 5, PALE, 0.3)
    nape = [(62, 84), (86, 40), (104, -50), (86, -146)]
    back = [(124, 6), (138, -60), (128, -120), (100, -150)]
    comb(layer, _at(nape), _at(back), 8, 5, NEVA, 0.25)
    comb(layer, _at([(28, 40), (40, 0), (60, -70), (78, -150)]), _at(nape), 6, 4, WET, 0.3)
    for turns in (
        [(70, -182), (84, -214), (118, -226), (150, -204)],
        [(80, -170), (94, -198), (122, -206), (146, -184)],
        [(92, -156), (106, -178), (126, -182), (140, -166)],
    ):
        _cut(layer, turns, 6.5, PAPER)
    _cut(layer, [(156, -176), (144, -146), (110, -138)], 5, NEVA)
    for pin in ([(52, -188), (74, -160)], [(166, -222), (136, -190)]):
        _cut(layer, pin, 5, PAPER)
    _cut(layer, [(-36, -4), (-42, 14), (-36, 26)], 3)  # a lock that has come loose
    _cut(layer, [(60, 90), (68, 112), (62, 128)], 4)


def _headset(layer: Layer) -> None:
    """The band over the crown, the receiver on the ear, its cord going down."""
    band = [(8, 20), (2, -60), (-8, -130), (-22, -206)]
    layer.line(curve(_at(band)), 24, INK)
    layer.line(curve(_at(band)), 15, BIRCH)
    _cut(layer, [(4, 10), (-2, -60), (-12, -130), (-26, -200)], 5, PAPER)
    x, y = _at([(8, 20)])[0]
    layer.disc(x, y, 52, 56, INK, 0.02, 22)
    layer.disc(x, y, 46, 50, BIRCH, 0.02, 22)
    layer.disc(x + 2, y + 2, 38, 42, INK, 0.02, 20)
    layer.disc(x, y, 32, 36, DEEP, 0.02, 20)
    for k in range(3):
        r = 42 - k * 13
        arc = [
            (x - r * 0.96, y + r * 0.3),
            (x - r * 0.8, y - r * 0.66),
            (x - r * 0.1, y - r * 1.06),
        ]
        stroke(layer, arc, 6 - k, PAPER)
    layer.disc(x, y, 9, 10, INK, 0.05, 12)
    layer.disc(x - 1, y - 1, 6, 7, PALE, 0.08, 10)
