"""Guns at a distance: the fortress over the roofs, and the cruiser's one blank."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.signal import fftconvolve

from assets.studio.modes import body, struck
from assets.studio.noise import banded, burst, highered
from assets.studio.room import SMALL_ROOM, afar, sounded
from assets.studio.samples import Dice, Samples, clock, count, faded, peaked
from assets.studio.tape import Tape

PANE = body(
    0.00015, (610, 0.05, 0.8), (1240, 0.05, 1.0), (2180, 0.035, 0.7), (3620, 0.02, 0.4), loose=0.1
)


@dataclass(frozen=True)
class Gun:
    """A gun: seconds its muzzle wave lasts, seconds its roar takes to die, metres to the ear."""

    wave: float
    roar: float
    metres: float


FIELD_GUN = Gun(wave=0.006, roar=0.10, metres=1750)
SIX_INCH = Gun(wave=0.011, roar=0.24, metres=1900)


def far_guns(dice: Dice) -> Samples:
    """Three reports from the fortress, unequal, each rolling away over the roofs."""
    tape = Tape(10.0)
    for at, force, pan in ((0.05, 0.8, -0.2), (2.6, 1.0, -0.35), (4.3, 0.55, 0.05)):
        shot = rolled(report(FIELD_GUN, dice), dice, seconds=4.5, openness=0.35)
        heard = peaked(afar(shot, FIELD_GUN.metres))
        tape.lay(heard, at, gain=force)
        tape.lay(heard.mean(axis=1), at, pan, 0.5 * force)
    return faded(highered(tape.sound, 32), 0.01, 1.0)


def blank_shot(dice: Dice) -> Samples:
    """The six-inch blank from 1.9 km: a blow in the chest, the river's roll, then the panes."""
    tape = Tape(9.5)
    shot = rolled(report(SIX_INCH, dice), dice, seconds=8.0, openness=0.6)
    boom = peaked(highered(afar(shot, SIX_INCH.metres), 26))
    tape.lay(boom, 0.05)
    tape.lay(_panes(dice), 0.07, gain=0.30)
    return faded(tape.sound, 0.005, 2.0)


def report(gun: Gun, dice: Dice) -> Samples:
    """A gun as its own crew hears it: the muzzle's wave, and the roar of gas behind it."""
    at = clock(1.2)
    # A muzzle wave rises at once, falls through nought and recovers: Friedlander's curve.
    wave = np.exp(-at / gun.wave) * (1 - at / gun.wave)
    roar = banded(dice.standard_normal(len(at)), 45, 900, 1) * np.exp(-at / gun.roar)
    return np.asarray(wave + 0.8 * peaked(roar * np.minimum(at / (0.4 * gun.wave), 1)))


def rolled(shot: Samples, dice: Dice, seconds: float, openness: float) -> Samples:
    """The shot with its echoes, each front of houses smearing it wider and throwing back less.

    `openness` is how much comes back late: much over a river, little over roofs.
    """
    size = count(seconds)
    answer = np.zeros((size, 2))
    answer[0] = 1.7
    delay = 0.05
    while delay < 0.75 * seconds:
        width = 0.012 + 0.11 * delay
        front = _smear(dice, width)
        force = openness * np.exp(-delay / (0.26 * seconds)) * dice.uniform(0.35, 1.0)
        pan = dice.uniform(-0.8, 0.8)
        first = count(delay)
        kept = front[: size - first]
        answer[first : first + len(kept), 0] += kept * force * (1 - pan) / 2
        answer[first : first + len(kept), 1] += kept * force * (1 + pan) / 2
        delay *= dice.uniform(1.22, 1.55)
    return np.asarray(fftconvolve(shot[:, None], answer, axes=0))[:size]


def _smear(dice: Dice, width: float) -> Samples:
    """One echo drawn out by an uneven front: soft in, longer out, unit energy."""
    at = clock(6 * width)
    shape = (at / width) * np.exp(1 - at / width)
    grain = banded(dice.standard_normal(len(at)), 20, 500 / (1 + 6 * width), 1) * shape
    return np.asarray(grain / np.sqrt((grain**2).sum()))


def _panes(dice: Dice) -> Samples:
    """The hall's windows, shaken: rattles that come while the air still moves."""
    tape = Tape(2.2)
    for _ in range(90):
        at = float(dice.exponential(0.30))
        if at < 1.9:
            force = np.exp(-at / 0.45) * dice.random() ** 2
            tape.lay(struck(PANE, force, dice), at, dice.uniform(-0.9, 0.9))
    tape.lay(burst(dice, 0.9, 400, 3000, 0.03, 0.18), 0.01, gain=0.35)
    return peaked(sounded(tape.sound, SMALL_ROOM, dice, 0.4))
