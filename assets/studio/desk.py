"""Things of the house: a heavy door, a stamp struck, a page turned."""

from __future__ import annotations

import numpy as np

from assets.studio.modes import body, scaled, struck, ticks
from assets.studio.noise import banded, burst, lowered
from assets.studio.room import CORRIDOR, SMALL_ROOM, sounded
from assets.studio.samples import RATE, Dice, Samples, clock, count, faded, peaked
from assets.studio.tape import Tape

OAK = body(
    0.0018,
    (78, 0.16, 0.8),
    (121, 0.15, 1.0),
    (196, 0.12, 0.9),
    (318, 0.08, 0.8),
    (505, 0.06, 0.6),
    rough=0.5,
)
LATCH = body(0.00015, (980, 0.05, 0.8), (1730, 0.045, 1.0), (2840, 0.035, 0.7), (4460, 0.02, 0.4))
DESK = body(
    0.0008, (98, 0.09, 0.7), (164, 0.09, 1.0), (282, 0.07, 0.9), (470, 0.045, 0.7), rough=0.6
)
HANDLE = body(0.0003, (640, 0.03, 1.0), (1180, 0.022, 0.7), (2050, 0.014, 0.4))
HINGE = body(
    0.0002,
    (415, 0.05, 0.7),
    (742, 0.045, 1.0),
    (1130, 0.035, 0.9),
    (1890, 0.025, 0.5),
    (2900, 0.012, 0.3),
)


def door(dice: Dice) -> Samples:
    """A heavy door opens on a dry hinge and falls shut: latch, creak, thud, latch."""
    tape = Tape(2.4)
    for at, force in ((0.01, 0.8), (0.075, 1.5)):
        tape.lay(struck(LATCH, force, dice), at)
        tape.lay(struck(scaled(OAK, 1.6, 0.5), force, dice), at)
    tape.lay(_creak(dice, 0.85), 0.24, gain=1.0)
    shut = 1.34
    swing = lowered(burst(dice, 0.4, 60, 700, 0.28, 0.2), 500)
    tape.lay(swing, shut - 0.33, gain=0.12)
    tape.lay(struck(OAK, 3.0, dice), shut)
    tape.lay(burst(dice, 0.08, 200, 2600, 0.002, 0.018), shut, gain=0.9)
    tape.lay(struck(scaled(OAK, 1.3, 0.6), 0.9, dice), shut + 0.062)
    for at, force in ((0.012, 1.0), (0.030, 0.55), (0.071, 0.25)):
        tape.lay(struck(LATCH, 1.2 * force, dice), shut + at)
    return faded(sounded(tape.sound, CORRIDOR, dice, 0.5), 0.0, 0.6)


def stamp(dice: Dice) -> Samples:
    """A hand stamp struck on paper: wood, ink and desk in one blow, and its lifting off."""
    tape = Tape(0.6)
    tape.lay(struck(DESK, 1.2, dice), 0.012)
    tape.lay(burst(dice, 0.05, 500, 4200, 0.001, 0.010), 0.012, gain=0.7)
    tape.lay(struck(HANDLE, 1.1, dice), 0.013)
    tape.lay(struck(scaled(HANDLE, 0.9), 0.22, dice), 0.040)
    # Ink lets go of paper with a small wet tear.
    tape.lay(burst(dice, 0.06, 1500, 6500, 0.030, 0.012), 0.135, gain=0.14)
    tape.lay(struck(scaled(DESK, 1.3, 0.6), 0.15, dice), 0.150)
    return faded(sounded(tape.sound, SMALL_ROOM, dice, 0.28), 0.0, 0.15)


def page(dice: Dice) -> Samples:
    """A sheet turned: fingers under its corner, the sweep through air, its settling."""
    tape = Tape(0.85)
    for moment in ticks(dice, 0.09, 190):
        tape.lay(_fibre(dice), 0.01 + moment, 0.25, 0.55 * dice.random() ** 2)
    tape.lay(_sweep(dice), 0.13, gain=0.5)
    # The bend in the paper gives way in clusters, thickest at the middle of the turn.
    for moment in ticks(dice, 0.36, 210):
        near = np.exp(-(((moment - 0.19) / 0.09) ** 2))
        pan = 0.3 - 1.6 * moment
        tape.lay(_fibre(dice), 0.13 + moment, pan, near * dice.random() ** 3 * 1.1)
    tape.lay(burst(dice, 0.12, 250, 2600, 0.006, 0.022), 0.52, -0.3, 0.38)
    tape.lay(burst(dice, 0.10, 900, 6000, 0.010, 0.025), 0.55, -0.3, 0.16)
    return faded(sounded(tape.sound, SMALL_ROOM, dice, 0.15), 0.0, 0.1)


def _sweep(dice: Dice) -> Samples:
    """Air under a turning sheet: a hiss whose pitch climbs with its speed and falls again."""
    at = clock(0.42)
    hiss = np.zeros(len(at))
    for low, high, middle, width in (
        (500, 1600, 0.10, 0.050),
        (1300, 3600, 0.16, 0.045),
        (2800, 8500, 0.20, 0.040),
        (1000, 3000, 0.27, 0.050),
    ):
        lobe = np.exp(-(((at - middle) / width) ** 2))
        hiss += peaked(banded(dice.standard_normal(len(at)), low, high)) * lobe
    return peaked(hiss)


def _fibre(dice: Dice) -> Samples:
    """One crackle of stiff paper."""
    pitch = dice.uniform(1400, 7000)
    return burst(dice, 0.006, 0.7 * pitch, min(1.4 * pitch, 14000), 0.0003, 0.0012)


def _creak(dice: Dice, seconds: float) -> Samples:
    """Stick and slip in a hinge: a train of little jerks that slows, ringing in the wood."""
    at = clock(seconds)
    curve = np.sin(np.pi * at / seconds)
    rate = 46 + 74 * curve**1.5 + 9 * np.sin(2 * np.pi * 3.1 * at + 6 * dice.random())
    phase = np.cumsum(rate * (1 + 0.05 * dice.standard_normal(len(at)))) / RATE
    slips = np.diff(np.floor(phase), prepend=0.0) * (0.6 + 0.4 * dice.random(len(at)))
    ringing = struck(HINGE, 1.0, dice)
    sound = np.convolve(slips, ringing)[: count(seconds)]
    return faded(peaked(sound * (0.35 + 0.65 * curve)), 0.08, 0.15)
